//! Answer sheets that come back, as they were written and as people and worse leave them.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use rust_xlsxwriter::Workbook;
use world::VendorWord;

use super::super::{Returned, read_answers};
use super::*;

fn model(guideline: &Guideline) -> &PlanningModel {
    guideline.model.planning().unwrap()
}

/// The sheet of a case that selects, as rows of its first page, with the second as it is.
fn sheet(guideline: &Guideline, locale: Locale) -> (Vec<Vec<String>>, Vec<Vec<String>>) {
    let case = Case { system: "送金".into(), edition: "2".into(), ..Case::default() };
    let case = Case { select: vec!["A-3".into(), "A-4".into()], ..case };
    let model = model(guideline);
    let plan = derive(model, &case, Bases::Refuse);
    let asked = Asked { guideline, model, case: &case, plan: &plan, on: jiff::civil::date(2026, 11, 20) };
    let bytes = answer_sheet(&asked, locale).unwrap();
    let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
    let pages: Vec<Vec<Vec<String>>> = book
        .sheet_names()
        .into_iter()
        .map(|name| {
            let range = book.worksheet_range(&name).unwrap();
            let text = |cell: &Data| cell.to_string();
            range.rows().map(|row| row.iter().map(text).collect()).collect()
        })
        .collect();
    let [answers, about] = &pages[..] else { panic!("{} sheets", pages.len()) };
    (answers.clone(), about.clone())
}

/// A workbook of such pages; texts that begin with `=` become formulas, `#` numbers.
fn book(pages: &[&[Vec<String>]]) -> Vec<u8> {
    let mut book = Workbook::new();
    for page in pages {
        let sheet = book.add_worksheet();
        for (row, cells) in (0..).zip(*page) {
            for (column, cell) in (0..).zip(cells) {
                match cell.strip_prefix('#') {
                    Some(number) => sheet.write_number(row, column, number.parse::<f64>().unwrap()).unwrap(),
                    None if cell.starts_with('=') => sheet.write_formula(row, column, cell.as_str()).unwrap(),
                    None => sheet.write_string(row, column, cell.as_str()).unwrap(),
                };
            }
        }
    }
    book.save_to_buffer().unwrap()
}

fn place(rows: &[Vec<String>], locale: Locale, heading: &str) -> usize {
    let title = message::message(locale, heading, &Vec::new());
    rows[2].iter().position(|cell| *cell == title).unwrap()
}

/// Writes below a heading in the row of a bullet.
fn put(rows: &mut [Vec<String>], locale: Locale, bullet: &str, heading: &str, text: &str) {
    let column = place(rows, locale, heading);
    let row = rows.iter().position(|row| row[0] == bullet).unwrap();
    rows[row][column] = text.to_owned();
}

fn taken(guideline: &Guideline, bytes: &[u8]) -> Result<Returned, Vec<String>> {
    read_answers("a.xlsx", bytes, guideline, model(guideline)).map_err(|found| {
        let told = |one: &message::Diagnostic| {
            for locale in Locale::ALL {
                assert!(!one.text(locale).is_empty() && !one.mend(locale).is_empty(), "{one:?}");
            }
            let place = one.place.as_ref().and_then(|place| place.item.clone()).unwrap_or_default();
            format!("{place} {}", one.code)
        };
        found.iter().map(told).collect()
    })
}

