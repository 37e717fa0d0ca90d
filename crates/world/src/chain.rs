//! The supply chain: parties, the services they offer, how these lean on one another, and who answers for what.

mod claim;
mod contract;
mod country;
mod coverage;
mod link;
mod member;
mod part;
mod party;
mod share;
mod supplier;

use std::collections::{BTreeMap, BTreeSet};

pub use claim::ClaimReceived;
pub use contract::{Clause, ContractConcluded, ContractDescription};
pub use country::Country;
pub use coverage::Coverage;
pub use link::{LinkDeclared, LinkDescription, LinkKind, Mechanism};
pub use member::{ChainServiceDescribed, ChainServiceDescription};
pub use part::{ChainPart, ChainPartWithdrawn, PartKind};
pub use party::{PartyDescribed, PartyDescription, PartyRole};
pub use share::{Share, ShareAgreed, ShareDeclared};
pub use supplier::{SupplierStep, SupplierStepTaken, SupplierTermSettled, TermOutcome, TermWay};

use crate::{Slug, Statement, World};

/// Every part of a chain is renewed under this key: parts rest on one another, so that whoever describes one has seen
/// the others.
const KEY: &str = "chain";

/// A part of the chain as it was told, and where the ledger says so.
#[derive(Clone, Debug, PartialEq)]
pub struct Part<T> {
    /// What was said.
    pub body: T,
    /// Where.
    pub position: u64,
}

/// Parts of one kind, by name.
pub type Parts<T> = BTreeMap<Slug, Part<T>>;

/// The chain as far as it was told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chain {
    /// Who takes part.
    pub parties: Parts<PartyDescription>,
    /// What they offer.
    pub services: Parts<ChainServiceDescription>,
    /// How services lean on one another.
    pub links: Parts<LinkDescription>,
    /// What parties have contracted.
    pub contracts: Parts<ContractDescription>,
    /// Who says that who bears which requirement.
    pub declarations: Parts<ShareDeclared>,
    /// What was agreed of it.
    pub agreements: Parts<ShareAgreed>,
    /// What parties say they meet.
    pub claims: Parts<ClaimReceived>,
    /// What was settled with suppliers.
    pub terms: Parts<SupplierTermSettled>,
    /// Steps taken with suppliers.
    pub steps: Parts<SupplierStepTaken>,
    /// Links whose body was erased, with the service they start from: what they led to is no longer known.
    pub erased_links: BTreeMap<Slug, Slug>,
    /// Services and items of which a declaration was erased.
    pub erased_shares: BTreeSet<(Slug, Box<str>, Box<str>)>,
    /// Suppliers of whom something settled or done was erased.
    pub erased_dealings: BTreeSet<Slug>,
    links_from: BTreeMap<Slug, BTreeSet<Slug>>,
    changed: u64,
}

impl Chain {
    /// Whether nothing was said of any chain.
    pub fn is_empty(&self) -> bool {
        self.parties.is_empty() && self.services.is_empty()
    }

    /// How much of the ledger there was when something was said of the chain last.
    pub fn changed(&self) -> u64 {
        self.changed
    }

    /// The links that start from a service, by name.
    pub fn links_from(&self, service: &Slug) -> impl Iterator<Item = &LinkDescription> {
        let names = self.links_from.get(service).into_iter().flatten();
        names.filter_map(|name| self.links.get(name)).map(|told| &told.body)
    }

    /// The party that provides a service.
    pub fn provider(&self, service: &Slug) -> Option<&Slug> {
        self.services.get(service).map(|told| &told.body.provider)
    }

    /// What a party is called; its id where nobody described it.
    pub fn party_name<'s>(&'s self, party: &'s Slug) -> &'s str {
        self.parties.get(party).map_or(party.as_str(), |part| &part.body.name)
    }

    /// What a service is called; its id where nobody described it.
    pub fn service_name<'s>(&'s self, service: &'s Slug) -> &'s str {
        self.services.get(service).map_or(service.as_str(), |part| &part.body.name)
    }

