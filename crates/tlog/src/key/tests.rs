use proptest::prelude::*;

use super::*;
use crate::reference::flip_bit;

/// The key pair of the tests of Go's `golang.org/x/mod/sumdb/note`.
const VKEY: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const SKEY: &str = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

fn name(name: &str) -> KeyName {
    KeyName::new(name).unwrap()
}

#[test]
fn the_go_key_pair_is_read_and_written() {
    let verifier: VerifierKey = VKEY.parse().unwrap();
    assert_eq!(verifier.name().as_str(), "PeterNeumann");
    assert_eq!(verifier.id().to_bytes(), [0xc7, 0x4f, 0x20, 0xa3]);
    assert_eq!(verifier.id(), KeyId::from_bytes([0xc7, 0x4f, 0x20, 0xa3]));
    assert_eq!(verifier.to_string(), VKEY);

    let signer = SignerKey::from_skey(SKEY).unwrap();
    assert_eq!(signer.to_skey().expose(), SKEY);
    assert_eq!(signer.verifier_key(), verifier);
    assert_eq!((signer.name(), signer.id()), (verifier.name(), verifier.id()));
}

#[test]
fn signatures_match_rfc_8032() {
    // RFC 8032 §7.1, tests 1 and 2.
    let cases: [(&str, &str, &[u8], &str); 2] = [
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            b"",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac\
             c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            &[0x72],
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e\
             458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        ),
    ];
    for (seed, public_key, message, signature) in cases {
        let seed = crate::reference::hex(seed).to_bytes();
        let public_key = crate::reference::hex(public_key).to_bytes();
        let signer = SignerKey::from_seed(name("rfc8032"), &seed);
        assert_eq!(signer.verifier_key().public_key(), public_key);
        let made: String = signer.sign(message).iter().map(|b| format!("{b:02x}")).collect();
        assert_eq!(made, signature);
        let verifier = VerifierKey::from_public_key(name("rfc8032"), &public_key).unwrap();
        assert!(verifier.verifies(message, &signer.sign(message)));
        assert!(!verifier.verifies(b"another message", &signer.sign(message)));
        assert!(!verifier.verifies(message, &signer.sign(message)[..63]));
        assert!(!verifier.verifies(message, &[]));
    }
}

#[test]
fn a_signature_with_its_scalar_written_differently_is_refused() {
    // Adding the group order L to S gives the other spelling of the same signature.
    const L: [u8; 32] = [
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ];
    let signer = SignerKey::from_seed(name("log"), &[3; 32]);
    let mut signature = signer.sign(b"text");
    assert!(signer.verifier_key().verifies(b"text", &signature));
    let mut carry = 0u16;
    for (byte, add) in signature[32..].iter_mut().zip(L) {
        let sum = u16::from(*byte) + u16::from(add) + carry;
        *byte = sum.to_le_bytes()[0];
        carry = sum >> 8;
    }
    assert!(!signer.verifier_key().verifies(b"text", &signature));
}

#[test]
fn debug_shows_no_secret() {
    let signer = SignerKey::from_skey(SKEY).unwrap();
    let text = signer.to_skey();
    let shown = format!("{signer:?} {signer:#?} {text:?} {text:#?}");
    assert!(shown.contains("PeterNeumann") && shown.contains("c74f20a3"), "{shown}");
    let seed = signer.key.to_bytes();
    let decimal = format!("{:?}", &seed[..4]);
    let decimal = decimal.trim_matches(['[', ']']);
    let hex: String = seed[..4].iter().map(|byte| format!("{byte:02x}")).collect();
    let base64 = &STANDARD.encode(&seed[..9]);
    for secret in [decimal, &hex, base64, "AYEKFALVFGyN"] {
        assert!(!shown.contains(secret), "{shown}");
    }
}

