//! The field names of OSCAL that occur often enough to be worth sharing.

use super::value::Name;

const KNOWN: &[&str] = &[
    "id", "name", "value", "class", "title", "label", "prose", "parts", "props", "params", "links", "href", "rel", "ns",
    "uuid", "controls", "groups", "select", "choice", "how-many", "guidelines", "constraints", "description", "values",
    "text", "remarks", "usage", "tests", "expression", "type", "citation", "rlinks", "media-type", "resources",
    "back-matter", "metadata", "with-ids", "matching", "pattern", "alters", "adds", "removes", "by-id", "by-name",
    "control-id", "param-id", "position", "set-parameters", "maps", "sources", "targets", "id-ref", "relationship",
    "hashes", "algorithm", "group", "document-ids", "identifier", "scheme",
];

/// A name, without memory of its own where it is a known one.
pub(super) fn name(text: &str) -> Name {
    match KNOWN.iter().find(|known| **known == text) {
        Some(known) => Name::Borrowed(known),
        None => Name::Owned(text.to_owned()),
    }
}
