//! The register of assets: information and components, whose they are, and what their loss would mean.

use app::{Action, Located};
use askama::Template;
use axum::Router;
use axum::extract::{Path, Query};
use axum::response::Response;
use axum::routing::{get, post};
use serde::{Deserialize, Deserializer};
use world::{
    AssetChanged, AssetDescription, AssetKind, AssetRegistered, AssetRetired, Holding, Impact, Scope, Slug, Statement,
};

use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, range};
use crate::pages::scopes::{ScopeField, ScopeNames};
use crate::shared::Shared;
use crate::sheet::Sheet;
use crate::sheet::settle;

#[derive(Template)]
#[template(path = "assets.html")]
struct AssetsPage {
    page: Page,
    kind: String,
    rows: Vec<Row>,
    form: Option<Form>,
    may_state: bool,
}

struct Row {
    asset: String,
    name: String,
    kind: String,
    impacts: [String; 3],
    owner: String,
    place: String,
    holding: String,
    belongs: String,
    position: u64,
}

/// The form of an asset, with what may be chosen.
struct Form {
    known: Option<AssetDescription>,
    scopes: ScopeField,
    classes: Vec<(String, String, bool)>,
    impacts: Vec<(&'static str, String)>,
    /// Each field with what it is called and the impact it has now.
    losses: [(&'static str, String, &'static str); 3],
    since: u64,
}

#[derive(Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    edit: String,
}

#[derive(Debug, Deserialize)]
struct AssetPath {
    asset: String,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/assets", get(show).post(register))
        .route("/assets/{asset}", post(change))
        .route("/assets/{asset}/retire", post(retire))
}

async fn show(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &asked)?)).await
}

fn kind_message(kind: AssetKind) -> &'static str {
    match kind {
        AssetKind::Information => "web-asset-information",
        AssetKind::Component => "web-asset-component",
    }
}

fn impact_message(impact: Impact) -> &'static str {
    match impact {
        Impact::Low => "web-impact-low",
        Impact::Moderate => "web-impact-moderate",
        Impact::High => "web-impact-high",
    }
}

fn page(desk: &Desk<'_>, asked: &Asked) -> Result<AssetsPage, Failure> {
    let page = Page::new(desk, Place::Assets, "").titled("web-nav-assets");
    let world = &desk.snapshot.world;
    let impact = |impact: Option<Impact>| impact.map(|one| page.t(impact_message(one))).unwrap_or_default();
    let shown = world.assets().filter(|asset| match asked.kind.as_str() {
        "information" => asset.description.kind == AssetKind::Information,
        "component" => asset.description.kind == AssetKind::Component,
        _ => true,
    });
    let names = ScopeNames::new(desk)?;
    let rows = shown.map(|asset| {
        let one = &asset.description;
        Row {
            asset: one.asset.to_string(),
            name: one.name.clone(),
            kind: page.t(kind_message(one.kind)),
            impacts: [impact(one.confidentiality), impact(one.integrity), impact(one.availability)],
            owner: one.owner.clone(),
            place: one.place.clone(),
            holding: page.t(if one.holding == Holding::Own { "web-holding-own" } else { "web-holding-entrusted" }),
            belongs: names.of(&one.scope),
            position: asset.position,
        }
    });
    let may_state = desk.may(Action::State);
    Ok(AssetsPage {
        kind: asked.kind.clone(),
        rows: rows.collect(),
        form: if may_state { Some(form(desk, &asked.edit, &page)?) } else { None },
        may_state,
        page,
    })
}

