//! Holding one value against another.

use guideline::{Calendar, Direction, Indicator, Span, SpanUnit, Unit, Value};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

/// How a value stands to a reference or agreed value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Comparison {
    /// On the good side, or equal.
    Meets,
    /// On the bad side.
    Misses,
    /// The two cannot be held against each other.
    Unknown,
}

/// Holds `value` against `target` in the indicator's direction.
///
/// Amounts of fixed length compare exactly, calendar amounts among themselves too. Days against months
/// fall within the bounds of what months can last; in between, `calendar` decides.
pub fn compare(indicator: &Indicator, value: &Value, target: &Value, calendar: Calendar) -> Comparison {
    match (value, target) {
        (Value::Choice(value), Value::Choice(target)) => choices(indicator, value, target),
        (
            Value::Amount { number, unit, beyond_service },
            Value::Amount { number: target, unit: target_unit, beyond_service: target_beyond },
        ) => {
            let compared = amounts(indicator.direction, (*number, *unit), (*target, *target_unit), calendar);
            match (beyond_service, target_beyond) {
                (false, false) | (true, true) => compared,
                // Kept for the service period and so much longer: at least so much, whatever the period.
                (true, false) if indicator.direction == Direction::AtLeast && compared == Comparison::Meets => compared,
                _ => Comparison::Unknown,
            }
        }
        _ => Comparison::Unknown,
    }
}

/// The worst of several values of an indicator; `None` if there are none, or two cannot be compared.
pub fn worst<'v>(indicator: &Indicator, values: &'v [Value], calendar: Calendar) -> Option<&'v Value> {
    let (first, rest) = values.split_first()?;
    rest.iter().try_fold(first, |worst, value| match compare(indicator, value, worst, calendar) {
        Comparison::Meets => Some(worst),
        Comparison::Misses => Some(value),
        Comparison::Unknown => None,
    })
}

fn choices(indicator: &Indicator, value: &str, target: &str) -> Comparison {
    match (indicator.choice(value), indicator.choice(target)) {
        (Some((value, _)), Some((target, _))) => {
            let good = match indicator.direction {
                Direction::AtLeast => value >= target,
                Direction::AtMost => value <= target,
                Direction::Equal => value == target,
            };
            if good { Comparison::Meets } else { Comparison::Misses }
        }
        _ => Comparison::Unknown,
    }
}

fn amounts(direction: Direction, value: (Decimal, Unit), target: (Decimal, Unit), calendar: Calendar) -> Comparison {
    if value.1 == target.1 {
        return exact(direction, value.0, target.0);
    }
    if let (Some(value_seconds), Some(target_seconds)) = (seconds(value), seconds(target)) {
        return exact(direction, value_seconds, target_seconds);
    }
    if let (Some(value_months), Some(target_months)) = (months(value), months(target)) {
        return exact(direction, value_months, target_months);
    }
    match (days(value), days(target)) {
        (Some(value), Some(target)) => bounded(direction, value, target, calendar),
        _ => Comparison::Unknown,
    }
}

fn exact(direction: Direction, value: Decimal, target: Decimal) -> Comparison {
    let good = match direction {
        Direction::AtLeast => value >= target,
        Direction::AtMost => value <= target,
        Direction::Equal => value == target,
    };
    if good { Comparison::Meets } else { Comparison::Misses }
}

/// Two lengths of which at least one is known only within bounds, in days.
fn bounded(
    direction: Direction,
    value: (Decimal, Decimal),
    target: (Decimal, Decimal),
    calendar: Calendar,
) -> Comparison {
    let (surely, possibly) = match direction {
        Direction::AtMost => (value.1 <= target.0, value.0 <= target.1),
        Direction::AtLeast => (value.0 >= target.1, value.1 >= target.0),
        Direction::Equal => (false, value.0 <= target.1 && value.1 >= target.0),
    };
    match (surely, possibly, calendar) {
        (true, _, _) | (false, true, Calendar::Lenient) => Comparison::Meets,
        (false, true, Calendar::Strict) | (false, false, _) => Comparison::Misses,
    }
}

fn seconds((number, unit): (Decimal, Unit)) -> Option<Decimal> {
    number.checked_mul(Decimal::from(unit.seconds()?))
}

fn months((number, unit): (Decimal, Unit)) -> Option<Decimal> {
    number.checked_mul(Decimal::from(unit.months()?))
}

/// The fewest and most days an amount can last.
fn days(amount: (Decimal, Unit)) -> Option<(Decimal, Decimal)> {
    if let Some(seconds) = seconds(amount) {
        let days = seconds / Decimal::from(86_400);
        return Some((days, days));
    }
    let months = months(amount)?;
    let bound = |months: Decimal| match months.to_u16()? {
        0 => Some((0, 0)),
        count => Some(Span { count, unit: SpanUnit::Month }.days()),
    };
    let (fewest, _) = bound(months.floor())?;
    let (_, most) = bound(months.ceil())?;
    Some((Decimal::from(fewest), Decimal::from(most)))
}

#[cfg(test)]
mod tests;
