use tlog::SignedNote;

use super::*;
use crate::ledger_file::{NotChecked, VerifyError};

/// The file with every checkpoint signed by another key, which it also declares.
fn taken_over(file: &[u8], key: &SignerKey) -> Vec<u8> {
    edit(file, |lines| {
        change(&mut lines[0], |line| line["verifier_key"] = key.verifier_key().to_string().into());
        for line in lines.iter_mut().filter(|line| line.starts_with(b"{\"checkpoint\"")) {
            re_sign(line, key);
        }
    })
}

fn re_sign(line: &mut Vec<u8>, key: &SignerKey) {
    change(line, |line| {
        let note: SignedNote = line["checkpoint"].as_str().unwrap().parse().unwrap();
        line["checkpoint"] = SignedNote::sign(note.text(), key).unwrap().to_string().into();
    });
}

#[test]
fn a_checkpoint_signed_by_another_key_is_found() {
    let file = file(&ledger(&[2, 3]));
    let other_name = SignerKey::from_seed(KeyName::new("example.com/other").unwrap(), &[7; 32]);
    for key in [signer(8), other_name] {
        let forged = edit(&file, |lines| re_sign(&mut lines[7], &key));
        let re_signed = Finding { line: 8, position: None, kind: FindingKind::ReSigned };
        assert_eq!(finding(&forged, &pinned()), re_signed);
        assert_eq!(finding(&forged, &VerifyOptions::default()), re_signed);
    }
}

#[test]
fn a_file_taken_over_by_another_key_is_found_by_whoever_knows_more_than_the_file() {
    let ledger = ledger(&[2, 3]);
    let forged = taken_over(&file(&ledger), &signer(8));
    let re_signed = Finding { line: 1, position: None, kind: FindingKind::ReSigned };
    assert_eq!(finding(&forged, &pinned()), re_signed);
    let knows_a_checkpoint = VerifyOptions { since: Some(note(&ledger, &ours())), ..VerifyOptions::default() };
    assert_eq!(finding(&forged, &knows_a_checkpoint), re_signed);
    // Whoever knows nothing else is told that the key was not pinned.
    assert!(verified(&forged, &VerifyOptions::default()).not_checked.contains(&NotChecked::KeyNotPinned));
}

#[test]
fn the_origin_is_the_name_of_the_key() {
    let file = file(&ledger(&[2]));
    let forged = edit(&file, |lines| change(&mut lines[0], |line| line["origin"] = "example.com/other".into()));
    assert_eq!(finding(&forged, &pinned()), Finding { line: 1, position: None, kind: FindingKind::BrokenLine });
}

#[test]
fn a_fork_is_found_against_a_checkpoint_of_the_other_branch() {
    let mut other = Memory::new();
    other.append(time(0), &[entry(0), entry(100)], None).unwrap();
    let two = note(&other, &ours());
    other.append(time(0), &[entry(2), entry(3), entry(4)], None).unwrap();
    let five = note(&other, &ours());
    let file = file(&ledger(&[1, 3, 2]));
    assert_eq!(finding(&file, &since(two)), Finding { line: 7, position: None, kind: FindingKind::Forked });
    assert_eq!(finding(&file, &since(five)), Finding { line: 10, position: None, kind: FindingKind::Forked });
    // At a size no checkpoint of the file has, and yet the same ledger.
    let mut same = Memory::new();
    same.append(time(0), &[entry(0)], None).unwrap();
    same.append(time(1), &[entry(1), entry(2)], None).unwrap();
    assert_eq!(verified(&file, &since(note(&same, &ours()))).not_checked, []);
    let nothing = Checkpoint::new(ORIGIN, 0, tlog::leaf_hash("other")).unwrap();
    let nothing = checkpoint::sign(&nothing, &ours()).unwrap();
    assert_eq!(finding(&file, &since(nothing)).kind, FindingKind::Forked);
}

#[test]
fn an_earlier_checkpoint_must_be_one_of_this_ledger() {
    let ledger = ledger(&[2]);
    let refused = |note: String| verify(&mut file(&ledger).as_slice(), &since(note)).unwrap_err();
    assert!(matches!(refused("rubbish".to_owned()), VerifyError::Since(_)));
    assert!(matches!(refused(note(&ledger, &signer(8))), VerifyError::SinceKey(_)));
}

#[test]
fn signatures_of_others_are_counted_and_not_believed() {
    let witness = SignerKey::from_seed(KeyName::new("example.net/witness").unwrap(), &[9; 32]);
    let mut ledger = ledger(&[2]);
    ledger.append(time(3), &[entry(2)], None).unwrap();
    let mut signed: SignedNote = note(&ledger, &ours()).parse().unwrap();
    signed.add_signature(&witness).unwrap();
    ledger.publish(3, &signed.to_string()).unwrap();
    let not_checked = verified(&file(&ledger), &pinned()).not_checked;
    assert_eq!(not_checked, [NotChecked::TruncationNotChecked, NotChecked::OtherSignatures { count: 1 }]);
}
