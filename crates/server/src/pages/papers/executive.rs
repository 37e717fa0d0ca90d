//! The executive report, two sheets of paper: how things stand and how they change, then what needs action.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use guideline::Level;
use message::{Args, message};
use method::assessment::{Counts, assess};
use report::chart::verdict_bar;
use report::words;

use super::lines::{Line, lines};
use super::shortfalls::{self, Missed, Overdue, Short};
use super::turns::since_last_month;
use super::{Imprint, imprint};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, ServiceTab};
use crate::pages::audits::open;
use crate::pages::controls::ServicePath;
use crate::pages::months::months;
use crate::pages::service::{PatternShown, pattern_shown};

/// How many controls that need action an executive is told of at once.
const WORK: usize = 8;

#[derive(Template)]
#[template(path = "executive.html")]
struct ExecutivePage {
    page: Page,
    imprint: Imprint,
    service: String,
    pattern: Option<PatternShown>,
    /// The state in a sentence.
    lead: String,
    all: Counts,
    bars: Vec<(String, String, usize, usize)>,
    trend: Option<String>,
    /// What became of the verdicts since the end of last month.
    turns: Option<String>,
    overdue: Short<Overdue>,
    missed: Short<Missed>,
    /// How many findings of audits are open.
    findings: usize,
    /// The controls that need action first.
    work: Vec<Line>,
    /// How many controls have something to do besides.
    work_left: usize,
}

pub(super) async fn show(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker.look(move |desk| html(&page(desk, &path.service)?)).await
}

fn page(desk: &Desk<'_>, service: &str) -> Result<ExecutivePage, Failure> {
    let view = desk.view(service)?;
    let assessment = assess(&view);
    let name = view.service.description.name.clone();
    let page = Page::new(desk, Place::Portfolio, "").titled("web-executive");
    let page = page.of_service(desk, service, &name, ServiceTab::Executive);
    let locale = page.locale;
    let totals = &assessment.totals;
    let bar = |title: String, counts: &Counts| (title, verdict_bar(counts, locale), counts.met, counts.applicable());
    let levels = [(Level::Basic, &totals.basic), (Level::Recommended, &totals.recommended)];
    let levels = levels.into_iter().filter(|_| page.levels);
    let mut bars: Vec<_> = levels.map(|(level, counts)| bar(page.t(words::level(Some(level))), counts)).collect();
    let chapters = view.guideline.sections.iter().filter(|section| section.depth() == 2);
    for section in chapters {
        if let Some(counts) = totals.sections.get(&section.id).filter(|counts| 0 < counts.applicable()) {
            bars.push(bar(format!("{} {}", section.id, section.title.get(locale)), counts));
        }
    }
    let work = assessment.work.iter().filter_map(|index| assessment.controls.get(*index));
    let work = lines(desk, &page, &view, work.take(WORK))?;
    let pattern = pattern_shown(desk, service)?;
    Ok(ExecutivePage {
        imprint: imprint(desk, &page, pattern.as_ref())?,
        service: name,
        pattern,
        lead: lead(&page, &totals.all),
        all: totals.all,
        // Before it was registered there is nothing to count.
        trend: months(desk, |then| then.standing(service).map(|standing| standing.all).unwrap_or_default())?,
        turns: since_last_month(desk, &page, service)?,
        bars,
        overdue: shortfalls::overdue(&page, &assessment),
        missed: shortfalls::missed(&page, &assessment),
        findings: open::concerning(&view).count(),
        work_left: assessment.work.len().saturating_sub(work.len()),
        work,
        page,
    })
}

/// How much of what applies is met, as a share of a hundred without fractions.
fn lead(page: &Page, all: &Counts) -> String {
    let share = (all.met * 100).checked_div(all.applicable()).unwrap_or_default();
    let args: Args = vec![("met", all.met.into()), ("count", all.applicable().into()), ("share", share.into())];
    message(page.locale, "web-executive-lead", &args)
}
