//! What falls short beside the controls: values that miss what was agreed, and duties whose day is past.

use jiff::civil::Date;
use message::{Locale, message};
use method::assessment::Assessment;
use method::indicator::{Comparison, words as value_words};
use method::obligation::ObligationStatus;

use super::imprint::others;
use crate::paper::PaperCell;
use crate::say::{either, say_with};

/// How many of each are named: the second sheet has room for no more.
const NAMED: usize = 5;

/// A list that names the first of its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Short<T> {
    /// The first.
    pub named: Vec<T>,
    /// How many there are besides.
    pub left: usize,
}

impl<T> Short<T> {
    fn of(all: impl Iterator<Item = T>) -> Self {
        let mut named: Vec<T> = all.collect();
        let left = named.len().saturating_sub(NAMED);
        named.truncate(NAMED);
        Self { named, left }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.named.len() + self.left
    }

    /// Its items, each in words, and how many there are besides.
    pub(super) fn items(&self, words: impl Fn(&T) -> String, locale: Locale) -> Vec<PaperCell> {
        let left = (self.left > 0).then(|| others(self.left, locale));
        self.named.iter().map(words).chain(left).map(PaperCell::from).collect()
    }
}

/// An indicator outside what was agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missed {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What was agreed, and what was measured on which day.
    pub values: String,
}

/// A duty whose day is past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overdue {
    /// The control it belongs to.
    pub id: String,
    /// What is to be done.
    pub text: String,
    /// By when it was to be done.
    pub due: Option<Date>,
}

pub(super) fn missed(assessment: &Assessment<'_>, locale: Locale) -> Short<Missed> {
    let misses = assessment.indicators.iter().map(|one| &one.answer);
    let misses = misses.filter(|answer| answer.against_agreed == Comparison::Misses);
    Short::of(misses.map(|answer| {
        let shown = |value| value_words(answer.indicator, value).get(locale).to_owned();
        let values = answer.agreed.zip(answer.measured).map(|(agreed, measured)| {
            let on = measured.on.map(|on| say_with(locale, "web-value-of-day", "day", on.to_string()));
            let measured = format!("{}{}", shown(&measured.value), on.unwrap_or_default());
            let args = vec![("agreed", shown(&agreed.value).into()), ("measured", measured.into())];
            message(locale, "web-missed-values", &args)
        });
        Missed {
            id: answer.indicator.id.clone(),
            title: answer.indicator.title.get(locale).to_owned(),
            values: values.unwrap_or_default(),
        }
    }))
}

pub(super) fn overdue(assessment: &Assessment<'_>, locale: Locale) -> Short<Overdue> {
    let late = assessment.obligations.iter().filter(|one| one.answer.status == ObligationStatus::Overdue);
    let mut late: Vec<_> = late.collect();
    late.sort_by_key(|one| one.answer.due);
    Short::of(late.into_iter().map(|one| Overdue {
        id: one.control.id.clone(),
        text: either(locale, &one.answer.obligation.ja, &one.answer.obligation.en).to_owned(),
        due: one.answer.due,
    }))
}
