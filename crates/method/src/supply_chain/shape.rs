//! Which of the printed chain models a service follows, and what keeps it from following one.

use std::collections::BTreeSet;

use guideline::SupplyChainModel;
use guideline::touchpoint::{ChainModel, Contracting};
use jiff::civil::Date;
use world::{Chain, ContractDescription, LinkKind, Slug};

use crate::Reason;
use crate::supply_chain::Members;

/// The name by which models print the customer among the parties of contracts.
const CUSTOMER: &str = "customer";

/// A printed model held against a service and the partners it is linked with in the model's way.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape<'a> {
    /// The model that comes nearest.
    pub model: &'a SupplyChainModel,
    /// The services of other providers.
    pub partners: Vec<&'a Slug>,
    /// What keeps the service from following it; none: it does.
    pub misses: Vec<Reason>,
}

/// The shapes of a service's own links, one per way of linking; partners that a model has no room for are each held
/// against it alone.
pub fn shapes<'a>(models: &'a [SupplyChainModel], chain: &'a Chain, service: &'a Slug, at: Date) -> Vec<Shape<'a>> {
    let mut found = Vec::new();
    for kind in LinkKind::ALL {
        let partners = partners(chain, service, kind);
        let fitting = models.iter().filter(|model| model.link.is_some_and(|link| link.name() == kind.name()));
        let mut fitting: Vec<(usize, &SupplyChainModel)> = fitting.map(|model| (room(model), model)).collect();
        fitting.sort_by_key(|(room, _)| *room);
        let Some((most, largest)) = fitting.last().copied() else { continue };
        // Two or more suppliers are what the model of two shows; one partner alone never stands for many.
        let groups: Vec<Vec<&Slug>> =
            if most < 2 { partners.into_iter().map(|partner| vec![partner]).collect() } else { vec![partners] };
        for partners in groups.into_iter().filter(|partners| !partners.is_empty()) {
            let exact = fitting.iter().find(|(room, _)| *room == partners.len());
            let model = exact.map_or(largest, |(_, model)| model);
            let misses = misses(model, chain, service, &partners, at);
            found.push(Shape { model, partners, misses });
        }
    }
    found
}

/// The services of other providers that a service is linked with.
fn partners<'a>(chain: &'a Chain, service: &Slug, kind: LinkKind) -> Vec<&'a Slug> {
    let links = chain.links.values().map(|part| &part.body).filter(|link| link.kind == kind);
    let ends = links.filter_map(|link| match (link.from == *service, kind, link.to == *service) {
        (true, _, _) => Some(&link.to),
        (false, LinkKind::Exchange, true) => Some(&link.from),
        _ => None,
    });
    let found: BTreeSet<&Slug> = ends.filter(|other| chain.provider(other) != chain.provider(service)).collect();
    found.into_iter().collect()
}

/// The two parties of a printed contract.
fn parties(contract: &str) -> (&str, &str) {
    contract.split_once('-').unwrap_or((contract, ""))
}

/// The provider the model is told from: the one that the customer contracts with first.
fn first(model: &SupplyChainModel) -> &str {
    let mut with_customer = model.contracts.iter().map(|one| parties(one)).filter(|(one, _)| *one == CUSTOMER);
    with_customer.next().map_or("", |(_, provider)| provider)
}

/// How many partners a model shows.
fn room(model: &SupplyChainModel) -> usize {
    let first = first(model);
    let named = model.contracts.iter().flat_map(|one| [parties(one).0, parties(one).1]);
    named.filter(|party| *party != CUSTOMER && *party != first).collect::<BTreeSet<_>>().len()
}

