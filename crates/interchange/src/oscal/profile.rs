//! A profile's directives: what it imports, how it merges and what it modifies.

mod glob;
mod import;
mod merge;
mod modify;
mod selection;

use message::Diagnostic;

use super::document::Document;
use super::pointer::Pointer;
use super::problems::Problems;
use super::value::{Object, Value};

pub(super) use import::Import;
pub(super) use merge::{Combine, CustomGroup, Insert, Merge, Order, Structure};
pub(super) use modify::{Add, Alter, Modify, Position, Remove, SetParameter};
pub(super) use selection::{Asked, Selection};

/// The directives of a profile.
#[derive(Debug)]
pub(super) struct Profile {
    pub(super) imports: Vec<Import>,
    pub(super) merge: Merge,
    pub(super) modify: Modify,
}

impl Profile {
    /// Reads the directives; what cannot be followed becomes a problem.
    pub(super) fn read(document: &Document, problems: &mut Problems) -> Self {
        let top = Pointer::Top;
        let at = top.field("profile");
        let body = document.body();
        let imports = import::read(body, &at, problems);
        let merge = merge::read(body, &at, problems);
        let modify = modify::read(body, &at, problems);
        Self { imports, merge, modify }
    }
}

/// The objects of a list field, each with its place; what is neither list nor object is a problem.
fn each<'o>(
    object: &'o Object,
    name: &str,
    at: &Pointer<'_>,
    problems: &mut Problems,
    mut read: impl FnMut(&'o Object, &Pointer<'_>, &mut Problems),
) {
    let here = at.field(name);
    match object.get(name) {
        None | Some(Value::Null) => {}
        Some(Value::List(list)) => {
            for (index, value) in list.iter().enumerate() {
                match value {
                    Value::Object(object) => read(object, &here.item(index), problems),
                    _ => problems.at(&here.item(index), wrong(name, "object")),
                }
            }
        }
        Some(_) => problems.at(&here, wrong(name, "list")),
    }
}

/// The text of a field that must be there.
fn needed(object: &Object, name: &'static str, at: &Pointer<'_>, problems: &mut Problems) -> Option<String> {
    match object.get(name) {
        Some(Value::Text(text)) => Some(text.as_ref().to_owned()),
        Some(_) => {
            problems.at(&at.field(name), wrong(name, "text"));
            None
        }
        None => {
            problems.at(at, Diagnostic::error("oscal-missing").with("field", name));
            None
        }
    }
}

/// The text of a field that may be there.
fn maybe(object: &Object, name: &'static str, at: &Pointer<'_>, problems: &mut Problems) -> Option<String> {
    match object.get(name) {
        None | Some(Value::Null) => None,
        Some(_) => needed(object, name, at, problems),
    }
}

fn wrong(name: &str, wanted: &'static str) -> Diagnostic {
    Diagnostic::error("oscal-wrong-form").with("field", name).with("wanted", wanted)
}

/// A value that is none of those the model knows.
fn unknown(name: &'static str, value: &str, known: &str) -> Diagnostic {
    Diagnostic::error("oscal-unknown-value").with("field", name).with("value", value).with("known", known)
}
