use interchange::ledger_file::verify_proof;
use tlog::{TlogProof, checkpoint};
use world::ImplementationStatus::Implemented;

use super::material::*;
use super::on_every_store;
use crate::{AppError, VERIFIER_KEY, Workspace, new_key};

on_every_store!(every_entry_is_proved_to_strangers, a_key_belongs_to_its_workspace, unsigned_workspaces_prove_nothing);

fn every_entry_is_proved_to_strangers<S: Kind>() {
    let folder = folder();
    let mut workspace = workspace(S::fresh(&folder));
    for second in 1..6 {
        assert!(
            record(
                &mut workspace,
                &[stated("service:a", PLAIN, Implemented), stated("service:b", PLAIN, Implemented)],
                second
            )
            .signed
        );
    }
    let key = signer(1).verifier_key();
    let head = workspace.head().unwrap();
    let signed = checkpoint::open(&workspace.checkpoint().unwrap().unwrap(), &key).unwrap();
    assert_eq!((signed.origin(), signed.size(), signed.root()), ("akashi/test", head.size, head.root));
    assert!(checkpoint::open(&workspace.checkpoint().unwrap().unwrap(), &signer(2).verifier_key()).is_err());
    workspace
        .store()
        .scan(0, None, &mut |entry| {
            let proof = workspace.proof(entry.position).unwrap().unwrap();
            let leaf = tlog::leaf_hash(store::leaf::entry_leaf_data(&entry));
            // As a stranger gets it: a text.
            let proof: TlogProof = proof.to_string().parse().unwrap();
            assert_eq!(proof.verify(leaf, &key).unwrap().size(), head.size);
            assert!(proof.verify(tlog::leaf_hash([0; 32]), &key).is_err());
            assert!(proof.verify(leaf, &signer(2).verifier_key()).is_err());
            // Who has nothing but this text and the key sees the whole entry.
            let proven = verify_proof(proof.to_string().as_bytes(), &key).unwrap();
            assert_eq!((proven.entry, proven.checkpoint.root()), (entry.to_entry(), head.root));
            std::ops::ControlFlow::Continue(())
        })
        .unwrap();
    assert_eq!(workspace.proof(head.size).unwrap(), None);
}

fn a_key_belongs_to_its_workspace<S: Kind>() {
    let folder = folder();
    let own = new_key("証跡 Hibari", &ctx(0)).unwrap();
    let other = new_key("証跡 Hibari", &ctx(0)).unwrap();
    assert!(own.name().as_str().starts_with("akashi/Hibari-"));
    assert_ne!(own.name(), other.name());
    let verifier = own.verifier_key().to_string();
    let workspace = Workspace::create(S::fresh(&folder), Some(own), &[], &ctx(0)).unwrap();
    assert_eq!(workspace.store().meta(VERIFIER_KEY).unwrap(), Some(verifier));
    let Workspace { store, .. } = workspace;
    assert!(matches!(Workspace::open(store, Some(other)), Err(AppError::WrongKey)));
    // Nor does another key make a new workspace of one that has its own.
    let Workspace { store, .. } = self::workspace(S::fresh(&folder));
    assert!(matches!(Workspace::create(store, Some(signer(2)), &[], &ctx(0)), Err(AppError::WrongKey)));
}

fn unsigned_workspaces_prove_nothing<S: Kind>() {
    let folder = folder();
    let mut workspace = Workspace::create(S::fresh(&folder), None, &[mic3()], &ctx(0)).unwrap();
    let recorded = record(&mut workspace, &[service("a")], 1);
    assert!(!recorded.signed);
    assert_eq!(workspace.checkpoint().unwrap(), None);
    assert_eq!(workspace.proof(0).unwrap(), None);
}
