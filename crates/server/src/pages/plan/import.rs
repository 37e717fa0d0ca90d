//! A case file taken in: read, held against the plan in force, and recorded as a whole once somebody has looked.

use app::{Action, Located};
use askama::Template;
use axum::extract::{Multipart, Path};
use axum::response::Response;
use guideline::planning::Severity;
use interchange::plan_case::read;
use method::requirement_planning::{Case, difference};
use serde::Deserialize;

use super::what_if::{Moved, moved};
use super::{Bar, Remark, frame};
use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::Page;
use crate::pages::controls::ServicePath;
use crate::plan::Ground;
use crate::upload::{confirmed, kept, unreadable};

/// The largest case file taken, in bytes.
pub(super) const LIMIT: usize = 1024 * 1024;

#[derive(Template)]
#[template(path = "plan_import.html")]
struct ImportPage {
    page: Page,
    bar: Bar,
    link: String,
    back: String,
    since: u64,
    content: String,
    change: Vec<Moved>,
    /// What is amiss; what is only still to come is told once it is recorded.
    remarks: Vec<Remark>,
}

pub(super) async fn preview(
    asker: Asker,
    Path(path): Path<ServicePath>,
    mut form: Multipart,
) -> Result<Response, Failure> {
    let (mut file, mut bytes) = (String::new(), Vec::new());
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        if field.name() == Some("file") {
            file = field.file_name().unwrap_or("case.json").to_owned();
            bytes = field.bytes().await.map_err(unreadable)?.to_vec();
        }
    }
    asker.read(Action::State, move |desk| html(&previewed(desk, &path.service, &file, &bytes)?)).await
}

fn previewed(desk: &Desk<'_>, service: &str, file: &str, bytes: &[u8]) -> Result<ImportPage, Failure> {
    let ground = Ground::new(desk, service)?;
    let case = taken(&ground, file, bytes)?;
    let statement = ground.statement(&case).into();
    let problems = desk.workspace.problems(&[Located { statement, place: None }], desk.asker.outside.now());
    if !problems.is_empty() {
        return Err(Failure::Refused(problems));
    }
    let (before, after) = (ground.derive(&ground.case()), ground.derive(&case));
    let frame = frame(desk, &ground, "", &ground.case(), &before);
    let page = frame.page.titled("web-plan-import");
    let amiss = after.warnings.iter().filter(|one| one.severity(ground.model) != Severity::Hint);
    Ok(ImportPage {
        link: page.plain(&format!("services/{service}/plan/import")),
        back: page.to(&format!("services/{service}/plan")),
        since: desk.snapshot.world.size(),
        content: kept(bytes),
        change: moved(&page, ground.model, &difference(&before, &after)),
        remarks: amiss.map(|one| Remark::of(one, &ground, page.locale)).collect(),
        bar: frame.bar,
        page,
    })
}

/// A case that can be recorded: what nobody knows, and a measure without what it builds on, are refused.
fn taken(ground: &Ground<'_>, file: &str, bytes: &[u8]) -> Result<Case, Failure> {
    let case = read(file, &String::from_utf8_lossy(bytes), ground.model).map_err(Failure::Refused)?;
    let refused = ground.derive(&case).violations;
    if refused.is_empty() {
        return Ok(case);
    }
    Err(Failure::Refused(refused.iter().map(|one| one.diagnostic()).collect()))
}

/// What was looked at, sent again.
#[derive(Debug, Deserialize)]
pub(super) struct Sent {
    #[serde(default)]
    content: String,
    #[serde(default)]
    since: u64,
}

pub(super) async fn apply(
    asker: Asker,
    Path(path): Path<ServicePath>,
    axum::Form(sent): axum::Form<Sent>,
) -> Result<Response, Failure> {
    let bytes = confirmed(&sent.content)?;
    let (own, link) = (asker.clone(), format!("/w/{}/services/{}/plan", asker.house.name, path.service));
    let recorded = asker
        .change(Action::State, move |workspace, ctx| {
            let ground = Ground::at(&own, workspace.current(), &path.service)?;
            let case = taken(&ground, "case.json", &bytes)?;
            let said = [Located { statement: ground.statement(&case).into(), place: None }];
            Ok(workspace.record_since(&said, sent.since, ctx)?)
        })
        .await?;
    Ok(see(&format!("{link}?recorded={}", recorded.first)))
}
