use proptest::prelude::*;

use super::*;
use crate::reference::flip_bit;

/// The key and note of the tests of Go's `golang.org/x/mod/sumdb/note`.
const VKEY: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const SKEY: &str = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
const TEXT: &str = "If you think cryptography is the answer to your problem,\n\
                    then you don't know what your problem is.\n";
const LINE: &str = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSN\
                    XgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

fn go_note() -> String {
    format!("{TEXT}\n{LINE}")
}

fn signer(name: &str, seed: u8) -> SignerKey {
    SignerKey::from_seed(KeyName::new(name).unwrap(), &[seed; 32])
}

#[test]
fn the_go_note_is_read_verified_and_made() {
    let note: SignedNote = go_note().parse().unwrap();
    assert_eq!(note.text(), TEXT);
    assert_eq!(note.to_string(), go_note());
    let [signature] = note.signatures() else { panic!("one signature") };
    assert_eq!(signature.name().as_str(), "PeterNeumann");
    assert_eq!(signature.id().to_string(), "c74f20a3");
    assert_eq!(signature.signature().len(), 64);

    let key: VerifierKey = VKEY.parse().unwrap();
    assert_eq!(note.verify(std::slice::from_ref(&key)), Ok(vec![&key]));
    let made = SignedNote::sign(TEXT, &SignerKey::from_skey(SKEY).unwrap()).unwrap();
    assert_eq!(made, note);
}

#[test]
fn the_note_of_the_specification_is_read_and_written() {
    let text = "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n";
    let line = "— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJ\
                KONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n";
    let note: SignedNote = format!("{text}\n{line}").parse().unwrap();
    assert_eq!(note.text(), text);
    assert_eq!(note.to_string(), format!("{text}\n{line}"));
}

#[test]
fn malformed_notes_are_refused() {
    use NoteError::*;
    let note = go_note();
    let line = |line| SignatureLine { line };
    let cases = [
        (String::new(), NoSignatures),
        ("\n".to_owned(), NoSignatures),
        ("\n\n".to_owned(), NoSignatures),
        (TEXT.to_owned(), NoSignatures),
        (format!("{TEXT}\n"), NoSignatures),
        (format!("{TEXT}{LINE}"), NoSignatures),
        (format!("\n{LINE}"), NoSignatures),
        (format!("{note}\n"), NoSignatures),
        (note.trim_end().to_owned(), line(1)),
        (format!("{note}{LINE}").trim_end().to_owned(), line(2)),
        (format!("{note}\n{TEXT}"), line(1)),
        (format!("{note} "), line(2)),
        (note.replace('—', "–"), line(1)),
        (note.replace('—', "-"), line(1)),
        (note.replace("— ", "—"), line(1)),
        (note.replace("— ", "—  "), line(1)),
        (note.replace("— ", " — "), line(1)),
        (note.replace("— ", "—\u{a0}"), line(1)),
        (note.replace("PeterNeumann ", ""), line(1)),
        (note.replace("PeterNeumann ", " "), line(1)),
        (note.replace("PeterNeumann", "Peter Neumann"), line(1)),
        (note.replace("PeterNeumann", "Peter+Neumann"), line(1)),
        (note.replace("PeterNeumann", "Peter\u{2003}Neumann"), line(1)),
        (note.replace("PeterNeumann ", "PeterNeumann  "), line(1)),
        (note.replace("JnAM=", "JnAM= "), line(1)),
        (note.replace("JnAM=", "JnAM"), line(1)),
        (note.replace("JnAM=", "JnAN="), line(1)),
        (note.replace("x08go/", "x08go_"), line(1)),
        (format!("{TEXT}\n— a \n"), line(1)),
        (format!("{TEXT}\n— a AAAA\n"), line(1)),
        // A key id without a signature behind it.
        (format!("{TEXT}\n— a AAAAAA==\n"), line(1)),
        (format!("{note}{LINE}\u{2014} \n"), line(3)),
        (note.replace("think", "th\tink"), ControlCharacter),
        (note.replace('\n', "\r\n"), ControlCharacter),
        (note.replace("think", "th\u{0}ink"), ControlCharacter),
        (note.replace("think", "th\u{1f}ink"), ControlCharacter),
        (format!("{}{note}", "a".repeat(MAX_NOTE_LEN)), TooLong),
        (format!("{TEXT}\n{}", LINE.repeat(MAX_SIGNATURES + 1)), TooManySignatures),
    ];
    for (text, error) in cases {
        let shown: String = text.chars().take(200).collect();
        assert_eq!(text.parse::<SignedNote>(), Err(error), "{shown:?}");
    }
}

