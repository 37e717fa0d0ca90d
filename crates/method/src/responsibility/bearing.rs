//! Who bears a requirement of a service: as somebody declared, else by the layers it concerns.

use std::collections::BTreeSet;

use guideline::{Control, Guideline};
use message::Text;
use world::{Chain, Part, Share, ShareDeclared, Slug};

use crate::responsibility::layers::{LayerSet, Layering};

/// Who bears a requirement of a service, as seen from its provider.
#[derive(Clone, Debug, PartialEq)]
pub struct Bearing<'a> {
    /// In one word.
    pub share: Share,
    /// Whether the provider does something itself.
    pub provider: bool,
    /// The suppliers' services that do something.
    pub from: Vec<&'a Slug>,
    /// Whether the customer does something.
    pub customer: bool,
    /// What remains to the provider of what is shared.
    pub residual: Option<Text>,
    /// What remains to the customer.
    pub customer_residual: Option<Text>,
    /// The declaration it rests on; `None`: the default of the service model.
    pub declared: Option<&'a Part<ShareDeclared>>,
    /// Layers that nobody runs.
    pub uncovered: LayerSet,
}

impl<'a> Bearing<'a> {
    /// The bearing that a declaration states.
    pub fn declared(part: &'a Part<ShareDeclared>) -> Self {
        let body = &part.body;
        let with_customer = body.share == Share::Customer || (body.share == Share::Shared && body.from.is_none());
        let words = (!body.residual.is_empty()).then(|| Text { ja: body.residual.clone(), en: body.residual.clone() });
        let (customer_residual, residual) = if with_customer { (words, None) } else { (None, words) };
        Self {
            share: body.share,
            provider: matches!(body.share, Share::Own | Share::Shared),
            from: body.from.iter().collect(),
            customer: with_customer,
            residual,
            customer_residual,
            declared: Some(part),
            uncovered: LayerSet::default(),
        }
    }

    /// The default: by whoever runs the layers the requirement concerns; the provider bears what concerns none.
    pub fn by_default(guideline: &Guideline, control: &Control, layering: Option<&Layering<'a>>) -> Self {
        let wanted = LayerSet::of(control);
        let none = Layering::default();
        let known = layering.filter(|_| !wanted.is_empty());
        let layering = known.unwrap_or(&none);
        let own = wanted.and(layering.own);
        let customer = wanted.and(layering.customer);
        let from: Vec<&Slug> = layering
            .supplied
            .iter()
            .filter(|(_, layers)| !wanted.and(*layers).is_empty())
            .map(|(service, _)| *service)
            .collect();
        let provider = known.is_none() || !own.is_empty();
        let share = match (provider, !from.is_empty(), !customer.is_empty()) {
            (true, false, false) => Share::Own,
            (false, true, false) => Share::Inherited,
            (false, false, true) => Share::Customer,
            // What nobody runs falls to whoever provides the service, as a gap.
            (false, false, false) => Share::Own,
            _ => Share::Shared,
        };
        let uncovered = if known.is_some() { layering.nobody(wanted) } else { LayerSet::default() };
        let words = |layers: LayerSet| (share == Share::Shared && !layers.is_empty()).then(|| layers.words(guideline));
        Self {
            share,
            provider: provider || share == Share::Own,
            from,
            customer: !customer.is_empty(),
            residual: words(own.or(uncovered)),
            customer_residual: words(customer),
            declared: None,
            uncovered,
        }
    }
}

/// What parties say of a requirement of a service: of each party what it says most closely, and last.
pub fn declarations<'a>(
    chain: &'a Chain,
    guideline: &Guideline,
    service: &Slug,
    control: &Control,
) -> Vec<&'a Part<ShareDeclared>> {
    let mut found: Vec<(u8, &Part<ShareDeclared>)> = Vec::new();
    for part in chain.declarations.values().filter(|part| part.body.service == *service) {
        let Some(rank) = part.body.covers.rank(guideline.id(), control) else { continue };
        match found.iter_mut().find(|(_, known)| known.body.by == part.body.by) {
            Some(known) if (known.0, known.1.position) < (rank, part.position) => *known = (rank, part),
            Some(_) => {}
            None => found.push((rank, part)),
        }
    }
    found.sort_by(|(_, a), (_, b)| a.body.by.cmp(&b.body.by));
    found.into_iter().map(|(_, part)| part).collect()
}

/// How declarations of several parties contradict each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Contradiction {
    /// Each says that another does it: nobody does.
    Nobody,
    /// Several say that they do it alone.
    Overlap,
    /// They share it out differently.
    Differ,
}

/// Somebody who bears something: a party, or whoever is the customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Who<'a> {
    Party(&'a Slug),
    Customer,
}

/// Whether what parties declare of a requirement of a service contradicts each other.
pub fn contradiction(chain: &Chain, service: &Slug, declared: &[&Part<ShareDeclared>]) -> Option<Contradiction> {
    if declared.len() < 2 {
        return None;
    }
    let provider = chain.provider(service);
    let bearers: Vec<BTreeSet<Who<'_>>> = declared
        .iter()
        .map(|part| {
            let bearing = Bearing::declared(part);
            let mut who: BTreeSet<Who<'_>> = BTreeSet::new();
            who.extend(provider.filter(|_| bearing.provider).map(Who::Party));
            who.extend(part.body.from.iter().filter_map(|from| chain.provider(from)).map(Who::Party));
            who.extend(bearing.customer.then_some(Who::Customer));
            who
        })
        .collect();
    if bearers.windows(2).all(|pair| matches!(pair, [one, other] if one == other)) {
        return None;
    }
    // A party that neither provides the service nor supplies it is its customer.
    let supplies = |party: &Slug| {
        provider == Some(party) || chain.links_from(service).any(|link| chain.provider(&link.to) == Some(party))
    };
    let selves = declared.iter().map(|part| &part.body.by);
    let selves: Vec<Who<'_>> =
        selves.map(|party| if supplies(party) { Who::Party(party) } else { Who::Customer }).collect();
    let admits = |(who, bearers): &(&Who<'_>, &BTreeSet<Who<'_>>)| bearers.contains(*who);
    let alone = |(who, bearers): &(&Who<'_>, &BTreeSet<Who<'_>>)| bearers.len() == 1 && bearers.contains(*who);
    if !selves.iter().zip(&bearers).any(|pair| admits(&pair)) {
        return Some(Contradiction::Nobody);
    }
    if selves.iter().zip(&bearers).filter(alone).count() > 1 {
        return Some(Contradiction::Overlap);
    }
    Some(Contradiction::Differ)
}
