//! What everything derived from a guideline and a ledger rests on besides what was said since.

use app::Snapshot;
use guideline::{Digest, Guideline};

/// A text of a guideline, and how many entries were erased: either changing changes everything.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Text {
    pub(super) guideline: Digest,
    pub(super) erased: usize,
}

impl Text {
    pub(super) fn of(snapshot: &Snapshot, guideline: &Guideline) -> Self {
        Self { guideline: guideline.digest, erased: snapshot.world.erased().len() }
    }
}
