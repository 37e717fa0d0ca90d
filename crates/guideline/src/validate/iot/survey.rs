//! The survey: its columns, blocks, rows and cells, what is written beside it, what it is checked for.

use message::Place;

use crate::file::Located;
use crate::iot::{CellKind, IotDraft, SurveyRow};
use crate::validate::ids::Ids;

use super::kind;

pub(super) fn check(iot: &IotDraft, ids: &mut Ids<'_>) {
    for Located { item: column, place } in &iot.columns {
        ids.add(kind::COLUMN, &column.id, place);
        ids.want(kind::VIEWPOINT, &column.viewpoint, place);
    }
    for Located { item: block, place } in &iot.blocks {
        ids.add(kind::BLOCK, &block.id, place);
        block.role.iter().for_each(|role| ids.want(kind::ROLE, role, place));
    }
    let columns: Vec<&str> = iot.columns.iter().map(|column| column.item.id.as_str()).collect();
    for Located { item: row, place } in &iot.survey {
        ids.add(kind::SURVEY_ROW, &row.id, place);
        ids.want(kind::ROLE, &row.role, place);
        row.block.iter().for_each(|block| ids.want(kind::BLOCK, block, place));
        row.delegates.iter().for_each(|role| ids.want(kind::ROLE, role, place));
        ids.want_all(kind::COMPONENT, &row.components, place);
        cells(row, place, &columns, ids);
    }
    for Located { item: note, place } in &iot.notes {
        ids.add(kind::NOTE, &note.id, place);
        ids.add(kind::WHEN, &note.id, place);
        ids.want_all(kind::SITUATION, &note.situations, place);
        note.role.iter().for_each(|role| ids.want(kind::ROLE, role, place));
    }
    for Located { item: check, place } in &iot.checks {
        ids.add(kind::CHECK, &check.id, place);
        for (one, other) in &check.pairs {
            ids.want(kind::INPUT, one, place);
            ids.want(kind::INPUT, other, place);
        }
    }
}

/// A row has a cell in each column, in order, and its cells take marks from each other alone.
fn cells(row: &SurveyRow, place: &Place, columns: &[&str], ids: &mut Ids<'_>) {
    for cell in &row.cells {
        if !columns.contains(&cell.column.as_str()) {
            ids.dangling(&cell.column, place);
        }
    }
    for column in columns {
        match row.cells.iter().filter(|cell| cell.column == *column).count() {
            0 => ids.lacking(&row.id, column, place),
            1 => {}
            _ => ids.unfit(&row.id, column, place),
        }
    }
    let input = |id: &str| row.cells.iter().any(|cell| cell.kind == CellKind::Input && cell.id.as_deref() == Some(id));
    for cell in &row.cells {
        let Some(id) = &cell.id else { continue };
        let at = ids.add_inside(kind::CELL, id, place);
        if *id != format!("{}.{}", row.id, cell.column) {
            ids.unfit(id, &cell.column, &at);
        }
        match &cell.kind {
            CellKind::Input => ids.add(kind::INPUT, id, &at),
            CellKind::Derived { from, needed_if } => {
                if !input(from) {
                    ids.dangling(from, &at);
                }
                needed_if.iter().for_each(|needed| ids.want(kind::INPUT, needed, &at));
            }
            CellKind::Preset { .. } | CellKind::None => {}
        }
    }
}
