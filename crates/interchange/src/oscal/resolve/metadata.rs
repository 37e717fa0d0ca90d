//! The metadata of a resolved catalog: the profile's, with what the resolution says about itself.

use message::Diagnostic;

use super::super::document::Document;
use super::super::pointer::Pointer;
use super::super::problems::Problems;
use super::super::value::{Object, Value};
use super::{Selected, Stamp, is_kept};

/// The fields of metadata in the order of the model.
const ORDER: [&str; 15] = [
    "title",
    "published",
    "last-modified",
    "version",
    "oscal-version",
    "revisions",
    "document-ids",
    "props",
    "links",
    "roles",
    "locations",
    "parties",
    "responsible-parties",
    "actions",
    "remarks",
];

/// What made the catalog.
const TOOL: &str = "Akashi";

/// An import of another major version follows other rules: it is refused.
pub(super) fn check_versions(profile: &Document, selected: &[Selected], problems: &mut Problems) {
    let Some(own) = profile.body().object("metadata").and_then(|metadata| metadata.text("oscal-version")) else {
        return;
    };
    for import in selected {
        if let Some(version) = import.metadata.text("oscal-version")
            && major(version) != major(own)
        {
            let top = Pointer::Top;
            let problem = Diagnostic::error("oscal-major-version").with("own", own).with("other", version);
            problems.at(&top.field("profile").field("imports"), problem);
        }
    }
}

/// The metadata of the catalog that `profile` stands for; `file` is the profile's name.
pub(super) fn made(profile: &Object, file: &str, selected: &[Selected], stamp: &Stamp) -> Object {
    let mut metadata = profile.object("metadata").cloned().unwrap_or_default();
    metadata.set_in(&ORDER, "last-modified", stamp.last_modified.as_str());
    let versions = selected.iter().filter_map(|one| one.metadata.text("oscal-version"));
    let newest = metadata.text("oscal-version").into_iter().chain(versions).max_by_key(|version| numbers(version));
    if let Some(newest) = newest.map(str::to_owned) {
        metadata.set_in(&ORDER, "oscal-version", newest);
    }
    if let Some(props) = metadata.list_in(&ORDER, "props") {
        props.push(Object::of([("name", "resolution-tool".into()), ("value", TOOL.into())]).into());
    }
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    if let Some(links) = metadata.list_in(&ORDER, "links") {
        links.insert(0, Object::of([("href", name.into()), ("rel", "source-profile".into())]).into());
    }
    for (field, id) in [("roles", "id"), ("parties", "uuid"), ("locations", "uuid")] {
        keep(&mut metadata, selected, field, id);
    }
    metadata
}

/// Takes over what the imports say must be kept, unless the profile has one with the same id.
fn keep(metadata: &mut Object, selected: &[Selected], field: &'static str, id: &str) {
    for one in selected.iter().flat_map(|one| one.metadata.objects(field)).filter(|one| is_kept(one)) {
        let is_there = metadata.objects(field).any(|own| own.text(id) == one.text(id));
        if !is_there && let Some(list) = metadata.list_in(&ORDER, field) {
            list.push(Value::Object(one.clone()));
        }
    }
}

fn major(version: &str) -> &str {
    version.split('.').next().unwrap_or(version)
}

fn numbers(version: &str) -> Vec<u64> {
    version.split(['.', '-']).map_while(|part| part.parse().ok()).collect()
}
