use std::collections::{BTreeMap, BTreeSet};

use super::MeasureKind;
use crate::shipped::{Fault, check, guideline, package};
use crate::{Origin, Relation, Source};

#[test]
fn it_holds_what_the_document_holds() {
    let guideline = guideline("cpsf");
    let model = guideline.model.framework().unwrap();
    let of_layer = |layer: &str| model.requirements.iter().filter(|one| one.layer() == layer).count();
    assert_eq!(["L1", "L2", "L3"].map(of_layer), [13, 21, 23]);
    assert_eq!((model.layers.len(), model.elements.len()), (3, 6));
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for measure in model.requirements.iter().flat_map(|one| &one.measures) {
        *kinds.entry(format!("{:?}", measure.kind)).or_default() += 1;
    }
    let expected = [("Enumeration", 13), ("Heading", 1), ("Measure", 371), ("Note", 12), ("SubMeasure", 163)];
    assert_eq!(kinds, expected.map(|(kind, count)| (kind.to_owned(), count)).into());
    assert_eq!(guideline.controls.len(), 371 + 163);
    let numbered = (1..=13).map(|n| format!("L1.{n:03}")).chain((1..=21).map(|n| format!("L2.{n:03}")));
    let numbered: Vec<String> = numbered.chain((1..=23).map(|n| format!("L3.{n:03}"))).collect();
    assert_eq!(model.requirements.iter().map(|one| one.id.clone()).collect::<Vec<_>>(), numbered);
}

#[test]
fn measures_stand_in_their_requirement_and_context_is_not_assessed() {
    let guideline = guideline("cpsf");
    let measure = guideline.control("L1.001-ORG-02.1").unwrap();
    assert_eq!((measure.path(), measure.level), (&["L1".to_owned(), "L1.001".to_owned()][..], None));
    assert_eq!(guideline.section("L1.001").unwrap().depth(), 2);
    let model = guideline.model.framework().unwrap();
    for measure in model.requirements.iter().flat_map(|one| &one.measures) {
        let assessed = matches!(measure.kind, MeasureKind::Measure | MeasureKind::SubMeasure);
        assert_eq!(guideline.control(&measure.id).is_some(), assessed, "{}", measure.id);
    }
}

#[test]
fn obligations_hang_on_the_measure_that_asks_for_them() {
    let guideline = guideline("cpsf");
    let all = || guideline.controls.iter().flat_map(|control| &control.obligations);
    assert_eq!(all().count(), 232);
    let model = guideline.model.framework().unwrap();
    let own = model.requirements.iter().flat_map(|one| &one.obligations).filter(|duty| duty.source == Source::Control);
    assert_eq!(all().filter(|duty| duty.origin == Origin::Section).count(), own.count());
    let ids: Vec<&str> =
        guideline.control("L1.001-ORG-01").unwrap().obligations.iter().map(|duty| duty.id.as_str()).collect();
    assert_eq!(ids, ["L1.001.doc1", "L1.001.rep1"]);
}

#[test]
fn every_requirement_but_one_is_compared_with_a_standard() {
    let guideline = guideline("cpsf");
    let model = guideline.model.framework().unwrap();
    let standards: Vec<&str> = model.standards.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(standards, ["iso27001-2013", "nist-csf-1.0", "nist-csf-1.1", "nist-sp800-171"]);
    let compared: BTreeSet<&str> = model.mappings.iter().map(|row| row.control.as_str()).collect();
    let without: Vec<&str> =
        model.requirements.iter().map(|one| one.id.as_str()).filter(|id| !compared.contains(id)).collect();
    assert_eq!(without, ["L3.013"]);
    assert!(model.mappings.iter().all(|row| row.relation == Relation::Related));
    let csf: Vec<&str> = model
        .mappings
        .iter()
        .filter(|row| row.standard == "nist-csf-1.1" && row.control == "L1.001")
        .flat_map(|row| &row.clauses)
        .map(String::as_str)
        .collect();
    assert_eq!(csf, ["ID.AM-6", "ID.BE-2"]);
}

