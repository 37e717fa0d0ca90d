//! Bodies erased on a legal or contractual ground.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use crate::{Meta, World};

/// The largest whole number up to which canonical JSON (RFC 8785) holds every one exactly.
const LARGEST_EXACT: u64 = (1 << 53) - 1;

/// The body of an entry was erased; the entry itself and its place in the tree remain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyErased {
    /// The position whose body was erased.
    #[serde(deserialize_with = "exact")]
    pub position: u64,
    /// On what ground.
    pub ground: String,
}

impl BodyErased {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![format!("erased:{}", self.position)]
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        world.erased.insert(self.position, meta.position);
    }
}

/// A number that is written back as it was read.
fn exact<'d, D: Deserializer<'d>>(deserializer: D) -> Result<u64, D::Error> {
    let number = u64::deserialize(deserializer)?;
    if number <= LARGEST_EXACT { Ok(number) } else { Err(D::Error::custom("a position beyond every ledger")) }
}
