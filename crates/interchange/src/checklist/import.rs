//! From an edited Excel file to rows, with every problem named by its cell.

mod about;
mod heading;
mod rows;

use std::collections::BTreeMap;

use guideline::Guideline;
use message::{Diagnostic, Place, has_errors};

use super::sheet::{self, Beyond, Grid};
use super::{COLUMN_LIMIT, Column, ROW_LIMIT, Row, SheetFacts};
use heading::Heading;

/// The most problems reported of one file.
const PROBLEM_LIMIT: usize = 500;

/// What an edited checklist holds.
#[derive(Clone, Debug)]
pub struct Imported {
    /// What the file says of itself.
    pub facts: SheetFacts,
    /// The rows, each with its row number in the file.
    pub rows: Vec<(Row, u32)>,
    /// What is worth knowing but refuses nothing.
    pub warnings: Vec<Diagnostic>,
    file: String,
    columns: BTreeMap<Column, u32>,
}

impl Imported {
    /// Where the file has a column of the row with that number.
    pub fn place(&self, row: u32, column: Column) -> Place {
        let letters = self.columns.get(&column).map(|column| letters(*column)).unwrap_or_default();
        Place::item(self.file.as_str(), format!("{letters}{row}"))
    }
}

/// Reads an edited checklist of `guideline`.
///
/// # Errors
/// Every problem of the file at once. It is refused as a whole: nothing of it is to be recorded.
pub fn import(file: &str, bytes: &[u8], guideline: &Guideline) -> Result<Imported, Vec<Diagnostic>> {
    let book = sheet::read(file, bytes).map_err(|problem| vec![problem])?;
    let mut problems = Problems { file, found: Vec::new() };
    let facts = about::facts(&book, guideline, &mut problems);
    let sheet = heading::find(&book, &mut problems);
    let rows = match &sheet {
        Some((grid, heading)) => {
            problems.beyond(grid);
            rows::read(grid, heading, guideline, book.from_1904, &mut problems)
        }
        None => Vec::new(),
    };
    match (facts, sheet) {
        (Some(facts), Some((_, heading))) if !has_errors(&problems.found) => {
            Ok(Imported { facts, rows, warnings: problems.found, file: file.to_owned(), columns: heading.columns })
        }
        _ => Err(problems.finish()),
    }
}

/// The problems found so far.
struct Problems<'f> {
    file: &'f str,
    found: Vec<Diagnostic>,
}

impl Problems<'_> {
    /// A problem of the whole file.
    fn of_file(&mut self, problem: Diagnostic) {
        self.found.push(problem.at(Place::file(self.file)));
    }

    /// A problem of a cell; row and column are counted from 0.
    fn at(&mut self, (row, column): (u32, u32), problem: Diagnostic) {
        self.found.push(problem.at(Place::item(self.file, cell_name(row, column))));
    }

    /// The problem that keeps a sheet from being read to its end.
    fn beyond(&mut self, grid: &Grid) {
        let problem = match grid.beyond {
            None => return,
            Some(Beyond::Rows) => Diagnostic::error("checklist-too-many-rows").with("limit", ROW_LIMIT),
            Some(Beyond::Columns) => Diagnostic::error("checklist-too-many-columns").with("limit", COLUMN_LIMIT),
            Some(Beyond::Text) => Diagnostic::error("checklist-too-much-text"),
            Some(Beyond::Damaged) => Diagnostic::error("checklist-damaged"),
        };
        self.found.push(problem.at(Place::item(self.file, grid.name.as_str())));
    }

    /// Everything found, cut off where nobody reads on.
    fn finish(mut self) -> Vec<Diagnostic> {
        if let Some(more) = self.found.len().checked_sub(PROBLEM_LIMIT).filter(|more| *more > 0) {
            self.found.truncate(PROBLEM_LIMIT);
            self.of_file(Diagnostic::error("checklist-more-problems").with("count", more));
        }
        self.found
    }
}

fn cell_name(row: u32, column: u32) -> String {
    format!("{}{}", letters(column), row.saturating_add(1))
}

/// The letters of a column counted from 0.
pub(crate) fn letters(column: u32) -> String {
    rust_xlsxwriter::utility::column_number_to_name(u16::try_from(column).unwrap_or(u16::MAX))
}
