//! Derivation against the rules of 図表20 and 図表21 applied the slow way, and against counts taken from the document.

mod weighing;

use std::collections::BTreeSet;

use guideline::iot::{DataKind, IotModel, MapRow};
use proptest::prelude::*;

use super::{Derivation, Elsewhere, Survey, Wrong, derive, difference, findings};
use crate::fixture::shipped;

fn model() -> &'static IotModel {
    shipped("mic3-iot").model.iot().unwrap()
}

fn ids(derivation: &Derivation<'_>) -> Vec<String> {
    derivation.rows.iter().map(|derived| derived.id.clone()).collect()
}

/// The rules as figure 20 and the note below figure 21 word them, row by row, without the conditions the rows carry.
fn by_the_figures(survey: &Survey) -> Vec<String> {
    let model = model();
    let yes = |cell: &str| survey.yes.contains(cell);
    let supplies = |block: &str, row: &MapRow| {
        let rows = model.survey.iter().filter(|row| row.block.as_deref() == Some(block));
        let filled = rows.filter(|row| yes(&format!("{}.B", row.id)));
        filled.flat_map(|row| &row.components).any(|component| {
            // Both application rows stand for kinds of one component.
            Some(component) == row.component.as_ref()
        })
    };
    let sees = |cell: &str, row: &MapRow| yes(cell) || row.data == Some(DataKind::WithoutContent);
    let mut held = Vec::new();
    for row in &model.map {
        for role in &row.roles {
            let delegated = yes(&format!("ENV-e.{role}.B"));
            let in_scope = match row.rule.as_str() {
                "A" => true,
                "B1" => supplies("ENV-b", row),
                "B2" => supplies("ENV-c", row),
                "B3" => delegated,
                "B4" => yes(&format!("{role}.B")),
                "C1" => sees("ENV-f.content.C", row),
                "C2" => delegated && sees("ENV-e.content.C", row),
                _ => false,
            };
            let external = row.countermeasures.iter().all(|one| one.starts_with("C-5-"));
            if in_scope && (!external || !survey.situations.is_empty()) {
                held.push(row.id_for(role));
            }
        }
    }
    held
}

#[track_caller]
fn check(survey: &Survey) {
    assert_eq!(ids(&derive(model(), survey)), by_the_figures(survey), "{survey:?}");
}

fn filled(cells: impl Fn(&str) -> bool) -> Survey {
    let yes = model().input_cells().map(|(_, cell)| cell).filter(|cell| cells(cell));
    Survey { yes: yes.map(str::to_owned).collect(), ..Survey::default() }
}

#[test]
fn the_typical_case_and_the_six_cases_derive_what_the_figures_say() {
    assert_eq!(model().cases.len(), 7);
    for case in &model().cases {
        check(&Survey::of_case(case));
    }
}

/// How many rows of each map hold, in the order of the maps.
#[track_caller]
fn counts(survey: &Survey, expected: [usize; 7]) {
    check(survey);
    let derivation = derive(model(), survey);
    let of = |rule: &str| derivation.rows.iter().filter(|derived| derived.row.rule == rule).count();
    assert_eq!(["A", "B1", "B2", "B3", "B4", "C1", "C2"].map(of), expected);
}

#[test]
fn extremes() {
    // Nothing provided, nothing seen: every provider still has contracts (21 rows), and four duties about data.
    counts(&Survey::default(), [21, 0, 0, 0, 0, 4, 0]);
    // Everything oneself: all 43 rows of map ① but the one of WAN, which figure 19 has no cell for. Five rows of map ④
    // are merged over five roles, so its 35 make 55. Two of map C① wait for external data.
    let own = |cell: &str| cell.starts_with("ENV-b") || cell.starts_with("EXE-") || cell.ends_with("content.C");
    let waiting = model().map.iter().filter(|row| row.rule == "C1" && row.condition.is_some()).count();
    counts(&filled(own), [21, 42, 0, 0, 55, 20 - waiting, 0]);
    // Everything recommended and entrusted: map ② has no row of what cannot be recommended, and map ③ makes 51 of 31.
    let entrusted =
        |cell: &str| cell.starts_with("ENV-c") || cell.starts_with("ENV-e.EXE") || cell.ends_with("content.C");
    let mut all = filled(entrusted);
    all.situations = model().situations.iter().map(|situation| situation.id.clone()).collect();
    counts(&all, [21, 0, 35, 51, 0, 20, 59]);
}