#[test]
fn notes_up_to_the_limits_are_read() {
    let many = format!("{TEXT}\n{}", LINE.repeat(MAX_SIGNATURES));
    assert_eq!(many.parse::<SignedNote>().unwrap().signatures().len(), MAX_SIGNATURES);
    let rest = format!("\n\n{LINE}");
    let long = format!("{}{rest}", "a".repeat(MAX_NOTE_LEN - rest.len()));
    assert_eq!(long.parse::<SignedNote>().unwrap().to_string().len(), MAX_NOTE_LEN);
    // Characters from U+0020 on are allowed, and so are empty lines at every place of the text.
    for text in ["\n", "\n\n\n", "a\n\n", "\u{7f}\u{2028}\n", "— PeterNeumann\n"] {
        let note: SignedNote = format!("{text}\n{LINE}").parse().unwrap();
        assert_eq!(note.text(), text);
    }
}

#[test]
fn texts_that_cannot_be_read_back_are_not_signed() {
    let key = signer("log", 1);
    let long = format!("{}\n", "a".repeat(MAX_NOTE_LEN));
    let cases = [
        ("", NoteError::NoFinalNewline),
        ("a", NoteError::NoFinalNewline),
        ("a\nb", NoteError::NoFinalNewline),
        ("a\r\n", NoteError::ControlCharacter),
        (&long, NoteError::TooLong),
    ];
    for (text, error) in cases {
        assert_eq!(SignedNote::sign(text, &key), Err(error));
    }
}

#[test]
fn signatures_are_added_replaced_and_limited() {
    let mut note = SignedNote::sign("text\n", &signer("log", 1)).unwrap();
    note.add_signature(&signer("log", 2)).unwrap();
    note.add_signature(&signer("witness", 3)).unwrap();
    note.add_signature(&signer("log", 1)).unwrap();
    let keys = [signer("log", 1), signer("log", 2), signer("witness", 3)];
    let keys = keys.map(|key| key.verifier_key());
    assert_eq!(note.verify(&keys), Ok(vec![&keys[1], &keys[2], &keys[0]]));

    for seed in 4..=100 {
        note.add_signature(&signer("more", seed)).unwrap();
    }
    let before = note.clone();
    assert_eq!(note.signatures().len(), MAX_SIGNATURES);
    assert_eq!(note.add_signature(&signer("more", 101)), Err(NoteError::TooManySignatures));
    assert_eq!(note, before);
    assert_eq!(note.add_signature(&signer("more", 100)), Ok(()));
    assert_eq!(note.to_string().parse(), Ok(note));
}

