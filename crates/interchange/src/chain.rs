//! The chain file (docs/chain-file.md): a supply chain as JSON, in and out.
//!
//! It becomes statements, so that a file is judged by the same rules as a workspace. Every problem is told at once, each
//! with its JSON pointer; whether the parts fit each other is the statements' own validation.

pub mod form;
mod reader;
mod schema;
mod writer;

use message::{Diagnostic, Place};
use serde_json::Value;
use world::Statement;

use crate::chain_oscal;
use crate::oscal::Format;

pub use self::form::List;
pub(crate) use self::reader::LONGEST;
use self::reader::Reader;
pub use self::writer::{Written, entry_of, write};

/// The largest file read, in bytes.
const LIMIT: usize = 4 * 1024 * 1024;

/// A statement with the place in the file that makes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Located {
    /// What is stated.
    pub statement: Statement,
    /// Where.
    pub place: Place,
}

/// What a chain file says.
#[derive(Clone, Debug, PartialEq)]
pub struct ChainFile {
    /// The guideline whose requirements it names.
    pub guideline: String,
    /// The statements, in the order in which they are to be made.
    pub statements: Vec<Located>,
}

/// The JSON Schema (2020-12) of a chain file.
pub fn schema() -> Value {
    schema::schema()
}

/// Reads a chain file, or a document of OSCAL that carries one (as [`chain_oscal::plan`] and [`chain_oscal::definition`]
/// write it, in JSON or YAML); `file` is its name in diagnostics, `guideline` the one it means if it names none.
///
/// # Errors
/// Every problem at once: no JSON, a key or name that is not known, a value of another kind.
pub fn read(file: &str, text: &str, guideline: &str) -> Result<ChainFile, Vec<Diagnostic>> {
    if LIMIT < text.len() {
        let problem = Diagnostic::error("chain-file-large").with("limit", LIMIT / 1024 / 1024);
        return Err(vec![problem.at(Place::file(file))]);
    }
    let carried = || {
        let (value, places) = chain_oscal::read(file, text)?;
        read_value(Reader::new(file, guideline).standing_at(places), &value)
    };
    // Chain files are JSON; OSCAL may be YAML as well.
    if Format::of(file, text) == Format::Yaml {
        return carried();
    }
    let value: Value = serde_json::from_str(text).map_err(|error| {
        let line = u32::try_from(error.line()).unwrap_or(u32::MAX);
        vec![Diagnostic::error("chain-file-no-json").with("reason", error.to_string()).at(Place::line(file, line))]
    })?;
    if chain_oscal::ROOTS.iter().any(|root| value.get(root).is_some()) {
        return carried();
    }
    read_value(Reader::new(file, guideline), &value)
}

fn read_value(mut reader: Reader<'_>, value: &Value) -> Result<ChainFile, Vec<Diagnostic>> {
    match value.get("guideline") {
        None => {}
        Some(Value::String(named)) => reader.names_requirements_of(named),
        Some(_) => {
            let place = Place::item(reader.file(), "/guideline");
            return Err(vec![Diagnostic::error("chain-file-no-text").at(place)]);
        }
    }
    reader.read(value);
    reader.finish()
}

/// Reads one entry of a list by itself; places in problems are its fields (`/name`).
///
/// # Errors
/// Every problem at once.
pub fn read_entry(list: &List, entry: &Value, guideline: &str) -> Result<Statement, Vec<Diagnostic>> {
    let mut reader = Reader::new("", guideline);
    reader.entry(list, "", entry);
    let read = reader.finish()?.statements.pop().map(|located| located.statement);
    read.ok_or_else(|| vec![Diagnostic::error("chain-file-empty")])
}

#[cfg(test)]
mod tests;
