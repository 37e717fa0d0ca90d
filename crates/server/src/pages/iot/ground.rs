//! What every page about an IoT service starts from: the guideline with the survey, the service, and what it says.

use std::collections::BTreeMap;
use std::sync::Arc;

use app::Snapshot;
use guideline::Guideline;
use guideline::iot::IotModel;
use message::Diagnostic;
use method::ScopeView;
use method::iot::{Deliberation, Derivation, Finding, Survey, deliberation, derive, findings};
use world::{Scope, Service, Surveyed};

use super::asks;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;

/// A service and the guideline that asks.
pub(crate) struct Ground<'d> {
    pub(super) guideline: &'d Arc<Guideline>,
    pub(crate) model: &'d IotModel,
    pub(super) service: &'d Service,
    /// What the service says of itself, if it does.
    pub(crate) surveyed: Option<&'d Surveyed>,
}

/// A survey with what it leads to.
pub(crate) struct Derived<'d> {
    pub(super) survey: Survey,
    pub(crate) derivation: Derivation<'d>,
    pub(crate) findings: Vec<Finding<'d>>,
}

/// The guideline with the survey: the one looked at, or else the first that is adopted.
pub(super) fn guideline_of<'s>(asker: &Asker, snapshot: &'s Snapshot) -> Result<&'s Arc<Guideline>, Failure> {
    let chosen = asker.chosen.at(snapshot).ok().filter(|guideline| asks(guideline));
    let found = chosen.or_else(|| snapshot.guidelines().find(|guideline| asks(guideline)));
    found.ok_or_else(|| Failure::refused(Diagnostic::error("web-iot-not-adopted")))
}

impl<'d> Ground<'d> {
    pub(crate) fn new(desk: &Desk<'d>, service: &str) -> Result<Self, Failure> {
        let service = desk.snapshot.world.service(service).ok_or(Failure::NotFound)?;
        let guideline = guideline_of(desk.asker, desk.snapshot)?;
        let model = guideline.model.iot().ok_or(Failure::NotFound)?;
        let surveyed = service.surveys.iter().find(|one| &*one.survey.guideline == guideline.id());
        Ok(Self { guideline, model, service, surveyed })
    }

    pub(super) fn slug(&self) -> &'d str {
        self.service.description.service.as_str()
    }

    /// What the service says, if it does.
    pub(super) fn survey(&self) -> Option<Survey> {
        self.surveyed.map(|one| Survey::of_statement(&one.survey))
    }

    /// What its survey leads to; without one there is nothing to go on with.
    pub(crate) fn derived(&self) -> Result<Derived<'d>, Failure> {
        let survey = self.survey();
        let service = self.slug().to_owned();
        let survey =
            survey.ok_or_else(|| Failure::refused(Diagnostic::error("web-iot-no-survey").with("service", service)))?;
        Ok(self.derive(survey))
    }

    pub(super) fn derive(&self, survey: Survey) -> Derived<'d> {
        let (derivation, findings) = (derive(self.model, &survey), findings(self.model, &survey));
        Derived { survey, derivation, findings }
    }

    /// The candidates with what was decided about each.
    pub(crate) fn weigh<'a>(&self, desk: &Desk<'d>, derived: &'a Derived<'d>) -> Deliberation<'a, 'd> {
        let scope = Scope::Service(self.service.description.service.clone());
        let view = ScopeView::new(self.guideline, &desk.snapshot.world, &scope, desk.day);
        deliberation(&view, &derived.derivation)
    }
}

/// What the authors of decisions wrote, by position.
pub(super) fn reasons(desk: &Desk<'_>, weighed: &Deliberation<'_, '_>) -> Result<BTreeMap<u64, String>, Failure> {
    let positions = weighed.positions();
    let said = desk.said(positions.iter().copied())?;
    Ok(positions.into_iter().map(|position| (position, said.text(position, "reason").to_owned())).collect())
}
