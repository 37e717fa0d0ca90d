//! What a file says beyond what has a name here.

use serde::de::{Error, IgnoredAny};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A JSON value, kept as text: it is carried along and written out again, and nothing here reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct More(String);

impl More {
    /// The value, if the text is JSON.
    pub fn new(json: impl Into<String>) -> Option<Self> {
        let json = json.into();
        serde_json::from_str::<IgnoredAny>(&json).is_ok().then_some(Self(json))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for More {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        let text = String::deserialize(source)?;
        Self::new(text).ok_or_else(|| D::Error::custom("this is not JSON"))
    }
}

impl Serialize for More {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        // As a value, so that readers of the export find fields and not a text to parse.
        serde_json::from_str::<serde_json::Value>(&self.0).unwrap_or_default().serialize(target)
    }
}
