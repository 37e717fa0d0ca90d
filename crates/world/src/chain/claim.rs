//! Claims: what a party says it does for a service, from when to when, and on what basis.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Coverage, KEY};
use crate::{ImplementationStatus, Slug};

/// A party claimed how far it does what is its part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimReceived {
    /// The claim.
    pub claim: Slug,
    /// The party that claims.
    pub by: Slug,
    /// The service.
    pub service: Slug,
    /// Which requirements.
    pub covers: Coverage,
    /// How far they are met.
    pub status: ImplementationStatus,
    /// Since when it is valid.
    pub from: Date,
    /// The last day on which it is valid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// What it rests on: a report, a certificate, a statement; never empty.
    pub basis: String,
}

impl ClaimReceived {
    /// Whether it is valid on a day.
    pub fn is_valid(&self, on: Date) -> bool {
        self.from <= on && self.until.is_none_or(|until| on <= until)
    }

    pub(crate) fn keys(&self) -> Vec<String> {
        vec![format!("service:{}", self.service), KEY.to_owned(), format!("claim:{}", self.claim)]
    }
}
