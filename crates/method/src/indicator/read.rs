//! Reading values as people write them: `99.95%`, `5分以内`, `１回／日`, `３ヵ月`, `24x365`.

use guideline::{Indicator, Quantity, Unit, Value};
use message::fold;
use rust_decimal::Decimal;
use thiserror::Error;

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
}

/// The largest number read, in any unit.
const LARGEST: i64 = 1_000_000_000;

/// Units by the words people use for them, after folding; longer words first.
const UNITS: &[(&str, Unit)] = &[
    ("minutes", Unit::Minute),
    ("seconds", Unit::Second),
    ("percent", Unit::Percent),
    ("パーセント", Unit::Percent),
    ("generations", Unit::Generation),
    ("generation", Unit::Generation),
    ("minute", Unit::Minute),
    ("second", Unit::Second),
    ("months", Unit::Month),
    ("month", Unit::Month),
    ("hours", Unit::Hour),
    ("hour", Unit::Hour),
    ("weeks", Unit::Week),
    ("week", Unit::Week),
    ("years", Unit::Year),
    ("year", Unit::Year),
    ("days", Unit::Day),
    ("day", Unit::Day),
    ("mins", Unit::Minute),
    ("min", Unit::Minute),
    ("secs", Unit::Second),
    ("sec", Unit::Second),
    ("hrs", Unit::Hour),
    ("hr", Unit::Hour),
    ("週間", Unit::Week),
    ("時間", Unit::Hour),
    ("分間", Unit::Minute),
    ("秒間", Unit::Second),
    ("日間", Unit::Day),
    ("年間", Unit::Year),
    ("か月間", Unit::Month),
    ("か月", Unit::Month),
    ("月間", Unit::Month),
    ("世代", Unit::Generation),
    ("週", Unit::Week),
    ("分", Unit::Minute),
    ("秒", Unit::Second),
    ("日", Unit::Day),
    ("年", Unit::Year),
    ("月", Unit::Month),
    ("時", Unit::Hour),
    ("%", Unit::Percent),
    ("h", Unit::Hour),
    ("m", Unit::Minute),
    ("s", Unit::Second),
    ("d", Unit::Day),
    ("w", Unit::Week),
    ("y", Unit::Year),
];

/// Words that stand for an interval.
const RHYTHMS: &[(&str, i64, Unit)] = &[
    ("毎分", 1, Unit::Minute),
    ("毎時", 1, Unit::Hour),
    ("毎日", 1, Unit::Day),
    ("日次", 1, Unit::Day),
    ("毎週", 1, Unit::Week),
    ("週次", 1, Unit::Week),
    ("隔週", 2, Unit::Week),
    ("毎月", 1, Unit::Month),
    ("月次", 1, Unit::Month),
    ("隔月", 2, Unit::Month),
    ("四半期", 3, Unit::Month),
    ("四半期ごと", 3, Unit::Month),
    ("半年", 6, Unit::Month),
    ("半年ごと", 6, Unit::Month),
    ("毎年", 1, Unit::Year),
    ("年次", 1, Unit::Year),
    ("hourly", 1, Unit::Hour),
    ("daily", 1, Unit::Day),
    ("weekly", 1, Unit::Week),
    ("monthly", 1, Unit::Month),
    ("quarterly", 3, Unit::Month),
    ("yearly", 1, Unit::Year),
    ("annually", 1, Unit::Year),
];

/// Words before an amount that do not change it.
const BEFORE: &[&str] = &[
    "ベンダリリースから",
    "リリースから",
    "リリース後",
    "稼働停止検知後",
    "稼働停止検知から",
    "検知から",
    "検知後",
    "発生から",
    "発生後",
    "約",
    "within",
    "every",
    "each",
    "atmost",
    "atleast",
    "upto",
    "<=",
    ">=",
    "≦",
    "≧",
    "≤",
    "≥",
];

/// Words behind an amount that do not change it.
const BEHIND: &[&str] =
    &["以内に通知", "以内", "以上", "以下", "ごと", "毎", "おき", "間隔", "保存", "保管", "ormore", "orless"];

/// Reads a value of an indicator.
///
/// # Errors
/// See [`ReadError`].
pub fn read(text: &str, indicator: &Indicator) -> Result<Value, ReadError> {
    match indicator.quantity {
        Quantity::Choice | Quantity::Event | Quantity::Text => choice(text, indicator),
        Quantity::Ratio => ratio(&tidy(text)),
        Quantity::Count => count(&tidy(text)),
        Quantity::Coverage => coverage(&tidy(text)),
        Quantity::Retention => retention(&tidy(text)),
        Quantity::Interval => interval(&tidy(text)),
        Quantity::Duration => {
            let (number, unit) = length(&tidy(text))?;
            amount(number, unit)
        }
    }
}

/// Reads a plain length of time in units of fixed length: `739.2時間`, `30分`, `24 hours`.
///
/// # Errors
/// [`ReadError::WrongUnit`] for months and years, whose lengths differ; see [`ReadError`] for the rest.
pub fn read_duration(text: &str) -> Result<Value, ReadError> {
    let (number, unit) = length(&tidy(text))?;
    if unit.seconds().is_none() {
        return Err(ReadError::WrongUnit);
    }
    amount(number, unit)
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
    let text = trim(text);
    let (number, rest) = number(text).ok_or(ReadError::Unreadable)?;
    match unit(rest) {
        Some((Unit::Percent, "")) if number <= Decimal::ONE_HUNDRED => amount(number, Unit::Percent),
        Some((Unit::Percent, "")) => Err(ReadError::OutOfRange),
        Some(_) => Err(ReadError::WrongUnit),
        None if rest.is_empty() => Err(ReadError::UnitMissing),
        None => Err(ReadError::Unreadable),
    }
}

