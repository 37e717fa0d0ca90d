//! The units of the organisation: departments, or companies of a group.

use std::collections::HashMap;

use app::{Action, Located};
use axum::extract::Path;
use axum::response::Response;
use message::Diagnostic;
use serde::Deserialize;
use world::{Scope, Slug, UnitFormed};

use super::UnitPath;
use crate::answer::see;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, range};
use crate::pages::scopes::ScopeNames;
use crate::sheet::{Sheet, settle};

/// A unit as the page lists it.
pub(super) struct UnitRow {
    pub(super) href: String,
    pub(super) name: String,
    pub(super) services: usize,
}

/// The units right below a scope.
pub(super) fn rows(desk: &Desk<'_>, scope: &Scope, page: &Page, names: &ScopeNames<'_>) -> Vec<UnitRow> {
    let world = &desk.snapshot.world;
    let around = if let Scope::Unit(unit) = scope { Some(unit) } else { None };
    let below = world.units().filter(|(_, unit)| unit.within.as_ref() == around);
    let mut services: HashMap<&str, usize> = HashMap::new();
    for unit in world.services().filter_map(|service| service.description.unit.as_ref()) {
        *services.entry(unit.as_str()).or_default() += 1;
    }
    let rows = below.map(|(id, _)| UnitRow {
        href: page.to(&format!("units/{id}")),
        name: names.unit(id),
        services: services.get(id).copied().unwrap_or_default(),
    });
    rows.collect()
}

/// The units among which the one around a scope is chosen: its id, its name, whether it is that one.
pub(super) fn around(desk: &Desk<'_>, scope: &Scope, names: &ScopeNames<'_>) -> Vec<(String, String, bool)> {
    let world = &desk.snapshot.world;
    let own = if let Scope::Unit(unit) = scope { Some(unit.as_str()) } else { None };
    let within = own.and_then(|own| world.unit(own)).and_then(|unit| unit.within.clone());
    let others = world.units().filter(|(id, _)| Some(*id) != own);
    let chosen = |id: &str| within.as_ref().is_some_and(|within| within.as_str() == id);
    others.map(|(id, _)| (id.to_owned(), names.unit(id), chosen(id))).collect()
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct UnitForm {
    #[serde(default)]
    unit: String,
    name: String,
    #[serde(default)]
    within: String,
}

/// Forms a unit.
pub(super) async fn form(asker: Asker, sheet: Sheet<UnitForm>) -> Response {
    let done = record(&asker, None, sheet.value.clone()).await;
    settle(sheet, done)
}

/// Renames a unit, or moves it.
pub(super) async fn change(asker: Asker, Path(path): Path<UnitPath>, sheet: Sheet<UnitForm>) -> Response {
    let done = record(&asker, Some(path.unit), sheet.value.clone()).await;
    settle(sheet, done)
}

async fn record(asker: &Asker, known: Option<Slug>, form: UnitForm) -> Result<Response, Failure> {
    let bad = |name: &str| Failure::refused(Diagnostic::error("web-bad-name").with("name", name.to_owned()));
    let is_new = known.is_none();
    let unit = match known {
        Some(unit) => unit,
        None => form.unit.trim().parse().map_err(|_| bad(&form.unit))?,
    };
    let within = match form.within.as_str() {
        "" => None,
        within => Some(within.parse().map_err(|_| bad(within))?),
    };
    let link = format!("/w/{}/units/{unit}", asker.house.name);
    let formed = UnitFormed { unit: unit.clone(), name: form.name.trim().to_owned(), within };
    let recorded = asker
        .change(Action::Configure, move |workspace, ctx| {
            if is_new == workspace.current().world.unit(unit.as_str()).is_some() {
                let taken = Diagnostic::error("web-unit-taken").with("unit", unit.as_str());
                return Err(if is_new { Failure::refused(taken) } else { Failure::NotFound });
            }
            Ok(workspace.record(&[Located { statement: formed.into(), place: None }], ctx)?)
        })
        .await?;
    Ok(see(&format!("{link}?recorded={}", range(&recorded))))
}
