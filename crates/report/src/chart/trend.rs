//! Counts of verdicts over time, one column for each day looked at.

use jiff::civil::Date;
use message::{Locale, message};

use crate::say::say;
use method::assessment::{Counts, Verdict};

use super::palette;
use super::svg::Svg;

/// Width of the drawing in tenths.
const WIDTH: u32 = 6000;

/// Height of the columns in tenths; what is met stands above, dates stand below.
const HEIGHT: u32 = 1200;

/// Height of a line of letters in tenths, which a phone makes larger.
const LINE: u32 = 240;

/// From which room on, in tenths, each column has a date of its own.
const DATED: u32 = 850;

/// Verdicts from the ground up.
const FROM_GROUND: [Verdict; 4] = [Verdict::Met, Verdict::Partly, Verdict::NotMet, Verdict::Unknown];

/// Columns of met, partly, not met and unknown on each of some days; above each how much is met, below each its day, or
/// the first and the last day alone where there is no room.
pub fn trend(days: &[(Date, Counts)], locale: Locale) -> String {
    let mut svg = Svg::new(WIDTH / 10, (LINE + HEIGHT + LINE) / 10, &told(days, locale));
    let number = u32::try_from(days.len()).unwrap_or(u32::MAX).clamp(1, WIDTH / 20);
    let step = WIDTH / number;
    let width = (step * 7 / 10).clamp(10, 560);
    let ground = LINE + HEIGHT;
    for (index, (day, counts)) in (0..number).zip(days) {
        let (middle, left) = (index * step + step / 2, index * step + (step - width) / 2);
        column(&mut svg, (left, ground), width, counts);
        if DATED <= step {
            let day = if index + 1 < number { day.strftime("%Y-%m") } else { day.strftime("%m-%d") };
            svg.text((middle, ground + 180), "middle", "chart-text", &day.to_string());
            if 0 < counts.applicable() {
                let met = format!("{} / {}", counts.met, counts.applicable());
                svg.text((middle, LINE - 60), "middle", "chart-strong", &met);
            }
        }
    }
    svg.line((0, ground), (WIDTH, ground), "chart-rule", palette::RULE);
    if let (Some((first, _)), Some((last, _)), true) = (days.first(), days.last(), step < DATED) {
        svg.text((0, ground + 150), "start", "chart-text", &first.to_string());
        svg.text((WIDTH, ground + 150), "end", "chart-text", &last.to_string());
    }
    svg.finish()
}

/// One column on the ground.
fn column(svg: &mut Svg, (left, ground): (u32, u32), width: u32, counts: &Counts) {
    let mut top = ground;
    for verdict in FROM_GROUND {
        let height = part(counts.of(verdict), counts.applicable());
        if 0 < height {
            top = top.saturating_sub(height);
            let ink = palette::verdict(verdict);
            if verdict == Verdict::Unknown {
                let inside = (width.saturating_sub(10), height.saturating_sub(5));
                svg.track((left + 5, top + 5), inside, ink.class, palette::RULE);
            } else {
                svg.bar((left, top), (width, height), ink.class, ink.fill);
            }
        }
    }
}

/// Every day with what was met on it, for whoever cannot see the columns.
fn told(days: &[(Date, Counts)], locale: Locale) -> String {
    let one = |(day, counts): &(Date, Counts)| {
        let met = i64::try_from(counts.met).unwrap_or(i64::MAX);
        message(locale, "chart-met-on", &vec![("day", day.to_string().into()), ("met", met.into())])
    };
    days.iter().map(one).collect::<Vec<_>>().join(&say(locale, "chart-and"))
}

/// The height of a part of the whole, rounded down, so that no column is higher than the drawing.
fn part(number: usize, whole: usize) -> u32 {
    if whole == 0 {
        return 0;
    }
    u32::try_from(u64::from(HEIGHT) * number as u64 / whole as u64).unwrap_or(HEIGHT)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use message::Locale;
    use method::assessment::Counts;
    use proptest::prelude::*;

    use super::{FROM_GROUND, HEIGHT, part, trend};

    proptest! {
        #[test]
        fn no_column_is_higher_than_the_drawing(met in 0_usize..9, partly in 0_usize..9, not_met in 0_usize..9) {
            let counts = Counts { met, partly, not_met, unknown: 1, not_applicable: 3 };
            let heights: u32 = FROM_GROUND.iter().map(|verdict| part(counts.of(*verdict), counts.applicable())).sum();
            prop_assert!(heights <= HEIGHT && HEIGHT < heights + 4);
        }
    }

    #[test]
    fn one_day_and_none_are_drawn_as_well() {
        let counts = Counts { met: 1, unknown: 1, ..Counts::default() };
        assert_eq!(trend(&[], Locale::Ja).matches("<rect").count(), 0);
        assert_eq!(trend(&[(date(2026, 11, 1), counts)], Locale::En).matches("<rect").count(), 2);
        assert!(trend(&[(date(2026, 11, 1), counts)], Locale::En).contains(">11-01</text>"));
    }

    #[test]
    fn columns_have_dates_of_their_own_while_there_is_room() {
        let counts = Counts { met: 1, unknown: 1, ..Counts::default() };
        let months = |number: i8| (1..=number).map(|month| (date(2026, month, 1), counts)).collect::<Vec<_>>();
        let seven = trend(&months(7), Locale::En);
        assert!(seven.contains(">2026-01</text>") && seven.contains(">07-01</text>"), "{seven}");
        assert_eq!(seven.matches(">1 / 2</text>").count(), 7);
        let twelve = trend(&months(12), Locale::En);
        assert_eq!(twelve.matches("</text>").count(), 2, "{twelve}");
        assert!(twelve.contains(">2026-01-01</text>") && twelve.contains(">2026-12-01</text>"));
    }
}
