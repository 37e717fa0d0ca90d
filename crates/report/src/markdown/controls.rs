//! Every applicable control, by section.

use jiff::civil::Date;
use method::Source;
use method::assessment::{Assessment, ControlAnswer};

use world::Approved;

use super::escape::{cell, escape};
use super::table::{heading, table};
use crate::say::{say, say_with};
use crate::short::short;
use crate::{Facts, Statements, words};

/// Writes the controls that apply, excluded ones with the reason stated.
pub(super) fn controls(text: &mut String, assessment: &Assessment<'_>, facts: &Facts<'_>, statements: Statements<'_>) {
    let locale = facts.locale;
    heading(text, 2, &say(locale, "report-controls"));
    let header = [
        "report-id",
        "report-level",
        "report-control",
        "report-verdict",
        "report-reasons",
        "report-statement",
        "report-responsible",
        "report-approval",
        "report-plan",
    ];
    let levels = facts.guideline().has_levels();
    let header = header.into_iter().filter(|label| levels || *label != "report-level");
    let header: Vec<String> = header.map(|label| say(locale, label)).collect();
    for section in &facts.guideline().sections {
        let of_section = |answer: &&ControlAnswer<'_>| answer.control.section() == section.id && answer.applies;
        let answers = assessment.controls.iter().filter(of_section);
        let rows: Vec<Vec<String>> = answers.map(|answer| row(answer, facts, statements)).collect();
        if !rows.is_empty() {
            heading(text, 3, &format!("{} {}", section.id, cell(section.title.get(locale))));
            table(text, &header, &rows);
        }
    }
    let elsewhere = assessment.controls.iter().filter(|answer| !answer.applies).count();
    if elsewhere > 0 {
        text.push_str(&say_with(locale, "report-controls-left-out", "count", elsewhere));
        text.push_str("\n\n");
    }
}

fn row(answer: &ControlAnswer<'_>, facts: &Facts<'_>, statements: Statements<'_>) -> Vec<String> {
    let locale = facts.locale;
    let control = answer.control;
    let excluded =
        answer.why.iter().filter(|reason| reason.rule == "reason-excluded").find_map(|reason| match reason.source {
            Source::Statement(position) => statements(position),
            _ => None,
        });
    let mut reason = cell(&short(answer, &facts.view.settings, locale));
    if let Some(statement) = excluded.filter(|statement| !statement.text.trim().is_empty()) {
        reason = say_with(locale, "report-excluded-because", "text", escape(&statement.text));
    }
    let mut row = vec![control.id.clone()];
    row.extend(facts.guideline().has_levels().then(|| say(locale, words::level(control.level))));
    row.extend([
        cell(control.title.get(locale)),
        say(locale, answer.verdict.message()),
        reason,
        facts.stated(&control.id).map(numbered).unwrap_or_default(),
        facts.responsible(&control.id).and_then(statements).map(|said| escape(&said.text)).unwrap_or_default(),
        approval(answer, facts, statements),
        plan(answer, facts, statements),
    ]);
    row
}

/// A statement by its number. Nothing begins with `#` alone: that would look like a heading.
pub(super) fn numbered(position: u64) -> String {
    format!("\\#{position}")
}

/// A day as it is; anything else a ledger may hold in its place is escaped.
pub(super) fn day(text: &str) -> String {
    text.parse::<Date>().map_or_else(|_| escape(text), |day| day.to_string())
}

/// Where and when it was approved, and whether that was before the statement now in force.
fn approval(answer: &ControlAnswer<'_>, facts: &Facts<'_>, statements: Statements<'_>) -> String {
    let id = &answer.control.id;
    let Some(Approved { position, by_author }) = facts.approval(id) else { return String::new() };
    let on = statements(position).map(|said| day(said.detail("report-on"))).unwrap_or_default();
    let own = if by_author { say(facts.locale, "report-approval-self") } else { String::new() };
    let text = format!("{} {on} {own}", numbered(position));
    match facts.approved(id) {
        true => text.trim_end().to_owned(),
        false => say_with(facts.locale, "report-approval-older", "text", text.trim_end()),
    }
}

/// What is planned, and by when.
fn plan(answer: &ControlAnswer<'_>, facts: &Facts<'_>, statements: Statements<'_>) -> String {
    let id = &answer.control.id;
    let text = facts.plan(id).and_then(statements).map(|statement| escape(&statement.text)).unwrap_or_default();
    let label = if facts.plan_late(answer) { "report-planned-late" } else { "report-planned" };
    match facts.plan_due(id) {
        Some(due) => format!("{text}{}", say_with(facts.locale, label, "date", due.to_string())),
        None => text,
    }
}
