//! Every obligation that counts, what is open first.

use method::assessment::{Assessment, ExplainedObligation};
use method::obligation::ObligationStatus;

use super::assessment::head;
use super::grid::Cell;
use super::ink::{Style, Tone};
use super::page::Page;
use crate::say::{either, say};
use crate::{Facts, words};

/// The statuses in the order in which they ask for attention; obligations of practices not adopted are left out.
const ORDER: [ObligationStatus; 5] = [
    ObligationStatus::Overdue,
    ObligationStatus::Due,
    ObligationStatus::IntervalUnset,
    ObligationStatus::Done,
    ObligationStatus::NotTriggered,
];

/// What is to be documented, agreed, registered, recorded, measured, reported, reviewed, approved or provided, and when.
pub fn obligations(assessment: &Assessment<'_>, facts: &Facts<'_>, style: &Style) -> String {
    let mut page = Page::new(style);
    head::head(&mut page, assessment, facts);
    for status in ORDER {
        let mut list: Vec<&ExplainedObligation<'_>> =
            assessment.obligations.iter().filter(|obligation| obligation.answer.status == status).collect();
        if list.is_empty() {
            continue;
        }
        // Those with a day come first, the earliest in front; the printed order otherwise.
        list.sort_by_key(|obligation| (obligation.answer.due.is_none(), obligation.answer.due));
        let title = format!("{} ({})", say(facts.locale, words::obligation_status(status)), list.len());
        page.heading(&title);
        let rows: Vec<Vec<Cell>> = list.iter().map(|obligation| row(obligation, facts)).collect();
        page.rows(2, &rows);
    }
    page.finish()
}

fn row(obligation: &ExplainedObligation<'_>, facts: &Facts<'_>) -> Vec<Cell> {
    let (answer, item) = (&obligation.answer, obligation.answer.obligation);
    let tone = if answer.status == ObligationStatus::Overdue { Tone::Bad } else { Tone::Plain };
    vec![
        Cell::new(answer.due.map(|day| day.to_string()).unwrap_or_default()).tone(tone),
        Cell::new(say(facts.locale, words::obligation_kind(item.kind))).tone(Tone::Quiet),
        Cell::new(item.id.as_str()),
        Cell::new(either(facts.locale, &item.ja, &item.en)),
    ]
}
