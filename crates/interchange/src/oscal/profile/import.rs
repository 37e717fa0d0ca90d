//! `imports`: where controls come from.

use message::Diagnostic;

use super::super::pointer::Pointer;
use super::super::problems::Problems;
use super::super::value::Object;
use super::{Selection, each, needed};

/// One import.
#[derive(Debug)]
pub(in super::super) struct Import {
    pub(in super::super) href: String,
    pub(in super::super) selection: Selection,
    /// Where it stands in its profile.
    pub(in super::super) place: String,
}

pub(super) fn read(profile: &Object, at: &Pointer<'_>, problems: &mut Problems) -> Vec<Import> {
    let mut imports = Vec::new();
    let mut count = 0;
    each(profile, "imports", at, problems, |one, at, problems| {
        count += 1;
        let selection = Selection::read(one, at, problems);
        if let Some(href) = needed(one, "href", at, problems) {
            imports.push(Import { href, selection, place: at.to_string() });
        }
    });
    if count == 0 {
        problems.at(at, Diagnostic::error("oscal-no-imports"));
    }
    imports
}
