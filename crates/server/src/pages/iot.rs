//! A service as an IoT service (part V): its survey, the candidates that follow, what is decided about them, the papers.

mod annex;
mod candidate;
mod candidates;
mod change;
mod compare;
mod fields;
mod overview;
mod papers;
mod survey;

use axum::Router;
use axum::routing::{get, post};

use crate::desk::Desk;
use crate::failure::Failure;
use crate::iot::{Ground, asks};
use crate::page::{Page, Place, ServiceTab, Tab};
use crate::shared::Shared;

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/services/{service}/iot", get(overview::show))
        .route("/services/{service}/iot/survey", get(survey::show).post(survey::record))
        .route("/services/{service}/iot/survey/preview", post(survey::preview))
        .route("/services/{service}/iot/candidates", get(candidates::show).post(candidates::apply))
        .route("/services/{service}/iot/candidates/preview", post(candidates::preview))
        .route("/services/{service}/iot/candidates/{item}", get(candidate::show).post(candidate::decide))
        .route("/services/{service}/iot/annex", get(annex::show).post(annex::record))
        .route("/services/{service}/iot/compare", get(compare::show))
        .route("/services/{service}/iot/papers", get(papers::show))
        .route("/services/{service}/iot/papers/markdown", get(papers::markdown))
        .route("/services/{service}/iot/papers/xlsx", get(papers::xlsx))
        .route("/services/{service}/iot/papers/{form}", get(papers::print))
}

/// What waits on these pages, for the summary of a service looked at by a guideline that asks: where it leads, and what
/// it is.
pub(crate) fn waiting(desk: &Desk<'_>, service: &str, page: &Page) -> Result<Option<(String, String)>, Failure> {
    if !asks(desk.guideline()?) {
        return Ok(None);
    }
    let ground = Ground::new(desk, service)?;
    let link = |end: &str| page.to(&format!("services/{service}/iot{end}"));
    let Some(survey) = ground.survey() else {
        return Ok(Some((link(""), page.t("web-iot-nothing-stated"))));
    };
    let derived = ground.derive(survey);
    if derived.findings.iter().any(|finding| finding.blocks) {
        return Ok(Some((link(""), page.t("iot-show-blocked"))));
    }
    let open = ground.weigh(desk, &derived).open();
    Ok((0 < open).then(|| (link("/candidates?state=open"), page.count("web-iot-open-count", &open))))
}

/// The parts of the pages, in the order in which one goes through them: the end of the path, and the title.
const STEPS: [(&str, &str); 6] = [
    ("", "web-iot-overview"),
    ("/survey", "web-iot-survey"),
    ("/candidates", "web-iot-candidates"),
    ("/annex", "web-iot-annex"),
    ("/compare", "web-iot-compare"),
    ("/papers", "web-iot-papers"),
];

/// The frame of a page about a service, and the pages of the same kind beside it; `step` is the end of its own path.
fn frame(desk: &Desk<'_>, ground: &Ground<'_>, step: &str) -> (Page, Vec<Tab>) {
    let title = STEPS.iter().find(|(path, _)| *path == step).map_or("web-iot", |(_, title)| *title);
    let mut page = Page::new(desk, Place::Portfolio, "").titled(if step.is_empty() { "web-iot" } else { title });
    // Wherever one comes from, the pages are about the guideline that has the survey.
    page.guideline = Some(ground.guideline.id().to_owned());
    let name = &ground.service.description.name;
    let page = page.of_service(desk, ground.slug(), name, ServiceTab::Iot);
    let path = format!("services/{}/iot", ground.slug());
    let steps = STEPS.iter().map(|(own, title)| Tab {
        href: page.to(&format!("{path}{own}")),
        title: page.t(title),
        here: *own == step,
    });
    let steps = steps.collect();
    (page, steps)
}
