//! Inputs made to break a reader: refused with a reason. Unchecked, none of them would come to an end in a lifetime, or
//! in this memory.

use message::Locale;
use serde_json::json;

use super::super::{Document, limits, resolve};
use super::{catalog, codes, document, memory, profile, stamp};

fn check(file: &str, text: &str, expected: &str) {
    let found = Document::read(file, text.as_bytes()).map(|document| document.kind()).unwrap_err();
    assert_eq!(codes(&found), [expected], "{:.80}", text);
    for locale in Locale::ALL {
        assert!(!found[0].text(locale).is_empty() && !found[0].mend(locale).is_empty());
    }
}

#[test]
fn deep_nesting() {
    let levels = 100_000;
    check("d.json", &format!("{{\"catalog\": {}", "[".repeat(levels)), "oscal-too-deep");
    check("d.json", &format!("{{\"catalog\": {}", "{\"a\":".repeat(levels)), "oscal-too-deep");
    check("d.yaml", &format!("catalog: {}", "[".repeat(levels)), "oscal-too-deep");
    check(
        "d.yaml",
        &format!("catalog:\n{}", (1..300).map(|level| format!("{}a:\n", " ".repeat(level))).collect::<String>()),
        "oscal-too-deep",
    );
    let allowed = limits::DEPTH - 1;
    let text = format!("{{\"catalog\": {{\"a\": {}{}}}}}", "[".repeat(allowed - 1), "]".repeat(allowed - 1));
    assert!(Document::read("d.json", text.as_bytes()).is_ok());
}

#[test]
fn aliases_that_multiply() {
    let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let again = vec![format!("*a{}", level - 1); 10].join(", ");
        bomb.push_str(&format!("a{level}: &a{level} [{again}]\n"));
    }
    check("bomb.yaml", &bomb, "oscal-aliases");
    let long = format!("a: &a \"{}\"\nb: [{}]\n", "x".repeat(1_000_000), vec!["*a"; 1_000].join(", "));
    check("long.yaml", &long, "oscal-aliases");
    let deep: String = (1..200).map(|level| format!("a{level}: &a{level} [*a{}]\n", level - 1)).collect();
    check("deep.yaml", &format!("a0: &a0 []\n{deep}"), "oscal-too-deep");
    check("self.yaml", "catalog: &c [*c]", "oscal-aliases");
    check("unknown.yaml", "catalog: *nowhere", "oscal-yaml-syntax");
}

#[test]
fn huge_texts_and_many_values() {
    let text = "x".repeat(limits::TEXT + 1);
    check("t.json", &format!("{{\"catalog\": \"{text}\"}}"), "oscal-text-too-long");
    check("t.yaml", &format!("catalog: \"{text}\""), "oscal-text-too-long");
    check("n.json", &format!("{{\"{text}\": 1}}"), "oscal-name-too-long");
    let many = "0,".repeat(limits::VALUES);
    check("m.json", &format!("{{\"catalog\": [{many}0]}}"), "oscal-too-many");
    check("b.json", &" ".repeat(limits::BYTES + 1), "oscal-too-large");
}

#[test]
fn what_is_no_document() {
    for (file, text, expected) in [
        ("x.json", "", "oscal-syntax"),
        ("x.json", "{\"catalog\": {}} {}", "oscal-syntax"),
        ("x.json", "{\"catalog\": {\"a\": 1, \"a\": 2}}", "oscal-field-twice"),
        ("x.json", "[]", "oscal-no-object"),
        ("x.json", "{\"catalogue\": {}}", "oscal-no-kind"),
        ("x.json", "{\"catalog\": []}", "oscal-wrong-form"),
        ("x.json", "{\"catalog\": {}, \"profile\": {}}", "oscal-two-kinds"),
        ("x.json", "{\"catalog\": 1e999}", "oscal-syntax"),
        ("x.json", "{\"catalog\": \"\\ud800\"}", "oscal-syntax"),
        ("x.xml", "<?xml version=\"1.0\"?><catalog/>", "oscal-is-xml"),
        ("x.json", " <catalog/>", "oscal-is-xml"),
        ("x.yaml", "", "oscal-no-object"),
        ("x.yaml", "a: 1\na: 2", "oscal-field-twice"),
        ("x.yaml", "a: 1\n---\nb: 2", "oscal-yaml-documents"),
        ("x.yaml", "? [a]\n: 1", "oscal-yaml-name"),
        ("x.yaml", "&a b: 1", "oscal-yaml-name"),
        ("x.yaml", "a: !!binary aGk=", "oscal-yaml-tag"),
        ("x.yaml", "a: !own {}", "oscal-yaml-tag"),
        ("x.yaml", "a: [1", "oscal-yaml-syntax"),
        ("x.yaml", "a: 'b", "oscal-yaml-syntax"),
    ] {
        check(file, text, expected);
    }
    let found = Document::read("x", b"\xff\xfe{").unwrap_err();
    assert_eq!(codes(&found), ["oscal-not-utf-8"]);
}

#[test]
fn patterns_and_conditions_without_end_are_given_up() {
    let controls: Vec<_> =
        (0..20_000).map(|index| json!({ "id": format!("{}{index}", "a".repeat(60)), "title": "t" })).collect();
    let source = catalog(json!({ "controls": controls }));
    let patterns: Vec<_> =
        (0..2_000).map(|index| json!({ "pattern": format!("{}{index}b", "*a".repeat(30)) })).collect();
    let own = profile(json!({ "imports": [{ "href": "c.json", "include-controls": [{ "matching": patterns }] }] }));
    let found = resolve(document(&own), &mut memory(&[("c.json", source)]), &stamp()).map(|_| ()).unwrap_err();
    assert_eq!(codes(&found), ["oscal-too-much-work"]);

    let long = profile(
        json!({ "imports": [{ "href": "c.json", "include-controls": [{ "matching": [{ "pattern": "*".repeat(101) }] }] }] }),
    );
    let found =
        resolve(document(&long), &mut memory(&[("c.json", catalog(json!({})))]), &stamp()).map(|_| ()).unwrap_err();
    assert_eq!(codes(&found), ["oscal-pattern-too-long"]);
}
