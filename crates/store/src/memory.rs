//! A store in memory: for tests, for what-if, and as the obvious reading of what a store promises.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::ops::ControlFlow;
use std::path::PathBuf;

use jiff::Timestamp;
use uuid::Uuid;

use crate::blobs::{Blobs, StoredBlob};
use crate::digest::Digest;
use crate::entry::{Entry, EntryRef, HASH_LEN, NewEntry};
use crate::error::{AppendError, BlobError, EraseError, PublishError, StoreError};
use crate::ledger::{Appended, Head, Ledger, PublishedCheckpoint, Unless};
use crate::seal::{self, Tail};

mod search;

use self::search::Texts;

/// A store that is gone when it is dropped.
#[derive(Clone, Default)]
pub struct Memory {
    tail: Tail,
    // INVARIANT: entry and leaf at index n have position n.
    entries: Vec<Entry>,
    leaves: Vec<[u8; HASH_LEN]>,
    ids: BTreeSet<Uuid>,
    // INVARIANT: positions ascend.
    keys: BTreeMap<String, Vec<u64>>,
    tombstones: BTreeSet<u64>,
    checkpoints: BTreeMap<u64, String>,
    meta: BTreeMap<String, String>,
    blobs: BTreeMap<Digest, Vec<u8>>,
    texts: Texts,
}

impl std::fmt::Debug for Memory {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Memory").field("entries", &self.entries.len()).finish_non_exhaustive()
    }
}

impl Memory {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn conflicts(&self, unless: &Unless) -> Vec<Entry> {
        let positions = unless.keys.iter().filter_map(|key| self.keys.get(key)).flatten();
        let news: BTreeSet<u64> = positions.copied().filter(|position| unless.since <= *position).collect();
        news.into_iter().filter_map(|position| self.get(position)).cloned().collect()
    }

    fn get(&self, position: u64) -> Option<&Entry> {
        self.entries.get(usize::try_from(position).ok()?)
    }

    fn range<T>(items: &[T], from: u64, to: Option<u64>) -> &[T] {
        let clamp = |position: u64| usize::try_from(position).unwrap_or(usize::MAX).min(items.len());
        items.get(clamp(from)..to.map_or(items.len(), clamp)).unwrap_or_default()
    }

    fn keep(&mut self, sealed: &seal::Sealed, new: &NewEntry) {
        for key in BTreeSet::from_iter(&new.keys) {
            self.keys.entry(key.clone()).or_default().push(sealed.position);
        }
        self.ids.insert(new.id);
        self.texts.keep(sealed.position, &new.text);
        self.leaves.push(sealed.leaf_data);
        self.entries.push(Entry {
            position: sealed.position,
            id: new.id,
            version: new.version,
            recorded_at: sealed.recorded_at,
            effective_at: sealed.effective_at,
            actor: new.actor.clone(),
            kind: new.kind.clone(),
            body: Some(new.body.clone()),
            body_salt: Some(new.body_salt),
            body_commitment: sealed.body_commitment,
            entry_salt: new.entry_salt,
        });
    }
}

/// What an error names in place of a file.
fn nowhere() -> PathBuf {
    PathBuf::from("memory")
}

impl Ledger for Memory {
    fn head(&self) -> Result<Head, StoreError> {
        Ok(self.tail.head())
    }

    fn append(
        &mut self,
        now: Timestamp,
        entries: &[NewEntry],
        unless: Option<&Unless>,
    ) -> Result<Appended, AppendError> {
        seal::validate(entries)?;
        let first = self.tail.frontier.size();
        seal::validate_condition(unless, first)?;
        let news = unless.map(|unless| self.conflicts(unless)).unwrap_or_default();
        if !news.is_empty() {
            return Err(AppendError::Conflict(news));
        }
        if let Some(entry) = entries.iter().find(|entry| self.ids.contains(&entry.id)) {
            return Err(AppendError::DuplicateId { id: entry.id });
        }
        let mut tail = self.tail.clone();
        let sealed = entries.iter().map(|entry| tail.seal(now, entry)).collect::<Result<Vec<_>, _>>();
        for (sealed, entry) in sealed.map_err(|_| StoreError::Full { path: nowhere() })?.iter().zip(entries) {
            self.keep(sealed, entry);
        }
        self.tail = tail;
        Ok(Appended { first, head: self.tail.head() })
    }

