//! Official wordings found in copies of documents, kept from the first look on.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use app::AppError;
use interchange::original::Original;

/// How many are kept: a guideline has one, and past days may have others.
const KEPT: usize = 8;

/// What a wording goes by: its digest, which says all there is to know of it, and how many entries were erased, since what
/// is erased is to be forgotten here too.
type Key = (Box<str>, usize);

/// Wordings by their digests.
#[derive(Default)]
pub(crate) struct Wordings(Mutex<HashMap<Key, Arc<Original>>>);

impl Wordings {
    /// The wording of a digest, read where nobody has asked for it yet; nothing, where there is nothing to read.
    pub(crate) fn of(
        &self,
        digest: &str,
        erased: usize,
        read: impl FnOnce() -> Result<Option<Original>, AppError>,
    ) -> Result<Option<Arc<Original>>, AppError> {
        // Held while reading: whoever asks for the same meanwhile waits for it instead of doing it again.
        let mut wordings = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        wordings.retain(|(_, known), _| *known == erased);
        let key = (Box::from(digest), erased);
        if let Some(kept) = wordings.get(&key) {
            return Ok(Some(Arc::clone(kept)));
        }
        let Some(found) = read()?.map(Arc::new) else { return Ok(None) };
        if wordings.len() >= KEPT {
            wordings.clear();
        }
        wordings.insert(key, Arc::clone(&found));
        Ok(Some(found))
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use interchange::original::Original;

    use super::{KEPT, Wordings};

    #[test]
    fn a_wording_is_read_once_and_forgotten_with_an_erasure() {
        let (wordings, reads) = (Wordings::default(), Cell::new(0));
        let ask = |digest: &str, erased: usize| {
            let read = || {
                reads.set(reads.get() + 1);
                Ok(Some(Original::default()))
            };
            assert!(wordings.of(digest, erased, read).unwrap().is_some());
            reads.get()
        };
        assert_eq!([ask("a", 0), ask("a", 0), ask("b", 0), ask("a", 0)], [1, 1, 2, 2]);
        assert_eq!(ask("a", 1), 3, "an erasure forgets all");
        assert_eq!(wordings.0.lock().unwrap().len(), 1);
        for digest in 0..2 * KEPT {
            ask(&digest.to_string(), 1);
        }
        assert!(wordings.0.lock().unwrap().len() <= KEPT);
        assert!(wordings.of("none", 1, || Ok(None)).unwrap().is_none());
    }
}
