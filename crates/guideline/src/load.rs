//! From files to a guideline, with every problem reported at once.

mod catalog;
mod controls;
mod document;
mod framework;
mod iot;
mod lists;
pub(crate) mod mapping;
mod planning;
mod structure;
mod touchpoint;
mod walk;

use message::{Diagnostic, Place, has_errors};
use toml::de::DeTable;

use crate::catalog::CatalogDraft;
use crate::framework::FrameworkDraft;
use crate::guideline::Guideline;
use crate::iot::IotDraft;
use crate::planning::PlanningDraft;
use crate::structure::StructureDraft;
use crate::touchpoint::TouchpointDraft;
use crate::{
    Control, Digest, Element, Event, Indicator, LayerTitle, Manifest, Model, Package, PatternScheme, Printed, Reader,
    ResponsibilityModel, ResponsibilityScheme, Rule, Section, Shape, SupplyChainModel, SupplyChainScheme, Term,
    validate,
};
pub(crate) use document::Document;
pub(crate) use lists::{draft, lists, stands_in};
pub(crate) use walk::Lines;

/// The file that says what the guideline is.
const MANIFEST: &str = "guideline.toml";

/// An item with the file and line it stands at.
#[derive(Clone, Debug)]
pub(crate) struct Located<T> {
    pub(crate) item: T,
    pub(crate) place: Place,
}

impl<T> Located<T> {
    /// Something else at the same place, beside this.
    pub(crate) fn beside<R>(&self, item: R) -> Located<R> {
        Located { item, place: self.place.clone() }
    }

    /// Something else at the same place.
    pub(crate) fn map<R>(self, change: impl FnOnce(T) -> R) -> Located<R> {
        Located { item: change(self.item), place: self.place }
    }
}

/// Everything read from the files, before it is held against itself.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    pub(crate) manifest: Option<Located<Manifest>>,
    pub(crate) sections: Vec<Located<Section>>,
    pub(crate) controls: Vec<Located<Control>>,
    pub(crate) indicators: Vec<Located<Indicator>>,
    pub(crate) events: Vec<Located<Event>>,
    pub(crate) patterns: Option<Located<PatternScheme>>,
    pub(crate) layers: Vec<Located<LayerTitle>>,
    pub(crate) responsibility: Vec<Located<ResponsibilityModel>>,
    pub(crate) responsibility_rules: Vec<Located<Rule>>,
    pub(crate) chains: Vec<Located<SupplyChainModel>>,
    pub(crate) chain_rules: Vec<Located<Rule>>,
    pub(crate) readers: Vec<Located<Reader>>,
    pub(crate) elements: Vec<Located<Element>>,
    pub(crate) terms: Vec<Located<Term>>,
    pub(crate) printed: Option<Located<Printed>>,
    pub(crate) catalog: CatalogDraft,
    pub(crate) framework: FrameworkDraft,
    pub(crate) iot: IotDraft,
    pub(crate) planning: PlanningDraft,
    pub(crate) structure: StructureDraft,
    pub(crate) touchpoint: TouchpointDraft,
    /// Where ids stand that lie inside other items; the shape `controls` has none.
    pub(crate) lines: Lines,
}

impl Draft {
    /// The shape of the guideline, once its manifest is read.
    pub(crate) fn shape(&self) -> Shape {
        self.manifest.as_ref().map(|manifest| manifest.item.shape).unwrap_or_default()
    }
}

/// Reads and validates a guideline.
///
/// `Err` holds every error found in any file (and warnings), each with file and line; `Ok` comes with the warnings.
///
/// # Errors
/// Broken TOML, unknown keys, wrong types, missing languages, duplicate or dangling ids, totals not reached.
pub fn load(package: &Package) -> Result<(Guideline, Vec<Diagnostic>), Vec<Diagnostic>> {
    let mut found = Vec::new();
    let mut draft = Draft::default();
    let shape = read_manifest(package, &mut draft, &mut found);
    for (path, text) in package.files.iter().filter(|(path, _)| path.as_str() != MANIFEST) {
        match shape {
            Some(shape) => read_file(path, text, shape, &mut draft, &mut found),
            None => drop(Document::parse(path, text, &mut found)),
        }
    }
    if has_errors(&found) {
        return Err(found);
    }
    match shape.unwrap_or_default() {
        Shape::Catalog => catalog::place(&mut draft),
        Shape::Controls => controls::sort(&mut draft),
        Shape::Framework => framework::place(&mut draft),
        Shape::Iot => iot::place(&mut draft),
        Shape::Planning => planning::place(&mut draft),
        Shape::Structure => structure::place(&mut draft),
        Shape::Touchpoint => touchpoint::place(&mut draft),
    }
    validate::validate(&draft, &mut found);
    match finish(draft, package.digest()) {
        Some(guideline) if !has_errors(&found) => Ok((guideline, found)),
        _ => Err(found),
    }
}

