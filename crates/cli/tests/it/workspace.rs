use std::path::Path;

use serde_json::Value;

use crate::run::{Ran, akashi, example};

/// Runs a command on the workspace `a.akashi` of a folder; it must succeed.
#[track_caller]
fn on(folder: &Path, arguments: &[&str]) -> Ran {
    let ran = akashi(folder, &[arguments, &["-w", "a.akashi"]].concat());
    assert!(ran.code <= 1, "{arguments:?}: {}", ran.err);
    ran
}

fn workspace() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(akashi(folder.path(), &["init", "a.akashi", "--name", "Hibari"]).code, 0);
    on(folder.path(), &["service", "import", &example("expense.toml")]);
    folder
}

fn verdict(folder: &Path, control: &str) -> String {
    let ran = on(folder, &["service", "show", "expense", "--format", "json", "--at", "2026-11-20"]);
    let answer: Value = serde_json::from_str(&ran.out).unwrap();
    let control = answer["controls"].as_array().unwrap().iter().find(|one| one["id"] == control).unwrap().clone();
    control["verdict"].as_str().unwrap().to_owned()
}

#[test]
fn a_workspace_answers_as_the_file_does() {
    let folder = workspace();
    let of = |ran: Ran| {
        let mut answer: Value = serde_json::from_str(&ran.out).unwrap();
        // Positions differ: the workspace has a name and two more entries in front.
        for list in ["controls", "indicators", "obligations"] {
            for item in answer[list].as_array_mut().unwrap() {
                item["why"] = Value::Null;
            }
        }
        answer["pattern"]["why"] = Value::Null;
        answer
    };
    let arguments = ["--format", "json", "--at", "2026-11-20"];
    let file = akashi(folder.path(), &[&["assess", &example("expense.toml")], arguments.as_slice()].concat());
    let kept = on(folder.path(), &[&["service", "show", "expense"], arguments.as_slice()].concat());
    assert_eq!(of(file), of(kept));
}

#[test]
fn importing_again_records_nothing_and_changes_are_recorded_alone() {
    let folder = workspace();
    let again = on(folder.path(), &["service", "import", &example("expense.toml")]);
    assert!(again.out.contains("Nothing new"), "{}", again.out);
    let text = std::fs::read_to_string(example("expense.toml")).unwrap();
    let changed = text.replacen("name = \"ひばり経費\"", "name = \"ひばり経費2\"", 1);
    assert_ne!(text, changed);
    std::fs::copy(example("organisation.toml"), folder.path().join("organisation.toml")).unwrap();
    std::fs::write(folder.path().join("expense.toml"), changed).unwrap();
    let dry = on(folder.path(), &["service", "import", "expense.toml", "--dry-run"]);
    assert!(dry.out.contains("service:expense") && dry.out.contains("1 statement"), "{}", dry.out);
    on(folder.path(), &["service", "import", "expense.toml"]);
    assert!(on(folder.path(), &["service", "list"]).out.contains("ひばり経費2"));
}

#[test]
fn a_control_goes_from_unknown_to_met_and_back_in_time() {
    let folder = workspace();
    let path = folder.path();
    // II.1.1.3: no duties of its own; the organisation's evidence has expired.
    assert_eq!(verdict(path, "II.1.1.3"), "unknown");
    let before = on(path, &["history", "II.1.1.3", "--json"]);
    let last = before.out.lines().next().unwrap();
    let told: Value = serde_json::from_str(last).unwrap();
    let moment = told["recorded_at"].as_str().unwrap().to_owned();
    std::fs::write(path.join("protection.txt"), "access list of the policy document").unwrap();
    on(
        path,
        &[
            "evidence",
            "add",
            "II.1.1.3",
            "--title",
            "Access list",
            "--collected",
            "2026-11-19",
            "--file",
            "protection.txt",
        ],
    );
    assert_eq!(verdict(path, "II.1.1.3"), "met");
    let then = on(path, &["as-of", &moment, "expense", "--at", "2026-11-20", "--format", "json"]);
    let then: Value = serde_json::from_str(&then.out).unwrap();
    let control = then["controls"].as_array().unwrap().iter().find(|one| one["id"] == "II.1.1.3").unwrap().clone();
    assert_eq!(control["verdict"], "unknown");
    // The content comes back as it went in; altered content would be found.
    on(path, &["evidence", "get", "ii-1-1-3-1", "-o", "back.txt"]);
    assert_eq!(std::fs::read(path.join("back.txt")).unwrap(), b"access list of the policy document");
    assert!(on(path, &["evidence", "check"]).out.contains("1 piece of evidence checked, 0 altered"));
    on(path, &["evidence", "withdraw", "ii-1-1-3-1", "--reason", "wrong file"]);
    assert_eq!(verdict(path, "II.1.1.3"), "unknown");
}

