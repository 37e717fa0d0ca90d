//! Linking data with other systems: who processes and who stores gives the pattern and the points to watch.

use app::Action;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use guideline::planning::{LinkagePattern, LinkageSide, OtherStorage, OwnProcessing};
use serde::Deserialize;

use super::{Bar, either, frame};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::Page;
use crate::pages::controls::ServicePath;
use crate::plan::Ground;

#[derive(Template)]
#[template(path = "plan_linkage.html")]
struct LinkagePage {
    page: Page,
    bar: Bar,
    questions: Vec<(String, Vec<(&'static str, String, bool)>)>,
    pattern: Option<PatternShown>,
    /// What is to be said of answers for which the document names no pattern.
    uncovered: String,
    terms: Vec<(String, String)>,
}

struct PatternShown {
    title: String,
    own: String,
    other: String,
    /// Number, side, text, note.
    points: Vec<(u32, String, String, String)>,
}

/// Who processes, and what the other side stores.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    own: Option<OwnProcessing>,
    other: Option<OtherStorage>,
}

pub(super) async fn show(
    asker: Asker,
    Path(path): Path<ServicePath>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| page(desk, &path.service, &asked)).await
}

fn page(desk: &Desk<'_>, service: &str, asked: &Asked) -> Result<Response, Failure> {
    let ground = Ground::new(desk, service)?;
    let case = ground.case();
    let frame = frame(desk, &ground, "/linkage", &case, &ground.derive(&case));
    let (page, linkage) = (&frame.page, &ground.model.data_linkage);
    let mut asks = linkage.questions.iter().map(|one| either(page, &one.ja, &one.en).to_owned());
    let own = [("yes", OwnProcessing::Yes, "web-plan-own-yes"), ("no", OwnProcessing::No, "web-plan-own-no")];
    let other = [
        ("linked-data", OtherStorage::LinkedData, "web-plan-other-linked"),
        ("results-only", OtherStorage::ResultsOnly, "web-plan-other-results"),
    ];
    let questions = vec![
        (
            asks.next().unwrap_or_default(),
            own.map(|(name, one, id)| (name, page.t(id), asked.own == Some(one))).to_vec(),
        ),
        (
            asks.next().unwrap_or_default(),
            other.map(|(name, one, id)| (name, page.t(id), asked.other == Some(one))).to_vec(),
        ),
    ];
    let answers = asked.own.zip(asked.other);
    let pattern = answers.and_then(|(own, other)| linkage.pattern(own, other)).map(|found| shown(page, found));
    let uncovered = answers.and_then(|(own, other)| linkage.uncovered(own, other));
    let uncovered = uncovered.map(|one| either(page, &one.ja, &one.en).to_owned()).unwrap_or_default();
    let terms = linkage.terms.iter();
    let terms = terms.map(|one| (one.title.get(page.locale).to_owned(), either(page, &one.ja, &one.en).to_owned()));
    let terms = terms.collect();
    html(&LinkagePage { questions, pattern, uncovered, terms, page: frame.page, bar: frame.bar })
}

fn shown(page: &Page, found: &LinkagePattern) -> PatternShown {
    let locale = page.locale;
    let points = found.points.iter().map(|point| {
        let side = page.t(match point.side {
            LinkageSide::Own => "plan-side-own",
            LinkageSide::Transfer => "plan-side-transfer",
            LinkageSide::Other => "plan-side-other",
        });
        let note = point.note.as_ref().map(|note| note.get(locale).to_owned()).unwrap_or_default();
        (point.number, side, either(page, &point.ja, &point.en).to_owned(), note)
    });
    PatternShown {
        title: found.title.get(locale).to_owned(),
        own: page.t1("plan-linkage-own", "what", found.what_own.get(locale)),
        other: page.t1("plan-linkage-other", "what", found.what_other.get(locale)),
        points: points.collect(),
    }
}
