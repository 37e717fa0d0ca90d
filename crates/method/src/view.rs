//! What a method looks at: a guideline and a world on one day, for one scope, and for a service in particular.

use std::ops::Deref;

use guideline::{Calendar, Guideline};
use jiff::civil::Date;
use world::{ItemOrdinal, Items, Scope, ScopeState, Service, Settings, World};

/// What a scope says of a guideline on a day: the organisation, a unit, a service.
#[derive(Clone, Debug)]
pub struct ScopeView<'a> {
    /// The guideline.
    pub guideline: &'a Guideline,
    /// The world.
    pub world: &'a World,
    /// The scope and those around it that speak for it, nearest first.
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

/// A service seen through a guideline on a day: what its scope says, and what it is.
#[derive(Clone, Debug)]
pub struct View<'a> {
    scope: ScopeView<'a>,
    /// The service.
    pub service: &'a Service,
}

impl<'a> ScopeView<'a> {
    /// Looks at a scope; one that nobody has spoken of says what the scopes around it say.
    pub fn new(guideline: &'a Guideline, world: &'a World, scope: &Scope, at: Date) -> Self {
        let chain = world.chain_of(scope);
        let settings = World::settings(&chain);
        let items = world.items(guideline.id());
        let calendar = match World::reading(&chain, guideline, "calendar") {
            Some(("lenient", _)) => Calendar::Lenient,
            _ => Calendar::Strict,
        };
        Self { guideline, world, chain, settings, calendar, at, items }
    }

    /// How many entries the ledger had when something was last said that speaks for the scope.
    pub fn changed(&self) -> u64 {
        self.chain.iter().map(|state| state.changed()).max().unwrap_or_default()
    }

    /// The number of an item of the guideline, if any statement named it.
    pub(crate) fn item(&self, id: &str) -> Option<ItemOrdinal> {
        self.items.get(id)
    }

    /// The first answer a scope of the chain gives about an item, nearest first.
    pub fn nearest<T>(&self, id: &str, ask: impl Fn(&'a ScopeState, ItemOrdinal) -> Option<T>) -> Option<T> {
        let item = self.item(id)?;
        self.chain.iter().find_map(|state| ask(state, item))
    }
}

impl<'a> View<'a> {
    /// Looks at a service; `None` if the world knows none of that name.
    pub fn new(guideline: &'a Guideline, world: &'a World, service: &str, at: Date) -> Option<Self> {
        let service = world.service(service)?;
        let scope = Scope::Service(service.description.service.clone());
        Some(Self { scope: ScopeView::new(guideline, world, &scope, at), service })
    }
}

/// A service says what its scope says.
impl<'a> Deref for View<'a> {
    type Target = ScopeView<'a>;

    fn deref(&self) -> &ScopeView<'a> {
        &self.scope
    }
}
