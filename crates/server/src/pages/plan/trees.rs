//! The trees from benefits to measures, with what is decided; boxes of other trees lead there. By a link of its own, the
//! lines that were reconstructed are held against the original page and corrected.

use app::Action;
use askama::Template;
use axum::response::Response;

use super::by_component::{chosen, is_id};
use super::lines::{self, LineRow, Seen};
use super::record::{Form, Typed};
use super::{Bar, frame};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::fields::{Fields, field};
use crate::page::{Page, Tab};
use crate::pages::explain::Problem;
use crate::plan::Ground;

pub(super) const FORM: Form = Form { path: "/trees", fill: lines::fill, page, part, refuses: false };

#[derive(Template)]
#[template(path = "plan_trees.html")]
struct TreesPage {
    page: Page,
    bar: Bar,
    problems: Vec<Problem>,
    since: u64,
    may_state: bool,
    trees: Vec<Tab>,
    tree: String,
    title: String,
    picture: String,
    /// What was seen of the lines so far.
    seen: Vec<Seen>,
    /// Where the lines are checked, or where the tree alone is.
    check: String,
    /// The page of the document it is drawn on.
    original: u32,
    /// The lines to be held against the page, when they are.
    lines: Option<Vec<LineRow>>,
}

/// What a link says of `lines` when they are held against the page.
const CHECK: &str = "check";

/// The tree whose lines were recorded.
fn part(fields: &Fields) -> Option<String> {
    let tree = field(fields, "tree").filter(|tree| is_id(tree))?;
    Some(format!("?tree={tree}&lines={CHECK}"))
}

fn page(desk: &Desk<'_>, ground: &Ground<'_>, given: &Fields, typed: Typed) -> Result<Response, Failure> {
    let Typed { case, problems } = typed;
    let checks = field(given, "lines") == Some(CHECK);
    let plan = ground.derive(&case);
    let mut frame = frame(desk, ground, FORM.path, &case, &plan);
    // Whoever checks lines stays with the tree.
    frame.bar.next = None;
    let page = &frame.page;
    let (known, here) = chosen(ground, field(given, "tree"), |category| ground.model.tree(&category.id).is_some());
    let to = |tree: &str| page.to(&format!("services/{}/plan/trees?tree={tree}", ground.slug()));
    let checked = |tree: &str| page.to(&format!("services/{}/plan/trees?tree={tree}&lines={CHECK}", ground.slug()));
    let trees = known.iter().map(|category| Tab {
        href: if checks { checked(&category.id) } else { to(&category.id) },
        title: category.title.get(page.locale).to_owned(),
        here: here.is_some_and(|here| here.id == category.id),
    });
    let trees = trees.collect();
    let links = |tree: &str, of: &str| format!("{}#{of}", to(tree));
    let tree = here.and_then(|here| ground.model.tree(&here.id));
    let drawn = here.and_then(|here| report::chart::tree(&ground.shown(&case, &plan), &here.id, &links, page.locale));
    let id = tree.map(|tree| tree.id.clone()).unwrap_or_default();
    html(&TreesPage {
        since: desk.snapshot.world.size(),
        may_state: desk.may(Action::State),
        trees,
        title: here.map(|here| here.title.get(page.locale).to_owned()).unwrap_or_default(),
        picture: drawn.unwrap_or_default(),
        seen: tree.map(|tree| lines::seen(ground, &case, &plan, tree, page.locale)).unwrap_or_default(),
        check: if checks { to(&id) } else { checked(&id) },
        original: tree.map(|tree| tree.page).unwrap_or_default(),
        lines: tree.filter(|_| checks).map(|tree| lines::rows(page, ground, &case, &plan, tree, given)),
        tree: id,
        problems,
        page: frame.page,
        bar: frame.bar,
    })
}
