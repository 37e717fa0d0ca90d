//! Entries of a ledger taken into a world, one after the other.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use jiff::Timestamp;
use store::{EntryRef, Store};
use world::{Applied, DecodeError, Meta, Statement, World};

use crate::AppError;
use crate::snapshot::Stopped;

/// The fold in progress.
pub(super) struct Fold {
    until: Option<Timestamp>,
    /// The keys of erased entries, by position: the scan does not carry them.
    erased: BTreeMap<u64, Vec<String>>,
    /// Entries whose erasure has made the fold start again: once is enough, whatever the store says.
    again: BTreeSet<u64>,
    pause: Option<Pause>,
}

/// Why a scan ended before the ledger did.
enum Pause {
    /// An erased entry whose keys are not here yet.
    KeysMissing(u64),
    /// An erasure of this entry, which the world has taken in whole.
    ErasedSince(u64),
    /// An entry that cannot be read.
    Stopped(Stopped),
    /// The moment is reached.
    Until,
}

impl Fold {
    pub(super) fn new(until: Option<Timestamp>) -> Self {
        Self { until, erased: BTreeMap::new(), again: BTreeSet::new(), pause: None }
    }

    /// Brings the world to the end of the ledger, or before the first entry that cannot be read.
    pub(super) fn run(mut self, world: &mut World, store: &impl Store) -> Result<Option<Stopped>, AppError> {
        loop {
            store.scan(world.size(), None, &mut |entry| self.take(world, &entry))?;
            match self.pause.take() {
                None | Some(Pause::Until) => return Ok(None),
                Some(Pause::Stopped(stopped)) => return Ok(Some(stopped)),
                Some(Pause::KeysMissing(position)) => {
                    self.erased = store.erased()?.into_iter().collect();
                    // Without a trace of its erasure it is absent all the same; what was altered, `check` finds.
                    self.erased.entry(position).or_default();
                }
                Some(Pause::ErasedSince(position)) => {
                    self.erased = store.erased()?.into_iter().collect();
                    if self.erased.contains_key(&position) && self.again.insert(position) {
                        *world = World::default();
                    }
                }
            }
        }
    }

    fn take(&mut self, world: &mut World, entry: &EntryRef<'_>) -> ControlFlow<()> {
        self.pause = self.pause_at(world, entry);
        if self.pause.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    fn pause_at(&self, world: &mut World, entry: &EntryRef<'_>) -> Option<Pause> {
        let EntryRef { position, recorded_at, effective_at, kind, version, .. } = *entry;
        if self.until.is_some_and(|until| until < recorded_at) {
            return Some(Pause::Until);
        }
        let meta = Meta { position, recorded_at, effective_at };
        let Some(body) = entry.body else {
            if !Statement::KINDS.contains(&(kind, version)) {
                return Some(Pause::Stopped(Stopped { position, kind: Some(kind.to_owned()) }));
            }
            let Some(keys) = self.erased.get(&position) else { return Some(Pause::KeysMissing(position)) };
            world.apply_erased(&meta, kind, keys);
            return None;
        };
        match Statement::decode(kind, version, body) {
            Ok(statement) => match (world.apply(&meta, &statement), statement) {
                (Applied::FoldAgain, Statement::BodyErased(body)) => Some(Pause::ErasedSince(body.position)),
                _ => None,
            },
            Err(DecodeError::Unknown { kind, .. }) => Some(Pause::Stopped(Stopped { position, kind: Some(kind) })),
            Err(DecodeError::Body { .. }) => Some(Pause::Stopped(Stopped { position, kind: None })),
        }
    }
}
