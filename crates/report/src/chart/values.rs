//! An indicator on its scale: what was measured, what was agreed, what the guideline refers to.

use super::palette;
use super::svg::{self, Svg};

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

/// Where good values lie, as seen from the value agreed, or from the reference where nothing is agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Good {
    /// There and above.
    Above,
    /// There and below.
    Below,
    /// Nowhere but there.
    There,
}

/// Width of the scale in tenths: what a phone has room for, so that letters keep their size.
const WIDTH: u32 = 3400;

/// Height of the drawing in tenths: a line of letters, the scale, a line of letters.
const HEIGHT: u32 = 720;

/// Where the line of the scale runs.
const MIDDLE: u32 = 360;

/// The space left at either end, in tenths.
const MARGIN: u32 = 200;

/// How far letters stay from either end: browsers round the breadth of each to the dots of a screen.
const EDGE: u32 = 10;

/// How far a tick reaches to either side of the line.
const TICK: u32 = 120;

/// The values as marks on one line: reference and agreed value as ticks, measured values as dots – as diamonds if they
/// are missed –, and the side where good values lie as a band.
///
/// Values far apart are set on a logarithmic scale. `title` tells the same in words.
pub fn values(scale: Scale<'_>, good: Good, misses: bool, title: &str) -> String {
    let mut svg = Svg::new(WIDTH / 10, HEIGHT / 10, title);
    if let Some((from, to)) = band(scale, good) {
        svg.bar((from, MIDDLE - TICK), (to - from, 2 * TICK), "chart-allowed", palette::ALLOWED);
    }
    svg.line((0, MIDDLE), (WIDTH, MIDDLE), "chart-rule", palette::RULE);
    if let Some((from, to)) = band(scale, good) {
        svg.bar((from, MIDDLE - 15), (to - from, 30), "chart-allowed-edge", palette::ALLOWED_EDGE);
    }
    for (mark, value, written) in scale {
        let x = place(scale, *value);
        let (label, anchor) = anchored(x, written);
        match mark {
            Mark::Reference => {
                svg.line((x, MIDDLE - TICK), (x, MIDDLE + TICK), "chart-rule", palette::RULE);
                svg.text((label, MIDDLE + 290), anchor, "chart-text", written);
            }
            Mark::Agreed => {
                svg.line((x, MIDDLE - TICK), (x, MIDDLE + TICK), "chart-line", palette::LINE);
                svg.text((label, MIDDLE - 200), anchor, "chart-strong", written);
            }
            Mark::Measured if misses => svg.diamond((x, MIDDLE), 80, "chart-miss", palette::MISS),
            Mark::Measured => svg.dot((x, MIDDLE), 60, "chart-point", palette::LINE),
        }
    }
    svg.finish()
}

/// From where to where values are good, in tenths from the left.
fn band(scale: Scale<'_>, good: Good) -> Option<(u32, u32)> {
    let of = |wanted: Mark| scale.iter().find(|(mark, ..)| *mark == wanted);
    let (_, value, _) = of(Mark::Agreed).or_else(|| of(Mark::Reference)).filter(|(_, value, _)| value.is_finite())?;
    let x = place(scale, *value);
    match good {
        Good::Above => Some((x, WIDTH)),
        Good::Below => Some((0, x)),
        Good::There => None,
    }
}

/// Where the letters that belong to `x` are held, and by which end: about its middle, but never beyond the drawing.
fn anchored(x: u32, written: &str) -> (u32, &'static str) {
    let half = breadth(written) / 2;
    if x < half + EDGE {
        (EDGE, "start")
    } else if WIDTH < x + half + EDGE {
        (WIDTH - EDGE, "end")
    } else {
        (x, "middle")
    }
}

/// How broad letters are at most, in tenths: fonts differ, Latin letters and digits are rarely broader than two thirds.
fn breadth(written: &str) -> u32 {
    let of = |letter: char| if letter.is_ascii() { svg::LETTER * 2 / 3 } else { svg::LETTER };
    written.chars().map(of).sum()
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

    use super::{EDGE, Good, MARGIN, Mark, WIDTH, anchored, band, breadth, place, values};

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
    fn what_cannot_be_compared_stands_in_the_middle() {
        let scale = [(Mark::Reference, f64::NAN, "x"), (Mark::Agreed, 1.0, "<y>")];
        assert_eq!(place(&scale, f64::NAN), WIDTH / 2);
        assert!(values(&scale, Good::Above, false, "t").contains("&lt;y&gt;"));
    }

    proptest! {
        #[test]
        fn letters_never_reach_beyond_the_drawing(x in 0..=WIDTH, written in "[0-9.%回以上／分a-z ]{0,20}") {
            let (at, anchor) = anchored(x, &written);
            let breadth = breadth(&written);
            let (left, right) = match anchor {
                "start" => (i64::from(at), i64::from(at + breadth)),
                "end" => (i64::from(at) - i64::from(breadth), i64::from(at)),
                _ => (i64::from(at) - i64::from(breadth / 2), i64::from(at + breadth / 2)),
            };
            prop_assert!(i64::from(EDGE) <= left && right <= i64::from(WIDTH - EDGE));
        }
    }

    #[test]
    fn a_label_at_an_end_is_written_inwards() {
        for (x, written, expected) in [
            (MARGIN, "95.0%以上", (EDGE, "start")),
            (WIDTH - MARGIN, "1 回以上／30 分", (WIDTH - EDGE, "end")),
            (WIDTH / 2, "20分", (WIDTH / 2, "middle")),
        ] {
            assert_eq!(anchored(x, written), expected, "{written}");
        }
    }

    #[test]
    fn good_values_lie_on_their_side_of_what_was_agreed() {
        let reference = (Mark::Reference, 30.0, "");
        let agreed = (Mark::Agreed, 20.0, "");
        let measured = (Mark::Measured, 40.0, "");
        let (left, right, middle) = (MARGIN, WIDTH - MARGIN, WIDTH / 2);
        for (scale, good, expected) in [
            (vec![reference, agreed, measured], Good::Below, Some((0, left))),
            (vec![reference, agreed, measured], Good::Above, Some((left, WIDTH))),
            (vec![agreed, reference, measured], Good::There, None),
            (vec![reference, measured], Good::Above, Some((left, WIDTH))),
            (vec![reference, (Mark::Measured, 10.0, "")], Good::Below, Some((0, right))),
            (vec![(Mark::Reference, f64::INFINITY, ""), measured], Good::Below, None),
            (vec![measured], Good::Below, None),
            (vec![(Mark::Measured, 20.0, ""), reference, measured], Good::Below, Some((0, middle))),
        ] {
            assert_eq!(band(&scale, good), expected, "{scale:?}");
        }
    }

    #[test]
    fn a_value_that_misses_has_a_shape_of_its_own() {
        let scale = [(Mark::Agreed, 20.0, "20分"), (Mark::Measured, 35.0, "35分")];
        let met = values(&scale, Good::Below, false, "t");
        let missed = values(&scale, Good::Below, true, "t");
        assert!(met.contains("<circle") && !met.contains("<path"), "{met}");
        assert!(missed.contains("chart-miss") && !missed.contains("<circle"), "{missed}");
    }
}
