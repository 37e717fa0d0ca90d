//! A sheet to fill in: the headings, a group with a requirement to write over, and what is said of the whole.

use message::{Diagnostic, Locale, message};
use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

/// The columns: a message for the heading, one for what stands below it, and the width in letters.
pub const COLUMNS: [(&str, &str, f64); 7] = [
    ("sheet-column-id", "sheet-holds-id", 12.0),
    ("sheet-column-parent", "sheet-holds-parent", 12.0),
    ("sheet-column-title", "sheet-holds-title", 30.0),
    ("sheet-column-text", "sheet-holds-text", 60.0),
    ("sheet-column-assessable", "sheet-holds-assessable", 12.0),
    ("sheet-column-groups", "sheet-holds-groups", 16.0),
    ("sheet-column-guidance", "sheet-holds-guidance", 40.0),
];

/// What is said of the whole, by its name in the sheet `about`, with an example.
const ABOUT: [(&str, &str); 5] = [
    ("title", "sheet-example-name"),
    ("issuer", "sheet-example-issuer"),
    ("version", "sheet-example-version"),
    ("published", "sheet-example-published"),
    ("language", "sheet-example-language"),
];

/// A sheet with headings in the reader's language, as Excel; the same language gives the same bytes.
///
/// # Errors
/// The file cannot be made.
pub fn sheet_template(locale: Locale) -> Result<Vec<u8>, Diagnostic> {
    written(locale).map_err(|error| Diagnostic::error("table-not-written").with("reason", error.to_string()))
}

fn written(locale: Locale) -> Result<Vec<u8>, XlsxError> {
    let say = |id: &'static str| message(locale, id, &Vec::new());
    // Ids such as 1.10 are texts, not numbers.
    let text = Format::new().set_num_format_index(49).set_align(FormatAlign::Top).set_text_wrap();
    let head = text.clone().set_bold().set_background_color(Color::RGB(0xe3_e7_eb));
    let mut book = Workbook::new();
    let properties = DocProperties::new().set_title(say("sheet-name")).set_author("Akashi");
    book.set_properties(&properties.set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
    let sheet = book.add_worksheet().set_name(say("sheet-name"))?;
    for (column, (id, _, width)) in (0..).zip(COLUMNS) {
        sheet.set_column_format(column, &text)?.set_column_width(column, width)?;
        sheet.write_string_with_format(0, column, say(id), &head)?;
    }
    let group = ["1", "", &say("sheet-example-group"), "", "", "", ""].map(str::to_owned);
    let rule = ["1.1", "1", &say("sheet-example-title"), &say("sheet-example-text"), "○", "", ""].map(str::to_owned);
    for (row, cells) in (1..).zip([group, rule]) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string_with_format(row, column, cell, &text)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?.autofilter(0, 0, 2, 6)?;
    let about = book.add_worksheet().set_name("about")?;
    about.set_column_width(0, 14.0)?.set_column_width(1, 50.0)?;
    for (row, (key, example)) in (0..).zip(ABOUT) {
        about.write_string_with_format(row, 0, key, &head)?;
        about.write_string_with_format(row, 1, say(example), &text)?;
    }
    book.save_to_buffer()
}