#[test]
fn malformed_verifier_keys_are_refused() {
    let typed = |first: u8, key: [u8; 32]| STANDARD.encode([&[first], key.as_slice()].concat());
    let neutral = {
        let mut point = [0; 32];
        point[0] = 1;
        point
    };
    let not_a_point = [2; 32];
    let cases: [(&str, ParseKeyError); 15] = [
        ("", ParseKeyError::Format),
        ("PeterNeumann", ParseKeyError::Format),
        ("PeterNeumann+c74f20a3", ParseKeyError::Format),
        ("+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", ParseKeyError::Name(KeyNameError)),
        ("P N+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", ParseKeyError::Name(KeyNameError)),
        ("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", ParseKeyError::Id),
        ("PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", ParseKeyError::Id),
        ("PeterNeumann+0c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", ParseKeyError::Id),
        ("PeterNeumann++ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", ParseKeyError::Id),
        ("Petra+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", ParseKeyError::Id),
        ("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T=", ParseKeyError::Base64),
        ("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n", ParseKeyError::Base64),
        (&format!("a+00000000+{}", typed(2, [7; 32])), ParseKeyError::Type { found: 2 }),
        (&format!("a+00000000+{}", typed(1, neutral)), ParseKeyError::Point),
        (&format!("a+00000000+{}", typed(1, not_a_point)), ParseKeyError::Point),
    ];
    for (vkey, error) in cases {
        assert_eq!(vkey.parse::<VerifierKey>(), Err(error), "{vkey:?}");
    }
}

#[test]
fn malformed_signer_keys_are_refused() {
    let cases = [
        (VKEY.to_owned(), ParseKeyError::Format),
        (SKEY.replace("PRIVATE", "private"), ParseKeyError::Format),
        (SKEY.replace("c74f20a3", "c74f20a2"), ParseKeyError::Id),
        (SKEY.replace("Peter", "Petra"), ParseKeyError::Id),
        (SKEY.replace("AYEK", "AoEK"), ParseKeyError::Type { found: 2 }),
        (SKEY.replace("AYEK", "AYEKAAAA"), ParseKeyError::Base64),
        (SKEY.replace("KDFz", "KD=="), ParseKeyError::Base64),
    ];
    for (skey, error) in cases {
        assert_eq!(SignerKey::from_skey(&skey).map(|_| ()), Err(error), "{skey}");
    }
}

#[test]
fn every_part_of_a_verifier_key_alone_is_refused() {
    for begin in 0..VKEY.len() {
        for end in begin..=VKEY.len() {
            let part = VKEY.get(begin..end).unwrap();
            assert_eq!(part.parse::<VerifierKey>().is_ok(), part == VKEY, "{part}");
        }
    }
}

#[test]
fn every_changed_bit_of_a_key_is_refused() {
    for bit in 0..VKEY.len() * 8 {
        let answer = flip_bit(VKEY, bit).map(|vkey| vkey.parse::<VerifierKey>().is_ok());
        assert_ne!(answer, Some(true), "bit {bit}");
    }
    for bit in 0..SKEY.len() * 8 {
        let answer = flip_bit(SKEY, bit).map(|skey| SignerKey::from_skey(&skey).is_ok());
        assert_ne!(answer, Some(true), "bit {bit}");
    }
}

proptest! {
    #[test]
    fn keys_survive_their_text_forms(seed: [u8; 32], text in "[^+\\s\\p{Cc}]{1,12}") {
        let signer = SignerKey::from_seed(name(&text), &seed);
        let again = SignerKey::from_skey(signer.to_skey().expose()).unwrap();
        prop_assert_eq!(again.key.to_bytes(), seed);
        let verifier = signer.verifier_key();
        prop_assert_eq!(verifier.to_string().parse(), Ok(verifier));
    }

    #[test]
    fn arbitrary_texts_never_panic(text in ".{0,80}") {
        prop_assert!(text.parse::<VerifierKey>().is_err());
        prop_assert!(SignerKey::from_skey(&text).is_err());
    }
}
