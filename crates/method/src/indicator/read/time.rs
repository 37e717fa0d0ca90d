//! Lengths of time: how long, how long between, how long kept.

use guideline::{Direction, Unit, Value};
use rust_decimal::Decimal;

use super::bounds::{bare, of_frequency, peel, peel_front};
use super::digits::number;
use super::units::{RHYTHMS, unit};
use super::{ReadError, amount, within_limits};

pub(super) fn retention(text: &str, direction: Option<Direction>) -> Result<Value, ReadError> {
    let text = bare(text, direction)?;
    for before in ["サービス提供期間", "提供期間", "サービス期間", "serviceperiod"] {
        let Some(rest) = text.strip_prefix(before) else { continue };
        let rest = bare(rest.trim_start_matches(['+', 'と', '、', ',', '終', '了', '後']), direction)?;
        let (number, unit) =
            if matches!(rest, "" | "中") { (Decimal::ZERO, Unit::Year) } else { length(rest, direction)? };
        return Ok(Value::Amount { number: within_limits(number)?, unit, beyond_service: true });
    }
    let (number, unit) = length(text, direction)?;
    amount(number, unit)
}

/// The time between two occurrences: a length, a rhythm, `N回/期間` or `期間にN回`.
///
/// Words of direction that belong to how often point the other way: once or more in 5 minutes is every 5 minutes
/// at most.
pub(super) fn interval(text: &str, direction: Option<Direction>) -> Result<Value, ReadError> {
    let often = of_frequency(direction);
    let (before, behind, core) = peel(text)?;
    if let Some((_, number, unit)) = RHYTHMS.iter().find(|(word, _, _)| *word == core) {
        before.fit(often)?;
        behind.fit(often)?;
        return amount(Decimal::from(*number), *unit);
    }
    if let Some((times, rest)) = number(core).and_then(|(times, rest)| Some((times, rest.strip_prefix('回')?))) {
        let (of_times, rest) = peel_front(rest)?;
        before.fit(often)?;
        of_times.fit(often)?;
        // 1回／5分以下: nobody can tell whether the count or the time is meant.
        behind.only_within()?;
        behind.fit(direction)?;
        return frequency(times, rest.trim_start_matches(['/', 'に', '毎']), direction);
    }
    if let Some(rest) = core.strip_suffix('回') {
        let digits = rest.chars().rev().take_while(|character| character.is_ascii_digit()).count();
        let split = rest.len().saturating_sub(digits);
        if let (Some(period), Some(times)) = (rest.get(..split), rest.get(split..)) {
            before.fit(often)?;
            behind.fit(often)?;
            let times = times.parse().map_err(|_| ReadError::Unreadable)?;
            return frequency(times, period.trim_end_matches(['に', '/', ':']), direction);
        }
    }
    // 少なくとも5分ごと says how often, 5分以内ごと how long.
    before.fit(if before.recurs || behind.recurs { often } else { direction })?;
    behind.fit(direction)?;
    let (number, unit) = length(core, direction)?;
    amount(number, unit)
}

fn frequency(times: Decimal, period: &str, direction: Option<Direction>) -> Result<Value, ReadError> {
    let (number, unit) = match unit(period) {
        Some((unit, "")) => (Decimal::ONE, of_time(unit)?),
        _ => length(period, direction)?,
    };
    if times <= Decimal::ZERO {
        return Err(ReadError::OutOfRange);
    }
    let each = number.checked_div(times).ok_or(ReadError::OutOfRange)?;
    amount(each.trunc_with_scale(9).normalize(), unit)
}

/// A length of time: `5分`, `1時間30分`, `半年`, `2 weeks`.
pub(super) fn length(text: &str, direction: Option<Direction>) -> Result<(Decimal, Unit), ReadError> {
    let text = bare(text, direction)?;
    match text {
        "半年" => return Ok((Decimal::from(6), Unit::Month)),
        "半日" => return Ok((Decimal::from(12), Unit::Hour)),
        "1時間半" => return Ok((Decimal::from(90), Unit::Minute)),
        _ => {}
    }
    let (mut total, mut smallest, mut rest) = component(text)?;
    while !rest.is_empty() {
        let (number, unit, next) = component(rest)?;
        let (Some(larger), Some(smaller)) = (smallest.seconds(), unit.seconds()) else {
            return Err(ReadError::Unreadable);
        };
        if smaller >= larger {
            return Err(ReadError::Unreadable);
        }
        let factor = Decimal::from(larger / smaller);
        total = total.checked_mul(factor).and_then(|total| total.checked_add(number)).ok_or(ReadError::OutOfRange)?;
        (smallest, rest) = (unit, next);
    }
    Ok((total, smallest))
}

fn component(text: &str) -> Result<(Decimal, Unit, &str), ReadError> {
    let (number, rest) = number(text).ok_or(ReadError::Unreadable)?;
    if rest.is_empty() {
        return Err(ReadError::UnitMissing);
    }
    let (unit, rest) = unit(rest).ok_or(ReadError::Unreadable)?;
    Ok((number, of_time(unit)?, rest))
}

fn of_time(unit: Unit) -> Result<Unit, ReadError> {
    if unit.seconds().is_none() && unit.months().is_none() { Err(ReadError::WrongUnit) } else { Ok(unit) }
}
