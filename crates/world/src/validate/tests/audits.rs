//! When an audit may end, and what its examinations may say.

use super::{TODAY, check};
use crate::{
    AuditConcluded, AuditPlanned, ControlSampled, CorrectionCompleted, CorrectionPlanned, EffectChecked, FindingClosed,
    FindingRaised, Grade, SampleConcluded, SampleResult, Statement,
};

const ITEM: &str = "II.1.1.1";

fn planned(audit: &str, scope: &str) -> [Statement; 2] {
    let audit: crate::Slug = audit.parse().unwrap();
    let sampled = ControlSampled { audit: audit.clone(), item: ITEM.into(), reason: String::new() };
    let planned = AuditPlanned {
        audit,
        title: "A".into(),
        scope: scope.parse().unwrap(),
        guideline: "mic3".into(),
        auditor: String::new(),
        from: TODAY,
        to: TODAY,
    };
    [planned.into(), sampled.into()]
}

fn raised(audit: &str, grade: Grade) -> Statement {
    let (finding, audit) = ("f".parse().unwrap(), audit.parse().unwrap());
    FindingRaised { finding, audit, item: ITEM.into(), grade, text: "t".into() }.into()
}

/// Everything from the plan of a correction to the closed finding.
fn closed() -> [Statement; 4] {
    let finding = || "f".parse().unwrap();
    let text = || "t".to_owned();
    let (cause, action, owner) = (text(), text(), text());
    [
        CorrectionPlanned { finding: finding(), cause, action, owner, due: TODAY }.into(),
        CorrectionCompleted { finding: finding(), on: TODAY, note: text() }.into(),
        EffectChecked { finding: finding(), on: TODAY, effective: true, note: text(), self_reason: String::new() }
            .into(),
        FindingClosed { finding: finding() }.into(),
    ]
}

fn examined(audit: &str, result: SampleResult, note: &str) -> Statement {
    SampleConcluded { audit: audit.parse().unwrap(), item: ITEM.into(), result, note: note.into() }.into()
}

fn concluded(follow_up: &str) -> Statement {
    AuditConcluded { audit: "a".parse().unwrap(), summary: "s".into(), follow_up: follow_up.into() }.into()
}

fn then(before: &[Statement], more: impl IntoIterator<Item = Statement>) -> Vec<Statement> {
    before.iter().cloned().chain(more).collect()
}

#[test]
fn an_audit_ends_with_open_findings_only_if_somebody_says_why() {
    let examined = then(&planned("a", "organisation"), [examined("a", SampleResult::Nonconforming, "n")]);
    check(&examined, &[concluded("")], &[]);
    for grade in Grade::ALL {
        let mut found = then(&examined, [raised("a", grade)]);
        for step in closed() {
            check(&found, &[concluded("")], &[(0, "workspace-findings-open")]);
            check(&found, &[concluded("  ")], &[(0, "workspace-findings-open")]);
            check(&found, &[concluded("r")], &[]);
            found.push(step);
        }
        check(&found, &[concluded("")], &[]);
    }
    // What another audit found is not this one's to follow up.
    let other = then(&planned("b", "organisation"), [raised("b", Grade::Major)]);
    check(&then(&examined, other), &[concluded("")], &[]);
}

#[test]
fn what_is_found_to_fail_is_not_as_stated_until_that_is_closed() {
    let fine = |audit| examined(audit, SampleResult::Conforming, "");
    for (grade, expected) in [(Grade::Major, true), (Grade::Minor, true), (Grade::Observation, false)]
        .map(|(grade, refused)| (grade, if refused { vec![(0, "workspace-sample-unresolved")] } else { Vec::new() }))
    {
        let own = then(&planned("a", "organisation"), [raised("a", grade)]);
        check(&own, &[fine("a")], &expected);
        check(&own, &[examined("a", SampleResult::Nonconforming, "n")], &[]);
        check(&then(&own, closed()), &[fine("a")], &[]);
        // The next audit of the same scope still finds it open; that of another scope asks other people.
        check(&then(&own, planned("b", "organisation")), &[fine("b")], &expected);
        check(&then(&own, planned("c", "unit:sales")), &[fine("c")], &[]);
    }
}

#[test]
fn whoever_finds_otherwise_than_stated_says_what_they_saw() {
    let before = planned("a", "organisation");
    for (result, empty) in [
        (SampleResult::Conforming, vec![]),
        (SampleResult::Nonconforming, vec![(0, "workspace-empty-text")]),
        (SampleResult::NotVerifiable, vec![(0, "workspace-empty-text")]),
    ] {
        check(&before, &[examined("a", result, " ")], &empty);
        check(&before, &[examined("a", result, "n")], &[]);
    }
}
