//! How the checklist looks: quiet paper, thin lines, cells to fill in white.

use message::Locale;
use method::assessment::Verdict;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};
use world::ImplementationStatus;

use super::super::Answer;

const INK: Color = Color::RGB(0x1f_29_33);
const QUIET: Color = Color::RGB(0x5c_69_75);
const LINE: Color = Color::RGB(0xd0_d7_de);
const LINE_STRONG: Color = Color::RGB(0x8a_97_a3);
const PAPER: Color = Color::RGB(0xf8_f9_fa);
const HEADING_GIVEN: Color = Color::RGB(0xe3_e7_eb);
const HEADING_ANSWER: Color = Color::RGB(0xd3_df_ea);
const CHAPTER: Color = Color::RGB(0xdb_e1_e7);
const SECTION: Color = Color::RGB(0xee_f1_f4);
const MISSING: Color = Color::RGB(0xff_f3_c4);

/// The formats of the cells.
pub(super) struct Style {
    locale: Locale,
    pub(super) text: Format,
    pub(super) title: Format,
    pub(super) subtitle: Format,
    pub(super) quiet: Format,
    pub(super) heading_given: Format,
    pub(super) heading_answer: Format,
    pub(super) chapter: Format,
    pub(super) section: Format,
    pub(super) given: Format,
    pub(super) given_light: Format,
    pub(super) given_centred: Format,
    pub(super) given_centred_light: Format,
    pub(super) status: Format,
    pub(super) answer: Format,
    pub(super) date: Format,
    /// A cell that has to be filled in because of another one.
    pub(super) missing: Format,
}

impl Style {
    pub(super) fn new(locale: Locale) -> Self {
        let text = font(locale).set_font_color(INK).set_align(FormatAlign::Top);
        let plain = text.clone().set_align(FormatAlign::VerticalCenter);
        let cell = text.clone().set_text_wrap().set_border(FormatBorder::Thin).set_border_color(LINE);
        let heading = plain
            .clone()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Center)
            .set_border(FormatBorder::Thin)
            .set_border_color(LINE_STRONG);
        let band = plain.clone().set_bold().set_border_top(FormatBorder::Thin).set_border_bottom(FormatBorder::Thin);
        let band = band.set_border_top_color(LINE).set_border_bottom_color(LINE);
        let given = cell.clone().set_background_color(PAPER);
        let given_light = given.clone().set_font_color(QUIET);
        // The text format keeps what is typed as typed: no formulas, no dates out of `1-2`.
        let answer = cell.clone().set_num_format_index(49);
        Self {
            locale,
            title: plain.clone().set_bold().set_font_size(14),
            subtitle: plain.clone(),
            quiet: plain.set_font_color(QUIET).set_font_size(9),
            heading_given: heading.clone().set_background_color(HEADING_GIVEN),
            heading_answer: heading.set_background_color(HEADING_ANSWER),
            chapter: band.clone().set_background_color(CHAPTER),
            section: band.set_background_color(SECTION),
            given_centred: given.clone().set_align(FormatAlign::Center),
            given_centred_light: given_light.clone().set_align(FormatAlign::Center),
            given,
            given_light,
            status: answer.clone().set_align(FormatAlign::Center),
            answer,
            date: cell.set_num_format("yyyy-mm-dd").set_align(FormatAlign::Center),
            missing: Format::new().set_background_color(MISSING),
            text,
        }
    }

    /// The height of an ordinary row.
    pub(super) fn row_pixels(&self) -> u32 {
        20
    }

    /// The width of an ordinary column, which tells the writer how wide the font's digits are.
    pub(super) fn column_pixels(&self) -> u32 {
        match self.locale {
            Locale::Ja => 72,
            Locale::En => 64,
        }
    }
}

/// The fonts are named, not embedded; family and character set let a machine without them choose its own.
fn font(locale: Locale) -> Format {
    let format = Format::new().set_font_size(10).set_font_family(2);
    match locale {
        Locale::Ja => format.set_font_name("Yu Gothic").set_font_charset(128),
        Locale::En => format.set_font_name("Arial"),
    }
}

fn tint(background: u32, ink: u32) -> Format {
    Format::new().set_background_color(Color::RGB(background)).set_font_color(Color::RGB(ink))
}

/// The tint of an answer.
pub(super) fn answer_tint(answer: Answer) -> Format {
    match answer {
        Answer::Stated(ImplementationStatus::Implemented) => tint(0xe4_f1_e8, 0x1d_5a_35),
        Answer::Stated(ImplementationStatus::Partly) => tint(0xfb_f1_d8, 0x6b_4e_0c),
        Answer::Stated(ImplementationStatus::Planned) => tint(0xe3_ed_f7, 0x24_4c_74),
        Answer::Stated(ImplementationStatus::NotImplemented) => tint(0xf8_e4_e1, 0x7d_2a_20),
        Answer::Excluded | Answer::Nothing => tint(0xeb_ed_ef, 0x5c_69_75),
    }
}

/// The tint of a verdict.
pub(super) fn verdict_tint(verdict: Verdict) -> Format {
    match verdict {
        Verdict::Met => answer_tint(Answer::Stated(ImplementationStatus::Implemented)),
        Verdict::Partly => answer_tint(Answer::Stated(ImplementationStatus::Partly)),
        Verdict::NotMet => answer_tint(Answer::Stated(ImplementationStatus::NotImplemented)),
        Verdict::Unknown => tint(0xff_ff_ff, 0x8a_56_00),
        Verdict::NotApplicable => answer_tint(Answer::Excluded),
    }
}
