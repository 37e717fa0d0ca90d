//! The cells of a sheet as texts, whether it is CSV or Excel.

use std::collections::BTreeMap;

use csv::{ReaderBuilder, Trim};
use message::{Diagnostic, LineIndex, Place};

use super::super::problems::Problems;
use crate::checklist::sheet::{self, Beyond, Grid, Held};

/// The most lines of a CSV file.
const LINES: usize = 20_000;

/// The most columns.
const COLUMNS: usize = 64;

/// The most bytes of a CSV file.
const BYTES: usize = 16 * 1024 * 1024;

/// A sheet.
pub(super) struct Table {
    /// The line of the headings.
    pub(super) line: u32,
    pub(super) headings: Vec<String>,
    /// The lines below, with their numbers; cells are trimmed.
    pub(super) rows: Vec<(u32, Vec<String>)>,
    /// What the sheet called `about` says of the whole.
    pub(super) about: BTreeMap<String, String>,
}

/// Reads CSV, or an Excel file.
pub(super) fn read(bytes: &[u8], problems: &mut Problems) -> Option<Table> {
    let is_excel = bytes.starts_with(b"PK") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]);
    let table = if is_excel { excel(bytes, problems) } else { csv(bytes, problems) }?;
    if table.rows.is_empty() {
        problems.put(Diagnostic::error("catalog-sheet-empty"));
        return None;
    }
    Some(table)
}

fn csv(bytes: &[u8], problems: &mut Problems) -> Option<Table> {
    if bytes.len() > BYTES {
        problems.put(Diagnostic::error("catalog-sheet-large").with("limit", BYTES / 1024 / 1024));
        return None;
    }
    let text = match crate::value_table::decode(problems.file(), bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n"),
        Err(problem) => {
            problems.put(problem);
            return None;
        }
    };
    // What follows an open quotation mark would all be one cell, and left out without a word.
    if text.matches('"').count() % 2 == 1 {
        let last = text.rfind('"').unwrap_or_default();
        problems.at(LineIndex::new(&text).line(last), Diagnostic::error("value-table-quote"));
        return None;
    }
    let has_tabs = text.lines().find(|line| !line.is_empty()).is_some_and(|line| line.contains('\t'));
    let mut reader = ReaderBuilder::new();
    reader.delimiter(if has_tabs { b'\t' } else { b',' }).trim(Trim::All).flexible(true).has_headers(false);
    let mut reader = reader.from_reader(text.as_bytes());
    let mut lines = reader.records().map_while(Result::ok).map(|record| {
        let line = record.position().map_or(1, |position| u32::try_from(position.line()).unwrap_or(u32::MAX));
        (line, record.iter().take(COLUMNS).map(str::to_owned).collect::<Vec<_>>())
    });
    let (line, headings) = lines.next()?;
    let mut rows: Vec<_> = lines.by_ref().take(LINES).filter(|(_, cells)| !is_blank(cells)).collect();
    if lines.next().is_some() {
        problems.put(Diagnostic::error("catalog-sheet-long").with("limit", LINES));
        rows.clear();
        return None;
    }
    drop(lines);
    Some(Table { line, headings, rows, about: BTreeMap::new() })
}

fn is_blank(cells: &[String]) -> bool {
    cells.iter().all(String::is_empty)
}

fn excel(bytes: &[u8], problems: &mut Problems) -> Option<Table> {
    let book = match sheet::read(problems.file(), bytes) {
        Ok(book) => book,
        Err(problem) => {
            problems.put(problem);
            return None;
        }
    };
    let is_about = |grid: &&Grid| grid.name.trim().eq_ignore_ascii_case("about");
    let mut about = BTreeMap::new();
    if let Some(grid) = book.grids.iter().find(is_about) {
        for (_, cells) in rows(grid, problems) {
            let mut cells = cells.into_iter().filter(|cell| !cell.is_empty());
            if let (Some(key), Some(text)) = (cells.next(), cells.next()) {
                about.insert(key.to_lowercase(), text);
            }
        }
    }
    let grid = book.grids.iter().find(|grid| !is_about(grid) && !grid.cells.is_empty());
    let Some(grid) = grid else {
        problems.put(Diagnostic::error("catalog-sheet-empty"));
        return None;
    };
    let mut rows = rows(grid, problems).into_iter();
    let (line, headings) = rows.next()?;
    Some(Table { line, headings, rows: rows.collect(), about })
}

/// The lines of a sheet that hold anything.
fn rows(grid: &Grid, problems: &mut Problems) -> Vec<(u32, Vec<String>)> {
    let file = problems.file().to_owned();
    let cell_place = |row: u32, column: u32| {
        let cell = format!("{}!{}{}", grid.name, crate::checklist::letters(column), row + 1);
        Place { item: Some(cell), ..Place::line(file.as_str(), row + 1) }
    };
    if let Some(beyond) = grid.beyond {
        let what = match beyond {
            Beyond::Rows => "rows",
            Beyond::Columns => "columns",
            Beyond::Text => "text",
            Beyond::Damaged => "damaged",
        };
        problems.put(Diagnostic::error("catalog-sheet-beyond").with("what", what).with("sheet", grid.name.as_str()));
    }
    let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for ((row, column), held) in &grid.cells {
        let text = match held {
            Held::Text(text) => text.trim().to_owned(),
            // A number as people see it in most cells; ids like 1.10 must be cells of text, as the layout says.
            Held::Number(number) => number.to_string(),
            Held::Formula | Held::Fault | Held::TooLong(_) => {
                problems.put(Diagnostic::error("catalog-sheet-cell").at(cell_place(*row, *column)));
                continue;
            }
        };
        let cells = rows.entry(*row).or_default();
        let at = usize::try_from(*column).unwrap_or(usize::MAX);
        if cells.len() <= at {
            cells.resize(at + 1, String::new());
        }
        if let Some(cell) = cells.get_mut(at) {
            *cell = text;
        }
    }
    rows.into_iter().filter(|(_, cells)| !is_blank(cells)).map(|(row, cells)| (row + 1, cells)).collect()
}
