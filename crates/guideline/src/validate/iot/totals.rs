//! What the manifest of the shape `iot` counts, by name.

use crate::draft::Draft;
use crate::iot::{CellKind, Countermeasure, Fate};

pub(super) fn counted(draft: &Draft) -> Vec<(&'static str, usize)> {
    let iot = &draft.iot;
    let fate = |fate: Fate| iot.risks.iter().filter(|risk| risk.item.fate == fate).count();
    let cells = |kept: fn(&CellKind) -> bool| {
        iot.survey.iter().flat_map(|row| &row.item.cells).filter(|cell| kept(&cell.kind)).count()
    };
    let sum = |count: fn(&Countermeasure) -> usize| iot.countermeasures.iter().map(|one| count(&one.item)).sum();
    // The viewpoints and rules among the sections are no sections of the document.
    let made = iot
        .viewpoints
        .iter()
        .map(|viewpoint| 1 + iot.rules.iter().filter(|rule| rule.item.is_below(&viewpoint.item.id)).count());
    vec![
        ("roles", iot.roles.len()),
        ("components", iot.components.len()),
        ("kinds", iot.kinds.len()),
        ("problems", iot.problems.len()),
        ("listed_risks", iot.risks.len()),
        ("important", iot.risks.iter().filter(|risk| risk.item.important).count()),
        ("kept", fate(Fate::Kept)),
        ("reworded", fate(Fate::Reworded)),
        ("merged", fate(Fate::Merged)),
        ("dropped", fate(Fate::Dropped)),
        ("not_a_risk", fate(Fate::NotARisk)),
        ("extracted_risks", iot.extracted_risks.len()),
        ("map_rows", iot.map.len()),
        ("countermeasures", iot.countermeasures.len()),
        ("unmapped", iot.countermeasures.iter().filter(|one| !one.item.in_map).count()),
        ("actions", sum(|one| one.actions.len())),
        ("action_parts", sum(|one| one.actions.iter().map(|action| action.parts.len()).sum())),
        ("leads", sum(|one| one.leads.len())),
        ("duties", sum(|one| one.duties.len())),
        ("obligations", sum(|one| one.obligations.len())),
        ("parameters", sum(|one| one.parameters.len())),
        ("survey_rows", iot.survey.len()),
        ("survey_inputs", cells(|kind| *kind == CellKind::Input)),
        ("survey_presets", cells(|kind| matches!(kind, CellKind::Preset { .. }))),
        ("survey_derived", cells(|kind| matches!(kind, CellKind::Derived { .. }))),
        ("rules", iot.rules.len()),
        ("readings", iot.readings.len()),
        ("cases", iot.cases.len()),
        ("structures", iot.structures.len()),
        ("situations", iot.situations.len()),
        ("events", draft.events.len()),
        ("terms", draft.terms.len()),
        ("sections", draft.sections.len() - made.sum::<usize>()),
        ("worksheet_fields", iot.fields.len()),
    ]
}
