//! The cells of an Excel file, as the file has them.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader, SheetType, Xlsx};
use message::{Diagnostic, Place};

use super::{COLUMN_LIMIT, ROW_LIMIT, TEXT_LIMIT, package};

/// The most sheets looked at.
const SHEET_LIMIT: usize = 16;

/// The most bytes of text kept of all sheets together: a single shared text can stand in every cell.
const KEPT_LIMIT: usize = 32 * 1024 * 1024;

/// What a cell holds; an empty cell is none.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Held {
    Text(String),
    Number(f64),
    /// A formula, whatever it evaluates to.
    Formula,
    /// `#REF!` and its kind.
    Fault,
    /// A text longer than a cell may hold; how long it is.
    TooLong(usize),
}

/// Why the rest of a sheet was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Beyond {
    Rows,
    Columns,
    Text,
    Damaged,
}

/// One sheet: its cells by row and column, both counted from 0.
#[derive(Clone, Debug)]
pub(crate) struct Grid {
    pub(crate) name: String,
    pub(crate) cells: BTreeMap<(u32, u32), Held>,
    pub(crate) beyond: Option<Beyond>,
}

/// The sheets of a file.
#[derive(Debug)]
pub(crate) struct Book {
    pub(crate) grids: Vec<Grid>,
    /// Whether days are counted from 1904 instead of 1900.
    pub(crate) from_1904: bool,
}

/// Reads every sheet within the limits.
pub(crate) fn read(file: &str, bytes: &[u8]) -> Result<Book, Diagnostic> {
    let damaged = || Diagnostic::error("checklist-damaged").at(Place::file(file));
    let package = package::unpack(file, bytes)?;
    // The reader adds up hostile cell references unchecked and panics on overflow; that too is a damaged file.
    catch_unwind(AssertUnwindSafe(|| read_package(package))).ok().flatten().ok_or_else(damaged)
}

fn read_package(package: Vec<u8>) -> Option<Book> {
    let mut file: Xlsx<_> = Xlsx::new(Cursor::new(package)).ok()?;
    let sheets = file.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names: Vec<String> = sheets.take(SHEET_LIMIT).map(|sheet| sheet.name.clone()).collect();
    let mut left = KEPT_LIMIT;
    let grids = names.into_iter().map(|name| read_grid(&mut file, name, &mut left)).collect();
    Some(Book { grids, from_1904: file.has_1904_epoch() })
}

fn read_grid(file: &mut Xlsx<Cursor<Vec<u8>>>, name: String, left: &mut usize) -> Grid {
    let mut cells = BTreeMap::new();
    let beyond = read_cells(file, &name, left, &mut cells).err();
    Grid { name, cells, beyond }
}

fn read_cells(
    file: &mut Xlsx<Cursor<Vec<u8>>>,
    name: &str,
    left: &mut usize,
    cells: &mut BTreeMap<(u32, u32), Held>,
) -> Result<(), Beyond> {
    let mut reader = file.worksheet_cells_reader(name).map_err(|_| Beyond::Damaged)?;
    while let Some(record) = reader.next_cell_with_formula_metadata().map_err(|_| Beyond::Damaged)? {
        let held = if record.formula.is_some() { Some(Held::Formula) } else { held(&record.value) };
        let Some(held) = held else { continue };
        if record.pos.0 >= ROW_LIMIT {
            return Err(Beyond::Rows);
        }
        if record.pos.1 >= COLUMN_LIMIT {
            return Err(Beyond::Columns);
        }
        if let Held::Text(text) = &held {
            *left = left.checked_sub(text.len()).ok_or(Beyond::Text)?;
        }
        cells.insert(record.pos, held);
    }
    Ok(())
}

fn held(value: &DataRef<'_>) -> Option<Held> {
    match value {
        DataRef::Empty => None,
        DataRef::String(text) => text_held(text),
        DataRef::SharedString(text) => text_held(text),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text_held(text),
        DataRef::Int(number) => Some(Held::Number(*number as f64)),
        DataRef::Float(number) => Some(Held::Number(*number)),
        DataRef::DateTime(day) => Some(Held::Number(day.as_f64())),
        DataRef::Bool(flag) => text_held(if *flag { "TRUE" } else { "FALSE" }),
        DataRef::Error(_) => Some(Held::Fault),
    }
}

fn text_held(text: &str) -> Option<Held> {
    if text.trim().is_empty() {
        return None;
    }
    if text.len() > TEXT_LIMIT {
        let characters = text.chars().count();
        if characters > TEXT_LIMIT {
            return Some(Held::TooLong(characters));
        }
    }
    Some(Held::Text(text.to_owned()))
}
