//! Answers about controls, indicators and obligations as JSON.

use guideline::Reference;
use method::assessment::{ControlAnswer, ExplainedIndicator, ExplainedObligation};
use method::indicator::Comparison;
use serde_json::{Value, json};
use world::Said;

use crate::guideline_json::value_fields;

use super::why::why;

/// A control with its verdict.
pub(super) fn control(answer: &ControlAnswer<'_>) -> Value {
    json!({
        "id": answer.control.id,
        "level": answer.control.level.map(guideline::Level::name),
        "part": answer.control.part(),
        "applies": answer.applies,
        "verdict": answer.verdict.name(),
        "stated_only": answer.stated_only,
        "holds_until": answer.holds_until.map(|day| day.to_string()),
        "why": why(&answer.why),
    })
}

/// An indicator with reference, agreed and measured value.
pub(super) fn indicator(explained: &ExplainedIndicator<'_>) -> Value {
    let answer = &explained.answer;
    json!({
        "id": answer.indicator.id,
        "control": answer.indicator.control,
        "quantity": answer.indicator.quantity.name(),
        "reference": answer.reference.map(reference),
        "agreed": answer.agreed.map(|said| Value::Object(value_fields(&said.value))),
        "measured": answer.measured.map(measured),
        "verdict": outcome(answer.against_reference),
        "agreed_verdict": outcome(answer.against_agreed),
        "why": why(&explained.why),
    })
}

fn reference(reference: &Reference) -> Value {
    let mut fields = value_fields(&reference.value);
    fields.insert("printed".to_owned(), json!(reference.printed));
    Value::Object(fields)
}

fn measured(said: &Said) -> Value {
    let mut fields = value_fields(&said.value);
    fields.insert("on".to_owned(), json!(said.on.map(|day| day.to_string())));
    Value::Object(fields)
}

fn outcome(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Meets => "met",
        Comparison::Misses => "not_met",
        Comparison::Unknown => "unknown",
    }
}

/// An obligation with its status.
pub(super) fn obligation(explained: &ExplainedObligation<'_>) -> Value {
    let (answer, obligation) = (&explained.answer, explained.answer.obligation);
    json!({
        "id": obligation.id,
        "control": explained.control.id,
        "kind": obligation.kind.name(),
        "origin": obligation.origin.to_string(),
        "trigger": obligation.trigger.name(),
        "status": answer.status.name(),
        "due": answer.due.map(|day| day.to_string()),
        "fulfilled": answer.fulfilled.map(|day| day.to_string()),
        "interval": answer.interval.map(|interval| interval.to_string()),
        "why": why(&explained.why),
    })
}
