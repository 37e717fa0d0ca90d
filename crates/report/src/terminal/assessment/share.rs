//! How many controls have which verdict, per part and level, with bars.

use method::assessment::{Assessment, Counts, Verdict};

use crate::Facts;
use crate::picks::shares as shares_of;
use crate::say::say;
use crate::terminal::grid::{Cell, room_behind};
use crate::terminal::ink::{Style, Tone};
use crate::terminal::page::Page;
use crate::words;

/// The verdicts in the order of the columns.
const COLUMNS: [Verdict; 5] =
    [Verdict::Met, Verdict::Partly, Verdict::NotMet, Verdict::Unknown, Verdict::NotApplicable];
/// The verdicts a bar is made of: 対象外 is no part of it.
const PARTS_OF_BAR: [Verdict; 4] = [Verdict::Met, Verdict::Partly, Verdict::NotMet, Verdict::Unknown];
/// The longest bar, and the shortest that still says something.
const BAR: (usize, usize) = (30, 6);

/// Writes the table of counts.
pub(in crate::terminal) fn shares(page: &mut Page<'_>, assessment: &Assessment<'_>, facts: &Facts<'_>) {
    let locale = facts.locale;
    page.heading(&say(locale, "report-counts"));
    let levels = facts.guideline().has_levels();
    let mut header = vec![Cell::default(); if levels { 2 } else { 1 }];
    header.extend(COLUMNS.map(|verdict| Cell::new(say(locale, column(verdict))).tone(verdict).right()));
    let mut rows = vec![header];
    let mut counted = vec![Counts::default()];
    let mut row = |title: String, level: String, counts: &Counts, tone: Tone| {
        let mut cells = vec![Cell::new(title).tone(tone)];
        cells.extend(levels.then(|| Cell::new(level).tone(tone)));
        for verdict in COLUMNS {
            let count = counts.of(verdict);
            let tone = if count == 0 { Tone::Quiet } else { tone };
            cells.push(Cell::new(count.to_string()).tone(tone).right());
        }
        rows.push(cells);
        counted.push(*counts);
    };
    for share in shares_of(assessment, facts) {
        let tone = if share.counts.applicable() == 0 { Tone::Quiet } else { Tone::Plain };
        let title = format!("{} {}", share.part.id, share.part.title.get(locale));
        row(title, say(locale, words::level(share.level)), &share.counts, tone);
    }
    row(say(locale, "report-total"), String::new(), &assessment.totals.all, Tone::Strong);
    let length = room_behind(page.style, 2, &rows).min(BAR.0);
    if length >= BAR.1 {
        for (row, counts) in rows.iter_mut().zip(&counted) {
            row.push(Cell::new(bar(counts, length, page.style)).whole());
        }
    }
    page.short_rows(2, &rows);
    if length < BAR.1 {
        return;
    }
    let legend =
        PARTS_OF_BAR.map(|verdict| format!("{} {}", mark(verdict, page.style), say(locale, verdict.message())));
    page.paragraph(2, Tone::Quiet, &legend.join("  "));
}

/// The heading of a column.
fn column(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "report-column-met",
        Verdict::Partly => "report-column-partly",
        Verdict::NotMet => "report-column-not-met",
        Verdict::Unknown => "report-column-unknown",
        Verdict::NotApplicable => "report-column-not-applicable",
    }
}

/// What stands for one verdict in a bar.
fn mark(verdict: Verdict, style: &Style) -> &'static str {
    match (verdict, style.unicode) {
        (Verdict::Met, true) => "█",
        (Verdict::Partly, true) => "▓",
        (Verdict::NotMet, true) => "░",
        (_, true) => "·",
        (Verdict::Met, false) => "#",
        (Verdict::Partly, false) => "+",
        (Verdict::NotMet, false) => "-",
        (_, false) => ".",
    }
}

/// The bar of some counts: each verdict by its share, none that occurs without a mark.
fn bar(counts: &Counts, length: usize, style: &Style) -> String {
    let marks = PARTS_OF_BAR.iter().zip(lengths(counts, length));
    marks.map(|(verdict, length)| mark(*verdict, style).repeat(length)).collect()
}

/// The length of each part of a bar; they add up to `bar` unless nothing applies.
fn lengths(counts: &Counts, bar: usize) -> [usize; 4] {
    let applicable = counts.applicable();
    let exact = PARTS_OF_BAR.map(|verdict| counts.of(verdict) * bar);
    let mut lengths = exact.map(|share| match share.checked_div(applicable) {
        Some(0) if share > 0 => 1,
        length => length.unwrap_or_default(),
    });
    // What rounding took or gave is settled with the parts that have lost or gained most by it.
    while applicable > 0 && lengths.iter().sum::<usize>() < bar {
        let lost = |(length, share): &(&mut usize, usize)| *share as i64 - (**length * applicable) as i64;
        if let Some((length, _)) = lengths.iter_mut().zip(exact).max_by_key(lost) {
            *length += 1;
        }
    }
    while lengths.iter().sum::<usize>() > bar {
        if let Some(length) = lengths.iter_mut().max() {
            *length -= 1;
        }
    }
    lengths
}

#[cfg(test)]
mod tests {
    use method::assessment::Counts;

    use super::lengths;

    #[test]
    fn every_verdict_that_occurs_has_a_mark_and_bars_are_equally_long() {
        let counts = |met, partly, not_met, unknown| Counts { met, partly, not_met, unknown, not_applicable: 7 };
        assert_eq!(lengths(&counts(0, 0, 0, 0), 24), [0, 0, 0, 0]);
        assert_eq!(lengths(&counts(12, 6, 3, 3), 24), [12, 6, 3, 3]);
        assert_eq!(lengths(&counts(161, 1, 0, 0), 24), [23, 1, 0, 0]);
        assert_eq!(lengths(&counts(997, 1, 1, 1), 24), [21, 1, 1, 1]);
        assert_eq!(lengths(&counts(1, 1, 1, 0), 24), [8, 8, 8, 0]);
        assert_eq!(lengths(&counts(5, 5, 0, 0), 24), [12, 12, 0, 0]);
    }
}
