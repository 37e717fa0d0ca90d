//! Who a statement speaks for: the organisation, a unit of it, a service, a component of a service.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A name for files and interfaces: 1 to 63 lower-case letters, digits and inner hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(Box<str>);

impl Slug {
    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Slug {
    type Err = ScopeError;

    fn from_str(text: &str) -> Result<Self, ScopeError> {
        let shaped = text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        if (1..=63).contains(&text.len()) && shaped && !text.starts_with('-') && !text.ends_with('-') {
            Ok(Self(text.into()))
        } else {
            Err(ScopeError)
        }
    }
}

impl TryFrom<String> for Slug {
    type Error = ScopeError;

    fn try_from(text: String) -> Result<Self, ScopeError> {
        text.parse()
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0.into()
    }
}

/// Who a statement speaks for. The nearest scope speaks: a service's own word goes before its organisation's.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Scope {
    /// The whole organisation, unless somebody narrower is named; written `organisation`.
    #[default]
    Organisation,
    /// A unit of it; written `unit:<slug>`.
    Unit(Slug),
    /// A service; written `service:<slug>`.
    Service(Slug),
    /// A component of a service; written `component:<service>/<slug>`.
    Component(Slug, Slug),
}

/// A text that names no scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScopeError;

impl fmt::Display for ScopeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name is 1 to 63 lower-case letters, digits and inner hyphens")
    }
}

impl std::error::Error for ScopeError {}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Organisation => f.write_str("organisation"),
            Self::Unit(unit) => write!(f, "unit:{unit}"),
            Self::Service(service) => write!(f, "service:{service}"),
            Self::Component(service, component) => write!(f, "component:{service}/{component}"),
        }
    }
}

impl FromStr for Scope {
    type Err = ScopeError;

    fn from_str(text: &str) -> Result<Self, ScopeError> {
        match text.split_once(':') {
            None if text == "organisation" => Ok(Self::Organisation),
            Some(("unit", unit)) => unit.parse().map(Self::Unit),
            Some(("service", service)) => service.parse().map(Self::Service),
            Some(("component", path)) => {
                let (service, component) = path.split_once('/').ok_or(ScopeError)?;
                Ok(Self::Component(service.parse()?, component.parse()?))
            }
            _ => Err(ScopeError),
        }
    }
}

impl TryFrom<String> for Scope {
    type Error = ScopeError;

    fn try_from(text: String) -> Result<Self, ScopeError> {
        text.parse()
    }
}

impl From<Scope> for String {
    fn from(scope: Scope) -> Self {
        scope.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::Scope;

    #[test]
    fn scopes_read_back_as_written() {
        for text in ["organisation", "unit:sales", "service:expense-2", "component:expense/db"] {
            assert_eq!(text.parse::<Scope>().map(|scope| scope.to_string()).as_deref(), Ok(text));
        }
        for bad in [
            "",
            "service:",
            "service:A",
            "service:-a",
            "service:a-",
            "service:a b",
            "component:a",
            "unit:経理",
            "planet:x",
        ] {
            assert!(bad.parse::<Scope>().is_err(), "{bad}");
        }
    }
}
