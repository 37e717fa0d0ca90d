//! How providers are chained, and who answers for what (サプライチェーン).

use message::Text;
use serde::Deserialize;

use crate::Rule;

/// How the providers of a model are linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LinkForm {
    /// One builds on the other.
    Supply,
    /// One uses the other through an API.
    Api,
    /// Both exchange data with each other.
    Exchange,
}

impl LinkForm {
    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Supply => "supply",
            Self::Api => "api",
            Self::Exchange => "exchange",
        }
    }
}

/// One of the printed chain models.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SupplyChainModel {
    /// `vertical-1`, `vertical-2`, `horizontal-1`, `horizontal-2`.
    pub id: String,
    /// The section that describes it.
    pub section: String,
    /// The printed title and its translation.
    pub title: Text,
    /// The contracts, `customer-A`, `A-B`.
    pub contracts: Vec<String>,
    /// How A and the others are linked; `None`: the data is older than the field.
    #[serde(default)]
    pub link: Option<LinkForm>,
    /// Whether a provider may hand part of its management responsibility to another.
    pub delegation_allowed: bool,
    /// Who answers to the customer for what.
    pub answers_to_customer: Text,
    /// What may be delegated.
    pub delegation: Text,
    /// How a problem in the other's range is handled.
    pub other_range: Text,
    /// The printed example.
    pub example: Text,
}

/// The chain models with their common rules.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SupplyChainScheme {
    /// The models in printed order.
    pub models: Vec<SupplyChainModel>,
    /// Rules for every chain.
    pub rules: Vec<Rule>,
}
