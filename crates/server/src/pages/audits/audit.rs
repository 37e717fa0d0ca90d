//! One audit: its sample, and its findings with what is done about them.

use app::{Action, Said};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use guideline::Guideline;
use jiff::civil::Date;
use serde::Deserialize;
use world::{Finding, Grade, SampleResult, Scope, Stage, World};

use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::pages::control::Approving;
use crate::pages::scopes::ScopeNames;
use crate::pages::whose::Whose;

#[derive(Template)]
#[template(path = "audit.html")]
struct AuditPage {
    page: Page,
    link: String,
    title: String,
    scope: String,
    days: String,
    auditor: String,
    summary: Option<String>,
    samples: Vec<SampleRow>,
    findings: Vec<FindingRow>,
    controls: Vec<(String, String)>,
    results: Vec<(&'static str, String)>,
    grades: Vec<(&'static str, String)>,
    may_plan: bool,
    may_audit: bool,
    may_correct: bool,
}

struct SampleRow {
    id: String,
    title: String,
    href: String,
    result: Option<String>,
    note: String,
    position: u64,
}

struct FindingRow {
    finding: String,
    id: String,
    grade: String,
    text: String,
    stage: Stage,
    stage_text: String,
    action: String,
    owner: String,
    due: Option<Date>,
    late: bool,
    /// Whether whoever completed the correction checked its effect.
    by_self: bool,
    /// How whoever looks may check its effect.
    checking: Approving,
    position: u64,
}

#[derive(Debug, Deserialize)]
pub(super) struct AuditPath {
    pub(super) audit: String,
}

pub(super) async fn show(asker: Asker, Path(path): Path<AuditPath>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &path.audit)?)).await
}

fn result_message(result: SampleResult) -> &'static str {
    match result {
        SampleResult::Conforming => "web-result-conforming",
        SampleResult::Nonconforming => "web-result-nonconforming",
        SampleResult::NotVerifiable => "web-result-not-verifiable",
    }
}

fn grade_message(grade: Grade) -> &'static str {
    match grade {
        Grade::Major => "web-grade-major",
        Grade::Minor => "web-grade-minor",
        Grade::Observation => "web-grade-observation",
    }
}

fn stage_message(stage: Stage) -> &'static str {
    match stage {
        Stage::Raised => "web-stage-raised",
        Stage::Planned => "web-stage-planned",
        Stage::Completed => "web-stage-completed",
        Stage::Effective => "web-stage-effective",
        Stage::Closed => "web-stage-closed",
    }
}

fn page(desk: &Desk<'_>, name: &str) -> Result<AuditPage, Failure> {
    let world = &desk.snapshot.world;
    let audit = world.audit(name).ok_or(Failure::NotFound)?;
    let plan = &audit.plan;
    let guideline = desk.snapshot.guideline(&plan.guideline).ok_or(Failure::NotFound)?;
    let page = Page::new(desk, Place::Audits, plan.title.clone());
    let above = page.t("web-nav-audits");
    let page = page.below("audits", above);
    let under_way = audit.concluded.is_none();
    let found: Vec<_> = world.findings().filter(|(_, finding)| finding.audit == plan.audit).collect();
    let of_findings = found.iter().flat_map(|(_, finding)| {
        [Some(finding.position), finding.correction.map(|(position, _)| position), finding.completed]
    });
    let of_samples = audit.samples.values().map(|sample| Some(sample.position));
    let said = desk.said(of_samples.chain(of_findings).chain([audit.concluded]).flatten())?;
    let mut samples = Vec::new();
    for (id, sample) in &audit.samples {
        samples.push(SampleRow {
            id: id.to_string(),
            title: title_of(guideline, id, &page),
            href: page.by(&Whose { scope: plan.scope.clone(), control: id.to_string() }.path(), &plan.guideline),
            result: sample.result.map(|result| page.t(result_message(result))),
            note: match sample.result {
                Some(_) => said.text(sample.position, "note").to_owned(),
                None => said.text(sample.position, "reason").to_owned(),
            },
            position: sample.position,
        });
    }
    let findings = found.into_iter().map(|(name, finding)| finding_row(desk, &page, name, finding, &said)).collect();
    let fresh = guideline.controls.iter().filter(|control| !audit.samples.contains_key(control.id.as_str()));
    Ok(AuditPage {
        link: page.plain(&format!("audits/{name}")),
        title: plan.title.clone(),
        scope: ScopeNames::new(desk)?.of(&plan.scope),
        days: page.t2("web-days", ("from", plan.from), ("to", plan.to)),
        auditor: plan.auditor.clone(),
        summary: audit.concluded.map(|position| said.text(position, "summary").to_owned()),
        controls: fresh.map(|control| (control.id.clone(), control.title.get(page.locale).to_owned())).collect(),
        results: SampleResult::ALL.map(|result| (result.name(), page.t(result_message(result)))).to_vec(),
        grades: Grade::ALL.map(|grade| (grade.name(), page.t(grade_message(grade)))).to_vec(),
        may_plan: under_way && desk.may(Action::PlanAudit),
        may_audit: desk.may(Action::Audit),
        may_correct: desk.may(Action::Correct),
        samples,
        findings,
        page,
    })
}

fn title_of(guideline: &Guideline, control: &str, page: &Page) -> String {
    guideline.control(control).map(|control| control.title.get(page.locale).to_owned()).unwrap_or_default()
}

fn finding_row(desk: &Desk<'_>, page: &Page, name: &str, finding: &Finding, said: &Said) -> FindingRow {
    let planned = |field| match finding.correction {
        Some((position, _)) => said.text(position, field).to_owned(),
        None => String::new(),
    };
    let scope = desk.snapshot.world.audit(finding.audit.as_str()).map(|audit| &audit.plan.scope);
    let chain = desk.snapshot.world.chain_of(scope.unwrap_or(&Scope::Organisation));
    let completed_by = finding.completed.and_then(|position| said.at(position));
    FindingRow {
        finding: name.to_owned(),
        id: finding.item.to_string(),
        grade: page.t(grade_message(finding.grade)),
        text: said.text(finding.position, "text").to_owned(),
        stage: finding.stage,
        stage_text: page.t(stage_message(finding.stage)),
        action: planned("action"),
        owner: planned("owner"),
        due: finding.correction.map(|(_, due)| due),
        late: finding.is_late(desk.day),
        by_self: finding.checked_by_author,
        checking: Approving::by(
            completed_by.is_some_and(|told| told.actor == desk.asker.actor().id()),
            World::settings(&chain).self_approval,
        ),
        position: finding.position,
    }
}
