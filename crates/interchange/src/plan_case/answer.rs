//! What a case leads to, as JSON.

use std::collections::BTreeMap;

use guideline::Basis;
use guideline::planning::{Node, PlanningModel, Severity};
use message::Locale;
use method::requirement_planning::{
    Because, Line, Noted, Plan, Proposed, Reached, Violation, Warning, Way, address, letter,
};
use serde_json::{Map, Value, json};

use super::keys::key;

/// Nodes, measures, refusals, remarks and notes; with `why`, the lines that were followed and why they are drawn as well.
pub fn to_json(model: &PlanningModel, plan: &Plan<'_>, why: bool) -> Value {
    let mut answer = json!({
        "nodes": plan.nodes.iter().map(|one| node(model, one)).collect::<Vec<_>>(),
        "measures": plan.measures.iter().map(|one| measure(model, one)).collect::<Vec<_>>(),
        "violations": plan.violations.iter().map(violation).collect::<Vec<_>>(),
        "warnings": plan.warnings.iter().map(|one| warning(model, one)).collect::<Vec<_>>(),
        "notes": plan.notes.iter().map(note).collect::<Vec<_>>(),
    });
    if let (true, Some(fields)) = (why, answer.as_object_mut()) {
        fields.insert("why".to_owned(), lines(model, plan));
    }
    answer
}

fn node(model: &PlanningModel, one: &Reached<'_>) -> Value {
    json!({
        "id": one.node.id,
        "component": letter(model, one.node),
        "name": one.node.title,
        "state": one.state.name(),
        "because": one.because.iter().map(from_benefit).collect::<Vec<_>>(),
        "confidence": confidence(one.basis),
    })
}

fn from_benefit(way: &Way<'_>) -> Value {
    json!({
        "benefit": way.lines.first().map(|line| key(line.from)),
        "confidence": confidence(way.basis),
        "path": path(way),
    })
}

fn measure(model: &PlanningModel, one: &Proposed<'_>) -> Value {
    json!({
        "id": one.measure.id,
        "state": one.state.name(),
        "because": one.because.iter().map(|because| reason(model, because)).collect::<Vec<_>>(),
        "confidence": one.basis.map(confidence),
    })
}

fn reason(model: &PlanningModel, because: &Because<'_>) -> Value {
    let sure = confidence(because.basis());
    match because {
        Because::Node(node, way) => {
            let mut fields = Map::new();
            fields.insert("node".to_owned(), json!(node.id));
            fields.insert("address".to_owned(), json!(address(model, node)));
            fields.insert("confidence".to_owned(), json!(sure));
            fields.insert("path".to_owned(), path(way));
            if let Some(reference) = way.reference {
                fields.insert("reference".to_owned(), json!(reference.id));
            }
            Value::Object(fields)
        }
        Because::Base(rule) => json!({ "measure": rule.measure, "prerequisite": rule.id, "confidence": sure }),
        Because::Pointer(pointer) => {
            json!({ "bullet": pointer.requirement, "pointer": pointer.id, "confidence": sure })
        }
    }
}

fn path(way: &Way<'_>) -> Value {
    way.lines.iter().map(|line| line.edge.id.as_str()).collect()
}

fn violation(one: &Violation<'_>) -> Value {
    json!({
        "measure": one.measure.id,
        "lacks": one.lacks.iter().map(|base| &base.id).collect::<Vec<_>>(),
        "because": one.because.iter().map(|rule| &rule.id).collect::<Vec<_>>(),
        "ja": one.words(Locale::Ja),
        "en": one.words(Locale::En),
    })
}

fn warning(model: &PlanningModel, one: &Warning<'_>) -> Value {
    json!({
        "id": one.id(),
        "severity": match one.severity(model) {
            Severity::Hint => "hint",
            Severity::Warning | Severity::Error => "warning",
        },
        "items": one.items(),
        "ja": one.words(model, Locale::Ja),
        "en": one.words(model, Locale::En),
    })
}

fn note(one: &Noted<'_>) -> Value {
    json!({
        "bullet": one.bullet.id,
        "note": { "id": one.id.map(key), "ja": one.text.ja, "en": one.text.en },
    })
}

/// Every line that was followed and every box on the way, in the order of the guideline.
fn lines(model: &PlanningModel, plan: &Plan<'_>) -> Value {
    let to_nodes = plan.nodes.iter().flat_map(|one| &one.because);
    let to_measures = plan.measures.iter().flat_map(|one| &one.because).filter_map(|because| match because {
        Because::Node(_, way) => Some(way),
        Because::Base(_) | Because::Pointer(_) => None,
    });
    let followed: BTreeMap<&str, &Line<'_>> =
        to_nodes.chain(to_measures).flat_map(|way| &way.lines).map(|line| (line.edge.id.as_str(), line)).collect();
    let edges = model.edges.iter().filter_map(|edge| followed.get(edge.id.as_str()));
    let nodes = plan.nodes.iter().map(|one| (one.node.id.clone(), json!(address(model, one.node))));
    json!({ "edges": edges.map(|one| line(one)).collect::<Vec<_>>(), "addresses": nodes.collect::<Map<_, _>>() })
}

fn line(line: &Line<'_>) -> Value {
    let edge = line.edge;
    json!({
        "id": edge.id,
        "from": line.from,
        "to": edge.to,
        "confidence": confidence(line.basis),
        "settled": line.settled,
        "reason": edge.reason,
        "reading": edge.reading,
    })
}

/// What something rests on, as files spell it.
pub(super) fn confidence(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "stated",
        Basis::Inferred => "inferred",
        Basis::Ambiguous => "ambiguous",
    }
}

/// A node by id with its address.
pub(super) fn named(model: &PlanningModel, node: &Node) -> Value {
    json!({ "id": node.id, "address": address(model, node) })
}
