use std::fs;
use std::path::Path;

use super::{Sqlite, folder, raw};
use crate::blobs::Blobs as _;
use crate::entry::NewEntry;
use crate::ledger::Ledger as _;
use crate::search::Search as _;
use crate::suite::material::{at, entries, entry};

/// Whether the file or its log still holds the bytes somewhere.
fn holds(path: &Path, needle: &[u8]) -> bool {
    let log = path.with_extension("akashi-wal");
    [path, &log].into_iter().filter_map(|file| fs::read(file).ok()).any(|bytes| {
        let mut windows = bytes.windows(needle.len());
        windows.any(|window| window == needle)
    })
}

#[test]
fn erased_bytes_are_gone_from_the_file() {
    let (_folder, path) = folder();
    let mut store = Sqlite::create(&path).unwrap();
    store.append(at(0), &entries(0..50), None).unwrap();
    let mut secret = entry(50);
    secret.body = b"the name of the informant ".repeat(1000);
    store.append(at(0), &[secret.clone(), entry(51)], None).unwrap();
    for needle in [&b"name of the informant"[..], &secret.body_salt] {
        assert!(holds(&path, needle));
    }
    store.erase(at(1), 50, entry(52)).unwrap();
    store.erase(at(1), 20, entry(53)).unwrap();
    for needle in [&b"name of the informant"[..], &secret.body_salt, &entry(20).body, &entry(20).body_salt] {
        assert!(!holds(&path, needle));
    }
    assert!(holds(&path, &entry(21).body));
}

/// Not only the text itself: whoever knows the pairs of its characters can put it together again.
#[test]
fn erased_texts_are_gone_from_the_index() {
    let (_folder, path) = folder();
    let mut store = Sqlite::create(&path).unwrap();
    let secret = |number, text: &str| NewEntry { text: text.to_owned(), ..entry(number) };
    let long: String = ('\u{4e00}'..'\u{9000}').collect();
    // All in one segment, so that no merging of segments does what deleting should have done.
    let mut new = entries(0..500);
    new.extend([secret(500, "鵺鶯鶴\n鷗"), secret(501, &long)]);
    new.extend(entries(502..900));
    store.append(at(0), &new, None).unwrap();
    store.append(at(0), &[secret(900, "鸚鵡")], None).unwrap();
    for (position, characters) in
        [(500, &["鵺", "鶯", "鶴", "鷗"][..]), (501, &["\u{4e01}", "\u{8ffe}"]), (900, &["鸚"])]
    {
        assert!(characters.iter().all(|character| holds(&path, character.as_bytes())), "{position}");
        store.erase(at(1), position, secret(1000 + position, "")).unwrap();
        assert!(!characters.iter().any(|character| holds(&path, character.as_bytes())), "{position}");
    }
    store.check_file().unwrap();
    assert_eq!(store.holding(&["監査".to_owned()], 2000, 2000).unwrap().len(), 898);
}

#[test]
fn removed_blobs_are_gone_from_the_file() {
    let (_folder, path) = folder();
    let mut store = Sqlite::create(&path).unwrap();
    let content = b"a photograph of the server room ".repeat(20_000);
    let stored = store.put(&mut content.as_slice(), u64::MAX).unwrap();
    assert!(holds(&path, b"photograph"));
    store.remove(&stored.digest).unwrap();
    assert!(!holds(&path, b"photograph"));
}

#[test]
fn a_reader_elsewhere_does_not_stop_an_erasure() {
    let (_folder, path) = folder();
    let mut store = Sqlite::create_with(&path, &super::IMPATIENT).unwrap();
    store.append(at(0), &entries(0..5), None).unwrap();
    let reader = raw(&path);
    reader.execute_batch("BEGIN; SELECT * FROM entry").unwrap();
    let needle = entry(3).body;
    store.erase(at(1), 3, entry(5)).unwrap();
    assert!(store.entry(3).unwrap().unwrap().body.is_none());
    drop(reader);
    drop(store);
    assert!(!holds(&path, &needle));
}
