//! Which entries of a ledger are wanted.

use jiff::Timestamp;

use crate::entry::EntryRef;

/// Which entries are wanted: every part that is given narrows the choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Those before this position.
    pub before: Option<u64>,
    /// Those of an actor.
    pub actor: Option<String>,
    /// Those of a kind.
    pub kind: Option<String>,
    /// Those with a key.
    pub key: Option<String>,
    /// Those recorded at this moment or later.
    pub from: Option<Timestamp>,
    /// Those recorded at this moment or earlier.
    pub until: Option<Timestamp>,
}

impl Wanted {
    /// Whether an entry is among them, as far as it can tell itself: its keys lie beside it.
    pub(crate) fn fits(&self, entry: &EntryRef<'_>) -> bool {
        self.before.is_none_or(|before| entry.position < before)
            && self.actor.as_deref().is_none_or(|actor| entry.actor == actor)
            && self.kind.as_deref().is_none_or(|kind| entry.kind == kind)
            && self.from.is_none_or(|from| from <= entry.recorded_at)
            && self.until.is_none_or(|until| entry.recorded_at <= until)
    }
}
