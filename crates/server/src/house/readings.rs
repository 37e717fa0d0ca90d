//! What was read of entries, kept from the first time somebody asked: an entry never changes, unless its body is erased.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use app::AppError;

/// What stands at positions of the ledger, as far as it has been asked for.
pub(crate) struct Readings<T>(Mutex<Kept<T>>);

struct Kept<T> {
    /// How many entries were erased: what is erased is to be forgotten here too.
    erased: usize,
    known: Arc<HashMap<u64, T>>,
}

impl<T> Default for Readings<T> {
    fn default() -> Self {
        Self(Mutex::new(Kept { erased: 0, known: Arc::default() }))
    }
}

impl<T: Clone + Default> Readings<T> {
    /// What stands at these positions, and at others; what nobody has asked for yet is read by one question.
    ///
    /// # Errors
    /// It cannot be read.
    pub(crate) fn of(
        &self,
        erased: usize,
        positions: impl IntoIterator<Item = u64>,
        read: impl FnOnce(&[u64]) -> Result<Vec<(u64, T)>, AppError>,
    ) -> Result<Arc<HashMap<u64, T>>, AppError> {
        // Held while reading: whoever asks for the same meanwhile waits for it instead of doing it again.
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.erased != erased {
            *kept = Kept { erased, known: Arc::default() };
        }
        let fresh: Vec<u64> = positions.into_iter().filter(|position| !kept.known.contains_key(position)).collect();
        if !fresh.is_empty() {
            let found = read(&fresh)?;
            let known = Arc::make_mut(&mut kept.known);
            // Where nothing can be read any more, that is known as well.
            known.extend(fresh.into_iter().map(|position| (position, T::default())));
            known.extend(found);
        }
        Ok(Arc::clone(&kept.known))
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::Readings;

    #[test]
    fn an_entry_is_read_once_and_again_after_an_erasure() {
        let (readings, asked) = (Readings::default(), RefCell::new(Vec::new()));
        let read = |positions: &[u64]| {
            asked.borrow_mut().push(positions.to_vec());
            // The body of 3 is gone.
            Ok(positions.iter().filter(|one| **one != 3).map(|one| (*one, one.to_string())).collect())
        };
        assert_eq!(readings.of(0, [1, 2], read).unwrap()[&2], "2");
        let known = readings.of(0, [2, 3], read).unwrap();
        assert_eq!((known[&1].as_str(), known[&3].as_str()), ("1", ""));
        readings.of(0, [3, 1], read).unwrap();
        assert_eq!(*asked.borrow(), [vec![1, 2], vec![3]]);
        assert!(!readings.of(1, [2], read).unwrap().contains_key(&1));
        assert_eq!(asked.borrow().last(), Some(&vec![2]));
    }
}
