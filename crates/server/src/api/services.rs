//! Services and their assessments.

use app::Action;
use axum::Json;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Response};
use interchange::assessment_json;
use method::assessment::{assess, verdicts};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};

use super::Problem;
use crate::failure::Failure;
use crate::guard::Asker;

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

/// Every service of the workspace.
#[utoipa::path(get, path = "/services", tag = "services",
    params(("workspace" = String, Path), ("as_of" = Option<String>, Query, description = "A past day, as 2026-11-20")),
    responses((status = 200, body = Vec<ServiceView>), (status = "4XX", body = Problem)))]
pub(crate) async fn services(asker: Asker) -> Result<Response, Failure> {
    asker
        .read(Action::Read, |desk| {
            let mut found = Vec::new();
            for service in desk.snapshot.world.services() {
                let view = desk.view(service.description.service.as_str())?;
                let mut counts = std::collections::BTreeMap::new();
                for verdict in verdicts(&view) {
                    *counts.entry(verdict.name()).or_insert(0) += 1;
                }
                found.push(ServiceView {
                    id: service.description.service.to_string(),
                    name: service.description.name.clone(),
                    pattern: method::pattern::pattern(&view).and_then(|pattern| pattern.number),
                    verdicts: counts,
                });
            }
            Ok(Json(found).into_response())
        })
        .await
}

/// The whole assessment of a service, with every reason.
#[utoipa::path(get, path = "/services/{service}/assessment", tag = "services",
    params(ServicePath, ("as_of" = Option<String>, Query, description = "A past day, as 2026-11-20")),
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
    params(ControlPath, ("as_of" = Option<String>, Query, description = "A past day, as 2026-11-20")),
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
