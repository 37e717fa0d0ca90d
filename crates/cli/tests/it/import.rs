//! `akashi guideline import` and `lint`: frameworks of others, checked, written and adopted.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::run::{Ran, akashi, root};

/// A folder with a workspace and a file of an invented harbour.
fn harbour() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let file = root().join("crates/interchange/src/catalog/tests/harbour.yaml");
    fs::copy(file, folder.path().join("harbour.yaml")).unwrap();
    folder
}

fn run(folder: &Path, words: &[&str]) -> Ran {
    let mut all = vec!["--lang", "en"];
    all.extend(words);
    akashi(folder, &all)
}

#[test]
fn without_a_place_to_keep_it_a_file_is_only_checked() {
    let folder = harbour();
    let ran = run(folder.path(), &["guideline", "import", "harbour.yaml"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("3 requirements to assess, 6 groups and requirements in all"), "{}", ran.out);
    assert!(ran.out.contains("nothing was kept"), "{}", ran.out);
    assert!(ran.err.contains("harbour.yaml:91: warning:"), "{}", ran.err);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_folder_is_a_guideline_like_every_other_and_is_not_overwritten() {
    let folder = harbour();
    let import = ["guideline", "import", "harbour.yaml", "-o", "out"];
    assert_eq!(run(folder.path(), &import).code, 0);
    let valid = run(folder.path(), &["guideline", "validate", "out"]);
    assert!(valid.out.starts_with("harbour is valid: 3 controls"), "{}{}", valid.out, valid.err);
    let again = run(folder.path(), &import);
    assert_eq!(again.code, 2);
    assert!(again.err.contains("guideline.toml: error: the file already exists"), "{}", again.err);
}

#[test]
fn an_adopted_framework_is_found_assessed_and_exported_by_its_name() {
    let folder = harbour();
    let folder = folder.path();
    assert_eq!(run(folder, &["init", "w.akashi"]).code, 0);
    let of = |words: &[&str]| run(folder, &[words, &["-w", "w.akashi"]].concat());
    let service = root().join("examples/hibari/expense.toml");
    assert_eq!(of(&["service", "import", service.to_str().unwrap()]).code, 0);
    let import = ["guideline", "import", "harbour.yaml"];
    let dry = of(&[&import[..], &["--dry-run"]].concat());
    assert!(dry.out.contains("harbour: 3 new answers to give, 0 verdicts change"), "{}", dry.out);
    assert!(
        of(&["guideline", "show", "A.1", "--guideline", "harbour"]).err.contains("no guideline is called `harbour`")
    );
    assert!(of(&import).out.contains("Adopted: harbour"));
    assert!(of(&import).out.contains("Adopted already, in this very text: harbour"));
    let shown = of(&["guideline", "show", "A.1", "--guideline", "harbour"]).out;
    for said in ["Ships are lit.", "Lamps count.", "P, G", "As published"] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    assert!(of(&["guideline", "list"]).out.contains("harbour"));
    assert!(of(&["guideline", "search", "lit", "--guideline", "harbour"]).out.contains("A.1"));
    assert_eq!(of(&["state", "set", "A.1", "implemented", "--service", "expense", "--guideline", "harbour"]).code, 0);
    let standing = of(&["service", "show", "expense", "--guideline", "harbour", "--all"]).out;
    for said in ["A Arrivals", "A.1", "1.10"] {
        assert!(standing.contains(said), "{said}: {standing}");
    }
    let json: serde_json::Value = serde_json::from_str(&of(&["guideline", "export", "harbour"]).out).unwrap();
    assert_eq!(json["nodes"].as_array().map(Vec::len), Some(6));
    let oscal = of(&["guideline", "export", "harbour", "--format", "oscal"]).out;
    fs::write(folder.join("h.json"), oscal).unwrap();
    assert_eq!(run(folder, &["guideline", "lint", "h.json"]).code, 0);
}

#[test]
fn the_name_of_a_shipped_guideline_is_refused_and_nothing_changes() {
    let folder = harbour();
    assert_eq!(run(folder.path(), &["init", "w.akashi"]).code, 0);
    let ran = run(folder.path(), &["guideline", "import", "harbour.yaml", "--name", "mic3", "-w", "w.akashi"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("`mic3` is the name of a guideline that comes with the program"), "{}", ran.err);
}

#[test]
fn lint_tells_by_its_exit_code_whether_there_is_anything_to_mend() {
    let folder = harbour();
    assert_eq!(run(folder.path(), &["guideline", "lint", "harbour.yaml"]).code, 1);
    let broken = fs::read_to_string(folder.path().join("harbour.yaml")).unwrap().replace("ref_id: G\n", "ref_id: P\n");
    fs::write(folder.path().join("broken.yaml"), broken).unwrap();
    let ran = run(folder.path(), &["guideline", "lint", "broken.yaml"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("broken.yaml:52: error: the group `P` is defined more than once"), "{}", ran.err);
    let own = root().join("fuzz/catalog");
    assert_eq!(run(folder.path(), &["guideline", "lint", own.to_str().unwrap()]).code, 0);
}

#[test]
fn a_profile_is_resolved_from_the_files_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let metadata = r#""metadata": {"title": "Two lights", "last-modified": "2026-01-01T00:00:00Z", "version": "1", "oscal-version": "1.1.2"}"#;
    let catalog = format!(
        r#"{{"catalog": {{"uuid": "20000000-0000-4000-8000-000000000000", {metadata}, "controls": [{{"id": "a-1", "title": "One"}}, {{"id": "a-2", "title": "Two"}}]}}}}"#
    );
    let profile = format!(
        r#"{{"profile": {{"uuid": "10000000-0000-4000-8000-000000000000", {metadata}, "imports": [{{"href": "c.json", "include-controls": [{{"with-ids": ["a-2"]}}]}}]}}}}"#
    );
    fs::write(folder.path().join("c.json"), catalog).unwrap();
    fs::write(folder.path().join("p.json"), &profile).unwrap();
    let ran = run(folder.path(), &["guideline", "import", "p.json", "--language", "en"]);
    assert!(ran.out.contains("two-lights  Two lights: 1 requirement to assess"), "{}{}", ran.out, ran.err);
    fs::write(folder.path().join("p.json"), profile.replace("c.json", "../../etc/passwd")).unwrap();
    let ran = run(folder.path(), &["guideline", "import", "p.json"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("leads out of"), "{}", ran.err);
}

/// Another invented framework, and how the first relates to it.
const QUAY: &str = "\
urn: urn:acme:risk:library:quay
locale: en
provider: Acme
objects:
  framework:
    urn: urn:acme:risk:framework:quay
    name: Quay rules
    requirement_nodes:
    - {urn: 'urn:acme:risk:req_node:quay:q.1', ref_id: q.1, depth: 1, name: Lamps, assessable: true}
    - {urn: 'urn:acme:risk:req_node:quay:q.2', ref_id: q.2, depth: 1, name: Ropes, assessable: true}
";

const SET: &str = "\
urn: urn:acme:risk:library:map
locale: en
provider: Acme
objects:
  requirement_mapping_set:
    urn: urn:acme:risk:set:one
    source_framework_urn: urn:acme:risk:framework:harbour
    target_framework_urn: urn:acme:risk:framework:quay
    requirement_mappings:
    - source_requirement_urn: urn:acme:risk:req_node:harbour:a.1
      target_requirement_urn: urn:acme:risk:req_node:quay:q.1
      relationship: subset
";

#[test]
fn a_mapping_set_is_used_by_crosswalks_once_both_frameworks_are_known() {
    let folder = harbour();
    let folder = folder.path();
    fs::write(folder.join("quay.yaml"), QUAY).unwrap();
    fs::write(folder.join("map.yaml"), SET).unwrap();
    assert_eq!(run(folder, &["init", "w.akashi"]).code, 0);
    let of = |words: &[&str]| run(folder, &[words, &["-w", "w.akashi"]].concat());
    assert!(of(&["guideline", "import", "harbour.yaml"]).out.contains("Adopted: harbour"));
    let early = of(&["guideline", "import", "map.yaml"]);
    assert!(early.out.contains("The mapping harbour--quay is not kept: quay is not at hand."), "{}", early.out);
    assert_eq!(of(&["crosswalk", "harbour", "quay"]).code, 2);
    assert!(of(&["guideline", "import", "quay.yaml"]).out.contains("Adopted: quay"));
    let ran = of(&["guideline", "import", "map.yaml"]);
    assert!(ran.out.contains("Adopted: harbour--quay"), "{}{}", ran.out, ran.err);
    assert!(of(&["guideline", "import", "map.yaml"]).out.contains("Adopted already"));
    let json = |words: &[&str]| -> serde_json::Value { serde_json::from_str(&of(words).out).unwrap() };
    let found = json(&["crosswalk", "harbour", "quay", "--format", "json"]);
    assert_eq!(found["pairs"][0]["from"], "A.1");
    assert_eq!(found["pairs"][0]["to"], "q.1");
    assert_eq!(found["pairs"][0]["relation"], "subset");
    assert_eq!(found["pairs"][0]["hops"][0]["mapping"], "harbour--quay");
    assert_eq!(found["residue"]["to"], serde_json::json!(["q.2"]));
    // Out as OSCAL, and in again as it was.
    let written = of(&["crosswalk", "harbour", "quay", "--format", "oscal"]);
    fs::write(folder.join("map.json"), &written.out).unwrap();
    assert_eq!(of(&["guideline", "lint", "map.json"]).code, 0);
    assert_eq!(of(&["oscal", "validate", "map.json"]).code, 0);
    assert_eq!(of(&["guideline", "import", "map.json", "-o", "harbour--quay.toml"]).code, 0);
    let again = of(&["guideline", "lint", "harbour--quay.toml"]);
    assert_eq!(again.code, 0, "{}", again.err);
    // What is composed of several claims is nobody's claim.
    let composed = of(&["crosswalk", "mic3", "cpsf", "--format", "oscal"]);
    assert!(composed.err.contains("nobody states a mapping from mic3 to cpsf"), "{}", composed.err);
}

#[test]
fn lint_reads_the_files_of_mappings() {
    let folder = tempfile::tempdir().unwrap();
    let own = root().join("mappings/mic2014--mic3.toml");
    let ran = run(folder.path(), &["guideline", "lint", own.to_str().unwrap()]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let broken = fs::read_to_string(own).unwrap().replacen("to = [\"II.2.1.1\"]", "to = [\"II.2.1.99\"]", 1);
    fs::write(folder.path().join("mic2014--mic3.toml"), &broken).unwrap();
    let ran = run(folder.path(), &["guideline", "lint", "mic2014--mic3.toml"]);
    let line = broken.lines().position(|line| line.contains("II.2.1.99")).unwrap();
    let pair = broken.lines().take(line).collect::<Vec<_>>();
    let pair = pair.iter().rposition(|line| *line == "[[pair]]").unwrap() + 1;
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.contains(&format!("mic2014--mic3.toml:{pair}: error: `II.2.1.99` is referred to here")),
        "{}",
        ran.err
    );
}
