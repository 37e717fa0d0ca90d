//! What if: the survey of a service side by side with a printed case, or with that of another service.

use app::Action;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use method::iot::{Survey, derive, nearest};
use report::terminal::iot::differences;
use serde::Deserialize;

use super::change::{Moved, moved};
use super::frame;
use super::ground::Ground;
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Tab};
use crate::pages::controls::ServicePath;

#[derive(Template)]
#[template(path = "iot_compare.html")]
struct ComparePage {
    page: Page,
    steps: Vec<Tab>,
    /// The cases: link, title, equal answers, differences; nearest first.
    near: Vec<(String, String, String, Vec<String>)>,
    /// Other services with a survey: link and name.
    services: Vec<(String, String)>,
    /// What it is compared with, and what that adds and removes.
    with: Option<(String, Vec<Moved>)>,
    /// A form that starts from what it is compared with.
    start: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct With {
    with: Option<String>,
}

pub(super) async fn show(
    asker: Asker,
    Path(path): Path<ServicePath>,
    Query(query): Query<With>,
) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &path.service, query.with.as_deref())?)).await
}

fn page(desk: &Desk<'_>, service: &str, with: Option<&str>) -> Result<ComparePage, Failure> {
    let ground = Ground::new(desk, service)?;
    let (page, steps) = frame(desk, &ground, "/compare");
    let (model, locale) = (ground.model, page.locale);
    let survey = ground.survey().unwrap_or_default();
    let link = |with: &str| page.to(&format!("services/{service}/iot/compare?with={with}"));
    let near = nearest(model, &survey).into_iter().map(|near| {
        let same = page.t2("iot-case-same", ("same", near.same()), ("compared", near.compared));
        (link(&near.case.id), near.case.title.get(locale).to_owned(), same, differences(model, &near, locale))
    });
    let surveyed = desk.snapshot.world.services().filter(|one| one.description.service.as_str() != service);
    let surveyed = surveyed.filter_map(|one| {
        let stated = one.surveys.iter().find(|known| &*known.survey.guideline == ground.guideline.id())?;
        Some((one.description.service.as_str(), one.description.name.as_str(), stated))
    });
    let surveyed: Vec<_> = surveyed.collect();
    let case = with.and_then(|id| model.case(id));
    let other = with.and_then(|id| surveyed.iter().find(|(slug, ..)| *slug == id));
    let compared = match (case, other) {
        (Some(case), _) => Some((case.title.get(locale).to_owned(), Survey::of_case(case))),
        (None, Some((_, name, stated))) => Some(((*name).to_owned(), Survey::of_statement(&stated.survey))),
        (None, None) if with.is_some() => return Err(Failure::NotFound),
        (None, None) => None,
    };
    let own = derive(model, &survey);
    let with = compared.map(|(name, other)| (name, moved(&page, model, &own, &derive(model, &other))));
    Ok(ComparePage {
        near: near.collect(),
        services: surveyed.iter().map(|(slug, name, _)| (link(slug), (*name).to_owned())).collect(),
        with,
        start: case.map(|case| page.to(&format!("services/{service}/iot/survey?start={}", case.id))),
        steps,
        page,
    })
}
