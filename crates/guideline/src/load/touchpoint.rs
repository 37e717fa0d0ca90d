//! The files of the shape `touchpoint`.

use message::{Diagnostic, Text};

use crate::draft::Draft;
use crate::duty::hang;
use crate::file::{Document, Located};
use crate::printed_order;
use crate::touchpoint::{Heading, Item, TouchpointControl};
use crate::{Control, Section};

/// Takes what a file holds; `false`: the shape has no such file.
pub(super) fn read(path: &str, document: &mut Document<'_>, draft: &mut Draft, found: &mut Vec<Diagnostic>) -> bool {
    draft.touchpoint.read(path, document, found)
}

/// Puts headings and controls in printed order and makes sections of them; in those the assessed items stand.
pub(super) fn place(draft: &mut Draft) {
    let model = &mut draft.touchpoint;
    model.headings.sort_by_key(|heading| printed_order(&heading.item.id));
    model.controls.sort_by_key(|control| printed_order(&control.item.id));
    let sections = model.headings.iter().map(|heading| of_heading(&heading.item, heading));
    draft.sections = sections.chain(model.controls.iter().map(|control| of_control(&control.item, control))).collect();
    draft.sections.sort_by_key(|section| printed_order(&section.item.id));
    for located in &model.controls {
        let path = path(&located.item, &model.headings);
        for control in assessed(&located.item, &path) {
            let place = draft.lines.inside(&located.place, &control.id, 0);
            draft.controls.push(Located { item: control, place });
        }
    }
}

fn of_heading<T>(heading: &Heading, at: &Located<T>) -> Located<Section> {
    let Heading { id, title, objective, .. } = heading;
    let depth = if heading.is_domain() { 2 } else { 3 };
    let objective = objective.clone().unwrap_or_default();
    Located { item: Section { id: id.clone(), title: title.clone(), objective, depth }, place: at.place.clone() }
}

fn of_control<T>(control: &TouchpointControl, at: &Located<T>) -> Located<Section> {
    let TouchpointControl { id, title, requirement, .. } = control;
    let section = Section { id: id.clone(), title: title.clone(), objective: requirement.clone(), depth: 4 };
    Located { item: section, place: at.place.clone() }
}

/// The part, domain, objective and control an item stands in; without its part, if no domain names one.
fn path(control: &TouchpointControl, headings: &[Located<Heading>]) -> Vec<String> {
    let objective = control.id.rsplit_once('.').map_or("", |(objective, _)| objective);
    let domain = objective.split('.').next().unwrap_or_default();
    let heading = headings.iter().find(|heading| heading.item.id == domain);
    let part = heading.and_then(|heading| heading.item.part.as_deref()).unwrap_or_default();
    [part, domain, objective, &control.id].map(str::to_owned).into()
}

/// The items of a control that are assessed, with what hangs on them.
fn assessed(control: &TouchpointControl, path: &[String]) -> Vec<Control> {
    let items = control.items.iter().filter(|item| item.kind.is_assessed());
    let mut assessed: Vec<Control> = items.map(|item| of_item(item, path)).collect();
    hang(&control.id, &control.obligations, &control.parameters, &mut assessed);
    if let Some(first) = assessed.first_mut() {
        first.discrepancies.clone_from(&control.discrepancies);
    }
    assessed
}

/// An item has no title of its own: its text stands for one.
fn of_item(item: &Item, path: &[String]) -> Control {
    let text: Text = item.text();
    Control {
        id: item.id.clone(),
        level: None,
        title: text.clone(),
        layers: Vec::new(),
        requirement: text,
        practices: Vec::new(),
        obligations: Vec::new(),
        parameters: Vec::new(),
        discrepancies: Vec::new(),
        path: path.to_vec(),
    }
}
