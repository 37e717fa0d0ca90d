//! Ids: unique, well formed, and pointing at something.

use std::collections::{HashMap, HashSet};

use message::{Diagnostic, Place};

use crate::draft::Draft;
use crate::file::Located;
use crate::{Control, Origin};

pub(super) fn check(draft: &Draft, found: &mut Vec<Diagnostic>) {
    unique(draft, found);
    let sections: HashSet<&str> = draft.sections.iter().map(|section| section.item.id.as_str()).collect();
    let events: HashSet<&str> = draft.events.iter().map(|event| event.item.id.as_str()).collect();
    let parts = parts(draft);
    for control in &draft.controls {
        let Control { id, .. } = &control.item;
        if !sections.contains(control.item.section()) {
            found.push(dangling(control.item.section(), &control.place));
        }
        if !parts.contains(control.item.part()) {
            found.push(dangling(control.item.part(), &control.place));
        }
        for obligation in &control.item.obligations {
            if !below(&obligation.id, id) {
                found.push(misplaced(&obligation.id, id, &control.place));
            }
            for event in obligation.events.iter().filter(|event| !events.contains(event.as_str())) {
                found.push(dangling(event, &control.place));
            }
            if let Some(missing) = missing_origin(draft, &control.item, &obligation.origin) {
                found.push(dangling(&missing, &control.place));
            }
        }
        for parameter in control.item.parameters.iter().filter(|parameter| !below(&parameter.id, id)) {
            found.push(misplaced(&parameter.id, id, &control.place));
        }
    }
    for indicator in &draft.indicators {
        if !below(&indicator.item.id, &indicator.item.control) {
            found.push(misplaced(&indicator.item.id, &indicator.item.control, &indicator.place));
        }
        if !draft.controls.iter().any(|control| control.item.id == indicator.item.control) {
            found.push(dangling(&indicator.item.control, &indicator.place));
        }
        if let Some(base) = indicator.item.base.as_deref().filter(|base| !events.contains(base)) {
            found.push(dangling(base, &indicator.place));
        }
    }
    schemes(draft, &parts, found);
}

/// Readers name parts, cells name layers, examples and readings name patterns.
fn schemes(draft: &Draft, parts: &HashSet<&str>, found: &mut Vec<Diagnostic>) {
    for reader in &draft.readers {
        for part in reader.item.parts.iter().filter(|part| !parts.contains(part.as_str())) {
            found.push(dangling(part, &reader.place));
        }
    }
    for model in &draft.responsibility {
        for cell in &model.item.cells {
            if !draft.layers.iter().any(|layer| layer.item.id == cell.layer) {
                found.push(dangling(&cell.layer, &model.place));
            }
        }
    }
    if let Some(Located { item: scheme, place }) = &draft.patterns {
        let named = scheme.examples.iter().map(|example| example.pattern);
        let read = scheme.readings.iter().flat_map(|reading| reading.rows.iter().map(|row| row.pattern));
        for number in
            named.chain(read).filter(|number| !scheme.patterns.iter().any(|pattern| pattern.number == *number))
        {
            found.push(dangling(&number.to_string(), place));
        }
        if scheme.readings.is_empty() {
            found.push(Diagnostic::error("guideline-no-reading").at(place.clone()));
        }
        for indicator in
            draft.indicators.iter().filter(|indicator| indicator.item.references.len() != scheme.patterns.len())
        {
            found.push(
                Diagnostic::error("guideline-reference-count")
                    .with("id", indicator.item.id.as_str())
                    .with("found", indicator.item.references.len())
                    .with("expected", scheme.patterns.len())
                    .at(indicator.place.clone()),
            );
        }
    }
}

fn parts(draft: &Draft) -> HashSet<&str> {
    draft.manifest.iter().flat_map(|manifest| manifest.item.parts.iter().map(|part| part.id.as_str())).collect()
}

fn below(id: &str, parent: &str) -> bool {
    id.strip_prefix(parent)
        .and_then(|rest| rest.strip_prefix('.'))
        .is_some_and(|rest| !rest.is_empty() && !rest.contains('.'))
}

fn missing_origin(draft: &Draft, control: &Control, origin: &Origin) -> Option<String> {
    match origin {
        Origin::Control | Origin::Section => None,
        Origin::Practice(number) => (*number > control.practices.len()).then(|| format!("{}.p{number}", control.id)),
        Origin::Indicator(letter) => {
            let id = format!("{}.{letter}", control.id);
            let known = draft.indicators.iter().any(|indicator| indicator.item.id == id);
            (!known).then_some(id)
        }
    }
}

pub(super) fn unique(draft: &Draft, found: &mut Vec<Diagnostic>) {
    let mut seen: HashMap<String, Place> = HashMap::new();
    let mut see = |id: &str, place: &Place| {
        if let Some(first) = seen.insert(id.to_owned(), place.clone()) {
            found.push(duplicate(id, &first, place));
        }
    };
    for section in &draft.sections {
        see(&section.item.id, &section.place);
    }
    for control in &draft.controls {
        see(&control.item.id, &control.place);
        for practice in 0..control.item.practices.len() {
            see(&control.item.practice_id(practice), &control.place);
        }
        for obligation in &control.item.obligations {
            see(&obligation.id, &control.place);
        }
        for parameter in &control.item.parameters {
            see(&parameter.id, &control.place);
        }
    }
    for indicator in &draft.indicators {
        see(&indicator.item.id, &indicator.place);
    }
    for event in &draft.events {
        see(&format!("event {}", event.item.id), &event.place);
    }
    for term in &draft.terms {
        see(&format!("term {}", term.item.id), &term.place);
    }
    for reader in &draft.readers {
        see(&format!("reader {}", reader.item.id), &reader.place);
    }
}

pub(super) fn duplicate(id: &str, first: &Place, place: &Place) -> Diagnostic {
    Diagnostic::error("guideline-duplicate-id").with("id", id).with("first", first.to_string()).at(place.clone())
}

pub(super) fn dangling(id: &str, place: &Place) -> Diagnostic {
    Diagnostic::error("guideline-unknown-reference").with("id", id).at(place.clone())
}

pub(super) fn misplaced(id: &str, parent: &str, place: &Place) -> Diagnostic {
    Diagnostic::error("guideline-misplaced-id").with("id", id).with("parent", parent).at(place.clone())
}
