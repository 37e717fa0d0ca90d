//! What of a guideline is tied: its controls as printed, which need not be what is assessed.

use message::Text;

use crate::{Guideline, Item, Model};

/// An item that mappings tie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit<'g> {
    /// Its id.
    pub id: &'g str,
    /// The printed title and its translation.
    pub title: &'g Text,
}

/// The items of a guideline that mappings tie, in printed order: controls; of the shapes `touchpoint` and `framework` the
/// controls and requirements whose items are assessed; of the shape `structure`, which holds no controls, the sections; of
/// the shape `catalog` every node that says something.
pub fn units(guideline: &Guideline) -> Vec<Unit<'_>> {
    match &guideline.model {
        Model::Touchpoint(model) => {
            model.controls.iter().map(|control| Unit { id: &control.id, title: &control.title }).collect()
        }
        Model::Framework(model) => {
            let requirements = model.requirements.iter();
            requirements.map(|requirement| Unit { id: &requirement.id, title: &requirement.title }).collect()
        }
        Model::Structure(model) => {
            model.sections.iter().map(|section| Unit { id: &section.id, title: &section.title }).collect()
        }
        Model::Catalog(model) => {
            let nodes = model.nodes.iter().filter(|node| node.assessable || !node.text.is_empty());
            nodes.filter_map(|node| of_item(guideline.item(&node.id)?)).collect()
        }
        Model::Controls | Model::Iot(_) | Model::Planning(_) => {
            guideline.controls.iter().map(|control| Unit { id: &control.id, title: &control.title }).collect()
        }
    }
}

fn of_item(item: Item<'_>) -> Option<Unit<'_>> {
    match item {
        Item::Control(control) => Some(Unit { id: &control.id, title: &control.title }),
        Item::Section(section) => Some(Unit { id: &section.id, title: &section.title }),
        _ => None,
    }
}
