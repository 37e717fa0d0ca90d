//! An indicator over time: each measurement beside what was promised by then.

use std::collections::BTreeMap;

use guideline::{Calendar, Indicator, Value};
use jiff::civil::Date;

use crate::indicator::{Comparison, compare};

/// What was said of an indicator at some time.
#[derive(Clone, Debug, PartialEq)]
pub enum Spoken {
    /// A value was agreed, and holds from a day on.
    Agreed(Date, Value),
    /// A value was measured on a day.
    Measured(Date, Value),
}

/// A measurement among others.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The day of the measurement.
    pub on: Date,
    /// What was measured.
    pub value: Value,
    /// How it stands to the value agreed by that day, or to the reference where none was.
    pub comparison: Comparison,
}

/// The measurements in order of their days.
///
/// `said` comes in the order in which it was said: of two measurements of one day the later word counts.
pub fn course(indicator: &Indicator, said: &[Spoken], reference: Option<&Value>, calendar: Calendar) -> Vec<Point> {
    let mut measured = BTreeMap::new();
    for spoken in said {
        if let Spoken::Measured(on, value) = spoken {
            measured.insert(*on, value);
        }
    }
    let agreed_by = |day: Date| {
        let agreed = said.iter().filter_map(|spoken| match spoken {
            Spoken::Agreed(from, value) if *from <= day => Some(value),
            _ => None,
        });
        agreed.last()
    };
    let point = |(on, value): (Date, &Value)| {
        let target = agreed_by(on).or(reference);
        let comparison = target.map_or(Comparison::Unknown, |target| compare(indicator, value, target, calendar));
        Point { on, value: value.clone(), comparison }
    };
    measured.into_iter().map(point).collect()
}

#[cfg(test)]
mod tests {
    use guideline::{Calendar, Value};
    use jiff::civil::{Date, date};

    use super::{Comparison, Spoken, course};
    use crate::fixture::mic3;
    use crate::indicator::read;

    const MARCH: Date = date(2026, 3, 31);
    const JUNE: Date = date(2026, 6, 30);

    /// The service's rate of availability: agreed as so much at least.
    const RATE: &str = "III.1.1.3.b";

    fn value(written: &str) -> Value {
        read(written, mic3().indicator(RATE).unwrap()).unwrap()
    }

    #[track_caller]
    fn check(said: &[Spoken], reference: Option<&str>, expected: &[(Date, &str, Comparison)]) {
        let guideline = mic3();
        let reference = reference.map(value);
        let points = course(guideline.indicator(RATE).unwrap(), said, reference.as_ref(), Calendar::Strict);
        let found: Vec<_> = points.into_iter().map(|point| (point.on, point.value, point.comparison)).collect();
        let expected: Vec<_> = expected.iter().map(|(on, written, how)| (*on, value(written), *how)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn each_measurement_is_held_against_what_was_promised_by_then() {
        use Comparison::{Meets, Misses, Unknown};
        let measured = |on: Date, written: &str| Spoken::Measured(on, value(written));
        let agreed = |from: Date, written: &str| Spoken::Agreed(from, value(written));
        check(&[], Some("99.5%"), &[]);
        check(&[measured(MARCH, "99.6%")], None, &[(MARCH, "99.6%", Unknown)]);
        // Nothing agreed by then: the reference. What is agreed later counts from then on.
        let said = [measured(MARCH, "99.6%"), agreed(JUNE, "99.9%"), measured(JUNE, "99.6%")];
        check(&said, Some("99.5%"), &[(MARCH, "99.6%", Meets), (JUNE, "99.6%", Misses)]);
        // Told late, but of an earlier day; and said again, corrected.
        let said = [measured(JUNE, "99.9%"), measured(MARCH, "99.6%"), measured(JUNE, "99.4%")];
        check(&said, Some("99.5%"), &[(MARCH, "99.6%", Meets), (JUNE, "99.4%", Misses)]);
        // Of two agreements the later word holds.
        let said = [agreed(MARCH, "99.0%"), agreed(MARCH, "99.9%"), measured(MARCH, "99.5%")];
        check(&said, None, &[(MARCH, "99.5%", Misses)]);
    }
}
