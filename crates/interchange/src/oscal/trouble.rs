//! Why a document could not be read, before it is told with file and line.

use message::{Diagnostic, Place};

use super::limits;

/// What stopped the reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    Syntax(String),
    YamlSyntax(String),
    Deep,
    Many,
    LongText,
    LongName,
    Twice(String),
    Repeats,
    Documents,
    NameForm,
    Tag(String),
}

impl Trouble {
    pub(super) fn told(self, file: &str, line: usize) -> Diagnostic {
        let told = match self {
            Self::Syntax(reason) => Diagnostic::error("oscal-syntax").with("reason", reason),
            Self::YamlSyntax(reason) => Diagnostic::error("oscal-yaml-syntax").with("reason", reason),
            Self::Deep => Diagnostic::error("oscal-too-deep").with("limit", limits::DEPTH),
            Self::Many => Diagnostic::error("oscal-too-many").with("limit", limits::VALUES),
            Self::LongText => Diagnostic::error("oscal-text-too-long").with("limit", limits::TEXT / 1024 / 1024),
            Self::LongName => Diagnostic::error("oscal-name-too-long").with("limit", limits::NAME),
            Self::Twice(name) => Diagnostic::error("oscal-field-twice").with("field", name),
            Self::Repeats => Diagnostic::error("oscal-aliases").with("limit", limits::REPEATED),
            Self::Documents => Diagnostic::error("oscal-yaml-documents"),
            Self::NameForm => Diagnostic::error("oscal-yaml-name"),
            Self::Tag(tag) => Diagnostic::error("oscal-yaml-tag").with("tag", tag),
        };
        match u32::try_from(line) {
            Ok(line) if line > 0 => told.at(Place::line(file, line)),
            _ => told.at(Place::file(file)),
        }
    }
}

/// The name that stands twice among these, if one does; many names take no longer than few.
pub(super) fn twice<'n>(names: impl Iterator<Item = &'n str> + Clone) -> Option<&'n str> {
    /// Up to here comparing each with each is quickest.
    const FEW: usize = 16;
    if names.clone().nth(FEW).is_none() {
        let mut rest = names;
        while let Some(name) = rest.next() {
            if rest.clone().any(|other| other == name) {
                return Some(name);
            }
        }
        return None;
    }
    let mut seen = std::collections::HashSet::new();
    names.into_iter().find(|name| !seen.insert(*name))
}
