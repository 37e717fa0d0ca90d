//! What to do first, and which commands to try next.

use message::{display_width, message};
use method::assessment::{Assessment, ControlAnswer};

use super::more;
use crate::Facts;
use crate::clean::clean;
use crate::say::{say, say_with};
use crate::short::short;
use crate::terminal::grid::{Cell, room_behind};
use crate::terminal::ink::Tone;
use crate::terminal::page::Page;
use crate::words;
use crate::wrap::cut;

/// How many controls are shown.
const SHOWN: usize = 10;

/// Writes the controls that come first.
pub(in crate::terminal) fn work(page: &mut Page<'_>, assessment: &Assessment<'_>, facts: &Facts<'_>) {
    let locale = facts.locale;
    let controls: Vec<&ControlAnswer<'_>> = in_order(assessment).collect();
    if controls.is_empty() {
        page.heading(&say(locale, "report-work-none"));
        return;
    }
    page.heading(&say_with(locale, "report-work", "count", controls.len()));
    let shown: Vec<_> = controls.iter().take(SHOWN).copied().collect();
    lines(page, &shown, facts);
    more(page, facts, controls.len(), SHOWN);
}

fn in_order<'a, 'g>(assessment: &'a Assessment<'g>) -> impl Iterator<Item = &'a ControlAnswer<'g>> {
    assessment.work.iter().filter_map(|index| assessment.controls.get(*index))
}

/// Writes controls one below the other: verdict, level, id, title, why, and by when it is planned.
pub(in crate::terminal) fn lines(page: &mut Page<'_>, answers: &[&ControlAnswer<'_>], facts: &Facts<'_>) {
    let (locale, levels) = (facts.locale, facts.guideline().has_levels());
    let mut rows: Vec<Vec<Cell>> = answers
        .iter()
        .map(|answer| {
            let mut row = vec![Cell::new(say(locale, answer.verdict.message())).tone(answer.verdict)];
            row.extend(levels.then(|| Cell::new(say(locale, words::level(answer.control.level)))));
            row.push(Cell::new(answer.control.id.as_str()));
            row
        })
        .collect();
    let reasons: Vec<String> = answers.iter().map(|answer| reason(answer, facts)).collect();
    // The title gives way to the reason, down to half of the room there is.
    let room = room_behind(page.style, 2, &rows);
    let widest = reasons.iter().map(|reason| display_width(reason) + 2).max().unwrap_or_default();
    let title = room.saturating_sub(widest).max(room / 2);
    for ((row, answer), reason) in rows.iter_mut().zip(answers).zip(reasons) {
        row.push(Cell::new(cut(answer.control.title.get(locale), title)));
        row.push(Cell::new(reason));
    }
    page.rows(2, &rows);
}

fn reason(answer: &ControlAnswer<'_>, facts: &Facts<'_>) -> String {
    let mut reason = clean(&short(answer, &facts.view.settings, facts.locale));
    if let Some(due) = facts.plan_due(&answer.control.id) {
        let label = if facts.plan_late(answer) { "report-planned-late" } else { "report-planned" };
        reason.push_str(&say_with(facts.locale, label, "date", due.to_string()));
    }
    reason
}

/// Writes the commands to try next.
pub(in crate::terminal) fn next(page: &mut Page<'_>, assessment: &Assessment<'_>, facts: &Facts<'_>) {
    let locale = facts.locale;
    page.heading(&say(locale, "report-next"));
    let first = in_order(assessment).map(|answer| answer.control.id.as_str()).next();
    let mut rows = Vec::new();
    let mut row = |command: String, what: &str| {
        rows.push([command, say(locale, what)]);
    };
    let command = clean(facts.command);
    if let Some(id) = first {
        row(format!("{command} --why {id}"), "report-next-why");
    }
    if assessment.pattern.is_some() {
        row(format!("{command} --why pattern"), "report-next-pattern");
    }
    row(format!("{command} --all"), "report-next-all");
    for (command, what) in facts.next {
        row(clean(command), what);
    }
    let widest = |column: usize| {
        let texts = rows.iter().filter_map(|row| row.get(column));
        texts.map(|text| display_width(text)).max().unwrap_or_default()
    };
    // Beside the commands only if every explanation has room there; below them otherwise.
    let beside = 2 + widest(0) + 2 + widest(1) <= page.style.columns();
    for [command, what] in &rows {
        let blanks = " ".repeat(if beside { widest(0) + 2 - display_width(command) } else { 0 });
        let what = page.style.paint(Tone::Quiet, what);
        if beside {
            page.line(&format!("  {command}{blanks}{what}"));
        } else {
            // A command is never broken: it is there to be copied.
            page.line(&format!("  {command}"));
            page.line(&format!("      {what}"));
        }
    }
}

/// How a control's plan reads in a line of its own.
pub(in crate::terminal) fn planned(facts: &Facts<'_>, control: &str) -> Option<String> {
    let due = facts.plan_due(control)?;
    Some(message(facts.locale, "report-planned-by", &vec![("date", due.to_string().into())]))
}