    /// The way along supply links from one service to another, both included; `None`: there is none.
    ///
    /// `except`: a link that is left aside.
    pub fn supply_path(&self, from: &Slug, to: &Slug, except: &Slug) -> Option<Vec<Slug>> {
        let mut came: BTreeMap<&Slug, &Slug> = BTreeMap::new();
        let mut waiting = vec![from];
        while let Some(at) = waiting.pop() {
            if at == to {
                let mut path = vec![at.clone()];
                let mut step = at;
                while let Some(before) = came.get(step).filter(|_| step != from) {
                    path.push((*before).clone());
                    step = before;
                }
                path.reverse();
                return Some(path);
            }
            for link in self.links_from(at).filter(|link| link.kind == LinkKind::Supply && link.link != *except) {
                if link.to != *from && !came.contains_key(&link.to) {
                    came.insert(&link.to, at);
                    waiting.push(&link.to);
                }
            }
        }
        None
    }

    /// Whether the chain holds a part.
    pub fn has(&self, part: &ChainPart) -> bool {
        match part.kind {
            PartKind::Party => self.parties.contains_key(&part.name),
            PartKind::Service => self.services.contains_key(&part.name),
            PartKind::Link => self.links.contains_key(&part.name),
            PartKind::Contract => self.contracts.contains_key(&part.name),
            PartKind::Share => self.declarations.contains_key(&part.name),
            PartKind::Agreement => self.agreements.contains_key(&part.name),
            PartKind::Claim => self.claims.contains_key(&part.name),
            PartKind::Term => self.terms.contains_key(&part.name),
            PartKind::Step => self.steps.contains_key(&part.name),
        }
    }

    /// The parts that name a part, and could not stand without it.
    pub fn resting_on(&self, part: &ChainPart) -> Vec<ChainPart> {
        let name = &part.name;
        let mut found = Vec::new();
        let mut rests =
            |kind, names: Vec<&Slug>| found.extend(names.into_iter().map(|name| ChainPart::new(kind, name)));
        let of = |kind| part.kind == kind;
        rests(PartKind::Service, keys(&self.services, |one| of(PartKind::Party) && one.provider == *name));
        rests(
            PartKind::Link,
            keys(&self.links, |one| {
                of(PartKind::Service) && (one.from == *name || one.to == *name)
                    || of(PartKind::Contract) && one.contract.as_ref() == Some(name)
            }),
        );
        rests(
            PartKind::Contract,
            keys(&self.contracts, |one| {
                of(PartKind::Party) && (one.customer == *name || one.provider == *name)
                    || of(PartKind::Service) && one.services.contains(name)
            }),
        );
        rests(
            PartKind::Share,
            keys(&self.declarations, |one| {
                of(PartKind::Party) && one.by == *name
                    || of(PartKind::Service) && (one.service == *name || one.from.as_ref() == Some(name))
            }),
        );
        rests(
            PartKind::Agreement,
            keys(&self.agreements, |one| {
                of(PartKind::Party) && one.between.contains(name)
                    || of(PartKind::Service) && one.service == *name
                    || of(PartKind::Contract) && one.contract.as_ref() == Some(name)
            }),
        );
        rests(
            PartKind::Claim,
            keys(&self.claims, |one| {
                of(PartKind::Party) && one.by == *name || of(PartKind::Service) && one.service == *name
            }),
        );
        rests(PartKind::Term, keys(&self.terms, |one| of(PartKind::Party) && one.party == *name));
        rests(
            PartKind::Step,
            keys(&self.steps, |one| {
                of(PartKind::Party) && (one.party == *name || one.told.contains(name))
                    || of(PartKind::Step) && one.matter.as_ref() == Some(name)
            }),
        );
        found
    }

