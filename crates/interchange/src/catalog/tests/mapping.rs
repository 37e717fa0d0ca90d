//! Mapping sets as files by the layout of mappings/README.md.

use super::super::{Beside, Known, read};
use super::{HARBOUR, framework, told};

const SETS: &str = "\
urn: urn:acme:risk:library:map
locale: en
provider: Acme
objects:
  requirement_mapping_sets:
  - urn: urn:acme:risk:set:one
    source_framework_urn: urn:acme:risk:framework:harbour
    target_framework_urn: urn:acme:risk:framework:quay
    requirement_mappings:
    - source_requirement_urn: urn:acme:risk:req_node:harbour:A.1
      target_requirement_urn: urn:acme:risk:req_node:quay:q.1
      relationship: subset
      rationale: semantic
      strength_of_relationship: 8
    - source_requirement_urn: urn:acme:risk:req_node:harbour:a.1
      target_requirement_urn: urn:acme:risk:req_node:quay:q.2
      relationship: subset
      rationale: semantic
      strength_of_relationship: 8
    - source_requirement_urn: urn:acme:risk:req_node:harbour:b.1
      target_requirement_urn: urn:acme:risk:req_node:quay:q.1
      relationship: not_related
  - urn: urn:acme:risk:set:one-revert
    source_framework_urn: urn:acme:risk:framework:quay
    target_framework_urn: urn:acme:risk:framework:harbour
    requirement_mappings:
    - source_requirement_urn: urn:acme:risk:req_node:quay:q.1
      target_requirement_urn: urn:acme:risk:req_node:harbour:b.1
      relationship: not_related
    - source_requirement_urn: urn:acme:risk:req_node:quay:q.2
      target_requirement_urn: urn:acme:risk:req_node:harbour:a.1
      relationship: superset
    - source_requirement_urn: urn:acme:risk:req_node:quay:q.1
      target_requirement_urn: urn:acme:risk:req_node:harbour:a.1
      relationship: superset
";

/// The written file as a tree.
fn table(text: &str) -> toml::Table {
    toml::from_str(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

#[test]
fn a_set_becomes_a_file_and_the_one_read_backwards_is_left_out() {
    let harbour = framework("harbour.yaml", HARBOUR);
    let beside = Beside { known: Known(vec![&harbour.guideline]), ..Beside::default() };
    let import = read("map.yaml", SETS.as_bytes(), beside).unwrap();
    assert_eq!(import.mappings.len(), 1, "{:#?}", import.warnings);
    assert_eq!(import.mappings[0].unknown, ["quay"]);
    let mapping = &import.mappings[0];
    assert_eq!((mapping.name.as_str(), mapping.mapping.ties()), ("harbour--quay.toml", 2));
    let file = table(&mapping.text);
    assert_eq!(file["mapping"]["source"].as_str(), Some("analyst"));
    assert_eq!(file["mapping"]["claimed-by"]["en"].as_str(), Some("Acme, in map.yaml"));
    let pairs = file["pair"].as_array().unwrap();
    let of = |pair: &toml::Value| {
        let to: Vec<String> = pair["to"].as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect();
        (pair["from"].as_str().unwrap().to_owned(), to, pair["relation"].as_str().unwrap().to_owned())
    };
    assert_eq!(
        pairs.iter().map(of).collect::<Vec<_>>(),
        [
            ("A.1".to_owned(), vec!["q.1".to_owned(), "q.2".to_owned()], "subset".to_owned()),
            ("1.10".to_owned(), vec!["q.1".to_owned()], "none".to_owned()),
        ]
    );
    assert_eq!(
        pairs[0]["reason"]["en"].as_str(),
        Some("The publisher's ground: semantic. The publisher's strength: 8.")
    );
    let count = |name: &str| file["totals"][name].as_integer().unwrap();
    // Three requirements of the harbour are assessed; of the quay nothing is known but the two that are named.
    assert_eq!(["from", "to", "pairs", "ties"].map(count), [3, 2, 2, 3]);
    let residue = |side: &str| {
        file["residue"][side].as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    // `none` touches neither side.
    assert_eq!(residue("from"), ["a.1.q", "1.10"]);
    assert_eq!(residue("to"), Vec::<String>::new());
    assert_eq!(
        told(&import.warnings),
        [
            "6: the framework `urn:acme:risk:framework:quay` is not at hand: its requirements are named by their keys and not checked",
            "23: the framework `urn:acme:risk:framework:quay` is not at hand: its requirements are named by their keys and not checked",
            "23: the mapping from quay to harbour says the same as the one before it read backwards, and was left out",
        ]
    );
}

#[test]
fn ties_that_cannot_stand_are_told_with_their_line() {
    let harbour = framework("harbour.yaml", HARBOUR);
    for (from, to, problem) in [
        ("relationship: subset", "relationship: alike", "10: `alike` is no relation between requirements"),
        (
            "harbour:A.1",
            "harbour:Z.9",
            "10: the guideline `harbour` has no requirement `urn:acme:risk:req_node:harbour:z.9`",
        ),
        (
            "quay:q.2\n      relationship: subset",
            "quay:q.1\n      relationship: equal",
            "15: A.1 and q.1 are tied in another way on line 10 already",
        ),
        (
            "quay:q.2\n      relationship: subset",
            "quay:q.1\n      relationship: subset",
            "15: A.1 and q.1 are tied in the same way on line 10 already",
        ),
        (
            "    source_framework_urn: urn:acme:risk:framework:harbour\n",
            "",
            "6: the field `source_framework_urn` is missing here",
        ),
    ] {
        assert!(SETS.contains(from), "{from}");
        let beside = Beside { known: Known(vec![&harbour.guideline]), ..Beside::default() };
        let found = super::super::lint("map.yaml", SETS.replacen(from, to, 1).as_bytes(), beside);
        assert!(told(&found).iter().any(|one| one == problem), "{:#?} has no {problem}", told(&found));
    }
}

#[test]
fn a_tie_whose_scale_is_the_publisher_s_keeps_its_words() {
    let text = SETS.replacen("rationale: semantic", "annotation: \"see 'both'\\nparts\"", 1);
    let import = read("map.yaml", text.as_bytes(), Beside::default()).unwrap();
    let file = table(&import.mappings[0].text);
    let reason = file["pair"][0]["reason"]["ja"].as_str().unwrap();
    assert_eq!(reason, "発行者の示す強さ：8。発行者の注：see 'both'\nparts");
    // Without the framework at hand, requirements go by the end of their keys.
    assert_eq!(file["pair"][0]["from"].as_str(), Some("a.1"));
}
