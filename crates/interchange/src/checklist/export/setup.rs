//! What surrounds the cells: widths, panes, filter, drop-down lists, tints, and the printed page.

use guideline::Guideline;
use message::{Args, Locale, message};
use method::assessment::Verdict;
use rust_xlsxwriter::{
    ConditionalFormatCell, ConditionalFormatCellRule, ConditionalFormatFormula, DataValidation, DataValidationRule,
    ExcelDateTime, Worksheet, XlsxError,
};

use super::super::cell::{FIRST_DAY, LAST_DAY};
use super::super::{Answer, Column, Judged, SheetFacts, Speaker};
use super::style::{Style, answer_tint, verdict_tint};
use super::widths::Widths;

/// The row of headings, counted from 0.
pub(super) const HEADING_ROW: u32 = 3;

/// A3: sixteen columns stay readable on it.
const PAPER_A3: u8 = 8;

/// The title above the sheet.
pub(super) fn heading(guideline: &Guideline, facts: &SheetFacts) -> String {
    let manifest = &guideline.manifest;
    let args = vec![("title", (&manifest.title).into()), ("edition", (&manifest.edition.title).into())];
    message(facts.locale, "checklist-title", &args)
}

/// The line below the title.
pub(super) fn subheading(facts: &SheetFacts) -> String {
    let args = vec![
        ("service", facts.service.as_str().into()),
        ("scope", facts.scope.to_string().into()),
        ("date", facts.as_of.to_string().into()),
    ];
    message(facts.locale, "checklist-subtitle", &args)
}

pub(super) fn apply(
    sheet: &mut Worksheet,
    guideline: &Guideline,
    facts: &SheetFacts,
    style: &Style,
    last_row: u32,
) -> Result<(), XlsxError> {
    let say = |id| message(facts.locale, id, &Args::new());
    sheet.set_name(say("checklist-sheet"))?.set_screen_gridlines(false).set_zoom(100);
    let widths = Widths::of(guideline, facts.locale);
    for column in Column::ALL {
        sheet.set_column_width(column.position(), widths.of_column(column))?;
    }
    if !guideline.has_levels() {
        // The column stays where it is, for those who read sheets by their columns.
        sheet.set_column_hidden(Column::Level.position())?;
    }
    let first_answer = Column::Requirement.position();
    let last_column = Column::Verdict.position();
    sheet.set_freeze_panes(HEADING_ROW + 1, first_answer)?;
    sheet.autofilter(HEADING_ROW, 0, last_row.max(HEADING_ROW), last_column)?;
    page(sheet, guideline, facts)?;
    if last_row > HEADING_ROW {
        validate(sheet, facts.locale, last_row)?;
        tint(sheet, facts.locale, style, last_row)?;
    }
    Ok(())
}

fn page(sheet: &mut Worksheet, guideline: &Guideline, facts: &SheetFacts) -> Result<(), XlsxError> {
    // Margins: left, right, top, bottom, header, footer, in inches.
    sheet.set_landscape().set_paper_size(PAPER_A3).set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
    sheet.set_print_fit_to_pages(1, 0).set_repeat_rows(HEADING_ROW, HEADING_ROW)?;
    let manifest = &guideline.manifest;
    let title = manifest.title.get(facts.locale);
    let edition = manifest.edition.title.get(facts.locale);
    let text = |text: String, most: usize| text.chars().take(most).collect::<String>().replace('&', "&&");
    let left = text(format!("{title} {edition}"), 80);
    let service = text(facts.service.clone(), 40);
    // Excel reads digits behind a code as a font size, so a space goes before each text.
    sheet.set_footer(format!("&L&8 {left}&C&8 {service} {}&R&8 &P / &N", facts.as_of));
    Ok(())
}

fn validate(sheet: &mut Worksheet, locale: Locale, last_row: u32) -> Result<(), XlsxError> {
    let say = |id| message(locale, id, &Args::new());
    let words = Answer::WORDS.map(|answer| answer.word(locale));
    let list = DataValidation::new()
        .allow_list_strings(&words)?
        .set_error_title(say("checklist-entry"))?
        .set_error_message(say("checklist-entry-status"))?;
    let status = Column::Status.position();
    sheet.add_data_validation(HEADING_ROW + 1, status, last_row, status, &list)?;
    let day = |day: jiff::civil::Date| ExcelDateTime::parse_from_str(&day.to_string());
    let date = DataValidation::new()
        .allow_date(DataValidationRule::Between(day(FIRST_DAY)?, day(LAST_DAY)?))
        .set_error_title(say("checklist-entry"))?
        .set_error_message(say("checklist-entry-date"))?;
    for column in Column::ALL.into_iter().filter(|column| column.is_date()) {
        sheet.add_data_validation(HEADING_ROW + 1, column.position(), last_row, column.position(), &date)?;
    }
    Ok(())
}

fn tint(sheet: &mut Worksheet, locale: Locale, style: &Style, last_row: u32) -> Result<(), XlsxError> {
    let first_row = HEADING_ROW + 1;
    let equals = |word: String| ConditionalFormatCell::new().set_rule(ConditionalFormatCellRule::EqualTo(word));
    for answer in Answer::WORDS {
        let rule = equals(answer.word(locale)).set_format(answer_tint(answer));
        let status = Column::Status.position();
        sheet.add_conditional_format(first_row, status, last_row, status, &rule)?;
    }
    for verdict in Verdict::ALL {
        for speaker in Speaker::ALL {
            let rule = equals(Judged { verdict, speaker }.word(locale)).set_format(verdict_tint(verdict));
            let column = Column::Verdict.position();
            sheet.add_conditional_format(first_row, column, last_row, column, &rule)?;
        }
    }
    let cell = |column: Column| {
        let letters = rust_xlsxwriter::utility::column_number_to_name(column.position());
        format!("${letters}{}", first_row + 1)
    };
    let excluded = Answer::Excluded.word(locale);
    for (column, when) in [
        (Column::Reason, format!("{}=\"{excluded}\"", cell(Column::Status))),
        (Column::Collected, format!("LEN({})>0", cell(Column::Evidence))),
    ] {
        let rule = ConditionalFormatFormula::new()
            .set_rule(format!("=AND({when},LEN({})=0)", cell(column)).as_str())
            .set_format(style.missing.clone());
        sheet.add_conditional_format(first_row, column.position(), last_row, column.position(), &rule)?;
    }
    Ok(())
}
