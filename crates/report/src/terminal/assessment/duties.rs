//! Obligations past their day.

use message::message;
use method::assessment::Assessment;
use method::obligation::ObligationStatus;

use super::more;
use crate::say::either;
use crate::terminal::grid::Cell;
use crate::terminal::ink::Tone;
use crate::terminal::page::Page;
use crate::{Facts, picks};

/// How many are shown.
const SHOWN: usize = 5;

/// Writes the obligations that are longest overdue.
pub(in crate::terminal) fn duties(page: &mut Page<'_>, assessment: &Assessment<'_>, facts: &Facts<'_>) {
    let locale = facts.locale;
    let overdue = picks::overdue(assessment);
    let count = |status| picks::of_status(assessment, status).count();
    let args = vec![
        ("count", overdue.len().into()),
        ("due", count(ObligationStatus::Due).into()),
        ("unset", count(ObligationStatus::IntervalUnset).into()),
    ];
    page.heading(&message(locale, "report-overdue", &args));
    let rows: Vec<Vec<Cell>> = overdue
        .iter()
        .take(SHOWN)
        .map(|obligation| {
            let item = obligation.answer.obligation;
            vec![
                Cell::new(obligation.answer.due.map(|day| day.to_string()).unwrap_or_default()).tone(Tone::Bad),
                Cell::new(item.id.as_str()),
                Cell::new(either(locale, &item.ja, &item.en)),
            ]
        })
        .collect();
    page.short_rows(2, &rows);
    more(page, facts, overdue.len(), SHOWN);
}
