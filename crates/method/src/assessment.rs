//! The verdict on every control, and what they add up to.

mod agenda;
mod change;
mod contrast;
mod control;
mod missing;
mod overdue;
mod rollup;
mod standing;
mod totals;
mod verdict;
mod work;

use guideline::{Control, Guideline, Obligation, Origin};
use jiff::civil::Date;

use crate::indicator::{IndicatorAnswer, measured};
use crate::obligation::{ObligationAnswer, stands};
use crate::pattern::{PatternAnswer, pattern};
use crate::{Reason, View};

pub use agenda::{Agenda, Appointment};
pub use change::{Change, Gravity, Pairing, Turn};
pub use contrast::{Changed, Contrast, Sums};
pub use control::{Judged, answering, judge, judge_answer};
pub use missing::Missing;
pub use rollup::{Gap, Own, Rollup, Spread, gaps};
pub use standing::{DueOn, Duty, Missed, Standing, standing};
pub use totals::{Counts, Totals};
pub use verdict::Verdict;
pub use work::order_of_work;

/// The verdict on one control.
#[derive(Clone, Debug, PartialEq)]
pub struct ControlAnswer<'a> {
    /// The control.
    pub control: &'a Control,
    /// Whether it applies, an exclusion left aside.
    pub applies: bool,
    /// The verdict.
    pub verdict: Verdict,
    /// Whether the verdict rests on a statement alone, without evidence.
    pub stated_only: bool,
    /// Why, from clause and statement to verdict.
    pub why: Vec<Reason>,
    /// The first day on which time alone can change the verdict.
    pub holds_until: Option<Date>,
}

/// An obligation of one control with its reasons.
#[derive(Clone, Debug, PartialEq)]
pub struct ExplainedObligation<'a> {
    /// The control it belongs to.
    pub control: &'a Control,
    /// How it stands.
    pub answer: ObligationAnswer<'a>,
    /// Why.
    pub why: Vec<Reason>,
}

/// An indicator with its reasons.
#[derive(Clone, Debug, PartialEq)]
pub struct ExplainedIndicator<'a> {
    /// How it stands.
    pub answer: IndicatorAnswer<'a>,
    /// Why.
    pub why: Vec<Reason>,
}

/// The whole assessment of a service against a guideline on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment<'a> {
    /// The day.
    pub at: Date,
    /// The service pattern, if the guideline has patterns.
    pub pattern: Option<PatternAnswer>,
    /// Every control of the guideline, in printed order.
    pub controls: Vec<ControlAnswer<'a>>,
    /// The indicators of applicable controls, in printed order.
    pub indicators: Vec<ExplainedIndicator<'a>>,
    /// The obligations of applicable controls, in printed order.
    pub obligations: Vec<ExplainedObligation<'a>>,
    /// Counts per level, part and section.
    pub totals: Totals,
    /// Controls with something to do, what comes first first; indexes into `controls`.
    pub work: Vec<usize>,
    /// The first day on which time alone can change any of it.
    pub holds_until: Option<Date>,
}

/// Assesses the service of a view, with every reason.
pub fn assess<'a>(view: &View<'a>) -> Assessment<'a> {
    let pattern = pattern(view);
    let number = pattern.as_ref().and_then(|pattern| pattern.number);
    let controls: Vec<ControlAnswer<'a>> = view
        .guideline
        .controls
        .iter()
        .map(|control| {
            let mut why = Vec::new();
            let judged = judge(view, control, number, &mut why);
            ControlAnswer {
                control,
                applies: judged.applies,
                verdict: judged.verdict,
                stated_only: judged.stated_only,
                why,
                holds_until: judged.holds_until,
            }
        })
        .collect();
    let counting = controls.iter().filter(|answer| answer.verdict != Verdict::NotApplicable);
    let applicable: Vec<&'a Control> = counting.map(|answer| answer.control).collect();
    let indicators = indicators(view, &applicable, number);
    let verdicts: Vec<Verdict> = controls.iter().map(|answer| answer.verdict).collect();
    let obligations = obligations(view, &verdicts);
    let totals = Totals::count(controls.iter().map(|answer| (answer.control, answer.verdict)));
    let work = order_of_work(controls.iter().map(|answer| (answer.control, answer.verdict)));
    let changes = controls.iter().filter_map(|answer| answer.holds_until);
    let duties = obligations.iter().filter_map(|obligation| obligation.answer.changes_on);
    let holds_until = changes.chain(duties).min();
    Assessment { at: view.at, pattern, controls, indicators, obligations, totals, work, holds_until }
}

/// The verdicts alone, in the guideline's order: what roll-ups over many services use.
pub fn verdicts(view: &View<'_>) -> Vec<Verdict> {
    let number = pattern(view).and_then(|pattern| pattern.number);
    view.guideline.controls.iter().map(|control| judge(view, control, number, &mut ()).verdict).collect()
}

fn indicators<'a>(view: &View<'a>, applicable: &[&'a Control], pattern: Option<u8>) -> Vec<ExplainedIndicator<'a>> {
    let concerned = applicable.iter().flat_map(|control| view.guideline.indicators_of(&control.id));
    concerned
        .map(|indicator| {
            let mut why = Vec::new();
            let answer = measured(view, indicator, pattern, &mut why);
            ExplainedIndicator { answer, why }
        })
        .collect()
}

/// Whether an obligation of the control at a place counts: where the control applies; and what the text above several
/// controls asks, which hangs on the first of them, wherever any of them applies.
fn counts(guideline: &Guideline, verdicts: &[Verdict], place: usize, obligation: &Obligation) -> bool {
    let applies = |place: usize| verdicts.get(place).is_some_and(|verdict| *verdict != Verdict::NotApplicable);
    if applies(place) || obligation.origin != Origin::Section {
        return applies(place);
    }
    let section = guideline.controls.get(place).map(Control::section);
    let mut beside = guideline.controls.iter().enumerate().filter(|(_, control)| Some(control.section()) == section);
    beside.any(|(place, _)| applies(place))
}

fn obligations<'a>(view: &View<'a>, verdicts: &[Verdict]) -> Vec<ExplainedObligation<'a>> {
    let each = view.guideline.controls.iter().enumerate().flat_map(|(place, control)| {
        let counting = control.obligations.iter().filter(move |item| counts(view.guideline, verdicts, place, item));
        counting.map(move |item| (control, item))
    });
    each.map(|(control, item)| {
        let mut why = Vec::new();
        let answer = stands(view, control, item, &mut why);
        ExplainedObligation { control, answer, why }
    })
    .collect()
}

#[cfg(test)]
mod tests;
