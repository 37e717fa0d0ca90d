//! A control: what it asks, what was answered, and the verdict with its reasons.

mod answer;
mod answered;
mod approving;
mod course;
mod duties;
mod evidence;
mod history;
mod next;
mod parameters;
mod piece;
mod talk;
mod together;
pub(crate) mod values;
mod verdict;

use app::Action;
use askama::Template;
use axum::Router;
use axum::extract::{Path, Query};
use axum::response::Response;
use axum::routing::{get, post};
use guideline::Control;
use method::ScopeView;
use method::pattern::pattern;
use report::words;
use report::words_of_ways::{Ways, ways};
use serde::Deserialize;
use world::{ControlState, ImplementationStatus, Scope};

pub(crate) use self::answer::day_if_any;
use self::answered::Answered;
pub(crate) use self::approving::Approving;
use self::duties::{DutyRow, PracticeRow};
use self::evidence::EvidenceRow;
use self::history::Depth;
use self::parameters::ParameterRow;
use self::talk::TaskRow;
use self::values::IndicatorRow;
use self::verdict::VerdictShown;
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::pages::audits::open::{self, OpenFinding};
use crate::pages::official::{self, Official};
use crate::pages::published::{self, Published};
use crate::pages::scopes::{ScopeNames, path_of};
use crate::pages::status::status_message;
use crate::pages::told::ToldRow;
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
    published: Published,
    official: Vec<Official>,
    verdict: VerdictShown,
    findings: Vec<OpenFinding>,
    whose: String,
    own_answer: (&'static str, &'static str),
    answer: Answered,
    statuses: Vec<(&'static str, String)>,
    ways: Ways,
    practices: Vec<PracticeRow>,
    duties: Vec<DutyRow>,
    parameters: Vec<ParameterRow>,
    indicators: Vec<IndicatorRow>,
    evidence: Vec<EvidenceRow>,
    /// Evidence kept already, to be used here too: name and title.
    recent: Vec<(String, String)>,
    /// Where all of it can be searched.
    register: String,
    comments: Vec<ToldRow>,
    tasks: Vec<TaskRow>,
    may_comment: bool,
    history: Vec<ToldRow>,
    /// Where the older entries are shown too.
    older: Option<String>,
    since: u64,
    may_state: bool,
    approval: Option<Approving>,
    may_open: bool,
    neighbours: (Option<String>, Option<String>),
    /// The clause in the library.
    clause: String,
}

pub(crate) fn routes() -> Router<Shared> {
    let mut router = Router::new();
    for whose in [
        "/services/{service}/controls/{control}",
        "/units/{unit}/controls/{control}",
        "/organisation/controls/{control}",
    ] {
        let deed = |name: &str| format!("{whose}/{name}");
        router = router
            .route(whose, get(show))
            .route(&deed("answer"), post(together::answer).layer(evidence::body_limit()))
            .route(&deed("exclude"), post(answer::exclude))
            .route(&deed("lift"), post(answer::lift))
            .route(&deed("withdraw"), post(answer::withdraw))
            .route(&deed("responsible"), post(answer::responsible))
            .route(&deed("plan"), post(answer::plan))
            .route(&deed("approve"), post(answer::approve))
            .route(&deed("practice"), post(duties::practice))
            .route(&deed("done"), post(duties::done))
            .route(&deed("interval"), post(duties::interval))
            .route(&deed("parameter"), post(parameters::set))
            .route(&deed("value"), post(values::value))
            .route(&deed("comment"), post(talk::comment))
            .route(&deed("task"), post(talk::open))
            .route(&deed("task/close"), post(talk::close))
            .merge(evidence::routes(&deed("evidence")));
    }
    router
}

/// What a link to the page asks for.
#[derive(Debug, Deserialize)]
struct Asked {
    #[serde(default)]
    history: Depth,
}

async fn show(asker: Asker, Path(path): Path<ControlPath>, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let whose = Whose::try_from(path)?;
    asker.read(Action::Read, move |desk| html(&page(desk, &whose, asked.history)?)).await
}

