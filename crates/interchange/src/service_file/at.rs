//! Values that remember where they stand, and days.

use std::borrow::Cow;
use std::fmt;

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use toml::Spanned;
use toml::value::Datetime;

/// A value with the byte at which it starts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct At<T> {
    pub(super) value: T,
    pub(super) start: usize,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for At<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<T>::deserialize(deserializer)?;
        let start = spanned.span().start;
        Ok(Self { value: spanned.into_inner(), start })
    }
}

/// A key that may be left out. TOML has no null, so neither has the schema.
#[derive(Clone, Debug)]
pub(super) struct Key<T>(Option<At<T>>);

impl<T> Key<T> {
    /// The value, if the key was given.
    pub(super) fn get(&self) -> Option<&At<T>> {
        self.0.as_ref()
    }
}

impl<T> Default for Key<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Key<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        At::deserialize(deserializer).map(|value| Self(Some(value)))
    }
}

/// The schema of a wrapper is that of what it wraps.
macro_rules! schema_of_the_inside {
    ($wrapper:ident) => {
        impl<T: JsonSchema> JsonSchema for $wrapper<T> {
            fn inline_schema() -> bool {
                T::inline_schema()
            }

            fn schema_name() -> Cow<'static, str> {
                T::schema_name()
            }

            fn schema_id() -> Cow<'static, str> {
                T::schema_id()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                T::json_schema(generator)
            }
        }
    };
}

schema_of_the_inside!(At);
schema_of_the_inside!(Key);

/// A day, written as a TOML date or as a text `2026-04-01`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Day(pub(super) Date);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DayVisitor)
    }
}

struct DayVisitor;

impl<'de> Visitor<'de> for DayVisitor {
    type Value = Day;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a day such as 2026-04-01")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Day, E> {
        // Ten characters: the date alone, no time of day behind it.
        let date = (text.len() == 10).then(|| text.parse().ok()).flatten();
        date.map(Day).ok_or_else(|| E::custom("no day"))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Day, A::Error> {
        let written = Datetime::deserialize(MapAccessDeserializer::new(map))?;
        self.visit_str(&written.to_string())
    }
}

impl JsonSchema for Day {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
    }
}
