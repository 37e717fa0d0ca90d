//! Reading values as people write them: `99.95%`, `5分以内`, `１回／日`, `３ヵ月`, `24x365`.

mod bounds;
mod digits;
mod time;
mod units;

use guideline::{Indicator, Quantity, Unit, Value};
use message::fold;
use rust_decimal::Decimal;
use thiserror::Error;

use bounds::{bare, is_range};
use digits::{number, numbers, tidy};
use time::{interval, length, retention};
use units::unit;

/// Why a text is no value of a quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ReadError {
    /// Nothing readable.
    #[error("this cannot be read as a value")]
    Unreadable,
    /// A number without the unit it needs.
    #[error("the unit is missing")]
    UnitMissing,
    /// A unit that does not fit the quantity.
    #[error("the unit does not fit")]
    WrongUnit,
    /// A share below 0 or above 100 percent, a negative or absurdly large amount.
    #[error("the amount is out of range")]
    OutOfRange,
    /// None of the indicator's choices.
    #[error("this is none of the choices")]
    NoSuchChoice,
    /// A bound on the side on which the indicator is not good: 30分以上 where at most is asked.
    #[error("the bound points the wrong way")]
    WrongDirection,
    /// About so much, or a range.
    #[error("the value is not exact")]
    NotExact,
    /// Commas or spaces within a number that do not group its digits in thousands.
    #[error("the commas do not group thousands")]
    BadGrouping,
}

/// The largest number read, in any unit.
const LARGEST: i64 = 1_000_000_000;

/// Reads a value of an indicator.
///
/// # Errors
/// See [`ReadError`].
pub fn read(text: &str, indicator: &Indicator) -> Result<Value, ReadError> {
    if matches!(indicator.quantity, Quantity::Choice | Quantity::Event | Quantity::Text) {
        return choice(text, indicator);
    }
    let (text, direction) = (exact(text)?, Some(indicator.direction));
    match indicator.quantity {
        Quantity::Ratio => ratio(bare(&text, direction)?),
        Quantity::Count => count(bare(&text, direction)?),
        Quantity::Coverage => coverage(bare(&text, direction)?),
        Quantity::Retention => retention(&text, direction),
        Quantity::Interval => interval(&text, direction),
        _ => {
            let (number, unit) = length(&text, direction)?;
            amount(number, unit)
        }
    }
}

/// Reads a plain length of time in units of fixed length: `739.2時間`, `30分`, `24 hours`.
///
/// # Errors
/// [`ReadError::WrongUnit`] for months and years, whose lengths differ; see [`ReadError`] for the rest.
pub fn read_duration(text: &str) -> Result<Value, ReadError> {
    let (number, unit) = length(&exact(text)?, None)?;
    if unit.seconds().is_none() {
        return Err(ReadError::WrongUnit);
    }
    amount(number, unit)
}

/// A text made comparable, once it is no range.
fn exact(text: &str) -> Result<String, ReadError> {
    let text = tidy(text)?;
    if is_range(&text) { Err(ReadError::NotExact) } else { Ok(text) }
}

fn choice(text: &str, indicator: &Indicator) -> Result<Value, ReadError> {
    let wanted = fold(text);
    let means = |choice: &&guideline::Choice| {
        let names = [&choice.id, &choice.title.ja, &choice.title.en];
        names.into_iter().chain(&choice.words).any(|word| fold(word) == wanted)
    };
    match indicator.choices.iter().find(means) {
        Some(choice) => Ok(Value::Choice(choice.id.clone())),
        None => Err(ReadError::NoSuchChoice),
    }
}

fn ratio(text: &str) -> Result<Value, ReadError> {
    let (number, rest) = number(text).ok_or(ReadError::Unreadable)?;
    match unit(rest) {
        Some((Unit::Percent, "")) if number <= Decimal::ONE_HUNDRED => amount(number, Unit::Percent),
        Some((Unit::Percent, "")) => Err(ReadError::OutOfRange),
        Some((_, "")) => Err(ReadError::WrongUnit),
        None if rest.is_empty() => Err(ReadError::UnitMissing),
        _ => Err(ReadError::Unreadable),
    }
}

fn count(text: &str) -> Result<Value, ReadError> {
    let (number, rest) = number(text).ok_or(ReadError::Unreadable)?;
    if !number.fract().is_zero() {
        return Err(ReadError::OutOfRange);
    }
    match rest {
        "" | "世代" | "世代分" | "個" | "件" | "generation" | "generations" => amount(number, Unit::Generation),
        _ => Err(ReadError::WrongUnit),
    }
}

/// Hours in a year: `24x365`, `24時間365日`, `365日24時間`, `24x7`.
fn coverage(text: &str) -> Result<Value, ReadError> {
    let numbers: Vec<Decimal> = numbers(text);
    let [first, second] = numbers.as_slice() else { return Err(ReadError::Unreadable) };
    let words: String = text.chars().filter(|character| !character.is_ascii_digit() && *character != '.').collect();
    let hours_then_days = match words.as_str() {
        "x" | "×" | "*" | "/" | "時間日" | "時間x日" | "時間×日" | "時間/日" | "時間・日" => true,
        "日時間" | "日x時間" | "日×時間" | "日・時間" | "日/時間" => false,
        _ => return Err(ReadError::Unreadable),
    };
    let (hours, days) = if hours_then_days { (*first, *second) } else { (*second, *first) };
    let hour_limit = Decimal::from(24);
    let days = if days <= Decimal::from(7) { days * Decimal::from(365) / Decimal::from(7) } else { days };
    if hours > hour_limit || days > Decimal::from(366) {
        return Err(ReadError::OutOfRange);
    }
    let total = (hours * days.min(Decimal::from(365))).trunc_with_scale(6).normalize();
    amount(total, Unit::HourPerYear)
}

fn amount(number: Decimal, unit: Unit) -> Result<Value, ReadError> {
    Ok(Value::amount(within_limits(number)?, unit))
}

fn within_limits(number: Decimal) -> Result<Decimal, ReadError> {
    if number < Decimal::ZERO || number > Decimal::from(LARGEST) {
        return Err(ReadError::OutOfRange);
    }
    Ok(number.normalize())
}

#[cfg(test)]
mod tests;
