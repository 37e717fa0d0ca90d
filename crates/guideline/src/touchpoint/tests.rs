use std::collections::BTreeMap;

use super::{ClauseSide, ControlSource, ItemKind};
use crate::shipped::{Fault, check, guideline, package};
use crate::{Guideline, Origin};

fn mic2014() -> Guideline {
    guideline("mic2014")
}

#[test]
fn it_holds_what_the_document_holds() {
    let guideline = mic2014();
    let model = guideline.model.touchpoint().unwrap();
    let domains: Vec<&str> = model.headings.iter().filter(|one| one.is_domain()).map(|one| one.id.as_str()).collect();
    assert_eq!(domains, ["6", "8", "9", "10", "12", "13", "15", "16", "17", "18"]);
    assert_eq!((model.headings.len() - domains.len(), model.controls.len()), (25, 49));
    let own: Vec<&str> = model
        .controls
        .iter()
        .filter(|control| control.source == ControlSource::Guideline)
        .map(|control| control.id.as_str())
        .collect();
    assert_eq!(own, ["6.3.1", "6.3.2", "8.1.5", "9.5.1", "13.1.4"]);
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for item in model.controls.iter().flat_map(|control| &control.items) {
        let name = match item.kind {
            ItemKind::Lettered => "lettered",
            ItemKind::Prose => "prose",
            ItemKind::LeadIn | ItemKind::Note => "context",
        };
        *kinds.entry(name).or_default() += 1;
    }
    assert_eq!(kinds, BTreeMap::from([("context", 32), ("lettered", 183), ("prose", 63)]));
    assert_eq!(guideline.controls.len(), 183 + 63);
    let clauses = |side: ClauseSide, letter: &str| {
        let ids: Vec<&str> =
            model.clauses.iter().filter(|one| one.side == side).map(|clause| clause.id.as_str()).collect();
        let expected: Vec<String> = (1..=ids.len()).map(|number| format!("{letter}{number}")).collect();
        assert_eq!(ids, expected);
        ids.len()
    };
    assert_eq!((clauses(ClauseSide::Customer, "C"), clauses(ClauseSide::Supplier, "S")), (23, 16));
    let letters: String = model.routes.iter().filter_map(|route| route.id.chars().last()).collect();
    assert_eq!(letters, "abcdefghijklmno");
    assert_eq!((model.points.len(), model.information.len(), model.models.len()), (5, 16, 2));
}

#[test]
fn what_is_assessed_stands_in_its_control() {
    let guideline = mic2014();
    let item = guideline.control("6.1.1.a").unwrap();
    assert_eq!(item.path(), ["II", "6", "6.1", "6.1.1"]);
    assert_eq!((item.part(), item.chapter(), item.section(), item.level), ("II", "6", "6.1.1", None));
    assert_eq!(item.title, item.requirement);
    for control in &guideline.controls {
        for (depth, section) in (1..).zip(control.path()).skip(1) {
            assert_eq!(guideline.section(section).map(crate::Section::depth), Some(depth), "{}", control.id);
        }
    }
    let ids: Vec<&str> = guideline.controls.iter().map(|control| control.id.as_str()).collect();
    let first = |id: &str| ids.iter().position(|one| *one == id).unwrap();
    assert!(first("6.1.1.p1") < first("6.1.1.a") && first("9.1.1.a") < first("10.1.1.a"), "printed order");
    assert!(guideline.control("10.1.1.p1").is_none(), "a lead-in is not assessed");
}

