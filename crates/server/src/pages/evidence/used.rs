//! One piece of evidence for further controls: whose they are, then the list of controls with the piece in hand.

use app::Action;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use serde::Deserialize;
use world::Scope;

use super::EvidencePath;
use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::pages::scopes::{ScopeField, ScopeNames, path_of};

#[derive(Template)]
#[template(path = "evidence_use.html")]
struct UsePage {
    page: Page,
    chosen: Chosen,
    field: ScopeField,
    /// Where the choice is sent.
    link: String,
}

/// A piece of evidence in hand on a list of controls.
#[derive(Clone, Debug)]
pub(crate) struct Chosen {
    pub(crate) name: String,
    pub(crate) title: String,
}

impl Chosen {
    /// The piece of that name; an empty name is none.
    pub(crate) fn of(desk: &Desk<'_>, name: &str) -> Result<Option<Self>, Failure> {
        if name.is_empty() || !desk.may(Action::State) {
            return Ok(None);
        }
        let position = desk.snapshot.world.evidence_position(name).ok_or(Failure::NotFound)?;
        let title = desk.said([position])?.text(position, "title").to_owned();
        Ok(Some(Self { name: name.to_owned(), title }))
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    scope: String,
}

pub(super) async fn show(
    asker: Asker,
    Path(path): Path<EvidencePath>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    asker.read(Action::State, move |desk| answer(desk, &path.name, &asked)).await
}

fn answer(desk: &Desk<'_>, name: &str, asked: &Asked) -> Result<Response, Failure> {
    let chosen = Chosen::of(desk, name)?.ok_or(Failure::NotFound)?;
    if !asked.scope.is_empty() {
        let scope: Scope = asked.scope.parse().map_err(|_| Failure::NotFound)?;
        let list = match &scope {
            Scope::Service(_) => format!("{}/controls", path_of(&scope)),
            scope => path_of(scope),
        };
        return Ok(see(&format!("/w/{}/{list}?evidence={name}", desk.asker.house.name)));
    }
    let page = Page::new(desk, Place::Evidence, "").titled("web-evidence-use");
    let register = page.t("web-evidence-register");
    let page = page.below("evidence", register);
    html(&UsePage {
        link: page.plain(&format!("evidence/{name}/use")),
        field: ScopeNames::new(desk)?.field(&Scope::Organisation),
        chosen,
        page,
    })
}
