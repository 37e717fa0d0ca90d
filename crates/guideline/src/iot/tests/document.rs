//! The numbers and the completeness of the document.

use std::collections::{BTreeMap, BTreeSet};

use super::{model, shipped};
use crate::iot::{CellKind, Fate, IotModel};

fn counts<'i>(ids: impl IntoIterator<Item = &'i str>) -> BTreeMap<&'i str, usize> {
    let mut counts = BTreeMap::new();
    for id in ids {
        *counts.entry(id).or_default() += 1;
    }
    counts
}

#[test]
fn roles_components_and_risks_are_those_of_the_document() {
    let guideline = shipped();
    let model = model(&guideline);
    let letters = |group: &str| -> String {
        let roles = model.roles.iter().filter(|role| role.group == group);
        roles.filter_map(|role| role.printed.chars().last()).collect()
    };
    assert_eq!((letters("environment"), letters("execution")), ("abcdef".to_owned(), "abcdefghijk".to_owned()));
    assert_eq!((model.components.len(), model.kinds.len()), (9, 4));
    let viewpoint = |problem: &str| model.category(&model.problem(problem).unwrap().category).unwrap().0.id.as_str();
    let listed = counts(model.risks.iter().map(|risk| viewpoint(&risk.problem)));
    assert_eq!(listed, BTreeMap::from([("A", 30), ("B", 133), ("C", 27)]));
    assert_eq!(model.risks.iter().filter(|risk| risk.important).count(), 78);
    let fates = [Fate::Kept, Fate::Reworded, Fate::Merged, Fate::Dropped, Fate::NotARisk];
    let of_fate = fates.map(|fate| model.risks.iter().filter(|risk| risk.fate == fate).count());
    assert_eq!(of_fate.iter().sum::<usize>(), 190);
    assert_eq!(of_fate, [148, 2, 10, 23, 7]);
    let extracted = counts(model.extracted_risks.iter().map(|risk| risk.group.as_str()));
    assert_eq!(extracted, BTreeMap::from([("A", 21), ("data", 20), ("execution", 24), ("provision", 43)]));
}

#[test]
fn the_maps_have_the_printed_rows() {
    let guideline = shipped();
    let model = model(&guideline);
    let rows = counts(model.map.iter().map(|row| row.rule.as_str()));
    let printed = [("A", 21), ("B1", 43), ("B2", 35), ("B3", 31), ("B4", 35), ("C1", 20), ("C2", 59)];
    assert_eq!(rows, BTreeMap::from(printed));
    // Ten rows have their role cell merged over five roles.
    let merged = model.map.iter().filter(|row| row.roles.len() > 1);
    assert!(merged.clone().all(|row| row.roles == ["EXE-e", "EXE-f", "EXE-g", "EXE-h", "EXE-i"]));
    assert_eq!((merged.count(), model.map.iter().map(|row| row.roles.len()).sum::<usize>()), (10, 284));
}

#[test]
fn every_countermeasure_is_assessed_where_the_catalogue_lists_it() {
    let guideline = shipped();
    let model = model(&guideline);
    let listed = counts(model.countermeasures.iter().map(|one| one.rule.as_str()));
    let catalogue = [("A", 14), ("B1", 19), ("B2", 13), ("B3", 17), ("B4", 23), ("C1", 7), ("C2", 7)];
    assert_eq!(listed, BTreeMap::from(catalogue));
    assert_eq!(guideline.controls.len(), 100);
    for (control, one) in guideline.controls.iter().zip(&model.countermeasures) {
        assert_eq!((&control.id, &control.title, control.level), (&one.id, &one.title, None));
        assert_eq!(control.chapter(), one.viewpoint);
        assert_eq!(control.section(), one.rule);
        let depths: Vec<_> = control.path().iter().map(|id| guideline.section(id).map(crate::Section::depth)).collect();
        assert_eq!(depths, (1..=depths.len()).map(Some).collect::<Vec<_>>(), "{}", control.id);
        assert_eq!(control.obligations.len(), one.obligations.len());
    }
    let path = |id: &str| guideline.control(id).unwrap().path().join(" ");
    assert_eq!((path("A-IoT-1"), path("B-61"), path("C-7-委")), ("Ⅴ A".into(), "Ⅴ B B4".into(), "Ⅴ C C2".into()));
    let unmapped: Vec<&str> = model.unmapped().map(|one| one.id.as_str()).collect();
    assert_eq!(unmapped, ["A-IoT-1", "B-IoT-2", "B-IoT-6"]);
}

