//! Service patterns as JSON.

use guideline::{PatternScheme, Reading};
use serde_json::{Value, json};

use super::controls::discrepancies;
use super::text;

/// The patterns by number.
pub(super) fn patterns(scheme: &PatternScheme) -> Vec<Value> {
    scheme.patterns.iter().map(|pattern| json!({ "number": pattern.number, "title": text(&pattern.title) })).collect()
}

/// What raises which demand, and which demands give which pattern.
pub(super) fn scheme(scheme: &PatternScheme) -> Value {
    let information = scheme.information.iter().map(|class| {
        json!({
            "id": class.id,
            "demand": class.demand.name(),
            "title": text(&class.title),
            "criterion": text(&class.criterion),
            "law": class.law,
        })
    });
    let availability = scheme
        .availability
        .iter()
        .map(|demand| json!({ "id": demand.id, "demand": demand.demand.name(), "criterion": text(&demand.criterion) }));
    let examples = scheme
        .examples
        .iter()
        .map(|example| json!({ "id": example.id, "pattern": example.pattern, "title": text(&example.title) }));
    json!({
        "information": information.collect::<Vec<_>>(),
        "availability": availability.collect::<Vec<_>>(),
        "integrity": {
            "demand": scheme.integrity.demand.name(),
            "criterion": text(&scheme.integrity.criterion),
        },
        "readings": scheme.readings.iter().map(reading).collect::<Vec<_>>(),
        "examples": examples.collect::<Vec<_>>(),
        "discrepancies": discrepancies(&scheme.discrepancies),
    })
}

fn reading(reading: &Reading) -> Value {
    let rows = reading.rows.iter().map(|row| {
        json!({
            "confidentiality": row.confidentiality.name(),
            "availability": row.availability.name(),
            "pattern": row.pattern,
        })
    });
    json!({
        "id": reading.id,
        "title": text(&reading.title),
        "why": text(&reading.why),
        "rows": rows.collect::<Vec<_>>(),
    })
}
