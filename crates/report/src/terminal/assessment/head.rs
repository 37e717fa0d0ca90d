//! Which service, which guideline, which day, which pattern.

use message::message;
use method::assessment::Assessment;

use super::restated;
use crate::clean::clean;
use crate::say::say;
use crate::terminal::grid::Cell;
use crate::terminal::ink::Tone;
use crate::terminal::page::Page;
use crate::{Facts, pattern};

/// Writes the head of the page.
pub(in crate::terminal) fn head(page: &mut Page<'_>, assessment: &Assessment<'_>, facts: &Facts<'_>) {
    let locale = facts.locale;
    let mut rows = Vec::new();
    let mut row = |label: &str, text: String, tone: Tone| {
        let label = if label.is_empty() { String::new() } else { say(locale, label) };
        rows.push(vec![Cell::new(label).tone(Tone::Quiet), Cell::new(text).tone(tone)]);
    };
    row("report-service", service(facts), Tone::Strong);
    row("report-guideline", guideline(facts), Tone::Plain);
    row("report-as-of", assessment.at.to_string(), Tone::Plain);
    let scheme = facts.guideline().patterns.as_ref();
    if let (Some(answer), Some(scheme)) = (&assessment.pattern, scheme) {
        row("report-pattern", pattern::headline(answer, locale), Tone::Strong);
        for sentence in pattern::because(answer, scheme, locale) {
            row("", clean(&sentence), Tone::Plain);
        }
    }
    page.rows(0, &rows);
    restated(page, facts.guideline(), locale);
}

fn service(facts: &Facts<'_>) -> String {
    let description = &facts.service().description;
    let mut args = vec![("name", clean(&description.name).into()), ("id", description.service.as_str().into())];
    match facts.organisation() {
        Some(organisation) => {
            args.push(("organisation", clean(organisation).into()));
            message(facts.locale, "report-service-of", &args)
        }
        None => message(facts.locale, "report-service-alone", &args),
    }
}

fn guideline(facts: &Facts<'_>) -> String {
    let manifest = &facts.guideline().manifest;
    message(
        facts.locale,
        "report-guideline-edition",
        &vec![
            ("title", (&manifest.title).into()),
            ("edition", (&manifest.edition.title).into()),
            ("id", manifest.id.as_str().into()),
        ],
    )
}
