//! What a method looks at: a guideline and a world, for one service on one day.

use guideline::{Calendar, Guideline};
use jiff::civil::Date;
use world::{ItemOrdinal, Items, ScopeState, Service, Settings, World};

/// A service seen through a guideline on a day.
#[derive(Clone, Debug)]
pub struct View<'a> {
    /// The guideline.
    pub guideline: &'a Guideline,
    /// The world.
    pub world: &'a World,
    /// The service.
    pub service: &'a Service,
    /// The scopes that speak for the service, nearest first.
    pub chain: Vec<&'a ScopeState>,
    /// The settings in force.
    pub settings: Settings,
    /// How days are held against calendar months.
    pub calendar: Calendar,
    /// The day for which the answer is given.
    pub at: Date,
    /// The numbers of the guideline's items in this world.
    items: Items<'a>,
}

impl<'a> View<'a> {
    /// Looks at a service; `None` if the world knows none of that name.
    pub fn new(guideline: &'a Guideline, world: &'a World, service: &str, at: Date) -> Option<Self> {
        let chain = world.chain(service);
        let settings = World::settings(&chain);
        let items = world.items(guideline.id());
        let calendar = match World::reading(&chain, guideline, "calendar") {
            Some(("lenient", _)) => Calendar::Lenient,
            _ => Calendar::Strict,
        };
        Some(Self { guideline, world, service: world.service(service)?, chain, settings, calendar, at, items })
    }

    /// How many entries the ledger had when something was last said that speaks for the service.
    pub fn changed(&self) -> u64 {
        self.chain.iter().map(|state| state.changed()).max().unwrap_or_default()
    }

    /// The number of an item of the guideline, if any statement named it.
    pub(crate) fn item(&self, id: &str) -> Option<ItemOrdinal> {
        self.items.get(id)
    }

    /// The first answer a scope of the chain gives about an item, nearest first.
    pub(crate) fn nearest<T>(&self, id: &str, ask: impl Fn(&'a ScopeState, ItemOrdinal) -> Option<T>) -> Option<T> {
        let item = self.item(id)?;
        self.chain.iter().find_map(|state| ask(state, item))
    }
}
