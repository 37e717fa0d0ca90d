//! Values as people write them, read for an indicator of every quantity.

use guideline::{Calendar, Indicator, Quantity, Span, Unit, Value};
use method::indicator::{compare, read, read_duration, words, worst};
use rust_decimal::Decimal;
use world::StatedValue;

use crate::guidelines::shipped;
use crate::text;

/// The largest number in any unit.
const LARGEST: i64 = 1_000_000_000;

/// A value: within its limits, written down and read back without loss, and comparable with every reference.
pub fn indicator_value(data: &[u8]) {
    let Some(text) = text(data) else { return };
    for indicator in one_of_each() {
        let Ok(value) = read(text, indicator) else { continue };
        within_limits(&value, indicator.quantity);
        assert_eq!(StatedValue::from(&value).value(), Some(value.clone()));
        let words = words(indicator, &value);
        assert!(!words.ja.is_empty() && !words.en.is_empty());
        for reference in &indicator.references {
            for calendar in [Calendar::Strict, Calendar::Lenient] {
                compare(indicator, &value, &reference.value, calendar);
                worst(indicator, &[value.clone(), reference.value.clone()], calendar);
            }
        }
    }
    if let Ok(value) = read_duration(text) {
        within_limits(&value, Quantity::Duration);
        assert!(matches!(value, Value::Amount { unit, .. } if unit.seconds().is_some()));
    }
    if let Ok(span) = text.parse::<Span>() {
        assert_eq!(span.to_string().parse(), Ok(span));
        let (fewest, most) = span.days();
        assert!(0 < fewest && fewest <= most);
    }
}

fn within_limits(value: &Value, quantity: Quantity) {
    let Value::Amount { number, unit, .. } = value else { return };
    let most = if *unit == Unit::Percent { Decimal::ONE_HUNDRED } else { Decimal::from(LARGEST) };
    assert!((Decimal::ZERO..=most).contains(number), "{value}");
    assert!(quantity.accepts(*unit), "{value}");
    assert_eq!(number.normalize().to_string(), number.to_string());
}

/// The first indicator of each quantity.
fn one_of_each() -> Vec<&'static Indicator> {
    let mut found: Vec<&Indicator> = Vec::new();
    for indicator in &shipped().indicators {
        if found.iter().all(|known| known.quantity != indicator.quantity) {
            found.push(indicator);
        }
    }
    found
}
