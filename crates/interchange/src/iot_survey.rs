//! The survey of an IoT service as JSON, in; what it leads to as JSON, out.
//!
//! Keys are those the guideline's data gives its blocks, rows, situations and readings; every problem is told at once,
//! each with its JSON pointer.

mod answer;
mod form;
mod reader;

use guideline::iot::IotModel;
use message::{Diagnostic, Place};
use method::iot::Survey;
use serde_json::Value;

pub use answer::to_json;

use self::form::Form;
use self::reader::Reader;

/// The largest survey read, in bytes.
const LIMIT: usize = 1024 * 1024;

/// The JSON Schema (2020-12) of a survey.
pub fn schema() -> Value {
    schemars::schema_for!(Form).to_value()
}

/// Reads a survey; `file` is its name in diagnostics.
///
/// # Errors
/// Every problem at once: no JSON, a key or name that is not known, a value of another kind.
pub fn read(file: &str, text: &str, model: &IotModel) -> Result<Survey, Vec<Diagnostic>> {
    if LIMIT < text.len() {
        let problem = Diagnostic::error("survey-too-large").with("limit", LIMIT / 1024 / 1024);
        return Err(vec![problem.at(Place::file(file))]);
    }
    let value: Value = serde_json::from_str(text).map_err(|error| {
        let line = u32::try_from(error.line()).unwrap_or(u32::MAX);
        vec![Diagnostic::error("survey-no-json").with("reason", error.to_string()).at(Place::line(file, line))]
    })?;
    let mut reader = Reader::new(file, model);
    reader.read(&value);
    reader.finish()
}

#[cfg(test)]
mod tests;
