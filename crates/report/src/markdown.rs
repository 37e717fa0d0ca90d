//! Assessments and planned requirements as Markdown, to be kept, sent or printed.
//!
//! What users wrote is escaped: it can neither become markup nor break a table.

mod controls;
mod escape;
mod evidence;
mod head;
mod indicators;
mod obligations;
mod paper;
mod table;

use message::Locale;
use method::assessment::Assessment;

pub use self::paper::paper;
use crate::plan::Planned;
use crate::say::say_with;
use crate::{Facts, Statements};

/// Planned requirements as one Markdown document.
pub fn plan(planned: &Planned<'_>, locale: Locale) -> String {
    paper(&crate::plan::paper(planned, None, locale))
}

/// The assessment as one Markdown document, of the same content whenever it is made.
///
/// `statements` fetches what the ledger says at a position: reasons of exclusions and plans are quoted from there.
pub fn assessment(assessment: &Assessment<'_>, facts: &Facts<'_>, statements: Statements<'_>) -> String {
    let mut text = String::new();
    head::head(&mut text, assessment, facts);
    indicators::indicators(&mut text, assessment, facts);
    obligations::obligations(&mut text, assessment, facts);
    controls::controls(&mut text, assessment, facts, statements);
    evidence::evidence(&mut text, assessment, facts, statements);
    if let Some(day) = assessment.holds_until {
        text.push_str(&say_with(facts.locale, "report-holds-until", "date", day.to_string()));
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests;
