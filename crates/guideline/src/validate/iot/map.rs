//! The rows of the derivation maps.

use std::collections::HashMap;

use message::Place;

use crate::file::Located;
use crate::iot::{DataKind, IotDraft, MapRow, Rule};
use crate::validate::ids::Ids;

use super::kind;
use super::rules::trigger;

pub(super) fn check(iot: &IotDraft, ids: &mut Ids<'_>) {
    let rules: HashMap<&str, &Rule> = iot.rules.iter().map(|rule| (rule.item.id.as_str(), &rule.item)).collect();
    let mut before: HashMap<&str, &MapRow> = HashMap::new();
    for Located { item: row, place } in &iot.map {
        ids.add(kind::MAP_ROW, &row.id, place);
        ids.want_all(kind::ROLE, &row.roles, place);
        row.component.iter().for_each(|component| ids.want(kind::USED, component, place));
        ids.want(kind::EXTRACTED_CLASS, &row.class, place);
        ids.want(kind::EXTRACTED_RISK, &row.risk, place);
        ids.want_all(kind::COUNTERMEASURE, &row.countermeasures, place);
        ids.want(kind::ADDRESSEE, &row.addressee, place);
        ids.want_all(kind::INPUT, &row.requires, place);
        row.condition.iter().for_each(|condition| ids.want(kind::CONDITION, condition, place));
        if row.countermeasures.is_empty() {
            ids.lacking(&row.id, "countermeasures", place);
        }
        if row.roles.is_empty() {
            ids.lacking(&row.id, "roles", place);
        }
        for one in &row.triggers {
            trigger(one, place, ids);
            if !row.roles.contains(&one.role) {
                ids.unfit(&row.id, &one.role, place);
            }
        }
        match rules.get(row.rule.as_str()) {
            Some(rule) => of_rule(row, rule, place, ids),
            None => ids.dangling(&row.rule, place),
        }
        if let Some(first) = &row.merged_with {
            merged(row, first, before.get(first.as_str()).copied(), place, ids);
        }
        before.insert(&row.id, row);
    }
}

/// The conditions a row carries are those of its rule.
fn of_rule(row: &MapRow, rule: &Rule, place: &Place, ids: &mut Ids<'_>) {
    if row.addressee != rule.addressee {
        ids.unfit(&row.id, &row.addressee, place);
    }
    if row.always != rule.always {
        ids.unfit(&row.id, &format!("always = {}", row.always), place);
    }
    for one in row.triggers.iter().filter(|one| !rule.opens.contains(&one.cell)) {
        ids.unfit(&row.id, &one.cell, place);
    }
    let content = rule.content.as_ref().filter(|_| row.data == Some(DataKind::WithContent));
    if row.data.is_some() != rule.content.is_some() {
        ids.unfit(&row.id, &rule.id, place);
    } else if !row.requires.iter().eq(content) {
        ids.unfit(&row.id, &format!("requires = {:?}", row.requires), place);
    }
}

/// A row whose cell of countermeasures begins in another has the same, below it.
fn merged(row: &MapRow, first: &str, found: Option<&MapRow>, place: &Place, ids: &mut Ids<'_>) {
    match found {
        Some(known) if known.rule == row.rule && known.countermeasures == row.countermeasures => {}
        Some(_) => ids.unfit(&row.id, first, place),
        None => ids.dangling(first, place),
    }
}
