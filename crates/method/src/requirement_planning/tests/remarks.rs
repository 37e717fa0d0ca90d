//! Notes, pointers, the conflict, and what a case leaves open.

use message::Locale;

use super::super::{Choice, MeasureState};
use super::*;

fn selecting(ids: &[&str]) -> Case {
    Case { select: texts(ids), ..case(&ALL) }
}

fn with_fact(mut case: Case, fact: &str, so: bool) -> Case {
    case.facts.insert(fact.to_owned(), so);
    case
}

fn everything() -> Case {
    Case { select: model().measures.iter().map(|measure| measure.id.clone()).collect(), ..case(&ALL) }
}

/// The bullets with a note, and whether it is the one on government procurement.
fn noted(case: &Case) -> Vec<(String, bool)> {
    plan(case).notes.iter().map(|one| (one.bullet.id.clone(), one.text.ja.contains("WTO"))).collect()
}

#[test]
fn notes_travel_with_their_bullets() {
    let own = ["A-11-3", "C-1-1", "C-4-1", "D-3-1", "F-3-1"].map(|id| (id.to_owned(), false));
    assert_eq!(noted(&everything()), own);
    assert_eq!(noted(&selecting(&["A-11"])), own[..1]);
    assert_eq!(noted(&selecting(&["A-1"])), []);
}

#[test]
fn the_note_on_government_procurement_stands_at_exactly_nine_bullets() {
    let bullets = ["B-1-1", "B-2-1", "B-2-2", "B-3-1", "B-4-3", "B-5-1", "E-1-1", "E-2-1", "E-3-1"];
    let procurement = |case: &Case| -> Vec<String> {
        noted(case).into_iter().filter(|(_, procurement)| *procurement).map(|(bullet, _)| bullet).collect()
    };
    assert_eq!(procurement(&with_fact(everything(), "government-procurement", true)), bullets);
    assert_eq!(procurement(&with_fact(everything(), "government-procurement", false)), Vec::<String>::new());
    let b2 = with_fact(selecting(&["B-2"]), "government-procurement", true);
    assert_eq!(procurement(&b2), ["B-2-1", "B-2-2"]);
    // C-1 bears the same mark for a note of its own.
    let c1 = with_fact(selecting(&["C-1"]), "government-procurement", true);
    assert_eq!(procurement(&c1), Vec::<String>::new());
}

#[test]
fn physical_deletion_and_shared_resources_need_dedicated_storage() {
    let both = plan(&selecting(&["A-9", "F-3"]));
    assert_eq!(remarked(&both, "conflict"), ["A-9 F-3"]);
    assert_eq!(both.violations, []);
    let words = both.warnings.iter().find(|one| one.id() == "conflict").unwrap().words(model(), Locale::Ja);
    assert!(words.contains("専用型のストレージ"), "{words}");
    for one in ["A-9", "F-3"] {
        assert_eq!(remarked(&plan(&selecting(&[one])), "conflict"), Vec::<String>::new());
    }
}

#[test]
fn bullets_that_name_other_measures_point_to_them() {
    assert_eq!(remarked(&plan(&selecting(&["C-1", "C-4"])), "pointer"), ["C-1-1 C-2", "C-1-1 C-3"]);
    let audit = plan(&selecting(&["E-11"]));
    assert_eq!(remarked(&audit, "pointer"), ["E-11-1 E-1 E-2 E-3 E-4 E-5 E-6 E-7 E-8 E-9 E-10"]);
    // Keys managed elsewhere: A-4 is presumed, A-5 or A-6 would do.
    assert_eq!(remarked(&plan(&selecting(&["A-15"])), "pointer"), ["A-15-2 A-4"]);
    assert_eq!(remarked(&plan(&selecting(&["A-3", "A-4", "A-15"])), "pointer"), Vec::<String>::new());
}

#[test]
fn a_bill_of_materials_left_to_the_installer_brings_supplier_checks_along() {
    let fact = "facility-bom-left-to-installer";
    let d2 = |case: &Case| plan(case).measure("D-2").map(|one| one.state);
    // Nobody said: told, nothing comes along.
    assert_eq!(remarked(&plan(&selecting(&["E-4"])), "pointer"), ["E-4-1 D-2"]);
    assert_eq!(d2(&selecting(&["E-4"])), None);
    let not_so = with_fact(selecting(&["E-4"]), fact, false);
    assert_eq!((remarked(&plan(&not_so), "pointer"), d2(&not_so)), (Vec::new(), None));
    let so = with_fact(selecting(&["E-4"]), fact, true);
    assert_eq!(d2(&so), Some(MeasureState::PulledIn));
    assert_eq!(remarked(&plan(&so), "pointer"), ["E-4-1 D-2"]);
    // What comes along needs its own base.
    assert_eq!(plan(&so).violations.iter().map(|one| one.measure.id.as_str()).collect::<Vec<_>>(), ["D-2"]);
    assert_eq!(required(&derive(model(), &so, Bases::PullIn)), ["D-2", "D-3", "E-4"]);
    // Without E-4 the fact brings nothing.
    assert_eq!(d2(&with_fact(selecting(&["E-3", "D-3"]), fact, true)), None);
}

