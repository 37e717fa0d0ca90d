//! The organisation, its units and its services: what they are called, and where their pages lie.

use world::Scope;

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