#[test]
fn the_ledger_is_exported_verified_and_proven() {
    let folder = workspace();
    let path = folder.path();
    std::fs::write(path.join("cp.txt"), on(path, &["ledger", "checkpoint"]).out).unwrap();
    on(path, &["state", "exclude", "II.2.2.2", "--reason", "no telework"]);
    on(path, &["ledger", "export", "-o", "ledger.jsonl"]);
    let key = on(path, &["ledger", "key"]).out.trim().to_owned();
    let verified = akashi(path, &["ledger", "verify", "ledger.jsonl", "--verifier-key", &key, "--since", "cp.txt"]);
    assert_eq!(verified.code, 0, "{}", verified.out);
    // The checkpoint was kept before the last entry: about that one it says nothing.
    assert!(verified.out.contains("of the earlier checkpoint; whether later entries"), "{}", verified.out);
    std::fs::write(path.join("now.txt"), on(path, &["ledger", "checkpoint"]).out).unwrap();
    let whole = akashi(path, &["ledger", "verify", "ledger.jsonl", "--verifier-key", &key, "--since", "now.txt"]);
    assert!(whole.out.contains("nothing is missing up to") && !whole.out.contains("not checked"), "{}", whole.out);
    for told in ["log akashi/", ", root ", "last entry recorded at 2"] {
        assert!(whole.out.contains(told), "{}", whole.out);
    }
    let unpinned = akashi(path, &["ledger", "verify", "ledger.jsonl"]);
    assert_eq!(unpinned.out.matches("not checked").count(), 2, "{}", unpinned.out);
    // Somebody turns an exclusion's reason into another one.
    let text = std::fs::read_to_string(path.join("ledger.jsonl")).unwrap();
    let line = text.lines().position(|line| line.contains("no telework")).unwrap() + 1;
    std::fs::write(path.join("forged.jsonl"), text.replace("no telework", "no remote!!")).unwrap();
    let forged = akashi(path, &["ledger", "verify", "forged.jsonl"]);
    assert_eq!(forged.code, 1);
    assert!(forged.out.contains(&format!("forged.jsonl:{line}")) && forged.out.contains("altered"), "{}", forged.out);
    // Cut off at the end: found only against the checkpoint somebody kept.
    let shorter: String = text.lines().take(2).map(|line| format!("{line}\n")).collect();
    std::fs::write(path.join("short.jsonl"), shorter).unwrap();
    assert_eq!(akashi(path, &["ledger", "verify", "short.jsonl", "--since", "cp.txt"]).code, 1);
    for (file, changed, told) in [
        ("returns.jsonl", text.replace('\n', "\r\n"), "transfer it as binary"),
        ("marked.jsonl", format!("\u{feff}{text}"), "(BOM)"),
    ] {
        std::fs::write(path.join(file), changed).unwrap();
        let found = akashi(path, &["ledger", "verify", file]);
        assert_eq!(found.code, 1);
        assert!(found.out.contains(told), "{}", found.out);
    }
}

#[test]
fn a_file_cut_behind_any_line_never_passes_for_complete() {
    let folder = workspace();
    let path = folder.path();
    std::fs::write(path.join("cp.txt"), on(path, &["ledger", "checkpoint"]).out).unwrap();
    on(path, &["state", "exclude", "II.2.2.2", "--reason", "no telework"]);
    on(path, &["state", "exclude", "II.1.1.3", "--reason", "no telework"]);
    on(path, &["ledger", "export", "-o", "ledger.jsonl"]);
    let text = std::fs::read_to_string(path.join("ledger.jsonl")).unwrap();
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let kept = std::fs::read_to_string(path.join("cp.txt")).unwrap();
    let reached = lines.iter().position(|line| line.contains(kept.lines().nth(2).unwrap())).unwrap();
    // Every cut around the checkpoints and some before them; the ledger file's own tests cut behind every line.
    let cuts = [1, 2, 3, 100, reached - 1, reached].into_iter().chain(reached + 1..lines.len());
    for end in cuts {
        std::fs::write(path.join("cut.jsonl"), lines[..end].concat()).unwrap();
        let ran = akashi(path, &["ledger", "verify", "cut.jsonl", "--since", "cp.txt"]);
        let signed = lines[end - 1].starts_with("{\"checkpoint\"");
        assert_eq!(ran.code, if signed && reached < end { 0 } else { 1 }, "{end} lines: {}", ran.out);
        if reached + 1 < end && signed {
            assert!(ran.out.contains("missing at the end was not checked"), "{end} lines: {}", ran.out);
        }
        if !signed && 1 < end {
            assert!(ran.out.contains("cut off behind this entry"), "{end} lines: {}", ran.out);
        }
    }
}

