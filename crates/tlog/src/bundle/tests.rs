use proptest::prelude::*;

use super::*;

#[test]
fn paths_of_bundles_are_read_and_written() {
    let cases = [
        ("tile/entries/000", (0, 256)),
        ("tile/entries/017.p/8", (17, 8)),
        ("tile/entries/x001/x234/067", (1_234_067, 256)),
    ];
    for (path, (index, width)) in cases {
        let bundle: EntryBundle = path.parse().unwrap();
        assert_eq!((bundle.index(), bundle.width()), (index, width));
        assert_eq!(bundle.is_full(), width == 256);
        assert_eq!(bundle.to_string(), path);
    }
    let bad = [
        ("tile/0/000", ParseBundleError::Prefix),
        ("tile/entries", ParseBundleError::Prefix),
        ("/tile/entries/000", ParseBundleError::Prefix),
        ("tile/entries/", ParseBundleError::Index),
        ("tile/entries/0", ParseBundleError::Index),
        ("tile/entries/x000/001", ParseBundleError::Index),
        ("tile/entries/000.p/256", ParseBundleError::Index),
    ];
    for (path, error) in bad {
        assert_eq!(path.parse::<EntryBundle>(), Err(error), "{path:?}");
    }
}

#[test]
fn a_log_has_as_many_bundles_as_tiles_of_level_zero() {
    let paths = |old, new| new_bundles(old, new).map(|b| b.to_string()).collect::<Vec<_>>();
    assert_eq!(paths(0, 0), [""; 0]);
    assert_eq!(paths(0, 257), ["tile/entries/000", "tile/entries/001.p/1"]);
    assert_eq!(paths(3, 5), ["tile/entries/000.p/5"]);
    assert_eq!(paths(5, 3), [""; 0]);
    assert_eq!(bundles(70_000).count(), 274);
    assert_eq!(EntryBundle::in_tree(273, 70_000), EntryBundle::new(273, 112));
    assert_eq!(EntryBundle::in_tree(274, 70_000), None);
}

#[test]
fn entries_have_their_length_in_front() {
    let bytes = encode(&[b"".as_slice(), b"a", &[7; 300]]).unwrap();
    assert_eq!(bytes[..6], [0, 0, 0, 1, b'a', 0x01]);
    assert_eq!(bytes[6..], [vec![0x2c], vec![7; 300]].concat());
    let bundle = EntryBundle::new(0, 3).unwrap();
    assert_eq!(bundle.decode(&bytes), Ok(vec![b"".as_slice(), b"a", &[7; 300]]));
}

#[test]
fn entries_out_of_bounds_are_refused() {
    let long = vec![0; MAX_ENTRY_LEN];
    assert_eq!(encode(&[&long]).map(|bytes| bytes.len()), Ok(MAX_ENTRY_LEN + 2));
    let longer = vec![0; MAX_ENTRY_LEN + 1];
    let error = EncodeBundleError::EntryTooLong { position: 1, found: 65_536 };
    assert_eq!(encode(&[&long, &longer]), Err(error));
    assert_eq!(encode::<&[u8]>(&[]), Err(EncodeBundleError::Count { found: 0 }));
    assert_eq!(encode(&[b"x"; 256]).map(|bytes| bytes.len()), Ok(3 * 256));
    assert_eq!(encode(&[b"x"; 257]), Err(EncodeBundleError::Count { found: 257 }));
}

#[test]
fn malformed_bundles_are_refused() {
    let two = EntryBundle::new(0, 2).unwrap();
    let cases: [(&[u8], DecodeBundleError); 6] = [
        (&[], DecodeBundleError::Truncated { position: 0 }),
        (&[0], DecodeBundleError::Truncated { position: 0 }),
        (&[0, 2, 9], DecodeBundleError::Truncated { position: 0 }),
        (&[0, 1, 9], DecodeBundleError::Truncated { position: 1 }),
        (&[0, 1, 9, 0xff, 0xff, 1], DecodeBundleError::Truncated { position: 1 }),
        (&[0, 1, 9, 0, 0, 0, 0], DecodeBundleError::TrailingBytes { found: 2 }),
    ];
    for (bytes, error) in cases {
        assert_eq!(two.decode(bytes), Err(error), "{bytes:?}");
    }
}

proptest! {
    #[test]
    fn bundles_survive_encoding(
        entries in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..40), 1..=256),
    ) {
        let bytes = encode(&entries).unwrap();
        let bundle = EntryBundle::new(9, u16::try_from(entries.len()).unwrap()).unwrap();
        let expected: Vec<&[u8]> = entries.iter().map(Vec::as_slice).collect();
        prop_assert_eq!(bundle.decode(&bytes), Ok(expected));
    }

    #[test]
    fn decoding_arbitrary_bytes_is_canonical(
        bytes in prop::collection::vec(0..6u8, 0..40),
        width in 1..9u16,
    ) {
        if let Ok(entries) = EntryBundle::new(0, width).unwrap().decode(&bytes) {
            prop_assert_eq!(encode(&entries), Ok(bytes.clone()));
        }
    }
}
