//! One mention of a day or a period in a text.

use jiff::civil::Date;

use super::Move;

/// What a text speaks of. Periods are counted from the year 0 in their own length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mention {
    /// `2026-10-08`
    Iso(Date),
    /// `2026年10月8日`
    Day(Date),
    /// `10月8日`
    DayOfMonth(i32, i8),
    /// `2026年10月`
    Month(i32),
    /// `10月`
    MonthOnly(i32),
    /// `2026年10月第2週`
    Week,
    /// `2026年7～9月`
    Months(i32),
    /// `2026年第3四半期`
    Quarter(i32),
    /// `2026年度`
    Fiscal(i32),
    /// `2026年度上期`
    Half(i32),
    /// `2026年`
    Year(i32),
}

/// Reads a mention at the beginning of a text; answers what follows it, too.
pub(super) fn read(text: &str) -> Option<(Mention, &str)> {
    let (first, after) = number(text)?;
    if (1000..10_000).contains(&first) {
        return iso(text).or_else(|| of_year(first, after.strip_prefix('年')?));
    }
    let after = after.strip_prefix('月').filter(|_| (1..=12).contains(&first))?;
    match day(after) {
        Some((day, after)) => Some((Mention::DayOfMonth(first - 1, day), after)),
        None => Some((Mention::MonthOnly(first - 1), after)),
    }
}

fn iso(text: &str) -> Option<(Mention, &str)> {
    let (day, after) = text.split_at_checked(10)?;
    Some((Mention::Iso(day.parse().ok()?), after))
}

fn of_year(year: i32, after: &str) -> Option<(Mention, &str)> {
    if let Some(after) = after.strip_prefix('度') {
        let half = |name: &str, half: i32| Some((Mention::Half(year * 2 + half), after.strip_prefix(name)?));
        return half("上期", 0).or_else(|| half("下期", 1)).or(Some((Mention::Fiscal(year), after)));
    }
    if let Some((quarter, after)) = after.strip_prefix('第').and_then(number)
        && let Some(after) = after.strip_prefix("四半期")
    {
        return Some((Mention::Quarter(year * 4 + quarter - 1), after));
    }
    let Some((month, after_month)) = number(after) else { return Some((Mention::Year(year), after)) };
    if let Some((last, after)) = after_month.strip_prefix('～').and_then(number)
        && let Some(after) = after.strip_prefix('月')
    {
        return Some((Mention::Months(year * 4 + (last - 1) / 3), after));
    }
    let Some(after) = after_month.strip_prefix('月') else { return Some((Mention::Year(year), after)) };
    if let Some((number, after)) = day(after) {
        return Some((Mention::Day(date(year, month, number)?), after));
    }
    if let Some((_, after)) = after.strip_prefix('第').and_then(number)
        && let Some(after) = after.strip_prefix('週')
    {
        return Some((Mention::Week, after));
    }
    Some((Mention::Month(year * 12 + month - 1), after))
}

fn day(text: &str) -> Option<(i8, &str)> {
    let (day, after) = number(text)?;
    Some((i8::try_from(day).ok()?, after.strip_prefix('日')?))
}

fn number(text: &str) -> Option<(i32, &str)> {
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    let (digits, after) = text.split_at_checked(end)?;
    Some((digits.parse().ok()?, after))
}

fn date(year: i32, month: i32, day: i8) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, day).ok()
}

fn month(day: Date) -> i32 {
    i32::from(day.year()) * 12 + i32::from(day.month()) - 1
}

fn quarter(day: Date) -> i32 {
    month(day).div_euclid(3)
}

/// Fiscal years begin in April.
fn fiscal_half(day: Date) -> i32 {
    (month(day) - 3).div_euclid(6)
}

impl Mention {
    /// Whether it is longer than a day.
    pub(super) fn is_period(self) -> bool {
        !matches!(self, Self::Iso(_) | Self::Day(_) | Self::DayOfMonth(..))
    }

    /// What the text says of it after the move.
    pub(super) fn told(self, by: Move<'_>) -> String {
        let carried = |count: fn(Date) -> i32, period: i32| period + count(by.to) - count(by.from);
        match self {
            Self::Iso(day) => by.day(day).to_string(),
            Self::Day(day) => {
                let day = by.day(day);
                format!("{}年{}月{}日", day.year(), day.month(), day.day())
            }
            Self::DayOfMonth(of_year, day) => {
                let month = nearest(of_year, by.from);
                let Some(meant) = date(month.div_euclid(12), of_year + 1, day) else { return String::new() };
                let day = by.day(meant);
                format!("{}月{}日", day.month(), day.day())
            }
            Self::Month(number) => {
                let number = month_meant(number, by);
                format!("{}年{}月", number.div_euclid(12), number.rem_euclid(12) + 1)
            }
            Self::MonthOnly(of_year) => {
                let number = month_meant(nearest(of_year, by.from), by);
                format!("{}月", number.rem_euclid(12) + 1)
            }
            Self::Week => {
                // The week before the one in which the text is written.
                let day = by.to.checked_sub(jiff::Span::new().days(7)).unwrap_or(by.to);
                format!("{}年{}月第{}週", day.year(), day.month(), (day.day() - 1) / 7 + 1)
            }
            Self::Months(number) => {
                let number = carried(quarter, number);
                let first = number.rem_euclid(4) * 3 + 1;
                format!("{}年{first}～{}月", number.div_euclid(4), first + 2)
            }
            Self::Quarter(number) => {
                let number = carried(quarter, number);
                format!("{}年第{}四半期", number.div_euclid(4), number.rem_euclid(4) + 1)
            }
            Self::Fiscal(year) => {
                format!("{}年度", carried(|day| fiscal_half(day).div_euclid(2), year))
            }
            Self::Half(number) => {
                let number = carried(fiscal_half, number);
                let half = if number.rem_euclid(2) == 0 { "上期" } else { "下期" };
                format!("{}年度{half}", number.div_euclid(2))
            }
            Self::Year(year) => format!("{}年", carried(|day| i32::from(day.year()), year)),
        }
    }
}

/// The month of that name which is nearest to a day.
fn nearest(of_year: i32, day: Date) -> i32 {
    let own = month(day);
    own + (of_year - own + 6).rem_euclid(12) - 6
}

/// Where a month goes: with the day it is named for, if that is known; else it stays as far away as it was.
fn month_meant(number: i32, by: Move<'_>) -> i32 {
    let mark = by.marks.iter().find(|mark| month(**mark) == number);
    mark.map_or_else(|| number + month(by.to) - month(by.from), |mark| month(by.day(*mark)))
}
