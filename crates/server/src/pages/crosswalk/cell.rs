//! The pairs of two chapters, each with its steps.

use askama::Template;
use axum::response::Response;
use method::crosswalk::Chapters;

use super::mapped::{Tied, tied};
use super::sides::{called, chapter, name};
use super::{Asked, Ground, frame, link};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::page::Page;

/// How many pairs a page lists.
const SHOWN: usize = 50;

#[derive(Template)]
#[template(path = "crosswalk_cell.html")]
struct CellPage {
    page: Page,
    /// Each side with its name, the chapter and its title.
    sides: [(String, String, String, String); 2],
    ties: Vec<Tied>,
    count: usize,
    previous: Option<String>,
    next: Option<String>,
}

pub(super) fn show(desk: &Desk<'_>, ground: &Ground<'_>, asked: &Asked) -> Result<Response, Failure> {
    let crosswalk = ground.atlas.crosswalk(&asked.from, &asked.to).ok_or(Failure::NotFound)?;
    let (from, to) = (crosswalk.from, crosswalk.to);
    let chapters = |side: &str| Chapters::of(ground.atlas.items(side).unwrap_or_default());
    let of = (chapters(from), asked.row.as_str());
    let with = (chapters(to), asked.column.as_str());
    let pairs: Vec<_> = crosswalk.between(of, with).collect();
    if pairs.is_empty() {
        return Err(Failure::NotFound);
    }
    let [short_from, short_to] = [from, to].map(|side| called(ground, side, desk.locale()));
    let title = format!("{short_from} {} → {short_to} {}", asked.row, asked.column);
    let page = frame(desk, title, false);
    let whole = format!("{short_from} → {short_to}");
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs([("from", from), ("to", to)]).finish();
    let page = page.below(&format!("crosswalk?{query}"), whole);
    let at = |start: usize| {
        let start = start.to_string();
        let cell = [("row", asked.row.as_str()), ("column", asked.column.as_str()), ("start", start.as_str())];
        link(&page, &[&[("from", from), ("to", to)], &cell[..]].concat())
    };
    let side = |side: &str, id: &str| {
        (side.to_owned(), name(ground, side, &page), id.to_owned(), chapter(ground, side, id, &page))
    };
    let start = asked.start.min(pairs.len());
    let shown = pairs.iter().skip(start).take(SHOWN);
    html(&CellPage {
        sides: [side(from, &asked.row), side(to, &asked.column)],
        ties: shown.map(|pair| tied(ground, (from, to), pair, &page)).collect(),
        count: pairs.len(),
        previous: (start > 0).then(|| at(start.saturating_sub(SHOWN))),
        next: (start + SHOWN < pairs.len()).then(|| at(start + SHOWN)),
        page,
    })
}
