//! Papers to print: the executive report, and the statement of applicability.

use app::{Action, Said};
use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use guideline::Level;
use jiff::civil::Date;
use method::View;
use method::assessment::{ControlAnswer, Counts, Verdict, assess};
use method::indicator::Comparison;
use method::obligation::ObligationStatus;
use report::chart::verdict_bar;
use report::words;
use store::Ledger as _;

use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::pages::controls::ServicePath;
use crate::pages::months::months;
use crate::pages::service::{PatternShown, pattern_shown};
use crate::shared::Shared;

/// How many decisions an executive is asked for at once.
const DECISIONS: usize = 8;

/// What every paper says of its origin.
struct Imprint {
    day: Date,
    guideline: String,
    edition: String,
    reading: String,
    origin: String,
    size: u64,
    checkpoint: String,
}

#[derive(Template)]
#[template(path = "executive.html")]
struct ExecutivePage {
    page: Page,
    imprint: Imprint,
    service: String,
    pattern: Option<PatternShown>,
    all: Counts,
    bars: Vec<(String, String, usize, usize)>,
    trend: Option<String>,
    overdue: usize,
    missed: Vec<(String, String)>,
    decisions: Vec<Line>,
}

#[derive(Template)]
#[template(path = "applicability.html")]
struct ApplicabilityPage {
    page: Page,
    imprint: Imprint,
    service: String,
    pattern: Option<PatternShown>,
    lines: Vec<Line>,
}

struct Line {
    id: String,
    title: String,
    level: String,
    applies: bool,
    verdict: &'static str,
    verdict_text: String,
    /// Whether the verdict rests on an approval by the author.
    by_self: bool,
    words: String,
    owner: String,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/services/{service}/executive", get(executive))
        .route("/services/{service}/statement-of-applicability", get(applicability))
}

fn imprint(desk: &Desk<'_>, page: &Page, pattern: Option<&PatternShown>) -> Result<Imprint, Failure> {
    let guideline = desk.guideline()?;
    let reading = pattern.and_then(|pattern| pattern.readings.iter().find(|(_, _, in_force)| *in_force));
    Ok(Imprint {
        day: desk.day,
        guideline: guideline.manifest.title.get(page.locale).to_owned(),
        edition: guideline.digest.to_string(),
        reading: reading.map(|(title, ..)| title.clone()).unwrap_or_default(),
        origin: desk.workspace.origin()?.unwrap_or_default(),
        size: desk.snapshot.world.size(),
        checkpoint: desk.workspace.store().latest_checkpoint()?.map(|one| one.note).unwrap_or_default(),
    })
}

/// Where the ledger holds what the organisation said of a control.
#[derive(Clone, Copy, Default)]
struct Spoken {
    /// Why it is excluded, or how it is done, and in which field.
    words: Option<(u64, &'static str)>,
    /// Who answers for it.
    owner: Option<u64>,
}

fn spoken(view: &View<'_>, control: &str) -> Spoken {
    let Some(item) = view.world.item(view.guideline.id(), control) else { return Spoken::default() };
    let states = || view.chain.iter().filter_map(|state| state.control(item));
    let speaking = world::answering(&view.chain, item);
    let words = speaking.and_then(|answer| match answer.said.exclusion {
        Some(position) => Some((position, "reason")),
        None => Some((answer.said.implementation?.position, "note")),
    });
    Spoken { words, owner: states().find_map(|said| said.responsible) }
}

/// Controls as lines of a paper.
fn lines<'a>(
    desk: &Desk<'_>,
    page: &Page,
    view: &View<'_>,
    answers: impl Iterator<Item = &'a ControlAnswer<'a>>,
) -> Result<Vec<Line>, Failure> {
    let answers: Vec<_> = answers.map(|answer| (answer, spoken(view, &answer.control.id))).collect();
    let positions = answers.iter().flat_map(|(_, spoken)| [spoken.words.map(|(position, _)| position), spoken.owner]);
    let said = desk.said(positions.flatten())?;
    Ok(answers.into_iter().map(|(answer, spoken)| line(page, answer, spoken, &said)).collect())
}

