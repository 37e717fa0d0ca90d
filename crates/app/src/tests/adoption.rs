use jiff::civil::Date;
use message::Severity;
use method::assessment::Verdict;
use store::{Digest, Ledger as _, Memory, Sqlite, Store};
use world::ImplementationStatus::{Implemented, NotImplemented};

use super::material::*;
use super::meddler::Meddler;
use super::on_every_store;
use crate::{AppError, VerdictChange, Workspace, difference};

on_every_store!(a_preview_says_what_adopting_does, the_same_text_again_changes_nothing, a_broken_text_changes_nothing);

/// Part III for whoever runs a platform, no longer for applications.
fn part_iii_for_platforms() -> guideline::Package {
    mic3_with("guideline.toml", "to = [\"saas\"]", "to = [\"paas\"]")
}

fn changes<S: Store>(workspace: &Workspace<S>, seconds: [u32; 2], day: Date) -> Vec<VerdictChange> {
    let [before, after] = seconds.map(|second| workspace.as_of(at(second)).unwrap());
    let of = |service: &str| difference("mic3", service, (&before, day), (&after, day)).verdicts;
    [of("a"), of("b")].concat()
}

fn a_preview_says_what_adopting_does<S: Kind>() {
    let folder = folder();
    let mut workspace = workspace(S::fresh(&folder));
    let said = [stated("service:a", "III.1.1.3", NotImplemented), stated("service:a", PLAIN, Implemented)];
    record(&mut workspace, &said, 10);
    let next = part_iii_for_platforms();
    let preview = workspace.preview_adoption(&next, TODAY).unwrap();
    // All 36 controls of part III, for both services.
    assert_eq!(preview.len(), 72);
    let change = preview.iter().find(|change| change.service == "a" && change.control == "III.1.1.3").unwrap();
    assert_eq!((change.before, change.after), (Some(Verdict::NotMet), Some(Verdict::NotApplicable)));
    let head = workspace.head().unwrap();
    assert_eq!(workspace.current().guideline("mic3").unwrap().digest, mic3().digest());
    let adopted = workspace.adopt(&next, &ctx(20)).unwrap();
    assert_eq!((adopted.first, adopted.count), (head.size, 1));
    assert_eq!(workspace.current().guideline("mic3").unwrap().digest, next.digest());
    assert_eq!(changes(&workspace, [19, 20], TODAY), preview);
    // And back again, with the preview the other way round.
    let back = workspace.preview_adoption(mic3(), TODAY).unwrap();
    assert_eq!(back.len(), 72);
    workspace.adopt(mic3(), &ctx(30)).unwrap();
    assert_eq!(changes(&workspace, [29, 30], TODAY), back);
    assert!(changes(&workspace, [19, 30], TODAY).is_empty());
}

fn the_same_text_again_changes_nothing<S: Kind>() {
    let folder = folder();
    let mut workspace = workspace(S::fresh(&folder));
    let again = workspace.adopt(mic3(), &ctx(10)).unwrap();
    assert_eq!((again.first, again.count), (3, 0));
    assert_eq!(workspace.head().unwrap().size, 3);
    assert!(workspace.preview_adoption(mic3(), TODAY).unwrap().is_empty());
}

fn a_broken_text_changes_nothing<S: Kind>() {
    let folder = folder();
    let mut workspace = workspace(S::fresh(&folder));
    let (head, blobs) = (workspace.head().unwrap(), workspace.store().digests().unwrap());
    let broken = mic3_with("guideline.toml", "clause = ", "klause = ");
    for found in
        [workspace.adopt(&broken, &ctx(10)).unwrap_err(), workspace.preview_adoption(&broken, TODAY).unwrap_err()]
    {
        let AppError::Problems(found) = found else { panic!("{found}") };
        assert!(found.iter().any(|one| one.severity == Severity::Error && one.place.is_some()), "{found:?}");
    }
    assert_eq!(workspace.head().unwrap(), head);
    assert_eq!(workspace.store().digests().unwrap(), blobs);
    assert_eq!(workspace.current().guideline("mic3").unwrap().digest, mic3().digest());
    // Several are adopted together or not at all.
    let created = Workspace::create(S::fresh(&folder), None, &[mic3(), &broken], &ctx(0));
    assert!(matches!(created, Err(AppError::Problems(_))));
}

#[test]
fn a_failed_adoption_leaves_no_guideline_behind() {
    let store = Meddler::default();
    let mut workspace = Workspace::create(store, None, &[], &ctx(0)).unwrap();
    // Somebody else keeps adopting something under the same name.
    let pinned =
        world::GuidelineAdopted { guideline: "mic3".into(), edition: "3".into(), digest: mic3().digest().to_string() };
    let package = part_iii_for_platforms();
    workspace.store_mut().meddle(u32::MAX, pinned.into());
    // Their text is not among the blobs, so it cannot be loaded either.
    let error = workspace.adopt(&package, &ctx(10)).unwrap_err();
    assert!(matches!(&error, AppError::GuidelineData { guideline } if guideline == "mic3"), "{error}");
    assert!(workspace.current().guideline("mic3").is_none());
    store::Blobs::put(workspace.store_mut(), &mut mic3().to_bytes().as_slice(), u64::MAX).unwrap();
    let error = workspace.adopt(&package, &ctx(20)).unwrap_err();
    assert!(matches!(error, AppError::Conflict), "{error}");
    workspace.catch_up().unwrap();
    assert_eq!(workspace.current().guideline("mic3").unwrap().digest, mic3().digest());
}

#[test]
fn a_missing_text_is_detected() {
    let mut workspace = workspace(Memory::new());
    let digest: Digest = crate::content_digest(&mic3().digest().to_string()).unwrap();
    store::Blobs::remove(workspace.store_mut(), &digest).unwrap();
    let Workspace { store, .. } = workspace;
    let Err(AppError::GuidelineData { guideline }) = Workspace::open(store, None) else { panic!() };
    assert_eq!(guideline, "mic3");
}

#[test]
fn an_altered_text_is_detected() {
    let folder = folder();
    let path = new_file(&folder);
    drop(workspace(Sqlite::create(&path).unwrap()));
    // One word of the guideline, altered in the file behind everybody's back, to another of the same length.
    let mut bytes = std::fs::read(&path).unwrap();
    let word = b"datacentre";
    let places: Vec<usize> = (0..bytes.len() - word.len()).filter(|at| bytes[*at..].starts_with(word)).collect();
    assert!(!places.is_empty());
    for place in places {
        bytes[place..place + word.len()].copy_from_slice(b"DATACENTRE");
    }
    std::fs::write(&path, bytes).unwrap();
    let store = Sqlite::open(&path).unwrap();
    assert_eq!(store.head().unwrap().size, 3);
    assert!(matches!(Workspace::open(store, None), Err(AppError::GuidelineData { .. })));
}
