//! Files made to hurt: each is refused with a reason, in bounded time and memory.

use std::fmt::Write as _;

use super::super::{Beside, read};
use super::told;

#[track_caller]
fn refused(file: &str, text: &[u8], reason: &str) {
    let found = read(file, text, Beside::default()).map(|_| ()).unwrap_err();
    assert!(told(&found).iter().any(|one| one.contains(reason)), "{:#?} does not say: {reason}", told(&found));
    assert!(found.len() <= 3_000);
}

#[test]
fn deep_documents_and_alias_bombs_are_refused() {
    refused("a.yaml", format!("objects: {}", "[".repeat(5_000)).as_bytes(), "levels inside one another");
    refused("a.json", format!("{{\"objects\": {}", "[".repeat(5_000)).as_bytes(), "levels inside one another");
    let mut bomb = "urn: u\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        let aliases = vec![format!("*a{}", level - 1); 10].join(", ");
        writeln!(bomb, "a{level}: &a{level} [{aliases}]").unwrap();
    }
    bomb.push_str("objects:\n  framework:\n    x: *a11\n");
    refused("a.yaml", bomb.as_bytes(), "aliases");
}

#[test]
fn a_long_chain_of_requirements_is_refused_without_following_it_for_each() {
    let mut text = "urn: u\nobjects:\n  framework:\n    urn: f\n    requirement_nodes:\n".to_owned();
    for at in 0..5_000 {
        writeln!(text, "    - {{urn: n{at}, parent_urn: n{}, name: x, assessable: true}}", at + 1).unwrap();
    }
    text.push_str("    - {urn: n5000, name: x}\n");
    refused("a.yaml", text.as_bytes(), "more than 32 levels");
}

#[test]
fn a_huge_text_is_refused_by_the_size_of_what_it_makes() {
    let text = format!(
        "urn: u\nlocale: en\nobjects:\n  framework:\n    urn: f\n    requirement_nodes:\n    - {{urn: n, name: \"{}\"}}\n",
        "x".repeat(5 * 1024 * 1024)
    );
    refused("a.yaml", text.as_bytes(), "larger than 4 MiB");
}

#[test]
fn a_parameter_inserted_often_does_not_blow_up() {
    let inserts = "{{ insert: param, p }}".repeat(20_000);
    let label = "y".repeat(100_000);
    let text = format!(
        r#"{{"catalog": {{"uuid": "u", "metadata": {{"title": "t"}}, "controls": [{{"id": "c-1", "title": "t",
        "params": [{{"id": "p", "label": "{label}"}}],
        "parts": [{{"name": "statement", "prose": "{inserts}"}}]}}]}}}}"#
    );
    // 20,000 times 300 characters fit into a budget; 20,000 times 100,000 would not fit into this machine.
    let found = read("a.json", text.as_bytes(), Beside::default());
    let size = found.map(|import| import.frameworks[0].package.to_bytes().len());
    assert!(size.unwrap_or_default() < 16 * 1024 * 1024);
}

#[test]
fn sheets_are_bounded_too() {
    let long = format!("id,title\n{}", "1,x\n".repeat(30_000));
    refused("a.csv", long.as_bytes(), "more than 20000 lines");
    refused("a.xlsx", b"PK\x03\x04nothing", "");
    refused("a.csv", &[0xff, 0xfe, 0x00, 0xd8], "");
    refused("a.yaml", b"\xff\xff", "UTF-8");
}

#[test]
fn names_cannot_lead_out_of_a_folder() {
    let text = "urn: u\nlocale: en\nref_id: ../../etc\nobjects:\n  framework:\n    urn: urn:x:risk:framework:../../passwd\n    requirement_nodes:\n    - {urn: n, ref_id: ../up, name: x, assessable: true}\n";
    let import =
        read("a.yaml", text.as_bytes(), Beside::default()).unwrap_or_else(|found| panic!("{:#?}", told(&found)));
    let framework = &import.frameworks[0];
    assert!(framework.guideline.id().chars().all(|one| one.is_ascii_alphanumeric() || matches!(one, '.' | '-')));
    assert!(!framework.guideline.id().starts_with('.'), "{}", framework.guideline.id());
    assert!(framework.package.files.keys().all(|path| !path.contains("..")));
    assert_eq!(framework.guideline.controls[0].id, "..-up");
}