#[test]
fn obligations_hang_on_the_item_that_asks_for_them() {
    let guideline = mic2014();
    let all = || guideline.controls.iter().flat_map(|control| &control.obligations);
    assert_eq!(all().count(), 270);
    let of_statements = all().filter(|duty| duty.origin == Origin::Section).count();
    let model = guideline.model.touchpoint().unwrap();
    let duties = model.controls.iter().flat_map(|control| &control.obligations);
    assert_eq!(of_statements, duties.filter(|duty| duty.source == crate::Source::Control).count());
    let ids = |control: &str| -> Vec<(&str, Origin)> {
        let control = guideline.control(control).unwrap();
        control.obligations.iter().map(|duty| (duty.id.as_str(), duty.origin.clone())).collect()
    };
    assert_eq!(ids("6.1.1.b"), [("6.1.1.doc3", Origin::Control), ("6.1.1.reg2", Origin::Control)]);
    assert_eq!(ids("10.1.2.p1"), [("10.1.2.doc1", Origin::Section), ("10.1.2.agr1", Origin::Control)]);
    assert_eq!(guideline.control("10.1.2.p1").unwrap().parameters[0].id, "10.1.2.key-lifetime");
}

#[test]
fn each_fault_is_told_with_its_line() {
    let package = package("mic2014");
    let fault = |file, from, to, above, problem| Fault { file, from, to, above, problem };
    for fault in [
        fault(
            "chapters/10.toml",
            r#"refs = ["6.3.2.c", "6.3.2.i"]"#,
            r#"refs = ["6.3.2.c", "6.3.2.z"]"#,
            7,
            "`6.3.2.z` is referred to here but does not exist",
        ),
        fault(
            "chapters/10.toml",
            r#"actors = ["provider"]
actor_basis"#,
            r#"actors = ["vendor"]
actor_basis"#,
            3,
            "`vendor` is referred to here but does not exist",
        ),
        fault(
            "chapters/10.toml",
            r#"id = "10.1.2.agr1""#,
            r#"id = "10.1.2.doc1""#,
            0,
            "`10.1.2.doc1` is already used at chapters/10.toml:178",
        ),
        fault(
            "chapters/10.toml",
            r#"id = "10.1.2.agr1""#,
            r#"id = "10.1.3.agr1""#,
            0,
            "the id `10.1.3.agr1` does not belong under `10.1.2`",
        ),
        fault(
            "chapters/10.toml",
            r#"origin = "item p1"
trigger"#,
            r#"origin = "item y"
trigger"#,
            2,
            "`10.1.2.y` is referred to here but does not exist",
        ),
        fault(
            "chapters/10.toml",
            r#"actor_basis = "inferred""#,
            "",
            4,
            "this item cannot be read: an assessed item needs `actors` and `actor_basis`",
        ),
        fault(
            "chapters/10.toml",
            r#"wording = ["desirable"]"#,
            r#"wording = ["nice"]"#,
            0,
            "this item cannot be read: unknown variant `nice`, expected one of `asked`, `desirable`, `recommended`, `consider`",
        ),
        fault("chapters/10.toml", "part = \"II\"", "", 4, "this item cannot be read: a domain needs `part`"),
        fault(
            "chapters/10.toml",
            "issue.en = ",
            "issue.fr = ",
            0,
            "this item cannot be read: unknown field `fr`, expected `ja` or `en`",
        ),
        fault(
            "glossary.toml",
            "term.en = \"Cloud service\"",
            "term.en = \" \"",
            0,
            "`cloud-service` has no text in English",
        ),
        fault("clauses.toml", "id = \"C2\"", "id = \"C1\"", 1, "`C1` is already used at clauses.toml:11"),
        fault(
            "clauses.toml",
            r#"sources = ["6.1.1.a"]"#,
            r#"sources = ["6.1.1.w"]"#,
            5,
            "`6.1.1.w` is referred to here but does not exist",
        ),
        fault(
            "information.toml",
            r#"within = "in-service""#,
            r#"within = "never""#,
            2,
            "`never` is referred to here but does not exist",
        ),
        fault("points.toml", "[[point.practice]]", "[[practice]]", 0, "`practice` is not a key of this file"),
        fault(
            "guideline.toml",
            "routes = 15",
            "routes = 16",
            69,
            "routes: the manifest declares 16, the files hold 15",
        ),
    ] {
        check(&package, &fault);
    }
}
