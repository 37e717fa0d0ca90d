//! The course of one file's answers: what was said when, and by whom.

use std::collections::BTreeMap;

use app::Action;
use guideline::Span;
use jiff::ToSpan as _;
use jiff::civil::Date;
use world::{
    About, ApprovalGiven, EvidenceAttached, ImplementationStated, ImplementationStatus, ObligationFulfilled, Role,
    Scope, Statement, ValueMeasured,
};

use super::earlier::{editions, rounds};
use crate::commands::serve::demo::calendar::Calendar;
use crate::commands::serve::demo::script::{Script, Series};
use crate::commands::serve::demo::texts::{Move, moved, names_days, names_period};
use crate::commands::serve::demo::told::Told;

/// How many days the first round of answers takes.
const FIRST_ROUND: usize = 5;

/// From this many days before the end on, what appears every month must have appeared before.
const RECENT: i32 = 110;

/// How many days before the end notes were last gone through.
const LAST_REVIEW: i32 = 24;

/// One file's answers on their way into the ledger.
pub(super) struct Course<'c> {
    pub(super) begins: Date,
    pub(super) ends: Date,
    pub(super) script: &'c Script,
    pub(super) calendar: &'c Calendar,
    pub(super) intervals: BTreeMap<String, Span>,
    pub(super) by: &'c str,
    pub(super) told: Vec<Told>,
}

