use std::io::{Cursor, Read, Write};

use message::Locale;
use rust_xlsxwriter::Workbook;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::{about, exported, file, full, mic3, said};
use crate::checklist::facts::Fact;
use crate::checklist::{Column, import};

#[track_caller]
fn check(bytes: &[u8], expected: &[&str]) {
    let found = match import("a.xlsx", bytes, mic3()) {
        Ok(imported) => imported.warnings,
        Err(found) => found,
    };
    assert_eq!(said(&found), expected);
}

/// A good file with one part replaced or added.
pub(super) fn with_part(name: &str, change: impl Fn(&str) -> Vec<u8>) -> Vec<u8> {
    let bytes = exported(&[full("II.1.1.1")], Locale::Ja);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut found = false;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        let part_name = part.name().unwrap().into_owned();
        if part_name == name {
            found = true;
            content = change(std::str::from_utf8(&content).unwrap());
        }
        writer.start_file(part_name, SimpleFileOptions::default()).unwrap();
        writer.write_all(&content).unwrap();
    }
    if !found {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(&change("")).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const SHEET: &str = "xl/worksheets/sheet1.xml";

#[test]
fn what_is_no_excel_file() {
    check(b"", &["- checklist-not-xlsx"]);
    check("項番,対策項目".as_bytes(), &["- checklist-not-xlsx"]);
    check(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", &["- checklist-binary"]);
    check(&vec![b' '; 8 * 1024 * 1024 + 1], &["- checklist-file-too-large"]);
    let mut other = ZipWriter::new(Cursor::new(Vec::new()));
    other.start_file("mimetype", SimpleFileOptions::default()).unwrap();
    other.write_all(b"application/vnd.oasis.opendocument.spreadsheet").unwrap();
    check(&other.finish().unwrap().into_inner(), &["- checklist-not-xlsx"]);
    let mut bytes = exported(&[], Locale::Ja);
    bytes.truncate(bytes.len() / 2);
    check(&bytes, &["- checklist-not-xlsx"]);
    check(&with_part("xl/workbook.xml", |_| b"<workbook>".to_vec()), &["- checklist-damaged"]);
    check(&with_part(SHEET, |_| b"<worksheet><sheetData><row>".to_vec()), &["- checklist-no-heading"]);
    check(&with_part("[Content_Types].xml", |content| content.into()), &[]);
}

#[test]
fn a_decompression_bomb_is_refused_before_it_goes_off() {
    check(&with_part("xl/bomb.xml", |_| vec![b' '; 60 * 1024 * 1024]), &["- checklist-unpacked-too-large"]);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for part in 0..70 {
        // No part is large enough for the ratio; their sum is.
        writer.start_file(format!("xl/{part}.xml"), SimpleFileOptions::default()).unwrap();
        writer.write_all(&vec![b' '; 1_000_000]).unwrap();
    }
    writer.start_file("[Content_Types].xml", SimpleFileOptions::default()).unwrap();
    check(&writer.finish().unwrap().into_inner(), &["- checklist-unpacked-too-large"]);
    let mut many = ZipWriter::new(Cursor::new(Vec::new()));
    for part in 0..1_001 {
        many.start_file(format!("{part}.xml"), SimpleFileOptions::default()).unwrap();
    }
    many.start_file("[Content_Types].xml", SimpleFileOptions::default()).unwrap();
    check(&many.finish().unwrap().into_inner(), &["- checklist-unpacked-too-large"]);
    // A bomb that lies about its size.
    let size = 60_u32 * 1024 * 1024;
    let mut bytes = with_part("xl/bomb.xml", |_| vec![b' '; size as usize]);
    let places: Vec<usize> = (0..bytes.len() - 4).filter(|at| bytes[*at..*at + 4] == size.to_le_bytes()).collect();
    assert_eq!(places.len(), 2);
    for at in places {
        bytes[at..at + 4].copy_from_slice(&1_000_u32.to_le_bytes());
    }
    check(&bytes, &["- checklist-damaged"]);
}

#[test]
fn claims_of_the_sender_reserve_and_overflow_nothing() {
    let claim = |text: &str| text.replacen("uniqueCount=\"", "uniqueCount=\"99999999999", 1).into_bytes();
    check(&with_part("xl/sharedStrings.xml", claim), &[]);
    let dimension = |text: &str| text.replacen("<dimension ref=\"", "<dimension ref=\"XFD9:", 1).into_bytes();
    check(&with_part(SHEET, dimension), &[]);
    for cell in ["ZZZZZZZZ1", "A99999999999", "A0", "A", "1"] {
        let reference = |text: &str| text.replacen("r=\"A1\"", &format!("r=\"{cell}\""), 1).into_bytes();
        let found = import("a.xlsx", &with_part(SHEET, reference), mic3()).unwrap_err();
        assert!(!found.is_empty(), "{cell}");
    }
    let shared = |text: &str| {
        let cell = "<row r=\"90\"><c r=\"A90\"><f t=\"shared\" si=\"99999999999999\" ref=\"A90:A91\">1</f></c></row></sheetData>";
        text.replacen("</sheetData>", cell, 1).into_bytes()
    };
    check(&with_part(SHEET, shared), &["A90 checklist-formula"]);
    check(&with_part("xl/styles.xml", |_| b"<styleSheet><cellXfs>".to_vec()), &[]);
}

#[test]
fn sheets_that_are_too_large() {
    let far = |row: u32, column: u16| {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for column in Column::ALL {
            sheet.write_string(0, column.position(), column.heading(Locale::En)).unwrap();
        }
        sheet.write_string(row, column, "x").unwrap();
        about(book.add_worksheet(), &[]);
        book.save_to_buffer().unwrap()
    };
    check(&far(4_999, 20), &[]);
    check(&far(5_000, 0), &["Sheet1 checklist-too-many-rows"]);
    check(&far(1_048_575, 16_383), &["Sheet1 checklist-too-many-rows"]);
    check(&far(1, 63), &[]);
    check(&far(1, 64), &["Sheet1 checklist-too-many-columns"]);
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let text = "字".repeat(10_000);
    for column in Column::ALL {
        sheet.write_string(0, column.position(), column.heading(Locale::Ja)).unwrap();
    }
    for row in 1..1_500 {
        sheet.write_string(row, 20, &text).unwrap();
    }
    about(book.add_worksheet(), &[]);
    let found = import("a.xlsx", &book.save_to_buffer().unwrap(), mic3()).unwrap_err();
    assert_eq!(said(&found), ["Sheet1 checklist-too-much-text"]);
}

#[test]
fn sheets_and_headings_that_are_wrong() {
    let make = |headings: &[&str], with_about: bool| {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for (at, heading) in (0..).zip(headings) {
            sheet.write_string(2, at, *heading).unwrap();
        }
        if with_about {
            about(book.add_worksheet(), &[]);
        }
        book.save_to_buffer().unwrap()
    };
    check(&make(&[], false), &["- checklist-no-about", "- checklist-no-heading"]);
    check(&make(&["番号", "実施状況", "担当"], true), &["- checklist-no-heading"]);
    let missing = ["項番", "実施状況", "実施状況", "実施内容", "担当", "計画", "期限", "証跡", "証跡の収集日"];
    let expected = [
        "C3 checklist-column-twice",
        "A3 checklist-missing-column",
        "A3 checklist-missing-column",
        "A3 checklist-missing-column",
    ];
    check(&make(&missing, true), &expected);
}

#[test]
fn what_the_file_says_of_itself_is_held_against_the_guideline() {
    let make = |instead: &[(Fact, &str)]| {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for column in Column::ALL {
            sheet.write_string(0, column.position(), column.heading(Locale::En)).unwrap();
        }
        about(book.add_worksheet(), instead);
        book.save_to_buffer().unwrap()
    };
    check(&make(&[]), &[]);
    for (fact, value) in [
        (Fact::Format, "akashi-checklist-2"),
        (Fact::Digest, "sha256:00"),
        (Fact::Scope, "service:"),
        (Fact::AsOf, "きょう"),
        (Fact::LedgerSize, "-1"),
        (Fact::Locale, "fr"),
    ] {
        check(&make(&[(fact, value)]), &["- checklist-bad-about"]);
    }
    check(&make(&[(Fact::Guideline, "ipa")]), &["- checklist-other-guideline"]);
    let digest = format!("sha256:{}", "0".repeat(64));
    check(&make(&[(Fact::Digest, &digest)]), &["- checklist-other-digest"]);
}

#[test]
fn a_file_by_hand_is_a_file() {
    check(&file(&[]), &[]);
}
