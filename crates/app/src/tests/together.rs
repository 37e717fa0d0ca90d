//! Two workspaces opened on one file.

use method::assessment::Verdict;
use store::Sqlite;
use world::ImplementationStatus::{Implemented, NotImplemented, Partly};

use super::material::*;
use crate::{AppError, Workspace};

fn two(folder: &tempfile::TempDir) -> (Workspace<Sqlite>, Workspace<Sqlite>) {
    let path = new_file(folder);
    let first = workspace(Sqlite::create(&path).unwrap());
    let second = Workspace::open(Sqlite::open(&path).unwrap(), Some(signer(1))).unwrap();
    (first, second)
}

#[test]
fn records_about_different_items_both_succeed() {
    let folder = folder();
    let (mut first, mut second) = two(&folder);
    for round in 0..5 {
        let ours = record(
            &mut first,
            &[stated("service:a", PLAIN, Implemented), evidence("service:a", PLAIN, &format!("e{round}"), None)],
            10,
        );
        let theirs = record(&mut second, &[stated("service:a", "II.1.1.1", NotImplemented)], 10);
        assert_eq!((ours.first, theirs.first), (3 + round * 3, 5 + round * 3));
    }
    // The second has seen everything at the place where it stands; the first has yet to look.
    assert_eq!(verdict(second.current(), "II.1.1.1"), (Verdict::NotMet, vec![17]));
    assert_eq!(verdict(second.current(), PLAIN).1, [15, 4, 7, 10, 13, 16]);
    assert_eq!(verdict(first.current(), "II.1.1.1").1, [14]);
    first.catch_up().unwrap();
    assert_eq!(assessments(first.current()), assessments(second.current()));
    assert_eq!(store::check(first.store()).unwrap(), second.head().unwrap());
}

#[test]
fn records_about_the_same_item_stand_in_order_and_the_last_one_speaks() {
    let folder = folder();
    let (mut first, mut second) = two(&folder);
    record(&mut first, &[stated("service:a", PLAIN, Implemented)], 10);
    record(&mut second, &[stated("service:a", PLAIN, Partly)], 20);
    record(&mut first, &[stated("service:a", PLAIN, NotImplemented)], 30);
    let history = second.history("service:a|mic3:II.1.1.3", 10).unwrap();
    let status = |position: usize| history[position].body.as_ref().unwrap()["status"].clone();
    assert_eq!([status(0), status(1), status(2)], ["not-implemented", "partly", "implemented"]);
    assert_eq!(verdict(first.current(), PLAIN), (Verdict::NotMet, vec![5]));
    second.catch_up().unwrap();
    assert_eq!(verdict(second.current(), PLAIN), (Verdict::NotMet, vec![5]));
}

#[test]
fn the_second_decides_in_the_world_the_first_has_made() {
    let folder = folder();
    let (mut first, mut second) = two(&folder);
    record(&mut first, &[service("c")], 10);
    let again = second.record(&unplaced(&[service("c")]), &ctx(20)).unwrap_err();
    assert_eq!(again.diagnostics()[0].code, "workspace-service-exists");
    record(&mut second, &[stated("service:c", PLAIN, Implemented)], 20);
    assert_eq!(second.head().unwrap().size, 5);
}

#[test]
fn an_erasure_by_another_is_seen() {
    let folder = folder();
    let (mut first, mut second) = two(&folder);
    record(&mut first, &[stated("service:a", PLAIN, NotImplemented)], 10);
    second.catch_up().unwrap();
    assert_eq!(verdict(second.current(), PLAIN).0, Verdict::NotMet);
    first.erase(3, "g", &ctx(20)).unwrap();
    // One of them saw it said and erased, the other comes upon what was said and erased meanwhile.
    record(&mut first, &[stated("service:a", "II.1.1.1", NotImplemented)], 30);
    first.erase(5, "g", &ctx(40)).unwrap();
    second.catch_up().unwrap();
    assert_eq!(verdict(second.current(), PLAIN), (Verdict::Unknown, vec![3]));
    assert_eq!(verdict(second.current(), "II.1.1.1"), (Verdict::Unknown, vec![5]));
    assert_eq!(assessments(second.current()), assessments(first.current()));
}

#[test]
fn an_adoption_by_another_counts_for_what_is_stated_next() {
    let folder = folder();
    let (mut first, mut second) = two(&folder);
    let renamed = mic3_with("guideline.toml", "to = [\"saas\"]", "to = [\"paas\"]");
    first.adopt(&renamed, &ctx(10)).unwrap();
    record(&mut second, &[stated("service:a", PLAIN, Implemented)], 20);
    assert_eq!(second.current().guideline("mic3").unwrap().digest, renamed.digest());
    // Adopting what the other has adopted already is nothing new.
    assert_eq!(second.adopt(&renamed, &ctx(30)).unwrap().count, 0);
    assert!(matches!(
        Workspace::open(Sqlite::open(first.store().path()).unwrap(), Some(signer(2))),
        Err(AppError::WrongKey)
    ));
}
