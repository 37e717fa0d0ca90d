//! A case of requirement planning as JSON, in; what it leads to as JSON, out.
//!
//! Benefits, facts, artefacts and questions go by the ids of the guideline's data with underscores for hyphens; problems,
//! risks and elements by the letter of their component and their printed name; measures by their printed ids. Every
//! problem of form is told at once, each with its JSON pointer. A node or measure that nobody knows is none: the method
//! remarks on it, so that a case outlives an edition of the guideline.

mod answer;
mod comparison;
mod keys;
mod linkage;
mod lists;
mod reader;
mod returned;
mod schema;
mod sheet;
mod vendors_json;
mod writer;

use guideline::planning::PlanningModel;
use message::{Diagnostic, Place};
use method::requirement_planning::Case;
use serde_json::Value;

pub use answer::to_json;
pub use comparison::comparison_to_json;
pub use linkage::linkage_to_json;
pub use returned::{Returned, read_answers};
pub use schema::schema;
pub use sheet::{Asked, answer_sheet};
pub use vendors_json::vendors_to_json;
pub use writer::case_to_json;

use self::reader::Reader;

/// The largest case read, in bytes.
const LIMIT: usize = 1024 * 1024;

/// Reads a case; `file` is its name in diagnostics.
///
/// # Errors
/// Every problem at once: no JSON, a key or name that is not known, a value of another kind, benefits missing.
pub fn read(file: &str, text: &str, model: &PlanningModel) -> Result<Case, Vec<Diagnostic>> {
    if LIMIT < text.len() {
        let problem = Diagnostic::error("plan-too-large").with("limit", LIMIT / 1024 / 1024);
        return Err(vec![problem.at(Place::file(file))]);
    }
    let value: Value = serde_json::from_str(text).map_err(|error| {
        let line = u32::try_from(error.line()).unwrap_or(u32::MAX);
        vec![Diagnostic::error("plan-no-json").with("reason", error.to_string()).at(Place::line(file, line))]
    })?;
    let mut reader = Reader::new(file, model);
    reader.read(&value);
    reader.finish()
}

#[cfg(test)]
mod tests;