impl Course<'_> {
    /// What is said of the service or the organisation itself: on the first day, and on the days of events.
    pub(super) fn opened(&mut self, about: Vec<Statement>) {
        for statement in about {
            let configures = Action::of(&statement) == Action::Configure;
            let on = match &statement {
                Statement::EventOccurred(body) => body.on.max(self.begins),
                // The administrator chooses for what others have described.
                _ => later(self.begins, usize::from(configures)),
            };
            let by = if configures { self.whoever(Role::Administrator) } else { self.by };
            self.say(on, by.to_owned(), statement);
        }
    }

    /// The answer to a control.
    pub(super) fn answered(&mut self, number: usize, said: Vec<Statement>) {
        let by = self.speaker(&said);
        let asked = later(self.begins, 7 * (number % FIRST_ROUND));
        let since = self.since(number, &said, asked);
        if let Some(status) = said.iter().find_map(status) {
            self.opening(number, &by, asked, since, status, &said);
        }
        let reviewed = before(self.ends, LAST_REVIEW).max(since);
        for statement in said {
            self.step(&by, since, reviewed, statement);
        }
    }

    /// Who answers: whoever speaks for the post that is responsible.
    fn speaker(&self, said: &[Statement]) -> String {
        let post = said.iter().find_map(|statement| match statement {
            Statement::ResponsibleNamed(body) => self.script.posts.get(&body.owner),
            _ => None,
        });
        post.map_or_else(|| self.by.to_owned(), Clone::clone)
    }

    /// Since when it has been so: since it could be shown for the first time.
    fn since(&self, number: usize, said: &[Statement], asked: Date) -> Date {
        let shown = said.iter().filter_map(evidence).min_by_key(|evidence| evidence.collected);
        let done = said.iter().filter_map(|statement| match statement {
            Statement::ObligationFulfilled(body) => Some(body.on),
            _ => None,
        });
        let is_done = said.iter().find_map(status).is_some_and(is_done);
        let soonest = later(asked, 7);
        let recurs = said.iter().filter_map(evidence).any(|paper| names_period(&paper.title));
        match shown {
            // The papers of this autumn had forerunners.
            Some(first) if recurs && before(self.ends, RECENT) < first.collected && !number.is_multiple_of(5) => {
                self.sometime(soonest, 21 + number * 37 % 170)
            }
            Some(first) => first.collected.max(soonest),
            None if is_done => done.min().unwrap_or(soonest).max(soonest),
            None => self.sometime(soonest, 14 + number * 53 % 200),
        }
    }

    /// So many days after a day; fewer where the story ends sooner.
    fn sometime(&self, day: Date, days: usize) -> Date {
        let left = usize::try_from((self.ends - day).get_days()).unwrap_or_default();
        later(day, days % left.max(1))
    }

    /// The first answer, where the present one came later: nothing, a plan, or a gap.
    fn opening(
        &mut self,
        number: usize,
        by: &str,
        asked: Date,
        since: Date,
        status: ImplementationStatus,
        said: &[Statement],
    ) {
        let Some(about) = said.iter().find_map(about) else { return };
        if since <= later(asked, 14) {
            return;
        }
        let opening = &self.script.opening;
        let (first, notes) = match number % 4 {
            0 => return,
            3 if is_done(status) => (ImplementationStatus::NotImplemented, &opening.not_implemented),
            _ if status == ImplementationStatus::NotImplemented => return,
            _ => (ImplementationStatus::Planned, &opening.planned),
        };
        let note = notes.get(number % notes.len().max(1)).cloned().unwrap_or_default();
        self.say(asked, by.to_owned(), ImplementationStated { about, status: first, note }.into());
    }

    /// One statement of an answer, with what came before it.
    fn step(&mut self, by: &str, since: Date, reviewed: Date, statement: Statement) {
        match statement {
            Statement::ImplementationStated(body) => self.stated(by, since, reviewed, body),
            Statement::ActionPlanned(body) => {
                let on = if names_days(&body.plan) { reviewed } else { since };
                self.say(on, by.to_owned(), body.into());
            }
            Statement::ObligationFulfilled(body) => self.fulfilled(by, since, body),
            Statement::EvidenceAttached(body) => self.shown(by, since, body),
            Statement::ValueMeasured(body) => self.measured(by, since, body),
            Statement::ApprovalGiven(body) => {
                let approver = self.whoever(Role::Approver).to_owned();
                self.say(body.on.max(since), approver, body.into());
            }
            statement => self.say(since, by.to_owned(), statement),
        }
    }

    /// A note that speaks of days of the year was shorter before them.
    fn stated(&mut self, by: &str, since: Date, reviewed: Date, body: ImplementationStated) {
        let approved = body.about.scope == Scope::Organisation && is_done(body.status);
        let about = body.about.clone();
        let is_late = names_days(&body.note) && since < reviewed;
        if is_late {
            let sentences = body.note.split_inclusive('。').take_while(|sentence| !names_days(sentence));
            let first = ImplementationStated { note: sentences.collect(), ..body.clone() };
            self.say(since, by.to_owned(), first.into());
        }
        self.say(if is_late { reviewed } else { since }, by.to_owned(), body.into());
        let meeting = next_meeting(since);
        if approved && meeting < self.ends && by != self.whoever(Role::Approver) {
            let approver = self.whoever(Role::Approver).to_owned();
            self.say(meeting, approver, ApprovalGiven { about, on: meeting, self_reason: String::new() }.into());
        }
    }

    fn fulfilled(&mut self, by: &str, since: Date, body: ObligationFulfilled) {
        let span = self.intervals.get(body.about.item.as_ref()).copied();
        for on in rounds(since, body.on, span, self.calendar) {
            self.say(on.max(since), by.to_owned(), ObligationFulfilled { on, ..body.clone() }.into());
        }
        self.say(body.on.max(since), by.to_owned(), body.into());
    }

    fn shown(&mut self, by: &str, since: Date, body: EvidenceAttached) {
        if names_period(&body.title) && since < body.collected && body.valid_until.is_none() {
            for (number, collected) in editions(since, body.collected).into_iter().enumerate() {
                let edition = EvidenceAttached {
                    evidence: format!("{}-{}", body.evidence, number + 1).into(),
                    title: moved(&body.title, Move { from: body.collected, to: collected, marks: &[] }),
                    collected,
                    ..body.clone()
                };
                self.say(collected.max(since), by.to_owned(), edition.into());
            }
        }
        self.say(body.collected.max(since), by.to_owned(), body.into());
    }

    /// The same value month after month, unless the story tells others.
    fn measured(&mut self, by: &str, since: Date, body: ValueMeasured) {
        let scope = body.about.scope.to_string();
        let told = |series: &Series| series.scope == scope && *series.item == *body.about.item;
        if !self.script.series.iter().any(told) {
            for on in self.calendar.month_ends(since, body.on) {
                self.say(on, by.to_owned(), ValueMeasured { on, ..body.clone() }.into());
            }
        }
        self.say(body.on.max(since), by.to_owned(), body.into());
    }

    fn whoever(&self, role: Role) -> &str {
        let person = self.script.person.iter().find(|person| person.role == role);
        person.map_or(self.by, |person| &person.key)
    }

    fn say(&mut self, on: Date, by: String, statement: Statement) {
        self.told.push(Told::new(on.min(self.ends), by, statement));
    }
}

fn is_done(status: ImplementationStatus) -> bool {
    matches!(status, ImplementationStatus::Implemented | ImplementationStatus::Partly)
}

fn status(statement: &Statement) -> Option<ImplementationStatus> {
    match statement {
        Statement::ImplementationStated(body) => Some(body.status),
        _ => None,
    }
}

fn about(statement: &Statement) -> Option<About> {
    match statement {
        Statement::ImplementationStated(body) => Some(body.about.clone()),
        _ => None,
    }
}

fn evidence(statement: &Statement) -> Option<&EvidenceAttached> {
    match statement {
        Statement::EvidenceAttached(body) => Some(body),
        _ => None,
    }
}

/// Approvals are given on the tenth of the month after.
fn next_meeting(day: Date) -> Date {
    day.last_of_month().checked_add(10.days()).unwrap_or(day)
}

fn later(day: Date, days: usize) -> Date {
    day.checked_add(i64::try_from(days).unwrap_or_default().days()).unwrap_or(day)
}

fn before(day: Date, days: i32) -> Date {
    day.checked_sub(days.days()).unwrap_or(day)
}
