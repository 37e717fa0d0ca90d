//! Finding entries by words in their texts.

use crate::entry::Entry;
use crate::error::StoreError;

/// How much of a ledger can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Findable {
    /// Which edition of texts is kept: the caller's number, 0 before it has said any.
    pub edition: u32,
    /// Entries from this position on have their texts here; those before it still wait for theirs.
    pub since: u64,
}

/// The texts of entries, and the way from words to them.
///
/// A text comes in with its entry and is opaque: words are found in it character by character, also inside other
/// words. Whoever wants `A` to be found as `a` hands in both as `a`.
///
/// Texts are derived from bodies: they can be thrown away and handed in again, and where they are erased with a body
/// nothing is lost that the ledger still knows.
pub trait Search {
    /// At most `limit` entries before position `before` whose text holds every one of `words`, the newest first.
    ///
    /// Without a word nothing is found.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store cannot be read.
    fn holding(&self, words: &[String], before: u64, limit: usize) -> Result<Vec<Entry>, StoreError>;

    /// How much can be found.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store cannot be read.
    fn findable(&self) -> Result<Findable, StoreError>;

    /// Throws all texts away if they are of an edition before `edition`, and waits for new ones.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store cannot be written.
    fn expect_texts(&mut self, edition: u32) -> Result<(), StoreError>;

    /// Takes the texts of the entries right before position `since`, in order, if that is where they are waited for.
    ///
    /// Of what was erased meanwhile nothing is kept. Answers whether the texts were taken; if not, somebody else was
    /// faster, or they are more than the entries there are.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store cannot be written.
    fn take_texts(&mut self, since: u64, texts: &[String]) -> Result<bool, StoreError>;
}

/// Whether a text holds every word.
pub(crate) fn holds(text: &str, words: &[String]) -> bool {
    words.iter().all(|word| text.contains(word.as_str()))
}
