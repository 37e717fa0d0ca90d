use interchange::ledger_file::{Erased, Report, VerifyOptions, export, verify};
use method::assessment::Verdict;
use store::{Digest, Store};
use world::ImplementationStatus::Implemented;

use super::material::*;
use super::on_every_store;
use crate::{AppError, Workspace, digest_text};

on_every_store!(
    an_erased_statement_is_unknown_again_everywhere,
    erased_evidence_takes_its_content_along,
    only_what_is_there_can_be_erased,
);

/// Service `a` states PLAIN as implemented (position 3) and shows it (position 4).
fn met<S: Store>(store: S) -> Workspace<S> {
    let mut workspace = workspace(store);
    record(&mut workspace, &[stated("service:a", PLAIN, Implemented), evidence("service:a", PLAIN, "e", None)], 10);
    assert_eq!(verdict(workspace.current(), PLAIN), (Verdict::Met, vec![3, 4]));
    workspace
}

fn an_erased_statement_is_unknown_again_everywhere<S: Kind>() {
    let folder = folder();
    let mut workspace = met(S::fresh(&folder));
    let erased = workspace.erase(3, "契約の終了", &ctx(20)).unwrap();
    assert_eq!((erased.first, erased.count, erased.signed), (5, 1, true));
    assert_eq!(verdict(workspace.current(), PLAIN), (Verdict::Unknown, vec![3]));
    assert_eq!(workspace.current().world.erased().get(&3), Some(&5));
    // It is gone for good: the past does not know it any more either.
    assert_eq!(verdict(&workspace.as_of(at(10)).unwrap(), PLAIN), (Verdict::Unknown, vec![3]));
    // History shows that something was said, and why it is gone.
    let history = workspace.history("service:a|mic3:II.1.1.3", 10).unwrap();
    let told: Vec<_> = history.iter().map(|told| (told.position, told.kind.as_str(), told.body.is_some())).collect();
    assert_eq!(told, [(4, "EvidenceAttached", true), (3, "ImplementationStated", false)]);
    assert_eq!(workspace.told(5).unwrap().unwrap().words(), Some("契約の終了"));
    // What is said later counts again.
    record(&mut workspace, &[stated("service:a", PLAIN, Implemented)], 30);
    assert_eq!(verdict(workspace.current(), PLAIN), (Verdict::Met, vec![6, 4]));
    assert_eq!(store::check(workspace.store()).unwrap(), workspace.head().unwrap());
    let mut file = Vec::new();
    export(workspace.store(), "akashi/test", &signer(1).verifier_key(), &mut file).unwrap();
    let options = VerifyOptions { key: Some(signer(1).verifier_key()), ..VerifyOptions::default() };
    let Report::Verified(verified) = verify(&mut file.as_slice(), &options).unwrap() else { panic!() };
    assert_eq!(verified.erased, [Erased { position: 3, ground: 5 }]);
    assert_eq!(verified.entries, 7);
}

fn erased_evidence_takes_its_content_along<S: Kind>() {
    let folder = folder();
    let mut workspace = met(S::fresh(&folder));
    let mut put = |content: &[u8]| workspace.store_mut().put(&mut &*content, 100).unwrap().digest;
    let (own, shared) = (put(b"own"), put(b"shared"));
    let attach = |name, digest: &Digest| evidence("service:a", PLAIN, name, Some(digest_text(digest)));
    record(&mut workspace, &[attach("own", &own), attach("first", &shared), attach("second", &shared)], 20);
    let there = |workspace: &Workspace<S>, digest: &Digest| workspace.store().get(digest).unwrap().is_some();
    workspace.erase(5, "g", &ctx(30)).unwrap();
    assert!(!there(&workspace, &own));
    workspace.erase(6, "g", &ctx(30)).unwrap();
    assert!(there(&workspace, &shared), "another entry still names it");
    workspace.erase(7, "g", &ctx(30)).unwrap();
    assert!(!there(&workspace, &shared));
    let adopted = mic3().digest().to_string();
    assert!(there(&workspace, &crate::content_digest(&adopted).unwrap()));
}

fn only_what_is_there_can_be_erased<S: Kind>() {
    let folder = folder();
    let mut workspace = met(S::fresh(&folder));
    let size = workspace.head().unwrap().size;
    assert!(matches!(workspace.erase(99, "g", &ctx(20)), Err(AppError::Erase(_))));
    assert!(matches!(workspace.erase(3, " ", &ctx(20)), Err(AppError::Problems(_))));
    assert_eq!(workspace.head().unwrap().size, size);
    workspace.erase(3, "g", &ctx(20)).unwrap();
    assert!(matches!(workspace.erase(3, "g", &ctx(20)), Err(AppError::Erase(_))));
    assert!(matches!(workspace.erase(size, "g", &ctx(20)), Err(AppError::Erase(_))), "the ground itself stays");
    assert_eq!(workspace.head().unwrap().size, size + 1);
}
