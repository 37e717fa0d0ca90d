//! The worked examples of pages 12 to 15.

use guideline::Basis;

use super::super::{MeasureState, NodeState};
use super::*;

/// Nodes reached from benefits, those that rest on one reading among several with a question mark.
fn nodes(benefits: &[&str]) -> Vec<String> {
    let mark = |basis| if basis == Basis::Ambiguous { "?" } else { "" };
    plan(&case(benefits)).nodes.iter().map(|one| format!("{}{}", one.node.id, mark(one.basis))).collect()
}

#[test]
fn page_12_evaluates_nine_viewpoints_and_prints_no_benefits() {
    assert_eq!(model().viewpoint_examples.len(), 2);
    for example in &model().viewpoint_examples {
        let mut case = case(&[]);
        case.viewpoints = example.evaluations.iter().map(|one| (one.viewpoint.clone(), one.ja.clone())).collect();
        assert_eq!(case.viewpoints.len(), 9);
        let plan = plan(&case);
        assert_eq!(remarked(&plan, "viewpoints-open"), Vec::<String>::new());
        // Without benefits nothing is reached: no score of the viewpoints is invented.
        assert!(plan.nodes.is_empty() && plan.measures.is_empty());
        assert_eq!(remarked(&plan, "no-benefit").len(), 2);
        case.viewpoints.remove("4");
        assert_eq!(remarked(&super::plan(&case), "viewpoints-open"), ["4"]);
    }
}

#[test]
fn page_13_availability_leads_to_its_own_and_to_combined_risks() {
    // After the tree as it is reconstructed, first column first, S-1 and T-10, T-11 hang on readings.
    let expected = [
        "P-5", "Q-1", "Q-4", "Q-5", "Q-6", "Q-7", "Q-8", "Q-9", "Q-10?", "Q-11", "Q-12", "Q-13", "Q-14", "Q-15",
        "Q-16?", "R-1?", "R-2", "R-3", "R-4", "R-5", "R-6", "R-7", "R-8", "S-1?", "S-2", "S-4", "S-5", "S-6?", "S-7?",
        "T-1", "T-3", "T-5", "T-9", "T-10?", "T-11?",
    ];
    assert_eq!(nodes(&["availability"]), expected);
}

#[test]
fn the_other_benefits_lead_to_theirs() {
    let leaks = [
        "P-1", "P-2", "P-3", "P-4", "P-6", "Q-2", "Q-3", "Q-5", "Q-8", "Q-9", "Q-10?", "Q-11", "Q-12", "Q-13", "Q-14",
        "Q-15", "Q-16?", "R-1", "R-3?", "R-5?", "R-7?", "R-8?", "S-1", "S-3", "S-6", "S-7", "T-2", "T-4", "T-6", "T-7",
        "T-8", "T-9",
    ];
    assert_eq!(nodes(&["confidentiality-integrity"]), leaks);
    assert_eq!(nodes(&["business"]), ["U-1", "U-2", "U-3", "U-7"]);
    assert_eq!(nodes(&["technology"]), ["U-4", "U-5", "U-6", "U-8"]);
    assert_eq!(nodes(&ALL).len(), 56);
    assert_eq!(nodes(&[]), Vec::<String>::new());
}

#[test]
fn page_14_one_risk_and_the_measures_to_be_weighed_for_it() {
    let mut case = case(&["availability"]);
    case.treat = vec!["A/運用者の不正によりデータが破壊（消去）される".to_owned()];
    let expected = ["A-14", "A-15", "B-1", "B-2", "B-3", "B-4", "B-5", "B-6", "B-7", "B-8", "B-9"];
    assert_eq!(measures(&plan(&case)), expected.map(|id| format!("{id} s candidate")));
    // They are options, none of them taken by itself.
    assert_eq!(remarked(&plan(&case), "risk-without-measure"), ["P-5"]);
    case.select = texts(&["A-15"]);
    assert_eq!(required(&plan(&case)), ["A-15"]);
    assert_eq!(remarked(&plan(&case), "risk-without-measure"), Vec::<String>::new());
}

#[test]
fn page_15_a_ladder_to_be_climbed_as_far_as_the_purpose_asks() {
    let mut case = case(&["confidentiality-integrity"]);
    case.treat = addresses(&["P-3"]);
    let candidates = measures(&plan(&case));
    for measure in ["A-3 i", "A-4 i", "A-5 i", "A-6 i"] {
        assert!(candidates.contains(&format!("{measure} candidate")), "{measure}: {candidates:?}");
    }
    for rungs in [&["A-3"][..], &["A-3", "A-4"], &["A-3", "A-4", "A-5"], &["A-3", "A-4", "A-6"]] {
        case.select = texts(rungs);
        assert_eq!(plan(&case).violations, [], "{rungs:?}");
    }
}