fn form(desk: &Desk<'_>, edit: &str, page: &Page) -> Result<Form, Failure> {
    let world = &desk.snapshot.world;
    let known = world.asset(edit).map(|asset| asset.description.clone());
    let own = known.as_ref().map_or(Scope::Organisation, |known| known.scope.clone());
    let scheme = desk.guideline()?.patterns.as_ref();
    let classes = scheme.map(|scheme| scheme.information.as_slice()).unwrap_or_default().iter().map(|class| {
        let chosen = known.as_ref().is_some_and(|known| known.information.iter().any(|id| **id == *class.id));
        (class.id.clone(), class.title.get(page.locale).to_owned(), chosen)
    });
    let now =
        |impact: fn(&AssetDescription) -> Option<Impact>| known.as_ref().and_then(impact).map_or("", Impact::name);
    Ok(Form {
        losses: [
            ("confidentiality", page.t("web-impact-confidentiality"), now(|known| known.confidentiality)),
            ("integrity", page.t("web-impact-integrity"), now(|known| known.integrity)),
            ("availability", page.t("web-impact-availability"), now(|known| known.availability)),
        ],
        scopes: ScopeNames::new(desk)?.field(&own),
        classes: classes.collect(),
        impacts: Impact::ALL.map(|impact| (impact.name(), page.t(impact_message(impact)))).to_vec(),
        since: world.size(),
        known,
    })
}

#[derive(Clone, Debug, Deserialize)]
struct AssetForm {
    #[serde(default)]
    asset: String,
    name: String,
    kind: AssetKind,
    scope: Scope,
    holding: Holding,
    #[serde(default, deserialize_with = "impact_if_any")]
    confidentiality: Option<Impact>,
    #[serde(default, deserialize_with = "impact_if_any")]
    integrity: Option<Impact>,
    #[serde(default, deserialize_with = "impact_if_any")]
    availability: Option<Impact>,
    #[serde(default)]
    owner: String,
    #[serde(default)]
    place: String,
    #[serde(default)]
    information: Vec<Box<str>>,
    since: u64,
}

/// An impact of a form; an empty field is none.
fn impact_if_any<'d, D: Deserializer<'d>>(deserializer: D) -> Result<Option<Impact>, D::Error> {
    let text = String::deserialize(deserializer)?;
    let named = Impact::ALL.into_iter().find(|impact| impact.name() == text);
    if named.is_none() && !text.is_empty() {
        return Err(serde::de::Error::custom("no impact of that name"));
    }
    Ok(named)
}

impl AssetForm {
    fn description(self, asset: Slug) -> AssetDescription {
        AssetDescription {
            asset,
            name: self.name.trim().to_owned(),
            kind: self.kind,
            scope: self.scope,
            holding: self.holding,
            confidentiality: self.confidentiality,
            integrity: self.integrity,
            availability: self.availability,
            owner: self.owner.trim().to_owned(),
            place: self.place.trim().to_owned(),
            information: self.information,
        }
    }
}

async fn register(asker: Asker, sheet: Sheet<AssetForm>) -> Response {
    let form = sheet.value.clone();
    let (since, name) = (form.since, form.asset.trim().to_owned());
    let done = record(&asker, name, since, move |asset| AssetRegistered(form.description(asset)).into()).await;
    settle(sheet, done)
}

async fn change(asker: Asker, Path(path): Path<AssetPath>, sheet: Sheet<AssetForm>) -> Response {
    let form = sheet.value.clone();
    let since = form.since;
    let done = record(&asker, path.asset, since, move |asset| AssetChanged(form.description(asset)).into()).await;
    settle(sheet, done)
}

#[derive(Debug, Deserialize)]
struct RetireForm {
    reason: String,
    since: u64,
}

async fn retire(asker: Asker, Path(path): Path<AssetPath>, sheet: Sheet<RetireForm>) -> Response {
    let (reason, since) = (sheet.value.reason.trim().to_owned(), sheet.value.since);
    let done = record(&asker, path.asset, since, move |asset| AssetRetired { asset, reason }.into()).await;
    settle(sheet, done)
}

async fn record(
    asker: &Asker,
    name: String,
    since: u64,
    statement: impl FnOnce(Slug) -> Statement + Send + 'static,
) -> Result<Response, Failure> {
    let link = format!("/w/{}/assets", asker.house.name);
    let recorded = asker
        .change(Action::State, move |workspace, ctx| {
            let bad = || Failure::refused(message::Diagnostic::error("web-bad-asset").with("name", name.as_str()));
            let asset: Slug = name.parse().map_err(|_| bad())?;
            Ok(workspace.record_since(&[Located { statement: statement(asset), place: None }], since, ctx)?)
        })
        .await?;
    Ok(see(&format!("{link}?recorded={}", range(&recorded))))
}