#[test]
fn what_a_vendor_wrote_comes_back_in_either_language() {
    let guideline = guideline();
    for (locale, words) in [(Locale::Ja, ["満たす", "代替案あり"]), (Locale::En, ["met", " ALTERNATIVE offered"])]
    {
        let (mut rows, about) = sheet(&guideline, locale);
        put(&mut rows, locale, "A-3-1", "plan-answer", words[0]);
        put(&mut rows, locale, "A-4-1", "plan-answer", words[1]);
        put(&mut rows, locale, "A-4-1", "plan-answer-comment", "専用の装置");
        put(&mut rows, locale, "A-4-1", "plan-answer-price", "#1200000");
        let returned = taken(&guideline, &book(&[&rows, &about])).unwrap();
        assert_eq!((returned.system.as_str(), returned.edition.as_str()), ("送金", "2"));
        let ids: Vec<&str> = returned.answers.keys().map(Box::as_ref).collect();
        assert_eq!(ids, ["A-3-1", "A-4-1"]);
        assert_eq!(returned.answers["A-3-1"].answer, Some(VendorWord::Met));
        let other = &returned.answers["A-4-1"];
        assert_eq!(other.answer, Some(VendorWord::Alternative));
        assert_eq!((other.comment.as_str(), other.price.as_str()), ("専用の装置", "1200000"));
        assert!(returned.warnings.is_empty());
    }
}

#[test]
fn rows_may_move_and_columns_too_and_a_letter_may_stand_above() {
    let guideline = guideline();
    let (mut rows, _) = sheet(&guideline, Locale::Ja);
    put(&mut rows, Locale::Ja, "A-3-1", "plan-answer", "一部満たす");
    rows[3..].reverse();
    for row in &mut rows {
        row.reverse();
    }
    rows.insert(0, vec!["拝啓".to_owned()]);
    let returned = taken(&guideline, &book(&[&rows])).unwrap();
    assert_eq!(returned.answers["A-3-1"].answer, Some(VendorWord::Partly));
}

#[test]
fn every_problem_is_told_at_once_by_its_cell() {
    let guideline = guideline();
    let (mut rows, about) = sheet(&guideline, Locale::Ja);
    put(&mut rows, Locale::Ja, "A-3-1", "plan-answer", "たぶん");
    put(&mut rows, Locale::Ja, "A-4-1", "plan-answer-comment", "=1+1");
    put(&mut rows, Locale::Ja, "A-4-2", "plan-answer", "満たす");
    let last = rows.len() - 1;
    let mut twice = rows[last].clone();
    rows.push(twice.clone());
    twice[0] = "Z-1-1".to_owned();
    rows.push(twice.clone());
    twice[0] = String::new();
    rows.push(twice);
    let letter = ["A", "B", "C", "D", "E", "F", "G", "H", "I"];
    let answer = letter[place(&rows, Locale::Ja, "plan-answer")];
    let comment = letter[place(&rows, Locale::Ja, "plan-answer-comment")];
    // Headings stand in row 3, so that the bullets begin in row 4.
    assert_eq!(
        taken(&guideline, &book(&[&rows, &about])).unwrap_err(),
        [
            format!("{answer}4 plan-answers-word"),
            format!("{comment}5 checklist-formula"),
            "A7 plan-answers-twice".to_owned(),
            "A8 plan-answers-unknown".to_owned(),
            "A9 plan-answers-no-bullet".to_owned(),
        ]
    );
}

#[test]
fn files_that_are_none_are_refused() {
    let guideline = guideline();
    let (rows, about) = sheet(&guideline, Locale::Ja);
    assert_eq!(taken(&guideline, &book(&[&rows, &about])).unwrap_err(), [" plan-answers-none"]);
    assert_eq!(taken(&guideline, &book(&[&about])).unwrap_err(), [" plan-answers-no-heading"]);
    for bytes in [&b""[..], b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"answer"] {
        assert_eq!(taken(&guideline, bytes).unwrap_err().len(), 1);
    }
}

#[test]
fn a_sheet_of_other_data_says_so() {
    let guideline = guideline();
    let (mut rows, mut about) = sheet(&guideline, Locale::En);
    put(&mut rows, Locale::En, "A-3-1", "plan-answer", "Met");
    let digest = about.iter().position(|row| row[1] == guideline.digest.to_string()).unwrap();
    about[digest][1] = "0".repeat(64);
    let returned = taken(&guideline, &book(&[&rows, &about])).unwrap();
    assert_eq!(returned.warnings.iter().map(|one| one.code).collect::<Vec<_>>(), ["plan-answers-other-data"]);
}
