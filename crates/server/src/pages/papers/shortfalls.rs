//! What falls short beside the controls: values that miss what was agreed, and duties whose day is past.

use jiff::civil::Date;
use message::Locale;
use method::assessment::Assessment;
use method::indicator::{Comparison, words as value_words};
use method::obligation::ObligationStatus;

use crate::page::Page;

/// How many of each are named: the second sheet has room for no more.
const NAMED: usize = 5;

/// A list that names the first of its lines.
pub(super) struct Short<T> {
    pub(super) named: Vec<T>,
    /// How many there are besides.
    pub(super) left: usize,
}

impl<T> Short<T> {
    fn of(all: impl Iterator<Item = T>) -> Self {
        let mut named: Vec<T> = all.collect();
        let left = named.len().saturating_sub(NAMED);
        named.truncate(NAMED);
        Self { named, left }
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.named.len() + self.left
    }
}

/// An indicator outside what was agreed.
pub(super) struct Missed {
    pub(super) id: String,
    pub(super) title: String,
    /// What was agreed, and what was measured on which day.
    pub(super) values: String,
}

/// A duty whose day is past.
pub(super) struct Overdue {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) due: Option<Date>,
}

pub(super) fn missed(page: &Page, assessment: &Assessment<'_>) -> Short<Missed> {
    let misses = assessment.indicators.iter().map(|one| &one.answer);
    let misses = misses.filter(|answer| answer.against_agreed == Comparison::Misses);
    Short::of(misses.map(|answer| {
        let shown = |value| value_words(answer.indicator, value).get(page.locale).to_owned();
        let both = answer.agreed.zip(answer.measured);
        let values = both.map(|(agreed, measured)| {
            let (agreed, on) = (shown(&agreed.value), measured.on);
            let measured = shown(&measured.value);
            let on = on.map(|on| page.t1("web-value-of-day", "day", on)).unwrap_or_default();
            page.t2("web-missed-values", ("agreed", agreed), ("measured", format!("{measured}{on}")))
        });
        Missed {
            id: answer.indicator.id.clone(),
            title: answer.indicator.title.get(page.locale).to_owned(),
            values: values.unwrap_or_default(),
        }
    }))
}

pub(super) fn overdue(page: &Page, assessment: &Assessment<'_>) -> Short<Overdue> {
    let late = assessment.obligations.iter().filter(|one| one.answer.status == ObligationStatus::Overdue);
    let mut late: Vec<_> = late.collect();
    late.sort_by_key(|one| one.answer.due);
    Short::of(late.into_iter().map(|one| Overdue {
        id: one.control.id.clone(),
        text: match page.locale {
            Locale::Ja => one.answer.obligation.ja.clone(),
            Locale::En => one.answer.obligation.en.clone(),
        },
        due: one.answer.due,
    }))
}
