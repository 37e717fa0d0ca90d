//! Countries, by their two letters.

use std::fmt;
use std::str::FromStr;

use message::{Locale, Text, message};
use serde::{Deserialize, Serialize};

use crate::ScopeError;

/// A country by its ISO 3166-1 code: two capital letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Country([u8; 2]);

impl Country {
    /// The two letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// What it is called; the two letters where no country has them.
    pub fn name(&self) -> Text {
        let name = |locale| message(locale, "country-name", &vec![("code", self.as_str().into())]);
        Text { ja: name(Locale::Ja), en: name(Locale::En) }
    }
}

impl FromStr for Country {
    type Err = ScopeError;

    fn from_str(text: &str) -> Result<Self, ScopeError> {
        match text.as_bytes() {
            [first, second] if first.is_ascii_uppercase() && second.is_ascii_uppercase() => Ok(Self([*first, *second])),
            _ => Err(ScopeError),
        }
    }
}

impl TryFrom<String> for Country {
    type Error = ScopeError;

    fn try_from(text: String) -> Result<Self, ScopeError> {
        text.parse()
    }
}

impl From<Country> for String {
    fn from(country: Country) -> Self {
        country.as_str().to_owned()
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
