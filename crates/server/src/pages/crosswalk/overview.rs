//! Everything that is mapped, and the choice of two.

use askama::Template;
use axum::response::Response;
use report::words;

use super::sides::{Choice, called, choices};
use super::{Asked, Ground, frame, link, picture};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::page::Page;

#[derive(Template)]
#[template(path = "crosswalk.html")]
struct CrosswalkPage {
    page: Page,
    from: Vec<Choice>,
    to: Vec<Choice>,
    /// Whether somebody chose the same twice.
    same: bool,
    picture: String,
    rows: Vec<Row>,
}

/// A mapping.
struct Row {
    href: String,
    from: String,
    to: String,
    ties: usize,
    left_from: usize,
    /// A dash where nobody lists the items of that side.
    left_to: String,
    source: String,
    claimed: String,
}

pub(super) fn show(desk: &Desk<'_>, ground: &Ground<'_>, asked: &Asked) -> Result<Response, Failure> {
    let page = frame(desk, String::new(), true);
    let rows = ground.atlas.mappings().iter().map(|mapping| Row {
        href: link(&page, &[("from", &mapping.from), ("to", &mapping.to)]),
        from: called(ground, &mapping.from, page.locale),
        to: called(ground, &mapping.to, page.locale),
        ties: mapping.ties(),
        left_from: mapping.residue.from.len(),
        left_to: if mapping.lists_to { mapping.residue.to.len().to_string() } else { "–".to_owned() },
        source: page.t(words::mapping_source(mapping.source)),
        claimed: mapping.claimed_by.get(page.locale).to_owned(),
    });
    let (from, to) = proposed(desk, ground, asked);
    html(&CrosswalkPage {
        from: choices(ground, &from, &page),
        to: choices(ground, &to, &page),
        same: !asked.from.is_empty() && asked.from == asked.to,
        picture: picture::of_all(ground, &page),
        rows: rows.collect(),
        page,
    })
}

/// What the form proposes where nobody chose: the guideline of the workspace and what lies farthest from it, since what is
/// near needs no help.
fn proposed(desk: &Desk<'_>, ground: &Ground<'_>, asked: &Asked) -> (String, String) {
    let sides = || ground.atlas.tied_sides();
    let own = desk.snapshot.guidelines().map(|guideline| guideline.id()).find(|own| sides().any(|side| side == *own));
    let from = Some(asked.from.as_str()).filter(|from| !from.is_empty()).or(own).or_else(|| sides().next());
    let from = from.unwrap_or_default();
    let other = || {
        let guidelines = sides().filter(|side| *side != from && ground.crossings.guideline(side).is_some());
        guidelines.max_by_key(|side| ground.atlas.routes(from, side).first().map(|route| route.legs.len()))
    };
    let to = Some(asked.to.as_str()).filter(|to| !to.is_empty()).or_else(other);
    (from.to_owned(), to.unwrap_or_default().to_owned())
}
