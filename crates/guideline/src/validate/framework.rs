//! The shape `framework` held against itself.

mod totals;

use std::collections::HashMap;

use message::{Diagnostic, Place};

use super::ids::Ids;
use super::totals::hold;
use crate::draft::Draft;
use crate::file::Located;
use crate::framework::{MappingRow, Measure, MeasureKind, Requirement};

/// Kinds of ids that are unique within themselves.
const TEXT: &str = "text";
const ELEMENT: &str = "element";
const EVENT: &str = "event";
const FACTOR: &str = "factor";
const EFFECT: &str = "effect";
const PILLAR: &str = "pillar";
const PART: &str = "part";

pub(super) fn check(draft: &Draft, found: &mut Vec<Diagnostic>) {
    let mut ids = Ids::new(&draft.lines, found);
    let model = &draft.framework;
    for (part, place) in draft.manifest.iter().flat_map(|one| one.item.parts.iter().map(|part| (part, &one.place))) {
        ids.add(PART, &part.id, place);
    }
    draft.events.iter().for_each(|event| ids.add(EVENT, &event.item.id, &event.place));
    draft.terms.iter().for_each(|term| ids.add("term", &term.item.id, &term.place));
    for Located { item: layer, place } in &model.layers {
        ids.add(TEXT, &layer.id, place);
        ids.want(PART, &layer.id, place);
    }
    model.elements.iter().for_each(|element| ids.add(ELEMENT, &element.item.id, &element.place));
    let elements = model.elements.iter().map(|element| &element.item);
    let codes: HashMap<&str, &str> = elements.map(|element| (element.id.as_str(), element.code.as_str())).collect();
    model.requirements.iter().for_each(|one| of_requirement(&one.item, &one.place, &codes, &mut ids));
    risks(draft, &mut ids);
    surroundings(draft, &mut ids);
    model.mappings.iter().for_each(|row| of_row(&row.item, &row.place, &mut ids));
    ids.finish();
    if let Some(manifest) = &draft.manifest {
        hold(manifest, &totals::counted(draft), found);
    }
}

fn of_requirement(requirement: &Requirement, place: &Place, codes: &HashMap<&str, &str>, ids: &mut Ids<'_>) {
    let id = requirement.id.as_str();
    ids.add(TEXT, id, place);
    ids.want(TEXT, requirement.layer(), place);
    ids.want_all(FACTOR, &requirement.risks, place);
    ids.want_all(EFFECT, &requirement.effects, place);
    let mut measures: HashMap<&str, &Measure> = HashMap::new();
    for measure in &requirement.measures {
        let at = ids.add_inside(TEXT, &measure.id, place);
        ids.want(ELEMENT, &measure.element, &at);
        if let Some(code) = codes.get(measure.element.as_str()) {
            ids.below(&measure.id, &format!("{id}-{code}"), '-', &at);
        }
        // What stands under another or repeats it is printed after it.
        let before = [&measure.parent, &measure.same_as].into_iter().flatten();
        for missing in before.filter(|other| !measures.contains_key(other.as_str())) {
            ids.dangling(missing, &at);
        }
        if measure.parent.is_none() != (measure.kind == MeasureKind::Measure) {
            ids.broken("a `measure` has no `parent`, all others have one", &at);
        }
        let twin = measure.same_as.as_ref().and_then(|twin| measures.get(twin.as_str()));
        if twin.is_some_and(|twin| twin.text() != measure.text()) {
            ids.broken("the texts differ from those of `same_as`", &at);
        }
        measures.insert(&measure.id, measure);
    }
    for duty in &requirement.obligations {
        let at = ids.add_inside(TEXT, &duty.obligation.id, place);
        ids.below(&duty.obligation.id, id, '.', &at);
        ids.want_all(EVENT, &duty.obligation.events, &at);
        for source in duty.also.iter().cloned().chain(duty.source.id(id)) {
            if !measures.contains_key(source.as_str()) {
                ids.dangling(&source, &at);
            }
        }
    }
    for setting in &requirement.parameters {
        let at = ids.add_inside(TEXT, &setting.parameter.id, place);
        ids.below(&setting.parameter.id, id, '.', &at);
        for source in setting.source.id(id).into_iter().filter(|source| !measures.contains_key(source.as_str())) {
            ids.dangling(&source, &at);
        }
    }
}

fn risks(draft: &Draft, ids: &mut Ids<'_>) {
    let model = &draft.framework;
    model.factors.iter().for_each(|factor| ids.add(FACTOR, &factor.item.id, &factor.place));
    model.effects.iter().for_each(|effect| ids.add(EFFECT, &effect.item.id, &effect.place));
    for Located { item: category, place } in &model.categories {
        ids.add("category", &category.id, place);
        ids.want_all(EFFECT, &category.effects, place);
    }
}

/// Trust, usage and the documents named.
fn surroundings(draft: &Draft, ids: &mut Ids<'_>) {
    let model = &draft.framework;
    model.pillars.iter().for_each(|pillar| ids.add(PILLAR, &pillar.item.id, &pillar.place));
    for Located { item: statement, place } in &model.statements {
        ids.add("statement", &statement.id, place);
        ids.want(PILLAR, &statement.pillar, place);
        for need in &statement.needs {
            let at = ids.add_inside("need", &need.id, place);
            ids.below(&need.id, &statement.id, '.', &at);
            ids.want_all(TEXT, &need.controls, &at);
        }
    }
    model.expected_effects.iter().for_each(|effect| ids.add("expected", &effect.item.id, &effect.place));
    model.features.iter().for_each(|feature| ids.add("feature", &feature.item.id, &feature.place));
    model.uses.iter().for_each(|one| ids.add("use", &one.item.id, &one.place));
    for Located { item: threat, place } in &model.threats {
        ids.add("threat", &threat.id, place);
        ids.want(PART, &threat.layer, place);
    }
    model.references.iter().for_each(|one| ids.add("reference", &one.item.id, &one.place));
    model.standards.iter().for_each(|one| ids.add("standard", &one.item.id, &one.place));
}

fn of_row(row: &MappingRow, place: &Place, ids: &mut Ids<'_>) {
    ids.want(TEXT, &row.control, place);
    for remark in &row.remarks {
        let at = remark.position.checked_sub(1).and_then(|before| row.clauses.get(before));
        if at != Some(&remark.clause) {
            ids.dangling(&remark.clause, place);
        }
    }
}
