//! The guidelines' texts folded for searching, kept from the first search on.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use guideline::{Digest, Guideline};
use report::search::Index;

/// How many guidelines are kept; past editions are searched too, though seldom.
const KEPT: usize = 16;

/// Indices by the digest of the guideline's text, which says all there is to know of it.
#[derive(Default)]
pub(crate) struct Indices(Mutex<HashMap<Digest, Arc<Index>>>);

impl Indices {
    /// The index of a guideline's texts.
    pub(crate) fn of(&self, guideline: &Guideline) -> Arc<Index> {
        // Held while folding: whoever asks for the same meanwhile waits for it instead of doing it again.
        let mut indices = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if indices.len() >= KEPT && !indices.contains_key(&guideline.digest) {
            indices.clear();
        }
        let kept = indices.entry(guideline.digest).or_insert_with(|| Arc::new(Index::new(guideline)));
        Arc::clone(kept)
    }
}
