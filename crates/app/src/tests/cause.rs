//! What accounts for a verdict that changed.

use jiff::civil::{Date, date};
use store::Store;
use world::ImplementationStatus::{Implemented, NotImplemented};
use world::{
    EvidenceAttached, ExclusionLifted, Scope, ServiceChanged, SettingChosen, SettingName, Statement, UnitFormed,
};

use super::material::*;
use super::on_every_store;
use crate::{Cause, Workspace, difference};

on_every_store!(
    what_was_said_between_is_named,
    what_was_taken_away_is_named_in_whatever_scope,
    time_alone_is_told_from_statements,
    a_new_text_is_named_where_nothing_else_was_said,
);

const BEFORE: u32 = 50;

/// The cause of what changed on a control of `a` from second 50 of the tests' day to the present, on some day.
#[track_caller]
fn cause<S: Store>(workspace: &Workspace<S>, control: &str, day: Date) -> Cause {
    let (before, after) = (workspace.as_of(at(BEFORE)).unwrap(), workspace.current());
    let changes = difference("mic3", "a", (&before, TODAY), (after, day)).verdicts;
    assert!(changes.iter().any(|change| change.control == control), "{control}: {changes:?}");
    workspace.cause("mic3", ("a", control), &before, (after, day)).unwrap()
}

fn chosen(setting: SettingName, value: &str) -> Statement {
    SettingChosen { scope: Scope::Organisation, setting, value: value.into() }.into()
}

fn unit(unit: &str, within: Option<&str>) -> Statement {
    let within = within.map(|unit| unit.parse().unwrap());
    UnitFormed { unit: unit.parse().unwrap(), name: unit.into(), within }.into()
}

fn what_was_said_between_is_named<S: Kind>() {
    let folder = folder();
    let mut workspace = workspace(S::fresh(&folder));
    record(&mut workspace, &[chosen(SettingName::Evidence, "optional")], 10);
    record(&mut workspace, &[stated("service:a", PLAIN, NotImplemented)], 20);
    let said = record(&mut workspace, &[stated("service:a", PLAIN, Implemented)], BEFORE + 1);
    record(&mut workspace, &[stated("service:b", PLAIN, Implemented)], BEFORE + 2);
    assert_eq!(cause(&workspace, PLAIN, TODAY), Cause::Said(vec![said.first]));
    // With evidence as well, both account for it.
    record(&mut workspace, &[evidence("service:a", PLAIN, "e-1", None)], BEFORE + 3);
    assert_eq!(cause(&workspace, PLAIN, TODAY), Cause::Said(vec![said.first, said.first + 2]));
}

fn what_was_taken_away_is_named_in_whatever_scope<S: Kind>() {
    for scope in ["service:a", "unit:inner", "unit:outer", "organisation"] {
        let folder = folder();
        let mut workspace = workspace(S::fresh(&folder));
        let moved = world::ServiceDescription {
            unit: Some("inner".parse().unwrap()),
            ..description("a", &[world::Runs::Saas])
        };
        let around = [unit("outer", None), unit("inner", Some("outer")), ServiceChanged(moved).into()];
        record(&mut workspace, &around, 10);
        record(&mut workspace, &[excluded(scope, PLAIN)], 20);
        record(&mut workspace, &[stated("service:b", PLAIN, Implemented)], BEFORE + 1);
        let lifted = record(&mut workspace, &[ExclusionLifted { about: about(scope, PLAIN) }.into()], BEFORE + 2);
        assert_eq!(cause(&workspace, PLAIN, TODAY), Cause::Said(vec![lifted.first]), "{scope}");
    }
}

fn time_alone_is_told_from_statements<S: Kind>() {
    let folder = folder();
    let mut workspace = workspace(S::fresh(&folder));
    let attached = |evidence: &str, day: Date| EvidenceAttached {
        about: about("service:a", PLAIN),
        evidence: evidence.into(),
        title: "t".into(),
        collected: date(2026, 6, 1),
        valid_until: Some(day),
        location: String::new(),
        digest: None,
    };
    record(&mut workspace, &[chosen(SettingName::Evidence, "required")], 10);
    record(&mut workspace, &[stated("service:a", PLAIN, Implemented), attached("e-1", date(2026, 11, 22)).into()], 20);
    let later = date(2026, 11, 25);
    assert_eq!(cause(&workspace, PLAIN, later), Cause::Time(Vec::new()));
    // The same said again meanwhile is not why.
    record(&mut workspace, &[stated("service:a", PLAIN, Implemented)], BEFORE + 1);
    assert_eq!(cause(&workspace, PLAIN, later), Cause::Time(Vec::new()));
    // Further evidence that has expired by then would not have been needed, and is named.
    let further = record(&mut workspace, &[attached("e-2", date(2026, 11, 23)).into()], BEFORE + 2);
    assert_eq!(cause(&workspace, PLAIN, later), Cause::Time(vec![further.first]));
    // A setting is about no control; nothing is named rather than something wrong.
    let other = "II.1.1.1";
    let mut workspace = super::material::workspace(S::fresh(&folder));
    record(&mut workspace, &[chosen(SettingName::Evidence, "optional")], 10);
    record(&mut workspace, &[stated("service:a", other, Implemented)], 20);
    record(&mut workspace, &[chosen(SettingName::Evidence, "required")], BEFORE + 1);
    assert_eq!(cause(&workspace, other, TODAY), Cause::Said(Vec::new()));
}

fn a_new_text_is_named_where_nothing_else_was_said<S: Kind>() {
    let folder = folder();
    let mut workspace = workspace(S::fresh(&folder));
    let next = mic3_with("guideline.toml", "to = [\"saas\"]", "to = [\"paas\"]");
    let adopted = workspace.adopt(&next, &ctx(BEFORE + 1)).unwrap();
    assert_eq!(cause(&workspace, "III.1.1.3", TODAY), Cause::Said(vec![adopted.first]));
}
