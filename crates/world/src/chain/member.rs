//! Services of a chain: who provides them, which layers they run, where.

use guideline::Layer;
use serde::{Deserialize, Serialize};

use super::{Country, KEY};
use crate::{Runs, Slug};

/// What a service of a chain is. One of the same name that is registered in the workspace is the same service.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChainServiceDescription {
    /// The service.
    pub service: Slug,
    /// Its name; never empty.
    pub name: String,
    /// The party that provides it.
    pub provider: Slug,
    /// What is run of it.
    pub runs: Vec<Runs>,
    /// The layers its provider runs itself; none: those its service model gives the provider, but for what suppliers run.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<Layer>,
    /// How much of its service time it promises to run by itself, in percent: `99.95`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub availability: Option<String>,
    /// Where it is operated.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sites: Vec<Country>,
    /// Where its data is stored.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub storage: Vec<Country>,
    /// What its provider can do for one customer alone, such as information it discloses on request.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub individual: String,
}

/// A service of a chain was described, or described anew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ChainServiceDescribed(pub ChainServiceDescription);

impl ChainServiceDescribed {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![format!("service:{}", self.0.service), KEY.to_owned(), format!("member:{}", self.0.service)]
    }
}
