//! Agreed and measured values of indicators.

use guideline::{Unit, Value};
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::{About, Meta, World};

/// A value in the ledger: decimals are strings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatedValue {
    /// The number, for an amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The unit's name, for an amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Whether the amount is counted beyond the service period.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub beyond_service: bool,
    /// The choice's id, for a choice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choice: Option<String>,
}

impl From<&Value> for StatedValue {
    fn from(value: &Value) -> Self {
        match value {
            Value::Amount { number, unit, beyond_service } => Self {
                number: Some(number.normalize().to_string()),
                unit: Some(unit.name().to_owned()),
                beyond_service: *beyond_service,
                choice: None,
            },
            Value::Choice(choice) => {
                Self { number: None, unit: None, beyond_service: false, choice: Some(choice.clone()) }
            }
        }
    }
}

impl StatedValue {
    /// The value, unless the fields do not make one.
    pub fn value(&self) -> Option<Value> {
        match (&self.number, &self.unit, &self.choice) {
            (Some(number), Some(unit), None) => {
                let number: Decimal = number.parse().ok()?;
                Some(Value::Amount { number, unit: Unit::from_name(unit)?, beyond_service: self.beyond_service })
            }
            (None, None, Some(choice)) => Some(Value::Choice(choice.clone())),
            _ => None,
        }
    }
}

/// A value was agreed with customers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ValueAgreed {
    /// Which indicator, for whom.
    pub about: About,
    /// The value.
    pub value: StatedValue,
    /// The value as it was written.
    pub written: String,
}

/// A value was measured; over several events it is the worst case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ValueMeasured {
    /// Which indicator, for whom.
    pub about: About,
    /// The value.
    pub value: StatedValue,
    /// The value as it was written.
    pub written: String,
    /// The day of the measurement, or the last day of its window.
    pub on: Date,
}

/// A value with the place in the ledger that says so.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The value.
    pub value: Value,
    /// The day it holds from: of the measurement, or of the agreement's recording.
    pub on: Option<Date>,
    /// Where the ledger says so.
    pub position: u64,
}

/// What is so about an indicator in one scope.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IndicatorState {
    /// The agreed value in force.
    pub agreed: Option<Said>,
    /// The latest measured value.
    pub measured: Option<Said>,
}

impl ValueAgreed {
    pub(crate) fn keys(&self) -> Vec<String> {
        self.about.keys()
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        let Some(value) = self.value.value() else { return };
        let (scope, item) = world.name(&self.about);
        world.state_mut(scope).indicators.entry(item).or_default().agreed =
            Some(Said { value, on: None, position: meta.position });
    }
}

impl ValueMeasured {
    pub(crate) fn keys(&self) -> Vec<String> {
        self.about.keys()
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        let Some(value) = self.value.value() else { return };
        let (scope, item) = world.name(&self.about);
        let state = world.state_mut(scope).indicators.entry(item).or_default();
        // A measurement recorded late does not replace a newer one.
        if state.measured.as_ref().is_none_or(|last| last.on <= Some(self.on)) {
            state.measured = Some(Said { value, on: Some(self.on), position: meta.position });
        }
    }
}
