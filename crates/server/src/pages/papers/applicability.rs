//! The statement of applicability: every control with its verdict, its ground and what shows it.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use method::assessment::assess;
use report::service::{Applicability, Imprint, Lines};

use super::{Forms, about};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, ServiceTab};
use crate::pages::controls::ServicePath;
use crate::press::PaperPath;

#[derive(Template)]
#[template(path = "applicability.html")]
struct ApplicabilityPage {
    page: Page,
    imprint: Imprint,
    service: String,
    report: Applicability,
    forms: Forms,
}

pub(super) async fn show(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker
        .look(move |desk| {
            let (page, report) = made(desk, &path.service)?;
            let forms = Forms::of(&page, &format!("services/{}/statement-of-applicability", path.service));
            let (imprint, service) = (report.imprint.clone(), report.headed.service.clone());
            html(&ApplicabilityPage { page, imprint, service, report, forms })
        })
        .await
}

pub(super) async fn print(asker: Asker, Path(path): Path<PaperPath>) -> Result<Response, Failure> {
    path.print(asker, "statement-of-applicability", |desk, service| Ok(made(desk, service)?.1.paper())).await
}

fn made(desk: &Desk<'_>, service: &str) -> Result<(Page, Applicability), Failure> {
    let view = desk.view(service)?;
    let assessment = assess(&view);
    let page = Page::new(desk, Place::Portfolio, "").titled("web-applicability");
    let page = page.of_service(desk, service, &view.service.description.name, ServiceTab::Applicability);
    let (headed, imprint) = about(desk, &page, &view, service)?;
    let lines = Lines::of(&view, assessment.controls.iter());
    let said = desk.said(lines.positions())?;
    let lines = lines.lines(&|position, field| said.text(position, field).to_owned(), desk.day, page.locale);
    let report = Applicability::of(headed, imprint, view.guideline, &assessment, lines, page.locale);
    Ok((page, report))
}
