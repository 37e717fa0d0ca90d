//! What a page is made from: a workspace at one moment, and who looks at it.

use std::sync::Arc;

use app::{Action, Snapshot, Workspace};
use guideline::Guideline;
use jiff::civil::Date;
use message::{Diagnostic, Locale};
use method::View;
use method::assessment::{Agenda, Rollup, Standing};
use store::Sqlite;

use crate::failure::Failure;
use crate::guard::Asker;
use crate::house::Standings;

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
}

impl<'d> Desk<'d> {
    /// The language of the answer.
    pub(crate) fn locale(&self) -> Locale {
        self.asker.locale
    }

    /// The guideline the pages are about.
    pub(crate) fn guideline(&self) -> Result<&'d Arc<Guideline>, Failure> {
        self.snapshot.guidelines().next().ok_or_else(|| match self.asker.as_of {
            Some(day) => Failure::refused(Diagnostic::error("web-no-guideline-then").with("day", day.to_string())),
            None => Failure::NotFound,
        })
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

    /// Whether the person may do something now; never in the past.
    pub(crate) fn may(&self, action: Action) -> bool {
        self.asker.as_of.is_none() && self.workspace.may(self.asker.actor(), action, self.asker.outside.now())
    }

    /// What a field of the statement at a position says; empty if erased or absent.
    pub(crate) fn text(&self, position: u64, field: &str) -> Result<String, Failure> {
        let body = self.workspace.told(position)?.and_then(|told| told.body);
        let text = body.as_ref().and_then(|body| body.get(field)).and_then(|value| value.as_str());
        Ok(text.unwrap_or_default().to_owned())
    }

    /// A text of the page's language.
    pub(crate) fn text_of(&self, id: &str) -> String {
        message::message(self.locale(), id, &message::Args::new())
    }

    /// The name of a person by id; the id itself where nobody of that id is known any more.
    pub(crate) fn name_of(&self, actor: &str) -> Result<String, Failure> {
        let person = self.asker.house.accounts().person(actor)?;
        Ok(person.and_then(|person| person.name).unwrap_or_else(|| actor.to_owned()))
    }
}
