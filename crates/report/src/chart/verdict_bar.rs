//! Counts of verdicts as one bar.

use message::Locale;
use method::assessment::{Counts, Verdict};

use super::palette;
use super::svg::Svg;
use crate::say::say;

/// Width of the bar in tenths.
const WIDTH: u32 = 2000;

/// The least width of something that is there at all, in tenths.
const LEAST: u32 = 30;

/// The gap between two parts, in tenths.
const GAP: u32 = 10;

/// What is drawn, in this order; what does not apply is no part of the whole.
const DRAWN: [(Verdict, &str); 4] = [
    (Verdict::Met, "verdict-met"),
    (Verdict::Partly, "verdict-partly"),
    (Verdict::NotMet, "verdict-not-met"),
    (Verdict::Unknown, "verdict-unknown"),
];

/// A bar of met, partly, not met and unknown; the numbers are its alternative text.
///
/// What is unknown is an empty track: a colour of its own would look like something done.
pub fn verdict_bar(counts: &Counts, locale: Locale) -> String {
    let words: Vec<String> =
        DRAWN.iter().map(|(verdict, id)| format!("{} {}", say(locale, id), counts.of(*verdict))).collect();
    let mut svg = Svg::stretched(WIDTH / 10, 10, &words.join(if locale == Locale::Ja { "、" } else { ", " }));
    let shares = shares(counts);
    let mut x = 0;
    for ((verdict, _), width) in DRAWN.iter().zip(shares) {
        if 0 < width {
            let ink = palette::verdict(*verdict);
            if *verdict == Verdict::Unknown {
                // Half the line would lie beyond the picture.
                svg.track((x + 5, 5), (width.saturating_sub(10), 90), ink.class, palette::RULE);
            } else {
                svg.bar((x, 0), (width, 100), ink.class, ink.fill);
            }
            x += width + GAP;
        }
    }
    if counts.applicable() == 0 {
        svg.line((0, 50), (WIDTH, 50), "chart-rule", palette::RULE);
    }
    svg.finish()
}

/// The width of each part in tenths: what is there is seen, and all of it with its gaps fills the bar.
fn shares(counts: &Counts) -> [u32; 4] {
    let numbers = DRAWN.map(|(verdict, _)| u32::try_from(counts.of(verdict)).unwrap_or(u32::MAX / 8));
    let there = u32::try_from(numbers.iter().filter(|number| 0 < **number).count()).unwrap_or_default();
    let whole: u64 = numbers.iter().copied().map(u64::from).sum();
    if whole == 0 {
        return [0; 4];
    }
    let free = WIDTH - GAP * (there - 1) - LEAST * there;
    let mut widths = numbers.map(|number| match number {
        0 => 0,
        number => LEAST + u32::try_from(u64::from(free) * u64::from(number) / whole).unwrap_or_default(),
    });
    // What rounding down left over goes to the widest part.
    let used: u32 = widths.iter().sum::<u32>() + GAP * (there - 1);
    if let Some(widest) = widths.iter_mut().max() {
        *widest += WIDTH - used;
    }
    widths
}

#[cfg(test)]
mod tests {
    use message::Locale;
    use method::assessment::Counts;
    use proptest::prelude::*;

    use super::{GAP, LEAST, WIDTH, shares, verdict_bar};

    proptest! {
        #[test]
        fn what_is_there_is_seen_and_all_of_it_fills_the_bar(
            met in 0_usize..5000, partly in 0_usize..5000, not_met in 0_usize..5000, unknown in 0_usize..5000,
        ) {
            let counts = Counts { met, partly, not_met, unknown, not_applicable: 7 };
            let widths = shares(&counts);
            let there = [met, partly, not_met, unknown].iter().filter(|number| **number > 0).count() as u32;
            if there == 0 {
                prop_assert_eq!(widths, [0; 4]);
            } else {
                prop_assert_eq!(widths.iter().sum::<u32>() + GAP * (there - 1), WIDTH);
            }
            for (number, width) in [met, partly, not_met, unknown].into_iter().zip(widths) {
                prop_assert_eq!(number == 0, width == 0);
                prop_assert!(width == 0 || LEAST <= width);
            }
        }
    }

    #[test]
    fn the_numbers_are_told_in_words() {
        let counts = Counts { met: 3, partly: 0, not_met: 1, unknown: 2, not_applicable: 9 };
        assert!(verdict_bar(&counts, Locale::Ja).contains("<title>実施済み 3、一部実施 0、未実施 1、未確認 2</title>"));
        assert_eq!(verdict_bar(&counts, Locale::Ja).matches("<rect").count(), 3);
    }
}