fn read_file(path: &str, text: &str, shape: Shape, draft: &mut Draft, found: &mut Vec<Diagnostic>) {
    let Some(mut document) = Document::parse(path, text, found) else {
        return;
    };
    if shape != Shape::Controls {
        document.blank_texts(found);
        document.note_ids(&mut draft.lines);
    }
    let known = match (path, shape) {
        ("events.toml", _) => {
            draft.events = document.list("event", found);
            true
        }
        ("glossary.toml", _) => {
            draft.terms = document.list("term", found);
            true
        }
        ("original.toml", _) => {
            draft.printed = document.whole(found);
            true
        }
        (_, Shape::Catalog) => catalog::read(path, &mut document, draft, found),
        (_, Shape::Controls) => controls::read(path, &mut document, draft, found),
        (_, Shape::Framework) => framework::read(path, &mut document, draft, found),
        (_, Shape::Iot) => iot::read(path, &mut document, draft, found),
        (_, Shape::Planning) => planning::read(path, &mut document, draft, found),
        (_, Shape::Structure) => structure::read(path, &mut document, draft, found),
        (_, Shape::Touchpoint) => touchpoint::read(path, &mut document, draft, found),
    };
    if known {
        document.finish(found);
    } else {
        document::report(Diagnostic::error("guideline-unknown-file").at(Place::file(path)), found);
    }
}

/// Reads the manifest, which says of what shape the other files are; `None`: it cannot be read.
fn read_manifest(package: &Package, draft: &mut Draft, found: &mut Vec<Diagnostic>) -> Option<Shape> {
    let Some(text) = package.files.get(MANIFEST) else {
        found.push(Diagnostic::error("guideline-no-manifest").at(Place::file(MANIFEST)));
        return Some(Shape::default());
    };
    let mut document = Document::parse(MANIFEST, text, found)?;
    let shape = document.shape();
    draft.manifest = document.whole(found);
    shape
}

fn finish(draft: Draft, digest: Digest) -> Option<Guideline> {
    let manifest = draft.manifest?.item;
    let model = match manifest.shape {
        Shape::Catalog => Model::Catalog(Box::new(draft.catalog.finish().indexed())),
        Shape::Controls => Model::Controls,
        Shape::Framework => Model::Framework(Box::new(draft.framework.finish())),
        Shape::Iot => Model::Iot(Box::new(draft.iot.finish().indexed())),
        Shape::Planning => Model::Planning(Box::new(draft.planning.finish())),
        Shape::Structure => Model::Structure(Box::new(draft.structure.finish())),
        Shape::Touchpoint => Model::Touchpoint(Box::new(draft.touchpoint.finish().indexed())),
    };
    let mut guideline = Guideline {
        manifest,
        digest,
        sections: items(draft.sections),
        controls: items(draft.controls),
        indicators: items(draft.indicators),
        events: items(draft.events),
        patterns: draft.patterns.map(|patterns| patterns.item),
        responsibility: ResponsibilityScheme {
            layers: items(draft.layers),
            models: items(draft.responsibility),
            rules: items(draft.responsibility_rules),
        },
        supply_chain: SupplyChainScheme { models: items(draft.chains), rules: items(draft.chain_rules) },
        readers: items(draft.readers),
        elements: items(draft.elements),
        terms: items(draft.terms),
        printed: draft.printed.map(|printed| printed.item),
        model,
        index: Default::default(),
        indicators_by_control: Default::default(),
    };
    guideline.index();
    Some(guideline)
}

/// Items without the places they were read at.
pub(crate) fn items<T>(list: Vec<Located<T>>) -> Vec<T> {
    list.into_iter().map(|located| located.item).collect()
}

/// The table type of the TOML reader, named once.
type Table<'a> = DeTable<'a>;

#[cfg(test)]
mod tests;
