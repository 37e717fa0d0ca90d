//! What a page is made from: a workspace at one moment, and who looks at it.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use app::{Action, Said, Snapshot, Workspace};
use guideline::Guideline;
use jiff::civil::Date;
use message::{Diagnostic, Locale};
use method::View;
use method::assessment::{Agenda, Rollup, Standing};
use method::responsibility::KeptMatrix;
use report::search::Hit;
use store::Sqlite;
use world::Slug;

use crate::failure::Failure;
use crate::guard::Asker;
use crate::house::{Attached, PastDay, Standings};

/// Who acts where nobody is signed in: at the first start, and on the command line where nobody is named.
pub(crate) const SYSTEM: &str = "local";

/// The words by which somebody is named, by the position of the entry.
pub(crate) type Owners = Arc<HashMap<u64, Arc<str>>>;

/// Pieces of evidence, by the position of the entry that attaches them.
pub(crate) type Pieces = Arc<HashMap<u64, Arc<Attached>>>;

/// A workspace at one moment, laid out for one person.
pub(crate) struct Desk<'d> {
    /// Who looks.
    pub(crate) asker: &'d Asker,
    /// The workspace, for texts that stay in the ledger.
    pub(crate) workspace: &'d Workspace<Sqlite>,
    /// What was so at the moment looked at.
    pub(crate) snapshot: &'d Snapshot,
    /// Where services stand at that moment.
    pub(crate) standings: &'d Standings,
    /// The day looked at.
    pub(crate) day: Date,
    /// What was said of units, once somebody has asked for it.
    units: OnceCell<Said>,
}

impl<'d> Desk<'d> {
    /// A workspace at a moment, as a person looks at it on a day.
    pub(crate) fn new(
        asker: &'d Asker,
        workspace: &'d Workspace<Sqlite>,
        (snapshot, standings): (&'d Snapshot, &'d Standings),
        day: Date,
    ) -> Self {
        Self { asker, workspace, snapshot, standings, day, units: OnceCell::new() }
    }

    /// What was said of units, for their names: many parts of a page show them, and ask the ledger once.
    pub(crate) fn units(&self) -> Result<&Said, Failure> {
        if let Some(known) = self.units.get() {
            return Ok(known);
        }
        let said = self.said(self.snapshot.world.units().map(|(_, unit)| unit.position))?;
        Ok(self.units.get_or_init(|| said))
    }

    /// The language of the answer.
    pub(crate) fn locale(&self) -> Locale {
        self.asker.locale
    }

