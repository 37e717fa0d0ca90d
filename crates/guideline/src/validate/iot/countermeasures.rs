//! Countermeasures with their actions, leads, duties and obligations.

use std::collections::{HashMap, HashSet};

use message::Place;

use crate::file::Located;
use crate::iot::{AskedBy, Countermeasure, IotDraft, Source};
use crate::validate::ids::Ids;

use super::kind;

pub(super) fn check(iot: &IotDraft, ids: &mut Ids<'_>) {
    let known: HashMap<&str, &Countermeasure> =
        iot.countermeasures.iter().map(|one| (one.item.id.as_str(), &one.item)).collect();
    let mapped: HashSet<&str> = iot.map.iter().flat_map(|row| &row.item.countermeasures).map(String::as_str).collect();
    for Located { item: one, place } in &iot.countermeasures {
        ids.add(kind::TEXT, &one.id, place);
        ids.add(kind::COUNTERMEASURE, &one.id, place);
        listed(one, place, iot, ids);
        if one.in_map != mapped.contains(one.id.as_str()) {
            ids.unfit(&one.id, &format!("in_map = {}", one.in_map), place);
        }
        if one.principles.is_empty() == (one.origin == Source::IotSecurityGuidelines) {
            ids.unfit(&one.id, &format!("principles = {:?}", one.principles), place);
        }
        match one.counterpart.as_deref().map(|id| (id, known.get(id))) {
            Some((id, Some(other))) if other.counterpart.as_ref() != Some(&one.id) => ids.one_sided(&one.id, id, place),
            Some((id, None)) => ids.dangling(id, place),
            _ => {}
        }
        texts(one, place, ids);
        obligations(one, place, ids);
    }
}

/// Where it is listed.
fn listed(one: &Countermeasure, place: &Place, iot: &IotDraft, ids: &mut Ids<'_>) {
    ids.want(kind::PART, one.place.split('.').next().unwrap_or_default(), place);
    ids.want(kind::VIEWPOINT, &one.viewpoint, place);
    ids.want(kind::ADDRESSEE, &one.addressee, place);
    ids.want_all(kind::SIDE, &one.sides, place);
    one.role.iter().for_each(|role| ids.want(kind::ROLE, role, place));
    match iot.rules.iter().find(|rule| rule.item.id == one.rule) {
        Some(rule) if rule.item.viewpoint != one.viewpoint => ids.unfit(&one.viewpoint, &one.rule, place),
        Some(_) => {}
        None => ids.dangling(&one.rule, place),
    }
}

/// Its actions, their parts, leads and duties are told apart by number.
fn texts(one: &Countermeasure, place: &Place, ids: &mut Ids<'_>) {
    let numbered = |ids: &mut Ids<'_>, text: String| ids.add(kind::NUMBERED, &format!("{} {text}", one.id), place);
    for action in &one.actions {
        numbered(ids, format!("action {}", action.id));
        for part in &action.parts {
            ids.below(&part.id, &action.id, '.', place);
            numbered(ids, format!("action {}", part.id));
        }
    }
    for lead in &one.leads {
        numbered(ids, format!("lead {}", lead.id));
    }
    for duty in &one.duties {
        ids.want(kind::ROLE, &duty.role, place);
        numbered(ids, format!("duty {} {}", duty.role, duty.id));
    }
}

fn obligations(one: &Countermeasure, place: &Place, ids: &mut Ids<'_>) {
    for asked in &one.obligations {
        let at = ids.add_inside(kind::TEXT, &asked.obligation.id, place);
        ids.below(&asked.obligation.id, &one.id, '.', &at);
        ids.want_all(kind::EVENT, &asked.obligation.events, &at);
        let known = match &asked.origin {
            AskedBy::Countermeasure => true,
            AskedBy::Action(number) => one.actions.iter().any(|action| action.id == *number),
            AskedBy::Lead(number) => one.leads.iter().any(|lead| lead.id == *number),
            AskedBy::Duty(role) => one.duties.iter().any(|duty| duty.role == *role),
        };
        if !known {
            ids.dangling(&format!("{} {}", one.id, asked.origin), &at);
        }
    }
    for parameter in &one.parameters {
        let at = ids.add_inside(kind::TEXT, &parameter.id, place);
        ids.below(&parameter.id, &one.id, '.', &at);
    }
}
