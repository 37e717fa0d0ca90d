//! Parties: who takes part in a chain, in which roles, under whose law.

use serde::{Deserialize, Serialize};

use super::{Country, KEY};
use crate::Slug;

/// What a party is in the chain; one party may be several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartyRole {
    /// 利用者.
    Customer,
    /// 事業者.
    Provider,
    /// アグリゲーションサービス事業者.
    Aggregator,
    /// 個別契約連携クラウド事業者.
    IndividualContractProvider,
    /// 基幹事業者.
    BaseProvider,
    /// 供給者.
    Supplier,
    /// 委託先.
    Contractor,
}

impl PartyRole {
    /// Every role.
    pub const ALL: [Self; 7] = [
        Self::Customer,
        Self::Provider,
        Self::Aggregator,
        Self::IndividualContractProvider,
        Self::BaseProvider,
        Self::Supplier,
        Self::Contractor,
    ];

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Provider => "provider",
            Self::Aggregator => "aggregator",
            Self::IndividualContractProvider => "individual-contract-provider",
            Self::BaseProvider => "base-provider",
            Self::Supplier => "supplier",
            Self::Contractor => "contractor",
        }
    }
}

/// What a party is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartyDescription {
    /// The party.
    pub party: Slug,
    /// Its name; never empty.
    pub name: String,
    /// Its roles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<PartyRole>,
    /// Under whose law it acts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<Country>,
    /// Where the capital that controls it sits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capital: Option<Country>,
    /// Where it operates.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sites: Vec<Country>,
}

/// A party was described, or described anew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PartyDescribed(pub PartyDescription);

impl PartyDescribed {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec!["organisation".to_owned(), KEY.to_owned(), format!("party:{}", self.0.party)]
    }
}
