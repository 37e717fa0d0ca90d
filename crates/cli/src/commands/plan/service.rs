//! What is planned to be required of a service of the workspace.

use std::path::Path;

use app::Snapshot;
use guideline::Guideline;
use guideline::planning::PlanningModel;
use message::{Diagnostic, Locale};
use method::requirement_planning::{Bases, Case, derive};
use report::plan::Planned as Shown;
use world::Slug;

use super::{model, read, told};
use crate::args::{Common, PlanFormat};
use crate::commands::whom::record_whole;
use crate::print::Failure;
use crate::{Outcome, session};

/// Records a case from a file as the plan of a service; refused while a measure lacks what it builds on, unless that is
/// pulled in.
pub(super) fn state(
    service: &Slug,
    file: &Path,
    pull_in: bool,
    guideline: &str,
    common: &Common,
    locale: Locale,
) -> Result<Outcome, Failure> {
    record_whole(guideline, common, locale, |guideline| {
        let model = model(guideline)?;
        let mut case = read(file, model)?;
        if pull_in {
            case.pull_in(model, locale);
        }
        let refused = derive(model, &case, Bases::Refuse).violations;
        if !refused.is_empty() {
            return Err(Failure(refused.iter().map(|one| one.diagnostic()).collect()));
        }
        Ok(case.statement(model, service, guideline.id()))
    })?;
    Ok(Outcome::Good)
}

/// What the plan of a service leads to. Exit code 1 while a measure is refused.
pub(super) fn show(
    service: &Slug,
    format: PlanFormat,
    guideline: &str,
    common: &Common,
    locale: Locale,
) -> Result<Outcome, Failure> {
    session::look(common, guideline, |snapshot, guideline| {
        let model = model(guideline)?;
        let case = stated(snapshot, service.as_str(), guideline, model)?;
        let plan = derive(model, &case, Bases::Refuse);
        told(&Shown { guideline, model, case: &case, plan: &plan }, format, false, locale)
    })
}

/// The case a service states. It is called as the service is, unless it says otherwise.
pub(super) fn stated(
    snapshot: &Snapshot,
    service: &str,
    guideline: &Guideline,
    model: &PlanningModel,
) -> Result<Case, Failure> {
    let known = snapshot.world.service(service);
    let known = known.ok_or_else(|| Diagnostic::error("workspace-unknown-service").with("service", service))?;
    let planned = known.plans.iter().find(|one| *one.guideline == *guideline.id());
    let plan = planned.and_then(|one| one.plan.as_deref());
    let plan = plan.ok_or_else(|| Diagnostic::error("plan-no-plan").with("service", service))?;
    let mut case = Case::of_statement(model, plan);
    if case.system.trim().is_empty() {
        case.system.clone_from(&known.description.name);
    }
    Ok(case)
}
