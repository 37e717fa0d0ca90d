//! A ledger that a newer Akashi has written to.

use message::Severity;
use method::assessment::Verdict;
use store::{NewEntry, Store};
use world::ImplementationStatus::{Implemented, NotImplemented};

use super::material::*;
use super::on_every_store;
use crate::record::entry;
use crate::{AppError, Workspace};

on_every_store!(
    what_is_before_an_unknown_kind_can_be_read_and_nothing_recorded,
    an_unreadable_body_stops_the_world_as_well
);

/// A workspace that says PLAIN is not implemented, then something nobody understands, then that it is implemented.
fn strange<S: Store>(store: S, change: impl Fn(&mut NewEntry)) -> Workspace<S> {
    let mut workspace = workspace(store);
    record(&mut workspace, &[stated("service:a", PLAIN, NotImplemented)], 10);
    for (second, is_strange) in [(20, true), (30, false)] {
        let mut new = entry(&stated("service:a", PLAIN, Implemented), &ctx(second));
        if is_strange {
            change(&mut new);
        }
        workspace.store_mut().append(at(second), &[new], None).unwrap();
    }
    let Workspace { store, .. } = workspace;
    Workspace::open(store, Some(signer(1))).unwrap()
}

#[track_caller]
fn check<S: Store>(mut workspace: Workspace<S>, code: &str) {
    let head = workspace.head().unwrap();
    assert_eq!(head.size, 6);
    for _ in 0..2 {
        assert_eq!(workspace.current().world.size(), 4);
        assert_eq!(verdict(workspace.current(), PLAIN), (Verdict::NotMet, vec![3]));
        let warnings = workspace.current().warnings();
        assert_eq!(
            warnings.iter().map(|one| (one.severity, one.code)).collect::<Vec<_>>(),
            [(Severity::Warning, code)]
        );
        workspace.catch_up().unwrap();
    }
    let said = unplaced(&[stated("service:b", PLAIN, Implemented)]);
    let errors = [
        workspace.record(&said, &ctx(40)).unwrap_err(),
        workspace.erase(3, "g", &ctx(40)).unwrap_err(),
        workspace.adopt(&mic3_with("guideline.toml", "to = [\"saas\"]", "to = [\"paas\"]"), &ctx(40)).unwrap_err(),
    ];
    for error in errors {
        assert_eq!(error.diagnostics()[0].code, code, "{error}");
        assert!(matches!(error, AppError::NewerStatements { position: 4, .. } | AppError::Unreadable { position: 4 }));
    }
    assert_eq!(workspace.head().unwrap(), head);
    // Of what was known before, nothing is missing.
    let then = workspace.as_of(at(19)).unwrap();
    assert_eq!((then.warnings(), then.world.size()), (vec![], 4));
    assert_eq!(workspace.as_of(at(20)).unwrap().warnings().len(), 1);
}

fn what_is_before_an_unknown_kind_can_be_read_and_nothing_recorded<S: Kind>() {
    let folder = folder();
    check(strange(S::fresh(&folder), |new| new.kind = "MoonLanded".into()), "ledger-newer-statements");
    check(strange(S::fresh(&folder), |new| new.version = 2), "ledger-newer-statements");
}

fn an_unreadable_body_stops_the_world_as_well<S: Kind>() {
    let folder = folder();
    check(strange(S::fresh(&folder), |new| new.body = b"{\"moon\":1}".to_vec()), "ledger-unreadable-entry");
}