fn page(desk: &Desk<'_>, whose: &Whose, depth: Depth) -> Result<ControlPage, Failure> {
    let locale = desk.locale();
    let guideline = desk.guideline()?;
    let control = guideline.control(&whose.control).ok_or(Failure::NotFound)?;
    let service = match &whose.scope {
        Scope::Service(service) => Some(desk.view(service.as_str())?),
        Scope::Unit(unit) if desk.snapshot.world.unit(unit.as_str()).is_none() => return Err(Failure::NotFound),
        _ => None,
    };
    let view = ScopeView::new(guideline, &desk.snapshot.world, &whose.scope, desk.day);
    let number = service.as_ref().and_then(pattern).and_then(|pattern| pattern.number);
    let title = format!("{} {}", control.id, control.title.get(locale));
    let page = match &service {
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
            page.below(&path_of(&whose.scope), ScopeNames::new(desk)?.of(&whose.scope))
        }
    };
    let mut indicators = values::rows(&view, control, number, &page);
    course::draw(desk, &view, number, &page, &mut indicators)?;
    let evidence = evidence::shown(desk, &page, &view, whose, control)?;
    let told = history::history(desk, &view, whose, control, depth)?;
    let older = told.goes_on.then(|| format!("{}#history", page.to(&format!("{}?history=all", whose.path()))));
    let statuses = ImplementationStatus::ALL.map(|status| (status.name(), page.t(status_message(status))));
    Ok(ControlPage {
        link: page.plain(&whose.path()),
        id: control.id.clone(),
        title: control.title.get(locale).to_owned(),
        level: page.t(words::level(control.level)),
        requirement: control.requirement.get(locale).to_owned(),
        published: published::of(guideline, &control.id, &page),
        official: official::of_control(desk, guideline.id(), control, &page)?,
        findings: open::about(desk, &page, &view, &control.id),
        verdict: verdict::verdict(&page, &view, service.as_ref(), control, number),
        whose: page.t(whose_answer(&whose.scope)),
        own_answer: own_answer(&whose.scope),
        answer: answered::answered(desk, &page, &view, whose, control)?,
        statuses: statuses.to_vec(),
        ways: ways(view.guideline),
        practices: duties::practices(&view, control, locale),
        duties: duties::rows(&view, control, &page),
        parameters: parameters::rows(desk, &view, control)?,
        indicators,
        evidence: evidence.rows,
        recent: evidence.recent,
        register: page.plain(&format!("evidence?to={}&control={}", whose.scope, control.id)),
        comments: talk::comments(desk, whose, control)?,
        tasks: talk::tasks(desk, whose, control)?,
        may_comment: desk.may(Action::Comment),
        history: told.rows,
        older,
        since: desk.snapshot.world.size(),
        may_state: desk.may(Action::State),
        approval: Approving::of(desk, whose, control)?,
        may_open: desk.workspace.may(desk.asker.actor(), Action::ReadEvidence, desk.asker.outside.now()),
        neighbours: neighbours(desk, whose, &page)?,
        clause: page.to(&format!("library/{}/{}", guideline.id(), control.id)),
        page,
    })
}

fn section(desk: &Desk<'_>, control: &Control) -> Result<String, Failure> {
    let section = desk.guideline()?.section(control.section());
    let title = section.map(|section| section.title.get(desk.locale())).unwrap_or_default();
    Ok(format!("{} {title}", control.section()))
}

/// Whose answer the page is about, in words.
fn whose_answer(scope: &Scope) -> &'static str {
    match scope {
        Scope::Organisation => "web-answer-for-all",
        Scope::Unit(_) => "web-answer-for-unit",
        Scope::Service(_) | Scope::Component(..) => "web-answer-for-service",
    }
}

/// How a scope that takes over an answer is offered one of its own, and what that means.
fn own_answer(scope: &Scope) -> (&'static str, &'static str) {
    match scope {
        Scope::Unit(_) => ("web-own-answer-unit", "web-own-answer-unit-hint"),
        _ => ("web-own-answer", "web-own-answer-hint"),
    }
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

/// The message that names what a scope answers.
pub(crate) fn answer_text(said: &ControlState) -> &'static str {
    match (said.exclusion, said.implementation.and_then(|stated| stated.status)) {
        (Some(_), _) => "verdict-not-applicable",
        (None, Some(status)) => status_message(status),
        (None, None) => "web-erased",
    }
}
