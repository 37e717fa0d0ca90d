//! The company lives through its year: its people come in, and say what they say through the ordinary use cases.

use app::{Actor, AppError, Ctx, Located, digest_text};
use store::Blobs as _;
use store::accounts::{AccessLog as _, AccountError, Person, Persons as _, Seen};
use world::Statement;

use super::calendar::Calendar;
use super::script::{Erased, Script, broken};
use super::told::{Retelling, Told};
use crate::commands::serve::Opened;
use crate::print::Failure;

/// The largest content of a piece of evidence, in bytes.
const CONTENT_LIMIT: u64 = 64 * 1024;

/// An address that belongs to nobody (RFC 5737).
const ADDRESS: &str = "192.0.2.10";

/// The company, and the workspace it keeps.
pub(super) struct Company<'c> {
    pub(super) script: &'c Script,
    pub(super) calendar: &'c Calendar,
    pub(super) opened: &'c mut Opened,
    pub(super) operator: &'c str,
    pub(super) random: fn(&mut [u8]),
}

/// An entry whose body will be erased.
struct Doomed {
    position: u64,
    how: Erased,
}

impl Company<'_> {
    /// Tells the story day by day.
    pub(super) fn live(mut self, story: &[Told]) -> Result<(), Failure> {
        self.people()?;
        let retelling = Retelling::new(self.calendar, story);
        let (mut number, mut day) = (0, None);
        let mut doomed: Vec<Doomed> = Vec::new();
        for said in story.chunk_by(|one, next| one.on == next.on && one.by == next.by) {
            let Some(first) = said.first() else { continue };
            for gone in doomed.extract_if(.., |gone| gone.how.on.0 < first.on) {
                self.erase(&gone)?;
            }
            number = if day == Some(first.on) { number + 1 } else { 0 };
            day = Some(first.on);
            let statements: Result<Vec<_>, _> = said.iter().map(|told| self.statement(told, &retelling)).collect();
            let position = self.record(first, number, &statements?)?;
            let erased = (position..).zip(said).filter_map(|(position, told)| Some((position, told.erased.clone()?)));
            doomed.extend(erased.map(|(position, how)| Doomed { position, how }));
        }
        doomed.iter().try_for_each(|gone| self.erase(gone))?;
        self.looked()
    }

    /// Enters everybody in the directory. Nobody has a password: they are there to be seen.
    fn people(&self) -> Result<(), Failure> {
        for person in &self.script.person {
            let since = self.calendar.moment(person.since.0, 0);
            let person = Person::new(&person.id, &person.name, &person.mail, since);
            self.opened.accounts.add_person(&person).map_err(|error| match error {
                AccountError::Store(error) => Failure::from(AppError::from(error)),
                error => broken(&person.id, &error.to_string()),
            })?;
        }
        Ok(())
    }

    /// A statement as it reads today, its content kept.
    fn statement(&mut self, told: &Told, retelling: &Retelling<'_>) -> Result<Located, Failure> {
        let mut statement = retelling.statement(told)?;
        if let (Statement::EvidenceAttached(body), Some(content)) = (&mut statement, &told.content) {
            let text = retelling.text(content, told.on);
            let stored = self.opened.workspace.store_mut().put(&mut text.as_bytes(), CONTENT_LIMIT);
            body.digest = Some(digest_text(&stored.map_err(AppError::from)?.digest));
        }
        Ok(Located { statement, place: None })
    }

    /// Records what somebody says in one breath; answers the position of the first of it.
    fn record(&mut self, first: &Told, number: usize, statements: &[Located]) -> Result<u64, Failure> {
        let id = if first.by.is_empty() { String::new() } else { self.script.id(&first.by)? };
        let actor = if id.is_empty() { Actor::Operator(self.operator) } else { Actor::Person(&id) };
        let ctx = Ctx { actor, now: self.calendar.moment(first.on, number), random: &self.random };
        let recorded = self.opened.workspace.record(statements, &ctx).map_err(|error| {
            let mut failure = Failure::from(error);
            failure.0.extend(broken(&format!("{} {}", first.on, first.by), "–").0);
            failure
        })?;
        Ok(recorded.first)
    }

    /// Erases late on the day, after everything else that was said on it.
    fn erase(&mut self, gone: &Doomed) -> Result<(), Failure> {
        let id = self.script.id(&gone.how.by)?;
        let now = self.calendar.moment(gone.how.on.0, usize::MAX);
        let ctx = Ctx { actor: Actor::Person(&id), now, random: &self.random };
        self.opened.workspace.erase(gone.position, &gone.how.ground, &ctx)?;
        Ok(())
    }

    fn looked(&self) -> Result<(), Failure> {
        for seen in &self.script.seen {
            let seen = Seen {
                at: self.calendar.moment(seen.on.0, 3),
                person: self.script.id(&seen.by)?,
                action: "evidence-opened".to_owned(),
                item: format!("evidence/{}", seen.evidence),
                address: ADDRESS.to_owned(),
            };
            self.opened.accounts.log_seen(&seen).map_err(AppError::from)?;
        }
        Ok(())
    }
}
