//! Things that happened and make obligations due.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{Meta, Scope, World};

/// An event occurred.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventOccurred {
    /// Where: for whom it matters.
    pub scope: Scope,
    /// The guideline whose event it is.
    pub guideline: Box<str>,
    /// The event's id, `incident`.
    pub event: Box<str>,
    /// On which day.
    pub on: Date,
    /// By when what it asks for is to be done; none: on the same day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// What happened.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// An occurrence of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// The guideline whose event it is.
    pub guideline: Box<str>,
    /// The event's id.
    pub event: Box<str>,
    /// On which day.
    pub on: Date,
    /// By when what it asks for is to be done.
    pub due: Date,
    /// Where the ledger says so.
    pub position: u64,
}

impl EventOccurred {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![self.scope.to_string(), format!("{}|{}:event.{}", self.scope, self.guideline, self.event)]
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        let scope = world.name_scope(&self.scope);
        world.state_mut(scope).occurrences.push(Occurrence {
            guideline: self.guideline.clone(),
            event: self.event.clone(),
            on: self.on,
            due: self.due.unwrap_or(self.on),
            position: meta.position,
        });
    }
}