    /// Takes in what a statement says of the chain; others change nothing.
    pub(crate) fn tell(&mut self, statement: &Statement, position: u64) {
        if statement.is_about_the_chain() {
            self.changed = position + 1;
        }
        match statement {
            Statement::PartyDescribed(body) => put(&mut self.parties, &body.0.party, &body.0, position),
            Statement::ChainServiceDescribed(body) => put(&mut self.services, &body.0.service, &body.0, position),
            Statement::LinkDeclared(body) => self.put_link(&body.0, position),
            Statement::ContractConcluded(body) => put(&mut self.contracts, &body.0.contract, &body.0, position),
            Statement::ShareDeclared(body) => {
                for item in body.items() {
                    self.erased_shares.remove(&item);
                }
                put(&mut self.declarations, &body.declaration, body, position);
            }
            Statement::ShareAgreed(body) => put(&mut self.agreements, &body.agreement, body, position),
            Statement::ClaimReceived(body) => put(&mut self.claims, &body.claim, body, position),
            Statement::SupplierTermSettled(body) => put(&mut self.terms, &body.term, body, position),
            Statement::SupplierStepTaken(body) => {
                // Whoever reviewed it since knows again how things stand.
                if body.step == SupplierStep::Reviewed {
                    self.erased_dealings.remove(&body.party);
                }
                put(&mut self.steps, &body.id, body, position);
            }
            Statement::ChainPartWithdrawn(body) => {
                self.take(&body.part);
                if body.part.kind == PartKind::Link {
                    self.erased_links.remove(&body.part.name);
                }
            }
            _ => {}
        }
    }

    /// Takes a part out.
    pub(crate) fn take(&mut self, part: &ChainPart) {
        let name = &part.name;
        match part.kind {
            PartKind::Party => drop(self.parties.remove(name)),
            PartKind::Service => drop(self.services.remove(name)),
            PartKind::Link => self.take_link(name),
            PartKind::Contract => drop(self.contracts.remove(name)),
            PartKind::Share => drop(self.declarations.remove(name)),
            PartKind::Agreement => drop(self.agreements.remove(name)),
            PartKind::Claim => drop(self.claims.remove(name)),
            PartKind::Term => drop(self.terms.remove(name)),
            PartKind::Step => drop(self.steps.remove(name)),
        }
    }

    fn take_link(&mut self, name: &Slug) {
        if let Some(link) = self.links.remove(name)
            && let Some(names) = self.links_from.get_mut(&link.body.from)
        {
            names.remove(name);
        }
    }

    fn put_link(&mut self, link: &LinkDescription, position: u64) {
        self.take_link(&link.link);
        self.erased_links.remove(&link.link);
        self.links_from.entry(link.from.clone()).or_default().insert(link.link.clone());
        self.links.insert(link.link.clone(), Part { body: link.clone(), position });
    }
}

impl World {
    /// The supply chain as far as it was told.
    pub fn supply_chain(&self) -> &Chain {
        &self.supply_chain
    }
}

fn put<T: Clone>(parts: &mut Parts<T>, name: &Slug, body: &T, position: u64) {
    parts.insert(name.clone(), Part { body: body.clone(), position });
}

impl Statement {
    /// Whether it speaks of the supply chain.
    pub fn is_about_the_chain(&self) -> bool {
        matches!(
            self,
            Self::PartyDescribed(_)
                | Self::ChainServiceDescribed(_)
                | Self::LinkDeclared(_)
                | Self::ContractConcluded(_)
                | Self::ShareDeclared(_)
                | Self::ShareAgreed(_)
                | Self::ClaimReceived(_)
                | Self::SupplierTermSettled(_)
                | Self::SupplierStepTaken(_)
                | Self::ChainPartWithdrawn(_)
        )
    }
}

fn keys<T>(parts: &Parts<T>, rests: impl Fn(&T) -> bool) -> Vec<&Slug> {
    parts.iter().filter(|(_, told)| rests(&told.body)).map(|(name, _)| name).collect()
}

#[cfg(test)]
mod tests;
