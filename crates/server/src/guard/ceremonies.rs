//! Ceremonies under way: what an authenticator was asked, kept here until it answers, and for one answer only.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use jiff::{Timestamp, ToSpan as _};
use store::accounts::TokenHash;

/// How long an authenticator may take to answer.
pub(crate) const MINUTES: i64 = 5;

/// How many are under way at once; the oldest give way, so that nobody can lock others out by beginning many.
const AT_ONCE: usize = 4096;

/// What is under way, each for whoever holds a secret cookie: of a session, or one made for signing in.
///
/// Browsers never hold what an answer is held against, so an answer that was seen before is worth nothing.
#[derive(Debug)]
pub(crate) struct Ceremonies<T>(Mutex<BTreeMap<TokenHash, (Timestamp, T)>>);

impl<T> Default for Ceremonies<T> {
    fn default() -> Self {
        Self(Mutex::new(BTreeMap::new()))
    }
}

impl<T> Ceremonies<T> {
    /// Begins a ceremony, in place of one the same browser began before.
    pub(crate) fn begin(&self, whose: TokenHash, ceremony: T, now: Timestamp) {
        let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if AT_ONCE <= open.len() {
            open.retain(|_, (until, _)| now < *until);
        }
        if AT_ONCE <= open.len() {
            let oldest = open.iter().min_by_key(|(_, (until, _))| *until).map(|(whose, _)| whose.clone());
            oldest.map(|whose| open.remove(&whose));
        }
        open.insert(whose, (now + MINUTES.minutes(), ceremony));
    }

    /// Takes the ceremony of a browser, if there is one and it is in time: the first answer is the last.
    pub(crate) fn take(&self, whose: &TokenHash, now: Timestamp) -> Option<T> {
        let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        open.remove(whose).filter(|(until, _)| now < *until).map(|(_, ceremony)| ceremony)
    }
}

#[cfg(test)]
mod tests {
    use jiff::{Timestamp, ToSpan as _};
    use store::accounts::TokenHash;

    use super::{AT_ONCE, Ceremonies, MINUTES};

    fn whose(number: usize) -> TokenHash {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&number.to_le_bytes());
        TokenHash::new(bytes)
    }

    #[test]
    fn a_ceremony_is_answered_once_in_time_and_by_whoever_began_it() {
        let (open, start) = (Ceremonies::default(), Timestamp::UNIX_EPOCH);
        open.begin(whose(1), "a", start);
        assert_eq!(open.take(&whose(2), start), None);
        assert_eq!(open.take(&whose(1), start), Some("a"));
        assert_eq!(open.take(&whose(1), start), None);
        open.begin(whose(1), "b", start);
        open.begin(whose(1), "c", start);
        assert_eq!(open.take(&whose(1), start), Some("c"));
        open.begin(whose(1), "d", start);
        assert_eq!(open.take(&whose(1), start + MINUTES.minutes()), None);
    }

    #[test]
    fn of_too_many_the_oldest_gives_way() {
        let (open, start) = (Ceremonies::default(), Timestamp::UNIX_EPOCH);
        for number in 0..=AT_ONCE {
            let at = start + i64::try_from(number).unwrap().milliseconds();
            open.begin(whose(number), number, at);
        }
        assert_eq!(open.0.lock().unwrap().len(), AT_ONCE);
        assert_eq!(open.take(&whose(0), start), None);
        assert_eq!(open.take(&whose(1), start), Some(1));
        assert_eq!(open.take(&whose(AT_ONCE), start), Some(AT_ONCE));
    }
}
