//! The report of an audit as a paper: what was planned, sampled and found, what was done about it, and how it ended.

use app::Said;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use guideline::Guideline;
use world::Audit;

use super::audit::AuditPath;
use super::findings::{self, FindingRow};
use super::words::result_message;
use crate::answer::html;
use crate::desk::{Desk, Names};
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::pages::papers::{Imprint, imprint_by};
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
    samples: Vec<Sample>,
    findings: Vec<FindingRow>,
    /// How many findings are not closed.
    open: usize,
    conclusion: Option<Conclusion>,
}

/// A control that was sampled.
struct Sample {
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
    let world = &desk.snapshot.world;
    let audit = world.audit(name).ok_or(Failure::NotFound)?;
    let guideline = desk.snapshot.guideline(&audit.plan.guideline).ok_or(Failure::NotFound)?;
    let page = Page::new(desk, Place::Audits, "").titled("web-audit-report");
    let above = page.t("web-nav-audits");
    let page = page.below("audits", above).below(&format!("audits/{name}"), audit.plan.title.clone());
    let found: Vec<_> = world.findings_of(&audit.plan.audit).collect();
    let open = found.iter().filter(|(_, finding)| finding.is_open()).count();
    let of_findings = found.iter().flat_map(|(_, finding)| findings::positions(finding));
    let of_samples = audit.samples.values().flat_map(|sample| sample.sampled.into_iter().chain([sample.position]));
    let own = audit.concluded.into_iter().chain([audit.position]);
    let said = desk.said(of_samples.chain(of_findings).chain(own))?;
    let names = desk.names(said.newest_first().map(|told| told.actor.as_str()))?;
    let scope = ScopeNames::new(desk)?.of(&audit.plan.scope);
    let told = (&said, &names);
    Ok(ReportPage {
        imprint: imprint_by(desk, &page, guideline, None)?,
        title: audit.plan.title.clone(),
        plan: plan(desk, &page, audit, &scope, told),
        samples: samples(desk, &page, audit, guideline, told),
        conclusion: audit.concluded.map(|position| Conclusion {
            summary: said.text(position, "summary").to_owned(),
            follow_up: said.text(position, "follow_up").to_owned(),
            who: said.at(position).map(|told| names.of(&told.actor)).unwrap_or_default(),
            when: said.at(position).map(|told| desk.asker.outside.clock(told.recorded_at)).unwrap_or_default(),
        }),
        findings: found.into_iter().map(|one| findings::row(desk, &page, audit, one, told)).collect(),
        service: scope,
        open,
        page,
    })
}

/// What was planned, one fact a line.
fn plan(
    desk: &Desk<'_>,
    page: &Page,
    audit: &Audit,
    scope: &str,
    (said, names): (&Said, &Names),
) -> Vec<(String, String)> {
    let plan = &audit.plan;
    let planned = said.at(audit.position);
    let by = planned.map(|told| format!("{} {}", names.of(&told.actor), desk.asker.outside.clock(told.recorded_at)));
    let facts = [
        ("web-audited", scope.to_owned()),
        ("web-audit-days", page.t2("web-days", ("from", plan.from), ("to", plan.to))),
        ("web-auditor", plan.auditor.clone()),
        ("web-audit-planned-by", by.unwrap_or_default()),
    ];
    facts.into_iter().filter(|(_, fact)| !fact.is_empty()).map(|(id, fact)| (page.t(id), fact)).collect()
}

fn samples(
    desk: &Desk<'_>,
    page: &Page,
    audit: &Audit,
    guideline: &Guideline,
    (said, names): (&Said, &Names),
) -> Vec<Sample> {
    let sample = |id: &str, sample: &world::Sample| {
        let text = |position, field| said.text(position, field).to_owned();
        let examined = said.at(sample.position).filter(|_| sample.result.is_some());
        Sample {
            id: id.to_owned(),
            title: guideline.control(id).map(|own| own.title.get(page.locale).to_owned()).unwrap_or_default(),
            reason: sample.sampled.map(|position| text(position, "reason")).unwrap_or_default(),
            result: sample.result.map(|result| page.t(result_message(result))),
            note: examined.map(|_| text(sample.position, "note")).unwrap_or_default(),
            by: examined
                .map(|told| format!("{} {}", names.of(&told.actor), desk.asker.outside.clock(told.recorded_at)))
                .unwrap_or_default(),
        }
    };
    audit.samples.iter().map(|(id, one)| sample(id, one)).collect()
}
