//! The hidden sheet by which an edited file is recognised.

use guideline::Guideline;
use message::{Args, message};
use rust_xlsxwriter::{Worksheet, XlsxError};

use super::super::SheetFacts;
use super::super::facts::{ABOUT, Fact};
use super::setup::heading;
use super::style::Style;

pub(super) fn write(
    sheet: &mut Worksheet,
    guideline: &Guideline,
    facts: &SheetFacts,
    style: &Style,
) -> Result<(), XlsxError> {
    let say = |id| message(facts.locale, id, &Args::new());
    sheet.set_name(ABOUT)?.set_hidden(true).set_screen_gridlines(false);
    sheet.write_string_with_format(0, 0, heading(guideline, facts), &style.title)?;
    sheet.write_string_with_format(1, 0, say("checklist-about"), &style.quiet)?;
    for (row, fact) in (3..).zip(Fact::ALL) {
        sheet.write_string_with_format(row, 0, fact.key(), &style.given)?;
        sheet.write_string_with_format(row, 1, fact.write(facts), &style.answer)?;
        sheet.write_string_with_format(row, 2, say(fact.message()), &style.quiet)?;
    }
    for (column, width) in [(0, 14.0), (1, 74.0), (2, 60.0)] {
        sheet.set_column_width(column, width)?;
    }
    Ok(())
}
