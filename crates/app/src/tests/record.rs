use message::Place;
use store::Memory;
use world::ImplementationStatus::{Implemented, NotImplemented};
use world::{BodyErased, GuidelineAdopted, Statement};

use super::material::*;
use super::meddler::Meddler;
use super::on_every_store;
use crate::{AppError, Located, Workspace};

on_every_store!(
    one_bad_statement_changes_nothing,
    nothing_to_record_is_nothing_recorded,
    some_kinds_have_use_cases_of_their_own
);

fn one_bad_statement_changes_nothing<S: Kind>() {
    let folder = folder();
    let mut workspace = workspace(S::fresh(&folder));
    let (head, before) = (workspace.head().unwrap(), assessments(workspace.current()));
    let statements = [
        stated("service:a", PLAIN, Implemented),
        stated("service:nobody", PLAIN, Implemented),
        service("c"),
        stated("service:c", "II.9.9.9", Implemented),
        stated("service:c", PLAIN, Implemented),
        service("c"),
        fulfilled("organisation", "II.1.1.2.rev1", jiff::civil::date(2026, 11, 22), ""),
    ];
    let located = |(line, statement): (u32, &Statement)| Located {
        statement: statement.clone(),
        place: Some(Place::line("a.toml", line)),
    };
    let located: Vec<Located> = (1..).zip(&statements).map(located).collect();
    let Err(AppError::Problems(found)) = workspace.record(&located, &ctx(10)) else { panic!() };
    let found: Vec<_> = found.iter().map(|one| (one.code, one.place.as_ref().unwrap().to_string())).collect();
    let expected = [
        ("workspace-unknown-service", "a.toml:2"),
        ("workspace-unknown-control", "a.toml:4"),
        ("workspace-service-exists", "a.toml:6"),
        ("workspace-future-day", "a.toml:7"),
    ];
    assert_eq!(found, expected.map(|(code, place)| (code, place.to_owned())));
    assert_eq!(workspace.head().unwrap(), head);
    assert_eq!(assessments(workspace.current()), before);
    assert_eq!(workspace.current().world.size(), head.size);
    // What was wrong with the others does not stick to what is right.
    record(&mut workspace, &[statements[0].clone(), statements[2].clone(), statements[4].clone()], 20);
    assert_eq!(workspace.current().world.size(), head.size + 3);
}

fn nothing_to_record_is_nothing_recorded<S: Kind>() {
    let folder = folder();
    let mut workspace = workspace(S::fresh(&folder));
    let recorded = record(&mut workspace, &[], 10);
    assert_eq!((recorded.first, recorded.count, recorded.warnings()), (3, 0, vec![]));
    assert_eq!(workspace.head().unwrap().size, 3);
}

fn some_kinds_have_use_cases_of_their_own<S: Kind>() {
    let folder = folder();
    let mut workspace = workspace(S::fresh(&folder));
    let adopted = GuidelineAdopted { guideline: "mic3".into(), edition: "3".into(), digest: "sha256:00".into() };
    let erased = BodyErased { position: 0, ground: "g".into() };
    let error = workspace.record(&unplaced(&[adopted.into(), erased.into()]), &ctx(10)).unwrap_err();
    assert_eq!(error.diagnostics().iter().map(|one| one.code).collect::<Vec<_>>(), ["workspace-own-use-case"; 2]);
    assert_eq!(workspace.head().unwrap().size, 3);
}

#[test]
fn a_clock_that_goes_back_does_not_take_the_world_along() {
    let mut workspace = workspace(Memory::new());
    record(&mut workspace, &[stated("service:a", PLAIN, Implemented)], 100);
    record(&mut workspace, &[stated("service:a", PLAIN, NotImplemented)], 50);
    assert_eq!(workspace.current().world.last_recorded_at(), Some(at(100)));
    assert_eq!(workspace.as_of(at(99)).unwrap().world.size(), 3);
    assert_eq!(workspace.as_of(at(100)).unwrap().world.size(), 5);
}

/// A workspace in whose ledger somebody else appends, just before we do, as long as `times` is not used up.
fn meddled(times: u32, statement: &Statement) -> Workspace<Meddler> {
    let mut workspace = workspace(Meddler::default());
    workspace.store_mut().meddle(times, statement.clone());
    workspace
}

