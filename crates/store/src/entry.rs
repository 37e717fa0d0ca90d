//! One line of the ledger: as it is handed in, as it is kept, and as it is read in passing.

use std::fmt;

use jiff::Timestamp;
use uuid::Uuid;

/// Length in bytes of a salt, of a body commitment and of leaf data.
pub const HASH_LEN: usize = 32;

/// Longest body, in bytes.
pub const MAX_BODY_LEN: usize = 8 * 1024 * 1024;

/// Longest actor, kind or key, in bytes of UTF-8.
pub const MAX_NAME_LEN: usize = 1024;

/// Most keys of one entry.
pub const MAX_KEYS: usize = 1024;

/// An entry to be appended; position and recording time are given by the ledger.
#[derive(Clone, PartialEq, Eq)]
pub struct NewEntry {
    /// The entry's own id, a UUID of version 7; unique in its ledger.
    pub id: Uuid,
    /// Version of the kind's body.
    pub version: u32,
    /// When the stated fact holds from, as the actor claims; kept in whole microseconds, rounded down.
    pub effective_at: Timestamp,
    /// Who states it: an opaque id, never a name or an address.
    pub actor: String,
    /// The kind of statement.
    pub kind: String,
    /// The statement's body: canonical JSON (RFC 8785), not looked into here; at most [`MAX_BODY_LEN`] bytes.
    pub body: Vec<u8>,
    /// Keys under which the entry is found again and which conditions of later appends name; a key given twice counts
    /// once.
    pub keys: Vec<String>,
    /// The text by which the entry is found (see [`crate::Search`]); no part of what is hashed, and gone with the body.
    pub text: String,
    /// 32 random bytes that hide the body behind its commitment.
    pub body_salt: [u8; HASH_LEN],
    /// 32 random bytes that hide the envelope behind the leaf data.
    pub entry_salt: [u8; HASH_LEN],
}

/// An entry of a ledger.
#[derive(Clone, PartialEq, Eq)]
pub struct Entry {
    /// Place in the ledger, counted from 0 without gaps.
    pub position: u64,
    /// The entry's own id.
    pub id: Uuid,
    /// Version of the kind's body.
    pub version: u32,
    /// When the ledger took the entry, in whole microseconds; never earlier than the entry before.
    pub recorded_at: Timestamp,
    /// When the stated fact holds from, as the actor claims, in whole microseconds.
    pub effective_at: Timestamp,
    /// Who states it.
    pub actor: String,
    /// The kind of statement.
    pub kind: String,
    /// The statement's body; `None` once erased.
    pub body: Option<Vec<u8>>,
    /// The salt of the body commitment; `None` once the body is erased.
    pub body_salt: Option<[u8; HASH_LEN]>,
    /// What the leaf holds in the body's place (see [`crate::leaf::body_commitment`]).
    pub body_commitment: [u8; HASH_LEN],
    /// The salt of the leaf data.
    pub entry_salt: [u8; HASH_LEN],
}

/// An [`Entry`] borrowed while the ledger is scanned.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct EntryRef<'a> {
    /// Place in the ledger, counted from 0 without gaps.
    pub position: u64,
    /// The entry's own id.
    pub id: Uuid,
    /// Version of the kind's body.
    pub version: u32,
    /// When the ledger took the entry.
    pub recorded_at: Timestamp,
    /// When the stated fact holds from, as the actor claims.
    pub effective_at: Timestamp,
    /// Who states it.
    pub actor: &'a str,
    /// The kind of statement.
    pub kind: &'a str,
    /// The statement's body; `None` once erased.
    pub body: Option<&'a [u8]>,
    /// The salt of the body commitment; `None` once the body is erased.
    pub body_salt: Option<&'a [u8; HASH_LEN]>,
    /// What the leaf holds in the body's place.
    pub body_commitment: &'a [u8; HASH_LEN],
    /// The salt of the leaf data.
    pub entry_salt: &'a [u8; HASH_LEN],
}

impl Entry {
    /// The entry, borrowed.
    #[must_use]
    pub fn as_ref(&self) -> EntryRef<'_> {
        EntryRef {
            position: self.position,
            id: self.id,
            version: self.version,
            recorded_at: self.recorded_at,
            effective_at: self.effective_at,
            actor: &self.actor,
            kind: &self.kind,
            body: self.body.as_deref(),
            body_salt: self.body_salt.as_ref(),
            body_commitment: &self.body_commitment,
            entry_salt: &self.entry_salt,
        }
    }
}

impl EntryRef<'_> {
    /// A copy that outlives the scan.
    #[must_use]
    pub fn to_entry(&self) -> Entry {
        Entry {
            position: self.position,
            id: self.id,
            version: self.version,
            recorded_at: self.recorded_at,
            effective_at: self.effective_at,
            actor: self.actor.to_owned(),
            kind: self.kind.to_owned(),
            body: self.body.map(<[u8]>::to_vec),
            body_salt: self.body_salt.copied(),
            body_commitment: *self.body_commitment,
            entry_salt: *self.entry_salt,
        }
    }
}

// Bodies and salts stay out of logs and panics: a salt beside a hash gives away what the hash hides.
impl fmt::Debug for NewEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewEntry")
            .field("id", &self.id)
            .field("version", &self.version)
            .field("effective_at", &self.effective_at)
            .field("actor", &self.actor)
            .field("kind", &self.kind)
            .field("keys", &self.keys)
            .field("body_len", &self.body.len())
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug(&self.as_ref(), "Entry", f)
    }
}

impl fmt::Debug for EntryRef<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug(self, "EntryRef", f)
    }
}

fn debug(entry: &EntryRef<'_>, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.debug_struct(name)
        .field("position", &entry.position)
        .field("id", &entry.id)
        .field("version", &entry.version)
        .field("recorded_at", &entry.recorded_at)
        .field("effective_at", &entry.effective_at)
        .field("actor", &entry.actor)
        .field("kind", &entry.kind)
        .field("body_len", &entry.body.map(<[u8]>::len))
        .finish_non_exhaustive()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neither_bodies_nor_salts_are_printed() {
        let new = NewEntry {
            id: Uuid::from_u128(1),
            version: 1,
            effective_at: Timestamp::UNIX_EPOCH,
            actor: "a".to_owned(),
            kind: "K".to_owned(),
            body: b"top secret".to_vec(),
            keys: vec!["key".to_owned()],
            text: String::new(),
            body_salt: [201; HASH_LEN],
            entry_salt: [202; HASH_LEN],
        };
        let entry = Entry {
            position: 0,
            id: new.id,
            version: 1,
            recorded_at: new.effective_at,
            effective_at: new.effective_at,
            actor: new.actor.clone(),
            kind: new.kind.clone(),
            body: Some(new.body.clone()),
            body_salt: Some(new.body_salt),
            body_commitment: [203; HASH_LEN],
            entry_salt: new.entry_salt,
        };
        for printed in [format!("{new:?}"), format!("{entry:?}"), format!("{:?}", entry.as_ref())] {
            assert!(printed.contains("body_len"), "{printed}");
            for hidden in ["secret", "201", "202", "116, 111"] {
                assert!(!printed.contains(hidden), "{printed}");
            }
        }
        assert_eq!(entry.as_ref().to_entry(), entry);
    }
}
