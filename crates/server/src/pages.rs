//! The web application: one file per page (or family of pages), each with its templates.

mod account;
mod assets;
mod audits;
mod chain;
mod checklist;
mod circumstances;
mod compare;
mod control;
mod controls;
mod crosswalk;
mod demo;
mod events;
mod evidence;
mod explain;
mod indicators;
pub(crate) mod iot;
mod judging;
mod keys;
mod ledger;
mod library;
mod meaning;
mod mine;
mod months;
mod official;
mod one_time_link;
mod organisation;
mod papers;
mod people;
pub(crate) mod plan;
mod portfolio;
mod published;
mod reset;
mod scopes;
mod search;
mod second_factor;
mod service;
mod settings;
mod sign_in;
mod status;
mod supposed;
mod told;
mod welcome;
mod whose;
mod work;

use axum::Router;
use axum::middleware::from_fn_with_state;

use crate::failure::Failure;
use crate::shared::Shared;

/// Every page.
pub(crate) fn routes(shared: &Shared) -> Router<Shared> {
    let inside = Router::new()
        .merge(control::routes())
        .merge(controls::routes())
        .merge(service::routes())
        .merge(assets::routes())
        .merge(audits::routes())
        .merge(chain::routes())
        .merge(checklist::routes())
        .merge(circumstances::routes())
        .merge(compare::routes())
        .merge(crosswalk::routes())
        .merge(indicators::routes())
        .merge(iot::routes())
        .merge(plan::routes())
        .merge(papers::routes())
        .merge(account::routes())
        .merge(people::routes())
        .merge(settings::routes())
        .merge(second_factor::routes())
        .merge(organisation::routes())
        .merge(events::routes())
        .merge(evidence::routes())
        .merge(keys::routes())
        .merge(ledger::routes())
        .merge(library::routes())
        .merge(mine::routes())
        .merge(search::routes())
        .merge(work::routes())
        .merge(sign_in::routes())
        .merge(welcome::routes())
        .merge(reset::routes())
        .merge(demo::routes());
    Router::new()
        .nest("/w/{workspace}", inside)
        .merge(portfolio::routes())
        .fallback(nothing)
        .layer(from_fn_with_state(shared.clone(), explain::explain))
}

/// What is nowhere.
async fn nothing() -> Failure {
    Failure::NotFound
}
