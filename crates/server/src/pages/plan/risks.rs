//! Problems and risks, component by component, and elements of convenience: treated or accepted, enjoyed or forgone.

use app::Action;
use askama::Template;
use axum::response::Response;
use guideline::planning::{Category, NodeKind};
use message::Locale;
use method::requirement_planning::{Case, NodeState, Plan, Reached, Wrong, address};

use super::by_component::{components, part, tabs, then_the_next};
use super::record::{Form, Typed, judged, lacks_reason, word};
use super::{Bar, Remark, frame};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::fields::Fields;
use crate::page::{Page, Tab};
use crate::pages::explain::Problem;
use crate::plan::Ground;

pub(super) const FORM: Form = Form { path: "/risks", fill, page, part, refuses: false };

#[derive(Template)]
#[template(path = "plan_risks.html")]
struct RisksPage {
    page: Page,
    bar: Bar,
    problems: Vec<Problem>,
    since: u64,
    may_state: bool,
    /// The components: how many of how many are decided stands in the title.
    components: Vec<Tab>,
    component: String,
    heading: String,
    nodes: Vec<NodeRow>,
    /// Decided, but not led to by the benefits that are wanted.
    stray: Vec<Remark>,
    /// Where the benefits are chosen, if none is.
    benefits: Option<String>,
    tree: String,
}

struct NodeRow {
    id: String,
    key: String,
    title: String,
    /// The benefits that lead to it.
    because: Vec<String>,
    basis: String,
    state: &'static str,
    answers: Vec<(&'static str, String)>,
    reason: String,
    lacks_reason: bool,
    /// What to do about it: treated, but no measure is selected.
    finding: Option<Remark>,
    measures: String,
    what_if: Option<String>,
}

fn page(desk: &Desk<'_>, ground: &Ground<'_>, given: &Fields, typed: Typed) -> Result<Response, Failure> {
    let Typed { case, problems } = typed;
    let plan = ground.derive(&case);
    let mut frame = frame(desk, ground, FORM.path, &case, &plan);
    let page = &frame.page;
    let of = |category: &Category| plan.nodes.iter().filter(|one| one.node.category == category.id).collect::<Vec<_>>();
    let (known, here) = components(ground, given, |category| !of(category).is_empty());
    let components = tabs(page, ground, FORM.path, &known, here, |category| {
        let nodes = of(category);
        let decided = nodes.iter().filter(|one| one.state != NodeState::Candidate).count();
        format!("{decided}/{}", nodes.len())
    });
    let nodes = here.map(of).unwrap_or_default();
    let nodes: Vec<NodeRow> = nodes.into_iter().map(|one| row(page, ground, &case, &plan, given, one)).collect();
    let stray = plan.warnings.iter().filter(|one| {
        matches!(
            one.wrong,
            Wrong::NotReached(..) | Wrong::DecidedTwice(_) | Wrong::UnknownNode(..) | Wrong::OtherKind(..)
        )
    });
    let to = |end: &str| page.to(&format!("services/{}/plan{end}", ground.slug()));
    let category = here.map(|category| category.id.clone()).unwrap_or_default();
    let (benefits, tree) = (known.is_empty().then(|| to("/benefits")), to(&format!("/trees?tree={category}")));
    let stray = stray.map(|one| Remark::of(one, ground, page.locale)).collect();
    then_the_next(&mut frame.bar, &known, here, desk.locale());
    html(&RisksPage {
        since: desk.snapshot.world.size(),
        may_state: desk.may(Action::State),
        components,
        component: category,
        heading: here.map(|category| category.title.get(desk.locale()).to_owned()).unwrap_or_default(),
        nodes,
        stray,
        benefits,
        tree,
        problems,
        page: frame.page,
        bar: frame.bar,
    })
}

fn row(page: &Page, ground: &Ground<'_>, case: &Case, plan: &Plan<'_>, given: &Fields, one: &Reached<'_>) -> NodeRow {
    let (node, model, locale) = (one.node, ground.model, page.locale);
    let because = one.because.iter().filter_map(|way| model.benefit(way.lines.first()?.from));
    let taken = match one.state {
        NodeState::Treated | NodeState::Enjoyed => Some(true),
        NodeState::Accepted | NodeState::Forgone => Some(false),
        NodeState::Candidate => None,
    };
    let [yes, no] = match node.kind {
        NodeKind::Risk => ["plan-state-treated", "plan-state-accepted"],
        NodeKind::Element => ["plan-state-enjoyed", "plan-state-forgone"],
    };
    let unanswered =
        plan.warnings.iter().find(|warning| matches!(warning.wrong, Wrong::Unanswered(of) if of.id == node.id));
    let to = |end: &str| page.to(&format!("services/{}/plan{end}", ground.slug()));
    NodeRow {
        id: node.id.clone(),
        key: node.key.clone(),
        title: node.title.get(locale).to_owned(),
        because: because.map(|benefit| benefit.title.get(locale).to_owned()).collect(),
        basis: page.t(method::requirement_planning::basis_message(one.basis)),
        state: word(taken),
        answers: [("yes", yes), ("no", no), ("open", "plan-state-undecided")]
            .map(|(name, id)| (name, page.t(id)))
            .to_vec(),
        reason: case.reason(&address(model, node)),
        lacks_reason: lacks_reason(given, &node.key),
        finding: unanswered.map(|warning| Remark::of(warning, ground, locale)),
        measures: to(&format!("/measures?component={}", node.category)),
        what_if: (taken == Some(true)).then(|| to(&format!("/what-if?without={}", node.key))),
    }
}

fn fill(ground: &Ground<'_>, fields: &Fields, case: &mut Case, _locale: Locale) {
    for node in &ground.model.nodes {
        if let Some(judged) = judged(fields, &node.key) {
            case.judge_node(ground.model, node, judged);
        }
    }
}
