//! An indicator on its scale: what was measured, what was agreed, what the guideline refers to.

use super::palette;
use super::svg::Svg;

/// What stands on a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The reference value of the guideline.
    Reference,
    /// The value agreed with customers.
    Agreed,
    /// A measured value.
    Measured,
}

/// A value on a scale, with how it is written.
pub type Scale<'s> = &'s [(Mark, f64, &'s str)];

/// Width of the scale in tenths.
const WIDTH: u32 = 3000;

/// Where the line of the scale runs.
const MIDDLE: u32 = 260;

/// The space left at either end, in tenths.
const MARGIN: u32 = 200;

/// The values as marks on one line: reference and agreed value as ticks, measured values as dots.
///
/// Values far apart are set on a logarithmic scale. `title` tells the same in words.
pub fn values(scale: Scale<'_>, title: &str) -> String {
    let mut svg = Svg::new(WIDTH / 10, 52, title);
    svg.line((0, MIDDLE), (WIDTH, MIDDLE), "chart-rule", palette::RULE);
    for (mark, value, written) in scale {
        let x = place(scale, *value);
        match mark {
            Mark::Reference => {
                svg.line((x, MIDDLE - 110), (x, MIDDLE + 110), "chart-rule", palette::RULE);
                svg.text((x, MIDDLE + 230), anchor(x), "chart-text", written);
            }
            Mark::Agreed => {
                svg.line((x, MIDDLE - 110), (x, MIDDLE + 110), "chart-here", palette::LINE);
                svg.text((x, MIDDLE - 140), anchor(x), "chart-text", written);
            }
            Mark::Measured => svg.dot((x, MIDDLE), 50, "chart-point", palette::LINE),
        }
    }
    svg.finish()
}

/// On which side of its place a text runs, so that long ones stay inside.
fn anchor(x: u32) -> &'static str {
    match x {
        0..1000 => "start",
        1000..2000 => "middle",
        _ => "end",
    }
}

/// Where a value stands, in tenths from the left.
fn place(scale: Scale<'_>, value: f64) -> u32 {
    let ordinary = |value: f64| value.is_finite();
    let known: Vec<f64> = scale.iter().map(|(_, value, _)| *value).filter(|value| ordinary(*value)).collect();
    let (least, most) =
        known.iter().fold((f64::MAX, f64::MIN), |(least, most), value| (least.min(*value), most.max(*value)));
    let wide = 0.0 < least && 50.0 * least < most;
    let project = |value: f64| if wide { value.max(least).ln() } else { value };
    let (from, to) = (project(least), project(most));
    let share = if from < to && ordinary(value) { (project(value) - from) / (to - from) } else { 0.5 };
    let room = f64::from(WIDTH - 2 * MARGIN);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of the width is within it")]
    let offset = (share.clamp(0.0, 1.0) * room) as u32;
    MARGIN + offset
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{MARGIN, Mark, WIDTH, place, values};

    proptest! {
        #[test]
        fn every_value_stands_inside_and_in_order(mut numbers in prop::collection::vec(prop::num::f64::NORMAL, 1..6)) {
            numbers.sort_by(f64::total_cmp);
            let scale: Vec<_> = numbers.iter().map(|number| (Mark::Measured, *number, "")).collect();
            let places: Vec<u32> = numbers.iter().map(|number| place(&scale, *number)).collect();
            prop_assert!(places.is_sorted());
            prop_assert!(places.iter().all(|x| (MARGIN..=WIDTH - MARGIN).contains(x)));
        }
    }

    #[test]
    fn texts_at_the_ends_run_inwards() {
        let scale = [(Mark::Reference, 1.0, "once or more in 30 minutes"), (Mark::Agreed, 5.0, "5 minutes")];
        let drawn = values(&scale, "t");
        for (x, anchor) in [(MARGIN / 10, "start"), ((WIDTH - MARGIN) / 10, "end")] {
            assert!(drawn.contains(&format!("<text x=\"{x}\"")), "{drawn}");
            assert!(drawn.contains(&format!("text-anchor=\"{anchor}\"")), "{drawn}");
        }
    }

    #[test]
    fn what_cannot_be_compared_stands_in_the_middle() {
        let scale = [(Mark::Reference, f64::NAN, "x"), (Mark::Agreed, 1.0, "<y>")];
        assert_eq!(place(&scale, f64::NAN), WIDTH / 2);
        assert!(values(&scale, "t").contains("&lt;y&gt;"));
    }
}
