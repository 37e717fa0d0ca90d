//! Controls as lines of a paper: the verdict, who answers for it, what was said, what shows it.

use jiff::civil::Date;
use message::Locale;
use method::View;
use method::assessment::{ControlAnswer, Verdict};

use super::imprint::others;
use crate::paper::{PaperCell, Weight};
use crate::reason::text as reason_text;
use crate::say::say;
use crate::words;

/// How many pieces of evidence a line names.
const PIECES: usize = 3;

/// A control on a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its level; empty where the guideline prints none.
    pub level: String,
    /// Whether it applies.
    pub applies: bool,
    /// The verdict.
    pub verdict: Verdict,
    /// The verdict in words.
    pub verdict_text: String,
    /// Whether the verdict rests on an approval by the author.
    pub by_self: bool,
    /// How it is done, or why it is left out.
    pub words: String,
    /// Who answers for it.
    pub owner: String,
    /// What is planned.
    pub plan: String,
    /// By which day it is planned.
    pub due: Option<Date>,
    /// Whether that day is past.
    pub late: bool,
    /// The newest pieces of evidence: what they are called, and the day they were collected.
    pub evidence: Vec<(String, String)>,
    /// How many pieces there are besides.
    pub evidence_left: usize,
}

impl Line {
    /// The verdict with its weight.
    pub(super) fn verdict_cell(&self, locale: Locale) -> PaperCell {
        let weight = match self.verdict {
            Verdict::Met => Weight::Good,
            Verdict::Partly | Verdict::Unknown => Weight::Fair,
            Verdict::NotMet => Weight::Bad,
            Verdict::NotApplicable => Weight::Quiet,
        };
        let mut cell = PaperCell::new(self.verdict_text.as_str(), weight);
        cell.below.extend(self.by_self.then(|| say(locale, "report-approval-self")));
        cell
    }

    /// What shows it, piece by piece.
    pub(super) fn evidence_cell(&self, locale: Locale) -> PaperCell {
        let pieces = self.evidence.iter().map(|(title, day)| format!("{title} {day}"));
        let left = (self.evidence_left > 0).then(|| others(self.evidence_left, locale));
        PaperCell::lines(pieces.chain(left))
    }
}

/// Controls whose lines are to be made: the texts stay in the ledger, and are asked for all at once.
#[derive(Debug)]
pub struct Lines<'a> {
    answers: Vec<(&'a ControlAnswer<'a>, Spoken)>,
}

/// Where the ledger holds what the organisation said of a control.
#[derive(Debug, Default)]
struct Spoken {
    /// Why it is excluded, or how it is done, and in which field.
    words: Option<(u64, &'static str)>,
    /// Who answers for it.
    owner: Option<u64>,
    /// What is planned.
    plan: Option<world::Plan>,
    /// What shows it, the newest first.
    evidence: Vec<world::Evidence>,
}

impl<'a> Lines<'a> {
    /// The lines of some controls.
    pub fn of(view: &View<'_>, answers: impl Iterator<Item = &'a ControlAnswer<'a>>) -> Self {
        Self { answers: answers.map(|answer| (answer, Spoken::of(view, answer))).collect() }
    }

    /// The positions of the statements whose texts are needed.
    pub fn positions(&self) -> impl Iterator<Item = u64> {
        self.answers.iter().flat_map(|(_, spoken)| spoken.positions())
    }

    /// The lines; `said` gives what a field of the statement at a position says.
    pub fn lines(&self, said: &dyn Fn(u64, &str) -> String, today: Date, locale: Locale) -> Vec<Line> {
        self.answers.iter().map(|(answer, spoken)| line(answer, spoken, said, today, locale)).collect()
    }
}

impl Spoken {
    fn of(view: &View<'_>, answer: &ControlAnswer<'_>) -> Self {
        let Some(item) = view.world.item(view.guideline.id(), &answer.control.id) else { return Self::default() };
        let states = || view.chain.iter().filter_map(|state| state.control(item));
        let answering = world::answering(&view.chain, item);
        // What lies above the scope that answers does not count for its answer.
        let near = view.chain.iter().take(answering.as_ref().map_or(0, |answer| answer.depth + 1));
        let words = answering.as_ref().and_then(|answer| match answer.said.exclusion {
            Some(position) => Some((position, "reason")),
            None => Some((answer.said.implementation?.position, "note")),
        });
        let mut evidence: Vec<_> = near.flat_map(|state| state.evidence(item)).cloned().collect();
        evidence.sort_by_key(|piece| std::cmp::Reverse((piece.collected, piece.position)));
        let (owner, plan) = (states().find_map(|said| said.responsible), states().find_map(|said| said.plan));
        Self { words, owner, plan, evidence }
    }

    fn positions(&self) -> impl Iterator<Item = u64> {
        let words = self.words.map(|(position, _)| position);
        let pieces = self.evidence.iter().take(PIECES).map(|piece| piece.position);
        let plan = self.plan.map(|plan| plan.position);
        words.into_iter().chain(self.owner).chain(plan).chain(pieces)
    }
}

fn line(
    answer: &ControlAnswer<'_>,
    spoken: &Spoken,
    said: &dyn Fn(u64, &str) -> String,
    today: Date,
    locale: Locale,
) -> Line {
    let words = spoken.words.map(|(position, field)| said(position, field));
    // Of what concerns somebody else nobody says anything; the rule says why.
    let rule = || answer.why.last().map(|reason| reason_text(reason, locale));
    let due = spoken.plan.and_then(|plan| plan.due);
    let named = spoken.evidence.iter().take(PIECES);
    Line {
        id: answer.control.id.clone(),
        title: answer.control.title.get(locale).to_owned(),
        level: say(locale, words::level(answer.control.level)),
        applies: answer.verdict != Verdict::NotApplicable,
        verdict: answer.verdict,
        verdict_text: say(locale, answer.verdict.message()),
        by_self: answer.why.iter().any(|reason| reason.rule == "reason-approved-self"),
        words: if answer.applies { words } else { rule() }.unwrap_or_default(),
        owner: spoken.owner.map(|position| said(position, "owner")).unwrap_or_default(),
        plan: spoken.plan.map(|plan| said(plan.position, "plan")).unwrap_or_default(),
        late: answer.verdict.is_open() && due.is_some_and(|due| due < today),
        due,
        evidence: named.map(|piece| (said(piece.position, "title"), piece.collected.to_string())).collect(),
        evidence_left: spoken.evidence.len().saturating_sub(PIECES),
    }
}
