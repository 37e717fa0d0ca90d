//! The files of the shape `framework`.

use message::Diagnostic;

use crate::draft::Draft;
use crate::duty::hang;
use crate::file::{Document, Located};
use crate::framework::{Layer, Measure, Requirement, Standard};
use crate::printed_order;
use crate::{Control, Section};

/// Takes what a file holds; `false`: the shape has no such file.
pub(super) fn read(path: &str, document: &mut Document<'_>, draft: &mut Draft, found: &mut Vec<Diagnostic>) -> bool {
    let before = draft.framework.mappings.len();
    if path.starts_with("mappings/") {
        draft.framework.standards.extend(document.one::<Standard>("standard", found));
    }
    let known = draft.framework.read(path, document, found);
    let standard = draft.framework.standards.last().map_or("", |standard| standard.item.id.as_str());
    for row in draft.framework.mappings.iter_mut().skip(before) {
        standard.clone_into(&mut row.item.standard);
    }
    known
}

/// Puts requirements in printed order and makes sections of layers and requirements; in those the measures stand.
pub(super) fn place(draft: &mut Draft) {
    let model = &mut draft.framework;
    model.requirements.sort_by_key(|requirement| printed_order(&requirement.item.id));
    let layers = model.layers.iter().map(|layer| of_layer(&layer.item, layer));
    let requirements = model.requirements.iter().map(|requirement| of_requirement(&requirement.item, requirement));
    draft.sections = layers.chain(requirements).collect();
    draft.sections.sort_by_key(|section| printed_order(&section.item.id));
    for located in &model.requirements {
        for control in assessed(&located.item) {
            let place = draft.lines.inside(&located.place, &control.id, 0);
            draft.controls.push(Located { item: control, place });
        }
    }
}

fn of_layer<T>(layer: &Layer, at: &Located<T>) -> Located<Section> {
    let Layer { id, title, objective, .. } = layer;
    let item = Section { id: id.clone(), title: title.clone(), objective: objective.clone(), depth: 1 };
    Located { item, place: at.place.clone() }
}

fn of_requirement<T>(requirement: &Requirement, at: &Located<T>) -> Located<Section> {
    let Requirement { id, title, requirement, .. } = requirement;
    let item = Section { id: id.clone(), title: title.clone(), objective: requirement.clone(), depth: 2 };
    Located { item, place: at.place.clone() }
}

/// The measures of a requirement that are assessed, with what hangs on them.
fn assessed(requirement: &Requirement) -> Vec<Control> {
    let measures = requirement.measures.iter().filter(|measure| measure.kind.is_assessed());
    let mut assessed: Vec<Control> = measures.map(|measure| of_measure(measure, requirement)).collect();
    hang(&requirement.id, &requirement.obligations, &requirement.parameters, &mut assessed);
    if let Some(first) = assessed.first_mut() {
        first.discrepancies.clone_from(&requirement.discrepancies);
    }
    assessed
}

/// A measure has no title of its own: its text stands for one.
fn of_measure(measure: &Measure, requirement: &Requirement) -> Control {
    let text = measure.text();
    Control {
        id: measure.id.clone(),
        level: None,
        title: text.clone(),
        layers: Vec::new(),
        requirement: text,
        practices: Vec::new(),
        obligations: Vec::new(),
        parameters: Vec::new(),
        discrepancies: Vec::new(),
        path: [requirement.layer(), &requirement.id].map(str::to_owned).into(),
    }
}
