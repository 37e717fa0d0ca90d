//! A guideline of this house as an OSCAL catalog, and profiles of it per pattern and level.
//!
//! OSCAL has no place for a text in two languages: a document is in one. Ids follow from what they name,
//! so that the same edition always has the same ones.

mod control;
mod groups;
mod mapping;
mod profile;

use guideline::{Guideline, Status};
use message::Locale;
use uuid::Uuid;

use super::document::{Document, Kind};
use super::value::{Object, Value};

pub use mapping::mapping;
pub use profile::{Baseline, baselines, profile};

/// The namespace of what OSCAL has no name for.
pub const NAMESPACE: &str = "https://github.com/akashi-security/akashi/ns/oscal";

/// The version of OSCAL that is written.
const VERSION: &str = "1.1.3";

/// The catalog of a guideline, in one language.
pub fn catalog(guideline: &Guideline, locale: Locale, last_modified: &str) -> Document {
    let title = guideline.manifest.title.get(locale).to_owned();
    let mut body = Object::of([
        ("uuid", id(guideline, &["catalog", locale.tag()]).into()),
        ("metadata", metadata(guideline, title, locale, last_modified).into()),
    ]);
    let (groups, loose) = groups::groups(guideline, locale);
    body.set_list("controls", loose);
    body.set_list("groups", groups);
    Document::new(format!("{}_catalog.json", guideline.id()), Kind::Catalog, body)
}

fn metadata(guideline: &Guideline, title: String, locale: Locale, last_modified: &str) -> Object {
    let manifest = &guideline.manifest;
    let issuer = id(guideline, &["issuer"]);
    let status = match manifest.edition.status {
        Status::Current => "current",
        Status::Superseded => "superseded",
        Status::Draft => "draft",
    };
    let props = [
        own_prop("guideline", guideline.id()),
        own_prop("edition", manifest.edition.title.get(locale)),
        own_prop("published", &manifest.edition.published),
        own_prop("status", status),
        own_prop("language", locale.tag()),
        own_prop("digest", &guideline.digest.to_string()),
    ];
    let party = Object::of([
        ("uuid", issuer.as_str().into()),
        ("type", "organization".into()),
        ("name", manifest.issuer.get(locale).into()),
    ]);
    let role = Object::of([("id", "issuer".into()), ("title", "Issuer".into())]);
    let responsible =
        Object::of([("role-id", "issuer".into()), ("party-uuids", vec![Value::from(issuer.as_str())].into())]);
    Object::of([
        ("title", title.into()),
        ("last-modified", last_modified.into()),
        ("version", manifest.edition.id.as_str().into()),
        ("oscal-version", VERSION.into()),
        ("props", props.map(Value::from).to_vec().into()),
        ("roles", vec![role.into()].into()),
        ("parties", vec![party.into()].into()),
        ("responsible-parties", vec![responsible.into()].into()),
        ("remarks", manifest.note.get(locale).into()),
    ])
}

/// A property in the namespace of this project.
pub(crate) fn own_prop(name: &str, value: &str) -> Object {
    Object::of([("name", name.into()), ("ns", NAMESPACE.into()), ("value", value.into())])
}

/// A property of OSCAL itself.
fn prop(name: &str, value: &str) -> Object {
    Object::of([("name", name.into()), ("value", value.into())])
}

/// A UUID (version 5) of something in this state of the guideline.
fn id(guideline: &Guideline, path: &[&str]) -> String {
    let name = format!("{NAMESPACE}/{}/{}/{}", guideline.id(), guideline.digest, path.join("/"));
    Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes()).to_string()
}

/// A printed id as an OSCAL id, which must begin with a letter.
pub(crate) fn token(printed: &str) -> String {
    let is_part = |found: char| found.is_alphanumeric() || matches!(found, '.' | '-' | '_');
    let plain: String = printed.chars().map(|found| if is_part(found) { found } else { '_' }).collect();
    if plain.starts_with(|first: char| first.is_alphabetic() || first == '_') { plain } else { format!("_{plain}") }
}
