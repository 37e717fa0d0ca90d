//! Registering a service, and describing it anew.

use app::{Action, Located};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use report::words;
use serde::Deserialize;
use world::{Building, Perspective, Runs, ServiceChanged, ServiceDescription, ServiceRegistered, Slug, Statement};

use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, range};
use crate::pages::controls::ServicePath;
use crate::pages::scopes::ScopeNames;
use crate::sheet::Sheet;
use crate::sheet::settle;

#[derive(Template)]
#[template(path = "describe.html")]
struct DescribePage {
    page: Page,
    action: String,
    is_new: bool,
    name: String,
    perspective: &'static str,
    runs: Vec<(&'static str, String, bool)>,
    building: &'static str,
    units: Vec<(String, String, bool)>,
    since: u64,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct DescribeForm {
    #[serde(default)]
    service: String,
    name: String,
    perspective: Perspective,
    #[serde(default)]
    runs: Vec<Runs>,
    #[serde(default)]
    building: String,
    #[serde(default)]
    unit: String,
    since: u64,
}

fn form(desk: &Desk<'_>, known: Option<&ServiceDescription>) -> Result<Response, Failure> {
    let page = match known {
        Some(known) => Page::new(desk, Place::Portfolio, "")
            .titled("web-service-edit")
            .below(&format!("services/{}", known.service), known.name.clone()),
        None => Page::new(desk, Place::Portfolio, "").titled("web-service-register"),
    };
    let chosen = |runs: Runs| known.is_some_and(|known| known.runs.contains(&runs));
    let runs = Runs::ALL.map(|runs| {
        let title = words::runs(runs.name()).map_or_else(|| runs.name().to_owned(), |id| page.t(id));
        (runs.name(), title, chosen(runs))
    });
    let own = known.and_then(|known| known.unit.as_ref()).map(|unit| unit.as_str());
    let names = ScopeNames::new(desk)?;
    let units = desk.snapshot.world.units().map(|(unit, _)| (unit.to_owned(), names.unit(unit), own == Some(unit)));
    let units = units.collect();
    html(&DescribePage {
        units,
        action: match known {
            Some(known) => page.plain(&format!("services/{}/edit", known.service)),
            None => page.plain("services/new"),
        },
        is_new: known.is_none(),
        name: known.map(|known| known.name.clone()).unwrap_or_default(),
        perspective: known.map_or(Perspective::Provide, |known| known.perspective).name(),
        runs: runs.to_vec(),
        building: match known.and_then(|known| known.building) {
            Some(Building::Own) => "own",
            Some(Building::Other) => "other",
            None => "",
        },
        since: desk.snapshot.world.size(),
        page,
    })
}

pub(super) async fn fresh(asker: Asker) -> Result<Response, Failure> {
    asker.read(Action::State, |desk| form(desk, None)).await
}

pub(super) async fn edit(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker.read(Action::State, move |desk| form(desk, Some(&desk.view(&path.service)?.service.description))).await
}

impl DescribeForm {
    fn description(&self, service: Slug, known: Option<&ServiceDescription>) -> ServiceDescription {
        ServiceDescription {
            service,
            name: self.name.trim().to_owned(),
            unit: self.unit.parse().ok(),
            perspective: self.perspective,
            runs: self.runs.clone(),
            building: match self.building.as_str() {
                "own" => Some(Building::Own),
                "other" => Some(Building::Other),
                _ => None,
            },
            example: known.and_then(|known| known.example.clone()),
        }
    }
}

pub(super) async fn register(asker: Asker, sheet: Sheet<DescribeForm>) -> Response {
    let done = record(&asker, None, sheet.value.clone()).await;
    settle(sheet, done)
}

pub(super) async fn change(asker: Asker, Path(path): Path<ServicePath>, sheet: Sheet<DescribeForm>) -> Response {
    let done = record(&asker, Some(path.service), sheet.value.clone()).await;
    settle(sheet, done)
}

async fn record(asker: &Asker, known: Option<String>, form: DescribeForm) -> Result<Response, Failure> {
    let bad = |name: &str| Failure::refused(message::Diagnostic::error("web-bad-name").with("name", name.to_owned()));
    let is_new = known.is_none();
    let name = known.unwrap_or_else(|| form.service.trim().to_owned());
    let service: Slug = name.parse().map_err(|_| bad(&name))?;
    let next = if is_new { format!("services/{service}/pattern") } else { format!("services/{service}") };
    let link = format!("/w/{}/{next}", asker.house.name);
    let recorded = asker
        .change(Action::State, move |workspace, ctx| {
            let known = workspace.current().world.service(service.as_str()).map(|known| known.description.clone());
            let description = form.description(service, known.as_ref());
            let statement: Statement =
                if is_new { ServiceRegistered(description).into() } else { ServiceChanged(description).into() };
            Ok(workspace.record_since(&[Located { statement, place: None }], form.since, ctx)?)
        })
        .await?;
    Ok(see(&format!("{link}?recorded={}", range(&recorded))))
}
