//! What a service of the workspace says of itself as an IoT service, and what is decided about its candidates.

use std::collections::BTreeMap;

use app::{Snapshot, Workspace};
use guideline::Guideline;
use message::{Diagnostic, Locale};
use method::ScopeView;
use method::iot::{Deliberation, deliberation, derive, findings};
use report::terminal;
use store::Sqlite;
use world::{About, CandidateDecided, Resolution, Scope, Slug};

use super::looked::{self, Looked, model, stated};
use crate::args::{Common, IotDecide};
use crate::commands::whom::{record, record_whole};
use crate::print::{self, Failure};
use crate::{Outcome, edge, session};

/// Records a survey from a file, or from a printed case to start from.
pub(super) fn state(
    service: &Slug,
    survey: &str,
    guideline: &str,
    common: &Common,
    locale: Locale,
) -> Result<Outcome, Failure> {
    let mut told: Vec<String> = Vec::new();
    record_whole(guideline, common, locale, |guideline| {
        let known = model(guideline)?;
        let looked = Looked::find(survey, guideline, common, locale)?;
        told.extend(findings(known, &looked.survey).iter().map(|one| one.words(known, locale)));
        Ok(looked.survey.statement(service, guideline.id()))
    })?;
    for line in told {
        print::output(&format!("  {line}"))?;
    }
    Ok(Outcome::Good)
}

/// What was decided about each candidate, and what still waits. Exit code 1 while anything waits.
pub(super) fn show(service: &Slug, guideline: &str, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let workspace = session::open(common)?;
    let snapshot = workspace.current();
    let guideline = session::assessable(snapshot, guideline)?;
    let model = model(guideline)?;
    let survey = stated(&snapshot.world, service.as_str(), guideline.id())?;
    let (derivation, findings) = (derive(model, &survey), findings(model, &survey));
    let weighed = deliberation(&view(snapshot, guideline, service), &derivation);
    let reasons = reasons(&workspace, &weighed)?;
    let shown = report::iot::Shown {
        model,
        survey: &survey,
        derivation: &derivation,
        findings: &findings,
        deliberation: Some(&weighed),
        reasons: &|position| reasons.get(&position).cloned(),
        locale,
    };
    let name = snapshot.world.service(service.as_str()).map_or(service.as_str(), |one| &one.description.name);
    print::output(&terminal::iot::standing(name, &shown, &weighed, &edge::style()))?;
    let waits = 0 < weighed.open() || findings.iter().any(|finding| finding.blocks);
    Ok(if waits { Outcome::Findings } else { Outcome::Good })
}

/// Records a decision about a candidate.
pub(super) fn decide(decide: &IotDecide, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let Some(decision) = decide.decision() else { return Err(Diagnostic::error("iot-no-decision").into()) };
    let guideline = looked::guideline(common, &decide.guideline)?;
    let known = model(&guideline)?;
    let role = decide.role.as_deref().map(|letter| {
        let row = known.survey.iter().find(|row| row.delegates.is_some() && row.key.as_deref() == Some(letter));
        Box::from(row.and_then(|row| row.delegates.as_deref()).unwrap_or(letter))
    });
    if decision != Resolution::Open {
        let workspace = session::open(common)?;
        let survey = stated(&workspace.current().world, decide.service.as_str(), guideline.id())?;
        let derivation = derive(known, &survey);
        let list = match role.as_deref() {
            None => Some(&derivation.own),
            Some(role) => derivation.requested.iter().find(|(own, _)| *own == role).map(|(_, list)| list),
        };
        if !list.into_iter().flatten().any(|candidate| candidate.countermeasure.id == decide.item) {
            print::warnings(&[Diagnostic::warning("iot-not-a-candidate").with("id", decide.item.as_str())], locale);
        }
    }
    let scope = Scope::Service(decide.service.clone());
    let about = About { scope, guideline: guideline.id().into(), item: decide.item.as_str().into() };
    record(CandidateDecided { about, role, decision, reason: decide.reason.clone() }, common, locale)
}

/// A service seen through the guideline today.
pub(super) fn view<'s>(snapshot: &'s Snapshot, guideline: &'s Guideline, service: &Slug) -> ScopeView<'s> {
    ScopeView::new(guideline, &snapshot.world, &Scope::Service(service.clone()), edge::today())
}

/// What the authors of decisions wrote, by position.
pub(super) fn reasons(
    workspace: &Workspace<Sqlite>,
    weighed: &Deliberation<'_, '_>,
) -> Result<BTreeMap<u64, String>, Failure> {
    let positions = weighed.positions();
    let said = workspace.said(positions.iter().copied())?;
    let reason = |position: u64| Some((position, said.at(position)?.words()?.to_owned()));
    Ok(positions.into_iter().filter_map(reason).collect())
}
