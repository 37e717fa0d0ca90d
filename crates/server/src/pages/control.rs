//! A control: what it asks, what was answered, and the verdict with its reasons.

mod answer;
mod approving;
mod duties;
mod evidence;
mod parameters;
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
use method::assessment::{judge, judge_answer};
use method::pattern::pattern;
use method::{ScopeView, View};
use report::{reason_text, words};
use world::{ImplementationStatus, Scope};

pub(crate) use self::answer::day_if_any;
use self::approving::Approving;
use self::duties::{DutyRow, PracticeRow};
use self::evidence::EvidenceRow;
use self::parameters::ParameterRow;
use self::talk::TaskRow;
use self::told::ToldRow;
use self::values::IndicatorRow;
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::pages::scopes::{ScopeNames, path_of};
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
    verdict: VerdictShown,
    whose: String,
    answer: Answer,
    statuses: Vec<(&'static str, String)>,
    practices: Vec<PracticeRow>,
    duties: Vec<DutyRow>,
    parameters: Vec<ParameterRow>,
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
    for whose in [
        "/services/{service}/controls/{control}",
        "/units/{unit}/controls/{control}",
        "/organisation/controls/{control}",
    ] {
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
            .route(&deed("parameter"), post(parameters::set))
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
    let statuses = ImplementationStatus::ALL.map(|status| (status.name(), page.t(status_message(status))));
    Ok(ControlPage {
        link: page.plain(&whose.path()),
        id: control.id.clone(),
        title: control.title.get(locale).to_owned(),
        level: page.t(words::level(control.level)),
        requirement: control.requirement.get(locale).to_owned(),
        verdict: verdict(&page, &view, service.as_ref(), control, number),
        whose: speaker(desk, whose, service.as_ref(), control, &page),
        answer: answer_of(desk, &view, control)?,
        statuses: statuses.to_vec(),
        practices: duties::practices(&view, control, locale),
        duties: duties::rows(&view, control, &page),
        parameters: parameters::rows(desk, &view, control)?,
        indicators: values::rows(&view, control, number, &page),
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

/// The verdict on a service's control; for a unit or the organisation, the one that their answer gives to whoever takes
/// it over.
fn verdict(
    page: &Page,
    view: &ScopeView<'_>,
    service: Option<&View<'_>>,
    control: &Control,
    number: Option<u8>,
) -> VerdictShown {
    let mut why = Vec::new();
    let judged = match service {
        Some(service) => judge(service, control, number, &mut why),
        None => judge_answer(view, control, number, &mut why),
    };
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
    let (Scope::Service(service), Some(view)) = (&whose.scope, view) else {
        return page.t(if whose.scope == Scope::Organisation { "web-answer-for-all" } else { "web-answer-for-unit" });
    };
    match desk.workspace.checklist_speaker(view.guideline, service, &control.id) {
        Speaker::Own => page.t("web-answer-own"),
        Speaker::Unit => page.t("web-answer-unit"),
        Speaker::Organisation => page.t("web-answer-organisation"),
    }
}

/// What the nearest scope has answered.
fn answer_of(desk: &Desk<'_>, view: &ScopeView<'_>, control: &Control) -> Result<Answer, Failure> {
    let Some(item) = view.world.item(view.guideline.id(), &control.id) else { return Ok(Answer::default()) };
    let states = || view.chain.iter().filter_map(|state| state.control(item));
    let speaking = states().find(|said| said.exclusion.is_some() || said.implementation.is_some());
    let stated = speaking.and_then(|said| said.implementation);
    let excluded = speaking.and_then(|said| said.exclusion);
    let owner = states().find_map(|said| said.responsible);
    let plan = states().find_map(|said| said.plan);
    let positions = [stated.map(|stated| stated.position), excluded, owner, plan.map(|plan| plan.position)];
    let said = desk.said(positions.into_iter().flatten())?;
    let text = |position, field| said.text(position, field).to_owned();
    let due = plan.and_then(|plan| plan.due);
    Ok(Answer {
        status: stated.and_then(|stated| stated.status).map_or("", ImplementationStatus::name),
        note: stated.map(|stated| text(stated.position, "note")).unwrap_or_default(),
        excluded: excluded.map(|position| text(position, "reason")),
        owner: owner.map(|position| text(position, "owner")).unwrap_or_default(),
        plan: plan.map(|plan| text(plan.position, "plan")).unwrap_or_default(),
        due: due.map(|due| due.to_string()).unwrap_or_default(),
        late: due.is_some_and(|due| due < desk.day),
    })
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
