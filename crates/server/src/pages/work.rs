//! The work plan: what comes first over all services, and what falls due when.

mod calendar;
mod feed;

use app::Action;
use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use guideline::Level;
use jiff::civil::Date;
use method::assessment::{Assessment, assess};
use method::obligation::ObligationStatus;
use report::words;
use serde::Deserialize;

use self::calendar::Month;
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::shared::Shared;

/// How many services are looked at for one page.
const SERVICES: usize = 100;

/// How many gaps are listed.
const SHOWN: usize = 100;

#[derive(Template)]
#[template(path = "work.html")]
struct WorkPage {
    page: Page,
    gaps: Vec<Gap>,
    left: usize,
    due: Vec<Due>,
    month: Month,
}

struct Gap {
    service: String,
    id: String,
    title: String,
    href: String,
    level: String,
    verdict: &'static str,
    verdict_text: String,
    rank: usize,
    basic: bool,
}

/// Something that falls due on a day.
#[derive(Clone, Debug)]
pub(super) struct Due {
    pub(super) on: Date,
    pub(super) service: String,
    pub(super) what: String,
    pub(super) id: String,
    pub(super) href: String,
    pub(super) late: bool,
}

#[derive(Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    month: String,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/work", get(show)).route("/calendar.ics", get(feed::show))
}

async fn show(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &asked.month)?)).await
}

fn page(desk: &Desk<'_>, month: &str) -> Result<WorkPage, Failure> {
    let page = Page::new(desk, Place::Work, "").titled("web-nav-work");
    let (mut gaps, mut due) = (Vec::new(), Vec::new());
    for service in desk.snapshot.world.services().take(SERVICES) {
        let view = desk.view(service.description.service.as_str())?;
        let assessment = assess(&view);
        gaps.extend(gaps_of(&page, service, &assessment));
        due.extend(due_of(&page, &view, &assessment));
    }
    // Basic before recommended over all services; within each the method's own order.
    gaps.sort_by_key(|gap| (!gap.basic, gap.rank));
    due.sort_by(|left, right| (left.on, &left.id).cmp(&(right.on, &right.id)));
    let left = gaps.len().saturating_sub(SHOWN);
    gaps.truncate(SHOWN);
    let month = Month::new(desk.day, month, &due, &page);
    Ok(WorkPage { page, gaps, left, due, month })
}

fn gaps_of(page: &Page, service: &world::Service, assessment: &Assessment<'_>) -> Vec<Gap> {
    let controls = assessment.work.iter().filter_map(|index| assessment.controls.get(*index));
    let gaps = controls.enumerate().map(|(rank, answer)| Gap {
        service: service.description.name.clone(),
        id: answer.control.id.clone(),
        title: answer.control.title.get(page.locale).to_owned(),
        href: page.to(&format!("services/{}/controls/{}", service.description.service, answer.control.id)),
        level: page.t(words::level(answer.control.level)),
        verdict: answer.verdict.name(),
        verdict_text: page.t(answer.verdict.message()),
        basic: answer.control.level == Level::Basic,
        rank,
    });
    gaps.collect()
}

/// Obligations with a day, and plans with one.
pub(super) fn due_of(page: &Page, view: &method::View<'_>, assessment: &Assessment<'_>) -> Vec<Due> {
    let description = &view.service.description;
    let link = |control: &str| page.to(&format!("services/{}/controls/{control}", description.service));
    let obligations = assessment.obligations.iter().filter_map(|one| {
        let answer = &one.answer;
        let open = matches!(answer.status, ObligationStatus::Due | ObligationStatus::Overdue | ObligationStatus::Done);
        let text = match page.locale {
            message::Locale::Ja => &answer.obligation.ja,
            message::Locale::En => &answer.obligation.en,
        };
        Some(Due {
            on: answer.due.filter(|_| open)?,
            service: description.name.clone(),
            what: text.clone(),
            id: answer.obligation.id.clone(),
            href: link(&one.control.id),
            late: answer.status == ObligationStatus::Overdue,
        })
    });
    let plans = assessment.work.iter().filter_map(|index| {
        let control = assessment.controls.get(*index)?.control;
        let item = view.world.item(view.guideline.id(), &control.id)?;
        let plan = view.chain.iter().filter_map(|state| state.control(item)).find_map(|said| said.plan)?;
        let on = plan.due?;
        Some(Due {
            on,
            service: description.name.clone(),
            what: page.t1("web-plan-of", "title", control.title.get(page.locale)),
            id: control.id.clone(),
            href: link(&control.id),
            late: on < view.at,
        })
    });
    let own = world::Scope::Service(description.service.clone());
    let tasks = view.world.tasks().filter(|(_, task)| task.closed.is_none() && task.about.scope == own);
    let tasks = tasks.filter_map(|(_, task)| {
        let on = task.due?;
        Some(Due {
            on,
            service: description.name.clone(),
            what: page.t1("web-task-of", "item", &task.about.item),
            id: task.about.item.to_string(),
            href: link(&task.about.item),
            late: on < view.at,
        })
    });
    obligations.chain(plans).chain(tasks).collect()
}
