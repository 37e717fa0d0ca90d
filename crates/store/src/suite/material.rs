//! Entries to test with, the same in every run.

use jiff::Timestamp;
use proptest::prelude::*;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::entry::{HASH_LEN, NewEntry};

/// A moment `seconds` after the tests' beginning of time.
pub(crate) fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_767_225_600 + seconds).unwrap()
}

/// Bytes that look random and depend only on `name` and `number`.
pub(crate) fn salt(name: &str, number: u64) -> [u8; HASH_LEN] {
    Sha256::new().chain_update(name).chain_update(number.to_be_bytes()).finalize().into()
}

/// The `number`-th entry, different from every other; found under `entry:<number>` and one of ten services.
pub(crate) fn entry(number: u64) -> NewEntry {
    NewEntry {
        id: Uuid::from_u64_pair(0x0190_163d_8694_739b, 0x8000_0000_0000_0000 | number),
        version: 1,
        effective_at: at(i64::try_from(number).unwrap()),
        actor: format!("person:{}", number % 3),
        kind: "ImplementationStated".to_owned(),
        body: format!("{{\"number\":{number},\"status\":\"未実施\"}}").into_bytes(),
        keys: vec![format!("entry:{number}"), format!("service:{}", number % 10)],
        text: text(number),
        body_salt: salt("body", number),
        entry_salt: salt("entry", number),
    }
}

/// By what [`entry`] is found: the number in words and digits, so that texts share some of their pairs and not others.
fn text(number: u64) -> String {
    format!("第{number}号\n監査証跡を{}に保管する", if number.is_multiple_of(2) { "書庫" } else { "倉庫" })
}

/// Entries with the given numbers.
pub(crate) fn entries(numbers: std::ops::Range<u64>) -> Vec<NewEntry> {
    numbers.map(entry).collect()
}

/// Any entry at all.
pub(crate) fn any_entry() -> impl Strategy<Value = NewEntry> {
    let texts = (".{0,20}", ".{0,20}", prop::collection::vec(".{0,10}", 0..4), ".{0,20}");
    let body = prop::collection::vec(any::<u8>(), 0..100);
    let time = -62_167_219_200_i64..253_402_207_200;
    (any::<[u8; 16]>(), any::<u32>(), time, texts, body, any::<[[u8; HASH_LEN]; 2]>()).prop_map(
        |(id, version, second, (actor, kind, keys, text), body, [body_salt, entry_salt])| NewEntry {
            id: Uuid::from_bytes(id),
            version,
            effective_at: Timestamp::from_second(second).unwrap(),
            actor,
            kind,
            body,
            keys,
            text,
            body_salt,
            entry_salt,
        },
    )
}
