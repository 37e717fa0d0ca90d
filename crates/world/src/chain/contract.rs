//! Contracts between parties of a chain.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Country, Coverage, KEY};
use crate::Slug;

/// A clause of a contract.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// How the contract numbers it: `第12条`; never empty.
    pub clause: String,
    /// What it is about.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The requirements it speaks of, if stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub covers: Option<Coverage>,
}

/// What a contract is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractDescription {
    /// The contract.
    pub contract: Slug,
    /// Its title; never empty.
    pub title: String,
    /// The party that takes the services.
    pub customer: Slug,
    /// The party that gives them.
    pub provider: Slug,
    /// The services it is about.
    pub services: Vec<Slug>,
    /// The part of the provider's management responsibility that the customer takes over, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delegates: Option<Coverage>,
    /// The governing law.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<Country>,
    /// The court that decides.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub court: String,
    /// Since when it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// The last day on which it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Clauses that say who does what.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clauses: Vec<Clause>,
}

impl ContractDescription {
    /// Whether it holds on a day.
    pub fn holds(&self, on: Date) -> bool {
        self.from.is_none_or(|from| from <= on) && self.until.is_none_or(|until| on <= until)
    }
}

/// A contract was concluded, or described anew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ContractConcluded(pub ContractDescription);

impl ContractConcluded {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec!["organisation".to_owned(), KEY.to_owned(), format!("contract:{}", self.0.contract)]
    }

    pub(crate) fn texts(&self) -> Vec<&str> {
        let clauses = self.0.clauses.iter().flat_map(|clause| [clause.clause.as_str(), clause.title.as_str()]);
        [self.0.title.as_str(), self.0.court.as_str()].into_iter().chain(clauses).collect()
    }
}
