//! What was said on which day of the story, and how it reads today.

use jiff::civil::Date;
use world::{Scope, Statement};

use super::calendar::Calendar;
use super::script::{Erased, broken};
use super::texts::{Move, moved};
use crate::print::Failure;

/// Something said on a day of the story.
pub(super) struct Told {
    /// The day.
    pub(super) on: Date,
    /// Who said it, by the name in the story.
    pub(super) by: String,
    /// What was said.
    pub(super) statement: Statement,
    /// What is kept among the blobs with it.
    pub(super) content: Option<String>,
    /// When its body was erased, if it was.
    pub(super) erased: Option<Erased>,
}

impl Told {
    /// Something said, with nothing kept beside it.
    pub(super) fn new(on: Date, by: String, statement: impl Into<Statement>) -> Self {
        Self { on, by, statement: statement.into(), content: None, erased: None }
    }
}

/// What moves the days in statements from the story to today.
pub(super) struct Retelling<'c> {
    calendar: &'c Calendar,
    /// What happened, where and when: texts name months for it.
    events: Vec<(Scope, Date)>,
}

impl<'c> Retelling<'c> {
    /// The retelling of a story in which all of this is said.
    pub(super) fn new(calendar: &'c Calendar, story: &[Told]) -> Self {
        let events = story.iter().filter_map(|told| match &told.statement {
            Statement::EventOccurred(body) => Some((body.scope.clone(), body.on)),
            _ => None,
        });
        Self { calendar, events: events.collect() }
    }

    /// A statement with every day in it, and in its texts, moved.
    pub(super) fn statement(&self, told: &Told) -> Result<Statement, Failure> {
        let kind = told.statement.kind();
        let unreadable = |error: &dyn std::fmt::Display| broken(kind, &error.to_string());
        let mut body: serde_json::Value =
            serde_json::from_slice(&told.statement.body()).map_err(|error| unreadable(&error))?;
        let day = |name: &str| body.get(name)?.as_str()?.parse::<Date>().ok();
        let from = day("collected").or_else(|| day("on")).unwrap_or(told.on);
        let scope = body.get("about").and_then(|about| about.get("scope")).or_else(|| body.get("scope"));
        let marks = self.marks(scope.and_then(serde_json::Value::as_str).unwrap_or_default());
        walk(&mut body, Move { from, to: self.calendar.day(from), marks: &marks });
        Statement::decode(kind, told.statement.version(), body.to_string().as_bytes())
            .map_err(|error| unreadable(&error))
    }

    /// A text of a day, moved.
    pub(super) fn text(&self, text: &str, from: Date) -> String {
        moved(text, Move { from, to: self.calendar.day(from), marks: &[] })
    }

    /// When something happened to a scope, or else to the whole organisation.
    fn marks(&self, scope: &str) -> Vec<Date> {
        let (own, others): (Vec<_>, Vec<_>) =
            self.events.iter().partition(|(happened, _)| happened.to_string() == scope);
        let all = others.into_iter().filter(|(happened, _)| *happened == Scope::Organisation);
        own.into_iter().chain(all).map(|(_, on)| *on).collect()
    }
}

fn walk(value: &mut serde_json::Value, by: Move<'_>) {
    match value {
        serde_json::Value::String(text) => *text = moved(text, by),
        serde_json::Value::Array(list) => list.iter_mut().for_each(|value| walk(value, by)),
        serde_json::Value::Object(object) => object.values_mut().for_each(|value| walk(value, by)),
        _ => {}
    }
}
