//! The files of the shape `iot`.

use message::Diagnostic;

use crate::Section;
use crate::draft::Draft;
use crate::file::{Document, Located};

/// Takes what a file holds; `false`: the shape has no such file.
pub(super) fn read(path: &str, document: &mut Document<'_>, draft: &mut Draft, found: &mut Vec<Diagnostic>) -> bool {
    if path == "sections.toml" {
        let sections = document.list("section", found);
        draft.sections = sections.into_iter().map(|one| one.map(Section::placed_by_id)).collect();
    }
    draft.iot.read(path, document, found)
}

/// Makes sections of the viewpoints and of the rules below them, behind those printed; in them the countermeasures
/// stand as controls.
pub(super) fn place(draft: &mut Draft) {
    let model = &draft.iot;
    for Located { item: viewpoint, place } in &model.viewpoints {
        let id = viewpoint.id.clone();
        let item = Section { id, title: viewpoint.title.clone(), objective: viewpoint.response.clone(), depth: 2 };
        draft.sections.push(Located { item, place: place.clone() });
        for Located { item: rule, place } in model.rules.iter().filter(|rule| rule.item.is_below(&viewpoint.id)) {
            let id = rule.id.clone();
            let item = Section { id, title: rule.title.clone(), objective: rule.when.clone(), depth: 3 };
            draft.sections.push(Located { item, place: place.clone() });
        }
    }
    let controls = model.countermeasures.iter();
    draft.controls = controls.map(|one| Located { item: one.item.control(), place: one.place.clone() }).collect();
}