#[test]
fn each_fault_is_told_with_its_line() {
    const CHAPTER: &str = "chapters/L1.001-006.toml";
    let package = package("cpsf");
    let fault = |file, from, to, above, problem| Fault { file, from, to, above, problem };
    for fault in [
        fault(
            CHAPTER,
            r#"risks = ["RF-01", "RF-02"]"#,
            r#"risks = ["RF-01", "RF-99"]"#,
            5,
            "`RF-99` is referred to here but does not exist",
        ),
        fault(
            CHAPTER,
            r#"parent = "L1.001-ORG-02""#,
            r#"parent = "L1.001-ORG-09""#,
            3,
            "`L1.001-ORG-09` is referred to here but does not exist",
        ),
        fault(
            CHAPTER,
            r#"parent = "L1.001-ORG-02""#,
            "",
            3,
            "this item cannot be read: a `measure` has no `parent`, all others have one",
        ),
        fault(
            CHAPTER,
            r#"element = "people""#,
            r#"element = "thing""#,
            1,
            "the id `L1.001-HUM-01` does not belong under `L1.001-THG`",
        ),
        fault(
            CHAPTER,
            r#"same_as = "L1.001-ORG-02.4""#,
            r#"same_as = "L1.001-ORG-02.5""#,
            4,
            "this item cannot be read: the texts differ from those of `same_as`",
        ),
        fault(
            CHAPTER,
            r#"id = "L1.001.rep1""#,
            r#"id = "L1.001.doc1""#,
            0,
            "`L1.001.doc1` is already used at chapters/L1.001-006.toml:174",
        ),
        fault(
            CHAPTER,
            r#"events = ["incident-disclosure"]"#,
            r#"events = ["disclosure"]"#,
            4,
            "`disclosure` is referred to here but does not exist",
        ),
        fault(
            CHAPTER,
            r#"origin = "measure L1.001-ORG-01""#,
            r#"origin = "measure L1.002-ORG-01""#,
            2,
            "`L1.002-ORG-01` is referred to here but does not exist",
        ),
        fault(
            CHAPTER,
            r#"kind = "measure""#,
            r#"kind = "step""#,
            0,
            "this item cannot be read: unknown variant `step`, expected one of `measure`, `sub-measure`, `enumeration`, `note`, `heading`",
        ),
        fault(
            CHAPTER,
            "object.en = \"Products made and the like\"",
            "object.en = \"\"",
            0,
            "`L1` has no text in English",
        ),
        fault(
            "mappings/iso27001-2013.toml",
            "control = \"L1.002\"",
            "control = \"L1.099\"",
            1,
            "`L1.099` is referred to here but does not exist",
        ),
        fault(
            "mappings/iso27001-2013.toml",
            "relation = \"related\"",
            "relation = \"same\"",
            0,
            "this item cannot be read: unknown variant `same`, expected one of `equal`, `subset`, `superset`, `intersects`, `none`, `related`",
        ),
        fault(
            "mappings/iso27001-2013.toml",
            "title = ",
            "name = ",
            0,
            "this item cannot be read: unknown field `name`, expected `id` or `title`",
        ),
        fault("references.toml", "id = \"R-02\"", "id = \"R-01\"", 1, "`R-01` is already used at references.toml:5"),
        fault(
            "trust.toml",
            "pillar = \"whole\"",
            "pillar = \"half\"",
            2,
            "`half` is referred to here but does not exist",
        ),
        fault(
            "elements.toml",
            "code = ",
            "codes = ",
            0,
            "this item cannot be read: unknown field `codes`, expected one of `id`, `code`, `title`, `definition`",
        ),
        fault("guideline.toml", "needs = 34", "needs = 35", 59, "needs: the manifest declares 35, the files hold 34"),
    ] {
        check(&package, &fault);
    }
}
