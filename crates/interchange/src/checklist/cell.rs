//! The value of one cell: a text or a date.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use message::{Arg, Diagnostic, nfkc};

use super::Column;
use super::sheet::Held;

/// Days a number cell may mean. Earlier ones are a year or a count typed into a date cell.
pub(crate) const FIRST_DAY: Date = date(1990, 1, 1);
/// The last day a number cell may mean.
pub(crate) const LAST_DAY: Date = date(2199, 12, 31);

/// The day before day 1 of a workbook; from March 1900 on, because Excel believes in 29 February 1900.
const BEFORE_1900: Date = date(1899, 12, 30);

/// Day 0 of a workbook that counts from 1904.
const START_1904: Date = date(1904, 1, 1);

/// The number by which an exported workbook writes a day; `None` outside [`FIRST_DAY`] to [`LAST_DAY`].
pub(crate) fn serial(day: Date) -> Option<i32> {
    if !(FIRST_DAY..=LAST_DAY).contains(&day) {
        return None;
    }
    BEFORE_1900.until(day).ok().map(|span| span.get_days())
}

/// The day a number cell means, if it can be one.
fn from_serial(number: f64, from_1904: bool) -> Option<Date> {
    if number.fract() != 0.0 || !(0.0..=150_000.0).contains(&number) {
        return None;
    }
    let start = if from_1904 { START_1904 } else { BEFORE_1900 };
    let day = start.checked_add((number as i64).days()).ok()?;
    (FIRST_DAY..=LAST_DAY).contains(&day).then_some(day)
}

/// The moment a number cell stands for, as people read it: 46143.5625 is `2026-05-01 13:30`.
fn moment(number: f64, from_1904: bool) -> Option<String> {
    const MINUTES: f64 = 24.0 * 60.0;
    let day = from_serial(number.trunc(), from_1904)?;
    let minutes = (number.fract() * MINUTES).round().min(MINUTES - 1.0) as i64;
    Some(match minutes {
        0 => day.to_string(),
        _ => format!("{day} {:02}:{:02}", minutes / 60, minutes % 60),
    })
}

/// Reads a date written `2026-12-31`, `2026/12/31` or `2026年12月31日`, full and half width alike.
pub(crate) fn written_date(text: &str) -> Option<Date> {
    let text = nfkc(text);
    let text = text.trim();
    let text = text.strip_suffix("T00:00:00").unwrap_or(text);
    let parts = match text.strip_suffix('日') {
        Some(text) => {
            let (year, rest) = text.split_once('年')?;
            let (month, day) = rest.split_once('月')?;
            [year, month, day]
        }
        None => {
            let separator = if text.contains('/') { '/' } else { '-' };
            let (year, rest) = text.split_once(separator)?;
            let (month, day) = rest.split_once(separator)?;
            [year, month, day]
        }
    };
    let [year, month, day] = parts;
    let number = |text: &str, most: usize| {
        let shaped = (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        if shaped { text.parse::<i16>().ok() } else { None }
    };
    if year.len() != 4 {
        return None;
    }
    let (month, day) = (number(month, 2)?, number(day, 2)?);
    Date::new(number(year, 4)?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The date in a cell of a date column.
pub(crate) fn date_in(held: &Held, from_1904: bool, column: Column) -> Result<Date, Diagnostic> {
    let day = match held {
        Held::Text(text) => written_date(text),
        Held::Number(number) => from_serial(*number, from_1904),
        _ => return Err(unreadable(held, column)),
    };
    let shown = || match held {
        Held::Number(number) => moment(*number, from_1904).unwrap_or_else(|| excerpt(held)),
        _ => excerpt(held),
    };
    day.ok_or_else(|| with_column(Diagnostic::error("checklist-bad-date"), column).with("value", shown()))
}

/// The text in a cell of a text column.
pub(crate) fn text_in(held: &Held, from_1904: bool, column: Column) -> Result<String, Diagnostic> {
    match held {
        Held::Text(text) => Ok(text.clone()),
        // A date typed into a cell that lost its text format arrives as a count of days: nobody means that number.
        Held::Number(number) if moment(*number, from_1904).is_none() => Ok(number.to_string()),
        Held::Number(number) => {
            // It may be meant as either.
            let shown = format!("{} / {number}", moment(*number, from_1904).unwrap_or_default());
            Err(with_column(Diagnostic::error("checklist-number"), column).with("value", shown))
        }
        _ => Err(unreadable(held, column)),
    }
}

/// What is wrong with a cell that holds neither text nor number.
pub(crate) fn unreadable(held: &Held, column: Column) -> Diagnostic {
    let diagnostic = match held {
        Held::TooLong(characters) => Diagnostic::error("checklist-text-too-long").with("characters", *characters),
        Held::Fault => Diagnostic::error("checklist-fault"),
        _ => Diagnostic::error("checklist-formula"),
    };
    with_column(diagnostic, column)
}

fn with_column(diagnostic: Diagnostic, column: Column) -> Diagnostic {
    diagnostic.with("column", Arg::Message(column.message()))
}

/// The beginning of what a cell holds, for a message.
pub(crate) fn excerpt(held: &Held) -> String {
    const SHOWN: usize = 40;
    let text = match held {
        Held::Text(text) => text.clone(),
        Held::Number(number) => number.to_string(),
        _ => return String::new(),
    };
    let mut shown: String = text.chars().take(SHOWN).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}
