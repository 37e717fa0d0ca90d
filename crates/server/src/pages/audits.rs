//! Audits: planned, sampled, examined; their findings from the first word to the check of the effect.

mod audit;
mod deeds;
mod dossier;
mod findings;
pub(crate) mod open;
mod report;
mod sampling;
mod words;

use app::Action;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use world::Scope;

pub(crate) use self::words::{grade_message, result_message};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::pages::scopes::{ScopeField, ScopeNames};
use crate::shared::Shared;

#[derive(Template)]
#[template(path = "audits.html")]
struct AuditsPage {
    page: Page,
    rows: Vec<Row>,
    scopes: ScopeField,
    may_plan: bool,
}

struct Row {
    audit: String,
    title: String,
    scope: String,
    days: String,
    sampled: usize,
    examined: usize,
    open: usize,
    late: usize,
    concluded: bool,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/audits", get(show).post(deeds::plan))
        .route("/audits/{audit}", get(audit::show))
        .route("/audits/{audit}/report", get(report::show))
        .route("/audits/{audit}/sample", get(sampling::show).post(sampling::sample))
        .route("/audits/{audit}/examine", post(deeds::examine))
        .route("/audits/{audit}/conclude", post(deeds::conclude))
        .route("/audits/{audit}/finding", post(deeds::raise))
        .route("/audits/{audit}/correction", post(deeds::correction))
        .route("/audits/{audit}/completed", post(deeds::completed))
        .route("/audits/{audit}/effect", post(deeds::effect))
        .route("/audits/{audit}/close", post(deeds::close))
}

async fn show(asker: Asker) -> Result<Response, Failure> {
    asker.read(Action::Read, |desk| html(&page(desk)?)).await
}

fn page(desk: &Desk<'_>) -> Result<AuditsPage, Failure> {
    let page = Page::new(desk, Place::Audits, "").titled("web-nav-audits");
    let world = &desk.snapshot.world;
    let names = ScopeNames::new(desk)?;
    let rows = world.audits().map(|audit| {
        let findings = || world.findings_of(&audit.plan.audit);
        Row {
            audit: audit.plan.audit.to_string(),
            title: audit.plan.title.clone(),
            scope: names.of(&audit.plan.scope),
            days: page.t2("web-days", ("from", audit.plan.from), ("to", audit.plan.to)),
            sampled: audit.samples.len(),
            examined: audit.samples.values().filter(|sample| sample.result.is_some()).count(),
            open: findings().filter(|(_, finding)| finding.is_open()).count(),
            late: findings().filter(|(_, finding)| finding.is_late(desk.day)).count(),
            concluded: audit.concluded.is_some(),
        }
    });
    Ok(AuditsPage {
        rows: rows.collect(),
        scopes: names.field(&Scope::Organisation),
        may_plan: desk.may(Action::PlanAudit),
        page,
    })
}
