//! The statement of applicability: every control with its verdict, its ground and what shows it.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use method::assessment::{Counts, assess};

use super::lines::{Line, lines};
use super::{Imprint, imprint};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, ServiceTab};
use crate::pages::controls::ServicePath;
use crate::pages::service::{PatternShown, pattern_shown};

#[derive(Template)]
#[template(path = "applicability.html")]
struct ApplicabilityPage {
    page: Page,
    imprint: Imprint,
    service: String,
    pattern: Option<PatternShown>,
    all: Counts,
    groups: Vec<Group>,
}

/// The controls of one section.
struct Group {
    id: String,
    title: String,
    lines: Vec<Line>,
}

pub(super) async fn show(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker.look(move |desk| html(&page(desk, &path.service)?)).await
}

fn page(desk: &Desk<'_>, service: &str) -> Result<ApplicabilityPage, Failure> {
    let view = desk.view(service)?;
    let assessment = assess(&view);
    let name = view.service.description.name.clone();
    let page = Page::new(desk, Place::Portfolio, "").titled("web-applicability");
    let page = page.of_service(desk, service, &name, ServiceTab::Applicability);
    let mut groups: Vec<Group> = Vec::new();
    let lines = lines(desk, &page, &view, assessment.controls.iter())?;
    for (answer, line) in assessment.controls.iter().zip(lines) {
        let section = answer.control.section();
        match groups.last_mut().filter(|group| group.id == section) {
            Some(group) => group.lines.push(line),
            None => groups.push(Group {
                id: section.to_owned(),
                title: view.guideline.section(section).map_or("", |section| section.title.get(page.locale)).to_owned(),
                lines: vec![line],
            }),
        }
    }
    let pattern = pattern_shown(desk, service)?;
    let imprint = imprint(desk, &page, pattern.as_ref())?;
    Ok(ApplicabilityPage { imprint, service: name, pattern, all: assessment.totals.all, groups, page })
}