#[test]
fn all_actions_leads_and_duties_are_there() {
    let guideline = shipped();
    let model = model(&guideline);
    let actions = |partners: bool| -> usize {
        let kept = model.countermeasures.iter().filter(|one| (one.rule == "C2") == partners);
        kept.map(|one| one.actions.len()).sum()
    };
    // What partners are asked repeats the actions of what the provider leads.
    assert_eq!((actions(false), actions(true)), (209, 23));
    for (one, other) in model.countermeasures.iter().filter_map(|one| Some((one, one.counterpart.as_deref()?))) {
        assert_eq!(one.actions, model.countermeasure(other).unwrap().actions);
    }
    let all = || model.countermeasures.iter();
    assert_eq!(all().flat_map(|one| &one.actions).map(|action| action.parts.len()).sum::<usize>(), 20);
    assert_eq!(all().map(|one| one.leads.len()).sum::<usize>(), 18);
    assert_eq!(all().map(|one| one.duties.len()).sum::<usize>(), 53);
    let pairs: BTreeSet<_> =
        all().flat_map(|one| one.duties.iter().map(|duty| (one.id.as_str(), duty.role.as_str()))).collect();
    assert_eq!(pairs.len(), 28);
    // The map asks exactly those roles for exactly those countermeasures.
    let rows = model.rows_of_rule("C2");
    let asked: BTreeSet<_> = rows
        .flat_map(|row| row.roles.iter().flat_map(|role| row.countermeasures.iter().map(move |id| (id, role))))
        .map(|(id, role)| (id.as_str(), role.as_str()))
        .collect();
    assert_eq!(pairs, asked);
}

#[test]
fn the_survey_is_that_of_figure_19() {
    let guideline = shipped();
    let model = model(&guideline);
    let cells = || model.survey.iter().flat_map(|row| &row.cells);
    let count = |kept: fn(&CellKind) -> bool| cells().filter(|cell| kept(&cell.kind)).count();
    assert_eq!(model.survey.len(), 40);
    assert_eq!(model.input_cells().count(), 37);
    assert_eq!(count(|kind| matches!(kind, CellKind::Preset { .. })), 3);
    assert_eq!(count(|kind| matches!(kind, CellKind::Derived { .. })), 10);
    let unneeded = |cell: &&crate::iot::Cell| matches!(&cell.kind, CellKind::Derived { needed_if: Some(_), .. });
    let unneeded: Vec<_> = cells().filter(unneeded).filter_map(|cell| cell.id.as_deref()).collect();
    assert_eq!(unneeded, ["ENV-e.EXE-b.C", "ENV-e.EXE-d.C", "ENV-e.EXE-j.C"]);
    assert!(model.cell("ENV-e.EXE-k.C").is_none());
}

#[test]
fn the_annex_and_the_readings_are_complete() {
    let guideline = shipped();
    let model = model(&guideline);
    assert_eq!((model.fields.len(), model.examples.len(), model.harm_tests.len()), (10, 2, 2));
    assert_eq!((model.annex_sections.len(), model.strategies.len(), model.hidden_connections.len()), (4, 2, 3));
    assert_eq!((model.structures.len(), model.arrows.len(), model.situations.len()), (3, 8, 4));
    let readings: Vec<_> = model.readings.iter().map(|one| (one.id.as_str(), one.default.as_str())).collect();
    assert_eq!(readings, [("wan", "not-in-survey"), ("app", "all-five-roles"), ("c5", "any-situation")]);
}

/// Which extracted risks, countermeasures and cells of the survey no row of the maps has to do with.
fn untouched(model: &IotModel) -> (Vec<&str>, Vec<&str>, Vec<&str>) {
    let risks = model.extracted_risks.iter().map(|risk| risk.id.as_str());
    let measures = model.countermeasures.iter().map(|one| one.id.as_str());
    let cells = model.input_cells().map(|(_, id)| id);
    (
        risks.filter(|id| model.rows_of_risk(id).next().is_none()).collect(),
        measures.filter(|id| model.rows_of_countermeasure(id).next().is_none()).collect(),
        cells.filter(|id| model.rows_of_cell(id).next().is_none()).collect(),
    )
}

#[test]
fn everything_is_reached() {
    let guideline = shipped();
    let model = model(&guideline);
    let (risks, measures, cells) = untouched(model);
    assert_eq!(risks, [""; 0]);
    assert_eq!(measures, ["A-IoT-1", "B-IoT-2", "B-IoT-6"]);
    // These two decide which rows of another cell are open; they open none of their own.
    assert_eq!(cells, ["ENV-e.content.C", "ENV-f.content.C"]);
    for row in &model.map {
        assert!(row.countermeasures.iter().all(|id| guideline.control(id).is_some()), "{}", row.id);
    }
    for risk in &model.extracted_risks {
        assert!(model.sources_of(&risk.id).count() > 0, "{} comes from no listed risk", risk.id);
    }
    // No cell of the survey opens the row of the WAN.
    let closed = model.map.iter().filter(|row| !row.always && row.triggers.is_empty());
    assert_eq!(closed.map(|row| row.id.as_str()).collect::<Vec<_>>(), ["MB1-36"]);
}
