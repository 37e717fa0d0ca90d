//! The files of the shape `planning`.

use message::Diagnostic;

use crate::draft::Draft;
use crate::file::{Document, Located};
use crate::{Control, Section};

/// Takes what a file holds; `false`: the shape has no such file.
pub(super) fn read(path: &str, document: &mut Document<'_>, draft: &mut Draft, found: &mut Vec<Diagnostic>) -> bool {
    let planning = &mut draft.planning;
    if path == "scope.toml" {
        planning.doubt = document.one("doubt", found);
    }
    let known = planning.read(path, document, found);
    if let Some(tree) = path.strip_prefix("edges/").and_then(|name| name.strip_suffix(".toml")) {
        for edge in planning.edges.iter_mut().filter(|edge| edge.item.tree.is_empty()) {
            edge.item.tree = tree.to_owned();
        }
        for reference in planning.reference_boxes.iter_mut().filter(|reference| reference.item.tree.is_empty()) {
            reference.item.tree = tree.to_owned();
        }
    }
    known
}

/// Puts nodes, measures and edges in the order of the categories; makes sections of categories and measures, and controls
/// of bullets.
pub(super) fn place(draft: &mut Draft) {
    let planning = &mut draft.planning;
    let order: Vec<String> = planning.categories.iter().map(|category| category.item.id.clone()).collect();
    let place = |category: &str| order.iter().position(|known| known == category).unwrap_or(order.len());
    planning.nodes.sort_by_key(|node| place(&node.item.category));
    planning.measure_files.sort_by_key(|measure| place(&measure.item.category));
    planning.edges.sort_by_key(|edge| place(&edge.item.tree));
    planning.reference_boxes.sort_by_key(|reference| place(&reference.item.tree));
    let mut measures = planning.measure_files.iter().peekable();
    for Located { item: category, place } in &planning.categories {
        let (id, title, objective) = (category.id.clone(), category.title.clone(), category.table.clone());
        let section = Section { id, title, objective, depth: 2 };
        draft.sections.push(Located { item: section, place: place.clone() });
        while let Some(Located { item: file, place }) = measures.next_if(|measure| measure.item.category == category.id)
        {
            let (measure, requirements, controls) = file.clone().split();
            let (id, title, objective) = (measure.id.clone(), measure.title.clone(), measure.purpose.clone());
            let section = Section { id, title, objective, depth: 3 };
            draft.sections.push(Located { item: section, place: place.clone() });
            for control in controls {
                let path = vec![category.part().to_owned(), category.id.clone(), measure.id.clone()];
                draft.controls.push(Located { item: Control { path, ..control }, place: place.clone() });
            }
            planning.measures.push(measure);
            planning.requirements.extend(requirements);
        }
    }
}
