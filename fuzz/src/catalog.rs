//! Frameworks of others, as they are taken in.

use std::collections::HashSet;

use interchange::catalog::{Beside, Import, lint, read};
use message::has_errors;

use crate::readable;

/// A library of CISO Assistant or a catalog of OSCAL, in YAML or JSON.
pub fn ciso_library(data: &[u8]) {
    for name in ["l.yaml", "l.json"] {
        file(name, data);
    }
}

/// A sheet, as CSV or as an Excel file.
pub fn guideline_sheet(data: &[u8]) {
    file("s.csv", data);
}

/// What is taken in holds together, and lint says of it what import says.
fn file(name: &str, data: &[u8]) {
    let linted = lint(name, data, Beside::default());
    readable(&linted);
    let beside = Beside { name: Some("fuzzed"), ..Beside::default() };
    match read(name, data, beside) {
        Ok(import) => whole(&import),
        Err(problems) => {
            assert!(has_errors(&problems) && has_errors(&linted), "{problems:?} {linted:?}");
            readable(&problems);
        }
    }
}

fn whole(import: &Import) {
    assert!(!has_errors(&import.warnings));
    readable(&import.warnings);
    for framework in &import.frameworks {
        let (again, _) = guideline::load(&framework.package).unwrap();
        assert_eq!(again.digest, framework.guideline.digest);
        let model = again.model.catalog().unwrap();
        let ids: HashSet<&str> = model.nodes.iter().map(|node| node.id.as_str()).collect();
        assert_eq!(ids.len(), model.nodes.len());
        assert_eq!(again.controls.len(), model.nodes.iter().filter(|node| node.assessable).count());
        assert!(again.controls.iter().all(|control| again.section(control.section()).is_some()));
        let json = interchange::guideline_json::to_json(&again);
        assert_eq!(json["nodes"].as_array().map(Vec::len), Some(model.nodes.len()));
        let written = interchange::oscal::export::catalog(&again, message::Locale::En, "t");
        assert!(
            interchange::oscal::Document::read("c.json", written.write(interchange::oscal::Format::Json).as_bytes())
                .is_ok()
        );
    }
    for mapping in &import.mappings {
        assert!(mapping.name.ends_with(".toml") && !mapping.name.contains('/'));
        assert!(mapping.text.contains("[mapping]"));
    }
}
