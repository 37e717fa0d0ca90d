//! The guideline itself, and search in it.

use std::collections::BTreeSet;

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

/// A guideline that is adopted or can be.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct GuidelineView {
    /// Its short name, as `?guideline=` takes it.
    id: String,
    /// Its title in Japanese and English.
    title: [String; 2],
    /// The edition's short name.
    edition: String,
    /// How many items can be assessed.
    items: usize,
    /// Whether the workspace has adopted it.
    adopted: bool,
    /// The digest of its text: of the adopted one, or of the one that can be adopted.
    digest: String,
}

/// Every guideline that the workspace has adopted or can adopt, by short name.
#[utoipa::path(get, path = "/guidelines", tag = "guideline", params(("workspace" = String, Path)),
    responses((status = 200, body = Vec<GuidelineView>), (status = "4XX", body = Problem)))]
pub(crate) async fn guidelines(asker: Asker) -> Result<Response, Failure> {
    asker
        .read(Action::Read, |desk| {
            let shelf = &desk.asker.shelf;
            let adopted = desk.snapshot.guidelines().map(|guideline| guideline.id().to_owned());
            let names: BTreeSet<String> = shelf.names().map(str::to_owned).chain(adopted).collect();
            let view = |name: String| {
                let own = desk.snapshot.guideline(&name);
                let guideline = own.or_else(|| shelf.guideline(&name))?;
                Some(GuidelineView {
                    title: [guideline.manifest.title.ja.clone(), guideline.manifest.title.en.clone()],
                    edition: guideline.manifest.edition.id.clone(),
                    items: guideline.controls.len(),
                    adopted: own.is_some(),
                    digest: guideline.digest.to_string(),
                    id: name,
                })
            };
            Ok(Json(names.into_iter().filter_map(view).collect::<Vec<_>>()).into_response())
        })
        .await
}

/// The guideline looked at with all its items, in both languages: the one adopted first, or the one named.
#[utoipa::path(get, path = "/guideline", tag = "guideline",
    params(("workspace" = String, Path), ("guideline" = Option<String>, Query, description = "An adopted guideline; none: the one adopted first")),
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
#[utoipa::path(get, path = "/search", tag = "guideline", params(("workspace" = String, Path), ("q" = String, Query),
        ("guideline" = Option<String>, Query, description = "An adopted guideline; none: the one adopted first")),
    responses((status = 200, body = Vec<HitView>), (status = "4XX", body = Problem)))]
pub(crate) async fn search(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker
        .read(Action::Read, move |desk| {
            let query: String = asked.q.chars().take(100).collect();
            let hits = desk
                .hits(&query, usize::MAX)?
                .into_iter()
                .map(|hit| HitView { id: hit.id, excerpt: hit.excerpt.into_iter().map(|(piece, _)| piece).collect() });
            Ok(Json(hits.collect::<Vec<_>>()).into_response())
        })
        .await
}
