//! One audit: its sample, and its findings with what is done about them.

use app::Action;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use guideline::Guideline;
use serde::Deserialize;
use world::{Grade, SampleResult, Stage, World};

use super::findings::{self, FindingRow};
use super::words::{grade_message, result_message};
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
    concluded: Option<Concluded>,
    /// How many findings are not closed.
    open: usize,
    samples: Vec<SampleRow>,
    findings: Vec<FindingRow>,
    results: Vec<(&'static str, String)>,
    grades: Vec<(&'static str, String)>,
    /// How whoever looks may conclude it; `None`: not at all, or it is concluded.
    concluding: Option<Approving>,
    may_audit: bool,
    may_correct: bool,
}

/// How an audit ended.
struct Concluded {
    summary: String,
    /// Why it ended while findings were open.
    follow_up: String,
    who: String,
    position: u64,
}

struct SampleRow {
    id: String,
    title: String,
    href: String,
    result: Option<String>,
    /// Why it was sampled.
    reason: String,
    note: String,
    position: u64,
}

#[derive(Debug, Deserialize)]
pub(super) struct AuditPath {
    pub(super) audit: String,
}

pub(super) async fn show(asker: Asker, Path(path): Path<AuditPath>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &path.audit)?)).await
}

impl AuditPage {
    /// The paper that tells all of it.
    fn report(&self) -> String {
        self.page.under(&self.link, "report")
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
    let found: Vec<_> = world.findings_of(&plan.audit).collect();
    let open = found.iter().filter(|(_, finding)| finding.is_open()).count();
    let of_findings = found.iter().flat_map(|(_, finding)| findings::positions(finding));
    let of_samples = audit.samples.values().flat_map(|sample| sample.sampled.into_iter().chain([sample.position]));
    let own = audit.concluded.into_iter().chain([audit.position]);
    let said = desk.said(of_samples.chain(of_findings).chain(own))?;
    let names = desk.names(said.newest_first().map(|told| told.actor.as_str()))?;
    let mut samples = Vec::new();
    for (id, sample) in &audit.samples {
        let text = |position, field| said.text(position, field).to_owned();
        samples.push(SampleRow {
            id: id.to_string(),
            title: title_of(guideline, id, &page),
            href: page.by(&Whose { scope: plan.scope.clone(), control: id.to_string() }.path(), &plan.guideline),
            result: sample.result.map(|result| page.t(result_message(result))),
            reason: sample.sampled.map(|position| text(position, "reason")).unwrap_or_default(),
            note: sample.result.map(|_| text(sample.position, "note")).unwrap_or_default(),
            position: sample.position,
        });
    }
    let findings = found.into_iter().map(|one| findings::row(desk, &page, audit, one, (&said, &names))).collect();
    // Who planned an audit ends it only once its findings are closed.
    let planned = said.at(audit.position).is_none_or(|told| told.actor == desk.asker.actor().id());
    let allowed = World::settings(&world.chain_of(&plan.scope)).self_approval;
    let concluding = under_way && desk.may(Action::ConcludeAudit);
    Ok(AuditPage {
        link: page.plain(&format!("audits/{name}")),
        title: plan.title.clone(),
        scope: ScopeNames::new(desk)?.of(&plan.scope),
        days: page.t2("web-days", ("from", plan.from), ("to", plan.to)),
        auditor: plan.auditor.clone(),
        concluded: audit.concluded.map(|position| Concluded {
            summary: said.text(position, "summary").to_owned(),
            follow_up: said.text(position, "follow_up").to_owned(),
            who: said.at(position).map(|told| names.of(&told.actor)).unwrap_or_default(),
            position,
        }),
        results: SampleResult::ALL.map(|result| (result.name(), page.t(result_message(result)))).to_vec(),
        grades: Grade::ALL.map(|grade| (grade.name(), page.t(grade_message(grade)))).to_vec(),
        concluding: concluding.then(|| Approving::by(planned && 0 < open, allowed)),
        open,
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
