//! The files of the shape `controls`.

use message::Diagnostic;
use serde::Deserialize;

use crate::draft::Draft;
use crate::file::{Document, Located};
use crate::printed_order;
use crate::{Control, Criterion, Discrepancy, PatternScheme, Section};

/// Takes what a file holds; `false`: the shape has no such file.
pub(super) fn read(path: &str, document: &mut Document<'_>, draft: &mut Draft, found: &mut Vec<Diagnostic>) -> bool {
    match path {
        "indicators.toml" => draft.indicators = document.list("indicator", found),
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
            draft.supplier_sections = document.list("supplier-section", found);
        }
        _ if path.starts_with("chapters/") => {
            let sections = document.list("section", found);
            let controls = document.list("control", found);
            draft.sections.extend(sections.into_iter().map(|one| one.map(Section::placed_by_id)));
            draft.controls.extend(controls.into_iter().map(|one| one.map(Control::placed_by_id)));
        }
        _ => return false,
    }
    true
}

/// Puts everything in printed order, which the ids of this shape tell.
pub(super) fn sort(draft: &mut Draft) {
    draft.sections.sort_by_key(|section| printed_order(&section.item.id));
    draft.controls.sort_by_key(|control| printed_order(&control.item.id));
    draft.indicators.sort_by_key(|indicator| printed_order(&indicator.item.id));
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