#[test]
fn others_who_were_faster_make_us_decide_again() {
    let theirs = stated("service:a", PLAIN, NotImplemented);
    let mut workspace = meddled(3, &theirs);
    let recorded = record(&mut workspace, &[stated("service:a", PLAIN, Implemented)], 10);
    assert_eq!(recorded.first, 6);
    assert_eq!(workspace.head().unwrap().size, 7);
    assert_eq!(verdict(workspace.current(), PLAIN).1, [6]);
}

#[test]
fn others_who_are_always_faster_win() {
    let theirs = stated("service:a", PLAIN, NotImplemented);
    let mut workspace = meddled(u32::MAX, &theirs);
    let error = workspace.record(&unplaced(&[stated("service:a", PLAIN, Implemented)]), &ctx(10)).unwrap_err();
    assert!(matches!(error, AppError::Conflict), "{error}");
    workspace.catch_up().unwrap();
    let history = workspace.history("service:a|mic3:II.1.1.3", 100).unwrap();
    assert!(history.iter().all(|told| told.actor == "person:2"));
}

#[test]
fn others_who_write_about_something_else_do_not_stand_in_the_way() {
    let theirs = stated("service:a", "II.1.1.1", NotImplemented);
    let mut workspace = meddled(u32::MAX, &theirs);
    let ours = [stated("service:a", PLAIN, Implemented), evidence("service:a", PLAIN, "e", None)];
    assert_eq!(record(&mut workspace, &ours, 10).first, 4);
    // What is known stands where the ledger has it, theirs included.
    assert_eq!(verdict(workspace.current(), PLAIN).1, [4, 5]);
    assert_eq!(verdict(workspace.current(), "II.1.1.1").1, [3]);
}

/// Millions of entries are not read again because of a typing error or a colleague.
#[test]
fn neither_problems_nor_conflicts_fold_the_ledger_again() {
    let mut workspace = meddled(2, &stated("service:a", PLAIN, NotImplemented));
    let before = workspace.store().scanned();
    workspace.record(&unplaced(&[stated("service:nobody", PLAIN, Implemented)]), &ctx(10)).unwrap_err();
    assert_eq!(workspace.store().scanned(), before);
    record(&mut workspace, &[stated("service:a", PLAIN, Implemented)], 10);
    // Two of theirs and one of ours, each once.
    assert_eq!(workspace.store().scanned(), before + 3);
}

#[test]
fn a_signature_that_fails_takes_nothing_back() {
    let mut workspace = workspace(Meddler::default());
    workspace.store_mut().refuse_to_publish(true);
    let recorded = record(&mut workspace, &[stated("service:a", PLAIN, NotImplemented)], 10);
    assert_eq!((recorded.first, recorded.count, recorded.signed), (3, 1, false));
    assert_eq!(recorded.warnings()[0].code, "ledger-unsigned");
    assert_eq!(verdict(workspace.current(), PLAIN).1, [3]);
    assert_eq!(workspace.proof(3).unwrap(), None);
    workspace.store_mut().refuse_to_publish(false);
    assert!(record(&mut workspace, &[stated("service:a", PLAIN, Implemented)], 20).signed);
    assert!(workspace.proof(3).unwrap().is_some());
}

#[test]
fn problems_are_those_of_recording_and_record_nothing() {
    let mut workspace = workspace(Memory::new());
    let head = workspace.head().unwrap();
    let future = fulfilled("organisation", "II.1.1.2.rev1", jiff::civil::date(2026, 11, 22), "");
    let statements = unplaced(&[stated("service:a", PLAIN, Implemented), future]);
    let found = workspace.problems(&statements, ctx(10).now);
    assert_eq!(found.iter().map(|one| one.code).collect::<Vec<_>>(), ["workspace-future-day"]);
    let Err(AppError::Problems(refused)) = workspace.record(&statements, &ctx(10)) else { panic!() };
    assert_eq!(found, refused);
    assert_eq!(workspace.head().unwrap(), head);
    assert_eq!(workspace.problems(&statements[..1], ctx(10).now), []);
}
