//! Who runs which layer of a service: the provider, a supplier or the customer (I.6).

use std::collections::BTreeMap;

use guideline::{Control, Guideline, Layer, Party, ResponsibilityModel};
use message::{Args, Locale, Text, message};
use world::{Chain, ChainServiceDescription, LinkKind, Runs, Slug};

/// A set of layers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LayerSet(u16);

impl LayerSet {
    /// The layers a control concerns.
    pub fn of(control: &Control) -> Self {
        control.layers.iter().copied().collect()
    }

    /// Whether it is empty.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether a layer is in it.
    pub fn contains(self, layer: Layer) -> bool {
        self.0 & bit(layer) != 0
    }

    /// What is in both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// What is in either.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is in this and not in the other.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The layers, from the organisation down to the building.
    pub fn iter(self) -> impl Iterator<Item = Layer> {
        Layer::ALL.into_iter().filter(move |layer| self.contains(*layer))
    }

    /// The layers in words, as the guideline calls them.
    pub fn words(self, guideline: &Guideline) -> Text {
        let scheme = &guideline.responsibility;
        // No model of layers names the organisation: everyone answers for its own.
        let own = |locale| message(locale, "responsibility-organisation", &Args::new());
        let title = |layer: Layer| {
            let known = scheme.layers.iter().find(|known| known.id == layer.name()).map(|known| known.title.clone());
            known.unwrap_or_else(|| Text { ja: own(Locale::Ja), en: own(Locale::En) })
        };
        let titles: Vec<Text> = self.iter().map(title).collect();
        let ja: Vec<&str> = titles.iter().map(|title| title.ja.as_str()).collect();
        let en: Vec<&str> = titles.iter().map(|title| title.en.as_str()).collect();
        Text { ja: ja.join("、"), en: en.join(", ") }
    }
}

impl FromIterator<Layer> for LayerSet {
    fn from_iter<I: IntoIterator<Item = Layer>>(layers: I) -> Self {
        Self(layers.into_iter().fold(0, |set, layer| set | bit(layer)))
    }
}

fn bit(layer: Layer) -> u16 {
    1 << Layer::ALL.iter().position(|known| *known == layer).unwrap_or_default()
}

/// Who runs which layer of one service.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layering<'c> {
    /// The provider itself; its own organisation is always among them.
    pub own: LayerSet,
    /// The customer.
    pub customer: LayerSet,
    /// Suppliers, each with what it delivers of the rest.
    pub supplied: Vec<(&'c Slug, LayerSet)>,
    /// Everything that reaches whoever builds on the service.
    delivered: LayerSet,
}

impl Layering<'_> {
    /// The layers nobody runs.
    pub fn nobody(&self, wanted: LayerSet) -> LayerSet {
        let supplied = self.supplied.iter().fold(LayerSet::default(), |set, (_, layers)| set.or(*layers));
        wanted.without(self.own).without(self.customer).without(supplied)
    }
}

/// The layering of services, given in such an order that suppliers come before those who build on them.
///
/// `None` for a service nobody described, and where the guideline has no model of responsibility.
pub fn layerings<'c>(guideline: &Guideline, chain: &'c Chain, order: &[&'c Slug]) -> BTreeMap<&'c Slug, Layering<'c>> {
    let mut found: BTreeMap<&Slug, Layering<'c>> = BTreeMap::new();
    if guideline.responsibility.models.is_empty() {
        return found;
    }
    for service in order {
        let Some(described) = chain.services.get(*service) else { continue };
        let layering = layering(guideline, chain, &described.body, &found);
        found.insert(service, layering);
    }
    found
}

fn layering<'c>(
    guideline: &Guideline,
    chain: &'c Chain,
    service: &ChainServiceDescription,
    known: &BTreeMap<&Slug, Layering<'c>>,
) -> Layering<'c> {
    let (provider, customer) = model(guideline, &service.runs);
    let organisation = LayerSet::from_iter([Layer::Organisation]);
    let links = chain.links_from(&service.service).filter(|link| link.kind == LinkKind::Supply);
    let suppliers: Vec<(&Slug, LayerSet)> =
        links.map(|link| (&link.to, known.get(&link.to).map(|below| below.delivered).unwrap_or_default())).collect();
    let delivered = suppliers.iter().fold(LayerSet::default(), |set, (_, layers)| set.or(*layers));
    // What the provider says it runs, it runs; else it runs what its service model gives it and no supplier delivers.
    let own =
        if service.layers.is_empty() { provider.without(delivered) } else { service.layers.iter().copied().collect() };
    let customer = customer.without(own);
    let supplied = suppliers.into_iter().map(|(to, layers)| (to, layers.without(own).without(customer)));
    let supplied: Vec<(&Slug, LayerSet)> = supplied.filter(|(_, layers)| !layers.is_empty()).collect();
    let delivered = supplied.iter().fold(own, |set, (_, layers)| set.or(*layers)).without(organisation);
    Layering { own: own.or(organisation), customer, supplied, delivered }
}

/// What the service models give provider and customer; of several that are run, the provider has what any of them gives it.
fn model(guideline: &Guideline, runs: &[Runs]) -> (LayerSet, LayerSet) {
    let mut provider = LayerSet::default();
    let mut customer = LayerSet::default();
    for run in runs {
        if *run == Runs::Datacentre {
            provider = provider.or(LayerSet::from_iter([Layer::Facility]));
        }
        for model in guideline.responsibility.models.iter().filter(|model| model.id == run.name()) {
            provider = provider.or(layers_of(model, Party::Provider));
            customer = customer.or(layers_of(model, Party::Customer));
        }
    }
    (provider, customer.without(provider))
}

fn layers_of(model: &ResponsibilityModel, party: Party) -> LayerSet {
    let cells = model.cells.iter().filter(|cell| cell.party == party);
    cells.filter_map(|cell| Layer::ALL.into_iter().find(|layer| layer.name() == cell.layer)).collect()
}
