//! JSON in and out.

mod lines;
mod numbers;
mod write;

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::de::{self, DeserializeSeed, MapAccess, SeqAccess, Visitor};

use super::limits;
use super::name::name;
use super::trouble::{Trouble, twice};
use super::value::{Name, Object, Value};

pub(super) use lines::lines;
pub(crate) use write::put_text;
pub(super) use write::write;

/// Reads one value; what stops the reading comes with its line.
pub(super) fn read(text: &str) -> Result<Value, (Trouble, usize)> {
    let state = State::default();
    let mut source = serde_json::Deserializer::from_str(text);
    let read = Seed { depth: 0, state: &state }
        .deserialize(&mut source)
        .and_then(|value| source.end().map(|()| value))
        .map_err(|error| {
            let trouble = state.trouble.take().unwrap_or_else(|| Trouble::Syntax(reason(&error)));
            (trouble, error.line())
        });
    let mut value = read?;
    if state.numbers.get() {
        numbers::fill(&mut value, text);
    }
    Ok(value)
}

/// The parser's reason without its place, which is told apart.
fn reason(error: &serde_json::Error) -> String {
    let told = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    told.strip_suffix(&place).unwrap_or(&told).to_owned()
}

/// What the reading has come to.
#[derive(Default)]
struct State {
    values: Cell<usize>,
    numbers: Cell<bool>,
    trouble: RefCell<Option<Trouble>>,
}

impl State {
    fn stop<E: de::Error>(&self, trouble: Trouble) -> E {
        self.trouble.replace(Some(trouble));
        E::custom("stopped")
    }

    fn count<E: de::Error>(&self) -> Result<(), E> {
        self.values.set(self.values.get() + 1);
        if self.values.get() > limits::VALUES { Err(self.stop(Trouble::Many)) } else { Ok(()) }
    }

    /// A number whose digits are filled in afterwards: the parser gives its value, not its digits.
    fn number(&self) -> Value {
        self.numbers.set(true);
        Value::Number(Box::default())
    }
}

#[derive(Clone, Copy)]
struct Seed<'s> {
    depth: usize,
    state: &'s State,
}

impl Seed<'_> {
    fn below<E: de::Error>(self) -> Result<Self, E> {
        if self.depth >= limits::DEPTH {
            return Err(self.state.stop(Trouble::Deep));
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Value;

    fn deserialize<D: de::Deserializer<'de>>(self, source: D) -> Result<Value, D::Error> {
        self.state.count()?;
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Value, E> {
        Ok(self.state.number())
    }

    fn visit_u64<E>(self, _: u64) -> Result<Value, E> {
        Ok(self.state.number())
    }

    fn visit_f64<E>(self, _: f64) -> Result<Value, E> {
        Ok(self.state.number())
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Value, E> {
        if text.len() > limits::TEXT {
            return Err(self.state.stop(Trouble::LongText));
        }
        Ok(Value::Text(text.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut source: A) -> Result<Value, A::Error> {
        let below = self.below()?;
        let mut list = Vec::new();
        while let Some(value) = source.next_element_seed(below)? {
            list.push(value);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut source: A) -> Result<Value, A::Error> {
        let below = self.below()?;
        let mut fields: Vec<(Name, Value)> = Vec::new();
        while let Some(name) = source.next_key_seed(NameSeed(self.state))? {
            fields.push((name, source.next_value_seed(below)?));
        }
        if let Some(name) = twice(fields.iter().map(|(name, _)| name.as_ref())) {
            return Err(self.state.stop(Trouble::Twice(name.to_owned())));
        }
        Ok(Value::Object(Object::from_fields(fields)))
    }
}

/// A field's name.
struct NameSeed<'s>(&'s State);

impl<'de> DeserializeSeed<'de> for NameSeed<'_> {
    type Value = Name;

    fn deserialize<D: de::Deserializer<'de>>(self, source: D) -> Result<Name, D::Error> {
        source.deserialize_str(self)
    }
}

impl Visitor<'_> for NameSeed<'_> {
    type Value = Name;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field's name")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Name, E> {
        if text.len() > limits::NAME {
            return Err(self.0.stop(Trouble::LongName));
        }
        Ok(name(text))
    }
}
