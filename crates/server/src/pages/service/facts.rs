//! What the pattern follows from: information handled, demands on availability, the reading, an own judgement.

use app::{Action, Located};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use message::Diagnostic;
use report::words;
use serde::Deserialize;
use world::{AvailabilityDeclared, InformationDeclared, PatternDecided, Slug, Statement};

use super::{PatternShown, pattern_shown};
use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, ServiceTab, range};
use crate::pages::controls::ServicePath;
use crate::sheet::Sheet;
use crate::sheet::settle;

#[derive(Template)]
#[template(path = "pattern.html")]
struct PatternPage {
    page: Page,
    link: String,
    service: String,
    information: Vec<Choice>,
    availability: Vec<Choice>,
    patterns: Vec<(u8, String)>,
    pattern: Option<PatternShown>,
    since: u64,
    may_state: bool,
}

struct Choice {
    id: String,
    title: String,
    criterion: String,
    demand: String,
    chosen: bool,
}

pub(super) async fn show(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &path.service)?)).await
}

fn page(desk: &Desk<'_>, service: &str) -> Result<PatternPage, Failure> {
    let view = desk.view(service)?;
    let locale = desk.locale();
    let scheme = view.guideline.patterns.as_ref();
    let scheme = scheme.ok_or_else(|| Failure::refused(Diagnostic::error("web-no-patterns")))?;
    let page = Page::new(desk, Place::Portfolio, "").titled("web-pattern-title");
    let page = page.of_service(desk, service, &view.service.description.name, ServiceTab::Pattern);
    let declared = |list: &Option<(Vec<Box<str>>, u64)>, id: &str| {
        list.as_ref().is_some_and(|(ids, _)| ids.iter().any(|own| **own == *id))
    };
    let information = scheme.information.iter().map(|class| Choice {
        chosen: declared(&view.service.information, &class.id),
        id: class.id.clone(),
        title: class.title.get(locale).to_owned(),
        criterion: class.criterion.get(locale).to_owned(),
        demand: page.t(words::demand(class.demand)),
    });
    let availability = scheme.availability.iter().map(|demand| Choice {
        chosen: declared(&view.service.availability, &demand.id),
        id: demand.id.clone(),
        title: demand.criterion.get(locale).to_owned(),
        criterion: String::new(),
        demand: page.t(words::demand(demand.demand)),
    });
    let patterns = scheme.patterns.iter().map(|one| {
        let (number, title) = (("number", one.number), ("title", one.title.get(locale)));
        (one.number, page.t2("web-pattern-option", number, title))
    });
    Ok(PatternPage {
        link: page.plain(&format!("services/{service}/pattern")),
        service: service.to_owned(),
        information: information.collect(),
        availability: availability.collect(),
        patterns: patterns.collect(),
        pattern: pattern_shown(desk, service)?,
        since: desk.snapshot.world.size(),
        may_state: desk.may(Action::State),
        page,
    })
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct FactsForm {
    #[serde(default)]
    information: Vec<Box<str>>,
    #[serde(default)]
    availability: Vec<Box<str>>,
    since: u64,
}

pub(super) async fn declare(asker: Asker, Path(path): Path<ServicePath>, sheet: Sheet<FactsForm>) -> Response {
    let FactsForm { information, availability, since } = sheet.value.clone();
    let done = record(&asker, path.service, since, move |service, _| {
        vec![
            InformationDeclared { service: service.clone(), classes: information }.into(),
            AvailabilityDeclared { service, demands: availability }.into(),
        ]
    })
    .await;
    settle(sheet, done)
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct DecideForm {
    number: u8,
    reason: String,
    since: u64,
}

pub(super) async fn decide(asker: Asker, Path(path): Path<ServicePath>, sheet: Sheet<DecideForm>) -> Response {
    let DecideForm { number, reason, since } = sheet.value.clone();
    let done = record(&asker, path.service, since, move |service, guideline| {
        vec![PatternDecided { service, guideline: guideline.into(), number, reason: reason.trim().to_owned() }.into()]
    })
    .await;
    settle(sheet, done)
}

async fn record(
    asker: &Asker,
    service: String,
    since: u64,
    statements: impl FnOnce(Slug, &str) -> Vec<Statement> + Send + 'static,
) -> Result<Response, Failure> {
    let service: Slug = service.parse().map_err(|_| Failure::NotFound)?;
    let link = format!("/w/{}/services/{service}/pattern", asker.house.name);
    let chosen = asker.chosen.clone();
    let recorded = asker
        .change(Action::State, move |workspace, ctx| {
            let guideline = chosen.at(workspace.current())?.id().to_owned();
            let said = statements(service, &guideline).into_iter();
            let said: Vec<Located> = said.map(|statement| Located { statement, place: None }).collect();
            Ok(workspace.record_since(&said, since, ctx)?)
        })
        .await?;
    Ok(see(&format!("{link}?recorded={}", range(&recorded))))
}
