//! Counts of verdicts over time, one column for each day looked at.

use jiff::civil::Date;
use message::{Locale, message};
use method::assessment::{Counts, Verdict};

use super::palette;
use super::svg::Svg;

/// Width of the drawing in tenths.
const WIDTH: u32 = 6000;

/// Height of the columns in tenths; dates stand below.
const HEIGHT: u32 = 1200;

/// Verdicts from the ground up.
const FROM_GROUND: [Verdict; 4] = [Verdict::Met, Verdict::Partly, Verdict::NotMet, Verdict::Unknown];

/// Columns of met, partly, not met and unknown on each of some days; the first and the last day are written below.
pub fn trend(days: &[(Date, Counts)], locale: Locale) -> String {
    let told = match days.last() {
        Some((day, counts)) => {
            let met = i64::try_from(counts.met).unwrap_or(i64::MAX);
            message(locale, "chart-met-on", &vec![("day", day.to_string().into()), ("met", met.into())])
        }
        None => String::new(),
    };
    let mut svg = Svg::new(WIDTH / 10, (HEIGHT + 200) / 10, &told);
    let number = u32::try_from(days.len()).unwrap_or(u32::MAX).clamp(1, WIDTH / 20);
    let step = WIDTH / number;
    let width = (step * 7 / 10).clamp(10, 400);
    for (index, (_, counts)) in (0..number).zip(days) {
        let mut top = HEIGHT;
        for verdict in FROM_GROUND {
            let height = part(counts.of(verdict), counts.applicable());
            if 0 < height {
                top = top.saturating_sub(height);
                let ink = palette::verdict(verdict);
                svg.bar((index * step, top), (width, height), ink.class, ink.fill);
            }
        }
    }
    svg.line((0, HEIGHT), (WIDTH, HEIGHT), "chart-rule", palette::RULE);
    if let (Some((first, _)), Some((last, _))) = (days.first(), days.last()) {
        svg.text((0, HEIGHT + 150), "start", "chart-text", &first.to_string());
        if first != last {
            svg.text((WIDTH, HEIGHT + 150), "end", "chart-text", &last.to_string());
        }
    }
    svg.finish()
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
        assert!(trend(&[(date(2026, 11, 1), counts)], Locale::En).contains(">2026-11-01</text>"));
    }
}
