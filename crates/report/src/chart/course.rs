//! Measurements over time: dots joined by a line, with what was agreed as steps and the reference as a rule.

use jiff::civil::Date;

use super::palette;
use super::svg::Svg;
use super::values::Good;

/// What is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Course<'c> {
    /// Measurements in order of their days: the number, and whether it is missed.
    pub points: &'c [(Date, f64, bool)],
    /// What was agreed, from which day on, in order of the days.
    pub agreed: &'c [(Date, f64)],
    /// The reference of the guideline.
    pub reference: Option<f64>,
    /// Where good values lie.
    pub good: Good,
    /// What stands beside the value agreed last, and beside the reference.
    pub labels: [&'c str; 2],
}

/// Width of the drawing in tenths: what a phone has room for, so that letters keep their size.
const WIDTH: u32 = 3400;

/// Height of the part in which values stand, in tenths.
const HEIGHT: u32 = 900;

/// Space above and below the values, in tenths: a line of letters.
const LINE: u32 = 220;

/// How far letters stay from either end: browsers round the breadth of each to the dots of a screen.
const EDGE: u32 = 10;

/// Space at either side, in tenths.
const MARGIN: u32 = 100;

/// The measurements as a line of dots – of diamonds where they are missed –, days from left to right.
///
/// Values far apart are set on a logarithmic scale. `title` tells the same in words.
pub fn course(drawn: &Course<'_>, title: &str) -> String {
    let mut svg = Svg::new(WIDTH / 10, (LINE + HEIGHT + LINE + LINE) / 10, title);
    let (Some((first, ..)), Some((last, ..))) = (drawn.points.first(), drawn.points.last()) else {
        return svg.finish();
    };
    let field = Field::of(drawn, (*first, *last));
    let (ground, [agreed, reference]) = (LINE + HEIGHT + LINE, drawn.labels);
    let target = drawn.agreed.last().map(|(_, value)| *value).or(drawn.reference);
    if let Some((top, bottom)) = target.and_then(|value| band(field.height(value), drawn.good)) {
        svg.bar((0, top), (WIDTH, bottom - top), "chart-allowed", palette::ALLOWED);
    }
    // Measurements are to lie where values are good: letters stand on the other side.
    let mut letters = Letters { below: drawn.good == Good::Above, taken: Vec::new() };
    if let Some(height) = drawn.reference.map(|value| field.height(value)) {
        svg.line((0, height), (WIDTH, height), "chart-rule", palette::RULE);
        letters.beside(&mut svg, "chart-text", height, reference);
    }
    if let Some(height) = drawn.agreed.last().map(|(_, value)| field.height(*value)) {
        steps(&mut svg, &field, drawn.agreed);
        letters.beside(&mut svg, "chart-strong", height, agreed);
    }
    let places: Vec<_> = drawn.points.iter().map(|(on, value, _)| (field.across(*on), field.height(*value))).collect();
    for (from, to) in places.iter().zip(places.iter().skip(1)) {
        svg.line(*from, *to, "chart-line", palette::LINE);
    }
    for ((.., misses), place) in drawn.points.iter().zip(&places) {
        match misses {
            true => svg.diamond(*place, 60, "chart-miss", palette::MISS),
            false => svg.dot(*place, 40, "chart-point", palette::LINE),
        }
    }
    svg.line((0, ground), (WIDTH, ground), "chart-rule", palette::RULE);
    svg.text((EDGE, ground + 160), "start", "chart-text", &first.to_string());
    svg.text((WIDTH - EDGE, ground + 160), "end", "chart-text", &last.to_string());
    svg.finish()
}

/// What was agreed: level from its day to the next, the first from the left, the last to the right.
fn steps(svg: &mut Svg, field: &Field, agreed: &[(Date, f64)]) {
    let mut left = 0;
    for (index, (_, value)) in agreed.iter().enumerate() {
        let height = field.height(*value);
        let next = agreed.get(index + 1);
        let right = next.map_or(WIDTH, |(day, _)| field.across(*day));
        svg.line((left, height), (right, height), "chart-agreed", palette::ALLOWED_EDGE);
        if let Some((_, value)) = next {
            svg.line((right, height), (right, field.height(*value)), "chart-agreed", palette::ALLOWED_EDGE);
        }
        left = right;
    }
}

/// From which height to which values are good.
fn band(height: u32, good: Good) -> Option<(u32, u32)> {
    match good {
        Good::Above => Some((LINE / 2, height)),
        Good::Below => Some((height, LINE + HEIGHT + LINE)),
        Good::There => None,
    }
}

/// Letters beside the lines they belong to, clear of each other.
struct Letters {
    /// Whether they rather stand below their line.
    below: bool,
    /// The heights at which letters stand.
    taken: Vec<u32>,
}

impl Letters {
    fn beside(&mut self, svg: &mut Svg, class: &str, height: u32, text: &str) {
        let (above, below) = (height.saturating_sub(50), height + 160);
        let candidates = if self.below { [below, above] } else { [above, below] };
        let is_free = |at: &u32| self.taken.iter().all(|taken| 140 <= taken.abs_diff(*at));
        let at = candidates.into_iter().find(is_free).unwrap_or(above);
        self.taken.push(at);
        svg.text((EDGE, at), "start", class, text);
    }
}

