//! The trees from benefits to measures, with what is decided; boxes of other trees lead there.

use app::Action;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use serde::Deserialize;

use super::risks::components;
use super::{Bar, frame};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Tab};
use crate::pages::controls::ServicePath;
use crate::plan::Ground;

#[derive(Template)]
#[template(path = "plan_trees.html")]
struct TreesPage {
    page: Page,
    bar: Bar,
    trees: Vec<Tab>,
    title: String,
    picture: String,
}

/// Which tree is shown.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Shown {
    tree: Option<String>,
}

pub(super) async fn show(
    asker: Asker,
    Path(path): Path<ServicePath>,
    Query(shown): Query<Shown>,
) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| page(desk, &path.service, shown.tree.as_deref())).await
}

fn page(desk: &Desk<'_>, service: &str, wanted: Option<&str>) -> Result<Response, Failure> {
    let ground = Ground::new(desk, service)?;
    let case = ground.case();
    let plan = ground.derive(&case);
    let frame = frame(desk, &ground, "/trees", &case, &plan);
    let page = &frame.page;
    let (known, here) = components(&ground, wanted, |category| ground.model.tree(&category.id).is_some());
    let to = |tree: &str| page.to(&format!("services/{service}/plan/trees?tree={tree}"));
    let trees = known.iter().map(|category| Tab {
        href: to(&category.id),
        title: category.title.get(page.locale).to_owned(),
        here: here.is_some_and(|here| here.id == category.id),
    });
    let links = |tree: &str, of: &str| format!("{}#{of}", to(tree));
    let drawn = here.and_then(|here| report::chart::tree(&ground.shown(&case, &plan), &here.id, &links, page.locale));
    let (trees, title) = (trees.collect(), here.map(|here| here.title.get(page.locale).to_owned()).unwrap_or_default());
    html(&TreesPage { trees, title, picture: drawn.unwrap_or_default(), page: frame.page, bar: frame.bar })
}
