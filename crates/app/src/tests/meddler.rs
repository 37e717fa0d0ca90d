//! A store beside which somebody else is at work, or that fails at the worst moment.

use std::cell::Cell;
use std::io::Read;
use std::ops::ControlFlow;

use jiff::Timestamp;
use store::{
    AppendError, Appended, BlobError, Blobs, Digest, Entry, EntryRef, EraseError, Findable, Head, Ledger, Memory,
    NewEntry, PublishError, PublishedCheckpoint, Search, StoreError, StoredBlob, Unless,
};
use world::Statement;

use super::material::random;
use crate::Ctx;
use crate::record::entry;

#[derive(Debug, Default)]
pub(super) struct Meddler {
    inner: Memory,
    statement: Option<Statement>,
    times: u32,
    refuses: bool,
    scanned: Cell<u64>,
}

impl Meddler {
    /// From now on somebody states this just before each of the next so many appends.
    pub(super) fn meddle(&mut self, times: u32, statement: Statement) {
        (self.times, self.statement) = (times, Some(statement));
    }

    /// How many entries were read one after the other.
    pub(super) fn scanned(&self) -> u64 {
        self.scanned.get()
    }

    /// Whether checkpoints are refused, as on a disk that is full.
    pub(super) fn refuse_to_publish(&mut self, refuses: bool) {
        self.refuses = refuses;
    }
}

impl Ledger for Meddler {
    fn append(
        &mut self,
        now: Timestamp,
        entries: &[NewEntry],
        unless: Option<&Unless>,
    ) -> Result<Appended, AppendError> {
        if let Some(statement) = self.statement.as_ref().filter(|_| self.times > 0) {
            self.times -= 1;
            let ctx = Ctx { actor: crate::Actor::Operator("person:2"), now, random: &random };
            self.inner.append(now, &[entry(statement, &ctx)], None)?;
        }
        self.inner.append(now, entries, unless)
    }

    fn publish(&mut self, size: u64, note: &str) -> Result<(), PublishError> {
        if self.refuses {
            return Err(StoreError::Full { path: "memory".into() }.into());
        }
        self.inner.publish(size, note)
    }

    fn head(&self) -> Result<Head, StoreError> {
        self.inner.head()
    }

    fn scan(
        &self,
        from: u64,
        to: Option<u64>,
        visit: &mut dyn FnMut(EntryRef<'_>) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        self.inner.scan(from, to, &mut |entry| {
            self.scanned.set(self.scanned.get() + 1);
            visit(entry)
        })
    }

    fn with_key(&self, key: &str, limit: usize) -> Result<Vec<Entry>, StoreError> {
        self.inner.with_key(key, limit)
    }

    fn with_any_key(&self, keys: &[String], limit: usize) -> Result<Vec<Entry>, StoreError> {
        self.inner.with_any_key(keys, limit)
    }

    fn erased(&self) -> Result<Vec<(u64, Vec<String>)>, StoreError> {
        self.inner.erased()
    }

    fn erase(&mut self, now: Timestamp, position: u64, tombstone: NewEntry) -> Result<Appended, EraseError> {
        self.inner.erase(now, position, tombstone)
    }

    fn leaf_data(&self, from: u64, to: u64) -> Result<Vec<[u8; 32]>, StoreError> {
        self.inner.leaf_data(from, to)
    }

    fn checkpoints(&self) -> Result<Vec<PublishedCheckpoint>, StoreError> {
        self.inner.checkpoints()
    }

    fn latest_checkpoint(&self) -> Result<Option<PublishedCheckpoint>, StoreError> {
        self.inner.latest_checkpoint()
    }

    fn meta(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.inner.meta(key)
    }

    fn set_meta(&mut self, key: &str, value: &str) -> Result<(), StoreError> {
        self.inner.set_meta(key, value)
    }
}

impl Search for Meddler {
    fn holding(&self, words: &[String], before: u64, limit: usize) -> Result<Vec<Entry>, StoreError> {
        self.inner.holding(words, before, limit)
    }

    fn findable(&self) -> Result<Findable, StoreError> {
        self.inner.findable()
    }

    fn expect_texts(&mut self, edition: u32) -> Result<(), StoreError> {
        self.inner.expect_texts(edition)
    }

    fn take_texts(&mut self, since: u64, texts: &[String]) -> Result<bool, StoreError> {
        self.inner.take_texts(since, texts)
    }
}

impl Blobs for Meddler {
    fn put(&mut self, content: &mut dyn Read, limit: u64) -> Result<StoredBlob, BlobError> {
        self.inner.put(content, limit)
    }

    fn get(&self, digest: &Digest) -> Result<Option<Vec<u8>>, BlobError> {
        self.inner.get(digest)
    }

    fn size(&self, digest: &Digest) -> Result<Option<u64>, StoreError> {
        self.inner.size(digest)
    }

    fn remove(&mut self, digest: &Digest) -> Result<bool, StoreError> {
        self.inner.remove(digest)
    }

    fn digests(&self) -> Result<Vec<Digest>, StoreError> {
        self.inner.digests()
    }
}
