use serde_json::Value;

use crate::run::{Ran, akashi};

const SERVICE: &str = "
[service]
id = 'crm'
name = 'CRM'
perspective = 'provide'
runs = ['saas']
[circumstances]
'condition.shared-media' = 'no'
[control.'6.1.1.a']
status = 'planned'
";

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("crm.toml"), SERVICE).unwrap();
    folder
}

fn verdict(ran: &Ran, control: &str) -> String {
    let answer: Value = serde_json::from_str(&ran.out).unwrap();
    let found = answer["controls"].as_array().unwrap().iter().find(|one| one["id"] == control).unwrap();
    found["verdict"].as_str().unwrap().to_owned()
}

#[test]
fn any_guideline_assesses_a_file() {
    let folder = folder();
    let ran = akashi(folder.path(), &["assess", "crm.toml", "--guideline", "mic2014", "--format", "json"]);
    // No level is printed: whatever is open is a finding.
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert_eq!(verdict(&ran, "6.1.1.a"), "not_met");
    assert_eq!(verdict(&ran, "16.1.7.a"), "not_applicable");
    assert_eq!(verdict(&ran, "6.1.1.b"), "unknown");
    let why = akashi(folder.path(), &["assess", "crm.toml", "--guideline", "mic2014", "--why", "16.1.7.a"]);
    assert!(why.out.contains("media shared by several customers") && why.out.contains("crm.toml:8"), "{}", why.out);
    let ran = akashi(folder.path(), &["assess", "crm.toml", "--guideline", "mic2"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("nothing to assess"), "{}", ran.err);
}

#[test]
fn circumstances_a_guideline_does_not_know_are_told_with_their_place() {
    let folder = folder();
    let text = SERVICE.replace("condition.shared-media' = 'no'", "condition.shared-medium' = 'perhaps'");
    std::fs::write(folder.path().join("crm.toml"), text).unwrap();
    let ran = akashi(folder.path(), &["assess", "crm.toml", "--guideline", "mic2014"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("crm.toml:8") && ran.err.contains("condition.shared-media"), "{}", ran.err);
    assert!(ran.err.contains("perhaps"), "{}", ran.err);
}

#[test]
fn a_workspace_adopts_a_guideline_after_a_look_at_what_changes() {
    let folder = folder();
    let run = |arguments: &[&str]| akashi(folder.path(), &[arguments, &["-w", "a.akashi"]].concat());
    assert_eq!(run(&["init", "a.akashi"]).code, 0);
    let import = ["service", "import", "crm.toml", "--guideline", "mic2014"];
    let ran = run(&import);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("akashi guideline adopt mic2014"), "{}", ran.err);
    let looked = run(&["guideline", "adopt", "mic2014", "--dry-run"]);
    assert!(looked.out.contains("0 verdicts change in 0 services"), "{} {}", looked.out, looked.err);
    assert_eq!(run(&import).code, 2, "a dry run adopts nothing");
    assert_eq!(run(&["guideline", "adopt", "mic2014"]).code, 0);
    assert_eq!(run(&import).code, 0);
    let show = ["service", "show", "crm", "--guideline", "mic2014", "--format", "json"];
    assert_eq!(verdict(&run(&show), "16.1.7.a"), "not_applicable");
    // What the service says of itself goes before; taken back, the organisation's word counts, which there is none.
    let circumstance = |holds: &str| {
        let said = ["state", "circumstance", "condition.shared-media", holds];
        run(&[&said[..], &["--service", "crm", "--guideline", "mic2014"]].concat())
    };
    assert_eq!(circumstance("open").code, 0);
    assert_eq!(verdict(&run(&show), "16.1.7.a"), "unknown");
    assert_eq!(run(&["state", "circumstance", "role.nobody", "yes", "--guideline", "mic2014"]).code, 2);
    // The second guideline changes nothing of the first; the same text again is nothing new.
    let again = run(&["guideline", "adopt", "mic2014"]);
    assert!(again.out.contains("adopted already"), "{}", again.out);
    let next = run(&["guideline", "adopt", "cpsf", "--dry-run"]);
    assert!(next.out.contains("534 verdicts change in 1 services"), "{}", next.out);
}
