//! What brings a control to its best verdict, step by step.
//!
//! The verdict stops at the first obstacle; here the ones behind it are named too.

use guideline::Origin;
use message::{Arg, Text, message};
use method::Reason;
use method::assessment::{Assessment, ControlAnswer, ExplainedObligation, Verdict};
use method::evidence::standing;
use method::indicator::{Comparison, words};
use method::obligation::ObligationStatus;
use world::{Approval, EvidenceRule, ReferenceValues};

use crate::Facts;
use crate::clean::clean;
use crate::say::say;
use crate::short::{has, reference};

/// What remains to be done for the verdict, in the order in which it is best done; empty if nothing does.
pub(crate) fn steps(answer: &ControlAnswer<'_>, assessment: &Assessment<'_>, facts: &Facts<'_>) -> Vec<String> {
    if matches!(answer.verdict, Verdict::Met | Verdict::NotApplicable) {
        return Vec::new();
    }
    let locale = facts.locale;
    let statement = statement(answer);
    let mut steps: Vec<String> = statement.map(|id| say(locale, id)).into_iter().collect();
    if answer.verdict == Verdict::NotMet && facts.plan(&answer.control.id).is_none() {
        steps.push(say(locale, "report-todo-plan"));
    }
    steps.extend(evidence(answer, facts).map(|id| say(locale, id)));
    let own = own_duties(answer, assessment).filter(|duty| duty.answer.status.is_open());
    steps.extend(own.map(|duty| duty_step(duty, facts)));
    steps.extend(values(answer, assessment, facts));
    if approval_missing(answer, statement.is_some(), facts) {
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
fn statement(answer: &ControlAnswer<'_>) -> Option<&'static str> {
    answer.why.iter().find_map(|reason| match reason.rule {
        "reason-nothing-stated" | "reason-erased" => Some("report-todo-state"),
        "reason-stated" | "reason-stated-above" if has(reason, "status-partly") => Some("report-todo-complete"),
        "reason-stated" | "reason-stated-above" if answer.verdict == Verdict::NotMet => Some("report-todo-implement"),
        _ => None,
    })
}

/// What is to be attached, if evidence is required and none counts.
fn evidence(answer: &ControlAnswer<'_>, facts: &Facts<'_>) -> Option<&'static str> {
    if facts.view.settings.evidence == EvidenceRule::Optional {
        return None;
    }
    let about_evidence = |reason: &&Reason| reason.rule.starts_with("reason-evidence");
    let mut found: Vec<Reason> = answer.why.iter().filter(about_evidence).cloned().collect();
    if found.is_empty() {
        // The verdict did not come as far as the evidence.
        let own = answer.why.iter().any(|reason| reason.rule == "reason-stated");
        let scopes = if own { 1 } else { facts.view.chain.len() };
        standing(facts.view, &answer.control.id, scopes, &mut found);
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

fn approval_missing(answer: &ControlAnswer<'_>, to_be_stated: bool, facts: &Facts<'_>) -> bool {
    // Whatever is stated anew has to be approved anew.
    facts.view.settings.approval == Approval::Required && (to_be_stated || !facts.approved(&answer.control.id))
}

fn duty_step(duty: &ExplainedObligation<'_>, facts: &Facts<'_>) -> String {
    let item = duty.answer.obligation;
    let id = match (duty.answer.status, duty.answer.due) {
        (ObligationStatus::IntervalUnset, _) if duty.answer.fulfilled.is_some() => "report-todo-interval",
        (ObligationStatus::IntervalUnset, _) => "report-todo-interval-and-duty",
        (ObligationStatus::Overdue, _) => "report-todo-duty-late",
        (_, Some(_)) => "report-todo-duty-by",
        (_, None) => "report-todo-duty",
    };
    let args = vec![
        ("id", item.id.as_str().into()),
        ("text", Arg::from(Text::new(item.ja.as_str(), item.en.as_str()))),
        ("due", duty.answer.due.map(|due| due.to_string()).unwrap_or_default().into()),
    ];
    message(facts.locale, id, &args)
}

/// The values outside what they are held against, as far as that counts.
fn values(answer: &ControlAnswer<'_>, assessment: &Assessment<'_>, facts: &Facts<'_>) -> Vec<String> {
    let binding = facts.view.settings.reference_values == ReferenceValues::Binding;
    let of_control = assessment.indicators.iter().map(|indicator| &indicator.answer);
    let mut steps = Vec::new();
    for value in of_control.filter(|value| value.indicator.control == answer.control.id) {
        let mut step = |id: &'static str, target: String| {
            let args = vec![("id", value.indicator.id.as_str().into()), ("value", clean(&target).into())];
            steps.push(message(facts.locale, id, &args));
        };
        if let Some(agreed) = value.agreed.filter(|_| value.against_agreed == Comparison::Misses) {
            step("report-todo-agreed", words(value.indicator, &agreed.value).get(facts.locale).to_owned());
        }
        if let Some(printed) = value.reference.filter(|_| binding && value.against_reference == Comparison::Misses) {
            step("report-todo-reference", reference(value.indicator, printed, facts.locale));
        }
    }
    steps
}
