//! Languages: no text may be blank in either.

use message::{Diagnostic, Place, Text};

use crate::draft::Draft;

pub(super) fn check(draft: &Draft, found: &mut Vec<Diagnostic>) {
    let mut text = |id: &str, ja: &str, en: &str, place: &Place| {
        for (language, text) in [("ja", ja), ("en", en)] {
            if text.trim().is_empty() {
                found.push(
                    Diagnostic::error("guideline-blank-text")
                        .with("id", id)
                        .with("language", language)
                        .at(place.clone()),
                );
            }
        }
    };
    let mut both = |id: &str, value: &Text, place: &Place| text(id, &value.ja, &value.en, place);
    for section in &draft.sections {
        both(&section.item.id, &section.item.title, &section.place);
        both(&section.item.id, &section.item.objective, &section.place);
    }
    for control in &draft.controls {
        both(&control.item.id, &control.item.title, &control.place);
        both(&control.item.id, &control.item.requirement, &control.place);
        for (at, practice) in control.item.practices.iter().enumerate() {
            both(&control.item.practice_id(at), &practice.text, &control.place);
        }
    }
    for indicator in &draft.indicators {
        both(&indicator.item.id, &indicator.item.title, &indicator.place);
    }
    for event in &draft.events {
        both(&event.item.id, &event.item.title, &event.place);
    }
    for term in &draft.terms {
        both(&term.item.id, &term.item.term, &term.place);
        both(&term.item.id, &term.item.definition, &term.place);
    }
    for control in &draft.controls {
        for obligation in &control.item.obligations {
            text(&obligation.id, &obligation.ja, &obligation.en, &control.place);
        }
        for parameter in &control.item.parameters {
            text(&parameter.id, &parameter.ja, &parameter.en, &control.place);
        }
        for discrepancy in &control.item.discrepancies {
            text(&control.item.id, &discrepancy.ja, &discrepancy.en, &control.place);
        }
    }
}
