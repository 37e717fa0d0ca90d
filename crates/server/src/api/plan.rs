//! The planned requirements of a service: the case, what it leads to, what vendors answer; and a case taken in.

use app::{Action, Located};
use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use interchange::plan_case::{case_to_json, read, to_json, vendors_to_json};
use message::Diagnostic;
use method::requirement_planning::{Bases, compare, derive};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use world::VendorAnswered;

use super::Problem;
use super::services::ServicePath;
use super::statements::RecordedView;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::plan::Ground;

/// The planned requirements of a service.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PlanView {
    /// Where the ledger says what the case holds.
    plan: u64,
    /// The case, as `akashi schema plan-case` describes it.
    case: Value,
    /// What it leads to, as `akashi plan derive --format json` writes it.
    derived: Value,
    /// What vendors answer: per requirement, per risk, and what is to be asked.
    vendors: Value,
}

/// The planned requirements of a service with what vendors answer. Answers are recorded as statements
/// (`VendorAnswered`, `VendorDropped`).
#[utoipa::path(get, path = "/services/{service}/plan", tag = "services",
    params(ServicePath, ("as_of" = Option<String>, Query, description = "A past day, as 2026-11-20")),
    responses((status = 200, body = PlanView), (status = "4XX", body = Problem)))]
pub(crate) async fn plan(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker
        .read(Action::Read, move |desk| {
            let ground = Ground::new(desk, path.service())?;
            let case = ground.wanted()?;
            let plan = ground.derive(&case);
            let vendors: Vec<&VendorAnswered> = ground.vendors().into_iter().map(|one| &*one.said).collect();
            let compared = compare(ground.model, &plan, &vendors);
            let view = PlanView {
                plan: ground.planned.map(|one| one.position).unwrap_or_default(),
                case: case_to_json(&case),
                derived: to_json(ground.model, &plan, false),
                vendors: vendors_to_json(ground.model, &vendors, &compared),
            };
            Ok(Json(view).into_response())
        })
        .await
}

/// How a case is taken in.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Taken {
    /// Whether measures that others are stated to build on come along; without it their lack is refused.
    #[serde(default)]
    pull_in: bool,
    /// How much of the ledger you have seen: if others have planned for the service since, nothing is recorded.
    since: Option<u64>,
}

/// Records a case as the plan of a service, as a whole: what the selected measures ask becomes its requirements.
#[utoipa::path(put, path = "/services/{service}/plan", tag = "services", params(ServicePath, Taken), request_body = Value,
    responses((status = 201, body = RecordedView), (status = "4XX", body = Problem)))]
pub(crate) async fn state(
    asker: Asker,
    Path(path): Path<ServicePath>,
    Query(taken): Query<Taken>,
    sent: Result<Json<Value>, JsonRejection>,
) -> Result<Response, Failure> {
    let unreadable = |reason: String| Diagnostic::error("web-form-unreadable").with("reason", reason);
    let Json(sent) = sent.map_err(|error| Failure::refused(unreadable(error.body_text())))?;
    let own = asker.clone();
    let recorded = asker
        .change(Action::State, move |workspace, ctx| {
            let ground = Ground::at(&own, workspace.current(), path.service())?;
            let mut case = read("case", &sent.to_string(), ground.model).map_err(Failure::Refused)?;
            if taken.pull_in {
                case.pull_in(ground.model, own.locale);
            }
            let refused = derive(ground.model, &case, Bases::Refuse).violations;
            if !refused.is_empty() {
                return Err(Failure::Refused(refused.iter().map(|one| one.diagnostic()).collect()));
            }
            let said = [Located { statement: ground.statement(&case).into(), place: None }];
            Ok(match taken.since {
                Some(since) => workspace.record_since(&said, since, ctx)?,
                None => workspace.record(&said, ctx)?,
            })
        })
        .await?;
    Ok((StatusCode::CREATED, Json(RecordedView::of(&recorded))).into_response())
}
