//! The files of the shape `iot`.

use message::Diagnostic;

use super::{Document, Draft, Located};
use crate::Section;
use crate::iot::{CountermeasureFile, Viewpoint};

/// Takes what a file holds; `false`: the shape has no such file.
pub(super) fn read(path: &str, document: &mut Document<'_>, draft: &mut Draft, found: &mut Vec<Diagnostic>) -> bool {
    document.blank_texts(found);
    match path {
        "sections.toml" => {
            let sections = document.list("section", found);
            draft.sections = sections.into_iter().map(|one| one.map(Section::placed_by_id)).collect();
        }
        _ if path.starts_with("countermeasures/") => {
            for file in document.list::<CountermeasureFile>("countermeasure", found) {
                let (control, countermeasure) = file.item.split();
                draft.controls.push(Located { item: control, place: file.place.clone() });
                draft.iot.countermeasures.push(Located { item: countermeasure, place: file.place });
            }
            return true;
        }
        _ => {}
    }
    draft.iot.read(path, document, found)
}

/// Puts the viewpoints behind the sections: in them the countermeasures stand.
pub(super) fn place(draft: &mut Draft) {
    let section = |viewpoint: &Located<Viewpoint>| {
        let Viewpoint { id, title, response, .. } = &viewpoint.item;
        let item = Section { id: id.clone(), title: title.clone(), objective: response.clone(), depth: 2 };
        Located { item, place: viewpoint.place.clone() }
    };
    draft.sections.extend(draft.iot.viewpoints.iter().map(section));
}