fn count(text: &str) -> Result<Value, ReadError> {
    let text = trim(text);
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

fn retention(text: &str) -> Result<Value, ReadError> {
    for before in ["サービス提供期間", "提供期間", "サービス期間", "serviceperiod"] {
        let Some(rest) = text.strip_prefix(before) else { continue };
        let rest = rest.trim_start_matches(['+', 'と', '、', ',', '終', '了', '後']);
        let (number, unit) = if matches!(rest, "" | "中") { (Decimal::ZERO, Unit::Year) } else { length(rest)? };
        return Ok(Value::Amount { number: within_limits(number)?, unit, beyond_service: true });
    }
    let (number, unit) = length(text)?;
    amount(number, unit)
}

/// The time between two occurrences: a length, a rhythm, `N回/期間` or `期間にN回`.
fn interval(text: &str) -> Result<Value, ReadError> {
    if let Some((_, number, unit)) = RHYTHMS.iter().find(|(word, _, _)| *word == text) {
        return amount(Decimal::from(*number), *unit);
    }
    if let Some((times, rest)) = number(text).and_then(|(times, rest)| Some((times, rest.strip_prefix('回')?))) {
        let rest = trim(rest);
        let period = rest.trim_start_matches(['/', 'に', '毎']);
        return frequency(times, period);
    }
    if let Some(rest) = text.strip_suffix('回') {
        let digits = rest.chars().rev().take_while(|character| character.is_ascii_digit()).count();
        let split = rest.len().saturating_sub(digits);
        if let (Some(period), Some(times)) = (rest.get(..split), rest.get(split..)) {
            let times = times.parse().map_err(|_| ReadError::Unreadable)?;
            return frequency(times, period.trim_end_matches(['に', '/', ':']));
        }
    }
    let (number, unit) = length(text)?;
    amount(number, unit)
}

fn frequency(times: Decimal, period: &str) -> Result<Value, ReadError> {
    let (number, unit) = match unit(period) {
        Some((unit, "")) => (Decimal::ONE, of_time(unit)?),
        _ => length(period)?,
    };
    if times <= Decimal::ZERO {
        return Err(ReadError::OutOfRange);
    }
    let each = number.checked_div(times).ok_or(ReadError::OutOfRange)?;
    amount(each.trunc_with_scale(9).normalize(), unit)
}

/// A length of time: `5分`, `1時間30分`, `半年`, `2 weeks`.
fn length(text: &str) -> Result<(Decimal, Unit), ReadError> {
    let text = trim(text);
    match text {
        "半年" => return Ok((Decimal::from(6), Unit::Month)),
        "半日" => return Ok((Decimal::from(12), Unit::Hour)),
        "1時間半" => return Ok((Decimal::from(90), Unit::Minute)),
        _ => {}
    }
    let (mut total, mut smallest, mut rest) = component(text)?;
    while !rest.is_empty() {
        let (number, unit, next) = component(trim_front(rest))?;
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

fn amount(number: Decimal, unit: Unit) -> Result<Value, ReadError> {
    Ok(Value::amount(within_limits(number)?, unit))
}

fn within_limits(number: Decimal) -> Result<Decimal, ReadError> {
    if number < Decimal::ZERO || number > Decimal::from(LARGEST) {
        return Err(ReadError::OutOfRange);
    }
    Ok(number.normalize())
}

/// Folds width, case and white space, kanji numerals and the many ways to write months.
fn tidy(text: &str) -> String {
    let mut folded = fold(text);
    for month in ["ヵ月", "ヶ月", "カ月", "ケ月", "箇月"] {
        folded = folded.replace(month, "か月");
    }
    for (kanji, digit) in [
        ("十二", "12"),
        ("十", "10"),
        ("一", "1"),
        ("二", "2"),
        ("三", "3"),
        ("四か", "4か"),
        ("五", "5"),
        ("六", "6"),
        ("七", "7"),
        ("八", "8"),
        ("九", "9"),
    ] {
        folded = folded.replace(kanji, digit);
    }
    folded.replace(['、', ','], "")
}

fn trim(text: &str) -> &str {
    let mut text = trim_front(text);
    while let Some(shorter) = BEHIND.iter().find_map(|behind| text.strip_suffix(behind)) {
        text = shorter;
    }
    text
}

fn trim_front(text: &str) -> &str {
    let mut text = text;
    while let Some(shorter) = BEFORE.iter().chain(BEHIND).find_map(|before| text.strip_prefix(before)) {
        text = shorter;
    }
    text
}

/// The decimal number at the start of a text, and what follows.
fn number(text: &str) -> Option<(Decimal, &str)> {
    let end = text.find(|character: char| !character.is_ascii_digit() && character != '.').unwrap_or(text.len());
    let number = text.get(..end)?.parse().ok()?;
    Some((number, text.get(end..)?))
}

/// Every decimal number of a text.
fn numbers(text: &str) -> Vec<Decimal> {
    let pieces = text.split(|character: char| !character.is_ascii_digit() && character != '.');
    pieces.filter_map(|piece| piece.parse().ok()).collect()
}

/// The unit at the start of a text, and what follows.
fn unit(text: &str) -> Option<(Unit, &str)> {
    UNITS.iter().find_map(|(word, unit)| Some((*unit, text.strip_prefix(word)?)))
}

#[cfg(test)]
mod tests;
