//! Values of indicators as people write them, with what is wrong in words.

use guideline::{Calendar, Choice, Indicator, Quantity, Value};
use message::{Arg, Diagnostic, Text};
use method::indicator::{Comparison, ReadError, compare, read, worst};

use crate::shortened::shortened;

/// Reads what was written for an indicator: one value, or several of which the worst counts.
///
/// # Errors
/// Every part that is no value of the indicator, or that the worst of them cannot be told.
pub fn read_worst(written: &str, indicator: &Indicator) -> Result<Value, Vec<Diagnostic>> {
    let parts: Vec<&str> = written.split(['、', '\n', '\r']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let (mut values, mut problems) = (Vec::new(), Vec::new());
    // Nothing but separators is no value either.
    for part in if parts.is_empty() { vec![written] } else { parts } {
        match read_one(part, indicator) {
            Ok(value) => values.push(value),
            Err(problem) => problems.push(problem),
        }
    }
    match surely_worst(indicator, &values, Calendar::Strict) {
        _ if !problems.is_empty() => Err(problems),
        Some(value) => Ok(value.clone()),
        None => Err(vec![incomparable(written)]),
    }
}

/// Reads one value of an indicator.
pub(crate) fn read_one(text: &str, indicator: &Indicator) -> Result<Value, Diagnostic> {
    read(text, indicator).map_err(|error| match error {
        ReadError::NoSuchChoice => Diagnostic::error("service-file-no-such-choice")
            .with("value", shortened(text))
            .with("choices", titles(&indicator.choices)),
        error => unreadable(text, error, form(indicator.quantity)),
    })
}

/// The value that every other meets. Days beside months can miss each other both ways; then no value is surely the worst.
pub(crate) fn surely_worst<'v>(indicator: &Indicator, values: &'v [Value], calendar: Calendar) -> Option<&'v Value> {
    let meets = |worst: &Value, value| compare(indicator, value, worst, calendar) == Comparison::Meets;
    let found = worst(indicator, values, calendar)?;
    values.iter().all(|value| value == found || meets(found, value)).then_some(found)
}

/// Several values of which the worst cannot be told.
pub(crate) fn incomparable(written: &str) -> Diagnostic {
    Diagnostic::error("service-file-incomparable").with("values", shortened(written))
}

/// A text that is no value; `form` is the message that says what can be written.
pub(crate) fn unreadable(text: &str, error: ReadError, form: &'static str) -> Diagnostic {
    let code = match error {
        ReadError::WrongDirection => "service-file-wrong-direction",
        ReadError::NotExact => "service-file-not-exact",
        _ => "service-file-bad-value",
    };
    let reason = match error {
        ReadError::Unreadable | ReadError::NoSuchChoice | ReadError::WrongDirection | ReadError::NotExact => {
            "service-file-reason-unreadable"
        }
        ReadError::BadGrouping => "service-file-reason-bad-grouping",
        ReadError::UnitMissing => "service-file-reason-unit-missing",
        ReadError::WrongUnit => "service-file-reason-wrong-unit",
        ReadError::OutOfRange => "service-file-reason-out-of-range",
    };
    Diagnostic::error(code)
        .with("value", shortened(text))
        .with("reason", Arg::Message(reason))
        .with("form", Arg::Message(form))
}

/// The message that says what can be written for a quantity, with examples.
fn form(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::Ratio => "service-file-form-ratio",
        Quantity::Interval => "service-file-form-interval",
        Quantity::Duration => "service-file-form-duration",
        Quantity::Retention => "service-file-form-retention",
        Quantity::Count => "service-file-form-count",
        Quantity::Coverage => "service-file-form-coverage",
        Quantity::Choice | Quantity::Event | Quantity::Text => "service-file-form-text",
    }
}

/// The choices in both languages.
fn titles(choices: &[Choice]) -> Text {
    let ja: Vec<&str> = choices.iter().map(|choice| choice.title.ja.as_str()).collect();
    let en: Vec<&str> = choices.iter().map(|choice| choice.title.en.as_str()).collect();
    Text::new(ja.join("、"), en.join(", "))
}
