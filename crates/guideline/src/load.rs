//! From files to a guideline, with every problem reported at once.

mod catalog;
mod controls;
mod framework;
mod iot;
pub(crate) mod mapping;
mod planning;
mod structure;
mod touchpoint;

use message::{Diagnostic, Place, has_errors};

use crate::draft::Draft;
use crate::file::{self, Document, items};
use crate::guideline::Guideline;
use crate::{Digest, Model, Package, ResponsibilityScheme, Shape, SupplyChainScheme, validate};

/// The file that says what the guideline is.
const MANIFEST: &str = "guideline.toml";

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
    file::parsed(package.files.iter().filter(|(path, _)| path.as_str() != MANIFEST), |path, document, problems| {
        problems.into_iter().for_each(|problem| file::report(problem, &mut found));
        if let (Some(document), Some(shape)) = (document, shape) {
            read_file(path, document, shape, &mut draft, &mut found);
        }
    });
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

fn read_file(path: &str, mut document: Document<'_>, shape: Shape, draft: &mut Draft, found: &mut Vec<Diagnostic>) {
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
        file::report(Diagnostic::error("guideline-unknown-file").at(Place::file(path)), found);
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
        supply_chain: SupplyChainScheme {
            models: items(draft.chains),
            rules: items(draft.chain_rules),
            supplier_sections: items(draft.supplier_sections),
        },
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

#[cfg(test)]
mod tests;
