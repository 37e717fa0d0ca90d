//! `akashi report`: papers about a service, from a workspace.

use std::fs;

use crate::run::{akashi, example};

#[test]
fn a_service_gets_its_papers_in_every_form_as_they_stand_and_as_they_stood() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let run = |arguments: &[&str]| akashi(path, &[&["--workspace", "w.akashi"], arguments].concat());
    assert_eq!(akashi(path, &["init", "w.akashi"]).code, 0);
    let imported = run(&["service", "import", &example("expense.toml")]);
    assert_eq!(imported.code, 0, "{}", imported.err);
    for (paper, words) in [("executive", "are met"), ("applicability", "| Applies |")] {
        let ran = run(&["report", paper, "expense"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        for word in ["# ", "Where this comes from", "Checkpoint of the ledger", words] {
            assert!(ran.out.contains(word), "{paper} {word}: {}", ran.out);
        }
        for (form, begins) in [("pdf", &b"%PDF-"[..]), ("docx", b"PK")] {
            let file = format!("{paper}.{form}");
            let ran = run(&["report", paper, "expense", "--format", form, "--output", &file]);
            assert_eq!(ran.code, 0, "{}", ran.err);
            assert!(fs::read(path.join(file)).unwrap().starts_with(begins), "{paper} {form}");
        }
    }
    // On a day before anything was said there is no service, and no paper about it.
    let ran = run(&["report", "executive", "expense", "--as-of", "2020-01-01"]);
    assert_eq!(ran.code, 2, "{}", ran.out);
    let ran = run(&["report", "executive", "nobody"]);
    assert!(ran.code == 2 && ran.err.contains("nobody"), "{}", ran.err);
}
