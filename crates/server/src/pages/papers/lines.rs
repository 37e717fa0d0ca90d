//! Controls as lines of a paper: the verdict, who answers for it, what was said, what shows it.

use app::Said;
use jiff::civil::Date;
use method::View;
use method::assessment::{ControlAnswer, Verdict};
use report::{reason_text, words};

use crate::desk::Desk;
use crate::failure::Failure;
use crate::page::Page;

/// How many pieces of evidence a line names.
const PIECES: usize = 3;

/// A control on a paper.
pub(super) struct Line {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) level: String,
    pub(super) applies: bool,
    pub(super) verdict: &'static str,
    pub(super) verdict_text: String,
    /// Whether the verdict rests on an approval by the author.
    pub(super) by_self: bool,
    /// How it is done, or why it is left out.
    pub(super) words: String,
    pub(super) owner: String,
    /// What is planned, and by which day.
    pub(super) plan: String,
    pub(super) due: Option<Date>,
    pub(super) late: bool,
    /// The newest pieces of evidence: what they are called, and the day they were collected.
    pub(super) evidence: Vec<(String, String)>,
    /// How many pieces there are besides.
    pub(super) evidence_left: usize,
}

/// Where the ledger holds what the organisation said of a control.
#[derive(Default)]
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

/// Controls as lines of a paper.
pub(super) fn lines<'a>(
    desk: &Desk<'_>,
    page: &Page,
    view: &View<'_>,
    answers: impl Iterator<Item = &'a ControlAnswer<'a>>,
) -> Result<Vec<Line>, Failure> {
    let answers: Vec<_> = answers.map(|answer| (answer, Spoken::of(view, answer))).collect();
    let said = desk.said(answers.iter().flat_map(|(_, spoken)| spoken.positions()))?;
    Ok(answers.into_iter().map(|(answer, spoken)| line(desk, page, answer, &spoken, &said)).collect())
}

fn line(desk: &Desk<'_>, page: &Page, answer: &ControlAnswer<'_>, spoken: &Spoken, said: &Said) -> Line {
    let words = spoken.words.map(|(position, field)| said.text(position, field).to_owned());
    // Of what concerns somebody else nobody says anything; the rule says why.
    let rule = || answer.why.last().map(|reason| reason_text(reason, page.locale));
    let owner = spoken.owner.map(|position| said.text(position, "owner"));
    let plan = spoken.plan.map(|plan| said.text(plan.position, "plan"));
    let due = spoken.plan.and_then(|plan| plan.due);
    let named = spoken.evidence.iter().take(PIECES);
    Line {
        id: answer.control.id.clone(),
        title: answer.control.title.get(page.locale).to_owned(),
        level: page.t(words::level(answer.control.level)),
        applies: answer.verdict != Verdict::NotApplicable,
        verdict: answer.verdict.name(),
        verdict_text: page.t(answer.verdict.message()),
        by_self: answer.why.iter().any(|reason| reason.rule == "reason-approved-self"),
        words: if answer.applies { words } else { rule() }.unwrap_or_default(),
        owner: owner.unwrap_or_default().to_owned(),
        plan: plan.unwrap_or_default().to_owned(),
        late: answer.verdict.is_open() && due.is_some_and(|due| due < desk.day),
        due,
        evidence: named
            .map(|piece| (said.text(piece.position, "title").to_owned(), piece.collected.to_string()))
            .collect(),
        evidence_left: spoken.evidence.len().saturating_sub(PIECES),
    }
}
