//! Prerequisites: stated ones refuse, the others warn; equivalents do.

use guideline::planning::Severity;

use super::*;

/// Selects measures alone, and tells what each refused one lacks.
fn refused(select: &[&str]) -> Vec<(String, Vec<String>)> {
    let case = Case { select: texts(select), ..case(&ALL) };
    let told = |one: &super::super::Violation<'_>| {
        (one.measure.id.clone(), one.lacks.iter().map(|base| base.id.clone()).collect())
    };
    plan(&case).violations.iter().map(told).collect()
}

#[test]
fn what_the_guide_states_refuses() {
    for (measure, lacks) in [
        ("A-4", &["A-3"][..]),
        ("A-5", &["A-3", "A-4"]),
        ("A-6", &["A-3", "A-4"]),
        ("B-9", &["B-8"]),
        ("C-1", &["C-4"]),
        ("C-2", &["C-4"]),
        ("C-3", &["C-4"]),
        ("D-1", &["D-3"]),
        ("D-2", &["D-3"]),
        ("E-3", &["E-4"]),
    ] {
        assert_eq!(refused(&[measure]), [(measure.to_owned(), texts(lacks))]);
    }
}

#[test]
fn every_other_measure_may_stand_alone() {
    let refusable = ["A-4", "A-5", "A-6", "B-9", "C-1", "C-2", "C-3", "D-1", "D-2", "E-3"];
    for measure in model().measures.iter().filter(|measure| !refusable.contains(&measure.id.as_str())) {
        assert_eq!(refused(&[&measure.id]), [], "{}", measure.id);
    }
}

#[test]
fn what_was_read_from_the_words_warns_and_what_is_doubtful_hints() {
    for (measure, base, severity) in [
        ("C-5", "C-4", Severity::Warning),
        ("C-6", "C-4", Severity::Warning),
        ("C-7", "C-4", Severity::Warning),
        ("C-8", "C-4", Severity::Warning),
        ("C-9", "C-4", Severity::Warning),
        ("C-10", "C-4", Severity::Warning),
        ("C-11", "C-4", Severity::Warning),
        ("D-4", "D-3", Severity::Warning),
        ("D-5", "D-3", Severity::Warning),
        ("E-6", "E-4", Severity::Warning),
        ("A-8", "A-3", Severity::Warning),
        ("D-6", "D-3", Severity::Hint),
        ("D-7", "D-3", Severity::Hint),
    ] {
        let plan = plan(&Case { select: texts(&[measure]), ..case(&ALL) });
        assert_eq!(remarked(&plan, "missing-base"), [format!("{measure} {base}")]);
        let remark = plan.warnings.iter().find(|one| one.id() == "missing-base").unwrap();
        assert_eq!(remark.severity(model()), severity, "{measure}");
        assert_eq!(plan.violations, [], "{measure}");
    }
    // A-9 builds on on A-3.
    let plan = plan(&Case { select: texts(&["A-9"]), ..case(&ALL) });
    assert_eq!(remarked(&plan, "missing-base"), ["A-9 A-3", "A-9 A-8"]);
}

#[test]
fn taking_a_base_away_flags_everything_built_on_it() {
    assert_eq!(refused(&["A-3", "A-4", "A-5", "A-6"]), []);
    let lacks = |measure: &str, base: &str| (measure.to_owned(), vec![base.to_owned()]);
    assert_eq!(refused(&["A-4", "A-5", "A-6"]), [lacks("A-4", "A-3"), lacks("A-5", "A-3"), lacks("A-6", "A-3")]);
    assert_eq!(refused(&["A-3", "A-5", "A-6"]), [lacks("A-5", "A-4"), lacks("A-6", "A-4")]);
    assert_eq!(refused(&["C-1", "C-2", "C-3"]), ["C-1", "C-2", "C-3"].map(|measure| lacks(measure, "C-4")));
}

#[test]
fn bases_come_along_if_asked_to() {
    let pulled = |select: &[&str]| {
        let case = Case { select: texts(select), ..case(&ALL) };
        let plan = derive(model(), &case, Bases::PullIn);
        assert_eq!(plan.violations, [], "{select:?}");
        measures(&plan)
    };
    assert_eq!(pulled(&["A-5"]), ["A-3 s pulled_in", "A-4 s pulled_in", "A-5 - selected"]);
    assert_eq!(pulled(&["E-3", "B-9"]), ["B-8 s pulled_in", "B-9 - selected", "E-3 - selected", "E-4 s pulled_in"]);
    // What only seems to be a base does not come along.
    assert_eq!(pulled(&["C-5"]), ["C-5 - selected"]);
}

#[test]
fn an_equivalent_bill_of_materials_does_for_the_measure_that_makes_it() {
    for (measure, artefact, base) in [
        ("C-1", "software-bill-of-materials", "C-4"),
        ("D-2", "hardware-bill-of-materials", "D-3"),
        ("E-3", "supply-chain-bill-of-materials", "E-4"),
    ] {
        let mut case = Case { select: texts(&[measure]), ..case(&ALL) };
        case.equivalents.insert(artefact.to_owned());
        let plan = plan(&case);
        assert_eq!(plan.violations, [], "{measure}");
        assert_eq!(remarked(&plan, "equivalent"), [format!("{measure} {base}")]);
        assert_eq!(required(&derive(model(), &case, Bases::PullIn)), [measure]);
        // One of another kind does not.
        let other = if measure == "C-1" { "hardware-bill-of-materials" } else { "software-bill-of-materials" };
        case.equivalents = [other.to_owned()].into();
        assert_eq!(super::plan(&case).violations.len(), 1, "{measure}");
    }
}
