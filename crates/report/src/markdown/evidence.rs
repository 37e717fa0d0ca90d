//! The evidence of every applicable control, and whether it counts.

use method::assessment::{Assessment, ControlAnswer};
use method::evidence::standing;
use method::{Reason, Source};

use super::controls::{day, numbered};
use super::escape::escape;
use super::table::{heading, table};
use crate::say::say;
use crate::{Facts, Statements};

/// Writes each piece of evidence with its name, place, days and digest.
pub(super) fn evidence(text: &mut String, assessment: &Assessment<'_>, facts: &Facts<'_>, statements: Statements<'_>) {
    let locale = facts.locale;
    let applicable = assessment.controls.iter().filter(|answer| answer.applies);
    let rows: Vec<Vec<String>> = applicable.flat_map(|answer| rows(answer, facts, statements)).collect();
    if rows.is_empty() {
        return;
    }
    heading(text, 2, &say(locale, "report-evidence"));
    let header = [
        "report-control",
        "report-evidence-title",
        "report-evidence-name",
        "report-evidence-location",
        "report-evidence-collected",
        "report-evidence-valid-until",
        "report-state",
        "report-evidence-digest",
        "report-statement",
    ];
    table(text, &header.map(|label| say(locale, label)), &rows);
}

fn rows(answer: &ControlAnswer<'_>, facts: &Facts<'_>, statements: Statements<'_>) -> Vec<Vec<String>> {
    let mut pieces: Vec<Reason> = Vec::new();
    standing(facts.view, &answer.control.id, facts.view.chain.len(), &mut pieces);
    let judged = answer.why.iter().any(|reason| reason.rule.starts_with("reason-evidence"));
    let mut rows = Vec::new();
    for piece in &pieces {
        let Source::Statement(position) = piece.source else { continue };
        // The verdict looks no further than the scope that speaks of the control.
        let looked_at = answer.why.iter().any(|reason| reason.source == piece.source);
        let state = if judged && !looked_at { "report-evidence-not-judged" } else { state(piece) };
        let said = statements(position).unwrap_or_default();
        let detail = |label: &str| escape(said.detail(label));
        rows.push(vec![
            answer.control.id.clone(),
            escape(&said.text),
            detail("report-evidence-name"),
            detail("report-evidence-location"),
            day(said.detail("report-evidence-collected")),
            day(said.detail("report-evidence-valid-until")),
            say(facts.locale, state),
            detail("report-evidence-digest"),
            numbered(position),
        ]);
    }
    rows
}

fn state(piece: &Reason) -> &'static str {
    match piece.rule {
        "reason-evidence-altered" => "report-evidence-altered",
        "reason-evidence-expired" => "report-evidence-expired",
        "reason-evidence-stale" => "report-evidence-stale",
        _ => "report-evidence-counts",
    }
}
