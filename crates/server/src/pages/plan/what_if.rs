//! What if: a risk accepted, an element or a benefit forgone, a measure dropped, side by side with the plan in force.
//! Nothing is recorded.

use app::Action;
use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::Response;
use guideline::planning::PlanningModel;
use method::requirement_planning::{Case, Difference, Moved as Ids, NodeState, Plan, difference};

use super::{Bar, frame};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::Page;
use crate::pages::controls::ServicePath;
use crate::plan::Ground;

#[derive(Template)]
#[template(path = "plan_what_if.html")]
struct WhatIfPage {
    page: Page,
    bar: Bar,
    /// What can be done without: heading, and id, title, whether it is chosen.
    groups: Vec<(String, Vec<(String, String, bool)>)>,
    /// How much there is of each kind: now, and then.
    counts: Vec<(String, usize, usize)>,
    refused: Vec<String>,
    change: Vec<Moved>,
    asked: bool,
}

/// What came or went of one kind.
pub(super) struct Moved {
    pub(super) title: String,
    pub(super) added: Vec<String>,
    pub(super) removed: Vec<String>,
    /// What is there before and after, and how it changed.
    pub(super) changed: Vec<String>,
}

pub(super) async fn show(
    asker: Asker,
    Path(path): Path<ServicePath>,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| page(desk, &path.service, query.as_deref().unwrap_or_default())).await
}

fn page(desk: &Desk<'_>, service: &str, query: &str) -> Result<Response, Failure> {
    let ground = Ground::new(desk, service)?;
    let case = ground.wanted()?;
    let without: Vec<String> = form_urlencoded::parse(query.as_bytes())
        .filter(|(name, _)| name == "without")
        .map(|(_, value)| value.into_owned())
        .collect();
    let supposed = supposed(&ground, &case, &without);
    let (before, after) = (ground.derive(&case), ground.derive(&supposed));
    let frame = frame(desk, &ground, "/what-if", &case, &before);
    let page = &frame.page;
    let count = |plan: &Plan<'_>| {
        [plan.nodes.len(), plan.nodes.iter().filter(|one| one.state.asks()).count(), plan.measures.len()]
            .into_iter()
            .chain([plan.required().count(), plan.violations.len()])
            .collect::<Vec<_>>()
    };
    let kinds = ["plan-compare-nodes", "web-plan-asking", "plan-compare-proposed", "plan-compare-required"];
    let kinds = kinds.into_iter().chain(["plan-compare-refused"]);
    let counts = kinds.zip(count(&before)).zip(count(&after)).map(|((id, now), then)| (page.t(id), now, then));
    let change = moved(page, ground.model, &difference(&before, &after));
    let counts = counts.collect();
    let groups = groups(&ground, page, &case, &before, &without);
    html(&WhatIfPage {
        counts,
        refused: after.violations.iter().map(|one| one.words(page.locale)).collect(),
        change,
        groups,
        asked: !without.is_empty(),
        page: frame.page,
        bar: frame.bar,
    })
}

/// The case without what is named: benefits and measures are left aside, risks accepted, elements forgone.
fn supposed(ground: &Ground<'_>, case: &Case, without: &[String]) -> Case {
    let mut supposed = case.clone();
    for id in without {
        if let Some(node) = ground.model.node_by_key(id) {
            supposed.judge_node(ground.model, node, Some((false, "")));
        } else if ground.model.benefit(id).is_some() {
            supposed.judge_benefit(id, false, "");
        } else {
            supposed.judge_measure(id, None);
        }
    }
    supposed
}

/// What the plan has, to choose from.
fn groups(
    ground: &Ground<'_>,
    page: &Page,
    case: &Case,
    plan: &Plan<'_>,
    without: &[String],
) -> Vec<(String, Vec<(String, String, bool)>)> {
    let (model, locale) = (ground.model, page.locale);
    let chosen = |id: &str| without.iter().any(|one| one == id);
    let nodes = |state: NodeState| {
        let of = plan.nodes.iter().filter(move |one| one.state == state).map(|one| one.node);
        of.map(|node| (node.key.clone(), format!("{} {}", node.id, node.title.get(locale)), chosen(&node.key)))
            .collect()
    };
    let benefits = model.benefits.iter().filter(|one| case.benefits.contains(&one.id));
    let benefits = benefits.map(|one| (one.id.clone(), one.title.get(locale).to_owned(), chosen(&one.id)));
    let measures = plan.required().map(|one| one.measure);
    let measures =
        measures.map(|one| (one.id.clone(), format!("{} {}", one.id, one.title.get(locale)), chosen(&one.id)));
    let groups = [
        ("web-plan-without-benefit", benefits.collect()),
        ("web-plan-without-risk", nodes(NodeState::Treated)),
        ("web-plan-without-element", nodes(NodeState::Enjoyed)),
        ("web-plan-without-measure", measures.collect()),
    ];
    groups
        .map(|(title, list): (_, Vec<_>)| (page.t(title), list))
        .into_iter()
        .filter(|(_, list)| !list.is_empty())
        .collect()
}

/// What the later plan adds to the earlier one, and what it removes; kinds of which nothing moved are left out.
pub(super) fn moved(page: &Page, model: &PlanningModel, found: &Difference) -> Vec<Moved> {
    let locale = page.locale;
    let node = |id: &String| model.node(id).map_or_else(|| id.clone(), |one| format!("{id} {}", one.title.get(locale)));
    let measure =
        |id: &String| model.measure(id).map_or_else(|| id.clone(), |one| format!("{id} {}", one.title.get(locale)));
    let kind = |title: &str, ids: &Ids, name: &dyn Fn(&String) -> String| Moved {
        title: page.t(title),
        added: ids.added.iter().map(name).collect(),
        removed: ids.removed.iter().map(name).collect(),
        changed: Vec::new(),
    };
    let decided = found.restated.iter().map(|one| {
        let states = (("before", page.t(one.before.message())), ("after", page.t(one.after.message())));
        let change = page.t2("web-plan-restated", states.0, states.1);
        format!("{} – {change}", node(&one.node))
    });
    let mut kinds = vec![
        kind("plan-compare-required", &found.required, &measure),
        kind("plan-compare-proposed", &found.proposed, &measure),
        kind("plan-compare-nodes", &found.nodes, &node),
        kind("plan-compare-refused", &found.refused, &measure),
    ];
    kinds.push(Moved {
        title: page.t("plan-compare-decided"),
        added: Vec::new(),
        removed: Vec::new(),
        changed: decided.collect(),
    });
    kinds.retain(|kind| [&kind.added, &kind.removed, &kind.changed].into_iter().any(|list| !list.is_empty()));
    kinds
}