    /// The guideline the pages are about.
    pub(crate) fn guideline(&self) -> Result<&'d Arc<Guideline>, Failure> {
        self.asker.chosen.at(self.snapshot).map_err(|failure| match self.asker.as_of {
            Some(day) => Failure::refused(Diagnostic::error("web-no-guideline-then").with("day", day.to_string())),
            None => failure,
        })
    }

    /// The first items of the guideline in which all words of a query occur.
    pub(crate) fn hits(&self, query: &str, limit: usize) -> Result<Vec<Hit>, Failure> {
        Ok(self.asker.house.indices().of(self.guideline()?).first(query, self.locale(), limit))
    }

    /// A service seen through the guideline on the day looked at.
    pub(crate) fn view(&self, service: &str) -> Result<View<'d>, Failure> {
        let guideline = self.guideline()?;
        self.snapshot.view(guideline.id(), service, self.day).ok_or(Failure::NotFound)
    }

    /// Where a service stands on the day looked at, without the reasons.
    pub(crate) fn standing(&self, service: &str) -> Result<Arc<Standing>, Failure> {
        let found = self.standings.of(self.snapshot, self.guideline()?, service, self.day);
        found.ok_or(Failure::NotFound)
    }

    /// Who bears what along the chain of a service, to be lent for the day looked at.
    pub(crate) fn matrix(&self, service: &Slug) -> Result<Arc<KeptMatrix>, Failure> {
        let found = self.standings.matrices().of(self.snapshot, self.guideline()?, service, self.day);
        found.ok_or(Failure::NotFound)
    }

    /// Where all services stand together; they are known by their place in the order of their names.
    ///
    /// On a day before a guideline was adopted they stand nowhere.
    pub(crate) fn rollup(&self) -> Arc<Rollup> {
        let guideline = self.guideline().ok();
        guideline.map(|own| self.standings.rollup(self.snapshot, own, self.day)).unwrap_or_default()
    }

    /// What falls due in all services, known as in [`Desk::rollup`].
    pub(crate) fn agenda(&self) -> Arc<Agenda> {
        let guideline = self.guideline().ok();
        guideline.map(|own| self.standings.agenda(self.snapshot, own, self.day)).unwrap_or_default()
    }

    /// Where each service stands, in the order of their names; nowhere before a guideline was adopted.
    pub(crate) fn all_standings(&self) -> Vec<Arc<Standing>> {
        let guideline = self.guideline().ok();
        guideline.map(|guideline| self.standings.all(self.snapshot, guideline, self.day)).unwrap_or_default()
    }

    /// What was known at the end of a day; `None`: it is not over yet.
    pub(crate) fn past(&self, day: Date) -> Result<Option<Arc<PastDay>>, Failure> {
        if self.asker.outside.today() <= day {
            return Ok(None);
        }
        let end = self.asker.outside.end_of(day).ok_or(Failure::NotFound)?;
        Ok(Some(self.asker.house.as_of(self.workspace, day, end)?))
    }

    /// The same desk on another day, with what [`Desk::past`] gives for it.
    pub(crate) fn on<'p>(&'p self, day: Date, past: Option<&'p PastDay>) -> Desk<'p> {
        let (snapshot, standings) = match past {
            Some(past) => (&past.snapshot, &past.standings),
            None => (self.workspace.current(), self.asker.house.standings()),
        };
        Desk::new(self.asker, self.workspace, (snapshot, standings), day)
    }

    /// Whether the person may do something now; never in the past.
    pub(crate) fn may(&self, action: Action) -> bool {
        self.asker.as_of.is_none() && self.workspace.may(self.asker.actor(), action, self.asker.outside.now())
    }

    /// The statements at some positions, for the texts that stay in the ledger; a page asks once for all it shows.
    pub(crate) fn said(&self, positions: impl IntoIterator<Item = u64>) -> Result<Said, Failure> {
        Ok(self.workspace.said(positions)?)
    }

    /// By which words entries name who answers for something; whatever else has been asked for stands beside.
    pub(crate) fn owners(&self, positions: impl IntoIterator<Item = u64>) -> Result<Owners, Failure> {
        Ok(self.asker.house.owners(self.workspace, positions)?)
    }

    /// The pieces of evidence that entries attach; whatever else has been asked for stands beside.
    pub(crate) fn attached(&self, positions: impl IntoIterator<Item = u64>) -> Result<Pieces, Failure> {
        Ok(self.asker.house.attached(self.workspace, positions)?)
    }

    /// A text of the page's language.
    pub(crate) fn text_of(&self, id: &str) -> String {
        message::message(self.locale(), id, &message::Args::new())
    }

    /// The names of people by their ids; a page asks once for all it shows.
    pub(crate) fn names<'a>(&self, actors: impl Iterator<Item = &'a str>) -> Result<Names, Failure> {
        let actors: BTreeSet<&str> = actors.collect();
        let names = self.asker.house.accounts().names(&Vec::from_iter(actors))?;
        let system = (SYSTEM.to_owned(), self.text_of("web-actor-system"));
        Ok(Names(std::iter::once(system).chain(names).collect()))
    }
}

/// Names of people.
pub(crate) struct Names(BTreeMap<String, String>);

impl Names {
    /// The name of a person by id; the id itself where nobody of that id is known any more.
    pub(crate) fn of(&self, actor: &str) -> String {
        self.0.get(actor).cloned().unwrap_or_else(|| actor.to_owned())
    }
}
