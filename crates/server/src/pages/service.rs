//! A service: where it stands, and how its pattern came about.

mod describe;
mod facts;

use app::Action;
use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::{get, post};
use method::assessment::{Counts, Totals, order_of_work};
use report::chart::verdict_bar;
use report::{reason_text, words};

use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, ServiceTab};
use crate::pages::controls::ServicePath;
use crate::pages::{iot, plan};
use crate::shared::Shared;

#[derive(Template)]
#[template(path = "service.html")]
struct ServicePage {
    page: Page,
    service: String,
    runs: String,
    pattern: Option<PatternShown>,
    all: Counts,
    basic: (Counts, String),
    recommended: (Counts, String),
    sections: Vec<SectionRow>,
    next: Vec<WorkRow>,
    overdue: usize,
    /// What waits on the pages of an IoT service, or of planned requirements: where it leads, and what it is.
    waiting: Option<(String, String)>,
    may_state: bool,
}

/// The pattern and how it came about.
pub(crate) struct PatternShown {
    pub(crate) number: Option<u8>,
    pub(crate) title: String,
    pub(crate) why: Vec<String>,
    pub(crate) readings: Vec<(String, String, bool)>,
}

struct SectionRow {
    id: String,
    title: String,
    met: usize,
    of: usize,
    bar: String,
}

struct WorkRow {
    id: String,
    title: String,
    verdict: &'static str,
    verdict_text: String,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/services/new", get(describe::fresh).post(describe::register))
        .route("/services/{service}", get(show))
        .route("/services/{service}/edit", get(describe::edit).post(describe::change))
        .route("/services/{service}/pattern", get(facts::show).post(facts::declare))
        .route("/services/{service}/pattern/decide", post(facts::decide))
}

async fn show(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &path.service)?)).await
}

/// How many controls are proposed for next.
const NEXT: usize = 8;

fn page(desk: &Desk<'_>, service: &str) -> Result<ServicePage, Failure> {
    let view = desk.view(service)?;
    let locale = desk.locale();
    let standing = desk.standing(service)?;
    let judged = || view.guideline.controls.iter().zip(standing.verdicts.iter().copied());
    let description = &view.service.description;
    let page = Page::new(desk, Place::Portfolio, description.name.clone());
    let page = page.of_service(desk, service, &description.name, ServiceTab::Summary);
    let totals = Totals::count(judged());
    let sections = view.guideline.sections.iter().filter(|section| section.depth() == 2);
    let sections = sections.filter_map(|section| {
        let counts = totals.sections.get(&section.id).filter(|counts| 0 < counts.applicable())?;
        Some(SectionRow {
            id: section.id.clone(),
            title: section.title.get(locale).to_owned(),
            met: counts.met,
            of: counts.applicable(),
            bar: verdict_bar(counts, locale),
        })
    });
    let first = order_of_work(judged()).into_iter().take(NEXT).filter_map(|place| judged().nth(place));
    let next = first.map(|(control, verdict)| WorkRow {
        id: control.id.clone(),
        title: control.title.get(locale).to_owned(),
        verdict: verdict.name(),
        verdict_text: page.t(verdict.message()),
    });
    let runs = description.runs.iter().filter_map(|runs| words::runs(runs.name()));
    Ok(ServicePage {
        service: service.to_owned(),
        runs: runs.map(|id| page.t(id)).collect::<Vec<_>>().join(if locale == message::Locale::Ja {
            "・"
        } else {
            ", "
        }),
        pattern: pattern_shown(desk, service)?,
        all: totals.all,
        basic: (totals.basic, verdict_bar(&totals.basic, locale)),
        recommended: (totals.recommended, verdict_bar(&totals.recommended, locale)),
        sections: sections.collect(),
        next: next.collect(),
        overdue: standing.overdue,
        waiting: match iot::waiting(desk, service, &page)? {
            Some(waiting) => Some(waiting),
            None => plan::waiting(desk, service, &page)?,
        },
        may_state: desk.may(Action::State),
        page,
    })
}

/// The pattern of a service as people read it.
pub(crate) fn pattern_shown(desk: &Desk<'_>, service: &str) -> Result<Option<PatternShown>, Failure> {
    let view = desk.view(service)?;
    let (Some(answer), Some(scheme)) = (method::pattern::pattern(&view), view.guideline.patterns.as_ref()) else {
        return Ok(None);
    };
    let locale = desk.locale();
    let title = answer.number.and_then(|number| scheme.patterns.iter().find(|one| one.number == number));
    let readings = scheme.readings.iter().zip(&answer.readings).map(|(reading, (_, number))| {
        let number = number.map_or_else(|| "–".to_owned(), |number| number.to_string());
        (reading.title.get(locale).to_owned(), number, reading.id == answer.reading)
    });
    Ok(Some(PatternShown {
        number: answer.number,
        title: title.map(|pattern| pattern.title.get(locale).to_owned()).unwrap_or_default(),
        why: answer.why.iter().map(|reason| reason_text(reason, locale)).collect(),
        readings: readings.collect(),
    }))
}
