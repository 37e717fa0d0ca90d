//! Links: how one service leans on another.

use serde::{Deserialize, Serialize};

use super::KEY;
use crate::Slug;

/// How one service leans on another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LinkKind {
    /// It is built on the other; never in a circle.
    Supply,
    /// It uses the other through an API.
    Api,
    /// Both exchange data with each other.
    Exchange,
}

impl LinkKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Supply, Self::Api, Self::Exchange];

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Supply => "supply",
            Self::Api => "api",
            Self::Exchange => "exchange",
        }
    }
}

/// By what mechanism services are linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mechanism {
    /// A published API: its terms are read, and accepted or not.
    Published,
    /// Built for the parties: its terms are negotiated.
    Bespoke,
}

impl Mechanism {
    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Bespoke => "bespoke",
        }
    }
}

/// What a link is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkDescription {
    /// The link.
    pub link: Slug,
    /// The service that leans on another.
    pub from: Slug,
    /// The service it leans on.
    pub to: Slug,
    /// How.
    pub kind: LinkKind,
    /// By what mechanism.
    pub mechanism: Mechanism,
    /// Links of one service with the same name here stand in for one another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redundancy: Option<Slug>,
    /// The contract it stands under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract: Option<Slug>,
}

/// A link was declared, or declared anew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LinkDeclared(pub LinkDescription);

impl LinkDeclared {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![format!("service:{}", self.0.from), KEY.to_owned(), format!("link:{}", self.0.link)]
    }
}