fn misses(model: &SupplyChainModel, chain: &Chain, service: &Slug, partners: &[&Slug], at: Date) -> Vec<Reason> {
    let mut misses = Vec::new();
    let Some(provider) = chain.provider(service) else { return misses };
    let customers = customers(chain, service, at);
    if customers.is_empty() {
        misses.push(Reason::rule("shape-no-customer-contract").with("service", chain.service_name(service)));
    }
    // Whether the model has the customer contract with the partners too.
    let first = first(model);
    let of_all = model.contracts.iter().any(|one| matches!(parties(one), (CUSTOMER, other) if other != first));
    for partner in partners {
        let Some(other) = chain.provider(partner) else { continue };
        let between: Vec<&ContractDescription> = contracts(chain, at)
            .filter(|one| {
                let given = one.customer == *provider && one.provider == *other && one.services.contains(partner);
                let taken = one.customer == *other && one.provider == *provider && one.services.contains(service);
                given || (of_all && taken)
            })
            .collect();
        if between.is_empty() {
            misses.push(reason(chain, "shape-no-contract", provider, other));
        }
        let delegates = between.iter().any(|one| one.delegates.is_some());
        if model.delegation_allowed && !delegates && !between.is_empty() {
            misses.push(reason(chain, "shape-nothing-delegated", provider, other));
        }
        if !model.delegation_allowed && delegates {
            misses.push(reason(chain, "shape-delegation-refused", provider, other).by(model.section.as_str()));
        }
        for customer in &customers {
            let direct = contracts(chain, at)
                .any(|one| one.customer == **customer && one.provider == *other && one.services.contains(partner));
            match (direct, of_all) {
                (false, true) => misses.push(reason(chain, "shape-customer-without-contract", customer, other)),
                (true, false) => misses.push(reason(chain, "shape-customer-contracts-itself", customer, other)),
                _ => {}
            }
        }
    }
    misses
}

fn reason(chain: &Chain, rule: &'static str, customer: &Slug, provider: &Slug) -> Reason {
    Reason::rule(rule).with("customer", chain.party_name(customer)).with("provider", chain.party_name(provider))
}

fn contracts(chain: &Chain, at: Date) -> impl Iterator<Item = &ContractDescription> {
    chain.contracts.values().map(|part| &part.body).filter(move |contract| contract.holds(at))
}

/// Who has contracted for a service without building on it: its customers at the end of the chain.
pub fn customers<'c>(chain: &'c Chain, service: &Slug, at: Date) -> Vec<&'c Slug> {
    let builds = |party: &Slug| {
        let links = chain.links.values().map(|part| &part.body);
        let mut onto = links.filter(|link| link.to == *service && link.kind != LinkKind::Exchange);
        onto.any(|link| chain.provider(&link.from) == Some(party))
    };
    let provider = chain.provider(service);
    let sold = contracts(chain, at)
        .filter(|contract| contract.services.contains(service) && Some(&contract.provider) == provider);
    let found: BTreeSet<&Slug> = sold.map(|contract| &contract.customer).filter(|party| !builds(party)).collect();
    // A partner that exchanges data is no customer of this service.
    let exchange = partners(chain, service, LinkKind::Exchange);
    let partner = |party: &Slug| exchange.iter().any(|other| chain.provider(other) == Some(party));
    found.into_iter().filter(|party| !partner(party)).collect()
}

/// How the providers of a chain contract with the end user, and the model that says so.
#[derive(Clone, Debug, PartialEq)]
pub struct Contact<'a> {
    /// The model that comes nearest.
    pub model: &'a ChainModel,
    /// The providers the end user contracts with.
    pub contracted: Vec<&'a Slug>,
    /// The others, with whom it does not: none where the model fits.
    pub apart: Vec<&'a Slug>,
}

/// Who contracts with the end user of a service: one for all, or each on its own. `None`: one provider makes no chain.
pub fn contact<'a>(models: &'a [ChainModel], chain: &'a Chain, service: &'a Slug, at: Date) -> Option<Contact<'a>> {
    let members = Members::new(chain).dependencies(service).into_iter().cloned().collect::<BTreeSet<Slug>>();
    let providers: BTreeSet<&Slug> = members.iter().filter_map(|member| chain.provider(member)).collect();
    let customers = customers(chain, service, at);
    let contracted: BTreeSet<&Slug> = contracts(chain, at)
        .filter(|one| customers.contains(&&one.customer) && one.services.iter().any(|sold| members.contains(sold)))
        .map(|one| &one.provider)
        .filter(|provider| providers.contains(*provider))
        .collect();
    if providers.len() < 2 || contracted.is_empty() {
        return None;
    }
    let wanted = if contracted.len() == 1 { Contracting::One } else { Contracting::Each };
    let model = models.iter().find(|model| model.contracting == Some(wanted))?;
    let apart = match wanted {
        Contracting::One => Vec::new(),
        Contracting::Each => providers
            .difference(&contracted)
            .filter_map(|one| chain.parties.get_key_value(*one))
            .map(|(name, _)| name)
            .collect(),
    };
    Some(Contact { model, contracted: contracted.into_iter().collect(), apart })
}
