//! The models of responsibility and supply chain as JSON.

use guideline::{Party, ResponsibilityModel, ResponsibilityScheme, Rule, SupplyChainScheme};
use serde_json::{Value, json};

use super::text;

/// Who manages which layer.
pub(super) fn responsibility(scheme: &ResponsibilityScheme) -> Value {
    let layers = scheme
        .layers
        .iter()
        .map(|layer| json!({ "id": layer.id, "title": text(&layer.title), "printed": layer.printed }));
    json!({
        "layers": layers.collect::<Vec<_>>(),
        "models": scheme.models.iter().map(model).collect::<Vec<_>>(),
        "rules": rules(&scheme.rules),
    })
}

fn model(model: &ResponsibilityModel) -> Value {
    let cells = model.cells.iter().map(|cell| {
        let party = match cell.party {
            Party::Customer => "customer",
            Party::Provider => "provider",
        };
        json!({ "layer": cell.layer, "party": party, "inferred": cell.inferred })
    });
    json!({
        "id": model.id,
        "section": model.section,
        "title": text(&model.title),
        "customer": text(&model.customer),
        "provider": text(&model.provider),
        "cells": cells.collect::<Vec<_>>(),
    })
}

/// How providers are chained.
pub(super) fn supply_chain(scheme: &SupplyChainScheme) -> Value {
    let models = scheme.models.iter().map(|model| {
        json!({
            "id": model.id,
            "section": model.section,
            "title": text(&model.title),
            "contracts": model.contracts,
            "link": model.link.map(|link| link.name()),
            "delegation_allowed": model.delegation_allowed,
            "answers_to_customer": text(&model.answers_to_customer),
            "delegation": text(&model.delegation),
            "other_range": text(&model.other_range),
            "example": text(&model.example),
        })
    });
    json!({ "models": models.collect::<Vec<_>>(), "rules": rules(&scheme.rules) })
}

fn rules(rules: &[Rule]) -> Vec<Value> {
    let entry = |rule: &Rule| json!({ "id": rule.id, "section": rule.section, "ja": rule.ja, "en": rule.en });
    rules.iter().map(entry).collect()
}