#[test]
fn a_gap_in_responsibility_blocks_and_is_closed_by_saying_who() {
    let wrong = |survey: &Survey| -> Vec<(String, Vec<String>, bool)> {
        let found = findings(model(), survey);
        let name = |wrong: Wrong<'_>| match wrong {
            Wrong::Check(check) => check.id.clone(),
            Wrong::NotElsewhere(elsewhere) => format!("{elsewhere:?}"),
            Wrong::PartyWithoutRole => "party".to_owned(),
        };
        found
            .iter()
            .map(|one| (name(one.wrong), one.cells.iter().map(|cell| (*cell).to_owned()).collect(), one.blocks))
            .collect()
    };
    let executed = |cell: &str| cell.starts_with("EXE-");
    assert_eq!(wrong(&filled(executed)), []);
    let gap = |cells: [&str; 2]| ("nobody-executes".to_owned(), cells.map(str::to_owned).to_vec(), true);
    let mut survey = filled(|cell| executed(cell) && cell != "EXE-k.B");
    assert_eq!(wrong(&survey), [gap(["EXE-k.B", "ENV-e.EXE-k.B"])]);
    survey.elsewhere.insert("EXE-k".to_owned(), Elsewhere::User);
    assert_eq!(wrong(&survey), []);
    survey.elsewhere.insert("EXE-a".to_owned(), Elsewhere::Absent);
    assert_eq!(wrong(&survey), [("Absent".to_owned(), vec!["EXE-a.B".to_owned()], false)]);
    survey.elsewhere.remove("EXE-a");
    survey.parties.insert("EXE-b".to_owned(), "P".to_owned());
    assert_eq!(wrong(&survey), [("party".to_owned(), vec!["ENV-e.EXE-b.B".to_owned()], false)]);
    survey.parties.clear();
    survey.yes.extend(
        ["ENV-b.edge-computer.B", "ENV-c.edge-computer.B", "ENV-e.content.C", "ENV-e.EXE-a.B"].map(str::to_owned),
    );
    let found: Vec<String> = wrong(&survey).into_iter().map(|(name, ..)| name).collect();
    assert_eq!(found, ["provide-and-recommend", "execute-and-delegate", "content-differs"]);
}

#[test]
fn the_printed_cases_leave_no_contradiction_but_roles_that_nobody_carries_out() {
    for case in &model().cases {
        let found = findings(model(), &Survey::of_case(case));
        assert!(found.iter().all(|one| one.blocks), "{}: {found:?}", case.id);
    }
}

#[test]
fn the_same_countermeasure_is_requested_of_each_role_by_itself() {
    let survey = filled(|cell| cell == "ENV-e.EXE-c.B" || cell == "ENV-e.EXE-e.B" || cell == "ENV-e.content.C");
    let derivation = derive(model(), &survey);
    let roles: Vec<&str> = derivation.requested.iter().map(|(role, _)| *role).collect();
    assert_eq!(roles, ["EXE-c", "EXE-e"]);
    for (role, candidates) in &derivation.requested {
        assert!(candidates.iter().any(|one| one.countermeasure.id == "C-1-委"), "{role}");
        let rows = candidates.iter().flat_map(|one| &one.because).map(|place| derivation.rows[*place].role);
        assert!(rows.into_iter().all(|own| own == *role));
    }
}

#[test]
fn readings_open_and_close_the_rows_they_name() {
    let mut survey = filled(|cell| cell == "ENV-b.iaas-paas.B" || cell.starts_with("EXE-"));
    let printed = derive(model(), &survey);
    let read = |survey: &Survey| difference(&printed, &derive(model(), survey)).rows;
    survey.readings.insert("wan".to_owned(), "with-iaas-paas".to_owned());
    assert_eq!((read(&survey).added, read(&survey).removed), (vec!["MB1-36".to_owned()], vec![]));
    survey.readings.insert("wan".to_owned(), "not-in-survey".to_owned());
    survey.readings.insert("app".to_owned(), "figure-17".to_owned());
    let moved = read(&survey);
    assert_eq!(moved.added, Vec::<String>::new());
    // Figure 17 gives applications to processing and presentation alone: e, f and i lose each of the rows.
    assert!(!moved.removed.is_empty() && moved.removed.iter().all(|id| id.ends_with(['e', 'f', 'i'])), "{moved:?}");
}

fn surveys() -> impl Strategy<Value = Survey> {
    let cells: Vec<String> = model().input_cells().map(|(_, cell)| cell.to_owned()).collect();
    let situations: Vec<String> = model().situations.iter().map(|situation| situation.id.clone()).collect();
    let length = cells.len();
    (prop::sample::subsequence(cells, 0..=length), prop::sample::subsequence(situations, 0..=4)).prop_map(
        |(yes, situations)| Survey {
            yes: yes.into_iter().collect(),
            situations: situations.into_iter().collect(),
            ..Survey::default()
        },
    )
}

proptest! {
    #[test]
    fn any_survey_derives_what_the_figures_say(survey in surveys()) {
        prop_assert_eq!(ids(&derive(model(), &survey)), by_the_figures(&survey));
    }

    #[test]
    fn one_more_cell_never_removes_a_risk(survey in surveys(), more in 0_usize..37) {
        let before = derive(model(), &survey);
        let mut larger = survey;
        larger.yes.extend(model().input_cells().nth(more).map(|(_, cell)| cell.to_owned()));
        let moved = difference(&before, &derive(model(), &larger));
        prop_assert_eq!((moved.rows.removed, moved.risks.removed), (vec![], vec![]));
    }

    #[test]
    fn own_and_requested_cover_every_row(survey in surveys()) {
        let derivation = derive(model(), &survey);
        let requested = derivation.requested.iter().flat_map(|(_, candidates)| candidates);
        let covered: BTreeSet<usize> = derivation.own.iter().chain(requested).flat_map(|one| one.because.clone()).collect();
        prop_assert_eq!(covered, (0..derivation.rows.len()).collect());
    }

    #[test]
    fn a_reading_changes_the_rows_it_names_alone(survey in surveys(), reading in 0_usize..3, option in 0_usize..2) {
        let reading = &model().readings[reading];
        let option = &reading.options[option];
        let mut read = survey.clone();
        read.readings.insert(reading.id.clone(), option.id.clone());
        let moved = difference(&derive(model(), &survey), &derive(model(), &read)).rows;
        for id in moved.added.iter().chain(&moved.removed) {
            let (row, _) = model().entry(id).unwrap();
            prop_assert!(option.changes.iter().any(|change| change.row == row.id), "{}", id);
        }
    }
}
