//! A change to a good library, and the one problem it makes, with its line.

use super::super::{Beside, lint, read};
use super::{HARBOUR, told};

/// Changes a library and looks at the problem that is new.
#[track_caller]
fn check(from: &str, to: &str, problem: &str, refused: bool) {
    assert!(HARBOUR.contains(from), "nothing to change: {from}");
    let changed = HARBOUR.replacen(from, to, 1);
    let usual = told(&lint("a.yaml", HARBOUR.as_bytes(), Beside::default()));
    let found = told(&lint("a.yaml", changed.as_bytes(), Beside::default()));
    let text = |told: &String| told.split_once(": ").map_or(told.clone(), |(_, text)| text.to_owned());
    let known: Vec<String> = usual.iter().map(text).collect();
    let new: Vec<&String> = found.iter().filter(|one| !known.contains(&text(one))).collect();
    assert_eq!(new, [problem], "`{from}` became `{to}`");
    assert_eq!(read("a.yaml", changed.as_bytes(), Beside::default()).is_err(), refused, "`{from}` became `{to}`");
}

/// The line on which a text of the library stands.
fn line(of: &str) -> usize {
    1 + HARBOUR.lines().position(|line| line.contains(of)).unwrap()
}

#[test]
fn what_would_be_ambiguous_or_lost_is_refused() {
    let bell = line("harbour:b.1");
    for (from, to, problem) in [
        (
            "req_node:harbour:b.1",
            "req_node:harbour:a.1",
            format!(
                "{bell}: `urn:acme:risk:req_node:harbour:a.1` stands on line {} already",
                line("req_node:harbour:a.1")
            ),
        ),
        (
            "    - urn: urn:acme:risk:req_node:harbour:b.1\n",
            "    - x: y\n",
            format!("{bell}: the field `urn` is missing here"),
        ),
        (
            "    - ref_id: G",
            "    - ref_id: P",
            format!("{}: the group `P` is defined more than once", line("ref_id: G")),
        ),
        (
            "urn:acme:risk:threat:harbour:fog\n    ref_id: FOG",
            "urn:acme:risk:function:harbour:lamp\n    ref_id: FOG",
            format!("{}: `urn:acme:risk:function:harbour:lamp` is defined more than once", line("ref_id: FOG") - 1),
        ),
    ] {
        let changed = HARBOUR.replacen(from, to, 1);
        let Err(found) = read("a.yaml", changed.as_bytes(), Beside::default()) else { panic!("`{from}` → `{to}`") };
        assert!(told(&found).contains(&problem), "{:#?} has no {problem}", told(&found));
    }
}

#[test]
fn references_that_lead_nowhere_are_told_with_their_line() {
    check(
        "parent_urn: urn:acme:risk:req_node:harbour:b\n",
        "parent_urn: urn:acme:risk:req_node:harbour:z\n",
        &format!(
            "{}: the requirement it stands in, `urn:acme:risk:req_node:harbour:z`, does not exist; it was placed by its depth",
            line("harbour:b.1")
        ),
        false,
    );
    check(
        "[P, G]",
        "[P, G, X]",
        &format!("{}: the group `X` is named here and nowhere defined", line("req_node:harbour:a.1")),
        false,
    );
    check(
        "threats: ['urn:acme:risk:threat:harbour:fog']",
        "threats: ['urn:acme:risk:threat:harbour:ice']",
        &format!(
            "{}: `urn:acme:risk:threat:harbour:ice` is referred to here, but the library does not hold it and builds on no other",
            line("req_node:harbour:a.1")
        ),
        false,
    );
    check(
        "ref_id: '1.10'",
        "ref_id: A.1",
        &format!("{}: the printed id A.1 stands on line {} already", line("harbour:b.1"), line("req_node:harbour:a.1")),
        false,
    );
    check(
        "locale: fr",
        "locale: Französisch",
        "2: the file gives the language of its texts as `Französisch`, which is no language tag; taken as `en`",
        false,
    );
}

#[test]
fn nodes_in_a_circle_are_refused() {
    let changed = HARBOUR.replacen(
        "      depth: 1\n      ref_id: Partie B / 2",
        "      depth: 1\n      parent_urn: urn:acme:risk:req_node:harbour:b.1\n      ref_id: Partie B / 2",
        1,
    );
    let found = read("a.yaml", changed.as_bytes(), Beside::default()).unwrap_err();
    let circles = told(&found).into_iter().filter(|one| one.contains("in a circle")).count();
    assert_eq!(circles, 2, "{:#?}", told(&found));
}

#[test]
fn a_file_that_holds_no_framework_says_what_it_holds() {
    for (text, problem) in [
        (
            "urn: u\nobjects:\n  threats:\n  - urn: t\n",
            "3: the library holds no framework and no mapping, only: threats",
        ),
        ("a: 1\nb: 2\n", "this is no framework that can be read; its fields are: a, b"),
        ("urn: u\nobjects:\n  framework:\n    urn: f\n", "4: the framework has no requirements"),
        ("urn: u\nobjects:\n  framework: no\n", "3: `framework, frameworks` must be an object or a list of objects"),
        (r#"{"profile": {}}"#, "this OSCAL profile selects from other catalogs, which are not at hand here"),
        (r#"{"mapping-collection": {}}"#, "1: the field `mappings` is missing here"),
        (r#"{"assessment-plan": {}}"#, "this is no framework that can be read; its fields are: assessment-plan"),
    ] {
        let found = read("a.yaml", text.as_bytes(), Beside::default()).unwrap_err();
        assert!(told(&found).iter().any(|one| one == problem), "{:#?} has no {problem}", told(&found));
    }
}

#[test]
fn a_name_must_be_one() {
    let beside = Beside { name: Some("Not a name"), ..Beside::default() };
    let found = read("a.yaml", HARBOUR.as_bytes(), beside).unwrap_err();
    assert!(told(&found).contains(&"`Not a name` cannot be the short name of a guideline".to_owned()));
    let beside = Beside { name: Some("port"), ..Beside::default() };
    assert_eq!(read("a.yaml", HARBOUR.as_bytes(), beside).unwrap().frameworks[0].guideline.id(), "port");
}
