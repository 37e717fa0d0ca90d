//! The organisation, its units and its services: what they are called, and where their pages lie.

use app::Said;
use world::{Scope, ServiceDescription, World};

use crate::desk::Desk;
use crate::failure::Failure;

/// How many scopes a list to choose from may have; where there are more, the scope is written.
const LISTED: usize = 300;

/// The field of a form that names a scope.
pub(crate) struct ScopeField {
    /// The scope chosen, in its form in statements.
    pub(crate) chosen: String,
    /// Those to choose from.
    pub(crate) choices: Vec<ScopeChoice>,
    /// Whether there are more than can be listed, so that the scope is written.
    pub(crate) written: bool,
}

/// A scope offered for choice.
pub(crate) struct ScopeChoice {
    /// Its form in statements, `service:crm`.
    pub(crate) value: String,
    /// What it is called.
    pub(crate) name: String,
    /// Whether it is chosen.
    pub(crate) chosen: bool,
}

/// What scopes are called; the names of units stay in the ledger and are asked for at once.
pub(crate) struct ScopeNames<'d> {
    desk: &'d Desk<'d>,
    units: &'d Said,
}

impl<'d> ScopeNames<'d> {
    /// Every name.
    pub(crate) fn new(desk: &'d Desk<'d>) -> Result<Self, Failure> {
        Ok(Self { desk, units: desk.units()? })
    }

    /// What a scope is called.
    pub(crate) fn of(&self, scope: &Scope) -> String {
        match scope {
            Scope::Organisation => self.desk.text_of("web-nav-organisation"),
            Scope::Unit(unit) => self.unit(unit.as_str()),
            Scope::Service(service) => {
                let known = self.desk.snapshot.world.service(service.as_str());
                known.map_or_else(|| service.to_string(), |service| service.description.name.clone())
            }
            other => other.to_string(),
        }
    }

    /// What a unit is called.
    pub(crate) fn unit(&self, unit: &str) -> String {
        let known = self.desk.snapshot.world.unit(unit);
        known.map_or_else(|| unit.to_owned(), |known| self.units.text(known.position, "name").to_owned())
    }

    /// Organisation, units and services for choice.
    pub(crate) fn field(&self, chosen: &Scope) -> ScopeField {
        let world = &self.desk.snapshot.world;
        let units = world.units().filter_map(|(unit, _)| unit.parse().ok().map(Scope::Unit));
        let services = world.services().map(|service| Scope::Service(service.description.service.clone()));
        let all = std::iter::once(Scope::Organisation).chain(units).chain(services);
        let choice =
            |scope: Scope| ScopeChoice { name: self.of(&scope), chosen: scope == *chosen, value: scope.to_string() };
        let mut choices: Vec<ScopeChoice> = all.take(LISTED + 1).map(choice).collect();
        let written = LISTED < choices.len();
        choices.truncate(LISTED);
        ScopeField { chosen: chosen.to_string(), choices, written }
    }
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
    let chain = world.chain(service.service.as_str());
    // The first of the chain is the service itself.
    let above = chain.get(1..).unwrap_or_default();
    let answer = world.item(guideline, control).and_then(|item| world::answering(above, item));
    answer.map_or(Scope::Organisation, |answer| answer.state.scope().clone())
}