#[test]
fn a_note_is_believed_only_with_a_right_signature_of_a_trusted_key() {
    let (log, other) = (signer("log", 1), signer("other", 2));
    let trusted = [log.verifier_key()];
    let name = log.name().clone();
    let good = SignedNote::sign("text\n", &log).unwrap();
    let unknown = SignedNote::sign("text\n", &other).unwrap();
    let forged = "other text\n".to_owned() + good.to_string().strip_prefix("text\n").unwrap();
    let forged: SignedNote = forged.parse().unwrap();
    let wrong = VerifyNoteError::WrongSignature { name, id: log.id() };

    assert_eq!(good.verify(&trusted), Ok(vec![&trusted[0]]));
    assert_eq!(good.verify(&[]), Err(VerifyNoteError::NoTrustedSignature));
    assert_eq!(unknown.verify(&trusted), Err(VerifyNoteError::NoTrustedSignature));
    assert_eq!(forged.verify(&trusted), Err(wrong.clone()));

    // Same name, another key: unknown.
    let namesake = SignedNote::sign("text\n", &signer("log", 9)).unwrap();
    assert_eq!(namesake.verify(&trusted), Err(VerifyNoteError::NoTrustedSignature));

    // Unknown signatures beside a right one do not matter, a wrong one of a trusted key does.
    let [right] = good.signatures() else { panic!("one signature") };
    let [stranger] = unknown.signatures() else { panic!("one signature") };
    let mut broken = right.clone();
    broken.signature[10] ^= 4;
    let mut short = right.clone();
    short.signature.pop();
    let with = |signatures: &[&NoteSignature]| SignedNote {
        text: "text\n".to_owned(),
        signatures: signatures.iter().map(|s| (*s).clone()).collect(),
    };
    assert_eq!(with(&[stranger, right]).verify(&trusted), Ok(vec![&trusted[0]]));
    assert_eq!(with(&[right, right]).verify(&trusted), Ok(vec![&trusted[0]]));
    assert_eq!(with(&[right, &broken]).verify(&trusted), Err(wrong.clone()));
    assert_eq!(with(&[&broken, right]).verify(&trusted), Err(wrong.clone()));
    assert_eq!(with(&[&short]).verify(&trusted), Err(wrong));
}

#[test]
fn two_trusted_keys_of_one_name_and_id_are_refused() {
    let key = signer("log", 1);
    let note = SignedNote::sign("text\n", &key).unwrap();
    let trusted = key.verifier_key();
    assert!(note.verify(&[trusted.clone(), trusted.clone()]).is_ok());
    let colliding = crate::key::tests_support::with_id(signer("log", 2).verifier_key(), key.id());
    let error = VerifyNoteError::AmbiguousKey { name: key.name().clone(), id: key.id() };
    assert_eq!(note.verify(&[trusted, colliding]), Err(error));
}

#[test]
fn every_changed_bit_of_the_go_note_is_refused() {
    let note = go_note();
    let trusted = [VKEY.parse().unwrap()];
    for bit in 0..note.len() * 8 {
        let changed = flip_bit(&note, bit).and_then(|note| note.parse::<SignedNote>().ok());
        let believed = changed.is_some_and(|note| note.verify(&trusted).is_ok());
        assert!(!believed, "bit {bit}");
    }
}

proptest! {
    #[test]
    fn notes_survive_their_wire_form(text in "[ -~\n—è]{0,60}", seed: u8, more: u8) {
        let text = format!("{text}\n");
        let keys = [signer("log", seed), signer("witness.example", more)];
        let mut note = SignedNote::sign(&text, &keys[0]).unwrap();
        note.add_signature(&keys[1]).unwrap();
        let again: SignedNote = note.to_string().parse().unwrap();
        prop_assert_eq!(again.text(), &text);
        prop_assert_eq!(again.verify(&keys.map(|key| key.verifier_key())).unwrap().len(), 2);
        prop_assert_eq!(again, note);
    }

    #[test]
    fn notes_have_one_spelling(text in "[a\n]{0,4}\n\n(— [a-c+ ]{1,3} [A-D/=]{8,12}\n){1,3}") {
        if let Ok(note) = text.parse::<SignedNote>() {
            prop_assert_eq!(note.to_string(), text);
        }
    }

    #[test]
    fn every_changed_bit_of_a_note_is_refused(text in "[a-z\n]{0,40}", bit: usize) {
        let key = signer("log", 5);
        let note = SignedNote::sign(&format!("{text}\n"), &key).unwrap().to_string();
        let changed = flip_bit(&note, bit).and_then(|note| note.parse::<SignedNote>().ok());
        let believed = changed.is_some_and(|note| note.verify(&[key.verifier_key()]).is_ok());
        prop_assert!(!believed);
    }

    #[test]
    fn arbitrary_texts_never_panic(text in "(?s).{0,80}") {
        if let Ok(note) = text.parse::<SignedNote>() {
            prop_assert_eq!(note.to_string(), text);
        }
    }
}
