//! What holds along a chain: how much all members meet, what is missing or contradictory, who must act.

use message::{Locale, message};
use method::assessment::Counts;
use method::responsibility::{Matrix, acts, gap_groups};
use world::Chain;

use super::words::{clauses, ids, party, verdict};
use crate::paper::{Paper, PaperCell, PaperPart, Weight};
use crate::say::say;

/// The paper on the verdicts of a chain.
pub fn verdicts(matrix: &Matrix<'_>, chain: &Chain, locale: Locale) -> Paper {
    let mut paper = Paper::new(locale);
    head(&mut paper, matrix, chain, locale);
    gaps(&mut paper, matrix, chain, usize::MAX, locale);
    open(&mut paper, matrix, chain, locale);
    paper
}

pub(super) fn head(paper: &mut Paper, matrix: &Matrix<'_>, chain: &Chain, locale: Locale) {
    let args = vec![
        ("service", chain.service_name(matrix.service).into()),
        ("count", matrix.members.len().into()),
        ("guideline", matrix.guideline.into()),
        ("date", matrix.at.to_string().into()),
    ];
    paper.day = Some(matrix.at);
    paper.titled(message(locale, "chain-title", &args));
    let line = |level: &str, counts: &Counts| {
        let args = vec![
            ("level", say(locale, level).into()),
            ("met", counts.met.into()),
            ("all", counts.applicable().into()),
            ("partly", counts.partly.into()),
            ("unknown", counts.unknown.into()),
            ("not_met", counts.not_met.into()),
        ];
        message(locale, "chain-counts", &args)
    };
    let totals = &matrix.totals;
    if totals.basic.applicable() + totals.recommended.applicable() == 0 {
        paper.paragraph(Weight::Plain, line("report-total", &totals.all));
    } else {
        paper.paragraph(Weight::Plain, line("level-basic", &totals.basic));
        paper.paragraph(Weight::Plain, line("level-recommended", &totals.recommended));
    }
    paper.paragraph(Weight::Quiet, say(locale, "chain-weakest"));
    if let Some(until) = matrix.holds_until {
        paper
            .paragraph(Weight::Quiet, message(locale, "report-holds-until", &vec![("date", until.to_string().into())]));
    }
}

/// What holds of a chain in numbers, and what is missing or contradictory; who must act stands by itself.
///
/// At most `most` gaps stand here, and how many more there are.
pub fn gaps_of(matrix: &Matrix<'_>, chain: &Chain, most: usize, locale: Locale) -> Paper {
    let mut paper = Paper::new(locale);
    head(&mut paper, matrix, chain, locale);
    gaps(&mut paper, matrix, chain, most, locale);
    paper
}

/// Gaps of one kind at one service between the same parties, in one line.
///
/// At most `most` lines stand here, and how many more there are.
pub(super) fn gaps(paper: &mut Paper, matrix: &Matrix<'_>, chain: &Chain, most: usize, locale: Locale) {
    paper.heading(say(locale, "chain-gaps"));
    if matrix.gaps.is_empty() {
        paper.paragraph(Weight::Good, say(locale, "chain-no-gaps"));
        return;
    }
    let groups = gap_groups(&matrix.gaps);
    for group in groups.iter().take(most) {
        let gap = group.first;
        let of_it: Vec<&str> = group.requirements.iter().map(|control| control.id.as_str()).collect();
        let parties: Vec<&str> = gap.parties.iter().map(|party| chain.party_name(party)).collect();
        let weight = if gap.kind.is_conflict() { Weight::Bad } else { Weight::Fair };
        let head = vec![
            PaperCell::new(say(locale, gap.kind.message()), weight),
            chain.service_name(gap.service).into(),
            PaperCell::new(parties.join(" / "), Weight::Strong),
        ];
        paper.parts.push(PaperPart::Entry(head, vec![gap.why.text(locale), ids(&of_it, locale)]));
    }
    if most < groups.len() {
        paper.paragraph(Weight::Quiet, message(locale, "report-more", &vec![("count", (groups.len() - most).into())]));
    }
}

/// What keeps requirements from being met, by who must act, and why.
pub(super) fn open(paper: &mut Paper, matrix: &Matrix<'_>, chain: &Chain, locale: Locale) {
    paper.heading(say(locale, "chain-open"));
    let acts = acts(matrix);
    if acts.is_empty() {
        paper.paragraph(Weight::Good, say(locale, "chain-nothing-open"));
        return;
    }
    for act in acts {
        let of_it: Vec<&str> = act.requirements.iter().map(|control| control.id.as_str()).collect();
        let head = vec![
            verdict(act.verdict, locale),
            PaperCell::new(party(chain, act.party, locale), Weight::Strong),
            chain.service_name(act.service).into(),
            message(locale, "chain-requirements", &vec![("count", of_it.len().into())]).into(),
        ];
        let cause = act.cause.as_ref().map(|reason| reason.text(locale)).unwrap_or_default();
        let mut lines = vec![cause, ids(&of_it, locale)];
        let under = clauses(&act.clauses);
        if !under.is_empty() {
            lines.push(message(locale, "chain-under", &vec![("clauses", under.into())]));
        }
        paper.parts.push(PaperPart::Entry(head, lines));
    }
}
