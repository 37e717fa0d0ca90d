//! Method, scenes, roles, scope, data linkage and references.

use super::book::{Book, Kind};
use crate::file::Located;
use crate::planning::{OtherStorage, OwnProcessing, PlanningDraft};

pub(super) fn check(draft: &PlanningDraft, book: &mut Book<'_, '_>) {
    for Located { item, place } in &draft.roles {
        book.want_all(Kind::Role, &item.members, place);
    }
    for Located { item, place } in &draft.handovers {
        book.want_all(Kind::Role, [&item.from, &item.to], place);
        book.want(Kind::Output, &item.what, place);
    }
    for Located { item, place } in &draft.scenes {
        book.want_all(Kind::Role, [&item.author, &item.owner, &item.addressee], place);
        book.want(Kind::Output, &item.output, place);
    }
    for Located { item, place } in &draft.steps {
        for decision in &item.decisions {
            let place = &book.inside(place, &decision.id);
            book.want_all(Kind::Axis, &decision.axis, place);
        }
    }
    for Located { item, place } in &draft.method_rules {
        book.want(Kind::Step, &item.step.to_string(), place);
    }
    for Located { item, place } in &draft.outputs {
        book.want_all(Kind::Scene, &item.scenes, place);
    }
    for Located { item, place } in &draft.duties {
        book.want(Kind::Role, &item.actor, place);
        book.want_all(Kind::Event, &item.obligation.events, place);
    }
    for Located { item, place } in &draft.scope_boxes {
        book.want(Kind::Ring, &item.ring, place);
    }
    for Located { item, place } in &draft.scope_cases {
        book.want(Kind::Ring, &item.ring, place);
    }
    for Located { item, place } in &draft.companions {
        book.want(Kind::Source, &item.reference.to_string(), place);
    }
    linkage(draft, book);
}

/// Points of a pattern are numbered in order and steps name them; every pair of answers gives one pattern, one that fits
/// it, or is listed as giving none.
fn linkage(draft: &PlanningDraft, book: &mut Book<'_, '_>) {
    for Located { item, place } in &draft.linkage_patterns {
        for (number, point) in (1..).zip(&item.points) {
            book.fits(point.number == number, &point.number.to_string(), &item.id, place);
        }
        for point in item.steps.iter().flat_map(|step| &step.points) {
            let known = item.points.iter().any(|known| known.number == *point);
            book.complete(known, &item.id, &point.to_string(), place);
        }
    }
    let mut answered = Vec::new();
    for Located { item, place } in &draft.linkage_rules {
        book.want(Kind::Pattern, &item.pattern, place);
        let pattern = draft.linkage_patterns.iter().find(|pattern| pattern.item.id == item.pattern);
        let fits = pattern.is_none_or(|pattern| {
            pattern.item.own_processing == (item.own_processing == OwnProcessing::Yes)
                && pattern.item.other_storage == item.other_storage
        });
        book.fits(fits, &item.pattern, &pair(item.own_processing, item.other_storage), place);
        answered.push((pair(item.own_processing, item.other_storage), place));
    }
    for Located { item, place } in &draft.uncovered_linkages {
        answered.push((pair(item.own_processing, item.other_storage), place));
    }
    for own in [OwnProcessing::Yes, OwnProcessing::No] {
        for other in [OtherStorage::LinkedData, OtherStorage::ResultsOnly] {
            let pair = pair(own, other);
            let mut places = answered.iter().filter(|(known, _)| *known == pair).map(|(_, place)| *place);
            match (places.next(), places.next()) {
                (None, _) => {
                    if let Some(Located { place, .. }) = draft.linkage_questions.first() {
                        book.complete(false, "rule", &pair, place);
                    }
                }
                (Some(first), Some(second)) => book.twice(&pair, first, second),
                (Some(_), None) => {}
            }
        }
    }
}

/// Two answers, as files spell them.
fn pair(own: OwnProcessing, other: OtherStorage) -> String {
    let own = match own {
        OwnProcessing::Yes => "yes",
        OwnProcessing::No => "no",
    };
    let other = match other {
        OtherStorage::LinkedData => "linked-data",
        OtherStorage::ResultsOnly => "results-only",
    };
    format!("{own}, {other}")
}
