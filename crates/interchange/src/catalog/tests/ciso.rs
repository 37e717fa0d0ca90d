//! A library of CISO Assistant as a guideline.

use message::{Locale, Text};

use super::{HARBOUR, framework, import, told};

#[test]
fn nodes_become_sections_and_controls_under_the_printed_ids() {
    let framework = framework("folder/harbour.yaml", HARBOUR);
    let guideline = &framework.guideline;
    assert_eq!(guideline.id(), "harbour");
    assert_eq!(guideline.manifest.title, Text::new("Règles du port", "Harbour rules"));
    assert_eq!(guideline.manifest.issuer.en, "Acme");
    assert_eq!(
        (guideline.manifest.edition.id.as_str(), guideline.manifest.edition.published.as_str()),
        ("2", "2026-01-15")
    );
    let controls: Vec<(&str, Vec<&str>)> = guideline
        .controls
        .iter()
        .map(|control| (control.id.as_str(), control.path().iter().map(String::as_str).collect()))
        .collect();
    assert_eq!(
        controls,
        [("A.1", vec!["harbour", "A"]), ("a.1.q", vec!["harbour", "A"]), ("1.10", vec!["harbour", "Partie-B-2"]),]
    );
    let sections: Vec<(&str, usize)> = guideline.sections.iter().map(|one| (one.id.as_str(), one.depth())).collect();
    assert_eq!(sections, [("harbour", 1), ("A", 2), ("node4", 3), ("Partie-B-2", 2)]);
    let part = guideline.manifest.parts.first().unwrap();
    assert_eq!((part.id.as_str(), part.title.en.as_str()), ("harbour", "Harbour rules"));
}

#[test]
fn texts_are_shown_in_the_reader_s_language_or_in_the_only_one() {
    let framework = framework("harbour.yaml", HARBOUR);
    let control = framework.guideline.control("A.1").unwrap();
    assert_eq!(control.requirement, Text::new("Les navires sont éclairés.", "Ships are lit."));
    assert_eq!(control.title, control.requirement);
    let bell = framework.guideline.control("1.10").unwrap();
    assert_eq!((bell.title.en.as_str(), bell.requirement.en.as_str()), ("Cloche", "La cloche sonne."));
    // What says nothing but a question is called by its question.
    assert_eq!(framework.guideline.control("a.1.q").unwrap().title.ja, "La lampe est-elle propre ?");
    let model = framework.guideline.model.catalog().unwrap();
    assert_eq!(model.source().unwrap().languages, ["en", "fr"]);
    let text = &model.node("A.1").unwrap().text;
    assert_eq!(text.told(Locale::Ja, model.language()), Some(("fr", "Les navires sont éclairés.")));
    assert_eq!(text.told(Locale::En, model.language()), Some(("en", "Ships are lit.")));
}

#[test]
fn everything_else_is_kept() {
    let framework = framework("folder/harbour.yaml", HARBOUR);
    let model = framework.guideline.model.catalog().unwrap();
    let node = model.node("A.1").unwrap();
    assert_eq!(node.groups, ["P", "G"]);
    assert_eq!(node.references, ["urn:acme:risk:function:harbour:lamp", "urn:acme:risk:threat:harbour:fog"]);
    let notes: Vec<(&str, Option<&str>, Option<&str>)> =
        node.notes.iter().map(|note| (note.kind.as_str(), note.text.get("fr"), note.text.get("en"))).collect();
    assert_eq!(
        notes,
        [
            ("annotation", Some("Les lampes comptent."), Some("Lamps count.")),
            ("typical_evidence", Some("Une photo"), None),
        ]
    );
    assert_eq!(
        node.more.as_ref().unwrap().as_str(),
        r#"{"weight":2,"importance":"mandatory","translations":{"en":{"question":"kept too"}}}"#
    );
    assert!(
        model
            .node("a.1.q")
            .unwrap()
            .more
            .as_ref()
            .unwrap()
            .as_str()
            .contains(r#""select_implementation_groups":["G"]"#)
    );
    let printed = model.node("Partie-B-2").unwrap();
    assert_eq!((printed.printed(), printed.key.as_deref()), ("Partie B / 2", Some("urn:acme:risk:req_node:harbour:b")));
    let groups: Vec<(&str, Option<&str>)> =
        model.groups.iter().map(|one| (one.id.as_str(), one.title.get("fr"))).collect();
    assert_eq!(groups, [("P", Some("Petit port")), ("G", None)]);
    let scores: Vec<(&str, Option<&str>)> =
        model.scores.iter().map(|one| (one.score.as_str(), one.title.get("en"))).collect();
    assert_eq!(scores, [("1", Some("Nothing")), ("2", None)]);
    let references: Vec<&str> = model.references.iter().filter_map(|one| one.printed.as_deref()).collect();
    assert_eq!(references, ["LAMP", "FOG"]);
    let source = model.source().unwrap();
    assert_eq!((source.file.as_str(), source.copyright.as_deref()), ("harbour.yaml", Some("CC0-1.0, Acme")));
    assert_eq!(source.key.as_deref(), Some("urn:acme:risk:framework:harbour"));
    let rest = source.more.as_ref().unwrap().as_str();
    for kept in [r#""risk_matrix":[{"#, r#""max_score":2"#, r#""copyright":"kept aside""#, "Règles d'un port inventé"]
    {
        assert!(rest.contains(kept), "{kept}: {rest}");
    }
}

#[test]
fn what_is_odd_is_told_and_taken_in() {
    let import = import("harbour.yaml", HARBOUR);
    assert_eq!(
        told(&import.warnings),
        [
            "15: the library holds more than frameworks, measures, threats and mappings: risk_matrix",
            "91: `urn:acme:risk:req_node:harbour:node4` says it stands 2 levels deep, but stands 3 levels deep",
        ]
    );
}

#[test]
fn the_guideline_says_where_its_words_and_ids_come_from() {
    let framework = framework("harbour.yaml", HARBOUR);
    let note = &framework.guideline.manifest.note.en;
    // `Partie B / 2` is printed, but cannot be an id as it is; two nodes have no printed id.
    assert!(note.starts_with("Taken in from harbour.yaml (ciso-assistant)."), "{note}");
    assert!(note.contains("2 of 6 requirements and groups go by an id that is not the printed one"), "{note}");
}
