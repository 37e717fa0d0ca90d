mod bad_cells;
mod bad_files;
mod edits;
mod random;
mod round_trip;
mod soffice;

use std::path::Path;
use std::sync::OnceLock;

use guideline::{Guideline, Package};
use jiff::civil::{Date, date};
use message::{Diagnostic, Locale};
use rust_xlsxwriter::{Formula, Workbook, Worksheet};
use world::{ImplementationStatus, Scope};

use super::facts::{ABOUT, Fact};
use super::{Answer, Column, Imported, Row, SheetFacts, export, import};

/// The guideline as it is shipped.
fn mic3() -> &'static Guideline {
    static MIC3: OnceLock<Guideline> = OnceLock::new();
    MIC3.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guidelines/mic3");
        let mut package = Package::default();
        for (below, prefix) in [(folder.clone(), ""), (folder.join("chapters"), "chapters/")] {
            for entry in std::fs::read_dir(below).unwrap().map(|entry| entry.unwrap()) {
                if entry.file_type().unwrap().is_file() {
                    let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
                    package.files.insert(name, std::fs::read_to_string(entry.path()).unwrap());
                }
            }
        }
        guideline::load(&package).unwrap().0
    })
}

fn facts(locale: Locale) -> SheetFacts {
    let scope: Scope = "service:expense".parse().unwrap();
    SheetFacts::new(mic3(), "経費精算クラウド", scope, date(2026, 4, 1), ("akashi/test-1", 1024), locale)
}

/// A row with every cell filled in.
fn full(control: &str) -> Row {
    Row {
        control: control.into(),
        answer: Answer::Stated(ImplementationStatus::Partly),
        note: "規程を改訂し、\n全社員に周知した。".into(),
        owner: "情報システム部".into(),
        plan: "子会社に広げる".into(),
        due: Some(date(2026, 9, 30)),
        evidence_title: "情報セキュリティ規程 第3版".into(),
        evidence_collected: Some(date(2026, 3, 15)),
        evidence_valid_until: Some(date(2027, 3, 14)),
        evidence_location: "文書管理システム / SEC-001".into(),
        reason: String::new(),
    }
}

/// All controls, each answered in another way.
fn many() -> Vec<Row> {
    let fill = |(at, control): (usize, &guideline::Control)| {
        let id = control.id.as_str();
        match at % 7 {
            0 => full(id),
            1 => Row {
                answer: Answer::Excluded, reason: "建物は他社が運用している".into(), ..Row::empty(id)
            },
            2 => Row {
                answer: Answer::Stated(ImplementationStatus::Implemented),
                note: "=HYPERLINK(\"http://example.com\")".into(),
                owner: "@運用".into(),
                ..Row::empty(id)
            },
            3 => Row {
                answer: Answer::Stated(ImplementationStatus::Planned),
                plan: "-来期に実施".into(),
                due: (at % 2 == 0).then_some(date(2027, 3, 31)),
                ..Row::empty(id)
            },
            4 => Row { answer: Answer::Stated(ImplementationStatus::NotImplemented), ..Row::empty(id) },
            5 => Row {
                answer: Answer::Stated(ImplementationStatus::Implemented),
                note: "  2026-04-01 \"引用\" 'と' <記号> & +1  ".into(),
                evidence_title: "+81".into(),
                evidence_collected: Some(date(1985, 1, 2)),
                ..Row::empty(id)
            },
            _ => Row::empty(id),
        }
    };
    mic3().controls.iter().enumerate().map(fill).collect()
}

/// A cell of a file made by hand.
#[derive(Clone, Copy)]
enum Put {
    Text(&'static str),
    Number(f64),
    Formula(&'static str),
}

fn put(sheet: &mut Worksheet, row: u32, column: u16, value: Put) {
    match value {
        Put::Text(text) => sheet.write_string(row, column, text),
        Put::Number(number) => sheet.write_number(row, column, number),
        Put::Formula(formula) => sheet.write_formula(row, column, Formula::new(formula).set_result("1")),
    }
    .unwrap();
}

/// A file with the Japanese headings in row 1 and one row per list of cells below; the About sheet is whole.
fn file(rows: &[&[(Column, Put)]]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("チェックリスト").unwrap();
    for column in Column::ALL {
        sheet.write_string(0, column.position(), column.heading(Locale::Ja)).unwrap();
    }
    for (row, cells) in (1..).zip(rows) {
        for (column, value) in *cells {
            put(sheet, row, column.position(), *value);
        }
    }
    about(book.add_worksheet(), &[]);
    book.save_to_buffer().unwrap()
}

fn about(sheet: &mut Worksheet, instead: &[(Fact, &str)]) {
    sheet.set_name(ABOUT).unwrap();
    for (row, fact) in (0..).zip(Fact::ALL) {
        let value = instead.iter().find(|(key, _)| *key == fact).map(|(_, value)| (*value).to_owned());
        sheet.write_string(row, 0, fact.key()).unwrap();
        sheet.write_string(row, 1, value.unwrap_or_else(|| fact.write(&facts(Locale::Ja)))).unwrap();
    }
}

fn exported(rows: &[Row], locale: Locale) -> Vec<u8> {
    export(mic3(), &facts(locale), rows, None).unwrap()
}

fn imported(bytes: &[u8]) -> Imported {
    import("a.xlsx", bytes, mic3()).unwrap_or_else(|found| panic!("{:#?}", said(&found)))
}

fn rows_of(imported: &Imported) -> Vec<Row> {
    imported.rows.iter().map(|(row, _)| row.clone()).collect()
}

/// Place and message id of each diagnostic, every one of them with text and mend in both languages.
fn said(found: &[Diagnostic]) -> Vec<String> {
    let line = |diagnostic: &Diagnostic| {
        for locale in Locale::ALL {
            let (text, mend) = (diagnostic.text(locale), diagnostic.mend(locale));
            for text in [&text, &mend] {
                assert!(!text.is_empty() && !text.contains('{') && text != diagnostic.code, "{text:?}");
            }
        }
        let place = diagnostic.place.as_ref().unwrap();
        format!("{} {}", place.item.as_deref().unwrap_or("-"), diagnostic.code)
    };
    found.iter().map(line).collect()
}

fn day(year: i16, month: i8, day: i8) -> Option<Date> {
    Some(date(year, month, day))
}
