//! A value that can be compared: an amount with its unit, or one of an indicator's choices.

use std::fmt;

use rust_decimal::Decimal;
use serde::Deserialize;

/// The unit of an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Hundredths of a whole.
    Percent,
    /// Seconds.
    Second,
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Calendar months.
    Month,
    /// Calendar years.
    Year,
    /// Backup generations or other things counted.
    Generation,
    /// Hours of operation in a year of 365 days.
    HourPerYear,
}

impl Unit {
    /// Every unit.
    pub const ALL: [Self; 10] = [
        Self::Percent,
        Self::Second,
        Self::Minute,
        Self::Hour,
        Self::Day,
        Self::Week,
        Self::Month,
        Self::Year,
        Self::Generation,
        Self::HourPerYear,
    ];

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Percent => "percent",
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
            Self::Generation => "generation",
            Self::HourPerYear => "hour-per-year",
        }
    }

    /// The unit of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.name() == name)
    }

    /// Seconds in one unit, for units of fixed length.
    pub fn seconds(self) -> Option<u32> {
        match self {
            Self::Second => Some(1),
            Self::Minute => Some(60),
            Self::Hour => Some(3_600),
            Self::Day => Some(86_400),
            Self::Week => Some(604_800),
            _ => None,
        }
    }

    /// Calendar months in one unit, for calendar units.
    pub fn months(self) -> Option<u32> {
        match self {
            Self::Month => Some(1),
            Self::Year => Some(12),
            _ => None,
        }
    }
}

/// A value of an indicator: printed as reference, agreed with a customer, or measured.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// A number of units.
    Amount {
        /// How many.
        number: Decimal,
        /// Of what.
        unit: Unit,
        /// Whether the amount is counted beyond the period in which the service is provided (サービス提供期間＋…).
        beyond_service: bool,
    },
    /// One of the indicator's choices, by its id.
    Choice(String),
}

impl Value {
    /// An amount of its own, not counted beyond the service period.
    pub fn amount(number: Decimal, unit: Unit) -> Self {
        Self::Amount { number, unit, beyond_service: false }
    }
}

impl fmt::Display for Value {
    /// A form that reads back to the same value: `99.9 percent`, `service-period + 10 year`, `multi-factor`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Amount { number, unit, beyond_service: false } => write!(f, "{} {}", number.normalize(), unit.name()),
            Self::Amount { number, unit, beyond_service: true } => {
                write!(f, "service-period + {} {}", number.normalize(), unit.name())
            }
            Self::Choice(choice) => f.write_str(choice),
        }
    }
}

/// A value in a file that cannot be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueError(pub(crate) String);

impl fmt::Display for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ValueError {}
