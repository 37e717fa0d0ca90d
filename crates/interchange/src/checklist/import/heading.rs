//! Which sheet is the checklist, and which column is which.

use std::collections::BTreeMap;

use message::{Arg, Args, Diagnostic, Locale, message};

use super::super::cell::excerpt;
use super::super::facts::ABOUT;
use super::super::sheet::{Book, Grid, Held};
use super::super::{COLUMN_LIMIT, Column};
use super::{Problems, letters};

/// How many rows are searched for the headings.
const SEARCHED: u32 = 30;

/// How many known headings, the item's among them, make a row the row of headings.
const ENOUGH: usize = 3;

/// The row of headings, counted from 0, and where each column stands.
#[derive(Clone, Debug)]
pub(super) struct Heading {
    pub(super) row: u32,
    pub(super) columns: BTreeMap<Column, u32>,
}

/// Finds the checklist, by its name first, and reports what its headings lack.
pub(super) fn find<'b>(book: &'b Book, problems: &mut Problems<'_>) -> Option<(&'b Grid, Heading)> {
    let names = Locale::ALL.map(|locale| message(locale, "checklist-sheet", &Args::new()));
    let (named, others): (Vec<_>, Vec<_>) = book.grids.iter().partition(|grid| names.contains(&grid.name));
    let candidates = named.into_iter().chain(others).filter(|grid| grid.name != ABOUT);
    let Some((grid, row)) = candidates.filter_map(|grid| Some((grid, heading_row(grid)?))).next() else {
        let item = Arg::Message(Column::Item.message());
        let status = Arg::Message(Column::Status.message());
        problems.of_file(Diagnostic::error("checklist-no-heading").with("item", item).with("status", status));
        return None;
    };
    let heading = Heading { row, columns: columns(grid, row, problems) };
    for column in Column::ALL.into_iter().filter(|column| column.is_answer()) {
        if !heading.columns.contains_key(&column) {
            let name = Arg::Message(column.message());
            problems.at((row, 0), Diagnostic::error("checklist-missing-column").with("column", name));
        }
    }
    Some((grid, heading))
}

fn known(held: &Held) -> Option<Column> {
    match held {
        // Longer texts are no headings; a sheet full of them is not worth comparing.
        Held::Text(text) if text.len() <= 200 => Column::named(text),
        _ => None,
    }
}

fn cells(grid: &Grid, row: u32) -> impl Iterator<Item = (u32, &Held)> {
    grid.cells.range((row, 0)..(row, COLUMN_LIMIT)).map(|((_, column), held)| (*column, held))
}

fn heading_row(grid: &Grid) -> Option<u32> {
    (0..SEARCHED).find(|row| {
        let columns: Vec<Column> = cells(grid, *row).filter_map(|(_, held)| known(held)).collect();
        columns.contains(&Column::Item) && columns.len() >= ENOUGH
    })
}

fn columns(grid: &Grid, row: u32, problems: &mut Problems<'_>) -> BTreeMap<Column, u32> {
    let mut columns = BTreeMap::new();
    for (at, held) in cells(grid, row) {
        let Some(column) = known(held) else {
            problems.at((row, at), Diagnostic::warning("checklist-extra-column").with("heading", excerpt(held)));
            continue;
        };
        if let Some(first) = columns.get(&column) {
            let problem = Diagnostic::error("checklist-column-twice")
                .with("column", Arg::Message(column.message()))
                .with("first", letters(*first));
            problems.at((row, at), problem);
            continue;
        }
        columns.insert(column, at);
    }
    columns
}
