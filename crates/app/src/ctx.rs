//! What a use case is told from outside: who acts, what time it is, and where chance comes from.

use jiff::Timestamp;
use uuid::Uuid;

/// Who acts, and by what right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor<'c> {
    /// Whoever holds the workspace's file and key, as on a command line: nothing can be refused to them.
    Operator(&'c str),
    /// Somebody who comes through a server: what they may is a matter of their roles.
    Person(&'c str),
}

impl<'c> Actor<'c> {
    /// The opaque id that the ledger keeps, never a name or an address.
    pub fn id(self) -> &'c str {
        match self {
            Self::Operator(id) | Self::Person(id) => id,
        }
    }
}

/// The circumstances of one use case.
pub struct Ctx<'c> {
    /// Who acts.
    pub actor: Actor<'c>,
    /// What time it is.
    pub now: Timestamp,
    /// Fills a buffer with random bytes fit for salts and keys.
    pub random: &'c dyn Fn(&mut [u8]),
}

impl std::fmt::Debug for Ctx<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ctx").field("actor", &self.actor).field("now", &self.now).finish_non_exhaustive()
    }
}

impl Ctx<'_> {
    /// A fresh id: UUID version 7.
    pub(crate) fn id(&self) -> Uuid {
        let mut random = [0; 10];
        (self.random)(&mut random);
        let millis = u64::try_from(self.now.as_millisecond()).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }

    /// A fresh salt.
    pub(crate) fn salt(&self) -> [u8; 32] {
        let mut salt = [0; 32];
        (self.random)(&mut salt);
        salt
    }
}
