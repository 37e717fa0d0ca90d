//! Which text of a countermeasure asks for an obligation.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize, Serializer};

use crate::obligation::ObligationFile;
use crate::{Obligation, Origin, Trigger};

/// The text of a countermeasure that asks for an obligation. All of them count for the verdict.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum AskedBy {
    /// The requirement.
    Countermeasure,
    /// An action, by its number.
    Action(String),
    /// A lead, by its number.
    Lead(String),
    /// The duties of a role.
    Duty(String),
}

impl fmt::Display for AskedBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Countermeasure => f.write_str("countermeasure"),
            Self::Action(number) => write!(f, "action {number}"),
            Self::Lead(number) => write!(f, "lead {number}"),
            Self::Duty(role) => write!(f, "duty {role}"),
        }
    }
}

impl FromStr for AskedBy {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once(' ') {
            None if text == "countermeasure" => Ok(Self::Countermeasure),
            Some(("action", number)) => Ok(Self::Action(number.to_owned())),
            Some(("lead", number)) => Ok(Self::Lead(number.to_owned())),
            Some(("duty", role)) => Ok(Self::Duty(role.to_owned())),
            _ => Err(format!("`{text}` is no origin: `countermeasure`, `action 1`, `lead 1` or `duty ROLE`")),
        }
    }
}

/// An obligation of a countermeasure with the text that asks for it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(try_from = "ObligationFile")]
pub struct Asked {
    /// The text that asks for it.
    pub origin: AskedBy,
    /// The obligation as it counts for the control of the same id.
    pub obligation: Obligation,
}

impl TryFrom<ObligationFile> for Asked {
    type Error = String;

    fn try_from(file: ObligationFile) -> Result<Self, String> {
        Ok(Self { origin: file.origin.parse()?, obligation: file.asked_by(Origin::Control)? })
    }
}

impl Serialize for Asked {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Fields<'a> {
            id: &'a str,
            kind: &'static str,
            origin: String,
            trigger: &'static str,
            #[serde(skip_serializing_if = "Option::is_none")]
            interval: Option<String>,
            events: &'a [String],
            ja: &'a str,
            en: &'a str,
        }
        let Obligation { id, kind, trigger, events, ja, en, .. } = &self.obligation;
        let interval = match trigger {
            Trigger::Every(interval) => Some(interval.to_string()),
            _ => None,
        };
        let (kind, origin, trigger) = (kind.name(), self.origin.to_string(), trigger.name());
        Fields { id, kind, origin, trigger, interval, events, ja, en }.serialize(serializer)
    }
}
