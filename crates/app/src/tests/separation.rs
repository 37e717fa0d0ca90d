//! Nobody approves their own statement, or checks the effect of their own correction, unless the workspace allows it.

use store::Memory;
use world::ImplementationStatus::Implemented;
use world::{
    ApprovalGiven, AuditConcluded, AuditPlanned, CorrectionCompleted, CorrectionPlanned, EffectChecked, FindingRaised,
    Grade, Role, RoleGranted, Scope, SettingChosen, SettingName, Statement,
};

use super::material::*;
use crate::{Actor, AppError, Ctx, Located, Workspace};

fn placed(statement: Statement) -> Located {
    Located { statement, place: None }
}

/// Records as somebody, and tells which problem kept them from it.
fn attempt(workspace: &mut Workspace<Memory>, actor: Actor<'static>, said: &[Statement]) -> Option<&'static str> {
    let statements: Vec<Located> = said.iter().cloned().map(placed).collect();
    match workspace.record(&statements, &Ctx { actor, ..ctx(60) }) {
        Ok(_) => None,
        Err(AppError::Problems(problems)) => Some(problems[0].code),
        Err(other) => panic!("{other:?}"),
    }
}

fn approval(self_reason: &str) -> Statement {
    let about = about("service:a", PLAIN);
    ApprovalGiven { about, on: TODAY, self_reason: self_reason.into() }.into()
}

fn allowed() -> Statement {
    let scope = Scope::Organisation;
    SettingChosen { scope, setting: SettingName::SelfApproval, value: "allowed".into() }.into()
}

const ANNA: Actor<'static> = Actor::Person("anna");
const BEN: Actor<'static> = Actor::Person("ben");
const OPERATOR: Actor<'static> = Actor::Operator("operator");

/// A workspace in which two people may do everything, and where Anna has answered a control.
fn answered() -> Workspace<Memory> {
    let mut workspace = workspace(Memory::new());
    let grant = |person: &str, role| -> Statement { RoleGranted { person: person.into(), role, until: None }.into() };
    let roles = [Role::Administrator, Role::Auditor].map(|role| [grant("anna", role), grant("ben", role)]);
    record(&mut workspace, roles.as_flattened(), 10);
    assert_eq!(attempt(&mut workspace, ANNA, &[stated("service:a", PLAIN, Implemented)]), None);
    workspace
}

#[test]
fn somebody_else_approves() {
    for (actor, self_reason, allow, expected) in [
        (BEN, "", false, None),
        (BEN, "", true, None),
        (BEN, "I am alone", true, Some("app-self-approval-other")),
        (BEN, "I am alone", false, Some("app-self-approval-other")),
        (ANNA, "", false, Some("app-self-approval")),
        (ANNA, "I am alone", false, Some("app-self-approval")),
        (ANNA, "", true, Some("app-self-approval-reason")),
        (ANNA, "  ", true, Some("app-self-approval-reason")),
        (ANNA, "I am alone", true, None),
        (OPERATOR, "", false, None),
    ] {
        let mut workspace = answered();
        if allow {
            record(&mut workspace, &[allowed()], 20);
        }
        let found = attempt(&mut workspace, actor, &[approval(self_reason)]);
        assert_eq!(found, expected, "{actor:?} {self_reason:?} {allow}");
    }
}

#[test]
fn what_is_said_in_one_breath_is_ones_own() {
    let mut workspace = answered();
    // Ben may approve what Anna said, but not what he says himself just before.
    let said = [stated("service:a", PLAIN, Implemented), approval("")];
    assert_eq!(attempt(&mut workspace, BEN, &said), Some("app-self-approval"));
    assert_eq!(attempt(&mut workspace, BEN, &[approval("")]), None);
}

#[test]
fn whoever_answers_again_is_the_author_from_then_on() {
    let mut workspace = answered();
    assert_eq!(attempt(&mut workspace, BEN, &[stated("service:a", PLAIN, Implemented)]), None);
    assert_eq!(attempt(&mut workspace, BEN, &[approval("")]), Some("app-self-approval"));
    assert_eq!(attempt(&mut workspace, ANNA, &[approval("")]), None);
}

#[test]
fn somebody_else_checks_the_effect() {
    let (audit, finding) = (|| "x".parse().unwrap(), || "f".parse().unwrap());
    let checked = |self_reason: &str| -> Statement {
        let (note, self_reason) = (String::new(), self_reason.into());
        EffectChecked { finding: finding(), on: TODAY, effective: true, note, self_reason }.into()
    };
    for (actor, self_reason, allow, expected) in [
        (BEN, "", false, None),
        (ANNA, "", false, Some("app-self-approval")),
        (ANNA, "", true, Some("app-self-approval-reason")),
        (ANNA, "I am alone", true, None),
        (BEN, "I am alone", true, Some("app-self-approval-other")),
    ] {
        let mut workspace = answered();
        let planned = AuditPlanned {
            audit: audit(),
            title: "A".into(),
            scope: Scope::Organisation,
            guideline: "mic3".into(),
            from: TODAY,
            to: TODAY,
            auditor: String::new(),
        };
        let raised = FindingRaised {
            audit: audit(),
            finding: finding(),
            item: PLAIN.into(),
            grade: Grade::Minor,
            text: "t".into(),
        };
        let planned_correction = CorrectionPlanned {
            finding: finding(),
            cause: "c".into(),
            action: "a".into(),
            owner: "o".into(),
            due: TODAY,
        };
        let completed = CorrectionCompleted { finding: finding(), on: TODAY, note: String::new() };
        let said: [Statement; 4] = [planned.into(), raised.into(), planned_correction.into(), completed.into()];
        for one in said {
            assert_eq!(attempt(&mut workspace, ANNA, &[one]), None);
        }
        if allow {
            record(&mut workspace, &[allowed()], 70);
        }
        let found = attempt(&mut workspace, actor, &[checked(self_reason)]);
        assert_eq!(found, expected, "{actor:?} {self_reason:?} {allow}");
        let own = workspace.current().world.finding("f").unwrap().checked_by_author;
        assert_eq!(own, expected.is_none() && !self_reason.is_empty());
    }
}

#[test]
fn whoever_planned_an_audit_does_not_end_it_over_open_findings() {
    let audit = || "x".parse().unwrap();
    let concluded = |follow_up: &str| -> Statement {
        AuditConcluded { audit: audit(), summary: "s".into(), follow_up: follow_up.into() }.into()
    };
    for (actor, found, allow, follow_up, expected) in [
        (ANNA, false, false, "", None),
        (ANNA, true, false, "r", Some("app-audit-planner")),
        (ANNA, true, true, "r", None),
        (ANNA, true, true, "", Some("workspace-findings-open")),
        (BEN, true, false, "r", None),
        (BEN, true, false, "", Some("workspace-findings-open")),
        (OPERATOR, true, false, "r", None),
    ] {
        let mut workspace = answered();
        let planned = AuditPlanned {
            audit: audit(),
            title: "A".into(),
            scope: Scope::Organisation,
            guideline: "mic3".into(),
            from: TODAY,
            to: TODAY,
            auditor: String::new(),
        };
        assert_eq!(attempt(&mut workspace, ANNA, &[planned.into()]), None);
        if found {
            let (finding, item, text) = ("f".parse().unwrap(), PLAIN.into(), "t".to_owned());
            let raised = FindingRaised { finding, audit: audit(), item, grade: Grade::Minor, text };
            assert_eq!(attempt(&mut workspace, BEN, &[raised.into()]), None);
        }
        if allow {
            record(&mut workspace, &[allowed()], 70);
        }
        let refused = attempt(&mut workspace, actor, &[concluded(follow_up)]);
        assert_eq!(refused, expected, "{actor:?} {found} {allow} {follow_up:?}");
        assert_eq!(workspace.current().world.audit("x").unwrap().concluded.is_some(), expected.is_none());
    }
}
