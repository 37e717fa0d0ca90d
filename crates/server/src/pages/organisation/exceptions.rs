//! Units and services that answer a control for themselves.

use std::sync::Arc;

use method::assessment::Rollup;
use world::{ControlState, Scope, ScopeState, Service};

use crate::desk::Desk;
use crate::failure::Failure;
use crate::page::Page;
use crate::pages::scopes::{ScopeNames, path_of};

/// How many are named.
const NAMED: usize = 4;

/// Somebody who answers for themselves: the link of their answer, and their name.
pub(super) struct Named {
    pub(super) href: String,
    pub(super) name: String,
}

/// Who lies below a scope, and what they answer themselves.
pub(super) struct Exceptions<'d> {
    page: &'d Page,
    guideline: &'d str,
    desk: &'d Desk<'d>,
    /// Below the organisation: what is kept of all services.
    rollup: Option<Arc<Rollup>>,
    services: Vec<&'d Service>,
    /// Units below the organisation; services below a unit.
    below: Vec<(Scope, String, &'d ScopeState)>,
}

impl<'d> Exceptions<'d> {
    pub(super) fn new(
        desk: &'d Desk<'d>,
        scope: &Scope,
        page: &'d Page,
        names: &ScopeNames<'_>,
    ) -> Result<Self, Failure> {
        let world = &desk.snapshot.world;
        let mut exceptions = Self {
            page,
            guideline: desk.guideline()?.id(),
            desk,
            rollup: None,
            services: Vec::new(),
            below: Vec::new(),
        };
        let mut below: Vec<Scope> = Vec::new();
        if let Scope::Unit(unit) = scope {
            let own = world.services().filter(|service| service.description.unit.as_ref() == Some(unit));
            below.extend(own.map(|service| Scope::Service(service.description.service.clone())));
        } else {
            exceptions.rollup = Some(desk.rollup());
            exceptions.services = world.services().collect();
            below.extend(world.units().filter_map(|(unit, _)| unit.parse().ok().map(Scope::Unit)));
        }
        for scope in below {
            if let Some(state) = world.scope(&scope) {
                exceptions.below.push((scope.clone(), names.of(&scope), state));
            }
        }
        Ok(exceptions)
    }

    /// The first few who answer a control themselves, and how many more there are.
    pub(super) fn of(&self, place: usize, control: &str) -> (Vec<Named>, usize) {
        let item = self.desk.snapshot.world.item(self.guideline, control);
        let says = |state: &ScopeState| {
            let said = item.and_then(|item| state.control(item));
            said.is_some_and(ControlState::answers)
        };
        let link = |scope: &Scope| self.page.to(&format!("{}/controls/{control}", path_of(scope)));
        let below = self.below.iter().filter(|(.., state)| says(state));
        let mut named: Vec<Named> =
            below.map(|(scope, name, _)| Named { href: link(scope), name: name.clone() }).collect();
        let mut count = named.len();
        if let Some(own) = self.rollup.as_ref().and_then(|rollup| rollup.own.get(place)) {
            count += own.count;
            let services = own.services.iter().filter_map(|service| self.services.get(*service));
            named.extend(services.map(|service| {
                let description = &service.description;
                let scope = Scope::Service(description.service.clone());
                Named { href: link(&scope), name: description.name.clone() }
            }));
        }
        named.truncate(NAMED);
        let more = count - named.len();
        (named, more)
    }
}
