//! Where a service stands, without the reasons: what lists of many services show, small enough to be kept.

use guideline::{Control, Guideline, Indicator};
use jiff::civil::Date;

use crate::assessment::{Counts, Judged, Missing, Verdict, counts, judge};
use crate::indicator::{Comparison, measured};
use crate::obligation::{ObligationStatus, stands};
use crate::pattern::pattern;
use crate::{ScopeView, View};

/// Where a service stands on a day. It refers to the guideline by the order of its controls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The number of its pattern.
    pub pattern: Option<u8>,
    /// The verdict on each control, in the guideline's order.
    pub verdicts: Box<[Verdict]>,
    /// What keeps the verdict on each control below its answer.
    pub missing: Box<[Option<Missing>]>,
    /// Whether the service answers a control itself, instead of taking over what stands above it.
    pub own: Box<[bool]>,
    /// Where the ledger names who answers for each control, for the service or for those above it.
    pub responsible: Box<[Option<u64>]>,
    /// Counts of the whole.
    pub all: Counts,
    /// Counts of each part something of which applies, by the part's id, in the guideline's order.
    pub parts: Box<[(Box<str>, Counts)]>,
    /// Obligations that are late, those included that fall to whoever stands above.
    pub overdue: usize,
    /// Indicators outside the agreed or the reference value, in the guideline's order.
    pub missed: Box<[Missed]>,
    /// What is or was to be done by a day, in the guideline's order.
    pub due: Box<[DueOn]>,
    /// The first day on which time alone can change any of it.
    pub holds_until: Option<Date>,
}

/// An indicator outside the agreed or the reference value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missed {
    /// The control it belongs to, as an index into the guideline's controls.
    pub control: usize,
    /// The indicator, counted from the control's first.
    pub indicator: usize,
}

impl Missed {
    /// The indicator in the text of the guideline by which it was found.
    pub fn indicator(self, guideline: &Guideline) -> Option<&Indicator> {
        let control = guideline.controls.get(self.control)?;
        guideline.indicators_of(&control.id).nth(self.indicator)
    }
}

/// Something to be done by a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DueOn {
    /// The day.
    pub on: Date,
    /// The control it belongs to, as an index into the guideline's controls.
    pub control: usize,
    /// What is to be done.
    pub duty: Duty,
    /// Whether it falls to the unit or the organisation whose answer the service takes over.
    pub above: bool,
}

/// What is to be done by a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Duty {
    /// An obligation, as an index into the control's obligations.
    Obligation(usize),
    /// What was planned for the control, which is not met yet.
    Plan,
}

impl DueOn {
    /// Whether the day is past.
    pub fn is_late(&self, today: Date) -> bool {
        self.on < today
    }
}

/// Where the service of a view stands; it agrees with [`crate::assessment::assess`] in everything.
pub fn standing(view: &View<'_>) -> Standing {
    let guideline = view.guideline;
    let number = pattern(view).and_then(|pattern| pattern.number);
    let mut standing = Standing {
        pattern: number,
        verdicts: Box::default(),
        missing: Box::default(),
        own: Box::default(),
        responsible: guideline.controls.iter().map(|control| responsible(view, control)).collect(),
        all: Counts::default(),
        parts: Box::default(),
        overdue: 0,
        missed: Box::default(),
        due: Box::default(),
        holds_until: None,
    };
    let controls = guideline.controls.len();
    let (mut verdicts, mut own) = (Vec::with_capacity(controls), Vec::with_capacity(controls));
    let (mut parts, mut missed, mut due) = (Vec::new(), Vec::new(), Vec::new());
    let judged: Vec<Judged> = guideline.controls.iter().map(|control| judge(view, control, number, &mut ())).collect();
    for (control, judged) in guideline.controls.iter().zip(&judged) {
        verdicts.push(judged.verdict);
        own.push(judged.answered == Some(0));
        standing.all.add(judged.verdict);
        count_part(&mut parts, control, judged.verdict);
        standing.holds_until = earlier(standing.holds_until, judged.holds_until);
    }
    for (index, (control, judged)) in guideline.controls.iter().zip(&judged).enumerate() {
        let above = judged.answered.is_some_and(|away| 0 < away);
        if judged.verdict != Verdict::NotApplicable {
            missed.extend(missed_of(view, control, number).map(|indicator| Missed { control: index, indicator }));
        }
        for (place, obligation) in control.obligations.iter().enumerate() {
            if !counts(guideline, &verdicts, index, obligation) {
                continue;
            }
            let answer = stands(view, control, obligation, &mut ());
            standing.overdue += usize::from(answer.status == ObligationStatus::Overdue);
            standing.holds_until = earlier(standing.holds_until, answer.changes_on);
            let counts =
                matches!(answer.status, ObligationStatus::Due | ObligationStatus::Overdue | ObligationStatus::Done);
            if let Some(on) = answer.due.filter(|_| counts) {
                due.push(DueOn { on, control: index, duty: Duty::Obligation(place), above });
            }
        }
        if let Some(on) = planned(view, control).filter(|_| judged.verdict.is_open()) {
            due.push(DueOn { on, control: index, duty: Duty::Plan, above });
        }
    }
    let missing = judged.iter().map(|judged| judged.missing).collect();
    parts.retain(|(_, counts): &(Box<str>, Counts)| 0 < counts.applicable());
    Standing {
        verdicts: verdicts.into(),
        missing,
        own: own.into(),
        parts: parts.into(),
        missed: missed.into(),
        due: due.into(),
        ..standing
    }
}

fn count_part(parts: &mut Vec<(Box<str>, Counts)>, control: &Control, verdict: Verdict) {
    match parts.last_mut().filter(|(part, _)| **part == *control.part()) {
        Some((_, counts)) => counts.add(verdict),
        None => {
            let mut counts = Counts::default();
            counts.add(verdict);
            parts.push((control.part().into(), counts));
        }
    }
}

/// The indicators of a control outside their values, counted from its first.
fn missed_of(view: &ScopeView<'_>, control: &Control, pattern: Option<u8>) -> impl Iterator<Item = usize> {
    let indicators = view.guideline.indicators_of(&control.id).enumerate();
    indicators.filter_map(move |(place, indicator)| {
        let answer = measured(view, indicator, pattern, &mut ());
        [answer.against_agreed, answer.against_reference].contains(&Comparison::Misses).then_some(place)
    })
}

/// Where the nearest scope that names anybody says who answers for a control.
fn responsible(view: &ScopeView<'_>, control: &Control) -> Option<u64> {
    let item = view.item(&control.id)?;
    view.chain.iter().filter_map(|state| state.control(item)).find_map(|said| said.responsible)
}

/// The day by which the nearest scope that plans anything for a control means to have it done.
fn planned(view: &ScopeView<'_>, control: &Control) -> Option<Date> {
    let item = view.item(&control.id)?;
    view.chain.iter().filter_map(|state| state.control(item)).find_map(|said| said.plan)?.due
}

fn earlier(left: Option<Date>, right: Option<Date>) -> Option<Date> {
    [left, right].into_iter().flatten().min()
}

#[cfg(test)]
mod tests;
