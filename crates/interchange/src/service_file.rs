//! The service file and the organisation file (docs/service-file.md): from TOML to statements.
//!
//! Each mistake is reported with file, line and key; nothing is stated unless the whole file is
//! sound. This module decides nothing: what the statements come to is the methods' business.

mod at;
mod common;
mod context;
mod control;
mod describe;
mod document;
mod form;
mod indicator;
mod known;
mod names;
mod path;
mod syntax;
mod take_out;

use guideline::Guideline;
use message::{Diagnostic, Place};
use world::{Slug, Statement};

use context::{Context, Table};
use document::Kind;
use form::{OrganisationForm, ServiceForm};

/// A statement with the place in the file that makes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Located {
    /// What is stated.
    pub statement: Statement,
    /// Where.
    pub place: Place,
}

/// What a service file says.
#[derive(Clone, Debug, PartialEq)]
pub struct ServiceFile {
    /// The organisation's file as it is named there, a path beside the service file.
    pub organisation_file: Option<String>,
    /// The service.
    pub service: Slug,
    /// The statements, in the order in which they are to be made.
    pub statements: Vec<Located>,
}

/// What an organisation file says.
#[derive(Clone, Debug, PartialEq)]
pub struct OrganisationFile {
    /// The statements, in the order in which they are to be made.
    pub statements: Vec<Located>,
}

/// Reads a service file; `file` is its name in diagnostics.
///
/// # Errors
/// Every problem of the file at once, in the order of its lines.
pub fn read_service(file: &str, text: &str, guideline: &Guideline) -> Result<ServiceFile, Vec<Diagnostic>> {
    let (form, remains) = document::read::<ServiceForm>(file, text, Kind::Service);
    let mut context = Context::new(file, guideline, remains);
    let Some(form) = form else { return Err(context.refuse()) };
    let ServiceForm {
        organisation,
        service,
        pattern,
        settings,
        readings,
        circumstances,
        intervals,
        parameters,
        event,
        control,
        indicator,
    } = form;
    let top = Table { start: 0, path: String::new() };
    let organisation_file = context.text(&organisation, &top, "organisation");
    let service = describe::service(&mut context, &service);
    describe::pattern(&mut context, &pattern, service.as_ref());
    common::settings(&mut context, &settings);
    common::readings(&mut context, &readings);
    common::circumstances(&mut context, &circumstances);
    common::intervals(&mut context, &intervals);
    common::parameters(&mut context, &parameters);
    common::events(&mut context, &event);
    control::controls(&mut context, &control);
    indicator::indicators(&mut context, &indicator, readings.get().and_then(|readings| readings.value.calendar()));
    match (service, context.finish()) {
        (Some(service), Ok(statements)) => Ok(ServiceFile { organisation_file, service, statements }),
        (_, Err(problems)) => Err(problems),
        // Without an id there is always a problem.
        (None, Ok(_)) => Err(Vec::new()),
    }
}

/// Reads an organisation file; `file` is its name in diagnostics.
///
/// # Errors
/// Every problem of the file at once, in the order of its lines.
pub fn read_organisation(file: &str, text: &str, guideline: &Guideline) -> Result<OrganisationFile, Vec<Diagnostic>> {
    let (form, remains) = document::read::<OrganisationForm>(file, text, Kind::Organisation);
    let mut context = Context::new(file, guideline, remains);
    let Some(form) = form else { return Err(context.refuse()) };
    let OrganisationForm {
        organisation,
        settings,
        readings,
        circumstances,
        intervals,
        parameters,
        event,
        control,
        indicator,
    } = form;
    describe::organisation(&mut context, &organisation);
    common::settings(&mut context, &settings);
    common::readings(&mut context, &readings);
    common::circumstances(&mut context, &circumstances);
    common::intervals(&mut context, &intervals);
    common::parameters(&mut context, &parameters);
    common::events(&mut context, &event);
    control::controls(&mut context, &control);
    indicator::indicators(&mut context, &indicator, readings.get().and_then(|readings| readings.value.calendar()));
    context.finish().map(|statements| OrganisationFile { statements })
}

/// The JSON Schema (2020-12) of the service file; dates are strings in it.
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(ServiceForm).to_value()
}

/// The JSON Schema (2020-12) of the organisation file; dates are strings in it.
pub fn organisation_schema() -> serde_json::Value {
    schemars::schema_for!(OrganisationForm).to_value()
}

#[cfg(test)]
mod tests;
