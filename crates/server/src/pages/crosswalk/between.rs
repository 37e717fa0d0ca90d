//! Two guidelines at a glance: the ways between them, chapters against chapters, what is left over.

use askama::Template;
use axum::response::Response;
use method::crosswalk::Crosswalk;
use report::words::reached;

use super::sides::{Choice, called, chapter, choices, name};
use super::{Asked, Ground, frame, link, picture};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::page::Page;

#[derive(Template)]
#[template(path = "crosswalk_between.html")]
struct BetweenPage {
    page: Page,
    from: Vec<Choice>,
    to: Vec<Choice>,
    /// Each side with its id and its whole title.
    names: [(String, String); 2],
    short: [String; 2],
    /// How much of either side is reached.
    reached: [String; 2],
    /// The same the other way round.
    turned: String,
    steps: usize,
    picture: String,
    hint: String,
    columns: Vec<(String, String)>,
    rows: Vec<Row>,
    left: [Vec<Left>; 2],
    contradictions: Vec<Left>,
    cut: bool,
}

/// A chapter with its cells: how many pairs are tied, and where they are listed.
struct Row {
    id: String,
    title: String,
    cells: Vec<Option<(usize, String)>>,
}

/// An item that is left over, or about which paths contradict each other.
struct Left {
    id: String,
    title: String,
    href: String,
}

pub(super) fn show(desk: &Desk<'_>, ground: &Ground<'_>, asked: &Asked) -> Result<Response, Failure> {
    let crosswalk = ground.atlas.crosswalk(&asked.from, &asked.to).ok_or(Failure::NotFound)?;
    let (from, to) = (crosswalk.from, crosswalk.to);
    let short = [from, to].map(|side| called(ground, side, desk.locale()));
    let [short_from, short_to] = &short;
    let page = frame(desk, format!("{short_from} → {short_to}"), false);
    let matrix =
        crosswalk.matrix(ground.atlas.items(from).unwrap_or_default(), ground.atlas.items(to).unwrap_or_default());
    let cell = |row: &str, column: &str| {
        let count = matrix.count(row, column);
        let href = || link(&page, &[("from", from), ("to", to), ("row", row), ("column", column)]);
        (count > 0).then(|| (count, href()))
    };
    let rows = matrix.rows.iter().map(|row| Row {
        id: (*row).to_owned(),
        title: chapter(ground, from, row, &page),
        cells: matrix.columns.iter().map(|column| cell(row, column)).collect(),
    });
    let coverage = crosswalk.coverage();
    let [of_from, of_to] = crosswalk.listed;
    html(&BetweenPage {
        from: choices(ground, from, &page),
        to: choices(ground, to, &page),
        names: [from, to].map(|side| (side.to_owned(), name(ground, side, &page))),
        reached: [
            reached(short_from, &coverage.from, of_from, page.locale),
            reached(short_to, &coverage.to, of_to, page.locale),
        ],
        turned: link(&page, &[("from", to), ("to", from)]),
        steps: crosswalk.routes.first().map(|route| route.legs.len()).unwrap_or_default(),
        picture: picture::of_ways(ground, &crosswalk.routes, from, &page),
        hint: page.t2("web-crosswalk-matrix-hint", ("from", short_from), ("to", short_to)),
        columns: matrix.columns.iter().map(|id| ((*id).to_owned(), chapter(ground, to, id, &page))).collect(),
        rows: rows.collect(),
        left: [left(ground, from, &crosswalk.residue_from, &page), left(ground, to, &crosswalk.residue_to, &page)],
        contradictions: contradictions(ground, &crosswalk, &page),
        cut: crosswalk.cut,
        short,
        page,
    })
}

fn left(ground: &Ground<'_>, side: &str, items: &[&str], page: &Page) -> Vec<Left> {
    let title = |id: &str| ground.titles.get(side, id).map(|title| title.get(page.locale).to_owned());
    let left = |id: &&str| Left {
        id: (*id).to_owned(),
        title: title(id).unwrap_or_default(),
        href: link(page, &[("from", side), ("item", id)]),
    };
    items.iter().map(left).collect()
}

fn contradictions(ground: &Ground<'_>, crosswalk: &Crosswalk<'_>, page: &Page) -> Vec<Left> {
    let title = |id: &str| ground.titles.get(crosswalk.to, id).map(|title| title.get(page.locale).to_owned());
    let found = crosswalk.contradictions().map(|pair| Left {
        id: format!("{} – {}", pair.from, pair.to),
        title: title(pair.to).unwrap_or_default(),
        href: link(page, &[("from", crosswalk.from), ("to", crosswalk.to), ("item", pair.from)]),
    });
    found.collect()
}
