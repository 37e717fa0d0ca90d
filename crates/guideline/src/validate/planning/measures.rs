//! Measures, their bullets, and what hangs on them.

use super::book::{Book, Kind};
use crate::file::Located;
use crate::planning::{MeasureFile, PlanningDraft};

pub(super) fn check(draft: &PlanningDraft, book: &mut Book<'_, '_>) {
    for Located { item, place } in &draft.notes {
        book.want_all(Kind::Fact, &item.fact, place);
    }
    for Located { item, place } in &draft.measure_files {
        let MeasureFile { id, category, requirement, obligation, parameter, .. } = item;
        book.want(Kind::Category, category, place);
        book.fits(place.file == format!("measures/{category}.toml"), id, category, place);
        let known = draft.categories.iter().find(|known| known.item.id == *category);
        let letter = known.map_or("", |known| known.item.measure_letter.as_str());
        let rest = id.strip_prefix(letter).and_then(|rest| rest.strip_prefix('-'));
        book.fits(known.is_none() || rest.is_some_and(|rest| !rest.is_empty()), id, letter, place);
        book.complete(!requirement.is_empty(), id, "requirement", place);
        for (number, bullet) in (1..).zip(requirement) {
            let place = &book.inside(place, &bullet.id);
            book.fits(bullet.id == format!("{id}-{number}"), &bullet.id, id, place);
            book.want_all(Kind::Note, &bullet.marks, place);
        }
        for asked in obligation {
            let place = &book.inside(place, &asked.item.id);
            book.below(is_below(&asked.item.id, id), &asked.item.id, id, place);
            book.want_all(Kind::Event, &asked.item.events, place);
        }
        for asked in parameter {
            let place = &book.inside(place, &asked.item.id);
            book.below(is_below(&asked.item.id, id), &asked.item.id, id, place);
        }
        let duties = obligation.iter().map(|asked| (asked.by, &asked.item.id));
        let settings = parameter.iter().map(|asked| (asked.by, &asked.item.id));
        for (by, of) in duties.chain(settings).filter(|(by, _)| requirement.len() < *by) {
            let place = &book.inside(place, of);
            book.want(Kind::Requirement, &format!("{id}-{by}"), place);
        }
    }
}

/// Whether an id is its parent's, a full stop, and one step more.
fn is_below(id: &str, parent: &str) -> bool {
    let rest = id.strip_prefix(parent).and_then(|rest| rest.strip_prefix('.'));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains('.'))
}
