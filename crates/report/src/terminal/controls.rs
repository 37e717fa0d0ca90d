//! Every control of an assessment, by section.

use method::assessment::{Assessment, Verdict};

use super::assessment::{head, work};
use super::ink::{Style, Tone};
use super::page::Page;
use crate::Facts;
use crate::say::say_with;

/// Every control with its verdict and decisive reason; sections of which nothing applies take one line.
pub fn controls(assessment: &Assessment<'_>, facts: &Facts<'_>, style: &Style) -> String {
    let mut page = Page::new(style);
    head::head(&mut page, assessment, facts);
    for section in &facts.guideline().sections {
        let answers: Vec<_> =
            assessment.controls.iter().filter(|answer| answer.control.section() == section.id).collect();
        if answers.is_empty() {
            continue;
        }
        page.heading(&format!("{} {}", section.id, section.title.get(facts.locale)));
        if answers.iter().all(|answer| answer.verdict == Verdict::NotApplicable && !answer.applies) {
            let text = say_with(facts.locale, "report-section-not-applicable", "count", answers.len());
            page.paragraph(2, Tone::Quiet, &text);
            continue;
        }
        work::lines(&mut page, &answers, facts);
    }
    page.finish()
}
