//! The trees from benefits to measures, with what is decided; boxes of other trees lead there. By a link of its own, the
//! lines that were reconstructed are held against the original page and corrected.

use app::Action;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use serde::Deserialize;

use super::lines::{self, LineRow, Seen};
use super::record::{Form, Typed, recorded};
use super::risks::components;
use super::{Bar, frame};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::fields::{Fields, field};
use crate::guard::Asker;
use crate::page::{Page, Tab};
use crate::pages::controls::ServicePath;
use crate::pages::explain::Problem;
use crate::plan::Ground;
use crate::sheet::Sheet;

const FORM: Form = Form { path: "/trees", fill: lines::fill, again, part, refuses: false };

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

/// Which tree is shown, and whether its lines are held against the page.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Shown {
    tree: Option<String>,
    lines: Option<String>,
}

/// What [`Shown::lines`] says when the lines are checked.
const CHECK: &str = "check";

pub(super) async fn show(
    asker: Asker,
    Path(path): Path<ServicePath>,
    Query(shown): Query<Shown>,
) -> Result<Response, Failure> {
    asker
        .read(Action::Read, move |desk| {
            let ground = Ground::new(desk, &path.service)?;
            let typed = Typed { case: ground.case(), problems: Vec::new() };
            page(desk, &ground, &Fields::new(), typed, (shown.tree.as_deref(), shown.lines.as_deref() == Some(CHECK)))
        })
        .await
}

pub(super) async fn record(asker: Asker, Path(path): Path<ServicePath>, sheet: Sheet<Fields>) -> Response {
    recorded(asker, path.service, sheet, FORM).await
}

fn again(desk: &Desk<'_>, ground: &Ground<'_>, given: &Fields, typed: Typed) -> Result<Response, Failure> {
    page(desk, ground, given, typed, (field(given, "tree"), true))
}

/// The tree whose lines were recorded.
fn part(fields: &Fields) -> Option<String> {
    let tree = field(fields, "tree").filter(|tree| tree.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'));
    tree.filter(|tree| !tree.is_empty()).map(|tree| format!("?tree={tree}&lines={CHECK}"))
}

fn page(
    desk: &Desk<'_>,
    ground: &Ground<'_>,
    given: &Fields,
    typed: Typed,
    (wanted, checks): (Option<&str>, bool),
) -> Result<Response, Failure> {
    let Typed { case, problems } = typed;
    let plan = ground.derive(&case);
    let mut frame = frame(desk, ground, FORM.path, &case, &plan);
    // Whoever checks lines stays with the tree.
    frame.bar.next = None;
    let page = &frame.page;
    let (known, here) = components(ground, wanted, |category| ground.model.tree(&category.id).is_some());
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
