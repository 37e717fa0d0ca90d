//! From rows to an Excel file.

mod about;
mod rows;
mod setup;
mod style;
mod widths;

use std::collections::HashMap;

use guideline::{Control, Guideline, Level};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use super::{Besides, ChecklistError, Column, ROW_LIMIT, Row, SheetFacts, TEXT_LIMIT};
use style::Style;

/// Rows kept free for title, headings and section rows when the number of rows is checked.
const SPARE_ROWS: usize = 500;

/// Writes the checklist: the controls of `rows` in printed order, with what is stated of them, and what stands beside that.
///
/// Same input, same bytes. Every text is written as a text, whatever it begins with.
///
/// # Errors
/// A row of an unknown control, two rows of one control, or a text no cell can hold.
pub fn export(
    guideline: &Guideline,
    facts: &SheetFacts,
    rows: &[Row],
    beside: Option<Besides<'_>>,
) -> Result<Vec<u8>, ChecklistError> {
    let entries = entries(guideline, rows)?;
    let style = Style::new(facts.locale);
    let mut book = Workbook::new();
    book.set_default_format(&style.text, style.row_pixels(), style.column_pixels())?;
    book.set_properties(&properties(guideline, facts)?);
    let sheet = book.add_worksheet();
    let written = rows::write(sheet, guideline, facts, &style, &entries, beside)?;
    setup::apply(sheet, guideline, facts, &style, written.last_row)?;
    about::write(book.add_worksheet(), guideline, facts, &style)?;
    crate::row_heights::put(&book.save_to_buffer()?, &written.heights).map_err(ChecklistError::Package)
}

/// The message that names a level.
pub(super) fn level_message(level: Option<Level>) -> &'static str {
    match level {
        Some(Level::Basic) => "level-basic",
        Some(Level::Recommended) => "level-recommended",
        None => "level-none",
    }
}

/// The controls in printed order, each with its row, once all rows are sound.
fn entries<'e>(guideline: &'e Guideline, rows: &'e [Row]) -> Result<Vec<(&'e Control, &'e Row)>, ChecklistError> {
    if rows.len() + SPARE_ROWS > ROW_LIMIT as usize {
        return Err(ChecklistError::TooManyRows(rows.len()));
    }
    let mut by_control = HashMap::new();
    for row in rows {
        if guideline.control(&row.control).is_none() {
            return Err(ChecklistError::UnknownControl(row.control.clone()));
        }
        if by_control.insert(row.control.as_str(), row).is_some() {
            return Err(ChecklistError::DuplicateControl(row.control.clone()));
        }
        for column in Column::ALL {
            let characters = row.text(column).chars().count();
            if characters > TEXT_LIMIT {
                return Err(ChecklistError::TextTooLong { control: row.control.clone(), column, characters });
            }
        }
    }
    let entry = |control: &'e Control| Some((control, *by_control.get(control.id.as_str())?));
    Ok(guideline.controls.iter().filter_map(entry).collect())
}

fn properties(guideline: &Guideline, facts: &SheetFacts) -> Result<DocProperties, ChecklistError> {
    let day = facts.as_of;
    let unsigned = |number: i8| u8::try_from(number).unwrap_or_default();
    let year = u16::try_from(day.year()).unwrap_or_default();
    let created = ExcelDateTime::from_ymd(year, unsigned(day.month()), unsigned(day.day()))?;
    let properties = DocProperties::new().set_title(setup::heading(guideline, facts)).set_author("Akashi");
    Ok(properties.set_creation_datetime(&created))
}
