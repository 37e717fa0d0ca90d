//! A link for somebody who lost the password. It gives no way past the person's second factor.

use app::Action;
use axum::Router;
use axum::response::Response;
use axum::routing::post;
use message::Diagnostic;
use serde::Deserialize;

use super::{Link, page};
use crate::answer::html;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::reset_link::reset_link;
use crate::shared::Shared;

pub(super) fn routes() -> Router<Shared> {
    Router::new().route("/people/reset", post(reset))
}

#[derive(Debug, Deserialize)]
struct ResetForm {
    person: String,
}

async fn reset(asker: Asker, axum::Form(form): axum::Form<ResetForm>) -> Result<Response, Failure> {
    asker
        .read(Action::ManagePeople, move |desk| {
            let asker = desk.asker;
            // Whoever finds a session left open must not get the account by it.
            if form.person == asker.person.id {
                return Err(Failure::refused(Diagnostic::error("web-reset-own")));
            }
            let (house, accounts) = (&asker.house, asker.house.accounts());
            let person = accounts.person(&form.person)?.ok_or(Failure::NotFound)?;
            let link = reset_link(&house.name, accounts, &person, &asker.person.id, &asker.outside)?;
            html(&page(desk, Some(Link { told: "web-reset-made", link }))?)
        })
        .await
}
