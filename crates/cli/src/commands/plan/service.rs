//! What is planned to be required of a service of the workspace.

use std::path::Path;

use app::{Located, Snapshot};
use guideline::Guideline;
use guideline::planning::PlanningModel;
use message::{Diagnostic, Locale};
use method::requirement_planning::{Bases, Case, derive};
use report::plan::Planned as Shown;
use world::Slug;

use super::{model, read, told};
use crate::args::{Common, PlanFormat};
use crate::print::{self, Failure};
use crate::{Outcome, edge, session};

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
    let mut workspace = session::open_signed(common)?;
    let guideline = session::assessable(workspace.current(), guideline)?;
    let model = model(guideline)?;
    let mut case = read(file, model)?;
    if pull_in {
        case.pull_in(model, locale);
    }
    let refused = derive(model, &case, Bases::Refuse).violations;
    if !refused.is_empty() {
        return Err(Failure(refused.iter().map(|one| one.diagnostic()).collect()));
    }
    let statement = case.statement(model, service, guideline.id()).into();
    // The same case again says nothing new.
    let news = workspace.news(vec![Located { statement, place: None }])?;
    let recorded = workspace.record(&news, &edge::ctx(&session::actor(common)?))?;
    print::warnings(&recorded.warnings(), locale);
    print::say(locale, "cli-recorded", &vec![("count", recorded.count.into()), ("first", recorded.first.into())])?;
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
    let workspace = session::open(common)?;
    let guideline = session::assessable(workspace.current(), guideline)?;
    let model = model(guideline)?;
    let case = stated(workspace.current(), service.as_str(), guideline, model)?;
    let plan = derive(model, &case, Bases::Refuse);
    told(&Shown { guideline, model, case: &case, plan: &plan }, format, false, locale)
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
