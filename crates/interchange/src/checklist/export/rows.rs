//! Title, headings, section rows and the rows of controls.

use std::collections::BTreeMap;

use guideline::{Control, Guideline, Level};
use message::{Args, message};
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::super::cell::serial;
use super::super::{Beside, Besides};
use super::super::{Column, Row, SheetFacts};
use super::level_message;
use super::setup::{HEADING_ROW, heading, subheading};
use super::style::Style;
use super::widths::Widths;
use crate::row_heights;

/// What was written.
pub(super) struct Written {
    /// The last row, counted from 0.
    pub(super) last_row: u32,
    /// The height of each row of a control.
    pub(super) heights: BTreeMap<u32, f64>,
}

/// Writes the sheet's cells.
pub(super) fn write(
    sheet: &mut Worksheet,
    guideline: &Guideline,
    facts: &SheetFacts,
    style: &Style,
    entries: &[(&Control, &Row)],
    beside: Option<Besides<'_>>,
) -> Result<Written, XlsxError> {
    let heights = BTreeMap::new();
    let widths = Widths::of(guideline, facts.locale);
    let mut lines = Lines { sheet, guideline, facts, style, widths, next: HEADING_ROW + 1, heights };
    lines.head()?;
    let (mut chapter, mut section) = ("", "");
    for (control, row) in entries {
        if control.chapter() != chapter {
            chapter = control.chapter();
            lines.band(chapter, &style.chapter)?;
        }
        if control.section() != section {
            section = control.section();
            // Where chapters have no sections, one band says it.
            if section != chapter {
                lines.band(section, &style.section)?;
            }
        }
        lines.control(control, row, &beside.map(|beside| beside(&control.id)).unwrap_or_default())?;
    }
    Ok(Written { last_row: lines.next.saturating_sub(1), heights: lines.heights })
}

struct Lines<'s> {
    sheet: &'s mut Worksheet,
    guideline: &'s Guideline,
    facts: &'s SheetFacts,
    style: &'s Style,
    widths: Widths,
    next: u32,
    heights: BTreeMap<u32, f64>,
}

impl<'s> Lines<'s> {
    fn say(&self, id: &str) -> String {
        message(self.facts.locale, id, &Args::new())
    }

    fn head(&mut self) -> Result<(), XlsxError> {
        let hint = self.say("checklist-hint");
        self.sheet.write_string_with_format(0, 0, heading(self.guideline, self.facts), &self.style.title)?;
        self.sheet.write_string_with_format(1, 0, subheading(self.facts), &self.style.subtitle)?;
        self.sheet.write_string_with_format(2, 0, hint, &self.style.quiet)?;
        self.sheet.set_row_height(0, 24)?.set_row_height(1, 18)?.set_row_height(2, 18)?;
        for column in Column::ALL {
            let format = if column.is_answer() { &self.style.heading_answer } else { &self.style.heading_given };
            let text = column.heading(self.facts.locale);
            self.sheet.write_string_with_format(HEADING_ROW, column.position(), text, format)?;
        }
        self.sheet.set_row_height(HEADING_ROW, 34)?;
        Ok(())
    }

    /// A section's row: its id, and its title running over the empty cells beside it.
    fn band(&mut self, id: &str, format: &Format) -> Result<(), XlsxError> {
        let title = self.guideline.section(id).map_or("", |section| section.title.get(self.facts.locale));
        for column in Column::ALL {
            self.sheet.write_blank(self.next, column.position(), format)?;
        }
        self.sheet.write_string_with_format(self.next, Column::Item.position(), id, format)?;
        self.sheet.write_string_with_format(self.next, Column::Title.position(), title, format)?;
        self.sheet.set_row_height(self.next, 20)?;
        self.next += 1;
        Ok(())
    }

    fn control(&mut self, control: &Control, row: &Row, beside: &Beside) -> Result<(), XlsxError> {
        let locale = self.facts.locale;
        let mut texts = Vec::new();
        for column in Column::ALL {
            let at = (self.next, column.position());
            let text = match column {
                Column::Item => control.id.clone(),
                // An item without a printed title bears its text for one; it stands beside it.
                Column::Title if control.title == control.requirement => String::new(),
                Column::Title => control.title.get(locale).to_owned(),
                Column::Requirement => control.requirement.get(locale).to_owned(),
                Column::Level if !self.guideline.has_levels() => String::new(),
                Column::Level => self.say(level_message(control.level)),
                Column::Status => row.answer.word(locale),
                Column::Verdict => beside.judged.map(|judged| judged.word(locale)).unwrap_or_default(),
                Column::Inherited => beside.inherited.as_ref().map(|above| above.words(locale)).unwrap_or_default(),
                _ => row.text(column).to_owned(),
            };
            let format = self.format(column, control.level);
            match row.date(column) {
                Some(date) => match serial(date) {
                    Some(number) => self.sheet.write_number_with_format(at.0, at.1, number, format)?,
                    // A day before 1990 or after 2199 stays a text: number cells that small mean something else.
                    None => self.sheet.write_string_with_format(at.0, at.1, date.to_string(), format)?,
                },
                None if text.trim().is_empty() => self.sheet.write_blank(at.0, at.1, format)?,
                None => self.sheet.write_string_with_format(at.0, at.1, text.as_str(), format)?,
            };
            texts.push((column, text));
        }
        let texts = texts.iter().map(|(column, text)| (self.widths.of_column(*column), text.as_str()));
        self.heights.insert(self.next, row_heights::height(locale, texts));
        self.next += 1;
        Ok(())
    }

    fn format(&self, column: Column, level: Option<Level>) -> &'s Format {
        let light = level == Some(Level::Recommended);
        match column {
            Column::Item | Column::Title | Column::Requirement | Column::Inherited if light => &self.style.given_light,
            Column::Item | Column::Title | Column::Requirement | Column::Inherited => &self.style.given,
            Column::Level if light => &self.style.given_centred_light,
            Column::Level | Column::Verdict => &self.style.given_centred,
            Column::Status => &self.style.status,
            column if column.is_date() => &self.style.date,
            _ => &self.style.answer,
        }
    }
}
