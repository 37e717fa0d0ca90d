//! A service as an IoT service: what its survey leads to, and what is decided about it.

use app::Action;
use axum::Json;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Response};
use interchange::iot_survey;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use world::Resolution;

use super::Problem;
use super::services::ServicePath;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::pages::iot::Ground;

/// A service as an IoT service.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct IotView {
    /// Where the ledger says what the survey holds.
    survey: u64,
    /// What it leads to, as `akashi iot derive --format json --why` writes it.
    derived: Value,
    /// Every candidate with what was decided.
    candidates: Vec<CandidateView>,
}

/// A candidate.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CandidateView {
    /// The countermeasure.
    countermeasure: String,
    /// The role of whose partner it would be requested; none: the provider's own.
    role: Option<String>,
    /// `adopt`, `reject`, `defer`, or `open`.
    decision: &'static str,
    /// Where the ledger says so and why.
    position: Option<u64>,
}

/// What the survey of an IoT service leads to, with the reasons, and what is decided about each candidate. Surveys and
/// decisions are recorded as statements (`SurveyStated`, `CandidateDecided`).
#[utoipa::path(get, path = "/services/{service}/iot", tag = "services",
    params(ServicePath, ("as_of" = Option<String>, Query, description = "A past day, as 2026-11-20")),
    responses((status = 200, body = IotView), (status = "4XX", body = Problem)))]
pub(crate) async fn iot(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker
        .read(Action::Read, move |desk| {
            let ground = Ground::new(desk, path.service())?;
            let derived = ground.derived()?;
            let weighed = ground.weigh(desk, &derived);
            let candidates = weighed.each().map(|(role, one)| CandidateView {
                countermeasure: one.candidate.countermeasure.id.clone(),
                role: role.map(str::to_owned),
                decision: one.decided.as_ref().and_then(|one| one.resolution).map_or("open", Resolution::name),
                position: one.decided.as_ref().map(|one| one.position),
            });
            let view = IotView {
                survey: ground.surveyed.map(|one| one.position).unwrap_or_default(),
                candidates: candidates.collect(),
                derived: iot_survey::to_json(ground.model, &derived.derivation, &derived.findings, true),
            };
            Ok(Json(view).into_response())
        })
        .await
}
