//! Attempts are counted, so that nobody can guess: a few at once, then one at a time.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;

use crate::failure::Failure;

/// How many attempts are free.
const FREE: i64 = 8;

/// After how many seconds another is granted.
const SECONDS: i64 = 15;

/// How many names are remembered; the oldest give way.
const REMEMBERED: usize = 10_000;

/// Attempts by whatever tells attempts apart: an account, an address.
#[derive(Debug, Default)]
pub(crate) struct Throttle(Mutex<HashMap<String, i64>>);

impl Throttle {
    /// Counts an attempt; refuses it where there were too many.
    pub(crate) fn attempt(&self, name: &str, now: Timestamp) -> Result<(), Failure> {
        let now = now.as_second();
        let mut until = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if REMEMBERED <= until.len() {
            until.retain(|_, used| now < *used);
        }
        // Each attempt moves a mark by its price; free are those that keep it near the present.
        let mark = until.get(name).copied().unwrap_or(now).max(now);
        if FREE * SECONDS <= mark - now {
            return Err(Failure::TooMany);
        }
        if until.len() < REMEMBERED || until.contains_key(name) {
            until.insert(name.to_owned(), mark + SECONDS);
        }
        Ok(())
    }

    /// Forgets the attempts of somebody who has shown who they are.
    pub(crate) fn forgive(&self, name: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(name);
    }
}

#[cfg(test)]
mod tests {
    use jiff::{Timestamp, ToSpan as _};

    use super::{FREE, SECONDS, Throttle};

    #[test]
    fn after_a_few_attempts_one_is_granted_at_a_time() {
        let (throttle, start) = (Throttle::default(), Timestamp::UNIX_EPOCH);
        for _ in 0..FREE {
            assert!(throttle.attempt("a", start).is_ok());
        }
        assert!(throttle.attempt("a", start).is_err());
        assert!(throttle.attempt("b", start).is_ok());
        let later = start + SECONDS.seconds();
        assert!(throttle.attempt("a", later).is_ok());
        assert!(throttle.attempt("a", later).is_err());
        throttle.forgive("a");
        assert!(throttle.attempt("a", later).is_ok());
    }
}
