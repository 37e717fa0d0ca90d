//! Whether a document is as its model says. What a reader would stumble over is an error; what only
//! departs from the letter of the model is a warning, because published catalogs do so.

mod catalog;
mod common;
mod component_refs;
mod definition;
mod form;
mod ids;
mod mapping;
mod plan;
mod profile;
mod words;

use message::Diagnostic;

use super::document::{Document, Kind};
use super::pointer::Pointer;
use super::problems::Problems;
use super::profile::Profile;
use super::value::{Object, Value};

use form::{Field, Form, Shape};

/// Everything that is not as the document's model says, errors and warnings, each with its JSON pointer.
pub fn validate(document: &Document) -> Vec<Diagnostic> {
    let mut problems = Problems::new(document.file());
    let top = Pointer::Top;
    let at = top.field(document.kind().field());
    let body = document.body();
    match document.kind() {
        Kind::Catalog => {
            object(body, &catalog::CATALOG, &at, &mut problems);
            ids::check(body, &at, &mut problems);
        }
        Kind::Profile => {
            object(body, &profile::PROFILE, &at, &mut problems);
            let mut read = Problems::new(document.file());
            let directives = Profile::read(document, &mut read);
            problems.put_new(read);
            profile::check(&directives, body, &mut problems);
        }
        Kind::MappingCollection => {
            object(body, &mapping::COLLECTION, &at, &mut problems);
            mapping::check(body, &at, &mut problems);
        }
        Kind::Other("system-security-plan") => {
            object(body, &plan::PLAN, &at, &mut problems);
            plan::check(body, &at, &mut problems);
        }
        Kind::Other("component-definition") => {
            object(body, &definition::DEFINITION, &at, &mut problems);
            definition::check(body, &at, &mut problems);
        }
        Kind::Other(_) => {
            problems.at(&at, Diagnostic::warning("oscal-not-checked").with("kind", document.kind().field()));
            object(body, &common::ANY_MODEL, &at, &mut problems);
        }
    }
    problems.take()
}

fn object(object: &Object, form: &Form, at: &Pointer<'_>, problems: &mut Problems) {
    for field in form.fields.iter().filter(|field| field.needed && object.get(field.name).is_none()) {
        problems.at(at, Diagnostic::error("oscal-missing").with("field", field.name));
    }
    for (name, value) in object.iter() {
        let here = at.field(name);
        match form.field(name) {
            Some(Field { shape, .. }) => self::value(value, name, shape, &here, problems),
            None if form.open => {}
            None => problems.at(&here, Diagnostic::warning("oscal-unknown-field").with("field", name)),
        }
    }
}

fn value(value: &Value, name: &str, shape: &Shape, at: &Pointer<'_>, problems: &mut Problems) {
    match (shape, value) {
        (Shape::Any, _) | (Shape::Truth, Value::Bool(_)) | (Shape::Text, Value::Text(_)) => {}
        (Shape::Words(kind), Value::Text(text)) => {
            if !kind.is_met_by(text) {
                let problem = Diagnostic::warning("oscal-malformed");
                problems.at(at, problem.with("field", name).with("value", text.as_ref()).with("wanted", kind.name()));
            }
        }
        (Shape::OneOf(known), Value::Text(text)) => {
            if !known.contains(&text.as_ref()) {
                let problem = Diagnostic::error("oscal-unknown-value");
                problems
                    .at(at, problem.with("field", name).with("value", text.as_ref()).with("known", known.join(", ")));
            }
        }
        (Shape::Object(form), Value::Object(below)) => object(below, form, at, problems),
        (Shape::List(item), Value::List(list)) => {
            if list.is_empty() {
                problems.at(at, Diagnostic::warning("oscal-empty-list").with("field", name));
            }
            for (index, one) in list.iter().enumerate() {
                self::value(one, name, item, &at.item(index), problems);
            }
        }
        (wanted, _) => {
            let problem = Diagnostic::error("oscal-wrong-form").with("field", name).with("wanted", wanted.name());
            problems.at(at, problem);
        }
    }
}