#[test]
fn risks_without_measures_and_measures_without_risks_are_found() {
    let mut case = selecting(&["A-1"]);
    case.treat = addresses(&["P-3"]);
    case.enjoy = addresses(&["U-1"]);
    let found = plan(&case);
    assert_eq!(remarked(&found, "risk-without-measure"), ["P-3", "U-1"]);
    assert_eq!(remarked(&found, "measure-without-risk"), ["A-1"]);
    case.treat = addresses(&["P-1"]);
    case.select = texts(&["A-1", "F-1"]);
    let found = plan(&case);
    assert_eq!(remarked(&found, "risk-without-measure"), Vec::<String>::new());
    assert_eq!(remarked(&found, "measure-without-risk"), Vec::<String>::new());
    // What a measure builds on serves the risk of that measure: R-1 asks for C-1, and C-1 for C-4.
    case.treat = addresses(&["P-1", "R-1"]);
    case.select = texts(&["A-1", "F-1", "C-1", "C-4", "D-1", "D-3"]);
    assert_eq!(remarked(&plan(&case), "measure-without-risk"), ["D-1", "D-3"]);
    // A measure below answers a risk above: Q-12 is below Q-2.
    case.treat = addresses(&["Q-2"]);
    case.select = texts(&["B-1", "F-1"]);
    assert_eq!(remarked(&plan(&case), "risk-without-measure"), Vec::<String>::new());
}

#[test]
fn names_that_nobody_knows_are_remarks_and_change_nothing() {
    let mut case = selecting(&["A-18", "a1", "Ａ－３"]);
    case.treat = texts(&["A/存在しない", "Z/運用者の内部犯行", "P/運用者の不正によりデータが破壊(消去)される"]);
    case.choices = vec![Choice { risk: "A/?".to_owned(), measure: "A-0".to_owned(), reason: String::new() }];
    let plan = plan(&case);
    assert_eq!(remarked(&plan, "unknown-node"), ["A/存在しない", "Z/運用者の内部犯行", "A/?"]);
    assert_eq!(remarked(&plan, "unknown-measure"), ["A-18", "a1", "A-0"]);
    // Width and the letter of the boxes are forgiven.
    assert_eq!(required(&plan), ["A-3"]);
    assert!(plan.node("P-5").unwrap().state.asks());
}

#[test]
fn decisions_that_do_not_fit_are_told() {
    let mut case = case(&["availability"]);
    case.treat = addresses(&["P-1", "P-5", "U-1"]);
    case.accept = addresses(&["P-5"]);
    case.forgo = addresses(&["P-5"]);
    let plan = plan(&case);
    assert_eq!(remarked(&plan, "not-reached"), ["P-1"]);
    assert_eq!(remarked(&plan, "other-kind"), ["U-1", "P-5"]);
    assert_eq!(remarked(&plan, "decided-twice"), ["P-5"]);
    assert_eq!(remarked(&plan, "no-benefit"), ["convenience"]);
    assert!(plan.node("P-5").unwrap().state.asks() && plan.node("P-1").is_none());
    assert!(!plan.measures.is_empty());
}

#[test]
fn a_choice_holds_for_a_risk_that_leads_to_the_measure() {
    let mut case = case(&["availability"]);
    case.treat = addresses(&["P-5"]);
    let choice = |measure: &str| Choice { risk: at("P-5"), measure: measure.to_owned(), reason: String::new() };
    case.choices = vec![choice("A-14"), choice("F-1")];
    let plan = plan(&case);
    assert_eq!(required(&plan), ["A-14"]);
    assert_eq!(remarked(&plan, "chosen-elsewhere"), ["P-5 F-1"]);
}

#[test]
fn a_system_outside_the_scope_is_told() {
    let mut case = case(&ALL);
    assert_eq!(remarked(&plan(&case), "out-of-scope"), Vec::<String>::new());
    case.scope = model().scope.questions.iter().map(|question| (question.id.clone(), true)).collect();
    assert_eq!(remarked(&plan(&case), "out-of-scope"), Vec::<String>::new());
    case.scope.insert("it-system".to_owned(), false);
    assert_eq!(remarked(&plan(&case), "out-of-scope"), ["it-system"]);
}

#[test]
fn every_remark_and_refusal_has_words_and_a_mend_in_both_languages() {
    let mut case = everything();
    case.select.push("A-99".to_owned());
    case.scope.insert("it-system".to_owned(), false);
    case.viewpoints.insert("1".to_owned(), "x".to_owned());
    case.benefits.remove("business");
    case.benefits.remove("technology");
    case.equivalents.insert("hardware-bill-of-materials".to_owned());
    case.treat = addresses(&["P-5", "U-1"]);
    case.treat.push("A/?".to_owned());
    case.accept = addresses(&["P-5", "P-1"]);
    case.enjoy = addresses(&["U-1"]);
    let choice = |risk: &str| Choice { risk: at(risk), measure: "F-1".to_owned(), reason: String::new() };
    case.choices = vec![choice("P-5"), choice("P-1")];
    case.select.retain(|id| !["A-3", "A-14", "A-15", "D-3"].contains(&id.as_str()) && !id.starts_with("B-"));
    let plan = plan(&case);
    let mut kinds: Vec<&str> = plan.warnings.iter().map(super::super::Warning::id).collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds.len(), 17, "{kinds:?}");
    assert!(!plan.violations.is_empty());
    for locale in Locale::ALL {
        let remarks = plan.warnings.iter().map(|one| (one.words(model(), locale), one.mend(model(), locale)));
        let refusals = plan.violations.iter().map(|one| (one.words(locale), one.mend(locale)));
        for (words, mend) in remarks.chain(refusals) {
            assert!(!words.is_empty() && !words.starts_with("plan-") && !mend.is_empty(), "{words} → {mend}");
        }
    }
}
