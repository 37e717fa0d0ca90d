//! The guideline itself, and search in it.

use app::Action;
use axum::Json;
use axum::extract::Query;
use axum::response::{IntoResponse as _, Response};
use interchange::guideline_json;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Problem;
use crate::failure::Failure;
use crate::guard::Asker;

/// The adopted guideline with all its items, in both languages.
#[utoipa::path(get, path = "/guideline", tag = "guideline", params(("workspace" = String, Path)),
    responses((status = 200, body = Object), (status = "4XX", body = Problem)))]
pub(crate) async fn guideline(asker: Asker) -> Result<Response, Failure> {
    asker.read(Action::Read, |desk| Ok(Json(guideline_json::to_json(desk.guideline()?)).into_response())).await
}

/// What to look for.
#[derive(Debug, Deserialize)]
pub(crate) struct Asked {
    q: String,
}

/// An item that holds the words.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HitView {
    /// The item's id.
    id: String,
    /// The text the words stand in.
    excerpt: String,
}

/// Items of the guideline in which all words occur, inside words and in either width.
#[utoipa::path(get, path = "/search", tag = "guideline", params(("workspace" = String, Path), ("q" = String, Query)),
    responses((status = 200, body = Vec<HitView>), (status = "4XX", body = Problem)))]
pub(crate) async fn search(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker
        .read(Action::Read, move |desk| {
            let query: String = asked.q.chars().take(100).collect();
            let hits = desk
                .hits(&query)?
                .into_iter()
                .map(|hit| HitView { id: hit.id, excerpt: hit.excerpt.into_iter().map(|(piece, _)| piece).collect() });
            Ok(Json(hits.collect::<Vec<_>>()).into_response())
        })
        .await
}
