//! What was assessed against what, under which readings and settings; counts and pattern.

use message::{Arg, message};
use method::assessment::{Assessment, Counts, Verdict};
use world::{Approval, EvidenceRule, ReferenceValues};

use super::escape::{cell, escape};
use super::table::{heading, table};
use crate::say::{listed, say, say_with};
use crate::words_of_span::span;
use crate::{Facts, pattern, picks, words};

/// Writes title, metadata, pattern and counts.
pub(super) fn head(text: &mut String, assessment: &Assessment<'_>, facts: &Facts<'_>) {
    let locale = facts.locale;
    let description = &facts.service().description;
    heading(text, 1, &say_with(locale, "report-title", "name", escape(&description.name)));
    text.push_str(&format!("{}\n\n", say(locale, crate::whose_words::whose_words(facts.guideline()))));
    let mut rows = Vec::new();
    let mut row = |label: &str, value: String| rows.push(vec![say(locale, label), value]);
    row("report-service", format!("{} (`{}`)", escape(&description.name), description.service));
    if let Some(organisation) = facts.organisation() {
        row("report-organisation", escape(organisation));
    }
    row("report-runs", crate::reason::runs(description.runs.iter().map(|runs| runs.name()), locale));
    let manifest = &facts.guideline().manifest;
    row("report-guideline", cell(manifest.title.get(locale)));
    let edition = vec![
        ("edition", (&manifest.edition.title).into()),
        ("status", Arg::Message(words::edition_status(manifest.edition.status))),
        ("published", manifest.edition.published.as_str().into()),
        ("issuer", (&manifest.issuer).into()),
    ];
    row("report-edition-label", cell(&message(locale, "report-edition", &edition)));
    row("report-digest", format!("`{}`", facts.guideline().digest));
    row("report-as-of", assessment.at.to_string());
    row("report-readings", readings(assessment, facts));
    row("report-settings", settings(facts));
    if let Some(ledger) = facts.ledger {
        row("report-ledger-origin", escape(&ledger.origin));
        row("report-ledger-size", ledger.size.to_string());
        row("report-ledger-root", escape(&ledger.root));
    }
    table(text, &[say(locale, "report-item"), say(locale, "report-content")], &rows);
    pattern_section(text, assessment, facts);
    counts(text, assessment, facts);
}

fn readings(assessment: &Assessment<'_>, facts: &Facts<'_>) -> String {
    let locale = facts.locale;
    let mut readings = Vec::new();
    if let Some(answer) = &assessment.pattern {
        readings.push(say_with(locale, "report-reading-pattern", "reading", answer.reading.as_str()));
    }
    readings.push(say(
        locale,
        match facts.view.calendar {
            guideline::Calendar::Strict => "report-calendar-strict",
            guideline::Calendar::Lenient => "report-calendar-lenient",
        },
    ));
    listed(locale, &readings)
}

fn settings(facts: &Facts<'_>) -> String {
    let locale = facts.locale;
    let settings = &facts.view.settings;
    let evidence = match settings.evidence {
        EvidenceRule::Required => "report-evidence-required",
        EvidenceRule::Optional => "report-evidence-optional",
    };
    let approval = match settings.approval {
        Approval::Off => "report-approval-off",
        Approval::Required => "report-approval-required",
    };
    let references = match settings.reference_values {
        ReferenceValues::Guidance => "report-references-guidance",
        ReferenceValues::Binding => "report-references-binding",
    };
    let age = match settings.evidence_max_age {
        Some(age) => say_with(locale, "report-evidence-age", "span", span(age, locale)),
        None => say(locale, "report-evidence-ageless"),
    };
    listed(locale, &[say(locale, evidence), age, say(locale, approval), say(locale, references)])
}

fn pattern_section(text: &mut String, assessment: &Assessment<'_>, facts: &Facts<'_>) {
    let locale = facts.locale;
    let (Some(answer), Some(scheme)) = (&assessment.pattern, facts.guideline().patterns.as_ref()) else { return };
    heading(text, 2, &say(locale, "report-pattern-heading"));
    text.push_str(&format!("{}\n\n", cell(&pattern::headline(answer, locale))));
    for sentence in pattern::because(answer, scheme, locale) {
        text.push_str(&format!("- {}\n", cell(&sentence)));
    }
    text.push('\n');
}

fn counts(text: &mut String, assessment: &Assessment<'_>, facts: &Facts<'_>) {
    let locale = facts.locale;
    let columns = [Verdict::Met, Verdict::Partly, Verdict::NotMet, Verdict::Unknown, Verdict::NotApplicable];
    heading(text, 2, &say(locale, "report-counts"));
    let levels = facts.guideline().has_levels();
    let mut header = vec![say(locale, "report-part")];
    header.extend(levels.then(|| say(locale, "report-level")));
    header.extend(columns.map(|verdict| say(locale, verdict.message())));
    header.push(say(locale, "report-total"));
    let row = |part: String, level: String, counts: &Counts| {
        let mut row = vec![part];
        row.extend(levels.then_some(level));
        row.extend(columns.map(|verdict| counts.of(verdict).to_string()));
        row.push((counts.applicable() + counts.not_applicable).to_string());
        row
    };
    let mut rows: Vec<Vec<String>> = picks::shares(assessment, facts)
        .iter()
        .map(|share| {
            let part = format!("{} {}", share.part.id, cell(share.part.title.get(locale)));
            row(part, say(locale, words::level(share.level)), &share.counts)
        })
        .collect();
    rows.push(row(say(locale, "report-total"), String::new(), &assessment.totals.all));
    table(text, &header, &rows);
    text.push_str(&format!("{}\n\n", say(locale, "report-legend")));
    for verdict in columns {
        text.push_str(&format!("- {} – {}\n", say(locale, verdict.message()), say(locale, legend(verdict))));
    }
    text.push('\n');
}

/// What a verdict means.
fn legend(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "report-legend-met",
        Verdict::Partly => "report-legend-partly",
        Verdict::NotMet => "report-legend-not-met",
        Verdict::Unknown => "report-legend-unknown",
        Verdict::NotApplicable => "report-legend-not-applicable",
    }
}
