use std::io::Read;

use jiff::civil::date;
use message::Locale;
use method::assessment::Verdict;
use rust_xlsxwriter::Workbook;

use super::super::{
    Answer, Beside, ChecklistError, Column, Inherited, Judged, Row, SheetFacts, Speaker, changes, export, import,
    statements,
};
use super::{about, exported, facts, file, full, imported, many, mic3, rows_of, said};
use crate::checklist::tests::Put::{Number, Text};

#[test]
fn every_control_comes_back_as_it_went() {
    let rows = many();
    assert_eq!(rows.len(), 200);
    for locale in Locale::ALL {
        let back = imported(&exported(&rows, locale));
        assert_eq!(back.facts, facts(locale));
        assert_eq!(rows_of(&back), rows);
        assert_eq!(said(&back.warnings), [""; 0]);
        assert_eq!(changes(&rows, &back), []);
        assert_eq!(statements(&rows, &back, &facts(locale).scope, "mic3", |_| "e".into()), Ok(Vec::new()));
    }
}

#[test]
fn the_same_input_makes_the_same_bytes() {
    let verdict = |id: &str| Beside {
        judged: Some(Judged { verdict: Verdict::ALL[id.len() % 5], speaker: Speaker::ALL[id.len() % 3] }),
        inherited: None,
    };
    let make = || export(mic3(), &facts(Locale::Ja), &many(), Some(&verdict)).unwrap();
    assert_eq!(make(), make());
}

#[test]
fn rows_have_room_for_their_texts_and_may_grow() {
    let long = Row { note: "長い説明".repeat(60), ..full("II.1.1.2") };
    let bytes = exported(&[Row::empty("II.1.1.1"), long], Locale::Ja);
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut sheet = String::new();
    archive.by_name("xl/worksheets/sheet1.xml").unwrap().read_to_string(&mut sheet).unwrap();
    let row = |number: u32| {
        let (_, rest) = sheet.split_once(&format!("<row r=\"{number}\"")).unwrap();
        rest.split_once('>').unwrap().0.to_owned()
    };
    let height = |row: &str| row.split_once("ht=\"").unwrap().1.split_once('"').unwrap().0.parse::<f64>().unwrap();
    assert!(row(5).contains("customHeight"));
    assert!(!row(7).contains("customHeight") && !row(8).contains("customHeight"));
    assert!((30.0..120.0).contains(&height(&row(7))), "{}", row(7));
    assert!((200.0..409.0).contains(&height(&row(8))), "{}", row(8));
}

#[test]
fn rows_stand_in_printed_order_with_the_row_they_came_from() {
    let back = imported(&exported(&[Row::empty("II.2.1.1"), full("II.1.1.1")], Locale::Ja));
    let found: Vec<_> = back.rows.iter().map(|(row, number)| (row.control.as_str(), *number)).collect();
    // Title, subtitle, hint, headings, then chapter and section before the first control of each.
    assert_eq!(found, [("II.1.1.1", 7), ("II.2.1.1", 10)]);
    assert_eq!(back.place(7, Column::Status).to_string(), "a.xlsx [F7]");
}

#[test]
fn white_space_alone_is_nothing() {
    let row = Row { note: " \n　".into(), ..full("II.1.1.1") };
    let back = imported(&exported(std::slice::from_ref(&row), Locale::Ja));
    assert_eq!(rows_of(&back), [Row { note: String::new(), ..row.clone() }]);
    assert_eq!(changes(&[row], &back), []);
}

#[test]
fn columns_may_move_and_headings_may_be_of_either_language() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("写し").unwrap();
    for (at, column) in (1..).zip(Column::ALL.into_iter().rev()) {
        let locale = if at % 2 == 0 { Locale::Ja } else { Locale::En };
        sheet.write_string(9, at, column.heading(locale).to_uppercase()).unwrap();
    }
    sheet.write_string(9, 0, "社内メモ").unwrap();
    sheet.write_string(10, 0, "見た").unwrap();
    sheet.write_string(10, 16, "ⅱ．１．１．１").unwrap();
    sheet.write_string(10, 11, " Ｎｏｔ　applicable ").unwrap();
    sheet.write_string(10, 2, "委託していない").unwrap();
    about(book.add_worksheet(), &[]);
    let back = imported(&book.save_to_buffer().unwrap());
    let expected = Row { answer: Answer::Excluded, reason: "委託していない".into(), ..Row::empty("II.1.1.1") };
    assert_eq!(back.rows, [(expected, 11)]);
    assert_eq!(back.place(11, Column::Status).to_string(), "a.xlsx [L11]");
    // The given cells are empty in this file.
    assert_eq!(said(&back.warnings), ["A10 checklist-extra-column", "P11 checklist-given-changed"]);
}

