use message::Locale;
use world::{ImplementationStatus, Statement};

use super::{Answer, Row, day, exported, facts, full, imported, said};
use crate::checklist::{changes, statements};

/// What an edit makes of a row: each statement as cell, kind and body, or each refusal.
fn made(before: &Row, after: &Row) -> Vec<String> {
    let imported = imported(&exported(std::slice::from_ref(after), Locale::Ja));
    let before = std::slice::from_ref(before);
    match statements(before, &imported, &facts(Locale::Ja).scope, "mic3", |id| format!("new-{id}")) {
        Ok(edits) => {
            let line = |statement: &Statement| {
                let body = String::from_utf8(statement.body()).unwrap();
                let about = r#""about":{"guideline":"mic3","item":"II.1.1.1","scope":"service:expense"}"#;
                assert!(body.contains(about), "{body}");
                format!("{} {}", statement.kind(), body.replace(about, "…"))
            };
            edits
                .iter()
                .map(|edit| format!("{} {}", edit.place.item.as_deref().unwrap(), line(&edit.statement)))
                .collect()
        }
        Err(refused) => said(&refused),
    }
}

#[test]
fn each_difference_becomes_a_statement() {
    let empty = Row::empty("II.1.1.1");
    let full = full("II.1.1.1");
    let stated = |status| Row { answer: Answer::Stated(status), ..empty.clone() };
    let done = stated(ImplementationStatus::Implemented);
    let excluded = Row { answer: Answer::Excluded, reason: "なし".into(), ..empty.clone() };
    let cases: Vec<(Row, Row, &[&str])> = vec![
        (empty.clone(), empty.clone(), &[]),
        (full.clone(), full.clone(), &[]),
        (empty.clone(), done.clone(), &[r#"F7 ImplementationStated {…,"status":"implemented"}"#]),
        (
            empty.clone(),
            full.clone(),
            &[
                r#"F7 ImplementationStated {…,"note":"規程を改訂し、\n全社員に周知した。","status":"partly"}"#,
                r#"H7 ResponsibleNamed {…,"owner":"情報システム部"}"#,
                r#"I7 ActionPlanned {…,"due":"2026-09-30","plan":"子会社に広げる"}"#,
                r#"K7 EvidenceAttached {…,"collected":"2026-03-15","evidence":"new-II.1.1.1","location":"文書管理システム / SEC-001","title":"情報セキュリティ規程 第3版","valid_until":"2027-03-14"}"#,
            ],
        ),
        (done.clone(), stated(ImplementationStatus::Partly), &[r#"F7 ImplementationStated {…,"status":"partly"}"#]),
        (
            done.clone(),
            Row { note: "n".into(), ..done.clone() },
            &[r#"G7 ImplementationStated {…,"note":"n","status":"implemented"}"#],
        ),
        (
            Row { note: "n".into(), ..done.clone() },
            done.clone(),
            &[r#"G7 ImplementationStated {…,"status":"implemented"}"#],
        ),
        (
            Row { note: "n".into(), ..done.clone() },
            Row { note: "n".into(), ..excluded.clone() },
            &[r#"F7 ControlExcluded {…,"reason":"なし"}"#],
        ),
        (
            excluded.clone(),
            Row { reason: "別の理由".into(), ..excluded.clone() },
            &[r#"O7 ControlExcluded {…,"reason":"別の理由"}"#],
        ),
        (
            excluded.clone(),
            done.clone(),
            &["F7 ExclusionLifted {…}", r#"F7 ImplementationStated {…,"status":"implemented"}"#],
        ),
        (excluded.clone(), empty.clone(), &["F7 ExclusionLifted {…}"]),
        (full.clone(), Row { due: None, ..full.clone() }, &[r#"J7 ActionPlanned {…,"plan":"子会社に広げる"}"#]),
        (
            full.clone(),
            Row { evidence_valid_until: None, evidence_location: String::new(), ..full.clone() },
            &[
                r#"M7 EvidenceAttached {…,"collected":"2026-03-15","evidence":"new-II.1.1.1","title":"情報セキュリティ規程 第3版"}"#,
            ],
        ),
    ];
    for (before, after, expected) in cases {
        assert_eq!(made(&before, &after), expected, "{before:?} → {after:?}");
    }
}

#[test]
fn what_was_stated_cannot_be_unsaid() {
    let empty = Row::empty("II.1.1.1");
    let full = full("II.1.1.1");
    let expected =
        ["F7 checklist-unsaid", "H7 checklist-unsaid", "I7 checklist-unsaid", "K7 checklist-evidence-unsaid"];
    assert_eq!(made(&full, &empty), expected);
    assert_eq!(made(&empty, &Row { note: "n".into(), ..empty.clone() }), ["G7 checklist-note-alone"]);
}

#[test]
fn changes_name_the_cell_and_show_both_sides() {
    let before = [full("II.1.1.1"), Row::empty("II.1.1.2")];
    let mut after = before.clone();
    after[0].answer = Answer::Stated(ImplementationStatus::Implemented);
    after[0].due = day(2026, 12, 31);
    after[1].owner = "総務部".into();
    let imported = imported(&exported(&after, Locale::En));
    let shown: Vec<_> = changes(&before, &imported)
        .into_iter()
        .map(|change| {
            format!("{} {:?}: {} → {} ({})", change.control, change.field, change.before, change.after, change.place)
        })
        .collect();
    let expected = [
        "II.1.1.1 Status: partly implemented → implemented (a.xlsx [F7])",
        "II.1.1.1 Due: 2026-09-30 → 2026-12-31 (a.xlsx [J7])",
        "II.1.1.2 Owner:  → 総務部 (a.xlsx [H8])",
    ];
    assert_eq!(shown, expected);
}

#[test]
fn line_ends_are_no_change_and_deleted_rows_change_nothing() {
    let before = [Row { note: "a\r\nb\rc\t".into(), ..full("II.1.1.1") }, full("II.1.1.2")];
    let after = [Row { note: "a\nb\nc".into(), ..full("II.1.1.1") }];
    let imported = imported(&exported(&after, Locale::Ja));
    assert_eq!(changes(&before, &imported), []);
    assert_eq!(statements(&before, &imported, &facts(Locale::Ja).scope, "mic3", |_| "e".into()), Ok(Vec::new()));
}
