//! Steps, addressees, rules, conditions, hints, the matrix of roles and viewpoints, readings.

use message::Place;

use crate::file::Located;
use crate::iot::{Change, IotDraft, MatrixCell, Reading, Trigger};
use crate::validate::ids::Ids;

use super::{kind, number};

pub(super) fn check(iot: &IotDraft, ids: &mut Ids<'_>) {
    iot.steps.iter().for_each(|step| number(ids, kind::STEP, step.item.number, &step.place));
    iot.addressees.iter().for_each(|one| ids.add(kind::ADDRESSEE, &one.item.id, &one.place));
    for Located { item: rule, place } in &iot.rules {
        ids.add(kind::RULE, &rule.id, place);
        ids.want(kind::VIEWPOINT, &rule.viewpoint, place);
        ids.want_all(kind::ROLE, &rule.roles, place);
        ids.want_all(kind::CELL, &rule.opens, place);
        ids.want(kind::ADDRESSEE, &rule.addressee, place);
        rule.content.iter().for_each(|cell| ids.want(kind::INPUT, cell, place));
        if rule.rows != iot.map.iter().filter(|row| row.item.rule == rule.id).count() {
            ids.unfit(&rule.id, &format!("rows = {}", rule.rows), place);
        }
    }
    for Located { item: condition, place } in &iot.conditions {
        ids.add(kind::CONDITION, &condition.id, place);
        ids.want_all(kind::COUNTERMEASURE, &condition.countermeasures, place);
        ids.want_all(kind::SITUATION, &condition.situations, place);
    }
    for Located { item: hint, place } in &iot.hints {
        ids.add(kind::HINT, &hint.id, place);
        ids.want(kind::NOTE, &hint.note, place);
        ids.want_all(kind::EXTRACTED_RISK, &hint.risks, place);
        ids.want_all(kind::COUNTERMEASURE, &hint.countermeasures, place);
    }
    iot.matrix.iter().for_each(|cell| matrix(&cell.item, &cell.place, iot, ids));
    iot.readings.iter().for_each(|one| reading(&one.item, &one.place, iot, ids));
}

/// A cell of the matrix leads to a rule of its viewpoint that looks at its role.
fn matrix(cell: &MatrixCell, place: &Place, iot: &IotDraft, ids: &mut Ids<'_>) {
    let MatrixCell { role, viewpoint, rule, .. } = cell;
    ids.add(kind::MATRIX, &format!("{role} {viewpoint}"), place);
    ids.want(kind::ROLE, role, place);
    ids.want(kind::VIEWPOINT, viewpoint, place);
    match iot.rules.iter().find(|one| one.item.id == *rule) {
        Some(known) if known.item.viewpoint != *viewpoint => ids.unfit(viewpoint, rule, place),
        Some(known) if !known.item.roles.contains(role) => ids.unfit(role, rule, place),
        Some(_) => {}
        None => ids.dangling(rule, place),
    }
}

fn reading(reading: &Reading, place: &Place, iot: &IotDraft, ids: &mut Ids<'_>) {
    ids.add(kind::READING, &reading.id, place);
    if !reading.options.iter().any(|option| option.id == reading.default) {
        ids.dangling(&reading.default, place);
    }
    for option in &reading.options {
        ids.add(kind::OPTION, &format!("{}.{}", reading.id, option.id), place);
        option.changes.iter().for_each(|one| change(one, place, iot, ids));
    }
}

/// What an option changes is there to be changed.
fn change(change: &Change, place: &Place, iot: &IotDraft, ids: &mut Ids<'_>) {
    ids.want(kind::MAP_ROW, &change.row, place);
    change.condition.iter().for_each(|condition| ids.want(kind::CONDITION, condition, place));
    change.add.iter().for_each(|one| trigger(one, place, ids));
    let row = iot.map.iter().find(|row| row.item.id == change.row);
    for role in &change.drop {
        ids.want(kind::ROLE, role, place);
        if row.is_some_and(|row| !row.item.roles.contains(role)) {
            ids.unfit(&change.row, role, place);
        }
    }
}

/// A trigger names a role and a cell.
pub(super) fn trigger(trigger: &Trigger, place: &Place, ids: &mut Ids<'_>) {
    ids.want(kind::ROLE, &trigger.role, place);
    ids.want(kind::CELL, &trigger.cell, place);
}
