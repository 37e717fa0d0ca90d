//! The responsibility matrix as a workbook: one row per part of a party, every cell a text and never a formula.

use message::Diagnostic;
use rust_xlsxwriter::{Format, Workbook, XlsxError};

/// Writes rows below their titles.
///
/// # Errors
/// More rows than a sheet holds.
pub fn write(header: &[String], rows: impl Iterator<Item = Vec<String>>) -> Result<Vec<u8>, Diagnostic> {
    workbook(header, rows).map_err(|error| Diagnostic::error("chain-workbook").with("reason", error.to_string()))
}

fn workbook(header: &[String], rows: impl Iterator<Item = Vec<String>>) -> Result<Vec<u8>, XlsxError> {
    const LAST_COLUMN: u16 = 255;
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let bold = Format::new().set_bold();
    for (column, title) in (0..LAST_COLUMN).zip(header) {
        sheet.write_string_with_format(0, column, title.as_str(), &bold)?;
        sheet.set_column_width(column, 22)?;
    }
    sheet.set_freeze_panes(1, 1)?;
    let mut last = 0;
    for (line, cells) in (1..).zip(rows) {
        for (column, cell) in (0..LAST_COLUMN).zip(cells) {
            sheet.write_string(line, column, cell)?;
        }
        last = line;
    }
    let columns = u16::try_from(header.len()).unwrap_or(LAST_COLUMN);
    sheet.autofilter(0, 0, last, columns.saturating_sub(1))?;
    workbook.save_to_buffer()
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader as _, Xlsx};

    use super::write;

    #[test]
    fn what_looks_like_a_formula_stays_a_text() {
        let header = ["要求事項".to_owned(), "b".to_owned()];
        let rows = vec![vec!["=1+1".to_owned(), "+cmd|' /C calc'!A0".to_owned()]];
        let bytes = write(&header, rows.into_iter()).unwrap();
        let mut workbook = Xlsx::new(Cursor::new(bytes)).unwrap();
        let name = workbook.sheet_names()[0].clone();
        let sheet = workbook.worksheet_range(&name).unwrap();
        assert_eq!(sheet.get_value((0, 0)), Some(&Data::String("要求事項".to_owned())));
        assert_eq!(sheet.get_value((1, 0)), Some(&Data::String("=1+1".to_owned())));
        assert_eq!(sheet.get_value((1, 1)), Some(&Data::String("+cmd|' /C calc'!A0".to_owned())));
        assert!(workbook.worksheet_formula(&name).unwrap().is_empty());
    }
}
