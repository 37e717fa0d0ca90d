//! What ties two guidelines, and what an assessment of one suggests for the other, as JSON for other programs.
//!
//! The shape is a promise: keys are only ever added.

use method::crosswalk::{Carried, Carrier, Crosswalk, Hint, Hop, Pair, Path};
use serde_json::{Value, json};

/// A crosswalk as one JSON value. Of each two items the strongest path is given; `others` as well if all are wanted, and
/// wherever a path contradicts another.
pub fn to_json(crosswalk: &Crosswalk<'_>, all: bool) -> Value {
    let pairs: Vec<Value> = crosswalk.pairs.iter().map(|one| pair(one, all)).collect();
    json!({ "pairs": pairs, "residue": { "from": crosswalk.residue_from, "to": crosswalk.residue_to } })
}

/// What an assessment of a service suggests for each item of the other guideline, and the items for which something
/// remains to be found.
pub fn carried_to_json(
    crosswalk: &Crosswalk<'_>,
    service: &str,
    as_of: &str,
    carried: &[Carried<'_, '_, '_>],
) -> Value {
    let remains = |one: &&Carried<'_, '_, '_>| matches!(one.hint, Hint::Nothing | Hint::Untied);
    let remaining: Vec<&str> = carried.iter().filter(remains).map(|one| one.item).collect();
    json!({
        "service": service,
        "as_of": as_of,
        "from": crosswalk.from,
        "to": crosswalk.to,
        "items": carried.iter().map(item).collect::<Vec<_>>(),
        "remaining": remaining,
    })
}

fn pair(pair: &Pair<'_>, all: bool) -> Value {
    let mut value = path(&pair.strongest);
    if let Some(fields) = value.as_object_mut() {
        fields.insert("from".to_owned(), pair.from.into());
        fields.insert("to".to_owned(), pair.to.into());
        if all || pair.is_contradicted() {
            fields.insert("others".to_owned(), pair.others.iter().map(path).collect());
        }
    }
    value
}

fn path(path: &Path<'_>) -> Value {
    json!({
        "relation": path.relation.name(),
        "hops": path.hops.iter().map(hop).collect::<Vec<_>>(),
        "confidence": path.confidence.name(),
    })
}

fn hop(hop: &Hop<'_>) -> Value {
    json!({
        "from": hop.from,
        "to": hop.to,
        "relation": hop.relation().name(),
        "source": hop.source().name(),
        "confidence": hop.confidence().name(),
        "reason": hop.reason(),
        "mapping": hop.mapping.name,
    })
}

fn item(carried: &Carried<'_, '_, '_>) -> Value {
    json!({
        "item": carried.item,
        "hint": carried.hint.name(),
        "carriers": carried.carriers.iter().map(carrier).collect::<Vec<_>>(),
    })
}

fn carrier(carrier: &Carrier<'_, '_, '_>) -> Value {
    let mut value = path(&carrier.pair.strongest);
    let verdicts = carrier.verdicts.iter();
    let verdicts: Vec<Value> =
        verdicts.map(|(control, verdict)| json!({ "control": control, "verdict": verdict.name() })).collect();
    let evidence = carrier.evidence.iter().map(|piece| {
        json!({
            "control": piece.control,
            "position": piece.position,
            "collected": piece.collected.to_string(),
            "counts": piece.counts,
        })
    });
    let evidence: Vec<Value> = evidence.collect();
    if let Some(fields) = value.as_object_mut() {
        fields.insert("from".to_owned(), carrier.pair.from.into());
        fields.insert("verdicts".to_owned(), verdicts.into());
        fields.insert("evidence".to_owned(), evidence.into());
    }
    value
}
