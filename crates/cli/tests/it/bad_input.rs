use crate::run::{akashi, example, root};

/// Each broken service file is refused with file, line, cause and mend; nothing else is printed.
#[test]
fn broken_service_files_are_refused_with_place_and_mend() {
    let good =
        std::fs::read_to_string(example("expense.toml")).unwrap().replace("organisation = ", "# organisation = ");
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [
        ("unknown control", good.clone() + "\n[control.\"III.9.9.9\"]\nstatus = \"implemented\"\n"),
        ("wrong status", good.clone() + "\n[control.\"III.1.2.1\"]\nstatus = \"done\"\n"),
        ("unknown key", good.clone() + "\n[contrl.\"III.1.2.1\"]\nstatus = \"planned\"\n"),
        ("broken TOML", good.clone() + "\n[[["),
        ("empty", String::new()),
    ] {
        let path = folder.path().join("s.toml");
        std::fs::write(&path, text).unwrap();
        let ran = akashi(folder.path(), &["assess", "s.toml"]);
        assert_eq!(ran.code, 2, "{name}");
        assert!(ran.out.is_empty(), "{name}: {}", ran.out);
        assert!(ran.err.contains("s.toml:") && ran.err.contains("→"), "{name}: {}", ran.err);
        let japanese = akashi(folder.path(), &["--lang", "ja", "assess", "s.toml"]);
        assert!(japanese.err.contains("エラー"), "{name}: {}", japanese.err);
    }
}

#[test]
fn files_that_are_no_text_or_missing_are_named() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("latin.toml"), [0x93, 0xfa, 0x96, 0x7b]).unwrap();
    std::fs::write(folder.path().join("big.toml"), vec![b'#'; 5 * 1024 * 1024]).unwrap();
    for file in ["latin.toml", "big.toml", "missing.toml", "."] {
        let ran = akashi(folder.path(), &["assess", file]);
        assert_eq!(ran.code, 2, "{file}");
        assert!(ran.err.starts_with(&format!("{file}: error: ")) && ran.err.contains("→"), "{file}: {}", ran.err);
    }
}

#[test]
fn a_service_file_reads_no_file_that_does_not_lie_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let service = "[service]\nid = \"s\"\nname = \"S\"\nperspective = \"provide\"\nruns = [\"saas\"]\n";
    for named in ["/etc/passwd", "../organisation.toml", "a/../../b.toml"] {
        std::fs::write(folder.path().join("s.toml"), format!("organisation = \"{named}\"\n{service}")).unwrap();
        let ran = akashi(folder.path(), &["assess", "s.toml"]);
        assert_eq!(ran.code, 2, "{named}");
        assert!(ran.err.contains("does not lie beside it"), "{named}: {}", ran.err);
    }
}

#[test]
fn no_link_resets_the_password_of_nobody() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(akashi(folder.path(), &["init", "a.akashi"]).code, 0);
    let ran = akashi(folder.path(), &["reset-password", "x@example.jp", "-w", "a.akashi"]);
    assert_eq!(ran.code, 2);
    assert!(ran.out.is_empty() && ran.err.contains("x@example.jp") && ran.err.contains("→"), "{}", ran.err);
}

#[test]
fn workspaces_that_cannot_be_used_say_why() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("text.akashi"), "this is no database, whatever its name says").unwrap();
    std::fs::write(folder.path().join("empty.akashi"), "").unwrap();
    for (file, word) in [
        ("text.akashi", "not an Akashi workspace"),
        ("empty.akashi", "not an Akashi workspace"),
        ("none.akashi", "does not exist"),
    ] {
        let ran = akashi(folder.path(), &["service", "list", "-w", file]);
        assert_eq!(ran.code, 2, "{file}");
        assert!(ran.err.contains(word) && ran.err.contains(file) && ran.err.contains("→"), "{file}: {}", ran.err);
    }
    let ran = akashi(folder.path(), &["service", "list"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("AKASHI_WORKSPACE"), "{}", ran.err);
}

