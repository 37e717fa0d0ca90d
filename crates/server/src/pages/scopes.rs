//! The organisation, its units and its services: what they are called, and where their pages lie.

use world::{Scope, ServiceDescription, Slug, World};

use crate::desk::Desk;
use crate::failure::Failure;

/// A scope offered for choice.
pub(crate) struct ScopeChoice {
    /// Its form in statements, `service:crm`.
    pub(crate) value: String,
    /// What it is called.
    pub(crate) name: String,
    /// Whether it is chosen.
    pub(crate) chosen: bool,
}

/// What a scope is called.
pub(crate) fn name_of(desk: &Desk<'_>, scope: &Scope) -> Result<String, Failure> {
    let world = &desk.snapshot.world;
    Ok(match scope {
        Scope::Organisation => desk.text_of("web-nav-organisation"),
        Scope::Unit(unit) => match world.unit(unit.as_str()) {
            Some(known) => desk.text(known.position, "name")?,
            None => unit.to_string(),
        },
        Scope::Service(service) => world
            .service(service.as_str())
            .map_or_else(|| service.to_string(), |service| service.description.name.clone()),
        other => other.to_string(),
    })
}

/// The path of a scope's page inside the workspace.
pub(crate) fn path_of(scope: &Scope) -> String {
    match scope {
        Scope::Organisation => "organisation".to_owned(),
        Scope::Unit(unit) => format!("units/{unit}"),
        Scope::Service(service) | Scope::Component(service, _) => format!("services/{service}"),
    }
}

/// The unit or the organisation whose answer to a control a service takes over.
pub(crate) fn answering(world: &World, service: &ServiceDescription, guideline: &str, control: &str) -> Scope {
    let item = world.item(guideline, control);
    let says = |unit: &Slug| {
        let said = item.and_then(|item| world.scope(&Scope::Unit(unit.clone()))?.control(item));
        said.is_some_and(|said| said.exclusion.is_some() || said.implementation.is_some())
    };
    // Units do not lie within themselves; the bound holds even if they did.
    let above = |unit: &Slug| world.unit(unit.as_str()).and_then(|unit| unit.within.clone());
    let mut units = std::iter::successors(service.unit.clone(), above).take(world.units().count() + 1);
    units.find(says).map_or(Scope::Organisation, Scope::Unit)
}

/// Organisation, units and services for choice.
pub(crate) fn choices(desk: &Desk<'_>, chosen: &Scope) -> Result<Vec<ScopeChoice>, Failure> {
    let world = &desk.snapshot.world;
    let units = world.units().filter_map(|(unit, _)| unit.parse().ok().map(Scope::Unit));
    let services = world.services().map(|service| Scope::Service(service.description.service.clone()));
    let all = std::iter::once(Scope::Organisation).chain(units).chain(services);
    all.map(|scope| {
        Ok(ScopeChoice { name: name_of(desk, &scope)?, chosen: scope == *chosen, value: scope.to_string() })
    })
    .collect()
}