/// Where days and values stand.
struct Field {
    days: (Date, i32),
    values: (f64, f64),
    /// Whether the scale is logarithmic.
    wide: bool,
}

impl Field {
    fn of(drawn: &Course<'_>, (first, last): (Date, Date)) -> Self {
        let measured = drawn.points.iter().map(|(_, value, _)| *value);
        let all = measured.chain(drawn.agreed.iter().map(|(_, value)| *value)).chain(drawn.reference);
        let (least, most) = all
            .filter(|value| value.is_finite())
            .fold((f64::MAX, f64::MIN), |(least, most), value| (least.min(value), most.max(value)));
        let days = last.since(first).map_or(0, |span| span.get_days());
        Self { days: (first, days), values: (least, most), wide: 0.0 < least && 50.0 * least < most }
    }

    /// Where a day stands, in tenths from the left.
    fn across(&self, day: Date) -> u32 {
        let (first, length) = self.days;
        let passed = day.since(first).map_or(0, |span| span.get_days()).clamp(0, length);
        let room = WIDTH - 2 * MARGIN;
        let passed = u32::try_from(passed).unwrap_or_default();
        match u32::try_from(length) {
            Ok(length) if 0 < length => {
                MARGIN + u32::try_from(u64::from(room) * u64::from(passed) / u64::from(length)).unwrap_or(room)
            }
            _ => WIDTH / 2,
        }
    }

    /// Where a value stands, in tenths from above.
    fn height(&self, value: f64) -> u32 {
        let (least, most) = self.values;
        let project = |value: f64| if self.wide { value.max(least).ln() } else { value };
        let (from, to) = (project(least), project(most));
        let share = if from < to && value.is_finite() { (project(value) - from) / (to - from) } else { 0.5 };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share of the height is within it"
        )]
        let below = (share.clamp(0.0, 1.0) * f64::from(HEIGHT)) as u32;
        LINE + HEIGHT - below.min(HEIGHT)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};
    use proptest::prelude::*;

    use super::{Course, Field, Good, HEIGHT, LINE, MARGIN, WIDTH, course};

    const FIRST: Date = date(2026, 1, 31);

    fn drawn<'c>(points: &'c [(Date, f64, bool)], agreed: &'c [(Date, f64)]) -> Course<'c> {
        Course { points, agreed, reference: Some(2.0), good: Good::Above, labels: ["約束", "<参考>"] }
    }

    proptest! {
        #[test]
        fn whatever_is_measured_stands_inside_and_in_order(
            numbers in prop::collection::vec(prop::num::f64::NORMAL, 1..6),
            days in prop::collection::btree_set(0_i32..4000, 6),
        ) {
            let day = |days: i32| FIRST.checked_add(jiff::Span::new().days(days)).unwrap();
            let points: Vec<_> = days.iter().zip(&numbers).map(|(days, number)| (day(*days), *number, false)).collect();
            let drawn = drawn(&points, &[]);
            let field = Field::of(&drawn, (points[0].0, points[points.len() - 1].0));
            let across: Vec<u32> = points.iter().map(|(day, ..)| field.across(*day)).collect();
            prop_assert!(across.is_sorted() && across.iter().all(|x| (MARGIN..=WIDTH - MARGIN).contains(x)));
            let mut sorted = numbers.clone();
            sorted.sort_by(f64::total_cmp);
            let heights: Vec<u32> = sorted.iter().map(|number| field.height(*number)).collect();
            prop_assert!(heights.iter().rev().is_sorted(), "{heights:?}");
            prop_assert!(heights.iter().all(|y| (LINE..=LINE + HEIGHT).contains(y)));
        }
    }

    #[test]
    fn agreed_values_are_steps_and_what_misses_has_a_shape_of_its_own() {
        let points = [(FIRST, 1.0, true), (date(2026, 2, 28), 3.0, false), (date(2026, 3, 31), 3.0, false)];
        let agreed = [(date(2025, 1, 1), 1.5), (date(2026, 2, 1), 2.5)];
        let svg = course(&drawn(&points, &agreed), "t");
        let count = |what: &str| svg.matches(what).count();
        assert_eq!([count("<path"), count("<circle")], [1, 2], "{svg}");
        // Two levels, and the step between them.
        assert_eq!(count("chart-agreed"), 3, "{svg}");
        assert_eq!(count("chart-line"), 2, "{svg}");
        assert!(svg.contains(">2026-01-31</text>") && svg.contains("&lt;参考&gt;"));
    }

    #[test]
    fn one_measurement_and_none_are_drawn_as_well() {
        let one = course(&drawn(&[(FIRST, 1.0, false)], &[]), "t");
        assert_eq!(one.matches("<circle").count(), 1);
        assert!(!course(&drawn(&[], &[]), "t").contains("<line"));
    }
}
