//! The official wording of an item, as found in a copy of the document.

use message::{Arg, Locale, message};

use crate::say::say;
use crate::terminal::ink::{Style, Tone};
use crate::terminal::page::Page;

/// The official wording with the place it stands at.
pub fn official(text: &str, page: Option<u32>, line: u32, locale: Locale, style: &Style) -> String {
    let mut sheet = Page::new(style);
    sheet.heading(&say(locale, "report-official"));
    for paragraph in text.lines() {
        sheet.paragraph(2, Tone::Plain, paragraph);
    }
    let place = match page {
        Some(page) => message(locale, "report-official-page", &vec![("page", Arg::from(page)), ("line", line.into())]),
        None => message(locale, "report-official-line", &vec![("line", Arg::from(line))]),
    };
    sheet.paragraph(2, Tone::Quiet, &place);
    sheet.finish()
}
