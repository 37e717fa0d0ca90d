//! Parts of a chain by kind and name, and their withdrawal.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Chain, ChainServiceDescribed, ContractConcluded, KEY, LinkDeclared, Part, PartyDescribed};
use crate::{About, Scope, ScopeError, Slug, Statement, World};

/// What kind of part it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartKind {
    /// A party.
    Party,
    /// A service of the chain.
    Service,
    /// A link.
    Link,
    /// A contract.
    Contract,
    /// A declaration of shares.
    Share,
    /// An agreement on shares.
    Agreement,
    /// A claim.
    Claim,
    /// Something settled with a supplier.
    Term,
    /// A step taken with a supplier.
    Step,
}

impl PartKind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Party,
        Self::Service,
        Self::Link,
        Self::Contract,
        Self::Share,
        Self::Agreement,
        Self::Claim,
        Self::Term,
        Self::Step,
    ];

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Party => "party",
            // Not `service`: that is the scope's key.
            Self::Service => "member",
            Self::Link => "link",
            Self::Contract => "contract",
            Self::Share => "share",
            Self::Agreement => "agreement",
            Self::Claim => "claim",
            Self::Term => "term",
            Self::Step => "step",
        }
    }
}

/// A part of a chain; written `claim:iaas-soc2`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ChainPart {
    /// Its kind.
    pub kind: PartKind,
    /// Its name among those of its kind.
    pub name: Slug,
}

impl ChainPart {
    /// The part of that kind and name.
    pub fn new(kind: PartKind, name: &Slug) -> Self {
        Self { kind, name: name.clone() }
    }
}

impl fmt::Display for ChainPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind.name(), self.name)
    }
}

impl FromStr for ChainPart {
    type Err = ScopeError;

    fn from_str(text: &str) -> Result<Self, ScopeError> {
        let (kind, name) = text.split_once(':').ok_or(ScopeError)?;
        let kind = PartKind::ALL.into_iter().find(|known| known.name() == kind).ok_or(ScopeError)?;
        Ok(Self { kind, name: name.parse()? })
    }
}

impl TryFrom<String> for ChainPart {
    type Error = ScopeError;

    fn try_from(text: String) -> Result<Self, ScopeError> {
        text.parse()
    }
}

impl From<ChainPart> for String {
    fn from(part: ChainPart) -> Self {
        part.to_string()
    }
}

/// A part of a chain holds no longer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChainPartWithdrawn {
    /// The part.
    pub part: ChainPart,
    /// Why; never empty.
    pub reason: String,
}

impl ChainPartWithdrawn {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec!["organisation".to_owned(), KEY.to_owned(), self.part.to_string()]
    }
}

impl Chain {
    /// The names of the parts of a kind.
    pub fn names(&self, kind: PartKind) -> Vec<&Slug> {
        match kind {
            PartKind::Party => self.parties.keys().collect(),
            PartKind::Service => self.services.keys().collect(),
            PartKind::Link => self.links.keys().collect(),
            PartKind::Contract => self.contracts.keys().collect(),
            PartKind::Share => self.declarations.keys().collect(),
            PartKind::Agreement => self.agreements.keys().collect(),
            PartKind::Claim => self.claims.keys().collect(),
            PartKind::Term => self.terms.keys().collect(),
            PartKind::Step => self.steps.keys().collect(),
        }
    }

    /// A part as it was told last: the statement, and where it stands in the ledger.
    pub fn told(&self, part: &ChainPart) -> Option<Part<Statement>> {
        let name = &part.name;
        fn of<T: Clone>(part: &Part<T>, statement: impl Fn(T) -> Statement) -> Part<Statement> {
            Part { body: statement(part.body.clone()), position: part.position }
        }
        match part.kind {
            PartKind::Party => self.parties.get(name).map(|one| of(one, |body| PartyDescribed(body).into())),
            PartKind::Service => self.services.get(name).map(|one| of(one, |body| ChainServiceDescribed(body).into())),
            PartKind::Link => self.links.get(name).map(|one| of(one, |body| LinkDeclared(body).into())),
            PartKind::Contract => self.contracts.get(name).map(|one| of(one, |body| ContractConcluded(body).into())),
            PartKind::Share => self.declarations.get(name).map(|one| of(one, Statement::from)),
            PartKind::Agreement => self.agreements.get(name).map(|one| of(one, Statement::from)),
            PartKind::Claim => self.claims.get(name).map(|one| of(one, Statement::from)),
            PartKind::Term => self.terms.get(name).map(|one| of(one, Statement::from)),
            PartKind::Step => self.steps.get(name).map(|one| of(one, Statement::from)),
        }
    }
}

impl World {
    /// Takes in that something said of the chain was erased: the part is gone, and where its absence could make
    /// something look better, it is remembered that something was there.
    pub(crate) fn erase_chain_part(&mut self, kind: &str, keys: &[String]) {
        let Some(part) = keys.iter().find_map(|key| key.parse::<ChainPart>().ok()) else { return };
        let chain = &mut self.supply_chain;
        chain.take(&part);
        let part_kind = part.kind;
        let from = keys.iter().find_map(|key| match key.parse() {
            Ok(Scope::Service(service)) => Some(service),
            _ => None,
        });
        if let (Some(from), "LinkDeclared") = (from, kind) {
            chain.erased_links.insert(part.name, from);
        }
        if matches!(part_kind, PartKind::Term | PartKind::Step) {
            let parties = keys.iter().filter_map(|key| key.strip_prefix("supplier:")?.parse().ok());
            chain.erased_dealings.extend(parties);
        }
        if kind == "ShareDeclared" {
            for about in keys.iter().filter_map(|key| About::from_key(key)) {
                if let Scope::Service(service) = about.scope {
                    chain.erased_shares.insert((service, about.guideline, about.item));
                }
            }
        }
    }
}
