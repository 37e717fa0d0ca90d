//! One audit: its sample, and its findings with what is done about them.

use app::Action;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use world::{Grade, Sample, SampleResult, Stage, World};

use super::dossier::Dossier;
use super::findings::FindingRow;
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
    let dossier = Dossier::of(desk, name)?;
    let (audit, plan) = (dossier.audit, &dossier.audit.plan);
    let page = Page::new(desk, Place::Audits, plan.title.clone());
    let above = page.t("web-nav-audits");
    let page = page.below("audits", above);
    let sample = |(id, sample): (&str, &Sample)| SampleRow {
        id: id.to_string(),
        title: dossier.title_of(id, &page),
        href: page.by(&Whose { scope: plan.scope.clone(), control: id.to_string() }.path(), &plan.guideline),
        result: sample.result.map(|result| page.t(result_message(result))),
        reason: sample.sampled.map(|position| dossier.text(position, "reason")).unwrap_or_default(),
        note: sample.result.map(|_| dossier.text(sample.position, "note")).unwrap_or_default(),
        position: sample.position,
    };
    // Who planned an audit ends it only once its findings are closed.
    let planned = dossier.said.at(audit.position).is_none_or(|told| told.actor == desk.asker.actor().id());
    let allowed = World::settings(&desk.snapshot.world.chain_of(&plan.scope)).self_approval;
    let (open, concluding) = (dossier.open(), audit.concluded.is_none() && desk.may(Action::ConcludeAudit));
    Ok(AuditPage {
        link: page.plain(&format!("audits/{name}")),
        title: plan.title.clone(),
        scope: ScopeNames::new(desk)?.of(&plan.scope),
        days: page.t2("web-days", ("from", plan.from), ("to", plan.to)),
        auditor: plan.auditor.clone(),
        concluded: audit.concluded.map(|position| Concluded {
            summary: dossier.text(position, "summary"),
            follow_up: dossier.text(position, "follow_up"),
            who: dossier.who(position),
            position,
        }),
        results: SampleResult::ALL.map(|result| (result.name(), page.t(result_message(result)))).to_vec(),
        grades: Grade::ALL.map(|grade| (grade.name(), page.t(grade_message(grade)))).to_vec(),
        concluding: concluding.then(|| Approving::by(planned && 0 < open, allowed)),
        open,
        may_audit: desk.may(Action::Audit),
        may_correct: desk.may(Action::Correct),
        samples: audit.samples.iter().map(|(id, sample)| (&**id, sample)).map(sample).collect(),
        findings: dossier.findings(desk, &page),
        page,
    })
}
