//! From an entry handed in to an entry kept: limits, times, commitment and leaf; the same for every store.

use std::collections::BTreeSet;

use jiff::Timestamp;
use tlog::Frontier;
use tlog::frontier::FrontierFullError;

use crate::entry::{HASH_LEN, MAX_BODY_LEN, MAX_KEYS, MAX_NAME_LEN, NewEntry};
use crate::error::{AppendError, InvalidEntry};
use crate::leaf::{self, Envelope};
use crate::ledger::{Head, Unless};

/// The first microsecond of the year 0, the earliest RFC 3339 can spell.
const EARLIEST_MICROSECOND: i64 = -62_167_219_200_000_000;

/// What the ledger adds to an entry.
pub(crate) struct Sealed {
    pub(crate) position: u64,
    pub(crate) recorded_at: Timestamp,
    pub(crate) effective_at: Timestamp,
    pub(crate) body_commitment: [u8; HASH_LEN],
    pub(crate) leaf_data: [u8; HASH_LEN],
}

/// The end of a ledger, where new entries are sealed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tail {
    pub(crate) frontier: Frontier,
    pub(crate) last_recorded_at: Option<Timestamp>,
}

impl Tail {
    pub(crate) fn head(&self) -> Head {
        Head { size: self.frontier.size(), root: self.frontier.root(), last_recorded_at: self.last_recorded_at }
    }

    /// Gives an entry its place in the ledger and moves the end behind it.
    pub(crate) fn seal(&mut self, now: Timestamp, entry: &NewEntry) -> Result<Sealed, FrontierFullError> {
        let now = whole_microseconds(now).max(earliest());
        let recorded_at = self.last_recorded_at.map_or(now, |last| last.max(now));
        let effective_at = whole_microseconds(entry.effective_at);
        let body_commitment = leaf::body_commitment(&entry.body_salt, &entry.body);
        let envelope = leaf::envelope(&Envelope {
            version: entry.version,
            id: entry.id,
            recorded_at,
            effective_at,
            actor: &entry.actor,
            kind: &entry.kind,
            body_commitment: &body_commitment,
        });
        let leaf_data = leaf::leaf_data(&entry.entry_salt, &envelope);
        let position = self.frontier.append(tlog::leaf_hash(leaf_data))?;
        self.last_recorded_at = Some(recorded_at);
        Ok(Sealed { position, recorded_at, effective_at, body_commitment, leaf_data })
    }
}

/// Refuses a batch that cannot be kept, before anything is locked.
pub(crate) fn validate(entries: &[NewEntry]) -> Result<(), AppendError> {
    let mut ids = BTreeSet::new();
    for (index, entry) in entries.iter().enumerate() {
        validate_entry(entry).map_err(|source| AppendError::Invalid { index, source })?;
        if !ids.insert(entry.id) {
            return Err(AppendError::DuplicateId { id: entry.id });
        }
    }
    Ok(())
}

fn validate_entry(entry: &NewEntry) -> Result<(), InvalidEntry> {
    let found = entry.body.len();
    if MAX_BODY_LEN < found {
        return Err(InvalidEntry::Body { found });
    }
    let found = entry.keys.len();
    if MAX_KEYS < found {
        return Err(InvalidEntry::Keys { found });
    }
    let keys = entry.keys.iter().map(|key| ("key", key));
    for (field, name) in [("actor", &entry.actor), ("kind", &entry.kind)].into_iter().chain(keys) {
        let found = name.len();
        if MAX_NAME_LEN < found {
            return Err(InvalidEntry::Name { field, found });
        }
    }
    if entry.effective_at < earliest() {
        return Err(InvalidEntry::Time);
    }
    Ok(())
}

/// Refuses a condition about entries that do not exist.
pub(crate) fn validate_condition(unless: Option<&Unless>, size: u64) -> Result<(), AppendError> {
    match unless {
        Some(unless) if size < unless.since => Err(AppendError::Shorter { since: unless.since, size }),
        _ => Ok(()),
    }
}

fn earliest() -> Timestamp {
    Timestamp::from_microsecond(EARLIEST_MICROSECOND).unwrap_or(Timestamp::MIN)
}

/// The timestamp rounded down to a whole microsecond.
pub(crate) fn whole_microseconds(timestamp: Timestamp) -> Timestamp {
    let microseconds = timestamp.as_nanosecond().div_euclid(1000);
    i64::try_from(microseconds).ok().and_then(|value| Timestamp::from_microsecond(value).ok()).unwrap_or(timestamp)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_rounded_down_before_and_after_the_epoch() {
        for (from, to) in [
            ("2026-01-01T00:00:00.123456789Z", "2026-01-01T00:00:00.123456Z"),
            ("1969-12-31T23:59:59.999999999Z", "1969-12-31T23:59:59.999999Z"),
            ("1969-12-31T23:59:59.000000001Z", "1969-12-31T23:59:59Z"),
        ] {
            assert_eq!(whole_microseconds(from.parse().unwrap()), to.parse().unwrap());
        }
        assert_eq!(earliest(), "0000-01-01T00:00:00Z".parse().unwrap());
    }
}
