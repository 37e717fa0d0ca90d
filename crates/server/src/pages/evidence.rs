//! All evidence of the workspace: looked at safely, taken along, and used for further controls without sending it again.

mod content;
mod look;
mod register;
mod shape;
mod used;

use axum::Router;
use axum::routing::get;
use serde::Deserialize;

use crate::shared::Shared;

pub(crate) use used::Chosen;

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/evidence", get(register::show))
        .route("/evidence/{name}", get(content::download))
        .route("/evidence/{name}/content", get(content::inside))
        .route("/evidence/{name}/look", get(look::show))
        .route("/evidence/{name}/use", get(used::show))
}

#[derive(Debug, Deserialize)]
struct EvidencePath {
    name: String,
}
