//! What ties two guidelines, item by item, and what an assessment of one suggests for the other.

mod carried;
mod hops;

use message::{Locale, message};
use method::crosswalk::{Crosswalk, Pair, Route};

use super::grid::Cell;
use super::ink::{Style, Tone};
use super::page::Page;
use crate::say::{listed, say};
use crate::words::reached;
use crate::{Titles, words};

pub use carried::carried;

/// How much of a crosswalk is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Each tie in a line, the strongest path alone.
    Short,
    /// Each tie with every hop and its reason.
    Hops,
    /// The same for every path.
    Paths,
}

/// The ways between two guidelines, what ties their items, and what is left over on both sides.
pub fn crosswalk(
    crosswalk: &Crosswalk<'_>,
    titles: &Titles<'_>,
    detail: Detail,
    locale: Locale,
    style: &Style,
) -> String {
    let mut page = Page::new(style);
    let sides = vec![("from", crosswalk.from.into()), ("to", crosswalk.to.into())];
    page.paragraph(0, Tone::Strong, &message(locale, "crosswalk-title", &sides));
    if crosswalk.routes.is_empty() {
        page.paragraph(0, Tone::Plain, &message(locale, "crosswalk-no-way", &sides));
        return page.finish();
    }
    head(&mut page, crosswalk, locale);
    pairs(&mut page, crosswalk, titles, detail, locale);
    contradictions(&mut page, crosswalk, locale);
    left(&mut page, crosswalk.from, &crosswalk.residue_from, locale);
    left(&mut page, crosswalk.to, &crosswalk.residue_to, locale);
    page.finish()
}

/// The ways, how far they reach, and what all of it is worth.
fn head(page: &mut Page<'_>, crosswalk: &Crosswalk<'_>, locale: Locale) {
    for route in &crosswalk.routes {
        page.paragraph(0, Tone::Plain, &way(route));
    }
    if !crosswalk.narrowed {
        let coverage = crosswalk.coverage();
        let [from, to] = crosswalk.listed;
        page.paragraph(0, Tone::Plain, &reached(crosswalk.from, &coverage.from, from, locale));
        page.paragraph(0, Tone::Plain, &reached(crosswalk.to, &coverage.to, to, locale));
    }
    page.paragraph(0, Tone::Quiet, &say(locale, "crosswalk-no-verdict"));
    if crosswalk.cut {
        page.paragraph(0, Tone::Fair, &say(locale, "crosswalk-cut"));
    }
}

fn way(route: &Route<'_>) -> String {
    let first = route.legs.iter().take(1).map(|leg| leg.from());
    first.chain(route.legs.iter().map(|leg| leg.to())).collect::<Vec<_>>().join(" → ")
}

fn pairs(page: &mut Page<'_>, crosswalk: &Crosswalk<'_>, titles: &Titles<'_>, detail: Detail, locale: Locale) {
    for of_item in crosswalk.pairs.chunk_by(|one, next| one.from == next.from) {
        let Some(first) = of_item.first() else { continue };
        page.heading(&titled(titles, crosswalk.from, first.from, locale));
        if detail == Detail::Short {
            let rows: Vec<Vec<Cell>> = of_item.iter().map(|pair| row(pair, crosswalk, titles, locale)).collect();
            page.short_rows(2, &rows);
            continue;
        }
        for pair in of_item {
            page.paragraph(2, Tone::Strong, &titled(titles, crosswalk.to, pair.to, locale));
            let others = pair.others.iter().filter(|_| detail == Detail::Paths || pair.is_contradicted());
            for path in std::iter::once(&pair.strongest).chain(others) {
                hops::path(page, path, locale);
            }
        }
    }
}

fn row(pair: &Pair<'_>, crosswalk: &Crosswalk<'_>, titles: &Titles<'_>, locale: Locale) -> Vec<Cell> {
    let path = &pair.strongest;
    let title = titles.get(crosswalk.to, pair.to).map_or("", |title| title.get(locale));
    let via: Vec<&str> = path.hops.iter().skip(1).map(|hop| hop.from).collect();
    vec![
        Cell::new(pair.to).tone(Tone::Strong),
        Cell::new(say(locale, words::relation(path.relation))),
        Cell::new(say(locale, words::confidence(path.confidence))).tone(Tone::Quiet),
        Cell::new(via.join(" → ")).tone(Tone::Quiet),
        Cell::new(title),
    ]
}

/// An item with its title, if it has one.
fn titled(titles: &Titles<'_>, side: &str, item: &str, locale: Locale) -> String {
    match titles.get(side, item) {
        Some(title) => format!("{side} {item}  {}", title.get(locale)),
        None => format!("{side} {item}"),
    }
}

fn contradictions(page: &mut Page<'_>, crosswalk: &Crosswalk<'_>, locale: Locale) {
    let found: Vec<String> = crosswalk.contradictions().map(|pair| format!("{} – {}", pair.from, pair.to)).collect();
    if !found.is_empty() {
        page.heading(&say(locale, "crosswalk-contradictions"));
        page.paragraph(2, Tone::Bad, &listed(locale, &found));
    }
}

fn left(page: &mut Page<'_>, side: &str, items: &[&str], locale: Locale) {
    if items.is_empty() {
        return;
    }
    page.heading(&message(locale, "crosswalk-left", &vec![("side", side.into()), ("count", items.len().into())]));
    let items: Vec<String> = items.iter().map(|item| (*item).to_owned()).collect();
    page.paragraph(2, Tone::Plain, &listed(locale, &items));
}
