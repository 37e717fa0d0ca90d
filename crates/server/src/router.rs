//! Every route of the server, and what stands before them.

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use tower_http::timeout::{RequestBodyTimeoutLayer, TimeoutLayer};

use crate::guard::{Passkeys, Passwords, Throttle, only_our_site, protect};
use crate::house::Houses;
use crate::outside::Outside;
use crate::shared::Shared;
use crate::shelf::Shelf;
use crate::{api, assets, pages};

/// The largest form taken, in bytes; uploads have limits of their own.
const FORM_LIMIT: usize = 256 * 1024;

/// The whole server over some workspaces, with the guidelines they can adopt.
pub fn router(houses: Houses, shelf: Shelf, outside: Outside) -> Router {
    let passwords = Arc::new(Passwords::new(outside.random));
    let passkeys = Arc::new(Passkeys::new(&outside.origin));
    let throttle = Arc::new(Throttle::default());
    let patience = outside.patience;
    let shared = Shared { houses: Arc::new(houses), shelf: Arc::new(shelf), outside, passwords, passkeys, throttle };
    Router::new()
        .merge(api::routes())
        .merge(pages::routes(&shared))
        .route("/assets/{edition}/{name}", get(assets::serve))
        .layer(DefaultBodyLimit::max(FORM_LIMIT))
        .layer(RequestBodyTimeoutLayer::new(patience.piece))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, patience.request))
        .layer(from_fn_with_state(shared.clone(), only_our_site))
        .layer(from_fn(protect))
        .with_state(shared)
}
