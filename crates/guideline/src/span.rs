//! Spans of calendar time, never converted silently between days and months.

use std::fmt;
use std::str::FromStr;
use std::sync::OnceLock;

use jiff::civil::Date;

/// The unit of a [`Span`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SpanUnit {
    /// Days of 24 hours.
    Day,
    /// Weeks of seven days.
    Week,
    /// Calendar months.
    Month,
    /// Calendar years.
    Year,
}

/// A whole number of days, weeks, months or years, written as in ISO 8601: `P7D`, `P2W`, `P6M`, `P10Y`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// How many units; at most 10,000.
    pub count: u16,
    /// Which unit.
    pub unit: SpanUnit,
}

/// How a number of days is held against calendar months, whose lengths differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Calendar {
    /// The reading that is harder to meet: a month is 28 days where it may not be exceeded, 31 where it must be reached.
    #[default]
    Strict,
    /// The reading that is easier to meet.
    Lenient,
}

/// A text that is no span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpanError;

impl fmt::Display for SpanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a span is written P7D, P2W, P6M or P10Y")
    }
}

impl std::error::Error for SpanError {}

impl FromStr for Span {
    type Err = SpanError;

    fn from_str(text: &str) -> Result<Self, SpanError> {
        let body = text.strip_prefix('P').ok_or(SpanError)?;
        let (count, unit) = match body.char_indices().next_back() {
            Some((end, letter)) => (body.get(..end).ok_or(SpanError)?, letter),
            None => return Err(SpanError),
        };
        let unit = match unit {
            'D' => SpanUnit::Day,
            'W' => SpanUnit::Week,
            'M' => SpanUnit::Month,
            'Y' => SpanUnit::Year,
            _ => return Err(SpanError),
        };
        if !count.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(SpanError);
        }
        let count = count.parse().map_err(|_| SpanError)?;
        if (1..=10_000).contains(&count) { Ok(Self { count, unit }) } else { Err(SpanError) }
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letter = match self.unit {
            SpanUnit::Day => 'D',
            SpanUnit::Week => 'W',
            SpanUnit::Month => 'M',
            SpanUnit::Year => 'Y',
        };
        write!(f, "P{}{letter}", self.count)
    }
}

impl Span {
    /// The day that lies this span after `start`; the last day of the month where that day does not exist.
    ///
    /// `None` only past the end of the calendar (year 9999).
    pub fn after(self, start: Date) -> Option<Date> {
        let count = i64::from(self.count);
        let span = match self.unit {
            SpanUnit::Day => jiff::Span::new().try_days(count),
            SpanUnit::Week => jiff::Span::new().try_weeks(count),
            SpanUnit::Month => jiff::Span::new().try_months(count),
            SpanUnit::Year => jiff::Span::new().try_years(count),
        };
        start.checked_add(span.ok()?).ok()
    }

    /// The fewest and the most days the span can last, over all starting days of the 400-year calendar cycle.
    pub fn days(self) -> (u32, u32) {
        let count = u32::from(self.count);
        match self.unit {
            SpanUnit::Day => (count, count),
            SpanUnit::Week => (count * 7, count * 7),
            SpanUnit::Month => month_days(count),
            SpanUnit::Year => month_days(count * 12),
        }
    }
}

/// Days of a 400-year cycle.
const CYCLE_DAYS: u32 = 146_097;
/// Months of a 400-year cycle.
const CYCLE_MONTHS: u32 = 4_800;

/// The fewest and most days of `months` consecutive months.
fn month_days(months: u32) -> (u32, u32) {
    /// The bounds of each number of months below a cycle, looked for once: indicators ask again and again.
    static BOUNDS: [OnceLock<(u32, u32)>; CYCLE_MONTHS as usize] = [const { OnceLock::new() }; CYCLE_MONTHS as usize];
    let whole = (months / CYCLE_MONTHS) * CYCLE_DAYS;
    let rest = months % CYCLE_MONTHS;
    let (fewest, most) = match BOUNDS.get(rest as usize) {
        Some(bounds) => *bounds.get_or_init(|| bounds_within_cycle(rest)),
        None => bounds_within_cycle(rest),
    };
    (whole + fewest, whole + most)
}

/// The fewest and most days of fewer months than a cycle has, over every month to begin with.
fn bounds_within_cycle(rest: u32) -> (u32, u32) {
    let lengths: Vec<u32> = (0..CYCLE_MONTHS).map(|month| month_length(month / 12, month % 12)).collect();
    let window = |start: u32| -> u32 { lengths.iter().cycle().skip(start as usize).take(rest as usize).sum() };
    let mut current = window(0);
    let (mut fewest, mut most) = (current, current);
    for (start, leaving) in lengths.iter().enumerate() {
        let entering = lengths.iter().cycle().nth(start + rest as usize).copied().unwrap_or_default();
        if rest > 0 {
            current = current + entering - leaving;
        }
        fewest = fewest.min(current);
        most = most.max(current);
    }
    (fewest, most)
}

/// Days of a month; `year` counts from a year divisible by 400, `month` from 0.
fn month_length(year: u32, month: u32) -> u32 {
    match month {
        1 if year.is_multiple_of(400) || (year.is_multiple_of(4) && !year.is_multiple_of(100)) => 29,
        1 => 28,
        3 | 5 | 8 | 10 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::Span;

    fn span(text: &str) -> Span {
        text.parse().unwrap()
    }

    #[test]
    fn spans_are_read_and_written() {
        for text in ["P1D", "P2W", "P6M", "P10Y"] {
            assert_eq!(span(text).to_string(), text);
        }
        for bad in ["", "P", "6M", "P6", "P0M", "P-1M", "P+1M", "PT5M", "P1.5Y", "P99999D", "P1MM", "月"] {
            assert!(bad.parse::<Span>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_month_after_the_31st_is_the_last_day() {
        assert_eq!(span("P1M").after(date(2026, 1, 31)), Some(date(2026, 2, 28)));
        assert_eq!(span("P1Y").after(date(2024, 2, 29)), Some(date(2025, 2, 28)));
        assert_eq!(span("P2W").after(date(2026, 12, 25)), Some(date(2027, 1, 8)));
        assert_eq!(span("P10000Y").after(date(2026, 1, 1)), None);
    }

    #[test]
    fn days_of_calendar_spans_lie_between_bounds() {
        // By hand: Feb..Feb+1; Feb+Mar = 59, Jul+Aug = 62; Feb–Apr = 89, e.g. Jun–Aug = 92; Feb–Jul = 181, Jul–Dec = 184.
        for (text, bounds) in [
            ("P1M", (28, 31)),
            ("P2M", (59, 62)),
            ("P3M", (89, 92)),
            ("P6M", (181, 184)),
            ("P1Y", (365, 366)),
            ("P12M", (365, 366)),
            ("P4Y", (1460, 1461)),
            ("P10Y", (3651, 3653)),
            ("P400Y", (146_097, 146_097)),
            ("P2W", (14, 14)),
        ] {
            assert_eq!(span(text).days(), bounds, "{text}");
        }
    }
}
