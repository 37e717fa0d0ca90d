//! What a link of a chain names: a service, and a party that takes it.

use serde::Deserialize;
use world::Slug;

use crate::failure::Failure;

/// Of which service, for which party; either may be left open.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Between {
    #[serde(default)]
    pub(super) service: String,
    #[serde(default)]
    pub(super) party: String,
}

impl Between {
    /// The service that is named.
    pub(super) fn service(&self) -> Result<Option<Slug>, Failure> {
        named(&self.service)
    }

    /// The party that is named.
    pub(super) fn party(&self) -> Result<Option<Slug>, Failure> {
        named(&self.party)
    }
}

/// What nothing can be called is not found.
fn named(name: &str) -> Result<Option<Slug>, Failure> {
    if name.is_empty() {
        return Ok(None);
    }
    name.parse().map(Some).map_err(|_| Failure::NotFound)
}
