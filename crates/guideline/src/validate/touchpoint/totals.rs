//! What the manifest of the shape `touchpoint` counts, by name.

use crate::draft::Draft;
use crate::touchpoint::{ControlSource, Item, ItemKind, TouchpointControl};

pub(super) fn counted(draft: &Draft) -> Vec<(&'static str, usize)> {
    let model = &draft.touchpoint;
    let headings = || model.headings.iter().map(|heading| &heading.item);
    let controls = || model.controls.iter().map(|control| &control.item);
    let sum = |count: fn(&TouchpointControl) -> usize| controls().map(count).sum::<usize>();
    let items =
        |kept: &dyn Fn(&Item) -> bool| controls().flat_map(|control| &control.items).filter(|item| kept(item)).count();
    let of_kind = |kind: ItemKind| items(&|item| item.kind == kind);
    let points: usize = headings().map(|heading| heading.issue_points.len()).sum();
    let discrepancies: usize = headings().map(|heading| heading.discrepancies.len()).sum();
    vec![
        ("domains", headings().filter(|heading| heading.is_domain()).count()),
        ("objectives", headings().filter(|heading| heading.objective.is_some()).count()),
        ("controls", model.controls.len()),
        ("added_controls", controls().filter(|control| control.source == ControlSource::Guideline).count()),
        ("issues", headings().filter(|heading| heading.issue.is_some()).count() + model.controls.len()),
        ("issue_points", points + sum(|control| control.issue_points.len())),
        ("items", items(&|_| true)),
        ("lettered", of_kind(ItemKind::Lettered)),
        ("prose", of_kind(ItemKind::Prose)),
        ("lead_ins", of_kind(ItemKind::LeadIn)),
        ("notes", of_kind(ItemKind::Note)),
        ("entries", sum(|control| control.items.iter().map(|item| item.entries.len()).sum())),
        ("footnotes", sum(|control| control.footnotes.len())),
        ("obligations", sum(|control| control.obligations.len())),
        ("parameters", sum(|control| control.parameters.len())),
        ("discrepancies", discrepancies + sum(|control| control.discrepancies.len()) + model.faults.len()),
        ("points", model.points.len()),
        ("routes", model.routes.len()),
        ("information", model.information.len()),
        ("citations", model.citations.len()),
        ("unrouted", model.unrouted.len()),
        ("clauses", model.clauses.len()),
        ("models", model.models.len()),
        ("linkages", model.linkages.len()),
        ("roles", model.roles.len()),
        ("terms", draft.terms.len()),
        ("criteria", model.criteria.len()),
        ("steps", model.steps.len()),
        ("events", draft.events.len()),
    ]
}
