//! What brings a control to its best verdict, step by step.
//!
//! The verdict stops at the first obstacle; here the ones behind it are named too.

use guideline::{Control, Origin};
use message::{Arg, Locale, Text, message};
use method::assessment::{Assessment, ControlAnswer, ExplainedObligation, Verdict, answering};
use method::evidence::standing;
use method::indicator::{Comparison, measured, words};
use method::obligation::{ObligationAnswer, ObligationStatus, stands};
use method::{Reason, ScopeView};
use world::{Approval, EvidenceRule, ReferenceValues};

use crate::clean::clean;
use crate::say::say;
use crate::short::{has, reference};

/// A control that was judged: what its next steps follow from.
#[derive(Clone, Copy, Debug)]
pub struct Judgement<'a> {
    /// The scope for which it was judged.
    pub view: &'a ScopeView<'a>,
    /// The control.
    pub control: &'a Control,
    /// The pattern of the service, which decides its reference values.
    pub pattern: Option<u8>,
    /// The verdict.
    pub verdict: Verdict,
    /// Why it is that.
    pub why: &'a [Reason],
}

/// What remains to be done for the verdict, in the order in which it is best done; empty if nothing does.
pub fn next_steps(judged: Judgement<'_>, locale: Locale) -> Vec<String> {
    if matches!(judged.verdict, Verdict::Met | Verdict::NotApplicable) {
        return Vec::new();
    }
    let statement = statement(judged);
    let mut steps: Vec<String> = statement.map(|id| say(locale, id)).into_iter().collect();
    if judged.verdict == Verdict::NotMet && !planned(judged) {
        steps.push(say(locale, "report-todo-plan"));
    }
    steps.extend(evidence(judged).map(|id| say(locale, id)));
    let obligations = judged.control.obligations.iter().filter(|obligation| obligation.origin == Origin::Control);
    let duties = obligations.map(|obligation| stands(judged.view, judged.control, obligation, &mut ()));
    steps.extend(duties.filter(|duty| duty.status.is_open()).map(|duty| duty_step(&duty, locale)));
    steps.extend(values(judged, locale));
    if approval_missing(judged, statement.is_some()) {
        steps.push(say(locale, "report-todo-approve"));
    }
    steps
}

/// The obligations of the control's own text: those that count for its verdict.
pub(crate) fn own_duties<'a, 'g>(
    answer: &'a ControlAnswer<'g>,
    assessment: &'a Assessment<'g>,
) -> impl Iterator<Item = &'a ExplainedObligation<'g>> {
    assessment
        .obligations
        .iter()
        .filter(move |duty| duty.control.id == answer.control.id && duty.answer.obligation.origin == Origin::Control)
}

/// What is to be stated, if anything.
fn statement(judged: Judgement<'_>) -> Option<&'static str> {
    judged.why.iter().find_map(|reason| match reason.rule {
        "reason-nothing-stated" | "reason-erased" => Some("report-todo-state"),
        "reason-stated" | "reason-stated-above" if has(reason, "status-partly") => Some("report-todo-complete"),
        "reason-stated" | "reason-stated-above" if judged.verdict == Verdict::NotMet => Some("report-todo-implement"),
        _ => None,
    })
}

fn planned(judged: Judgement<'_>) -> bool {
    judged.view.nearest(&judged.control.id, |state, item| state.control(item)?.plan).is_some()
}

/// What is to be attached, if evidence is required and none counts.
fn evidence(judged: Judgement<'_>) -> Option<&'static str> {
    if judged.view.settings.evidence == EvidenceRule::Optional {
        return None;
    }
    let about_evidence = |reason: &&Reason| reason.rule.starts_with("reason-evidence");
    let mut found: Vec<Reason> = judged.why.iter().filter(about_evidence).cloned().collect();
    if found.is_empty() {
        // The verdict did not come as far as the evidence.
        let own = judged.why.iter().any(|reason| reason.rule == "reason-stated");
        let scopes = if own { 1 } else { judged.view.chain.len() };
        standing(judged.view, &judged.control.id, scopes, &mut found);
    }
    let is = |rule: &str| found.iter().any(|reason| reason.rule == rule);
    if is("reason-evidence-counts") {
        None
    } else if is("reason-evidence-altered") {
        Some("report-todo-evidence-altered")
    } else if is("reason-evidence-expired") || is("reason-evidence-stale") {
        Some("report-todo-evidence-renew")
    } else {
        Some("report-todo-evidence")
    }
}

fn approval_missing(judged: Judgement<'_>, to_be_stated: bool) -> bool {
    // Whatever is stated anew has to be approved anew.
    judged.view.settings.approval == Approval::Required && (to_be_stated || !approved(judged))
}

/// Whether the approval is younger than what it approves.
fn approved(judged: Judgement<'_>) -> bool {
    let Some(said) = answering(judged.view, &judged.control.id).map(|answer| answer.said) else { return false };
    let stated = said.exclusion.or(said.implementation.map(|stated| stated.position));
    said.approval.is_some_and(|approved| Some(approved.position) > stated)
}

fn duty_step(duty: &ObligationAnswer<'_>, locale: Locale) -> String {
    let item = duty.obligation;
    let id = match (duty.status, duty.due) {
        (ObligationStatus::IntervalUnset, _) if duty.fulfilled.is_some() => "report-todo-interval",
        (ObligationStatus::IntervalUnset, _) => "report-todo-interval-and-duty",
        (ObligationStatus::Overdue, _) => "report-todo-duty-late",
        (_, Some(_)) => "report-todo-duty-by",
        (_, None) => "report-todo-duty",
    };
    let args = vec![
        ("id", item.id.as_str().into()),
        ("text", Arg::from(Text::new(item.ja.as_str(), item.en.as_str()))),
        ("due", duty.due.map(|due| due.to_string()).unwrap_or_default().into()),
    ];
    message(locale, id, &args)
}

/// The values outside what they are held against, as far as that counts.
fn values(judged: Judgement<'_>, locale: Locale) -> Vec<String> {
    let binding = judged.view.settings.reference_values == ReferenceValues::Binding;
    let mut steps = Vec::new();
    for indicator in judged.view.guideline.indicators_of(&judged.control.id) {
        let value = measured(judged.view, indicator, judged.pattern, &mut ());
        let mut step = |id: &'static str, target: String| {
            let args = vec![("id", indicator.id.as_str().into()), ("value", clean(&target).into())];
            steps.push(message(locale, id, &args));
        };
        if let Some(agreed) = value.agreed.filter(|_| value.against_agreed == Comparison::Misses) {
            step("report-todo-agreed", words(indicator, &agreed.value).get(locale).to_owned());
        }
        if let Some(printed) = value.reference.filter(|_| binding && value.against_reference == Comparison::Misses) {
            step("report-todo-reference", reference(indicator, printed, locale));
        }
    }
    steps
}
