//! The sheet on which vendors answer, one row for each requirement: what is asked, what it is for, what is behind it.

use guideline::Guideline;
use guideline::planning::PlanningModel;
use jiff::civil::Date;
use message::{Args, Diagnostic, Locale, message};
use method::requirement_planning::{Because, Case, Plan, Proposed, notes_of};
use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError,
};

/// What can be answered.
const ANSWERS: [&str; 4] = ["plan-answer-met", "plan-answer-partly", "plan-answer-not", "plan-answer-alternative"];

/// The columns: message, width in characters, whether the vendor writes in it.
const COLUMNS: [(&str, f64, bool); 9] = [
    ("plan-bullet", 10.0, false),
    ("plan-measure", 26.0, false),
    ("plan-purpose-of", 36.0, false),
    ("plan-asked", 52.0, false),
    ("plan-bullet-note", 30.0, false),
    ("plan-risks-behind", 36.0, false),
    ("plan-answer", 14.0, true),
    ("plan-answer-comment", 40.0, true),
    ("plan-answer-price", 24.0, true),
];

/// The row of headings, counted from 0.
const HEADING: u32 = 2;

/// What a sheet is made of.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The guideline.
    pub guideline: &'a Guideline,
    /// Its model.
    pub model: &'a PlanningModel,
    /// The case.
    pub case: &'a Case,
    /// What it leads to.
    pub plan: &'a Plan<'a>,
    /// The day it is written.
    pub on: Date,
}

/// Writes the sheet. Same input, same bytes; every text is written as a text, whatever it begins with.
///
/// # Errors
/// The file cannot be made, as when a text is longer than a cell may hold.
pub fn answer_sheet(asked: &Asked<'_>, locale: Locale) -> Result<Vec<u8>, Diagnostic> {
    written(asked, locale)
        .map_err(|error| Diagnostic::error("checklist-export-failed").with("reason", error.to_string()))
}

fn written(asked: &Asked<'_>, locale: Locale) -> Result<Vec<u8>, XlsxError> {
    let say = |id: &str| message(locale, id, &Args::new());
    let mut book = Workbook::new();
    book.set_properties(&properties(asked, &say("plan-sheet"))?);
    let sheet = book.add_worksheet();
    sheet.set_name(say("plan-sheet"))?;
    let style = Style::new(locale);
    let title = if asked.case.system.trim().is_empty() { say("plan-sheet") } else { asked.case.system.clone() };
    sheet.write_string_with_format(0, 0, title, &style.title)?;
    sheet.write_string_with_format(1, 0, say("plan-sheet-guide"), &style.plain)?;
    for (column, (id, width, open)) in (0..).zip(COLUMNS) {
        sheet.set_column_width(column, width)?;
        let format = if open { &style.heading_open } else { &style.heading };
        sheet.write_string_with_format(HEADING, column, say(id), format)?;
    }
    let mut row = HEADING;
    for one in asked.plan.required() {
        for bullet in asked.model.requirements_of(&one.measure.id) {
            row += 1;
            let notes = notes_of(asked.model, asked.case, bullet);
            let notes: Vec<&str> = notes.iter().map(|note| note.text.get(locale)).collect();
            let texts = [
                bullet.id.clone(),
                format!("{} {}", one.measure.id, one.measure.title.get(locale)),
                one.measure.purpose.get(locale).to_owned(),
                match locale {
                    Locale::Ja => bullet.ja.clone(),
                    Locale::En => bullet.en.clone(),
                },
                notes.join("\n"),
                behind(one, locale),
            ];
            for (column, text) in (0..).zip(texts) {
                sheet.write_string_with_format(row, column, text, &style.given)?;
            }
            for (column, _) in (0..).zip(COLUMNS).filter(|(_, (.., open))| *open) {
                sheet.write_blank(row, column, &style.open)?;
            }
        }
    }
    page(sheet, row, &say)?;
    about(book.add_worksheet(), asked, &style, locale)?;
    book.save_to_buffer()
}

