//! The world at one moment, with the guidelines adopted then.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::Arc;

use guideline::{Guideline, Package};
use jiff::Timestamp;
use jiff::civil::Date;
use method::View;
use store::{EntryRef, Store};
use world::{Applied, DecodeError, Meta, Statement, World};

use crate::AppError;
use crate::evidence::content_digest;

/// What was so at one moment.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// The fold.
    pub world: World,
    /// Adopted guidelines by short name.
    pub(crate) guidelines: BTreeMap<String, Arc<Guideline>>,
}

impl Snapshot {
    /// An adopted guideline.
    pub fn guideline(&self, name: &str) -> Option<&Arc<Guideline>> {
        self.guidelines.get(name)
    }

    /// Every adopted guideline, by short name.
    pub fn guidelines(&self) -> impl Iterator<Item = &Arc<Guideline>> {
        self.guidelines.values()
    }

    /// A service seen through a guideline on a day; `None` if either is not known here.
    pub fn view(&self, guideline: &str, service: &str, at: Date) -> Option<View<'_>> {
        View::new(self.guidelines.get(guideline)?, &self.world, service, at)
    }

    /// The same moment with further statements: what if they were made?
    #[must_use]
    pub fn with(&self, statements: &[Statement]) -> Self {
        let mut supposed = self.clone();
        let recorded_at = self.world.last_recorded_at().unwrap_or(Timestamp::UNIX_EPOCH);
        for (position, statement) in (self.world.size()..).zip(statements) {
            supposed.world.apply(&Meta { position, recorded_at, effective_at: recorded_at }, statement);
        }
        supposed
    }

    pub(crate) fn borrowed(&self) -> Vec<&Guideline> {
        self.guidelines.values().map(Arc::as_ref).collect()
    }

    /// Brings in the entries the world has not seen, up to those recorded at `until`.
    pub(crate) fn catch_up(&mut self, store: &impl Store, until: Option<Timestamp>) -> Result<(), AppError> {
        let mut fold = Fold { world: &mut self.world, until, erased: Vec::new(), again: false, failed: None };
        store.scan(fold.world.size(), None, &mut |entry| fold.take(&entry))?;
        let Fold { again, failed, .. } = fold;
        if let Some(error) = failed {
            return Err(error);
        }
        if again {
            self.world = World::default();
            let erased = store.erased()?;
            let mut fold = Fold { world: &mut self.world, until, erased, again: false, failed: None };
            store.scan(0, None, &mut |entry| fold.take(&entry))?;
            if let Some(error) = fold.failed {
                return Err(error);
            }
        }
        self.load_guidelines(store)
    }

    /// Loads the data of adopted guidelines that are not here yet, or in another text.
    fn load_guidelines(&mut self, store: &impl Store) -> Result<(), AppError> {
        for (name, adoption) in self.world.adoptions() {
            if self.guidelines.get(name).is_some_and(|guideline| guideline.digest.to_string() == *adoption.digest) {
                continue;
            }
            let failed = || AppError::GuidelineData { guideline: name.to_owned() };
            let digest = content_digest(&adoption.digest).ok_or_else(failed)?;
            let bytes = store.get(&digest).map_err(|_| failed())?.ok_or_else(failed)?;
            let package = Package::from_bytes(&bytes).map_err(|_| failed())?;
            let (guideline, _) = guideline::load(&package).map_err(|_| failed())?;
            self.guidelines.insert(name.to_owned(), Arc::new(guideline));
        }
        Ok(())
    }
}

/// The fold in progress.
struct Fold<'f> {
    world: &'f mut World,
    until: Option<Timestamp>,
    erased: Vec<(u64, Vec<String>)>,
    again: bool,
    failed: Option<AppError>,
}

impl Fold<'_> {
    fn take(&mut self, entry: &EntryRef<'_>) -> ControlFlow<()> {
        if self.until.is_some_and(|until| entry.recorded_at > until) {
            return ControlFlow::Break(());
        }
        let meta = Meta {
            position: entry.position,
            recorded_at: entry.recorded_at,
            effective_at: entry.effective_at,
        };
        let Some(body) = entry.body else {
            let keys = self.erased.iter().find(|(position, _)| *position == entry.position);
            match keys {
                Some((_, keys)) => {
                    self.world.apply_erased(&meta, entry.kind, keys);
                    return ControlFlow::Continue(());
                }
                None => {
                    // Erased bodies need their keys, which the scan does not carry: fold again with them.
                    self.again = true;
                    return ControlFlow::Break(());
                }
            }
        };
        match Statement::decode(entry.kind, entry.version, body) {
            Ok(statement) => match self.world.apply(&meta, &statement) {
                Applied::Taken => ControlFlow::Continue(()),
                Applied::FoldAgain => {
                    self.again = true;
                    ControlFlow::Break(())
                }
            },
            Err(DecodeError::Unknown { kind, .. }) => {
                self.failed = Some(AppError::NewerStatements { kind, position: entry.position });
                ControlFlow::Break(())
            }
            Err(DecodeError::Body { .. }) => {
                self.failed = Some(AppError::Unreadable { position: entry.position });
                ControlFlow::Break(())
            }
        }
    }
}