#[test]
fn a_proof_is_all_a_stranger_needs_besides_the_key() {
    let folder = workspace();
    let path = folder.path();
    on(path, &["state", "exclude", "II.2.2.2", "--reason", "no telework"]);
    let told = on(path, &["history", "II.2.2.2", "--json"]);
    let position = serde_json::from_str::<Value>(told.out.lines().next().unwrap()).unwrap()["position"].to_string();
    let proof = on(path, &["ledger", "proof", &position]).out;
    assert!(proof.starts_with("c2sp.org/tlog-proof@v1\nextra "), "{proof}");
    std::fs::write(path.join("one.tlog-proof"), &proof).unwrap();
    let key = on(path, &["ledger", "key"]).out.trim().to_owned();
    let verify = |file: &str| akashi(path, &["ledger", "verify", file, "--verifier-key", &key]);
    let proven = verify("one.tlog-proof");
    assert_eq!(proven.code, 0, "{}{}", proven.out, proven.err);
    for told in [&format!("entry {position} is in the log akashi/"), "\"no telework\"", "recorded at: 2", "actor: "] {
        assert!(proven.out.contains(told), "{}", proven.out);
    }
    // A key id verifies nothing, and an earlier checkpoint has no say.
    let unpinned = akashi(path, &["ledger", "verify", "one.tlog-proof"]);
    assert_eq!(unpinned.code, 2);
    assert!(unpinned.err.contains("--verifier-key") && unpinned.err.contains("→"), "{}", unpinned.err);
    let since = ["ledger", "verify", "one.tlog-proof", "--verifier-key", &key, "--since", "one.tlog-proof"];
    assert_eq!(akashi(path, &since).code, 2);
    for (changed, told) in [
        (proof.replace("index ", "index 1"), "altered"),
        (proof.replacen("extra ", "extra A", 1), "not in the form"),
        (proof.replace('\n', "\r\n"), "(CRLF)"),
        (format!("\u{feff}{proof}"), "(BOM)"),
        (proof.lines().filter(|line| !line.starts_with("extra ")).map(|line| format!("{line}\n")).collect(), "carry"),
    ] {
        std::fs::write(path.join("changed.tlog-proof"), changed).unwrap();
        let found = verify("changed.tlog-proof");
        assert_eq!(found.code, 1, "{}", found.err);
        assert!(found.out.contains(told), "{}", found.out);
    }
    let stranger = "akashi/test+c3a2b0d3+AQ==";
    let refused = akashi(path, &["ledger", "verify", "one.tlog-proof", "--verifier-key", stranger]);
    assert_eq!(refused.code, 2);
    on(path, &["erase", &position, "--ground", "names a person", "--apply"]);
    std::fs::write(path.join("erased.tlog-proof"), on(path, &["ledger", "proof", &position]).out).unwrap();
    let erased = verify("erased.tlog-proof");
    assert_eq!(erased.code, 0, "{}", erased.out);
    assert!(erased.out.contains("it was erased") && !erased.out.contains("no telework"), "{}", erased.out);
}

#[test]
fn erasing_makes_a_control_unknown_and_keeps_the_ledger_whole() {
    let folder = workspace();
    let path = folder.path();
    assert_eq!(verdict(path, "III.1.1.1"), "met");
    let history = on(path, &["history", "III.1.1.1", "--service", "expense", "--json"]);
    let stated = history.out.lines().find(|line| line.contains("ImplementationStated")).unwrap();
    let position = serde_json::from_str::<Value>(stated).unwrap()["position"].to_string();
    let shown = on(path, &["erase", &position, "--ground", "names a person"]);
    assert!(shown.out.contains("--apply"), "{}", shown.out);
    assert_eq!(verdict(path, "III.1.1.1"), "met");
    on(path, &["erase", &position, "--ground", "names a person", "--apply"]);
    assert_eq!(verdict(path, "III.1.1.1"), "unknown");
    on(path, &["ledger", "export", "-o", "ledger.jsonl"]);
    let verified = akashi(path, &["ledger", "verify", "ledger.jsonl"]);
    assert!(verified.out.contains(&format!("entry {position} is erased")), "{}", verified.out);
    let told = on(path, &["history", "III.1.1.1", "--service", "expense"]);
    assert!(told.out.contains("erased: names a person"), "{}", told.out);
    // What carries others stays.
    assert_eq!(akashi(path, &["erase", "0", "--ground", "g", "--apply", "-w", "a.akashi"]).code, 2);
    let again = akashi(path, &["erase", &position, "--ground", "again", "--apply", "-w", "a.akashi"]);
    assert_eq!(again.code, 2);
}

