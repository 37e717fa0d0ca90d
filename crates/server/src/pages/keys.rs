//! The keys of the application: a page for everybody, and the same list in a dialogue wherever the question mark is pressed.

use app::Action;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;

use crate::answer::html;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::shared::Shared;

#[derive(Template)]
#[template(path = "keys.html")]
struct KeysPage {
    page: Page,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/keys", get(show))
}

async fn show(asker: Asker) -> Result<Response, Failure> {
    asker
        .read(Action::Read, |desk| html(&KeysPage { page: Page::new(desk, Place::Settings, "").titled("web-keys") }))
        .await
}
