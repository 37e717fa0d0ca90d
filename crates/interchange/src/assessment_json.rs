//! An assessment as JSON, for other programs.
//!
//! The shape is a promise: keys are only ever added. Decimals are strings, days are ISO 8601, and what
//! is not known is `null`.

mod answers;
mod totals;
mod why;

use method::View;
use method::assessment::Assessment;
use method::pattern::PatternAnswer;
use serde_json::{Map, Value, json};

pub(crate) use self::totals::counts;
pub(crate) use self::why::why;

/// The assessment of the service of `view` as one JSON value.
pub fn to_json(assessment: &Assessment<'_>, view: &View<'_>) -> Value {
    let description = &view.service.description;
    let controls = &assessment.controls;
    json!({
        "service": {
            "id": description.service.as_str(),
            "name": description.name,
            "perspective": description.perspective.name(),
            "runs": description.runs.iter().map(|runs| runs.name()).collect::<Vec<_>>(),
        },
        "guideline": view.guideline.id(),
        "edition": view.guideline.manifest.edition.id,
        "digest": view.guideline.digest.to_string(),
        "as_of": assessment.at.to_string(),
        "pattern": assessment.pattern.as_ref().map(pattern),
        "totals": totals::totals(&assessment.totals),
        "controls": controls.iter().map(answers::control).collect::<Vec<_>>(),
        "indicators": assessment.indicators.iter().map(answers::indicator).collect::<Vec<_>>(),
        "obligations": assessment.obligations.iter().map(answers::obligation).collect::<Vec<_>>(),
        "work": assessment
            .work
            .iter()
            .filter_map(|index| controls.get(*index))
            .map(|answer| answer.control.id.as_str())
            .collect::<Vec<_>>(),
        "holds_until": assessment.holds_until.map(|day| day.to_string()),
    })
}

fn pattern(answer: &PatternAnswer) -> Value {
    let readings: Map<String, Value> =
        answer.readings.iter().map(|(reading, number)| (reading.clone(), json!(number))).collect();
    json!({
        "number": answer.number,
        "reading": answer.reading,
        "readings": readings,
        "own_judgement": answer.own_judgement,
        "confidentiality": answer.confidentiality.map(|demand| demand.name()),
        "integrity": answer.integrity.name(),
        "availability": answer.availability.map(|demand| demand.name()),
        "why": why(&answer.why),
    })
}

#[cfg(test)]
mod tests;
