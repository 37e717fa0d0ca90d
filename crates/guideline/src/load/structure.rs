//! The files of the shape `structure`.

use message::{Diagnostic, Text};

use crate::Section;
use crate::draft::Draft;
use crate::file::{Document, Located};

/// Takes what a file holds; `false`: the shape has no such file.
pub(super) fn read(path: &str, document: &mut Document<'_>, draft: &mut Draft, found: &mut Vec<Diagnostic>) -> bool {
    draft.structure.read(path, document, found)
}

/// Makes sections of parts and sections, each behind the part it stands in.
pub(super) fn place(draft: &mut Draft) {
    let model = &draft.structure;
    let mut sections = Vec::new();
    for Located { item: part, place } in &model.parts {
        let mut add = |id: &str, title: &Text, objective: Option<&Text>, place| {
            let objective = objective.cloned().unwrap_or_default();
            let item = Section { id: id.to_owned(), title: title.clone(), objective, depth: 0 };
            sections.push(Located { item: item.placed_by_id(), place });
        };
        add(&part.id, &part.title, part.content.as_ref(), place.clone());
        for Located { item: section, place } in &model.sections {
            if section.id.split('.').next() == Some(&part.id) {
                add(&section.id, &section.title, None, place.clone());
            }
        }
    }
    draft.sections = sections;
    draft.sections.sort_by_key(|section| crate::printed_order(&section.item.id));
}
