//! The plain fields of a case: texts, and lists of texts.

use method::requirement_planning::Case;

/// Texts, and what they are.
pub(super) const TEXTS: &[(&str, &str)] = &[
    ("system", "The system it is about."),
    ("field", "The field of business it serves."),
    ("edition", "What its author calls this edition of it."),
];

/// Lists of texts, and what they are.
pub(super) const NAMES: &[(&str, &str)] = &[
    ("authors", "Who drew it up."),
    ("treat", "Problems and risks that are treated: the letter of the component, a slash and the printed name."),
    ("accept", "Problems and risks that are accepted."),
    ("enjoy", "Elements of convenience that are enjoyed."),
    ("forgo", "Elements of convenience that are forgone."),
    ("select", "Measures selected, by their printed ids."),
];

/// The text of a case that a key names.
pub(super) fn text<'c>(case: &'c mut Case, key: &str) -> Option<&'c mut String> {
    Some(match key {
        "system" => &mut case.system,
        "field" => &mut case.field,
        "edition" => &mut case.edition,
        _ => return None,
    })
}

/// The list of a case that a key names.
pub(super) fn list<'c>(case: &'c mut Case, key: &str) -> Option<&'c mut Vec<String>> {
    Some(match key {
        "authors" => &mut case.authors,
        "treat" => &mut case.treat,
        "accept" => &mut case.accept,
        "enjoy" => &mut case.enjoy,
        "forgo" => &mut case.forgo,
        "select" => &mut case.select,
        _ => return None,
    })
}
