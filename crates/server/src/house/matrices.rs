//! Responsibility matrices, kept until somebody speaks of the chain or its services, or the day comes on which time
//! changes them.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use app::Snapshot;
use guideline::Guideline;
use jiff::civil::Date;
use method::View;
use method::responsibility::{KeptMatrix, matrix};
use world::Slug;

use super::text::Text;

/// How many are kept: people look at few chains at a time, and that of a long chain is large.
const KEPT: usize = 8;

/// The matrices of one ledger that were looked at last, the latest first.
#[derive(Default)]
pub(crate) struct Matrices(Mutex<VecDeque<Kept>>);

struct Kept {
    text: Text,
    service: Slug,
    /// How many entries the ledger had.
    seen: u64,
    /// The day it was made for.
    on: Date,
    matrix: Arc<KeptMatrix>,
}

impl Kept {
    fn holds(&self, snapshot: &Snapshot, guideline: &Guideline, day: Date) -> bool {
        let world = &snapshot.world;
        // A smaller ledger is an earlier moment, of which this says nothing.
        let same = self.text == Text::of(snapshot, guideline) && self.seen <= world.size();
        let unsaid = world.supply_chain().changed() <= self.seen
            && self.matrix.members().iter().all(|member| {
                let view = View::new(guideline, world, member.as_str(), day);
                view.is_none_or(|view| view.changed() <= self.seen)
            });
        same && unsaid && self.on <= day && self.matrix.holds_until.is_none_or(|until| day < until)
    }
}

impl Matrices {
    /// The matrix of a service on a day; `None`: no chain knows it.
    pub(crate) fn of(
        &self,
        snapshot: &Snapshot,
        guideline: &Guideline,
        service: &Slug,
        day: Date,
    ) -> Option<Arc<KeptMatrix>> {
        // Held while it is made: whoever asks for the same meanwhile waits for it instead of making it again.
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = kept.iter().position(|one| one.service == *service && one.holds(snapshot, guideline, day));
        let found = match known.and_then(|place| kept.remove(place)) {
            Some(known) => known,
            None => {
                let made = matrix(guideline, &snapshot.world, service, day)?;
                let matrix = Arc::new(KeptMatrix::new(&made, guideline));
                let (text, seen) = (Text::of(snapshot, guideline), snapshot.world.size());
                kept.retain(|one| one.service != *service || one.text != text);
                Kept { text, service: service.clone(), seen, on: day, matrix }
            }
        };
        let matrix = Arc::clone(&found.matrix);
        kept.push_front(found);
        kept.truncate(KEPT);
        Some(matrix)
    }
}