#[test]
fn dates_are_read_however_they_are_written() {
    for (cell, expected) in [
        (Number(46387.0), date(2026, 12, 31)),
        (Text("2026-12-31"), date(2026, 12, 31)),
        (Text("2026/1/5"), date(2026, 1, 5)),
        (Text("２０２６年１２月３１日"), date(2026, 12, 31)),
        (Text(" 2026-12-31T00:00:00 "), date(2026, 12, 31)),
        (Text("1899-12-31"), date(1899, 12, 31)),
        (Number(32874.0), date(1990, 1, 1)),
        (Number(109574.0), date(2199, 12, 31)),
    ] {
        let back =
            imported(&file(&[&[(Column::Item, Text("II.1.1.1")), (Column::Plan, Text("p")), (Column::Due, cell)]]));
        assert_eq!(back.rows[0].0.due, Some(expected));
    }
}

#[test]
fn what_no_file_can_hold_is_refused() {
    let check = |rows: &[Row], expected: &str| {
        let error = export(mic3(), &facts(Locale::Ja), rows, None).unwrap_err();
        assert_eq!(error.diagnostic().code, expected, "{error}");
        for locale in Locale::ALL {
            let diagnostic = error.diagnostic();
            assert!(!diagnostic.text(locale).contains('{') && !diagnostic.mend(locale).is_empty());
        }
    };
    check(&[Row::empty("II.99.1.1")], "checklist-unknown-control");
    check(&[Row::empty("II.1.1.1"), Row::empty("II.1.1.1")], "checklist-control-twice");
    check(&[Row { note: "字".repeat(10_001), ..full("II.1.1.1") }], "checklist-export-text");
    check(&vec![Row::empty("II.1.1.1"); 5_000], "checklist-export-rows");
    let early = super::SheetFacts { as_of: date(1800, 1, 1), ..facts(Locale::Ja) };
    assert!(matches!(export(mic3(), &early, &[], None), Err(ChecklistError::Excel(_))));
    let longest = Row { note: "字".repeat(10_000), ..full("II.1.1.1") };
    assert_eq!(rows_of(&imported(&exported(std::slice::from_ref(&longest), Locale::Ja))), [longest]);
}

#[test]
fn a_checklist_without_controls_is_a_checklist() {
    assert_eq!(import("a.xlsx", &exported(&[], Locale::En), mic3()).unwrap().rows, []);
}

#[test]
fn the_file_names_its_ledger_and_whose_answer_counts() {
    let taken_over = Inherited {
        speaker: Speaker::Organisation,
        answer: Answer::Stated(world::ImplementationStatus::Implemented),
        note: "規程に定めた".into(),
    };
    let beside = |_: &str| Beside {
        judged: Some(Judged { verdict: Verdict::Met, speaker: Speaker::Organisation }),
        inherited: Some(taken_over.clone()),
    };
    let rows = [Row::empty("II.1.1.1")];
    let bytes = export(mic3(), &facts(Locale::Ja), &rows, Some(&beside)).unwrap();
    let book = crate::checklist::sheet::read("a.xlsx", &bytes).unwrap();
    let says = |text: &str| {
        let is = |held: &crate::checklist::sheet::Held| *held == crate::checklist::sheet::Held::Text(text.to_owned());
        book.grids.iter().any(|grid| grid.cells.values().any(is))
    };
    assert!(says("実施済み（組織）") && says("akashi/test-1"));
    // What is taken over stands beside the empty answer, and does not come back as one.
    assert!(says("実施済み（組織）\n規程に定めた"));
    let back = imported(&bytes);
    assert_eq!(back.facts.origin, "akashi/test-1");
    assert_eq!((rows_of(&back), back.warnings.len()), (rows.to_vec(), 0));
    assert_eq!(changes(&rows, &back), []);
}

/// The 2014 guideline prints no levels, and its items have no titles.
#[test]
fn what_a_guideline_does_not_print_is_left_out_and_missed_by_nobody() {
    let guideline = crate::guideline_json::tests::shipped("mic2014");
    let rows: Vec<Row> = guideline.controls.iter().map(|control| Row::empty(&control.id)).collect();
    let known = facts(Locale::En);
    let ledger = (known.origin.as_str(), known.ledger_size);
    let facts = SheetFacts::new(&guideline, &known.service, known.scope.clone(), known.as_of, ledger, known.locale);
    let bytes = export(&guideline, &facts, &rows, None).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let sheet = part("xl/worksheets/sheet1.xml");
    // Columns are counted from 1.
    let level = Column::Level.position() + 1;
    let hidden = sheet.split("<col ").find(|one| one.starts_with(&format!("min=\"{level}\" "))).unwrap();
    assert!(hidden.split('>').next().unwrap().contains("hidden=\"1\""), "{hidden:.120}");
    let texts = part("xl/sharedStrings.xml");
    assert!(!texts.contains("no level"));
    let item = guideline.control("6.1.1.a").unwrap();
    assert_eq!(texts.matches(&item.requirement.en.replace('&', "&amp;")).count(), 1, "once, not as a title besides");
    let back = import("a.xlsx", &bytes, &guideline).unwrap();
    assert_eq!(said(&back.warnings), [""; 0]);
    assert_eq!(rows_of(&back), rows);
}
