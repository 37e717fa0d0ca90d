use proptest::prelude::*;
use store::leaf;

use super::*;

/// The line, counted from 1, that the byte at `offset` belongs to; a newline belongs to the line it ends.
fn line_of(file: &[u8], offset: usize) -> u64 {
    1 + file[..offset].iter().filter(|byte| **byte == b'\n').count() as u64
}

#[track_caller]
fn check_flip(file: &[u8], bit: usize, options: &VerifyOptions) {
    let mut flipped = file.to_vec();
    flipped[bit / 8] ^= 1 << (bit % 8);
    let finding = finding(&flipped, options);
    assert_eq!(finding.line, line_of(file, bit / 8), "bit {bit}: {finding:?}");
    let (entries, _) = layout(&BATCHES);
    let position = entries.iter().position(|line| *line as u64 == finding.line).map(|position| position as u64);
    if finding.kind == FindingKind::Altered {
        assert_eq!(finding.position, position, "bit {bit}: {finding:?}");
    }
}

const BATCHES: [u64; 3] = [1, 3, 2];

#[test]
fn a_flipped_bit_in_any_byte_is_found_in_its_line() {
    let file = file(&ledger(&BATCHES));
    for byte in 0..file.len() {
        check_flip(&file, byte * 8 + byte % 7, &VerifyOptions::default());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn any_flipped_bit_is_found_in_its_line(bit in any::<prop::sample::Index>(), pin in any::<bool>()) {
        let file = file(&ledger(&BATCHES));
        let options = if pin { pinned() } else { VerifyOptions::default() };
        check_flip(&file, bit.index(file.len() * 8), &options);
    }

    #[test]
    fn any_run_of_changed_bytes_is_found(
        at in any::<prop::sample::Index>(),
        new in prop::collection::vec(any::<u8>(), 0..6),
        len in 0..6usize,
    ) {
        let file = file(&ledger(&BATCHES));
        let start = at.index(file.len());
        let end = (start + len).min(file.len());
        let changed = [&file[..start], &new, &file[end..]].concat();
        prop_assume!(changed != file);
        finding(&changed, &pinned());
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), cut in 0..6usize) {
        let file = file(&ledger(&BATCHES));
        let start: Vec<u8> = lines(&file)[..cut].concat();
        verify(&mut [start, bytes].concat().as_slice(), &pinned()).unwrap();
    }
}

#[test]
fn every_field_of_an_entry_is_signed() {
    let batches = [2, 4];
    let file = file(&ledger(&batches));
    let other = serde_json::to_value("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=").unwrap();
    let changes: [(&str, serde_json::Value); 11] = [
        ("actor", "person:9".into()),
        ("body", serde_json::json!({"note": "手順 3\n", "status": "not_met"})),
        ("body_c", other.clone()),
        ("body_salt", other.clone()),
        ("effective_at", "2020-01-01T00:00:00.000000Z".into()),
        ("entry_salt", other),
        ("id", "0190163d-8694-739b-aea5-0000000000ff".into()),
        ("kind", "EvidenceAttached".into()),
        ("position", 9.into()),
        ("recorded_at", "2020-01-01T00:00:00.000000Z".into()),
        ("v", 2.into()),
    ];
    for (field, value) in changes {
        let changed = edit(&file, |lines| change(&mut lines[5], |line| line["entry"][field] = value));
        assert_eq!(finding(&changed, &pinned()), found(6, 3, FindingKind::Altered), "{field}");
    }
}

#[test]
fn a_body_is_found_altered_even_if_its_commitment_was_made_anew() {
    let ledger = ledger(&[2, 4]);
    let kept = ledger.entry(3).unwrap().unwrap();
    let body = br#"{"status":"not_met"}"#;
    let commitment = leaf::body_commitment(&kept.body_salt.unwrap(), body);
    let mut forged = kept.clone();
    forged.body = Some(body.to_vec());
    forged.body_commitment = commitment;
    let leaf = tlog::Hash::from_bytes(leaf::entry_leaf_data(&forged.as_ref())).to_string();
    let rewrite = |lines: &mut Vec<Vec<u8>>| {
        change(&mut lines[5], |line| {
            line["entry"]["body"] = serde_json::from_slice(body).unwrap();
            line["entry"]["body_c"] = tlog::Hash::from_bytes(commitment).to_string().into();
        });
    };
    let file = file(&ledger);
    assert_eq!(finding(&edit(&file, rewrite), &pinned()), found(6, 3, FindingKind::Altered));
    // With its leaf made anew too, the list of leaves is what no longer fits the signature.
    let forged = edit(&file, |lines| {
        rewrite(lines);
        change(&mut lines[8], |line| line["leaves"][1] = leaf.into());
    });
    assert_eq!(finding(&forged, &pinned()), Finding { line: 9, position: None, kind: FindingKind::Altered });
}
