use proptest::prelude::*;

use super::*;
use crate::hash::leaf_hash;
use crate::key_name::KeyName;
use crate::reference::flip_bit;

/// The example of the specification.
const BODY: &str = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
const ROOT: &str = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

fn signer(name: &str, seed: u8) -> SignerKey {
    SignerKey::from_seed(KeyName::new(name).unwrap(), &[seed; 32])
}

fn head(origin: &str, size: u64) -> Checkpoint {
    Checkpoint::new(origin, size, leaf_hash(size.to_be_bytes())).unwrap()
}

#[test]
fn the_example_of_the_specification_is_read_and_written() {
    let checkpoint: Checkpoint = BODY.parse().unwrap();
    assert_eq!(checkpoint.origin(), "example.com/behind-the-sofa");
    assert_eq!(checkpoint.size(), 20_852_163);
    assert_eq!(checkpoint.root().to_string(), ROOT);
    assert_eq!(checkpoint.extensions(), [""; 0]);
    assert_eq!(checkpoint.to_string(), BODY);

    let signed = format!(
        "{BODY}\n— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URY\
         N7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
    );
    let note: SignedNote = signed.parse().unwrap();
    assert_eq!(note.text().parse(), Ok(checkpoint));
}

#[test]
fn extensions_are_kept_in_order() {
    let text = format!("a log\n0\n{ROOT}\nfirst\n\u{3000}second\n");
    let checkpoint: Checkpoint = text.parse().unwrap();
    assert_eq!(checkpoint.extensions(), ["first", "\u{3000}second"]);
    assert_eq!(checkpoint.to_string(), text);
    let made = Checkpoint::new("a log", 0, ROOT.parse().unwrap()).unwrap();
    let made = made.with_extension("first").unwrap().with_extension("\u{3000}second");
    assert_eq!(made, Ok(checkpoint));
}

#[test]
fn malformed_checkpoints_are_refused() {
    use CheckpointError::*;
    let cases = [
        ("", NoFinalNewline),
        ("log\n1\nROOT", NoFinalNewline),
        ("\n", Origin),
        ("\n1\nROOT\n", Origin),
        ("lo\tg\n1\nROOT\n", Origin),
        ("log\n", Size),
        ("log\n\nROOT\n", Size),
        ("log\n01\nROOT\n", Size),
        ("log\n+1\nROOT\n", Size),
        ("log\n-1\nROOT\n", Size),
        ("log\n1 \nROOT\n", Size),
        ("log\n 1\nROOT\n", Size),
        ("log\n0x1\nROOT\n", Size),
        ("log\n18446744073709551616\nROOT\n", Size),
        ("log\n1\r\nROOT\n", Size),
        ("log\nROOT\n1\n", Size),
        ("log\n1\n", NoRoot),
        ("log\n1\n\n", Root(ParseHashError::Length { found: 0 })),
        ("log\n1\nROOT \n", Root(ParseHashError::Length { found: 45 })),
        ("log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n", Root(ParseHashError::Base64)),
        ("log\n1\nROOT\n\n", Extension),
        ("log\n1\nROOT\n\nmore\n", Extension),
        ("log\n1\nROOT\nmo\u{1b}re\n", Extension),
    ];
    for (text, error) in cases {
        let text = text.replace("ROOT", ROOT);
        assert_eq!(text.parse::<Checkpoint>(), Err(error), "{text:?}");
    }
    for bad in ["", "\n", "a\n", "a\nb", "a\r", "\u{0}"] {
        assert_eq!(Checkpoint::new(bad, 1, leaf_hash(b"")), Err(Origin), "{bad:?}");
        assert_eq!(head("log", 1).with_extension(bad), Err(Extension), "{bad:?}");
    }
}

#[test]
fn a_signed_checkpoint_is_opened_with_the_key_of_its_log() {
    let key = signer("example.com/log", 1);
    let checkpoint = head("example.com/log", 42).with_extension("more").unwrap();
    let signed = sign(&checkpoint, &key).unwrap();
    assert_eq!(open(&signed, &key.verifier_key()), Ok(checkpoint.clone()));
    let lines: Vec<&str> = signed.lines().collect();
    assert_eq!(lines[..4], ["example.com/log", "42", &checkpoint.root().to_string(), "more"]);
    assert_eq!(lines[4], "");
    assert!(lines[5].starts_with("— example.com/log "));
}

