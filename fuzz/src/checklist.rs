//! The checklist: an Excel file, or the XML parts of one as text.

use std::io::{Cursor, Write as _};

use interchange::checklist::{ChecklistError, changes, export, import};
use world::{World, validate_all};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::guidelines::small;
use crate::readable;

/// The largest file, the most rows, and the most characters in a cell.
const FILE_LIMIT: usize = 8 * 1024 * 1024;
const ROW_LIMIT: usize = 5_000;
const TEXT_LIMIT: usize = 10_000;

/// What stands before the name of each part, in a file given as text.
const PART: &str = "=== ";

/// A checklist: what is read is written and read again without a change.
///
/// An input that is no ZIP file is taken as the parts of one, each below a line `=== <name>`, so that a fuzzer need not
/// get past checksums.
pub fn checklist(data: &[u8]) {
    if data.starts_with(b"PK") {
        return excel_file(data);
    }
    if let Some(text) = crate::text(data) {
        excel_file(&packed(text));
    }
}

fn excel_file(data: &[u8]) {
    let imported = match import("f", data, small()) {
        Ok(imported) => imported,
        Err(problems) => {
            assert!(!problems.is_empty());
            return readable(&problems);
        }
    };
    readable(&imported.warnings);
    assert!(data.len() <= FILE_LIMIT && imported.rows.len() <= ROW_LIMIT);
    let rows: Vec<_> = imported.rows.iter().map(|(row, _)| row.clone()).collect();
    for row in &rows {
        assert!(small().control(&row.control).is_some());
        for text in [&row.note, &row.owner, &row.plan, &row.evidence_title, &row.evidence_location, &row.reason] {
            assert!(text.chars().count() <= TEXT_LIMIT);
        }
    }
    let written = match export(small(), &imported.facts, &rows, None) {
        Ok(written) => written,
        // Excel knows no day before 1900.
        Err(ChecklistError::Excel(_)) if imported.facts.as_of.year() < 1900 => return,
        Err(error) => panic!("{error}"),
    };
    let again = import("f", &written, small()).unwrap();
    assert_eq!(again.facts, imported.facts);
    assert_eq!(changes(&rows, &again), []);
    let scope = &imported.facts.scope;
    match interchange::checklist::statements(&[], &imported, scope, small().id(), |control| format!("{control}.x")) {
        Ok(edits) => {
            let statements = edits.iter().map(|edit| &edit.statement);
            let found = validate_all(statements, &World::default(), &[small()], jiff::civil::Date::MAX);
            readable(&found.into_iter().map(|(_, problem)| problem).collect::<Vec<_>>());
        }
        Err(problems) => readable(&problems),
    }
}

/// The ZIP file of the parts in `text`; parts of one name are left out but for the first.
pub(crate) fn packed(text: &str) -> Vec<u8> {
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    for part in text.strip_prefix(PART).unwrap_or(text).split(&format!("\n{PART}")) {
        let (name, content) = part.split_once('\n').unwrap_or((part, ""));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        if file.start_file(name, options).is_ok() {
            file.write_all(content.as_bytes()).unwrap();
        }
    }
    file.finish().unwrap().into_inner()
}

/// The parts of an Excel file as text.
pub(crate) fn parts(file: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut text = String::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let mut content = String::new();
        std::io::Read::read_to_string(&mut part, &mut content).unwrap();
        text += &format!("{PART}{}\n{content}\n", part.name().unwrap());
    }
    text
}