#[test]
fn a_damaged_workspace_says_so() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(akashi(folder.path(), &["init", "a.akashi"]).code, 0);
    let path = folder.path().join("a.akashi");
    let mut bytes = std::fs::read(&path).unwrap();
    for byte in bytes.iter_mut().skip(4096).take(60_000) {
        *byte ^= 0x5a;
    }
    std::fs::write(&path, bytes).unwrap();
    let ran = akashi(folder.path(), &["service", "list", "-w", "a.akashi"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("a.akashi") && ran.err.contains("damaged"), "{}", ran.err);
}

#[test]
fn the_key_is_needed_for_writing_and_must_fit() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(akashi(folder.path(), &["init", "a.akashi"]).code, 0);
    assert_eq!(akashi(folder.path(), &["init", "b.akashi"]).code, 0);
    let exclude = ["state", "exclude", "II.2.2.2", "--reason", "no telework", "-w", "a.akashi"];
    let wrong = akashi(folder.path(), &[exclude.as_slice(), &["--key", "b.akashi.key"]].concat());
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("does not belong"), "{}", wrong.err);
    std::fs::remove_file(folder.path().join("a.akashi.key")).unwrap();
    assert_eq!(akashi(folder.path(), &exclude).code, 2);
    // Reading needs no key.
    assert_eq!(akashi(folder.path(), &["service", "list", "-w", "a.akashi"]).code, 0);
}

#[test]
fn statements_that_make_no_sense_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(akashi(folder.path(), &["init", "a.akashi"]).code, 0);
    for arguments in [
        &["state", "set", "II.9.9.9", "planned"][..],
        &["state", "set", "II.1.1.1", "planned", "--service", "nobody"],
        &["state", "exclude", "II.1.1.1", "--reason", " "],
        &["state", "interval", "II.1.1.2.rev1", "yearly"],
        &["state", "event", "moon-landing"],
        &["state", "setting", "evidence", "sometimes"],
        &["state", "reading", "pattern", "tarot"],
        &["state", "adopt", "II.1.1.1.p99"],
        &["measure", "III.1.1.3.b", "0.9995"],
        &["measure", "III.9.9.9.z", "1"],
        &["evidence", "withdraw", "nothing", "--reason", "r"],
        &["erase", "99", "--ground", "g", "--apply"],
        &["erase", "0", "--ground", "g", "--apply"],
        &["erase", "0", "--ground", " ", "--apply"],
        &["state", "lift", "II.1.1.1"],
        &["state", "approve", "II.1.1.1"],
        &["state", "interval", "III.1.1.3.met1", "P1M"],
        &["history", "IX.1"],
        &["history", "--service", "nobody"],
        &["state", "exclude", "II.1.1.1", "--reason", "r", "--as", "山田 太郎"],
        &["as-of", "yesterday", "s"],
        &["ledger", "proof", "99"],
    ] {
        let ran = akashi(folder.path(), &[arguments, &["-w", "a.akashi"]].concat());
        assert_eq!(ran.code, 2, "{arguments:?}: {}", ran.out);
        assert!(ran.err.contains("error: ") && ran.err.contains("→"), "{arguments:?}: {}", ran.err);
    }
    let ledger = akashi(folder.path(), &["ledger", "checkpoint", "-w", "a.akashi"]);
    assert_eq!(ledger.out.lines().nth(1), Some("1"), "only the adoption of the guideline is in the ledger");
}

#[test]
fn every_example_file_is_read_from_anywhere() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["expense.toml", "telemedicine.toml", "iaas.toml"] {
        let ran = akashi(folder.path(), &["assess", &example(name), "--fail-on", "never"]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{name}");
    }
    assert!(root().join("examples/hibari/README.md").is_file());
}

#[test]
fn a_time_zone_nobody_knows_is_refused_before_anything_listens() {
    let folder = tempfile::tempdir().unwrap();
    let ran = akashi(folder.path(), &["serve", "a.akashi", "--listen", "127.0.0.1:0", "--time-zone", "Asia/Tokio"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("Asia/Tokio") && ran.err.contains("→"), "{}", ran.err);
}