fn line(page: &Page, answer: &ControlAnswer<'_>, spoken: Spoken, said: &Said) -> Line {
    let words = spoken.words.map(|(position, field)| said.text(position, field));
    let owner = spoken.owner.map(|position| said.text(position, "owner"));
    Line {
        id: answer.control.id.clone(),
        title: answer.control.title.get(page.locale).to_owned(),
        level: page.t(words::level(answer.control.level)),
        applies: answer.verdict != Verdict::NotApplicable,
        verdict: answer.verdict.name(),
        verdict_text: page.t(answer.verdict.message()),
        by_self: answer.why.iter().any(|reason| reason.rule == "reason-approved-self"),
        words: words.unwrap_or_default().to_owned(),
        owner: owner.unwrap_or_default().to_owned(),
    }
}

async fn applicability(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker
        .read(Action::Export, move |desk| {
            let view = desk.view(&path.service)?;
            let assessment = assess(&view);
            let page = Page::new(desk, Place::Portfolio, "").titled("web-applicability");
            let name = view.service.description.name.clone();
            let page = page.below(&format!("services/{}", path.service), name.clone());
            let lines = lines(desk, &page, &view, assessment.controls.iter())?;
            let pattern = pattern_shown(desk, &path.service)?;
            let imprint = imprint(desk, &page, pattern.as_ref())?;
            html(&ApplicabilityPage { imprint, service: name, pattern, lines, page })
        })
        .await
}

async fn executive(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker.read(Action::Export, move |desk| html(&executive_page(desk, &path.service)?)).await
}

fn executive_page(desk: &Desk<'_>, service: &str) -> Result<ExecutivePage, Failure> {
    let view = desk.view(service)?;
    let assessment = assess(&view);
    let page = Page::new(desk, Place::Portfolio, "").titled("web-executive");
    let locale = page.locale;
    let name = view.service.description.name.clone();
    let page = page.below(&format!("services/{service}"), name.clone());
    let totals = &assessment.totals;
    let bar = |title: String, counts: &Counts| (title, verdict_bar(counts, locale), counts.met, counts.applicable());
    let mut bars = vec![
        bar(page.t(words::level(Some(Level::Basic))), &totals.basic),
        bar(page.t(words::level(Some(Level::Recommended))), &totals.recommended),
    ];
    let chapters = view.guideline.sections.iter().filter(|section| section.depth() == 2);
    for section in chapters {
        if let Some(counts) = totals.sections.get(&section.id).filter(|counts| 0 < counts.applicable()) {
            bars.push(bar(format!("{} {}", section.id, section.title.get(locale)), counts));
        }
    }
    let missed = assessment.indicators.iter().filter(|one| one.answer.against_agreed == Comparison::Misses);
    let missed = missed.map(|one| (one.answer.indicator.id.clone(), one.answer.indicator.title.get(locale).to_owned()));
    let work = assessment.work.iter().filter_map(|index| assessment.controls.get(*index));
    let decisions = lines(desk, &page, &view, work.take(DECISIONS))?;
    let overdue = assessment.obligations.iter().filter(|one| one.answer.status == ObligationStatus::Overdue).count();
    let pattern = pattern_shown(desk, service)?;
    Ok(ExecutivePage {
        imprint: imprint(desk, &page, pattern.as_ref())?,
        service: name,
        pattern,
        all: totals.all,
        trend: change(desk, service)?,
        bars,
        overdue,
        missed: missed.collect(),
        decisions,
        page,
    })
}

/// Verdicts of the service over the past months.
fn change(desk: &Desk<'_>, service: &str) -> Result<Option<String>, Failure> {
    // Before it was registered there is nothing to count.
    months(desk, |then| then.standing(service).map(|standing| standing.all).unwrap_or_default())
}
