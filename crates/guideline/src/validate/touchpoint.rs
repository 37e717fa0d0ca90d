//! The shape `touchpoint` held against itself.

mod totals;

use std::collections::HashSet;

use message::{Diagnostic, Place};

use super::ids::Ids;
use super::totals::hold;
use crate::draft::Draft;
use crate::file::Located;
use crate::touchpoint::{Heading, IssuePoint, Item, TouchpointControl};

/// Kinds of ids that are unique within themselves.
const TEXT: &str = "text";
const ROLE: &str = "role";
const EVENT: &str = "event";
const PHASE: &str = "phase";
const INFORMATION: &str = "information";
const MODEL: &str = "model";
const STEP: &str = "step";
const PART: &str = "part";

pub(super) fn check(draft: &Draft, found: &mut Vec<Diagnostic>) {
    let mut ids = Ids::new(&draft.lines, found);
    for (part, place) in draft.manifest.iter().flat_map(|one| one.item.parts.iter().map(|part| (part, &one.place))) {
        ids.add(PART, &part.id, place);
    }
    draft.events.iter().for_each(|event| ids.add(EVENT, &event.item.id, &event.place));
    draft.terms.iter().for_each(|term| ids.add("term", &term.item.id, &term.place));
    draft.touchpoint.headings.iter().for_each(|heading| of_heading(&heading.item, &heading.place, &mut ids));
    draft.touchpoint.controls.iter().for_each(|control| of_control(&control.item, &control.place, &mut ids));
    information(draft, &mut ids);
    surroundings(draft, &mut ids);
    ids.finish();
    if let Some(manifest) = &draft.manifest {
        hold(manifest, &totals::counted(draft), found);
    }
}

fn of_heading(heading: &Heading, place: &Place, ids: &mut Ids<'_>) {
    ids.add(TEXT, &heading.id, place);
    if heading.is_domain() {
        match &heading.part {
            Some(part) => ids.want(PART, part, place),
            None => ids.broken("a domain needs `part`", place),
        }
    } else {
        ids.want(TEXT, heading.domain(), place);
    }
    ids.want_all(TEXT, &heading.issue_refs, place);
    issue_points(&heading.issue_points, &heading.id, place, ids);
}

fn issue_points(points: &[IssuePoint], parent: &str, place: &Place, ids: &mut Ids<'_>) {
    for point in points {
        let at = ids.add_inside(TEXT, &point.id, place);
        ids.below(&point.id, parent, '.', &at);
        ids.want_all(TEXT, &point.refs, &at);
    }
}

fn of_control(control: &TouchpointControl, place: &Place, ids: &mut Ids<'_>) {
    let id = control.id.as_str();
    ids.add(TEXT, id, place);
    ids.want(TEXT, id.rsplit_once('.').map_or("", |(objective, _)| objective), place);
    ids.want_all(ROLE, &control.actors, place);
    ids.want_all(ROLE, &control.counterparties, place);
    ids.want_all(TEXT, &control.issue_refs, place);
    issue_points(&control.issue_points, id, place, ids);
    for item in &control.items {
        let at = ids.add_inside(TEXT, &item.id, place);
        ids.below(&item.id, id, '.', &at);
        if item.kind.is_assessed() && (item.actors.is_empty() || item.actor_basis.is_none()) {
            ids.broken("an assessed item needs `actors` and `actor_basis`", &at);
        }
        decisive(item, &at, ids);
        ids.want_all(ROLE, &item.actors, &at);
        ids.want_all(ROLE, &item.counterparties, &at);
        ids.want_all(TEXT, &item.refs, &at);
        for entry in &item.entries {
            let at = ids.add_inside(TEXT, &entry.id, &at);
            ids.below(&entry.id, &item.id, '.', &at);
        }
    }
    let items: HashSet<&str> = control.items.iter().map(|item| item.id.as_str()).collect();
    let known = |source: Option<String>| source.filter(|source| !items.contains(source.as_str()));
    for duty in &control.obligations {
        let at = ids.add_inside(TEXT, &duty.obligation.id, place);
        ids.below(&duty.obligation.id, id, '.', &at);
        ids.want_all(EVENT, &duty.obligation.events, &at);
        ids.want_all(TEXT, &duty.also, &at);
        if let Some(missing) = known(duty.source.id(id)) {
            ids.dangling(&missing, &at);
        }
    }
    for setting in &control.parameters {
        let at = ids.add_inside(TEXT, &setting.parameter.id, place);
        ids.below(&setting.parameter.id, id, '.', &at);
        if let Some(missing) = known(setting.source.id(id)) {
            ids.dangling(&missing, &at);
        }
    }
    control.footnotes.iter().for_each(|footnote| ids.want(TEXT, &footnote.to, place));
}

