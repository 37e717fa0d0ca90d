//! The verdict on a control, why it is that, and what to do next.

use guideline::Control;
use method::assessment::{judge, judge_answer};
use method::{Reason, ScopeView, Source, View};
use report::{Judgement, next_steps, reason_text};

use crate::page::Page;

/// A verdict with its reasons.
pub(super) struct VerdictShown {
    pub(super) name: &'static str,
    pub(super) text: String,
    pub(super) why: Vec<Why>,
    /// What brings the control to its best verdict, in order.
    pub(super) steps: Vec<String>,
    pub(super) holds_until: Option<String>,
}

/// A reason, and where in the ledger it stands.
pub(super) struct Why {
    pub(super) text: String,
    pub(super) position: Option<u64>,
}

/// The verdict on a service's control; for a unit or the organisation, the one that their answer gives to whoever takes
/// it over.
pub(super) fn verdict(
    page: &Page,
    view: &ScopeView<'_>,
    service: Option<&View<'_>>,
    control: &Control,
    pattern: Option<u8>,
) -> VerdictShown {
    let mut why = Vec::new();
    let judged = match service {
        Some(service) => judge(service, control, pattern, &mut why),
        None => judge_answer(view, control, pattern, &mut why),
    };
    let shown = |reason: &Reason| Why {
        text: reason_text(reason, page.locale),
        position: match reason.source {
            Source::Statement(position) => Some(position),
            _ => None,
        },
    };
    VerdictShown {
        name: judged.verdict.name(),
        text: page.t(judged.verdict.message()),
        steps: next_steps(Judgement { view, control, pattern, verdict: judged.verdict, why: &why }, page.locale),
        why: why.iter().map(shown).collect(),
        holds_until: judged.holds_until.map(|day| day.to_string()),
    }
}
