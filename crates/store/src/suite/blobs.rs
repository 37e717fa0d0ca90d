use std::io::{self, Read};

use super::Open;
use crate::blobs::StoredBlob;
use crate::digest::Digest;
use crate::error::BlobError;

const NO_LIMIT: u64 = u64::MAX;

/// Content of a length that no two bytes in a row repeat.
fn content(len: usize) -> Vec<u8> {
    (0..len).map(|index| (index % 251) as u8 ^ (index / 1000) as u8).collect()
}

/// Gives a few bytes at a time, as a socket does, and breaks off at the end if told to.
struct Trickle<'a>(&'a [u8], bool);

impl Read for Trickle<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.0.is_empty() && self.1 {
            return Err(io::Error::from(io::ErrorKind::ConnectionReset));
        }
        let len = buffer.len().min(7001).min(self.0.len());
        self.0.read(&mut buffer[..len])
    }
}

pub(super) fn a_blob_comes_back_under_its_digest(open: Open) {
    let mut store = open();
    let mut digests = Vec::new();
    // Around the chunk length of SQLite, and several chunks.
    for len in [0, 1, 262_143, 262_144, 262_145, 1_000_000] {
        let content = content(len);
        let digest = Digest::of(&content);
        let stored = store.put(&mut Trickle(&content, false), len as u64).unwrap();
        assert_eq!(stored, StoredBlob { digest, size: len as u64 });
        assert!(store.get(&digest).unwrap() == Some(content), "{len}");
        assert_eq!(store.size(&digest).unwrap(), Some(len as u64));
        digests.push(digest);
    }
    digests.sort_unstable();
    assert_eq!(store.digests().unwrap(), digests);
    let other = Digest::of(b"other");
    assert!(store.get(&other).unwrap().is_none());
    assert_eq!(store.size(&other).unwrap(), None);
}

pub(super) fn the_same_content_is_kept_once(open: Open) {
    let mut store = open();
    let content = content(300_000);
    let first = store.put(&mut content.as_slice(), NO_LIMIT).unwrap();
    let other = store.put(&mut &content[1..], NO_LIMIT).unwrap();
    assert_eq!(store.put(&mut content.as_slice(), NO_LIMIT).unwrap(), first);
    assert_eq!(store.digests().unwrap().len(), 2);
    assert!(store.remove(&first.digest).unwrap());
    assert!(store.get(&first.digest).unwrap().is_none());
    assert!(store.get(&other.digest).unwrap().as_deref() == Some(&content[1..]));
}

pub(super) fn content_beyond_the_limit_is_not_kept(open: Open) {
    let mut store = open();
    let content = content(600_000);
    for limit in [0, 1, 262_144, 599_999] {
        let refused = store.put(&mut content.as_slice(), limit);
        assert!(matches!(refused, Err(BlobError::TooLong { limit: found }) if found == limit), "{refused:?}");
    }
    // Endless content is refused too, rather than read.
    assert!(matches!(store.put(&mut io::repeat(7), 1_000_000), Err(BlobError::TooLong { .. })));
    assert_eq!(store.digests().unwrap(), []);
    store.put(&mut content.as_slice(), 600_000).unwrap();
}

pub(super) fn content_that_breaks_off_is_not_kept(open: Open) {
    let mut store = open();
    let content = content(600_000);
    let refused = store.put(&mut Trickle(&content, true), NO_LIMIT);
    assert!(matches!(refused, Err(BlobError::Read(_))), "{refused:?}");
    assert_eq!(store.digests().unwrap(), []);
    assert!(store.put(&mut content.as_slice(), NO_LIMIT).is_ok());
}

pub(super) fn a_removed_blob_is_gone(open: Open) {
    let mut store = open();
    let stored = store.put(&mut content(600_000).as_slice(), NO_LIMIT).unwrap();
    assert!(store.remove(&stored.digest).unwrap());
    assert!(!store.remove(&stored.digest).unwrap());
    assert!(store.get(&stored.digest).unwrap().is_none());
    assert_eq!(store.digests().unwrap(), []);
    assert_eq!(store.put(&mut content(600_000).as_slice(), NO_LIMIT).unwrap(), stored);
}
