//! Supply chains: what holds along them, the parts they are made of, and chains that come in as files.

mod acting;
mod asked;
mod choose;
mod clauses;
mod deeds;
mod fields;
mod file;
mod grid;
mod import;
mod layers;
mod matrix;
mod paper;
mod parts;
mod rows;
mod supplier;
mod words;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

pub(crate) use self::words::{kind as part_message, word};
use crate::shared::Shared;

pub(crate) fn routes() -> Router<Shared> {
    // A confirmed file comes back in text form, a third longer.
    let limit = || DefaultBodyLimit::max(import::LIMIT * 2);
    Router::new()
        .route("/chain", get(matrix::show))
        .route("/chain/clauses", get(clauses::show))
        .route("/chain/file", get(file::file))
        .route("/chain/import", get(import::show).post(import::preview).layer(limit()))
        .route("/chain/import/apply", post(import::apply).layer(limit()))
        .route("/chain/papers/{paper}/{form}", get(paper::print))
        .route("/chain/suppliers", get(supplier::show))
        .route("/chain/parts", get(parts::show))
        .route("/chain/parts/{kind}", post(deeds::describe))
        .route("/chain/parts/{kind}/{name}", post(deeds::correct))
        .route("/chain/parts/{kind}/{name}/withdraw", post(deeds::withdraw))
}
