//! The report of an audit as a paper: what was planned, sampled and found, what was done about it, and how it ended.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use report::service::Imprint;
use world::Sample;

use super::audit::AuditPath;
use super::dossier::Dossier;
use super::findings::FindingRow;
use super::words::result_message;
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::pages::papers::imprint_by;
use crate::pages::scopes::ScopeNames;

#[derive(Template)]
#[template(path = "audit_report.html")]
struct ReportPage {
    page: Page,
    imprint: Imprint,
    /// What is audited; every sheet says so.
    service: String,
    title: String,
    plan: Vec<(String, String)>,
    samples: Vec<SampleLine>,
    findings: Vec<FindingRow>,
    /// How many findings are not closed.
    open: usize,
    conclusion: Option<Conclusion>,
}

/// A control that was sampled.
struct SampleLine {
    id: String,
    title: String,
    reason: String,
    result: Option<String>,
    note: String,
    /// Who examined it, and when.
    by: String,
}

/// How the audit ended.
struct Conclusion {
    summary: String,
    /// Why it ended while findings were open.
    follow_up: String,
    who: String,
    when: String,
}

pub(super) async fn show(asker: Asker, Path(path): Path<AuditPath>) -> Result<Response, Failure> {
    asker.look(move |desk| html(&page(desk, &path.audit)?)).await
}

fn page(desk: &Desk<'_>, name: &str) -> Result<ReportPage, Failure> {
    let dossier = Dossier::of(desk, name)?;
    let audit = dossier.audit;
    let page = Page::new(desk, Place::Audits, "").titled("web-audit-report");
    let above = page.t("web-nav-audits");
    let page = page.below("audits", above).below(&format!("audits/{name}"), audit.plan.title.clone());
    let scope = ScopeNames::new(desk)?.of(&audit.plan.scope);
    Ok(ReportPage {
        imprint: imprint_by(desk, &page, dossier.guideline, None)?,
        title: audit.plan.title.clone(),
        plan: plan(desk, &page, &dossier, &scope),
        samples: samples(desk, &page, &dossier),
        conclusion: audit.concluded.map(|position| Conclusion {
            summary: dossier.text(position, "summary"),
            follow_up: dossier.text(position, "follow_up"),
            who: dossier.who(position),
            when: dossier.when(desk, position),
        }),
        findings: dossier.findings(desk, &page),
        service: scope,
        open: dossier.open(),
        page,
    })
}

/// Who said what lies at a position, and when.
fn by(desk: &Desk<'_>, dossier: &Dossier<'_>, position: u64) -> String {
    format!("{} {}", dossier.who(position), dossier.when(desk, position))
}

/// What was planned, one fact a line.
fn plan(desk: &Desk<'_>, page: &Page, dossier: &Dossier<'_>, scope: &str) -> Vec<(String, String)> {
    let plan = &dossier.audit.plan;
    let facts = [
        ("web-audited", scope.to_owned()),
        ("web-audit-days", page.t2("web-days", ("from", plan.from), ("to", plan.to))),
        ("web-auditor", plan.auditor.clone()),
        ("web-audit-planned-by", by(desk, dossier, dossier.audit.position)),
    ];
    facts.into_iter().filter(|(_, fact)| !fact.trim().is_empty()).map(|(id, fact)| (page.t(id), fact)).collect()
}

fn samples(desk: &Desk<'_>, page: &Page, dossier: &Dossier<'_>) -> Vec<SampleLine> {
    let line = |(id, sample): (&str, &Sample)| {
        let examined = sample.result.map(|_| sample.position);
        SampleLine {
            id: id.to_string(),
            title: dossier.title_of(id, page),
            reason: sample.sampled.map(|position| dossier.text(position, "reason")).unwrap_or_default(),
            result: sample.result.map(|result| page.t(result_message(result))),
            note: examined.map(|position| dossier.text(position, "note")).unwrap_or_default(),
            by: examined.map(|position| by(desk, dossier, position)).unwrap_or_default(),
        }
    };
    dossier.audit.samples.iter().map(|(id, sample)| (&**id, sample)).map(line).collect()
}
