use super::*;
use crate::reference::hex;

#[test]
fn hashing_matches_rfc_6962() {
    assert_eq!(empty_root(), hex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    assert_eq!(leaf_hash(b""), hex("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"));
    assert_eq!(leaf_hash(b"L123456"), hex("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56"));
    // The two children of the first node of the reference tree, joined by hand.
    assert_eq!(
        node_hash(leaf_hash([]), leaf_hash([0x00])),
        hex("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")
    );
}

#[test]
fn a_node_differs_from_the_leaf_with_the_same_bytes() {
    let (left, right) = (leaf_hash(b"a"), leaf_hash(b"b"));
    let joined = [left.to_bytes(), right.to_bytes()].concat();
    assert_ne!(node_hash(left, right), leaf_hash(joined));
    assert_ne!(node_hash(left, right), node_hash(right, left));
}

#[test]
fn text_form_is_base64_both_ways() {
    let text = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    let hash: Hash = text.parse().unwrap();
    assert_eq!(hash.to_string(), text);
    assert_eq!(format!("{hash:?}"), text);
    assert_eq!(Hash::from_bytes(*hash.as_bytes()), hash);
}

#[test]
fn other_spellings_of_a_hash_are_refused() {
    let cases = [
        ("", ParseHashError::Length { found: 0 }),
        ("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I", ParseHashError::Length { found: 43 }),
        ("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", ParseHashError::Length { found: 45 }),
        // A set bit behind the last byte.
        ("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=", ParseHashError::Base64),
        // 33 bytes, no padding.
        ("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2IA", ParseHashError::Base64),
        // The URL-safe alphabet.
        ("CsUYapGGPo4dkMgIAUqom_Xajj7h2fB2MPA3j2jxq2I=", ParseHashError::Base64),
        ("CsUYapGGPo4dkMgIAUqom Xajj7h2fB2MPA3j2jxq2I=", ParseHashError::Base64),
    ];
    for (text, error) in cases {
        assert_eq!(text.parse::<Hash>(), Err(error), "{text:?}");
    }
}
