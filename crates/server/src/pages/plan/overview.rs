//! Where the planned requirements of a service stand: from an empty start to what still waits.

use app::Action;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use guideline::planning::Severity;
use method::requirement_planning::{Case, Plan, difference};
use world::PlanStated;

use super::what_if::{Moved, moved};
use super::{Bar, Frame, Remark, either, frame};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::Page;
use crate::pages::controls::ServicePath;
use crate::plan::Ground;

#[derive(Template)]
#[template(path = "plan.html")]
struct OverviewPage {
    page: Page,
    bar: Bar,
    may_state: bool,
    /// Where to begin.
    begin: String,
    /// The steps of the document: title and what is done in each.
    method: Vec<(String, String)>,
    standing: Option<Standing>,
    /// Whether something was planned whose record is erased.
    erased: bool,
    /// Where a case file goes.
    import: String,
}

/// A service of which something is planned.
struct Standing {
    position: u64,
    system: String,
    counts: String,
    refused: Vec<String>,
    /// What is amiss, and what is still to come.
    remarks: Vec<Remark>,
    hints: Vec<Remark>,
    measures: String,
    requirements: String,
    papers: String,
    next_review: String,
    /// Whether the day of the next review has passed.
    overdue: bool,
    /// What the last change added and removed; `None`: it is the first.
    change: Option<Vec<Moved>>,
}

/// How many statements of a plan are looked through for the one before.
const LOOKED_THROUGH: usize = 2;

pub(super) async fn show(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &path.service)?)).await
}

fn page(desk: &Desk<'_>, service: &str) -> Result<OverviewPage, Failure> {
    let ground = Ground::new(desk, service)?;
    let case = ground.case();
    let plan = ground.derive(&case);
    let frame = frame(desk, &ground, "", &case, &plan);
    let page = &frame.page;
    let begin = page.to(&format!("services/{service}/plan/case"));
    let method = ground.model.method.steps.iter().map(|step| {
        let title = format!("{} {}", step.number, step.title.get(page.locale));
        (title, either(page, &step.ja, &step.en).to_owned())
    });
    let method = method.collect();
    let position = ground.planned.filter(|one| one.plan.is_some()).map(|one| one.position);
    let standing = match position {
        Some(position) => Some(standing(desk, &ground, &frame, &case, &plan, position)?),
        None => None,
    };
    let erased = ground.planned.is_some() && position.is_none();
    let import = page.plain(&format!("services/{service}/plan/import"));
    Ok(OverviewPage {
        import,
        may_state: desk.may(Action::State),
        begin,
        method,
        standing,
        erased,
        page: frame.page,
        bar: frame.bar,
    })
}

fn standing(
    desk: &Desk<'_>,
    ground: &Ground<'_>,
    frame: &Frame,
    case: &Case,
    plan: &Plan<'_>,
    position: u64,
) -> Result<Standing, Failure> {
    let (page, model) = (&frame.page, ground.model);
    let locale = page.locale;
    let to = |end: &str| page.to(&format!("services/{}{end}", ground.slug()));
    let told = |is_hint: bool| {
        let of = plan.warnings.iter().filter(move |one| (one.severity(model) == Severity::Hint) == is_hint);
        of.map(|one| Remark::of(one, ground, locale)).collect()
    };
    let counts = vec![
        ("nodes", plan.nodes.len().into()),
        ("measures", plan.measures.len().into()),
        ("required", plan.required().count().into()),
    ];
    let system = if case.system.trim().is_empty() { &ground.service.description.name } else { &case.system };
    Ok(Standing {
        position,
        system: system.clone(),
        counts: message::message(locale, "plan-found", &counts),
        refused: plan.violations.iter().map(|one| one.words(locale)).collect(),
        remarks: told(false),
        hints: told(true),
        measures: to("/plan/measures"),
        requirements: to("/controls"),
        papers: to("/plan/papers"),
        next_review: case.next_review.map(|day| day.to_string()).unwrap_or_default(),
        overdue: case.next_review.is_some_and(|day| day < desk.day),
        change: change(desk, ground, frame, position, plan)?,
    })
}

/// What the plan in force adds to the one before and removes from it.
fn change(
    desk: &Desk<'_>,
    ground: &Ground<'_>,
    frame: &Frame,
    position: u64,
    after: &Plan<'_>,
) -> Result<Option<Vec<Moved>>, Failure> {
    let key = format!("service:{}|{}:plan", ground.slug(), ground.guideline.id());
    let told = desk.workspace.history(&key, LOOKED_THROUGH)?;
    let before = told.into_iter().filter(|told| told.position < position).find_map(|told| told.body);
    let before = before.and_then(|body| serde_json::from_value::<PlanStated>(body).ok());
    Ok(before.map(|before| {
        let case = Case::of_statement(ground.model, &before);
        moved(&frame.page, ground.model, &difference(&ground.derive(&case), after))
    }))
}
