//! An indicator (評価項目) with its reference values (対策参照値).

use message::Text;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::{Unit, Value, ValueError};

/// What kind of thing an indicator measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quantity {
    /// A share of a whole.
    Ratio,
    /// The time between two occurrences of something repeated.
    Interval,
    /// The time from an event until something is done.
    Duration,
    /// How long something is kept.
    Retention,
    /// How many.
    Count,
    /// One of an ordered list.
    Choice,
    /// Whether something is done at each occurrence of an event.
    Event,
    /// How much of the time something runs.
    Coverage,
    /// Free text; for parameters alone.
    Text,
}

impl Quantity {
    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ratio => "ratio",
            Self::Interval => "interval",
            Self::Duration => "duration",
            Self::Retention => "retention",
            Self::Count => "count",
            Self::Choice => "choice",
            Self::Event => "event",
            Self::Coverage => "coverage",
            Self::Text => "text",
        }
    }

    /// Whether an amount in `unit` can be a value of this quantity.
    pub fn accepts(self, unit: Unit) -> bool {
        match self {
            Self::Ratio => unit == Unit::Percent,
            Self::Interval | Self::Duration | Self::Retention => unit.seconds().is_some() || unit.months().is_some(),
            Self::Count => unit == Unit::Generation,
            Self::Coverage => unit == Unit::HourPerYear,
            Self::Choice | Self::Event | Self::Text => false,
        }
    }
}

/// On which side of the reference a value is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// At least the reference.
    AtLeast,
    /// At most the reference.
    AtMost,
    /// Exactly the reference.
    Equal,
}

impl Direction {
    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::AtLeast => "at_least",
            Self::AtMost => "at_most",
            Self::Equal => "equal",
        }
    }
}

/// The reference value of one pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The words of the document.
    pub printed: String,
    /// The same as a comparable value.
    pub value: Value,
}

/// One of the ordered choices of an indicator.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The choice's name in files and interfaces.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// What people write when they mean it.
    pub words: Vec<String>,
}

/// An indicator.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(try_from = "IndicatorFile")]
pub struct Indicator {
    /// `<control>.<letter>`, `III.1.1.3.b`.
    pub id: String,
    /// The control it belongs to.
    pub control: String,
    /// The printed name and its translation.
    pub title: Text,
    /// What it measures.
    pub quantity: Quantity,
    /// On which side of the reference a value is good.
    pub direction: Direction,
    /// Whether the document prints the direction (以上, 以内 …); otherwise it is inferred.
    pub direction_stated: bool,
    /// The event a duration counts from, or that must be met each time.
    pub base: Option<String>,
    /// Choices from weakest to strongest; empty for amounts.
    pub choices: Vec<Choice>,
    /// Reference values; the first is pattern 1's.
    pub references: Vec<Reference>,
}

impl Indicator {
    /// The reference of a pattern, counted from 1.
    pub fn reference(&self, pattern: u8) -> Option<&Reference> {
        self.references.get(usize::from(pattern).checked_sub(1)?)
    }

    /// The choice of that id with its rank, the weakest being 0.
    pub fn choice(&self, id: &str) -> Option<(usize, &Choice)> {
        self.choices.iter().enumerate().find(|(_, choice)| choice.id == id)
    }

    /// The letter that tells it from its control's other indicators.
    pub fn letter(&self) -> Option<char> {
        self.id.rsplit_once('.').and_then(|(_, letter)| letter.chars().next())
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct IndicatorFile {
    id: String,
    control: String,
    title: Text,
    quantity: Quantity,
    direction: Direction,
    direction_stated: bool,
    base: Option<String>,
    #[serde(default, rename = "choice")]
    choices: Vec<Choice>,
    references: Vec<ReferenceFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReferenceFile {
    printed: String,
    value: Option<String>,
    unit: Option<Unit>,
    beyond: Option<String>,
    choice: Option<String>,
}

impl TryFrom<IndicatorFile> for Indicator {
    type Error = ValueError;

    fn try_from(file: IndicatorFile) -> Result<Self, ValueError> {
        let references = file
            .references
            .into_iter()
            .map(|reference| reference.read(file.quantity, &file.choices))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            id: file.id,
            control: file.control,
            title: file.title,
            quantity: file.quantity,
            direction: file.direction,
            direction_stated: file.direction_stated,
            base: file.base,
            choices: file.choices,
            references,
        })
    }
}

impl ReferenceFile {
    fn read(self, quantity: Quantity, choices: &[Choice]) -> Result<Reference, ValueError> {
        let printed = self.printed;
        let value = match (self.value, self.unit, self.choice) {
            (Some(number), Some(unit), None) => {
                let number: Decimal =
                    number.parse().map_err(|_| ValueError(format!("`{number}` is no decimal number")))?;
                if !quantity.accepts(unit) {
                    return Err(ValueError(format!(
                        "unit `{}` does not fit quantity `{}`",
                        unit.name(),
                        quantity.name()
                    )));
                }
                let beyond_service = match self.beyond.as_deref() {
                    None => false,
                    Some("service-period") => true,
                    Some(other) => {
                        return Err(ValueError(format!("`beyond` is `service-period`, not `{other}`")));
                    }
                };
                Value::Amount { number, unit, beyond_service }
            }
            (None, None, Some(choice)) if choices.iter().any(|known| known.id == choice) => Value::Choice(choice),
            (None, None, Some(choice)) => {
                return Err(ValueError(format!("`{choice}` is none of the indicator's choices")));
            }
            _ => {
                return Err(ValueError("a reference has `value` and `unit`, or `choice`".to_owned()));
            }
        };
        Ok(Reference { printed, value })
    }
}