/// The risks and elements a measure answers, a line each.
fn behind(one: &Proposed<'_>, locale: Locale) -> String {
    let name = |because: &Because<'_>| match because {
        Because::Node(node, _) => format!("{} {}", node.id, node.title.get(locale)),
        Because::Base(rule) => message(locale, "plan-base-of", &vec![("measure", rule.measure.as_str().into())]),
        Because::Pointer(pointer) => {
            message(locale, "plan-asked-by-bullet", &vec![("bullet", pointer.requirement.as_str().into())])
        }
    };
    one.because.iter().map(name).collect::<Vec<_>>().join("\n")
}

fn page(sheet: &mut Worksheet, last: u32, say: &dyn Fn(&str) -> String) -> Result<(), XlsxError> {
    sheet.set_freeze_panes(HEADING + 1, 1)?.set_screen_gridlines(false);
    // A4 lies too narrow for nine columns: A3, as wide as one page.
    sheet.set_landscape().set_paper_size(8).set_print_fit_to_pages(1, 0).set_repeat_rows(HEADING, HEADING)?;
    sheet.set_footer("&R&8 &P / &N");
    if HEADING < last {
        let words = ANSWERS.map(say);
        let list = DataValidation::new().allow_list_strings(&words)?;
        let column = (0..).zip(COLUMNS).find(|(_, (id, ..))| *id == "plan-answer").map_or(0, |(column, _)| column);
        sheet.add_data_validation(HEADING + 1, column, last, column, &list)?;
        sheet.autofilter(HEADING, 0, last, u16::try_from(COLUMNS.len() - 1).unwrap_or(0))?;
    }
    Ok(())
}

/// What the sheet answers to: system, edition of the case, guideline and digest of its data.
fn about(sheet: &mut Worksheet, asked: &Asked<'_>, style: &Style, locale: Locale) -> Result<(), XlsxError> {
    let say = |id: &str| message(locale, id, &Args::new());
    sheet.set_name(say("plan-sheet-about"))?.set_column_width(0, 24)?.set_column_width(1, 90)?;
    let manifest = &asked.guideline.manifest;
    let rows = [
        ("plan-system", asked.case.system.clone()),
        ("plan-edition", asked.case.edition.clone()),
        ("report-guideline", manifest.title.get(locale).to_owned()),
        ("report-edition-label", manifest.edition.title.get(locale).to_owned()),
        ("report-digest", asked.guideline.digest.to_string()),
    ];
    for (row, (id, text)) in (0..).zip(rows) {
        sheet.write_string_with_format(row, 0, say(id), &style.heading)?;
        sheet.write_string_with_format(row, 1, text, &style.given)?;
    }
    Ok(())
}

fn properties(asked: &Asked<'_>, title: &str) -> Result<DocProperties, XlsxError> {
    let small = |number: i8| u8::try_from(number).unwrap_or_default();
    let year = u16::try_from(asked.on.year()).unwrap_or_default();
    let created = ExcelDateTime::from_ymd(year, small(asked.on.month()), small(asked.on.day()))?;
    Ok(DocProperties::new().set_title(title).set_author("Akashi").set_creation_datetime(&created))
}

/// The formats of the cells.
struct Style {
    title: Format,
    plain: Format,
    heading: Format,
    heading_open: Format,
    given: Format,
    open: Format,
}

impl Style {
    fn new(locale: Locale) -> Self {
        // Named, not embedded: family and character set let a machine without the font choose its own.
        let font = Format::new().set_font_size(10).set_font_family(2);
        let font = match locale {
            Locale::Ja => font.set_font_name("Yu Gothic").set_font_charset(128),
            Locale::En => font.set_font_name("Arial"),
        };
        let line = Color::RGB(0xd0_d7_de);
        let cell = font.clone().set_align(FormatAlign::Top).set_text_wrap();
        let cell = cell.set_border(FormatBorder::Thin).set_border_color(line);
        let heading = cell.clone().set_bold().set_align(FormatAlign::VerticalCenter);
        Self {
            title: font.clone().set_bold().set_font_size(14),
            plain: font,
            heading: heading.clone().set_background_color(Color::RGB(0xe3_e7_eb)),
            heading_open: heading.set_background_color(Color::RGB(0xd3_df_ea)),
            given: cell.clone().set_background_color(Color::RGB(0xf8_f9_fa)),
            // The text format keeps what is typed as typed: no formulas, no dates out of `1-2`.
            open: cell.set_num_format_index(49),
        }
    }
}
