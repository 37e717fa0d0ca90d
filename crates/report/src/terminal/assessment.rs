//! An assessment in one screen.

mod duties;
pub(super) mod head;
mod share;
mod values;
pub(super) mod work;

use method::assessment::Assessment;

use super::ink::{Style, Tone};
use super::page::Page;
use crate::Facts;
use crate::say::{say, say_with};

/// The assessment in one screen: where the service stands, what is wrong, what to do first.
pub fn assessment(assessment: &Assessment<'_>, facts: &Facts<'_>, style: &Style) -> String {
    let mut page = Page::new(style);
    head::head(&mut page, assessment, facts);
    share::shares(&mut page, assessment, facts);
    values::values(&mut page, assessment, facts);
    duties::duties(&mut page, assessment, facts);
    work::work(&mut page, assessment, facts);
    if let Some(day) = assessment.holds_until {
        page.blank();
        page.paragraph(0, Tone::Quiet, &say_with(facts.locale, "report-holds-until", "date", day.to_string()));
    }
    work::next(&mut page, assessment, facts);
    page.finish()
}

/// How many more there are than were shown, if any.
fn more(page: &mut Page<'_>, facts: &Facts<'_>, all: usize, shown: usize) {
    if all > shown {
        page.paragraph(2, Tone::Quiet, &say_with(facts.locale, "report-more", "count", all - shown));
    }
}

/// That Akashi's words stand for the document's; or whose words they are.
pub(super) fn restated(page: &mut Page<'_>, guideline: &guideline::Guideline, locale: message::Locale) {
    page.paragraph(0, Tone::Quiet, &say(locale, crate::whose_words::whose_words(guideline)));
}
