//! Texts in memory, looked through one after the other.

use std::collections::BTreeMap;

use super::Memory;
use crate::entry::Entry;
use crate::error::StoreError;
use crate::search::{Findable, Search, holds};

/// The texts of entries.
#[derive(Clone, Default)]
pub(super) struct Texts {
    edition: u32,
    since: u64,
    kept: BTreeMap<u64, String>,
}

impl Texts {
    /// Keeps the text of an entry; an empty one is none.
    pub(super) fn keep(&mut self, position: u64, text: &str) {
        if !text.is_empty() {
            self.kept.insert(position, text.to_owned());
        }
    }

    /// Removes the text of an entry whose body goes.
    pub(super) fn erase(&mut self, position: u64) {
        self.kept.remove(&position);
    }
}

impl Search for Memory {
    fn holding(&self, words: &[String], before: u64, limit: usize) -> Result<Vec<Entry>, StoreError> {
        if words.iter().all(String::is_empty) {
            return Ok(Vec::new());
        }
        let held = self.texts.kept.range(..before).rev().filter(|(_, text)| holds(text, words));
        Ok(held.take(limit).filter_map(|(position, _)| self.get(*position)).cloned().collect())
    }

    fn findable(&self) -> Result<Findable, StoreError> {
        Ok(Findable { edition: self.texts.edition, since: self.texts.since })
    }

    fn expect_texts(&mut self, edition: u32) -> Result<(), StoreError> {
        if self.texts.edition < edition {
            self.texts = Texts { edition, since: self.tail.frontier.size(), kept: BTreeMap::new() };
        }
        Ok(())
    }

    fn take_texts(&mut self, since: u64, texts: &[String]) -> Result<bool, StoreError> {
        let Some(first) = since.checked_sub(texts.len() as u64).filter(|_| since == self.texts.since) else {
            return Ok(false);
        };
        for (position, text) in (first..).zip(texts) {
            if self.get(position).is_some_and(|entry| entry.body.is_some()) {
                self.texts.keep(position, text);
            }
        }
        self.texts.since = first;
        Ok(true)
    }
}