#[test]
fn checkpoints_of_others_are_not_opened() {
    let key = signer("example.com/log", 1);
    let trusted = key.verifier_key();
    let no_trusted = Err(OpenCheckpointError::Verify(VerifyNoteError::NoTrustedSignature));

    let other = sign(&head("example.com/log", 42), &signer("example.com/log", 2)).unwrap();
    assert_eq!(open(&other, &trusted), no_trusted);
    let elsewhere = sign(&head("example.com/else", 42), &signer("example.com/else", 1)).unwrap();
    assert_eq!(open(&elsewhere, &trusted), no_trusted);

    // One key pair for two logs: the signature line is easily rewritten, the origin is not.
    let line = SignedNote::sign(&head("example.com/else", 42).to_string(), &key).unwrap();
    let error = OpenCheckpointError::OriginMismatch {
        expected: "example.com/log".to_owned(),
        found: "example.com/else".to_owned(),
    };
    assert_eq!(open(&line.to_string(), &trusted), Err(error));

    let unsigned = head("example.com/log", 42).to_string();
    let error = OpenCheckpointError::Note(NoteError::NoSignatures);
    assert_eq!(open(&unsigned, &trusted), Err(error));
    let text = SignedNote::sign("example.com/log\nhello\n", &key).unwrap();
    let error = OpenCheckpointError::Checkpoint(CheckpointError::Size);
    assert_eq!(open(&text.to_string(), &trusted), Err(error));
}

#[test]
fn a_log_that_changes_keys_is_opened_with_either() {
    let (old, new) = (signer("example.com/log", 1), signer("example.com/log", 2));
    let checkpoint = head("example.com/log", 7);
    let mut note: SignedNote = sign(&checkpoint, &old).unwrap().parse().unwrap();
    note.add_signature(&new).unwrap();
    let text = note.to_string();
    for key in [&old, &new] {
        assert_eq!(open(&text, &key.verifier_key()), Ok(checkpoint.clone()));
    }
    let both = [old.verifier_key(), new.verifier_key()];
    assert_eq!(open_as(&text, "example.com/log", &both), Ok(checkpoint));
    assert!(open_as(&text, "example.com/other", &both).is_err());
}

#[test]
fn a_key_signs_only_for_the_log_of_its_name() {
    let answer = sign(&head("example.com/log", 1), &signer("example.com/other", 1));
    assert_eq!(answer, Err(SignCheckpointError::OriginMismatch));
    let long = head("log", 1).with_extension(&"a".repeat(1_000_000)).unwrap();
    let answer = sign(&long, &signer("log", 1));
    assert_eq!(answer, Err(SignCheckpointError::Note(NoteError::TooLong)));
}

#[test]
fn every_changed_bit_of_a_signed_checkpoint_is_refused() {
    let key = signer("example.com/log", 1);
    let signed = sign(&head("example.com/log", 20_852_163), &key).unwrap();
    for bit in 0..signed.len() * 8 {
        let opened = flip_bit(&signed, bit).map(|text| open(&text, &key.verifier_key()).is_ok());
        assert_ne!(opened, Some(true), "bit {bit}");
    }
}

proptest! {
    #[test]
    fn checkpoints_survive_their_text_form(
        origin in "[ -~é]{1,20}",
        size: u64,
        root: [u8; 32],
        extensions in prop::collection::vec("[ -~—]{1,10}", 0..3),
    ) {
        let mut checkpoint = Checkpoint::new(&origin, size, Hash::from_bytes(root)).unwrap();
        for line in &extensions {
            checkpoint = checkpoint.with_extension(line).unwrap();
        }
        prop_assert_eq!(checkpoint.to_string().parse(), Ok(checkpoint));
    }

    #[test]
    fn every_changed_bit_is_refused(size: u64, seed: u8, bit: usize) {
        let key = signer("log", seed);
        let signed = sign(&head("log", size), &key).unwrap();
        let opened = flip_bit(&signed, bit).map(|text| open(&text, &key.verifier_key()).is_ok());
        prop_assert_ne!(opened, Some(true));
    }

    #[test]
    fn checkpoints_have_one_spelling(text in "[a ]{0,2}\n[0-2+]{0,3}\n(ROOT)?[=\n]{0,2}a?\n") {
        let text = text.replace("ROOT", ROOT);
        if let Ok(checkpoint) = text.parse::<Checkpoint>() {
            prop_assert_eq!(checkpoint.to_string(), text);
        }
    }

    #[test]
    fn arbitrary_texts_never_panic(text in "(?s).{0,80}") {
        if let Ok(checkpoint) = text.parse::<Checkpoint>() {
            prop_assert_eq!(checkpoint.to_string(), text.clone());
        }
        prop_assert!(open(&text, &signer("log", 1).verifier_key()).is_err());
    }
}
