//! Tables of texts as an Excel file, one sheet each.

use message::Diagnostic;
use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, XlsxError};

/// The longest name a sheet may have.
const NAME_LIMIT: usize = 31;

/// The longest text a cell may hold.
const TEXT_LIMIT: usize = 32_767;

/// The width of a column, in letters, up to which it grows with its texts.
const WIDEST: usize = 60;

/// A table that becomes a sheet.
#[derive(Clone, Copy, Debug)]
pub struct Table<'t> {
    /// What the sheet is called; what no sheet may be called is left out.
    pub name: &'t str,
    /// The title above the table.
    pub title: &'t str,
    /// What is to be known before reading it; may be empty.
    pub lead: &'t str,
    /// The names of the columns.
    pub head: &'t [String],
    /// The lines, a text for each column.
    pub rows: &'t [Vec<String>],
}

/// Writes the file. Every text is written as a text, whatever it begins with; the same tables give the same bytes.
///
/// # Errors
/// The file cannot be made.
pub fn to_xlsx(title: &str, tables: &[Table<'_>]) -> Result<Vec<u8>, Diagnostic> {
    written(title, tables).map_err(|error| Diagnostic::error("table-not-written").with("reason", error.to_string()))
}

fn written(title: &str, tables: &[Table<'_>]) -> Result<Vec<u8>, XlsxError> {
    let line = Color::RGB(0xd0_d7_de);
    let cell = Format::new().set_align(FormatAlign::Top).set_text_wrap();
    let cell = cell.set_border(FormatBorder::Thin).set_border_color(line).set_num_format_index(49);
    let head = cell.clone().set_bold().set_background_color(Color::RGB(0xe3_e7_eb));
    let bold = Format::new().set_bold().set_font_size(14);
    let mut book = Workbook::new();
    // A fixed day: what is in the file depends on its tables alone.
    book.set_properties(
        &DocProperties::new()
            .set_title(title)
            .set_author("Akashi")
            .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?),
    );
    for (number, table) in (1..).zip(tables) {
        let sheet = book.add_worksheet();
        sheet.set_name(name(number, table.name))?;
        sheet.write_string_with_format(0, 0, table.title, &bold)?;
        sheet.write_string(1, 0, table.lead)?;
        for (column, text) in (0..).zip(table.head) {
            sheet.write_string_with_format(3, column, text, &head)?;
            sheet.set_column_width(column, width(table, usize::from(column)))?;
        }
        for (row, texts) in (4..).zip(table.rows) {
            for (column, text) in (0..).zip(texts) {
                let text: String = text.chars().take(TEXT_LIMIT).collect();
                sheet.write_string_with_format(row, column, text, &cell)?;
            }
        }
        sheet.set_freeze_panes(4, 0)?;
        sheet.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(3, 3)?;
    }
    book.save_to_buffer()
}

/// A name no two sheets share, of letters a name may have.
fn name(number: usize, name: &str) -> String {
    let allowed = name.chars().filter(|letter| !"[]:*?/\\'".contains(*letter) && !letter.is_control());
    format!("{number} {}", allowed.collect::<String>()).chars().take(NAME_LIMIT).collect::<String>().trim().to_owned()
}

/// As wide as the longest text of the column, within reason. Letters of Japanese are twice as wide.
fn width(table: &Table<'_>, column: usize) -> f64 {
    let texts = table.rows.iter().filter_map(|row| row.get(column)).chain(table.head.get(column));
    let widest = texts.map(|text| message::display_width(text)).max().unwrap_or_default();
    f64::from(u32::try_from(widest.clamp(6, WIDEST)).unwrap_or_default()) + 2.0
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader as _, Xlsx};

    use super::{Table, name, to_xlsx};

    #[test]
    fn texts_stay_texts_and_sheets_keep_their_order() {
        let head = ["ID".to_owned(), "内容".to_owned()];
        let rows = [vec!["A-1".to_owned(), "=HYPERLINK(\"x\")".to_owned()], vec!["2".to_owned(), "+1".to_owned()]];
        let one = Table { name: "a/b", title: "T", lead: "", head: &head, rows: &rows };
        let bytes = to_xlsx("t", &[one, Table { name: "a/b", rows: &[], ..one }]).unwrap();
        assert_eq!(to_xlsx("t", &[one, Table { name: "a/b", rows: &[], ..one }]).unwrap(), bytes);
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        assert_eq!(book.sheet_names(), ["1 ab", "2 ab"]);
        let sheet = book.worksheet_range("1 ab").unwrap();
        assert_eq!(sheet.get_value((3, 1)), Some(&Data::String("内容".to_owned())));
        assert_eq!(sheet.get_value((4, 1)), Some(&Data::String("=HYPERLINK(\"x\")".to_owned())));
        assert_eq!(sheet.get_value((5, 0)), Some(&Data::String("2".to_owned())));
        assert!(book.worksheet_formula("1 ab").unwrap().is_empty());
    }

    #[test]
    fn names_fit_what_excel_allows() {
        assert_eq!(name(10, "[x]: 'y'?*\\"), "10 x y");
        assert_eq!(name(1, &"長".repeat(40)).chars().count(), 31);
    }
}
