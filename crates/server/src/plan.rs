//! What every answer about planned requirements starts from: the guideline with the method, the service, its case.

use std::sync::Arc;

use app::Snapshot;
use guideline::Guideline;
use guideline::planning::PlanningModel;
use message::Diagnostic;
use method::requirement_planning::{Bases, Case, Plan, derive};
use report::plan::Planned as Shown;
use world::{Answered, PlanStated, Planned, Service};

use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;

/// Whether a guideline has a method for planning requirements.
pub(crate) fn plans(guideline: &Guideline) -> bool {
    guideline.model.planning().is_some()
}

/// The guideline with the method: the one looked at, or else the first that is adopted.
pub(crate) fn guideline_of<'s>(asker: &Asker, snapshot: &'s Snapshot) -> Result<&'s Arc<Guideline>, Failure> {
    let chosen = asker.chosen.at(snapshot).ok().filter(|guideline| plans(guideline));
    let found = chosen.or_else(|| snapshot.guidelines().find(|guideline| plans(guideline)));
    found.ok_or_else(|| Failure::refused(Diagnostic::error("web-plan-not-adopted")))
}

/// A service and the guideline that has the method.
pub(crate) struct Ground<'d> {
    pub(crate) guideline: &'d Arc<Guideline>,
    pub(crate) model: &'d PlanningModel,
    pub(crate) service: &'d Service,
    /// What is planned for the service, if anything is.
    pub(crate) planned: Option<&'d Planned>,
}

impl<'d> Ground<'d> {
    pub(crate) fn new(desk: &Desk<'d>, service: &str) -> Result<Self, Failure> {
        Self::at(desk.asker, desk.snapshot, service)
    }

    pub(crate) fn at(asker: &Asker, snapshot: &'d Snapshot, service: &str) -> Result<Self, Failure> {
        let service = snapshot.world.service(service).ok_or(Failure::NotFound)?;
        let guideline = guideline_of(asker, snapshot)?;
        let model = guideline.model.planning().ok_or(Failure::NotFound)?;
        let planned = service.plans.iter().find(|one| *one.guideline == *guideline.id());
        Ok(Self { guideline, model, service, planned })
    }

    pub(crate) fn slug(&self) -> &'d str {
        self.service.description.service.as_str()
    }

    /// The case in force, if one is.
    pub(crate) fn stated(&self) -> Option<Case> {
        let plan = self.planned?.plan.as_deref()?;
        Some(Case::of_statement(self.model, plan))
    }

    /// The case in force, or one in which nothing is said yet.
    pub(crate) fn case(&self) -> Case {
        self.stated().unwrap_or_default()
    }

    /// The case in force; without one there is nothing to go on with.
    pub(crate) fn wanted(&self) -> Result<Case, Failure> {
        let missing = || Failure::refused(Diagnostic::error("plan-no-plan").with("service", self.slug()));
        self.stated().ok_or_else(missing)
    }

    /// The statement that says a case of the service.
    pub(crate) fn statement(&self, case: &Case) -> PlanStated {
        case.statement(self.model, &self.service.description.service, self.guideline.id())
    }

    /// What a case leads to.
    pub(crate) fn derive(&self, case: &Case) -> Plan<'d> {
        derive(self.model, case, Bases::Refuse)
    }

    /// A case with what it leads to, to be shown. It is called as the service is, unless it says otherwise.
    pub(crate) fn shown<'s>(&'s self, case: &'s Case, plan: &'s Plan<'d>) -> Shown<'s> {
        Shown { guideline: self.guideline, model: self.model, case, plan }
    }

    /// The answers of vendors, in the order in which they came in.
    pub(crate) fn vendors(&self) -> Vec<&'d Answered> {
        let of = self.service.vendors.iter().filter(|one| *one.said.guideline == *self.guideline.id());
        of.collect()
    }
}