#[test]
fn a_checklist_goes_out_and_comes_back() {
    let folder = workspace();
    let path = folder.path();
    on(path, &["checklist", "export", "-o", "list.xlsx", "--service", "expense"]);
    assert!(on(path, &["checklist", "import", "list.xlsx"]).out.contains("No changes"));
    assert_eq!(
        akashi(path, &["checklist", "export", "-o", "list.xlsx", "--service", "expense", "-w", "a.akashi"]).code,
        2
    );
    std::fs::write(path.join("not.xlsx"), "PK is how it starts, but").unwrap();
    let ran = akashi(path, &["checklist", "import", "not.xlsx", "-w", "a.akashi"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("not.xlsx") && ran.err.contains("→"), "{}", ran.err);
    // A control changed here after the export refuses the file only if the file changes that control too.
    on(path, &["state", "plan", "III.1.1.9", "watch the queue length", "--service", "expense"]);
    let stale = akashi(path, &["checklist", "import", "list.xlsx", "-w", "a.akashi"]);
    assert_eq!(stale.code, 2, "{}", stale.out);
    assert!(stale.err.contains("III.1.1.9"), "{}", stale.err);
}

#[test]
fn differences_between_two_moments_are_listed() {
    let folder = workspace();
    let path = folder.path();
    let told: Value =
        serde_json::from_str(on(path, &["history", "--json", "--limit", "1"]).out.lines().next().unwrap()).unwrap();
    let moment = told["recorded_at"].as_str().unwrap().to_owned();
    assert!(on(path, &["diff", "expense", "--from", &moment]).out.contains("Nothing changed"));
    on(path, &["state", "exclude", "II.1.1.3", "--reason", "r", "--service", "expense"]);
    let changed = on(path, &["diff", "expense", "--from", &moment, "--json"]);
    let changed: Value = serde_json::from_str(&changed.out).unwrap();
    assert_eq!(
        changed["verdicts"],
        serde_json::json!([{"control": "II.1.1.3", "before": "unknown", "after": "not_applicable"}])
    );
}

#[test]
fn a_checklist_of_another_ledger_is_refused_whole() {
    let (own, other) = (workspace(), tempfile::tempdir().unwrap());
    on(own.path(), &["checklist", "export", "-o", "list.xlsx", "--service", "expense"]);
    assert_eq!(akashi(other.path(), &["init", "a.akashi", "--name", "Other"]).code, 0);
    std::fs::copy(own.path().join("list.xlsx"), other.path().join("list.xlsx")).unwrap();
    let ran = akashi(other.path(), &["checklist", "import", "list.xlsx", "-w", "a.akashi"]);
    assert_eq!(ran.code, 2, "{}", ran.out);
    assert!(ran.out.is_empty() && ran.err.contains("another ledger"), "{}{}", ran.out, ran.err);
    assert_eq!(ran.err.matches("error").count(), 1, "{}", ran.err);
}

/// A copy of two clauses in the printed form of the document: found, kept, and shown beside ours.
#[test]
fn official_wording_from_a_copy_is_kept_and_shown() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(akashi(folder.path(), &["init", "a.akashi", "--name", "Hibari"]).code, 0);
    let copy = "Ⅱ．１．１．組織の基本的な方針を定めた文書\nⅡ．１．１．３．【推奨】 文書保護\nここに原\u{c}文が印刷されている。\n";
    std::fs::write(folder.path().join("copy.txt"), copy).unwrap();
    let dry = akashi(folder.path(), &["guideline", "attach", "mic3", "copy.txt", "--dry-run"]);
    assert_eq!(dry.code, 1);
    assert!(dry.out.contains("Controls: 1 of 200 found"), "{}", dry.out);
    assert!(dry.out.contains("II.1.1.1: not found: its number and title stand nowhere"), "{}", dry.out);
    let shown = ["guideline", "show", "II.1.1.3", "--format", "json"];
    let before: Value = serde_json::from_str(&on(folder.path(), &shown).out).unwrap();
    assert_eq!((&before["official"], &before["id"]), (&Value::Null, &"II.1.1.3".into()));
    on(folder.path(), &["guideline", "attach", "mic3", "copy.txt"]);
    let after: Value = serde_json::from_str(&on(folder.path(), &shown).out).unwrap();
    let official = serde_json::json!({ "text": "ここに原文が印刷されている。", "page": 1, "line": 2 });
    assert_eq!(after["official"], official);
    assert_eq!(after["ours"], before["ours"]);
    let text = on(folder.path(), &["guideline", "show", "II.1.1.3"]);
    assert!(text.out.contains("Official wording") && text.out.contains("Page 1, line 2"), "{}", text.out);
    let none = akashi(folder.path(), &["guideline", "attach", "mic3", "a.akashi", "-w", "a.akashi"]);
    assert_eq!(none.code, 2);
    assert!(none.err.contains("neither a PDF nor text"), "{}", none.err);
}
