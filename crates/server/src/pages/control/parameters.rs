//! The values a control leaves to the organisation.

use app::Action;
use axum::extract::Path;
use axum::response::Response;
use guideline::Control;
use method::ScopeView;
use report::words;
use serde::Deserialize;
use world::ParameterSet;

use super::answer::say;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::pages::whose::ControlPath;
use crate::sheet::{Sheet, settle};

/// A parameter as the page shows it.
pub(super) struct ParameterRow {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) quantity: String,
    pub(super) value: String,
    pub(super) position: Option<u64>,
}

/// The parameters of a control with the values the nearest scope has set.
pub(super) fn rows(desk: &Desk<'_>, view: &ScopeView<'_>, control: &Control) -> Result<Vec<ParameterRow>, Failure> {
    let set = |id: &str| view.nearest(id, |state, item| state.parameter(item));
    let said = desk.said(control.parameters.iter().filter_map(|parameter| set(&parameter.id)))?;
    let rows = control.parameters.iter().map(|parameter| {
        let position = set(&parameter.id);
        ParameterRow {
            id: parameter.id.clone(),
            text: match desk.locale() {
                message::Locale::Ja => parameter.ja.clone(),
                message::Locale::En => parameter.en.clone(),
            },
            quantity: desk.text_of(words::quantity(parameter.quantity)),
            value: position.map(|position| said.text(position, "value").to_owned()).unwrap_or_default(),
            position,
        }
    });
    Ok(rows.collect())
}

#[derive(Debug, Deserialize)]
pub(super) struct ParameterForm {
    parameter: String,
    value: String,
    since: u64,
}

pub(super) async fn set(asker: Asker, Path(path): Path<ControlPath>, sheet: Sheet<ParameterForm>) -> Response {
    let (item, value) = (Some(sheet.value.parameter.clone()), sheet.value.value.trim().to_owned());
    let done =
        say(&asker, path, item, sheet.value.since, Action::State, move |about| ParameterSet { about, value }.into())
            .await;
    settle(sheet, done)
}
