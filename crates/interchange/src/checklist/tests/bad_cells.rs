use super::Put::{self, Formula, Number, Text};
use super::{file, mic3, said};
use crate::checklist::{Column, import};

const ITEM: (Column, Put) = (Column::Item, Text("II.1.1.1"));

#[track_caller]
fn check(cells: &[(Column, Put)], expected: &[&str]) {
    let all: Vec<_> = std::iter::once(ITEM).chain(cells.iter().copied()).collect();
    let found = match import("a.xlsx", &file(&[&all]), mic3()) {
        Ok(_) => Vec::new(),
        Err(found) => found,
    };
    let errors: Vec<_> = said(&found).into_iter().filter(|line| !line.contains("given-changed")).collect();
    assert_eq!(errors, expected);
}

#[test]
fn status_words() {
    for good in ["実施済み", " 一部　実施", "計画中", "未実施", "Implemented", "ＰＡＲＴＬＹ implemented", "planned"]
    {
        let good: &'static str = good;
        check(&[(Column::Status, Text(good))], &[]);
    }
    for bad in [Text("済"), Text("はい"), Text("○"), Number(1.0), Text("FALSE")] {
        check(&[(Column::Status, bad)], &["F2 checklist-unknown-status"]);
    }
    check(&[(Column::Status, Formula("=A1"))], &["F2 checklist-formula"]);
}

#[test]
fn dates() {
    for bad in [
        Text("2026-02-29"),
        Text("12/31/2026"),
        Text("26-12-31"),
        Text("2026-13-01"),
        Text("2026-12"),
        Text("2026年12月31"),
        Text("2026-12/31"),
        Text("令和8年12月31日"),
        Text("来週"),
        Text("+2026-12-31"),
        Number(2026.0),
        Number(20261231.0),
        Number(46387.5),
        Number(-1.0),
        Number(f64::MAX),
    ] {
        check(&[(Column::Plan, Text("p")), (Column::Due, bad)], &["J2 checklist-bad-date"]);
    }
    check(&[(Column::Plan, Text("p")), (Column::Due, Formula("=TODAY()"))], &["J2 checklist-formula"]);
}

#[test]
fn texts() {
    check(&[(Column::Note, Text("=1+1")), (Column::Status, Text("planned")), (Column::Owner, Number(5.0))], &[]);
    check(&[(Column::Note, Number(46387.0))], &["G2 checklist-number"]);
    check(&[(Column::Note, Number(46387.25))], &["G2 checklist-number"]);
    check(&[(Column::Owner, Formula("=HYPERLINK(\"http://example.com\")"))], &["H2 checklist-formula"]);
    let long: &'static str = Box::leak("字".repeat(10_001).into_boxed_str());
    check(&[(Column::Note, Text(long))], &["G2 checklist-text-too-long"]);
}

#[test]
fn cells_that_do_not_go_together() {
    check(&[(Column::Status, Text("対象外"))], &["O2 checklist-no-reason"]);
    check(&[(Column::Reason, Text("r"))], &["F2 checklist-reason-alone"]);
    check(&[(Column::Status, Text("未実施")), (Column::Reason, Text("r"))], &["F2 checklist-reason-alone"]);
    check(&[(Column::Due, Text("2026-12-31"))], &["I2 checklist-due-alone"]);
    check(&[(Column::Evidence, Text("t"))], &["L2 checklist-evidence-undated"]);
    for (column, value) in [
        (Column::Collected, Text("2026-12-31")),
        (Column::ValidUntil, Text("2026-12-31")),
        (Column::Location, Text("l")),
    ] {
        check(&[(column, value)], &["K2 checklist-evidence-untitled"]);
    }
    let backwards = [
        (Column::Evidence, Text("t")),
        (Column::Collected, Text("2026-12-31")),
        (Column::ValidUntil, Text("2026-12-30")),
    ];
    check(&backwards, &["M2 checklist-evidence-expired-before"]);
}

#[test]
fn rows_that_are_no_controls_and_all_problems_at_once() {
    let bytes = file(&[
        &[(Column::Item, Text("II.1.1.1"))],
        &[(Column::Item, Text("II.99.9.9")), (Column::Status, Text("?"))],
        &[(Column::Item, Text("II.1.1.1"))],
        &[(Column::Note, Text("誰の？"))],
        &[(Column::Item, Text("II.1")), (Column::Title, Text("章"))],
        &[(Column::Item, Text("II.1.1")), (Column::Owner, Text("部"))],
        &[(Column::Item, Formula("=A2"))],
        &[(Column::Title, Text("備考"))],
        &[(Column::Item, Text("II.1.1.2")), (Column::Status, Text("?")), (Column::Due, Text("?"))],
        &[(Column::Item, Number(2.0))],
    ]);
    let expected = [
        "A3 checklist-unknown-control",
        "A4 checklist-control-twice-at",
        "A5 checklist-no-item",
        "H7 checklist-section-filled",
        "A8 checklist-formula",
        "F10 checklist-unknown-status",
        "J10 checklist-bad-date",
        "A11 checklist-unknown-control",
        "B2 checklist-given-changed",
    ];
    assert_eq!(said(&import("a.xlsx", &bytes, mic3()).unwrap_err()), expected);
}

#[test]
fn problems_are_counted_once_nobody_reads_on() {
    let row: &[(Column, Put)] = &[(Column::Item, Text("?")), (Column::Status, Text("?"))];
    let found = import("a.xlsx", &file(&vec![row; 700]), mic3()).unwrap_err();
    assert_eq!(found.len(), 501);
    assert_eq!(found[500].code, "checklist-more-problems");
    assert!(found[500].text(message::Locale::En).contains("200"));
}

#[test]
fn a_number_is_shown_as_the_moment_it_stands_for() {
    let shown = |column, number| {
        let cells = [ITEM, (Column::Plan, Text("p")), (column, Number(number))];
        let found = import("a.xlsx", &file(&[&cells]), mic3()).unwrap_err();
        let problem = found.iter().find(|problem| problem.code != "checklist-given-changed").unwrap();
        problem.text(message::Locale::En)
    };
    assert_eq!(shown(Column::Due, 46143.5625), "`2026-05-01 13:30` in `Due` is no date");
    assert_eq!(shown(Column::Note, 46143.0), "`How it is done` holds a date or number: `2026-05-01 / 46143`");
    assert_eq!(shown(Column::Due, 2026.0), "`2026` in `Due` is no date");
}
