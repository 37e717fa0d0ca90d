//! Libraries of CISO Assistant: frameworks, measures and threats they refer to, and mappings between frameworks.

mod framework;
mod nodes;
mod set;
mod tree;

use std::collections::BTreeSet;

use guideline::catalog::{Note, Reference, ReferenceKind};
use message::Diagnostic;

use super::fields::{Held, Spot, more};
use super::format::with_own;
use super::problems::Problems;
use super::words::{Texts, assumed, is_language};
use super::{Beside, Import};

/// What stands around the objects of a library.
struct Library {
    file: String,
    digest: String,
    /// The language of its texts.
    language: String,
    printed: Option<String>,
    version: Option<String>,
    published: Option<String>,
    provider: Option<String>,
    packager: Option<String>,
    copyright: Option<String>,
    /// Whether it builds on other libraries: what it refers to may be theirs.
    builds_on_others: bool,
    /// What else it says, for each framework to keep.
    rest: Spot,
    references: Vec<Reference>,
    languages: BTreeSet<String>,
}

/// Whether a tree is a library.
pub(super) fn is_library(root: &Spot) -> bool {
    root.get("objects").is_some() && (root.get("urn").is_some() || root.get("ref_id").is_some())
        || ["framework", "frameworks", "requirement_mapping_set", "requirement_mapping_sets"]
            .iter()
            .any(|name| root.get("objects").is_some_and(|objects| objects.get(name).is_some()))
}

/// Reads a library; whatever is wrong with it goes to the problems.
pub(super) fn read(digest: String, mut root: Spot, beside: &Beside<'_>, problems: &mut Problems) -> Import {
    let mut objects = root.take("objects").unwrap_or(Spot { line: root.line, held: Held::Null });
    let frameworks = taken(&mut objects, ["framework", "frameworks"], problems);
    let sets = taken(&mut objects, ["requirement_mapping_set", "requirement_mapping_sets"], problems);
    if frameworks.is_empty() && sets.is_empty() {
        let held: Vec<&str> = objects.names().collect();
        let nothing = Diagnostic::error("catalog-no-framework").with("held", held.join(", "));
        problems.at(objects.line, nothing);
        return Import::default();
    }
    let mut library = library(digest, root, beside, problems);
    for (name, kind) in [
        ("reference_controls", ReferenceKind::Measure),
        ("security_functions", ReferenceKind::Measure),
        ("threats", ReferenceKind::Threat),
    ] {
        references(&mut library, objects.take_list(name), kind, problems);
    }
    // Matrices of risk and whatever else there is belongs to the library as a whole.
    if !objects.is_empty() && !frameworks.is_empty() {
        let held: Vec<&str> = objects.names().collect();
        problems.at(objects.line, Diagnostic::warning("catalog-kept-aside").with("held", held.join(", ")));
        library.rest.put("objects", objects);
    }
    let several = frameworks.len() > 1;
    if several && beside.name.is_some() {
        problems.put(Diagnostic::error("catalog-one-name").with("count", frameworks.len()));
    }
    let mut import = Import::default();
    for framework in frameworks {
        let name = beside.name.filter(|_| !several);
        import.frameworks.extend(framework::read(framework, &library, name, problems));
    }
    import.mappings = set::read(sets, &library, &with_own(&beside.known, &import.frameworks), problems);
    import
}

/// The objects under either name: one, or a list of them.
fn taken(objects: &mut Spot, names: [&str; 2], problems: &mut Problems) -> Vec<Spot> {
    let mut found = Vec::new();
    for spot in names.into_iter().filter_map(|name| objects.take(name)) {
        match spot.held {
            Held::List(list) => found.extend(list),
            Held::Fields(_) => found.push(spot),
            Held::Null | Held::Plain(..) => {
                problems.at(spot.line, Diagnostic::error("catalog-wrong-form").with("field", names.join(", ")));
            }
        }
    }
    found
}

fn library(digest: String, mut root: Spot, beside: &Beside<'_>, problems: &mut Problems) -> Library {
    let line = root.get("locale").map_or(root.line, |locale| locale.line);
    let locale = root.take_text("locale");
    let language = match (&locale, beside.language) {
        (Some(tag), _) if is_language(tag) => tag.clone(),
        (stated, asked) => {
            let language = asked.unwrap_or("en");
            problems.at(line, assumed(language, stated.as_deref()));
            language.to_owned()
        }
    };
    let builds_on_others = root.get("dependencies").is_some_and(|list| list.inside().next().is_some());
    Library {
        file: problems.file().to_owned(),
        digest,
        language,
        printed: root.take_text("ref_id"),
        version: root.take_text("version"),
        published: root.take_text("publication_date"),
        provider: root.take_text("provider"),
        packager: root.take_text("packager"),
        copyright: root.take_text("copyright"),
        builds_on_others,
        rest: root,
        references: Vec::new(),
        languages: BTreeSet::new(),
    }
}

/// Reads measures or threats.
fn references(library: &mut Library, list: Vec<Spot>, kind: ReferenceKind, problems: &mut Problems) {
    for mut spot in list {
        let Some(key) = spot.take_text("urn").map(|urn| urn.to_lowercase()) else {
            problems.at(spot.line, Diagnostic::error("catalog-missing").with("field", "urn"));
            continue;
        };
        if library.references.iter().any(|known| known.key == key) {
            problems.at(spot.line, Diagnostic::error("catalog-key-twice").with("key", key));
            continue;
        }
        let mut texts = Texts::of(&mut spot, &library.language, &mut library.languages);
        let title = texts.take(&mut spot, "name");
        let text = texts.take(&mut spot, "description");
        let notes = notes(&mut texts, &mut spot);
        texts.finish(&mut spot);
        let printed = spot.take_text("ref_id");
        library.references.push(Reference { key, kind, printed, title, text, notes, more: more(&spot) });
    }
}

/// What is said about a node or a reference beside its text.
fn notes(texts: &mut Texts<'_>, spot: &mut Spot) -> Vec<Note> {
    let noted = ["annotation", "typical_evidence"].map(|kind| (kind, texts.take(spot, kind)));
    let said = noted.into_iter().filter(|(_, text)| !text.is_empty());
    said.map(|(kind, text)| Note { kind: kind.to_owned(), text }).collect()
}
