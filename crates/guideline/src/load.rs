//! From files to a guideline, with every problem reported at once.

mod document;

use message::{Diagnostic, Place, has_errors};
use serde::Deserialize;
use toml::de::DeTable;

use crate::guideline::Guideline;
use crate::{
    Control, Criterion, Digest, Discrepancy, Element, Event, Indicator, LayerTitle, Manifest, Package, PatternScheme,
    Reader, ResponsibilityModel, ResponsibilityScheme, Rule, Section, SupplyChainModel, SupplyChainScheme, Term,
    validate,
};
use document::Document;

/// An item with the file and line it stands at.
#[derive(Clone, Debug)]
pub(crate) struct Located<T> {
    pub(crate) item: T,
    pub(crate) place: Place,
}

impl<T> Located<T> {
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
    for (path, text) in &package.files {
        read_file(path, text, &mut draft, &mut found);
    }
    if draft.manifest.is_none() && !package.files.contains_key("guideline.toml") {
        found.push(Diagnostic::error("guideline-no-manifest").at(Place::file("guideline.toml")));
    }
    if has_errors(&found) {
        return Err(found);
    }
    draft.sections.sort_by_key(|section| validate::printed_order(&section.item.id));
    draft.controls.sort_by_key(|control| validate::printed_order(&control.item.id));
    draft.indicators.sort_by_key(|indicator| validate::printed_order(&indicator.item.id));
    validate::validate(&draft, &mut found);
    match finish(draft, package.digest()) {
        Some(guideline) if !has_errors(&found) => Ok((guideline, found)),
        _ => Err(found),
    }
}

fn read_file(path: &str, text: &str, draft: &mut Draft, found: &mut Vec<Diagnostic>) {
    let Some(mut document) = Document::parse(path, text, found) else {
        return;
    };
    match path {
        "guideline.toml" => draft.manifest = document.whole(found),
        "indicators.toml" => draft.indicators = document.list("indicator", found),
        "events.toml" => draft.events = document.list("event", found),
        "glossary.toml" => draft.terms = document.list("term", found),
        "patterns.toml" => draft.patterns = document.whole::<PatternFile>(found).map(Located::from_file),
        "readers.toml" => {
            draft.readers = document.list("reader", found);
            draft.elements = document.list("element", found);
        }
        "responsibility.toml" => {
            draft.layers = document.list("layer", found);
            draft.responsibility = document.list("model", found);
            draft.responsibility_rules = document.list("rule", found);
        }
        "supply-chain.toml" => {
            draft.chains = document.list("model", found);
            draft.chain_rules = document.list("rule", found);
        }
        _ if path.starts_with("chapters/") => {
            let sections = document.list("section", found);
            let controls = document.list("control", found);
            draft.sections.extend(sections.into_iter().map(|one| one.map(Section::placed_by_id)));
            draft.controls.extend(controls.into_iter().map(|one| one.map(Control::placed_by_id)));
        }
        _ => {
            document::report(Diagnostic::error("guideline-unknown-file").at(Place::file(path)), found);
            return;
        }
    }
    document.finish(found);
}

fn finish(draft: Draft, digest: Digest) -> Option<Guideline> {
    fn items<T>(list: Vec<Located<T>>) -> Vec<T> {
        list.into_iter().map(|located| located.item).collect()
    }
    let mut guideline = Guideline {
        manifest: draft.manifest?.item,
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
        index: Default::default(),
        indicators_by_control: Default::default(),
    };
    guideline.index();
    Some(guideline)
}

/// `patterns.toml` as files spell it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PatternFile {
    information: Vec<crate::InformationClass>,
    availability: Vec<crate::AvailabilityDemand>,
    integrity: Criterion,
    pattern: Vec<crate::Pattern>,
    reading: Vec<crate::Reading>,
    example: Vec<crate::ExampleService>,
    #[serde(default)]
    discrepancy: Vec<Discrepancy>,
}

impl Located<PatternScheme> {
    fn from_file(file: Located<PatternFile>) -> Self {
        let PatternFile { information, availability, integrity, pattern, reading, example, discrepancy } = file.item;
        let item = PatternScheme {
            information,
            availability,
            integrity,
            patterns: pattern,
            readings: reading,
            examples: example,
            discrepancies: discrepancy,
        };
        Self { item, place: file.place }
    }
}

/// The table type of the TOML reader, named once.
type Table<'a> = DeTable<'a>;

#[cfg(test)]
mod tests;
