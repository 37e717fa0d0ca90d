//! Filled surveys to start from.

use std::collections::HashSet;

use crate::file::Located;
use crate::iot::{CellKind, IotDraft};
use crate::validate::ids::Ids;

use super::kind;

/// Each case marks every input cell once.
pub(super) fn check(iot: &IotDraft, ids: &mut Ids<'_>) {
    let cells = iot.survey.iter().flat_map(|row| &row.item.cells).filter(|cell| cell.kind == CellKind::Input);
    let inputs: Vec<&str> = cells.filter_map(|cell| cell.id.as_deref()).collect();
    for Located { item: case, place } in &iot.cases {
        ids.add(kind::CASE, &case.id, place);
        ids.want_all(kind::INPUT, &case.yes, place);
        ids.want_all(kind::INPUT, &case.no, place);
        ids.want_all(kind::SITUATION, &case.situations, place);
        case.structure.iter().for_each(|number| ids.want(kind::STRUCTURE, &number.to_string(), place));
        let mut marked = HashSet::new();
        for cell in case.yes.iter().chain(&case.no).filter(|cell| !marked.insert(cell.as_str())) {
            ids.unfit(&case.id, cell, place);
        }
        for cell in inputs.iter().filter(|cell| !marked.contains(*cell)) {
            ids.lacking(&case.id, cell, place);
        }
    }
}
