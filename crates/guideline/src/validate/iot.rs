//! The shape `iot` held against itself.

mod annex;
mod cases;
mod countermeasures;
mod kind;
mod map;
mod model;
mod risks;
mod rules;
mod survey;
mod totals;

use message::{Diagnostic, Place};

use super::ids::Ids;
use super::totals::hold;
use crate::draft::Draft;

/// Reports everything that does not hold: ids that are not unique or point nowhere, cells, rows and cases that do not
/// fit the survey and the rules, totals that are not reached.
pub(super) fn check(draft: &Draft, found: &mut Vec<Diagnostic>) {
    let mut ids = Ids::new(&draft.lines, found);
    for (part, place) in draft.manifest.iter().flat_map(|one| one.item.parts.iter().map(|part| (part, &one.place))) {
        ids.add(kind::PART, &part.id, place);
    }
    draft.sections.iter().for_each(|section| ids.add(kind::TEXT, &section.item.id, &section.place));
    draft.events.iter().for_each(|event| ids.add(kind::EVENT, &event.item.id, &event.place));
    draft.terms.iter().for_each(|term| ids.add(kind::TERM, &term.item.id, &term.place));
    let iot = &draft.iot;
    model::check(iot, &mut ids);
    survey::check(iot, &mut ids);
    rules::check(iot, &mut ids);
    risks::check(iot, &mut ids);
    map::check(iot, &mut ids);
    countermeasures::check(iot, &mut ids);
    cases::check(iot, &mut ids);
    annex::check(iot, &mut ids);
    ids.finish();
    if let Some(manifest) = &draft.manifest {
        hold(manifest, &totals::counted(draft), found);
    }
}

/// Items that are numbered instead of having an id.
fn number(ids: &mut Ids<'_>, kind: &'static str, number: u32, place: &Place) {
    ids.add(kind, &number.to_string(), place);
}
