//! The world at one moment, with the guidelines adopted then.

mod fold;

use std::collections::BTreeMap;
use std::sync::Arc;

use guideline::mapping::Mapping;
use guideline::{Guideline, Package};
use jiff::Timestamp;
use jiff::civil::Date;
use message::{Diagnostic, Severity};
use method::View;
use store::Store;
use world::{Meta, Statement, World};

use self::fold::Fold;
use crate::AppError;
use crate::evidence::content_digest;

/// What was so at one moment.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// The fold.
    pub world: World,
    /// Adopted guidelines by short name.
    pub(crate) guidelines: BTreeMap<String, Arc<Guideline>>,
    /// Adopted mappings by name, each with the digest of its text.
    pub(crate) mappings: BTreeMap<String, (Box<str>, Arc<Mapping>)>,
    /// Where the fold stopped before its end.
    pub(crate) stopped: Option<Stopped>,
}

/// The entry this release cannot read, so that nothing behind it counts and nothing can be recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stopped {
    /// Its position.
    pub(crate) position: u64,
    /// Its kind, where the kind or its version is not known; `None`: the body is not what the kind holds.
    pub(crate) kind: Option<String>,
}

impl Stopped {
    pub(crate) fn error(&self) -> AppError {
        let position = self.position;
        match self.kind.clone() {
            Some(kind) => AppError::NewerStatements { kind, position },
            None => AppError::Unreadable { position },
        }
    }
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

    /// Every adopted mapping, by name.
    pub fn mappings(&self) -> impl Iterator<Item = &Arc<Mapping>> {
        self.mappings.values().map(|(_, mapping)| mapping)
    }

    /// The adopted guidelines that hold something to assess, in the order in which they were first adopted.
    pub fn assessable(&self) -> Vec<&Arc<Guideline>> {
        let since = |name: &str| self.world.adoption(name).map(|adoption| adoption.since);
        let mut found: Vec<_> = self.guidelines.values().filter(|guideline| !guideline.controls.is_empty()).collect();
        found.sort_by_key(|guideline| since(guideline.id()));
        found
    }

    /// What a reader must know of this moment: that it ends before the ledger does, because of an entry that this
    /// release cannot read. Nothing can be recorded then.
    pub fn warnings(&self) -> Vec<Diagnostic> {
        let found = self.stopped.iter().flat_map(|stopped| stopped.error().diagnostics());
        found.map(|problem| Diagnostic { severity: Severity::Warning, ..problem }).collect()
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
    ///
    /// On an error the world is an earlier moment of the same ledger, and the next attempt goes on from there.
    pub(crate) fn catch_up(&mut self, store: &impl Store, until: Option<Timestamp>) -> Result<(), AppError> {
        self.stopped = Fold::new(until).run(&mut self.world, store)?;
        self.load_guidelines(store)?;
        self.load_mappings(store)
    }

    /// Loads the data of adopted guidelines that are not here yet, or in another text.
    fn load_guidelines(&mut self, store: &impl Store) -> Result<(), AppError> {
        let world = &self.world;
        self.guidelines.retain(|name, guideline| {
            world.adoption(name).is_some_and(|adoption| guideline.digest.to_string() == *adoption.digest)
        });
        for (name, adoption) in world.adoptions() {
            if self.guidelines.contains_key(name) {
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

    /// Loads the adopted mappings that are not here yet, or in another text; one that was erased goes.
    ///
    /// They were held against the guidelines of their time when they were adopted, and are not again: a later text of one
    /// of these may lack an item, and what was recorded must still be readable.
    fn load_mappings(&mut self, store: &impl Store) -> Result<(), AppError> {
        let world = &self.world;
        self.mappings.retain(|name, (digest, _)| world.mapping(name).is_some_and(|adopted| adopted.digest == *digest));
        for (name, adopted) in world.mappings() {
            if self.mappings.contains_key(name) {
                continue;
            }
            let failed = || AppError::MappingData { mapping: name.to_owned() };
            let digest = content_digest(&adopted.digest).ok_or_else(failed)?;
            let bytes = store.get(&digest).map_err(|_| failed())?.ok_or_else(failed)?;
            let text = String::from_utf8(bytes).map_err(|_| failed())?;
            let (mapping, _) = guideline::mapping::load(&file_of(name), &text, &[]).map_err(|_| failed())?;
            self.mappings.insert(name.to_owned(), (adopted.digest.clone(), Arc::new(mapping)));
        }
        Ok(())
    }
}

/// What the file of a mapping is called.
pub(crate) fn file_of(mapping: &str) -> String {
    format!("{mapping}{}", guideline::mapping::MAPPINGS_END)
}
