//! The workspaces a server keeps open, each with the accounts of its people.

mod attached;
mod indices;
mod matrices;
mod past;
mod readings;
mod service_names;
mod standings;
mod text;
mod wordings;
mod zone;

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use app::{AppError, Workspace};
use jiff::Timestamp;
use jiff::civil::Date;
use store::Sqlite;
use store::accounts::Accounts;
use world::Slug;

pub(crate) use self::attached::Attached;
use self::indices::Indices;
use self::past::Past;
pub(crate) use self::past::PastDay;
use self::readings::Readings;
use self::service_names::ServiceNames;
pub(crate) use self::standings::Standings;
use self::wordings::Wordings;
use self::zone::Zone;
use crate::outside::Outside;

/// One workspace as the server keeps it.
pub struct House {
    /// The name in links.
    pub name: Slug,
    workspace: RwLock<Workspace<Sqlite>>,
    accounts: Box<dyn Accounts>,
    past: Past,
    standings: Standings,
    indices: Indices,
    service_names: ServiceNames,
    wordings: Wordings,
    /// The words by which the ledger names who answers for something.
    owners: Readings<Arc<str>>,
    /// Evidence as it was attached.
    attached: Readings<Arc<Attached>>,
    zone: Zone,
}

impl std::fmt::Debug for House {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("House").field("name", &self.name).finish_non_exhaustive()
    }
}

impl House {
    /// A workspace with its accounts, under a name for links.
    pub fn new(name: Slug, workspace: Workspace<Sqlite>, accounts: Box<dyn Accounts>) -> Self {
        let zone = Zone::default();
        zone.follow(&workspace);
        Self {
            name,
            workspace: RwLock::new(workspace),
            accounts,
            past: Past::default(),
            standings: Standings::default(),
            indices: Indices::default(),
            service_names: ServiceNames::default(),
            wordings: Wordings::default(),
            owners: Readings::default(),
            attached: Readings::default(),
            zone,
        }
    }

    /// The accounts of its people.
    pub fn accounts(&self) -> &dyn Accounts {
        self.accounts.as_ref()
    }

    /// The workspace for reading, with everything in it that was appended so far, by whomever.
    pub(crate) fn read(&self) -> Result<RwLockReadGuard<'_, Workspace<Sqlite>>, AppError> {
        // A writer that panicked has appended or not: the world is behind at worst, and is caught up below.
        let workspace = self.workspace.read().unwrap_or_else(PoisonError::into_inner);
        if !workspace.is_behind()? {
            return Ok(workspace);
        }
        drop(workspace);
        let mut workspace = self.write();
        workspace.catch_up()?;
        self.zone.follow(&workspace);
        drop(workspace);
        Ok(self.workspace.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The world outside in the time zone of the workspace.
    pub(crate) fn outside(&self, outside: &Outside) -> Outside {
        self.zone.outside(outside)
    }

    /// Takes over what a change may have said of the time zone.
    pub(crate) fn changed(&self, workspace: &Workspace<Sqlite>) {
        self.zone.follow(workspace);
    }

    /// Where services stand at present.
    pub(crate) fn standings(&self) -> &Standings {
        &self.standings
    }

    /// The guidelines' texts for searching.
    pub(crate) fn indices(&self) -> &Indices {
        &self.indices
    }

    /// The names of services as they are searched.
    pub(crate) fn service_names(&self) -> &ServiceNames {
        &self.service_names
    }

    /// Official wordings found in copies of documents.
    pub(crate) fn wordings(&self) -> &Wordings {
        &self.wordings
    }

    /// The workspace for recording; one at a time.
    pub(crate) fn write(&self) -> RwLockWriteGuard<'_, Workspace<Sqlite>> {
        self.workspace.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// By which words entries name who answers for something.
    pub(crate) fn owners(
        &self,
        workspace: &Workspace<Sqlite>,
        positions: impl IntoIterator<Item = u64>,
    ) -> Result<Arc<HashMap<u64, Arc<str>>>, AppError> {
        self.owners.of(workspace.current().world.erased().len(), positions, |fresh| {
            let said = workspace.said(fresh.iter().copied())?;
            Ok(said.newest_first().map(|told| (told.position, Arc::from(told.text("owner")))).collect())
        })
    }

    /// The pieces of evidence that entries attach.
    pub(crate) fn attached(
        &self,
        workspace: &Workspace<Sqlite>,
        positions: impl IntoIterator<Item = u64>,
    ) -> Result<Arc<HashMap<u64, Arc<Attached>>>, AppError> {
        self.attached.of(workspace.current().world.erased().len(), positions, |fresh| {
            let said = workspace.said(fresh.iter().copied())?;
            Ok(said.newest_first().map(|told| (told.position, Arc::new(Attached::of(told)))).collect())
        })
    }

    /// What was known at the end of a day, kept for the next who asks.
    pub(crate) fn as_of(
        &self,
        workspace: &Workspace<Sqlite>,
        day: Date,
        end: Timestamp,
    ) -> Result<Arc<PastDay>, AppError> {
        self.past.get(workspace, day, end)
    }
}

/// Every workspace of the server.
#[derive(Debug, Default)]
pub struct Houses(BTreeMap<String, Arc<House>>);

impl Houses {
    /// Workspaces by their names in links.
    pub fn new(houses: impl IntoIterator<Item = House>) -> Self {
        Self(houses.into_iter().map(|house| (house.name.to_string(), Arc::new(house))).collect())
    }

    /// The workspace of that name.
    pub fn get(&self, name: &str) -> Option<&Arc<House>> {
        self.0.get(name)
    }

    /// The only workspace, where there is just one.
    pub(crate) fn only(&self) -> Option<&Arc<House>> {
        self.0.values().next().filter(|_| self.0.len() == 1)
    }

    /// Every workspace, by name.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<House>> {
        self.0.values()
    }
}