#[test]
fn a_measure_reached_twice_stays_while_one_treated_source_stays() {
    let mut case = case(&["confidentiality-integrity"]);
    // A-13 answers attacks (P-2); A-3 answers P-2 in one reading and media taken away (P-3) besides.
    case.treat = addresses(&["P-2", "P-3"]);
    case.choices = vec![
        super::super::Choice { risk: at("P-2"), measure: "A-3".to_owned(), reason: String::new() },
        super::super::Choice { risk: at("P-3"), measure: "A-3".to_owned(), reason: String::new() },
    ];
    let state = |case: &Case| plan(case).measure("A-3").map(|one| (one.state, one.because.len()));
    assert_eq!(state(&case), Some((MeasureState::Selected, 2)));
    (case.treat, case.accept) = (addresses(&["P-3"]), addresses(&["P-2"]));
    assert_eq!(state(&case), Some((MeasureState::Selected, 1)));
    assert_eq!(plan(&case).node("P-2").unwrap().state, NodeState::Accepted);
    assert_eq!(remarked(&plan(&case), "chosen-for-nothing"), ["P-2 A-3"]);
    (case.treat, case.accept) = (Vec::new(), addresses(&["P-2", "P-3"]));
    assert_eq!(state(&case), None);
}

#[test]
fn no_way_passes_a_risk_that_is_accepted() {
    let mut case = case(&["confidentiality-integrity"]);
    case.treat = addresses(&["Q-2"]);
    let all = measures(&plan(&case));
    assert!(all.contains(&"B-4 i candidate".to_owned()) && all.contains(&"B-3 i candidate".to_owned()), "{all:?}");
    // B-3 is reached through Q-8 alone, B-4 through Q-9 alone; B-1 through both.
    case.accept = addresses(&["Q-8"]);
    let fewer = measures(&plan(&case));
    assert!(fewer.contains(&"B-4 i candidate".to_owned()) && fewer.contains(&"B-1 i candidate".to_owned()));
    assert!(!fewer.iter().any(|one| one.starts_with("B-3 ")), "{fewer:?}");
    // Treated by itself, a risk below an accepted one keeps its measures.
    case.treat.extend(addresses(&["Q-13"]));
    assert!(measures(&plan(&case)).contains(&"B-3 i candidate".to_owned()));
}

#[test]
fn measures_of_the_same_name_are_kept_apart() {
    let (b6, e5) = (model().measure("B-6").unwrap(), model().measure("E-5").unwrap());
    assert_eq!(b6.title, e5.title);
    let mut case = case(&["availability"]);
    case.treat = addresses(&["Q-11"]);
    case.select = texts(&["E-5"]);
    let plan = plan(&case);
    assert_eq!(plan.measure("B-6").unwrap().state, MeasureState::Candidate);
    assert_eq!(plan.measure("E-5").unwrap().state, MeasureState::Selected);
    // Boxes of the same name on two trees are two as well.
    let named = |id: &str| model().node(id).unwrap().title.ja.clone();
    assert_eq!(named("S-6"), named("T-9"));
    assert_ne!(at("S-6"), at("T-9"));
}

#[test]
fn a_reading_that_was_settled_takes_the_edges_of_the_others_away() {
    let mut case = case(&["confidentiality-integrity"]);
    case.treat = addresses(&["P-1"]);
    let has = |case: &Case, id: &str| plan(case).measure(id).is_some();
    assert!(has(&case, "A-7"));
    case.readings.insert("A-7-parent".to_owned(), ["P-3".to_owned()].into());
    assert!(!has(&case, "A-7"));
    case.treat = addresses(&["P-3"]);
    assert!(has(&case, "A-7"));
}

#[test]
fn linked_data_follows_one_of_three_patterns_with_four_five_and_four_points() {
    use guideline::planning::{OtherStorage, OwnProcessing};
    let linkage = &model().data_linkage;
    let pattern = |own, other| linkage.pattern(own, other).map(|found| (found.id.as_str(), found.points.len()));
    assert_eq!(pattern(OwnProcessing::Yes, OtherStorage::LinkedData), Some(("1", 4)));
    assert_eq!(pattern(OwnProcessing::No, OtherStorage::LinkedData), Some(("2", 5)));
    assert_eq!(pattern(OwnProcessing::No, OtherStorage::ResultsOnly), Some(("3", 4)));
    assert_eq!(pattern(OwnProcessing::Yes, OtherStorage::ResultsOnly), None);
}