    fn scan(
        &self,
        from: u64,
        to: Option<u64>,
        visit: &mut dyn FnMut(EntryRef<'_>) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        for entry in Self::range(&self.entries, from, to) {
            if visit(entry.as_ref()).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn with_key(&self, key: &str, limit: usize) -> Result<Vec<Entry>, StoreError> {
        let positions = self.keys.get(key).into_iter().flatten().rev().take(limit);
        Ok(positions.filter_map(|position| self.get(*position)).cloned().collect())
    }

    fn with_any_key(&self, keys: &[String], limit: usize) -> Result<Vec<Entry>, StoreError> {
        let positions: BTreeSet<u64> = keys.iter().filter_map(|key| self.keys.get(key)).flatten().copied().collect();
        let newest = positions.into_iter().rev().take(limit);
        Ok(newest.filter_map(|position| self.get(position)).cloned().collect())
    }

    fn erased(&self) -> Result<Vec<(u64, Vec<String>)>, StoreError> {
        let erased = self.entries.iter().filter(|entry| entry.body.is_none());
        let keys = |position| {
            let with = self.keys.iter().filter(|(_, positions)| positions.contains(&position));
            with.map(|(key, _)| key.clone()).collect()
        };
        Ok(erased.map(|entry| (entry.position, keys(entry.position))).collect())
    }

    fn erase(&mut self, now: Timestamp, position: u64, tombstone: NewEntry) -> Result<Appended, EraseError> {
        let size = self.tail.frontier.size();
        let Some(entry) = self.get(position) else { return Err(EraseError::Unknown { position, size }) };
        if self.tombstones.contains(&position) {
            return Err(EraseError::Tombstone { position });
        }
        if entry.body.is_none() {
            return Err(EraseError::AlreadyErased { position });
        }
        let appended = self.append(now, &[tombstone], None)?;
        self.tombstones.insert(appended.first);
        if let Some(entry) = usize::try_from(position).ok().and_then(|index| self.entries.get_mut(index)) {
            entry.body = None;
            entry.body_salt = None;
        }
        self.texts.erase(position);
        Ok(appended)
    }

    fn leaf_data(&self, from: u64, to: u64) -> Result<Vec<[u8; HASH_LEN]>, StoreError> {
        Ok(Self::range(&self.leaves, from, Some(to)).to_vec())
    }

    fn publish(&mut self, size: u64, note: &str) -> Result<(), PublishError> {
        let head = self.tail.frontier.size();
        if head < size {
            return Err(PublishError::BeyondHead { size, head });
        }
        if let Some(published) = self.checkpoints.get(&size) {
            return if published == note { Ok(()) } else { Err(PublishError::Published { size }) };
        }
        if let Some((latest, _)) = self.checkpoints.last_key_value()
            && size < *latest
        {
            return Err(PublishError::NotNewer { size, latest: *latest });
        }
        self.checkpoints.insert(size, note.to_owned());
        Ok(())
    }

    fn checkpoints(&self) -> Result<Vec<PublishedCheckpoint>, StoreError> {
        let published = self.checkpoints.iter();
        Ok(published.map(|(size, note)| PublishedCheckpoint { size: *size, note: note.clone() }).collect())
    }

    fn latest_checkpoint(&self) -> Result<Option<PublishedCheckpoint>, StoreError> {
        let latest = self.checkpoints.last_key_value();
        Ok(latest.map(|(size, note)| PublishedCheckpoint { size: *size, note: note.clone() }))
    }

    fn meta(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.meta.get(key).cloned())
    }

    fn set_meta(&mut self, key: &str, value: &str) -> Result<(), StoreError> {
        self.meta.insert(key.to_owned(), value.to_owned());
        Ok(())
    }
}

impl Blobs for Memory {
    fn put(&mut self, content: &mut dyn Read, limit: u64) -> Result<StoredBlob, BlobError> {
        let mut bytes = Vec::new();
        content.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(BlobError::Read)?;
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if limit < size {
            return Err(BlobError::TooLong { limit });
        }
        let digest = Digest::of(&bytes);
        self.blobs.insert(digest, bytes);
        Ok(StoredBlob { digest, size })
    }

    fn get(&self, digest: &Digest) -> Result<Option<Vec<u8>>, BlobError> {
        let Some(content) = self.blobs.get(digest) else { return Ok(None) };
        if Digest::of(content) != *digest {
            return Err(BlobError::Altered { digest: *digest });
        }
        Ok(Some(content.clone()))
    }

    fn size(&self, digest: &Digest) -> Result<Option<u64>, StoreError> {
        Ok(self.blobs.get(digest).map(|content| u64::try_from(content.len()).unwrap_or(u64::MAX)))
    }

    fn remove(&mut self, digest: &Digest) -> Result<bool, StoreError> {
        Ok(self.blobs.remove(digest).is_some())
    }

    fn digests(&self) -> Result<Vec<Digest>, StoreError> {
        Ok(self.blobs.keys().copied().collect())
    }
}
