//! A draft held against what a guideline says is to be agreed with customers and with suppliers.

use guideline::touchpoint::{Clause, ClauseSide};
use guideline::{Guideline, Model};
use world::{Chain, ContractDescription};

use crate::clauses::{Article, Draft};
use crate::responsibility::ClauseOf;
use crate::supplier::{Settled, supplier};

/// What answers a subject that is to be agreed.
#[derive(Clone, Debug, PartialEq)]
pub enum Covered<'a> {
    /// Clauses of contracts in force that name what it rests on.
    Contract(Vec<ClauseOf<'a>>),
    /// It was settled with the supplier.
    Settled,
    /// An article of the draft.
    Drafted(Article),
    /// Nothing.
    Missing,
}

/// A subject that is to be agreed, and what answers it.
#[derive(Clone, Debug, PartialEq)]
pub struct Check<'a> {
    /// The subject.
    pub clause: &'a Clause,
    /// What answers it.
    pub covered: Covered<'a>,
}

/// The first guideline that lists what is to be agreed.
pub fn listing<'g>(guidelines: impl IntoIterator<Item = &'g Guideline>) -> Option<&'g Guideline> {
    guidelines.into_iter().find(|one| matches!(one.model, Model::Touchpoint(_)))
}

/// Every subject a guideline lists: those with customers, and where the party builds on the service, those with suppliers.
pub fn checks<'a>(draft: &Draft<'a>, guideline: &'a Guideline, chain: &'a Chain) -> Vec<Check<'a>> {
    let Model::Touchpoint(model) = &guideline.model else { return Vec::new() };
    let links = chain.links.values().map(|part| &part.body);
    let builds_on =
        links.filter(|link| link.to == *draft.service).any(|link| chain.provider(&link.from) == Some(draft.customer));
    let standing = supplier(guideline, chain, draft.provider, draft.at);
    let contracts = chain.contracts.values().map(|part| &part.body).filter(|contract| {
        contract.holds(draft.at)
            && contract.customer == *draft.customer
            && contract.provider == *draft.provider
            && contract.services.contains(draft.service)
    });
    let contracts: Vec<&ContractDescription> = contracts.collect();
    let asked = model.clauses.iter().filter(|clause| builds_on || clause.side == ClauseSide::Customer);
    let check = |clause: &'a Clause| {
        let written = written(clause, guideline, &contracts);
        let settled = standing.as_ref().is_some_and(|standing| {
            let found = standing.terms.iter().find(|term| term.demand.id == clause.id);
            clause.side == ClauseSide::Supplier && found.is_some_and(|term| term.settled == Settled::Satisfied)
        });
        let drafted = clause.drafted.as_deref().and_then(|name| {
            let found = draft.articles.iter().find(|(article, _)| article.name() == name);
            found.map(|(article, _)| *article)
        });
        let covered = match (written.is_empty(), settled, drafted) {
            (false, _, _) => Covered::Contract(written),
            (true, true, _) => Covered::Settled,
            (true, false, Some(article)) => Covered::Drafted(article),
            (true, false, None) => Covered::Missing,
        };
        Check { clause, covered }
    };
    asked.map(check).collect()
}

/// The clauses of contracts that name an item the subject rests on.
fn written<'a>(clause: &Clause, guideline: &Guideline, contracts: &[&'a ContractDescription]) -> Vec<ClauseOf<'a>> {
    let sources = || clause.sources.iter().filter_map(|source| guideline.control(source));
    let named = contracts.iter().flat_map(|contract| contract.clauses.iter().map(move |one| (*contract, one)));
    let named = named.filter(|(_, one)| {
        let covers = one.covers.as_ref();
        covers.is_some_and(|covers| sources().any(|control| covers.covers(guideline.id(), control)))
    });
    named
        .map(|(contract, one)| ClauseOf { contract: &contract.contract, title: &contract.title, clause: &one.clause })
        .collect()
}
