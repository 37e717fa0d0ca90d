//! Services and their assessments.

use app::Action;
use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use interchange::assessment_json;
use message::Diagnostic;
use method::assessment::{Verdict, assess};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use world::Service;

use super::Problem;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;

/// How many services are answered where nothing else is asked for.
const USUAL: usize = 100;

/// How many services are answered at most.
const LONGEST: usize = 500;

/// A service at a glance.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ServiceView {
    /// Its id.
    id: String,
    /// Its name.
    name: String,
    /// Its pattern; none: it cannot be told yet.
    pattern: Option<u8>,
    /// How many controls have which verdict.
    verdicts: std::collections::BTreeMap<&'static str, usize>,
}

/// Which service, seen on which day.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
#[expect(dead_code, reason = "the workspace is read by the guard; here it is described")]
pub(crate) struct ServicePath {
    /// The workspace.
    workspace: String,
    /// The service's id.
    service: String,
}

impl ServicePath {
    /// The service's id.
    pub(super) fn service(&self) -> &str {
        &self.service
    }
}

/// Which part of the list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// How many services come before those answered, in the order of their ids.
    #[serde(default)]
    #[param(default = 0)]
    from: usize,
    /// How many are answered at most.
    #[serde(default = "usual")]
    #[param(default = 100, minimum = 1, maximum = 500)]
    limit: usize,
}

fn usual() -> usize {
    USUAL
}

/// The services of the workspace in the order of their ids, page by page: where there are more, the header `Link` leads
/// to the next page (RFC 8288, `rel="next"`).
#[utoipa::path(get, path = "/services", tag = "services",
    params(("workspace" = String, Path), Asked,
        ("as_of" = Option<String>, Query, description = "A past day, as 2026-11-20"),
        ("guideline" = Option<String>, Query, description = "An adopted guideline; none: the one adopted first")),
    responses(
        (status = 200, body = Vec<ServiceView>,
            headers(("Link" = String, description = "The next page, if there is one: `<...>; rel=\"next\"`"))),
        (status = "4XX", body = Problem)))]
pub(crate) async fn services(asker: Asker, asked: Result<Query<Asked>, QueryRejection>) -> Result<Response, Failure> {
    let bad = |reason: String| {
        let problem = Diagnostic::error("web-bad-page").with("reason", reason);
        Failure::refused(problem.with("limit", LONGEST.to_string()))
    };
    let Query(asked) = asked.map_err(|error| bad(error.body_text()))?;
    if !(1..=LONGEST).contains(&asked.limit) {
        return Err(bad(format!("limit={}", asked.limit)));
    }
    asker
        .read(Action::Read, move |desk| {
            let world = &desk.snapshot.world;
            let shown = world.services().skip(asked.from).take(asked.limit);
            let found = shown.map(|service| service_view(desk, service)).collect::<Result<Vec<_>, Failure>>()?;
            let after = asked.from.saturating_add(found.len());
            let is_last = found.is_empty() || world.services().nth(after).is_none();
            let mut response = Json(found).into_response();
            if let Some(link) = Some(next(desk, after, asked.limit)).filter(|_| !is_last) {
                response.headers_mut().extend(HeaderValue::from_str(&link).map(|link| (header::LINK, link)));
            }
            Ok(response)
        })
        .await
}

fn service_view(desk: &Desk<'_>, service: &Service) -> Result<ServiceView, Failure> {
    let id = service.description.service.to_string();
    let standing = desk.standing(&id)?;
    let counts = Verdict::ALL.map(|verdict| (verdict.name(), standing.all.of(verdict)));
    Ok(ServiceView {
        id,
        name: service.description.name.clone(),
        pattern: standing.pattern,
        verdicts: counts.into_iter().filter(|(_, count)| 0 < *count).collect(),
    })
}

/// The link to the page that begins behind so many services, of the same day.
fn next(desk: &Desk<'_>, from: usize, limit: usize) -> String {
    let day = desk.asker.as_of.map(|day| format!("&as_of={day}")).unwrap_or_default();
    let by = desk.asker.chosen.name().map(|name| format!("&guideline={name}")).unwrap_or_default();
    let path = format!("/api/v1/workspaces/{}/services", desk.asker.house.name);
    format!("<{path}?from={from}&limit={limit}{day}{by}>; rel=\"next\"")
}

/// The whole assessment of a service, with every reason.
#[utoipa::path(get, path = "/services/{service}/assessment", tag = "services",
    params(ServicePath, ("as_of" = Option<String>, Query, description = "A past day, as 2026-11-20"),
        ("guideline" = Option<String>, Query, description = "An adopted guideline; none: the one adopted first")),
    responses((status = 200, body = Value), (status = "4XX", body = Problem)))]
pub(crate) async fn assessment(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker
        .read(Action::Read, move |desk| {
            let view = desk.view(&path.service)?;
            Ok(Json(assessment_json::to_json(&assess(&view), &view)).into_response())
        })
        .await
}

/// Which control of which service.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
#[expect(dead_code, reason = "the workspace is read by the guard; here it is described")]
pub(crate) struct ControlPath {
    /// The workspace.
    workspace: String,
    /// The service's id.
    service: String,
    /// The control's id, such as `III.1.1.3`.
    control: String,
}

/// One control of a service: its verdict and why.
#[utoipa::path(get, path = "/services/{service}/controls/{control}", tag = "services",
    params(ControlPath, ("as_of" = Option<String>, Query, description = "A past day, as 2026-11-20"),
        ("guideline" = Option<String>, Query, description = "An adopted guideline; none: the one adopted first")),
    responses((status = 200, body = Value), (status = "4XX", body = Problem)))]
pub(crate) async fn control(asker: Asker, Path(path): Path<ControlPath>) -> Result<Response, Failure> {
    asker
        .read(Action::Read, move |desk| {
            let view = desk.view(&path.service)?;
            let whole = assessment_json::to_json(&assess(&view), &view);
            let controls = whole.get("controls").and_then(Value::as_array);
            let named = |one: &&Value| one.get("id").and_then(Value::as_str) == Some(&path.control);
            let found = controls.and_then(|list| list.iter().find(named)).ok_or(Failure::NotFound)?;
            Ok(Json(found.clone()).into_response())
        })
        .await
}
