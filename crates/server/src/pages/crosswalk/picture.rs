//! Guidelines as boxes, mappings as lines with how many ties each holds and what it rests on.

use guideline::mapping::Mapping;
use method::crosswalk::Route;
use report::chart::{Link, net};
use report::words;

use super::Ground;
use super::sides::called;
use crate::page::Page;

/// All mappings there are.
pub(super) fn of_all(ground: &Ground<'_>, page: &Page) -> String {
    let mappings: Vec<&Mapping> = ground.atlas.mappings().to_vec();
    let degree = |side: &str| mappings.iter().filter(|one| one.from == side || one.to == side).count();
    let mut sides: Vec<&str> = ground.atlas.tied_sides().collect();
    // What begins a chain stands at the top: with one neighbour alone, and the longest way to everything else.
    let reach = |side: &str| {
        let far = sides.iter().filter_map(|other| Some(ground.atlas.routes(side, other).first()?.legs.len())).max();
        (degree(side) == 1, far.unwrap_or_default())
    };
    if let Some(first) = sides.iter().copied().max_by_key(|side| reach(side)) {
        sides.sort_by_key(|side| *side != first);
    }
    draw(ground, &sides, &mappings, page)
}

/// The ways between two guidelines.
pub(super) fn of_ways(ground: &Ground<'_>, routes: &[Route<'_>], from: &str, page: &Page) -> String {
    let mut sides = vec![from];
    let mut mappings: Vec<&Mapping> = Vec::new();
    for leg in routes.iter().flat_map(|route| &route.legs) {
        if !sides.contains(&leg.to()) {
            sides.push(leg.to());
        }
        if !mappings.iter().any(|known| std::ptr::eq(*known, leg.mapping)) {
            mappings.push(leg.mapping);
        }
    }
    draw(ground, &sides, &mappings, page)
}

fn draw(ground: &Ground<'_>, sides: &[&str], mappings: &[&Mapping], page: &Page) -> String {
    let place = |side: &str| sides.iter().position(|known| *known == side);
    let label = |mapping: &Mapping| {
        format!(
            "{} {}",
            page.count("web-crosswalk-ties", &mapping.ties()),
            page.t(words::mapping_source_short(mapping.source))
        )
    };
    let links: Vec<Link> = mappings
        .iter()
        .filter_map(|mapping| {
            Some(Link { from: place(&mapping.from)?, to: place(&mapping.to)?, label: label(mapping) })
        })
        .collect();
    let name = |side: &str| called(ground, side, page.locale);
    let told =
        mappings.iter().map(|mapping| format!("{} – {}: {}", name(&mapping.from), name(&mapping.to), label(mapping)));
    let title = told.collect::<Vec<_>>().join("; ");
    net(&sides.iter().map(|side| name(side)).collect::<Vec<_>>(), &links, &title)
}
