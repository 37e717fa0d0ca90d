//! The verdict rule: the first row that holds.

use guideline::{Control, Origin};
use jiff::civil::Date;
use world::{Answering, Approval, Approved, EvidenceRule, ImplementationStatus, ReferenceValues, Scope};

use crate::applicability::applies;
use crate::assessment::{Missing, Verdict};
use crate::evidence::{Standing, standing};
use crate::indicator::{Comparison, measured};
use crate::obligation::stands;
use crate::{Reason, ScopeView, View, Why};

/// A verdict with what hangs on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Whether the control applies, an exclusion left aside.
    pub applies: bool,
    /// The verdict.
    pub verdict: Verdict,
    /// What is missing first; `None`: nothing, or the answer itself says that the control is not met whole.
    pub missing: Option<Missing>,
    /// How many scopes away the answer stands, 0 for the scope's own; `None`: nobody has answered.
    pub answered: Option<usize>,
    /// Whether it rests on a statement alone.
    pub stated_only: bool,
    /// The first day on which time alone can change it.
    pub holds_until: Option<Date>,
}

impl Judged {
    fn neutral(applies: bool) -> Self {
        let verdict = Verdict::NotApplicable;
        Self { applies, verdict, missing: None, answered: None, stated_only: false, holds_until: None }
    }
}

/// Judges one control of the service of a view, whose pattern is `pattern`.
pub fn judge(view: &View<'_>, control: &Control, pattern: Option<u8>, why: &mut impl Why) -> Judged {
    if applies(view, control, why) {
        return judge_answer(view, control, pattern, why);
    }
    Judged::neutral(false)
}

/// Judges what a scope answers to a control, whether the control applies or not: the same answer counts for every service
/// that takes it over.
pub fn judge_answer(view: &ScopeView<'_>, control: &Control, pattern: Option<u8>, why: &mut impl Why) -> Judged {
    let spoken = answering(view, &control.id);
    let mut judged = Judged { answered: spoken.map(|spoken| spoken.depth), ..Judged::neutral(true) };
    if let Some(position) = spoken.and_then(|spoken| spoken.said.exclusion) {
        why.because(|| Reason::rule("reason-excluded").said_at(position));
        return judged;
    }
    let said = spoken.and_then(|spoken| Some((spoken, spoken.said.implementation?)));
    let Some((spoken, implementation)) = said else {
        why.because(|| Reason::rule("reason-nothing-stated").by(control.id.as_str()));
        (judged.verdict, judged.missing) = (Verdict::Unknown, Some(Missing::Answer));
        return judged;
    };
    let Some(status) = implementation.status else {
        why.because(|| Reason::rule("reason-erased").said_at(implementation.position));
        (judged.verdict, judged.missing) = (Verdict::Unknown, Some(Missing::Answer));
        return judged;
    };
    why.because(|| {
        Reason::rule(if spoken.depth > 0 { "reason-stated-above" } else { "reason-stated" })
            .with("whose", message::Arg::Message(whose(spoken.state.scope(), spoken.depth)))
            .with("status", message::Arg::Message(status_message(status)))
            .said_at(implementation.position)
    });
    if matches!(status, ImplementationStatus::Planned | ImplementationStatus::NotImplemented) {
        judged.verdict = Verdict::NotMet;
        return judged;
    }
    let doubt = if !evidence(view, control, spoken.depth, &mut judged, why) {
        Some(Missing::Evidence)
    } else {
        (!approved(view, spoken.said.approval, implementation.position, why)).then_some(Missing::Approval)
    };
    if doubt.is_some() {
        (judged.verdict, judged.missing) = (Verdict::Unknown, doubt);
        return judged;
    }
    let duties_done = duties(view, control, &mut judged, why);
    let values_kept = values(view, control, pattern, why);
    judged.missing = match (duties_done, values_kept) {
        (false, _) => Some(Missing::Duty),
        (true, false) => Some(Missing::Value),
        (true, true) => None,
    };
    judged.verdict = if status == ImplementationStatus::Implemented && judged.missing.is_none() {
        Verdict::Met
    } else {
        Verdict::Partly
    };
    judged
}

/// The answer that counts for a scope; `None`: nobody has answered.
pub fn answering<'a>(view: &ScopeView<'a>, control: &str) -> Option<Answering<'a>> {
    world::answering(&view.chain, view.item(control)?)
}

/// Whether the evidence suffices; `false` makes the control unknown.
fn evidence(view: &ScopeView<'_>, control: &Control, depth: usize, judged: &mut Judged, why: &mut impl Why) -> bool {
    let found = standing(view, &control.id, depth + 1, why);
    match (found, view.settings.evidence) {
        (Standing::Counts { until }, _) => {
            // The last day still counts; the verdict can change on the next.
            judged.holds_until = until.and_then(|until| until.tomorrow().ok());
            true
        }
        (Standing::Missing | Standing::Worthless, EvidenceRule::Optional) => {
            why.because(|| Reason::rule("reason-evidence-optional"));
            judged.stated_only = true;
            true
        }
        (Standing::Missing | Standing::Worthless, EvidenceRule::Required) => false,
    }
}

/// Whether approval suffices: it must be younger than the statement it approves.
fn approved(view: &ScopeView<'_>, given: Option<Approved>, stated_at: u64, why: &mut impl Why) -> bool {
    match (view.settings.approval, given) {
        (Approval::Off, _) => true,
        (Approval::Required, Some(Approved { position, by_author })) if position > stated_at => {
            why.because(|| {
                Reason::rule(if by_author { "reason-approved-self" } else { "reason-approved" }).said_at(position)
            });
            true
        }
        (Approval::Required, _) => {
            why.because(|| Reason::rule("reason-approval-open"));
            false
        }
    }
}

/// Whether every duty of the control's own text is done.
fn duties(view: &ScopeView<'_>, control: &Control, judged: &mut Judged, why: &mut impl Why) -> bool {
    let mut done = true;
    for obligation in control.obligations.iter().filter(|obligation| obligation.origin == Origin::Control) {
        let answer = stands(view, control, obligation, why);
        done &= !answer.status.is_open();
        judged.holds_until = [judged.holds_until, answer.changes_on].into_iter().flatten().min();
    }
    done
}

/// Whether every measured value keeps what was agreed (and, where references bind, the reference).
fn values(view: &ScopeView<'_>, control: &Control, pattern: Option<u8>, why: &mut impl Why) -> bool {
    let mut kept = true;
    for indicator in view.guideline.indicators_of(&control.id) {
        let answer = measured(view, indicator, pattern, why);
        let binding = view.settings.reference_values == ReferenceValues::Binding;
        kept &= answer.against_agreed != Comparison::Misses;
        kept &= !(binding && answer.against_reference == Comparison::Misses);
    }
    kept
}

/// Who gave the answer, as seen from the scope that is judged.
fn whose(scope: &Scope, depth: usize) -> &'static str {
    match (scope, depth) {
        (Scope::Organisation, _) => "whose-organisation",
        (Scope::Unit(_), 0) => "whose-this-unit",
        (Scope::Unit(_), _) => "whose-unit",
        (Scope::Service(_) | Scope::Component(..), _) => "whose-this-service",
    }
}

fn status_message(status: ImplementationStatus) -> &'static str {
    match status {
        ImplementationStatus::Implemented => "status-implemented",
        ImplementationStatus::Partly => "status-partly",
        ImplementationStatus::Planned => "status-planned",
        ImplementationStatus::NotImplemented => "status-not-implemented",
    }
}
