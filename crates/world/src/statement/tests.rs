use std::path::Path;

use super::Statement;

/// Golden files: the body of each kind and version, as the ledger of somebody's workspace holds it. Never edited.
fn golden(kind: &str, version: u32) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden").join(format!("{kind}.v{version}.json"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_kind_reads_its_golden_file_and_writes_the_same_bytes() {
    for (kind, version) in Statement::KINDS {
        let golden = golden(kind, *version);
        for line in golden.lines() {
            let statement =
                Statement::decode(kind, *version, line.as_bytes()).unwrap_or_else(|error| panic!("{kind}: {error}"));
            assert_eq!(statement.kind(), *kind);
            assert_eq!(String::from_utf8(statement.body()).unwrap(), line, "{kind}");
            assert!(!statement.keys().is_empty(), "{kind}");
        }
    }
}

#[test]
fn unknown_kinds_versions_and_fields_are_refused() {
    for (kind, version, body) in [
        ("MoonLanded", 1, "{}"),
        ("OrganisationNamed", 2, r#"{"name":"a"}"#),
        ("OrganisationNamed", 1, r#"{"name":"a","x":1}"#),
        ("OrganisationNamed", 1, r#"{"name":1}"#),
        ("OrganisationNamed", 1, "{"),
        ("BodyErased", 1, r#"{"ground":"a","position":9007199254740992}"#),
    ] {
        assert!(Statement::decode(kind, version, body.as_bytes()).is_err(), "{kind} {version} {body}");
    }
}
