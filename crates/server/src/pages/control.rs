//! A control: what it asks, what was answered, and the verdict with its reasons.

mod answer;
mod approving;
mod duties;
mod evidence;
mod talk;
pub(crate) mod told;
pub(crate) mod values;

use app::Action;
use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::{get, post};
use guideline::Control;
use method::View;
use method::assessment::{Judged, judge};
use method::pattern::pattern;
use report::{reason_text, words};
use world::{ImplementationStatus, ScopeState};

pub(crate) use self::answer::day_if_any;
pub(crate) use self::approving::Approving;
use self::duties::{DutyRow, PracticeRow};
use self::evidence::EvidenceRow;
use self::talk::TaskRow;
use self::told::ToldRow;
use self::values::IndicatorRow;
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::pages::whose::{ControlPath, Whose};
use crate::shared::Shared;

#[derive(Template)]
#[template(path = "control.html")]
struct ControlPage {
    page: Page,
    link: String,
    id: String,
    title: String,
    level: String,
    requirement: String,
    verdict: Option<VerdictShown>,
    whose: String,
    answer: Answer,
    statuses: Vec<(&'static str, String)>,
    practices: Vec<PracticeRow>,
    duties: Vec<DutyRow>,
    indicators: Vec<IndicatorRow>,
    evidence: Vec<EvidenceRow>,
    comments: Vec<ToldRow>,
    tasks: Vec<TaskRow>,
    may_comment: bool,
    history: Vec<ToldRow>,
    since: u64,
    may_state: bool,
    approval: Option<Approving>,
    may_open: bool,
    neighbours: (Option<String>, Option<String>),
}

/// A verdict with its reasons.
struct VerdictShown {
    name: &'static str,
    text: String,
    why: Vec<Why>,
    holds_until: Option<String>,
}

/// A reason, and where in the ledger it stands.
struct Why {
    text: String,
    position: Option<u64>,
}

/// What was answered in the scope of the page.
#[derive(Default)]
struct Answer {
    status: &'static str,
    note: String,
    excluded: Option<String>,
    owner: String,
    plan: String,
    due: String,
    late: bool,
}

pub(crate) fn routes() -> Router<Shared> {
    let mut router = Router::new();
    for whose in ["/services/{service}/controls/{control}", "/organisation/controls/{control}"] {
        let deed = |name: &str| format!("{whose}/{name}");
        router = router
            .route(whose, get(show))
            .route(&deed("answer"), post(answer::answer))
            .route(&deed("exclude"), post(answer::exclude))
            .route(&deed("lift"), post(answer::lift))
            .route(&deed("responsible"), post(answer::responsible))
            .route(&deed("plan"), post(answer::plan))
            .route(&deed("approve"), post(answer::approve))
            .route(&deed("practice"), post(duties::practice))
            .route(&deed("done"), post(duties::done))
            .route(&deed("interval"), post(duties::interval))
            .route(&deed("value"), post(values::value))
            .route(&deed("comment"), post(talk::comment))
            .route(&deed("task"), post(talk::open))
            .route(&deed("task/close"), post(talk::close))
            .merge(evidence::routes(&deed("evidence")));
    }
    router.merge(evidence::contents())
}

async fn show(asker: Asker, Path(path): Path<ControlPath>) -> Result<Response, Failure> {
    let whose = Whose::try_from(path)?;
    asker.read(Action::Read, move |desk| html(&page(desk, &whose)?)).await
}

fn page(desk: &Desk<'_>, whose: &Whose) -> Result<ControlPage, Failure> {
    let locale = desk.locale();
    let guideline = desk.guideline()?;
    let control = guideline.control(&whose.control).ok_or(Failure::NotFound)?;
    let view = whose.service.as_ref().map(|service| desk.view(service.as_str())).transpose()?;
    let state = desk.snapshot.world.scope(&whose.scope());
    let number = view.as_ref().and_then(pattern).and_then(|pattern| pattern.number);
    let title = format!("{} {}", control.id, control.title.get(locale));
    let page = match &view {
        Some(view) => {
            let service = &view.service.description;
            Page::new(desk, Place::Portfolio, title)
                .below(&format!("services/{}", service.service), service.name.clone())
                .below(
                    &format!("services/{}/controls?section={}", service.service, control.section()),
                    section(desk, control)?,
                )
        }
        None => {
            let page = Page::new(desk, Place::Organisation, title);
            let name = page.t("web-nav-organisation");
            page.below("organisation", name)
        }
    };
    let statuses = ImplementationStatus::ALL.map(|status| (status.name(), page.t(status_message(status))));
    Ok(ControlPage {
        link: page.plain(&whose.path()),
        id: control.id.clone(),
        title: control.title.get(locale).to_owned(),
        level: page.t(words::level(control.level)),
        requirement: control.requirement.get(locale).to_owned(),
        verdict: view.as_ref().map(|view| verdict(&page, view, control, number)),
        whose: speaker(desk, whose, view.as_ref(), control, &page),
        answer: answer_of(desk, view.as_ref(), state, control)?,
        statuses: statuses.to_vec(),
        practices: duties::practices(desk, view.as_ref(), state, control),
        duties: view.as_ref().map(|view| duties::rows(view, control, &page)).unwrap_or_default(),
        indicators: view.as_ref().map(|view| values::rows(view, control, number, &page)).unwrap_or_default(),
        evidence: evidence::rows(desk, whose, control)?,
        comments: talk::comments(desk, whose, control)?,
        tasks: talk::tasks(desk, whose, control)?,
        may_comment: desk.may(Action::Comment),
        history: told::rows(desk, whose, control)?,
        since: desk.snapshot.world.size(),
        may_state: desk.may(Action::State),
        approval: Approving::of(desk, whose, control)?,
        may_open: desk.workspace.may(desk.asker.actor(), Action::ReadEvidence, desk.asker.outside.now()),
        neighbours: neighbours(desk, whose, &page)?,
        page,
    })
}

fn section(desk: &Desk<'_>, control: &Control) -> Result<String, Failure> {
    let section = desk.guideline()?.section(control.section());
    let title = section.map(|section| section.title.get(desk.locale())).unwrap_or_default();
    Ok(format!("{} {title}", control.section()))
}

fn verdict(page: &Page, view: &View<'_>, control: &Control, number: Option<u8>) -> VerdictShown {
    let mut why = Vec::new();
    let judged: Judged = judge(view, control, number, &mut why);
    let shown = |reason: &method::Reason| Why {
        text: reason_text(reason, page.locale),
        position: match reason.source {
            method::Source::Statement(position) => Some(position),
            _ => None,
        },
    };
    VerdictShown {
        name: judged.verdict.name(),
        text: page.t(judged.verdict.message()),
        why: why.iter().map(shown).collect(),
        holds_until: judged.holds_until.map(|day| day.to_string()),
    }
}

/// Whose answer counts, in words.
fn speaker(desk: &Desk<'_>, whose: &Whose, view: Option<&View<'_>>, control: &Control, page: &Page) -> String {
    use interchange::checklist::Speaker;
    let (Some(service), Some(view)) = (&whose.service, view) else { return page.t("web-answer-for-all") };
    match desk.workspace.checklist_speaker(view.guideline, service, &control.id) {
        Speaker::Own => page.t("web-answer-own"),
        Speaker::Unit => page.t("web-answer-unit"),
        Speaker::Organisation => page.t("web-answer-organisation"),
    }
}

/// What the nearest scope has answered; for the organisation what it has answered itself.
fn answer_of(
    desk: &Desk<'_>,
    view: Option<&View<'_>>,
    state: Option<&ScopeState>,
    control: &Control,
) -> Result<Answer, Failure> {
    let guideline = desk.guideline()?;
    let Some(item) = desk.snapshot.world.item(guideline.id(), &control.id) else { return Ok(Answer::default()) };
    let chain: Vec<&ScopeState> = match view {
        Some(view) => view.chain.clone(),
        None => state.into_iter().collect(),
    };
    let states = || chain.iter().filter_map(|state| state.control(item));
    let mut answer = Answer::default();
    if let Some(said) = states().find(|said| said.exclusion.is_some() || said.implementation.is_some()) {
        if let Some(stated) = said.implementation {
            answer.status = stated.status.map_or("", ImplementationStatus::name);
            answer.note = desk.text(stated.position, "note")?;
        }
        answer.excluded = said.exclusion.map(|position| desk.text(position, "reason")).transpose()?;
    }
    if let Some(position) = states().find_map(|said| said.responsible) {
        answer.owner = desk.text(position, "owner")?;
    }
    if let Some(plan) = states().find_map(|said| said.plan) {
        answer.plan = desk.text(plan.position, "plan")?;
        answer.due = plan.due.map(|due| due.to_string()).unwrap_or_default();
        answer.late = plan.due.is_some_and(|due| due < desk.day);
    }
    Ok(answer)
}

/// The controls before and after, as links.
fn neighbours(desk: &Desk<'_>, whose: &Whose, page: &Page) -> Result<(Option<String>, Option<String>), Failure> {
    let controls = &desk.guideline()?.controls;
    let Some(place) = controls.iter().position(|control| control.id == whose.control) else { return Ok((None, None)) };
    let link = |index: usize| {
        let next = Whose { control: controls.get(index)?.id.clone(), ..whose.clone() };
        Some(page.to(&next.path()))
    };
    Ok((place.checked_sub(1).and_then(link), link(place + 1)))
}

/// The message that names a status.
pub(crate) fn status_message(status: ImplementationStatus) -> &'static str {
    match status {
        ImplementationStatus::Implemented => "status-implemented",
        ImplementationStatus::Partly => "status-partly",
        ImplementationStatus::Planned => "status-planned",
        ImplementationStatus::NotImplemented => "status-not-implemented",
    }
}
