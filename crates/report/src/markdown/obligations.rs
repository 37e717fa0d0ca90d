//! The obligations of an assessment.

use message::message;
use method::assessment::Assessment;
use method::obligation::ObligationStatus;

use super::escape::cell;
use super::table::{heading, table};
use crate::say::{either, say};
use crate::{Facts, picks, words};

/// Statuses in the order they are shown.
const SHOWN: [ObligationStatus; 5] = [
    ObligationStatus::Overdue,
    ObligationStatus::Due,
    ObligationStatus::IntervalUnset,
    ObligationStatus::Done,
    ObligationStatus::NotTriggered,
];

/// Writes the obligations in force: what is open first, the longest overdue at the top.
pub(super) fn obligations(text: &mut String, assessment: &Assessment<'_>, facts: &Facts<'_>) {
    let locale = facts.locale;
    heading(text, 2, &say(locale, "report-obligations"));
    let mut rows = Vec::new();
    for status in SHOWN {
        let obligations = match status {
            ObligationStatus::Overdue => picks::overdue(assessment),
            status => picks::of_status(assessment, status).collect(),
        };
        rows.extend(obligations.into_iter().map(|explained| {
            let item = explained.answer.obligation;
            vec![
                item.id.clone(),
                say(locale, words::obligation_kind(item.kind)),
                cell(either(locale, &item.ja, &item.en)),
                say(locale, words::obligation_status(status)),
                explained.answer.fulfilled.map(|day| day.to_string()).unwrap_or_default(),
                explained.answer.due.map(|day| day.to_string()).unwrap_or_default(),
            ]
        }));
    }
    let header = ["report-id", "report-kind", "report-obligation", "report-state", "report-fulfilled", "report-due"];
    table(text, &header.map(|label| say(locale, label)), &rows);
    let left_out = picks::of_status(assessment, ObligationStatus::NotAdopted).count();
    if left_out > 0 {
        let sentence = message(locale, "report-obligations-left-out", &vec![("count", left_out.into())]);
        text.push_str(&format!("{sentence}\n\n"));
    }
}
