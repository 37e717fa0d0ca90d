//! Where services stand, kept until somebody speaks of them or the day comes on which time changes it.

use std::collections::HashMap;
use std::panic::resume_unwind;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::thread::{available_parallelism, scope};

use app::Snapshot;
use guideline::Guideline;
use jiff::civil::Date;
use method::View;
use method::assessment::{Agenda, Rollup, Standing, standing};

use super::matrices::Matrices;
use super::text::Text;

/// From how many services on the work is shared between the cores.
const SHARED_FROM: usize = 64;

/// What was derived from one ledger, whatever moment of it was asked for last.
#[derive(Default)]
pub(crate) struct Standings {
    guidelines: RwLock<HashMap<Text, HashMap<Box<str>, Kept>>>,
    rollups: Mutex<HashMap<Text, Together<Rollup>>>,
    agendas: Mutex<HashMap<Text, Together<Agenda>>>,
    matrices: Matrices,
}

/// Where one service stands.
#[derive(Clone)]
struct Kept {
    standing: Arc<Standing>,
    /// How many entries the ledger had.
    seen: u64,
    /// The day it was derived for.
    on: Date,
}

/// What all services give together, of a ledger of a size on a day.
struct Together<T> {
    seen: u64,
    on: Date,
    value: Arc<T>,
}

impl Kept {
    fn holds(&self, changed: u64, seen: u64, day: Date) -> bool {
        // A smaller ledger is an earlier moment, of which this says nothing.
        let said = changed <= self.seen && self.seen <= seen;
        said && self.on <= day && self.standing.holds_until.is_none_or(|until| day < until)
    }
}

impl Standings {
    /// Where a service stands on a day; `None` if the world knows none of that name.
    pub(crate) fn of(
        &self,
        snapshot: &Snapshot,
        guideline: &Guideline,
        service: &str,
        day: Date,
    ) -> Option<Arc<Standing>> {
        let (text, seen) = (Text::of(snapshot, guideline), snapshot.world.size());
        let view = View::new(guideline, &snapshot.world, service, day)?;
        if let Some(kept) = self.kept(&text, service, |kept| kept.holds(view.changed(), seen, day)) {
            return Some(kept);
        }
        let kept = Kept { standing: Arc::new(standing(&view)), seen, on: day };
        let found = Arc::clone(&kept.standing);
        self.keep(text, [(service.into(), kept)]);
        Some(found)
    }

    /// The matrices looked at last.
    pub(crate) fn matrices(&self) -> &Matrices {
        &self.matrices
    }

    /// Where all services stand together on a day; they are known by their place in the order of their names.
    pub(crate) fn rollup(&self, snapshot: &Snapshot, guideline: &Guideline, day: Date) -> Arc<Rollup> {
        self.together(&self.rollups, snapshot, guideline, day, |standings| Rollup::of(guideline, day, standings))
    }

    /// What falls due in all services, known as in [`Standings::rollup`].
    pub(crate) fn agenda(&self, snapshot: &Snapshot, guideline: &Guideline, day: Date) -> Arc<Agenda> {
        self.together(&self.agendas, snapshot, guideline, day, |standings| Agenda::of(standings))
    }

    fn together<T>(
        &self,
        all: &Mutex<HashMap<Text, Together<T>>>,
        snapshot: &Snapshot,
        guideline: &Guideline,
        day: Date,
        gather: impl FnOnce(&mut dyn Iterator<Item = &Standing>) -> T,
    ) -> Arc<T> {
        let (text, seen) = (Text::of(snapshot, guideline), snapshot.world.size());
        // Held while gathering: whoever asks for the same meanwhile waits for it instead of doing it again.
        let mut all = all.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = all.get(&text).filter(|known| (known.seen, known.on) == (seen, day)) {
            return Arc::clone(&known.value);
        }
        let standings = self.all(snapshot, guideline, day);
        let value = Arc::new(gather(&mut standings.iter().map(Arc::as_ref)));
        all.retain(|known, _| known.guideline != text.guideline || known.erased == text.erased);
        all.insert(text, Together { seen, on: day, value: Arc::clone(&value) });
        value
    }

    /// Where each service stands, in the order of their names; what is not known is derived on all cores.
    pub(crate) fn all(&self, snapshot: &Snapshot, guideline: &Guideline, day: Date) -> Vec<Arc<Standing>> {
        let (text, seen, world) = (Text::of(snapshot, guideline), snapshot.world.size(), &snapshot.world);
        let names: Vec<&str> = world.services().map(|service| service.description.service.as_str()).collect();
        let derive = |names: &[&str]| -> Vec<(Arc<Standing>, bool)> {
            let each = names.iter().filter_map(|name| {
                let view = View::new(guideline, world, name, day)?;
                let kept = self.kept(&text, name, |kept| kept.holds(view.changed(), seen, day));
                let fresh = kept.is_none();
                Some((kept.unwrap_or_else(|| Arc::new(standing(&view))), fresh))
            });
            each.collect()
        };
        let found = in_shares(&names, derive);
        let fresh = names.iter().zip(&found).filter(|(_, (_, fresh))| *fresh);
        let fresh = fresh
            .map(|(name, (standing, _))| (Box::from(*name), Kept { standing: Arc::clone(standing), seen, on: day }));
        self.keep(text, fresh);
        found.into_iter().map(|(standing, _)| standing).collect()
    }

    fn kept(&self, text: &Text, service: &str, holds: impl Fn(&Kept) -> bool) -> Option<Arc<Standing>> {
        let guidelines = self.guidelines.read().unwrap_or_else(PoisonError::into_inner);
        guidelines.get(text)?.get(service).filter(|kept| holds(kept)).map(|kept| Arc::clone(&kept.standing))
    }

    fn keep(&self, text: Text, standings: impl IntoIterator<Item = (Box<str>, Kept)>) {
        let mut guidelines = self.guidelines.write().unwrap_or_else(PoisonError::into_inner);
        guidelines.retain(|known, _| known.guideline != text.guideline || known.erased == text.erased);
        guidelines.entry(text).or_default().extend(standings);
    }
}

/// Does with a list what can be done with each share of it, on all cores where the list is long.
fn in_shares<T: Sync, R: Send>(list: &[T], task: impl Fn(&[T]) -> Vec<R> + Sync) -> Vec<R> {
    if list.len() < SHARED_FROM {
        return task(list);
    }
    let cores = available_parallelism().map_or(1, usize::from);
    let (task, share) = (&task, list.len().div_ceil(cores));
    scope(|threads| {
        let shares: Vec<_> = list.chunks(share).map(|share| threads.spawn(move || task(share))).collect();
        shares.into_iter().flat_map(|share| share.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    })
}