/// Which of several conditions decide of the whole item must be said, since its text alone tells.
fn decisive(item: &Item, at: &Place, ids: &mut Ids<'_>) {
    let several = item.kind.is_assessed() && item.decided().count() > 1;
    match &item.decisive {
        None if several => ids.broken("an item with several conditions that can be decided needs `decisive`", at),
        Some(_) if !several => ids.broken("`decisive` stands where several conditions can be decided", at),
        Some(list) if list.iter().any(|one| item.decided().all(|own| own != *one)) => {
            ids.broken("`decisive` names conditions of the item that can be decided", at);
        }
        _ => {}
    }
}

fn information(draft: &Draft, ids: &mut Ids<'_>) {
    let model = &draft.touchpoint;
    model.ways.iter().for_each(|way| ids.add("way", &way.item.id, &way.place));
    for Located { item: phase, place } in &model.phases {
        ids.add(PHASE, &phase.id, place);
        phase.within.iter().for_each(|within| ids.want(PHASE, within, place));
    }
    for Located { item: route, place } in &model.routes {
        ids.add("route", &route.id, place);
        ids.want(TEXT, &route.id, place);
        ids.want_all(PHASE, &route.phases, place);
        ids.want_all(INFORMATION, &route.carries, place);
    }
    for Located { item: information, place } in &model.information {
        ids.add(INFORMATION, &information.id, place);
        ids.want_all(PHASE, &information.phases, place);
        let printed = |one: &&String| one.starts_with(|first: char| first.is_ascii_digit());
        information.places.iter().filter(printed).for_each(|one| ids.want(TEXT, one, place));
    }
    for Located { item: citation, place } in &model.citations {
        ids.want(TEXT, &citation.item, place);
        citation.routes.iter().chain(&citation.also).for_each(|route| ids.want("route", route, place));
    }
    model.unrouted.iter().for_each(|one| ids.want(TEXT, &one.item.item, &one.place));
    for Located { item: prohibition, place } in &model.prohibitions {
        ids.add("prohibition", &prohibition.id, place);
        ids.want(TEXT, &prohibition.item, place);
    }
    model.cautions.iter().for_each(|caution| ids.add("caution", &caution.item.id, &caution.place));
}

/// Points, clauses, supply chains, roles, readers and faults.
fn surroundings(draft: &Draft, ids: &mut Ids<'_>) {
    let model = &draft.touchpoint;
    for Located { item: point, place } in &model.points {
        ids.add("point", &point.id, place);
        ids.want_all(TEXT, &point.controls, place);
        for practice in &point.practices {
            ids.want_all(ROLE, &practice.between, place);
            practice.model.iter().for_each(|model| ids.want(MODEL, model, place));
        }
    }
    for Located { item: clause, place } in &model.clauses {
        ids.add("clause", &clause.id, place);
        ids.want_all(TEXT, &clause.sources, place);
    }
    for Located { item: chain, place } in &model.models {
        ids.add(MODEL, &chain.id, place);
        ids.want_all(TEXT, &chain.items, place);
        ids.want_all(TEXT, &chain.partly_items, place);
    }
    for Located { item: linkage, place } in &model.linkages {
        ids.add("linkage", &linkage.id, place);
        ids.want_all(TEXT, &linkage.items, place);
    }
    model.chain_rules.iter().for_each(|rule| ids.add("rule", &rule.item.id, &rule.place));
    for Located { item: role, place } in &model.roles {
        ids.add(ROLE, &role.id, place);
        role.kind_of.iter().for_each(|kind| ids.want(ROLE, kind, place));
    }
    for Located { item: group, place } in &model.reader_groups {
        ids.add("reader", &group.id, place);
        group.duty.keys().for_each(|step| ids.want(STEP, step, place));
    }
    model.steps.iter().for_each(|step| ids.add(STEP, &step.item.id, &step.place));
    model.criteria.iter().for_each(|criterion| ids.add("criterion", &criterion.item.id, &criterion.place));
    model.faults.iter().for_each(|fault| ids.add("fault", &fault.item.id, &fault.place));
}
