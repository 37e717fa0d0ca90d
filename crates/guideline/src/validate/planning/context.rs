//! Axes, categories, benefits, viewpoints, nodes, readings: what stands around measures and trees.

use super::book::{Book, Kind};
use crate::file::Located;
use crate::planning::PlanningDraft;

pub(super) fn check(draft: &PlanningDraft, book: &mut Book<'_, '_>) {
    for Located { item, place } in &draft.aspects {
        book.want(Kind::Axis, &item.axis, place);
    }
    for Located { item, place } in &draft.categories {
        book.want(Kind::Axis, &item.axis, place);
        book.want(Kind::Part, item.part(), place);
        book.complete(book.has(Kind::Tree, &item.id), &item.id, "tree", place);
    }
    for Located { item, place } in &draft.benefits {
        book.want(Kind::Axis, &item.axis, place);
        book.want_all(Kind::Aspect, &item.aspect, place);
    }
    viewpoints(draft, book);
    nodes(draft, book);
    readings(draft, book);
    for Located { item, place } in &draft.supply_risks {
        book.want_all(Kind::Node, &item.nodes, place);
    }
}

/// A viewpoint speaks for the benefit of its heading, on the axis of that benefit; an example evaluates each viewpoint.
fn viewpoints(draft: &PlanningDraft, book: &mut Book<'_, '_>) {
    for Located { item, place } in &draft.groups {
        book.want(Kind::Benefit, &item.benefit, place);
    }
    for Located { item, place } in &draft.viewpoints {
        book.want(Kind::Axis, &item.axis, place);
        book.want(Kind::Benefit, &item.benefit, place);
        book.want(Kind::Group, &item.group, place);
        let benefit = draft.benefits.iter().find(|benefit| benefit.item.id == item.benefit);
        book.fits(benefit.is_none_or(|benefit| benefit.item.axis == item.axis), &item.benefit, &item.axis, place);
        let group = draft.groups.iter().find(|group| group.item.id == item.group);
        book.fits(group.is_none_or(|group| group.item.benefit == item.benefit), &item.benefit, &item.group, place);
    }
    for Located { item, place } in &draft.examples {
        for viewpoint in &draft.viewpoints {
            book.complete(item.of(&viewpoint.item.id).is_some(), &item.id, &viewpoint.item.id, place);
        }
        book.unique(item.evaluations.iter().map(|evaluation| evaluation.viewpoint.as_str()), place);
        book.want_all(Kind::Viewpoint, item.evaluations.iter().map(|evaluation| &evaluation.viewpoint), place);
    }
}

/// A node bears its category's letter, stands in the file of that category, and has a colour of the tree's legend.
fn nodes(draft: &PlanningDraft, book: &mut Book<'_, '_>) {
    for Located { item, place } in &draft.nodes {
        book.want(Kind::Category, &item.category, place);
        book.fits(place.file == format!("nodes/{}.toml", item.category), &item.id, &item.category, place);
        let category = draft.categories.iter().find(|category| category.item.id == item.category);
        let letter = category.map_or("", |category| category.item.node_letter.as_str());
        let rest = item.id.strip_prefix(letter).and_then(|rest| rest.strip_prefix('-'));
        book.fits(category.is_none() || rest.is_some_and(|rest| !rest.is_empty()), &item.id, letter, place);
        book.want_all(Kind::Benefit, &item.benefits, place);
        let tree = draft.trees.iter().find(|tree| tree.item.id == item.category);
        let legend = tree.and_then(|tree| draft.legends.iter().find(|legend| legend.item.id == tree.item.legend));
        if let Some(Located { item: legend, .. }) = legend {
            book.complete(legend.colour(&item.benefits).is_some(), &legend.id, &item.benefits.join(", "), place);
        }
        book.want_all(Kind::Node, &item.id_alternatives, place);
        book.want_all(Kind::Reading, &item.id_assumes, place);
    }
}

/// What a reading is about exists, and so do its default and the edges of its options.
fn readings(draft: &PlanningDraft, book: &mut Book<'_, '_>) {
    const ITEMS: [Kind; 4] = [Kind::Node, Kind::Measure, Kind::Requirement, Kind::Reference];
    for Located { item, place } in &draft.readings {
        item.items.iter().for_each(|id| book.want_any(&ITEMS, id, place));
        book.unique(item.options.iter().map(|option| option.id.as_str()), place);
        if let Some(default) = item.default.as_deref().filter(|default| item.option(default).is_none()) {
            book.complete(false, &item.id, default, place);
        }
        for option in &item.options {
            let place = &book.inside(place, &option.id);
            book.want_all(Kind::Edge, &option.edges, place);
        }
    }
}
