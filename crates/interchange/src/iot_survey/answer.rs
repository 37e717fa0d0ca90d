//! What a survey leads to, as JSON.

use guideline::iot::IotModel;
use message::Locale;
use method::iot::{Candidate, Derivation, Finding, Opened, Wrong};
use serde_json::{Map, Value, json};

/// Rows, risks, countermeasures and remarks by their ids; with `why`, what opened each row as well.
pub fn to_json(model: &IotModel, derivation: &Derivation<'_>, findings: &[Finding<'_>], why: bool) -> Value {
    let requested: Map<String, Value> = derivation
        .requested
        .iter()
        .map(|(role, candidates)| (letter(model, role).to_owned(), ids(candidates)))
        .collect();
    let warnings: Vec<Value> = findings.iter().map(|finding| warning(model, finding)).collect();
    let mut answer = json!({
        "rows": derivation.rows.iter().map(|derived| &derived.id).collect::<Vec<_>>(),
        "risks": derivation.risks(),
        "countermeasures": { "own": ids(&derivation.own), "requested": requested },
        "warnings": warnings,
    });
    if let (true, Some(fields)) = (why, answer.as_object_mut()) {
        fields.insert("why".to_owned(), reasons(derivation));
    }
    answer
}

fn ids(candidates: &[Candidate<'_>]) -> Value {
    candidates.iter().map(|candidate| candidate.countermeasure.id.as_str()).collect()
}

fn reasons(derivation: &Derivation<'_>) -> Value {
    let each = derivation.rows.iter().map(|derived| {
        json!({
            "row": derived.id,
            "rule": derived.row.rule,
            "role": derived.role,
            "component": derived.row.component,
            "risk": derived.row.risk,
            "countermeasures": derived.row.countermeasures,
            "cell": match derived.opened { Opened::Always => None, Opened::By(cell) => Some(cell) },
            "situations": derived.situations.iter().map(|situation| &situation.id).collect::<Vec<_>>(),
        })
    });
    each.collect()
}

fn warning(model: &IotModel, finding: &Finding<'_>) -> Value {
    json!({
        "id": match finding.wrong {
            Wrong::Check(check) => check.id.as_str(),
            Wrong::NotElsewhere(_) => "not-elsewhere",
            Wrong::PartyWithoutRole => "party-without-role",
        },
        "blocks": finding.blocks,
        "cells": finding.cells,
        "ja": finding.words(model, Locale::Ja),
        "en": finding.words(model, Locale::En),
    })
}

/// The letter of a role in survey files.
fn letter<'m>(model: &'m IotModel, role: &'m str) -> &'m str {
    let row = model.survey.iter().find(|row| row.delegates.as_deref() == Some(role));
    row.and_then(|row| row.key.as_deref()).unwrap_or(role)
}
