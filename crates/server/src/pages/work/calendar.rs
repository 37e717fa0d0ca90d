//! A month as a grid, Monday first.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{Span, ToSpan as _};

use crate::page::Page;

/// A month with what falls due in it.
pub(super) struct Month {
    pub(super) title: String,
    pub(super) previous: String,
    pub(super) next: String,
    pub(super) weeks: Vec<Vec<Day>>,
}

/// A day of the grid; days of the months around it are pale.
pub(super) struct Day {
    pub(super) number: i8,
    pub(super) date: Date,
    pub(super) inside: bool,
    pub(super) today: bool,
    pub(super) due: usize,
    pub(super) late: bool,
}

impl Month {
    /// The month asked for as `2026-11`, or that of the day looked at.
    pub(super) fn new(today: Date, asked: &str, due: &BTreeMap<Date, usize>, page: &Page) -> Self {
        let first = format!("{asked}-01").parse::<Date>().unwrap_or_else(|_| today.first_of_month());
        let link = |months: i32| {
            let other = first.saturating_add(Span::new().months(months));
            page.to(&format!("work?month={}", other.strftime("%Y-%m")))
        };
        let before = i32::from(first.weekday().to_monday_zero_offset());
        let start = first.saturating_sub(before.days());
        let weeks = (0..6).map(|week| {
            let days = (0..7).map(|day| {
                let date = start.saturating_add((week * 7 + day).days());
                let here = due.get(&date).copied().unwrap_or_default();
                Day {
                    number: date.day(),
                    date,
                    inside: date.month() == first.month(),
                    today: date == today,
                    due: here,
                    late: 0 < here && date < today,
                }
            });
            days.collect::<Vec<Day>>()
        });
        // The sixth week, and at times the fifth, may lie beyond the month.
        let weeks = weeks.filter(|week| week.iter().any(|day| day.inside));
        Self { title: first.strftime("%Y-%m").to_string(), previous: link(-1), next: link(1), weeks: weeks.collect() }
    }
}
