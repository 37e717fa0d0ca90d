//! A sheet that comes back: read, held against what is asked and what the vendor answered before, and recorded once
//! somebody has looked.

use app::{Action, Located};
use askama::Template;
use axum::extract::{Multipart, Path};
use axum::response::Response;
use interchange::plan_case::{Returned, read_answers};
use message::Diagnostic;
use method::requirement_planning::vendor_word;
use serde::Deserialize;
use world::{Slug, VendorAnswer, VendorAnswered, VendorWord, World};

use super::super::{Bar, frame};
use super::back;
use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::Page;
use crate::pages::controls::ServicePath;
use crate::pages::explain::Problem;
use crate::plan::Ground;
use crate::upload::{confirmed, kept, unreadable};

/// The largest sheet taken, in bytes.
pub(in crate::pages::plan) const LIMIT: usize = 8 * 1024 * 1024;

#[derive(Template)]
#[template(path = "plan_answers.html")]
struct PreviewPage {
    page: Page,
    bar: Bar,
    link: String,
    since: u64,
    vendor: String,
    name: String,
    /// The file itself, to be sent again when it is recorded.
    content: String,
    warnings: Vec<Problem>,
    /// How many requirements are answered, and how many of them are not asked.
    answered: usize,
    rows: Vec<Row>,
    /// Requirements without an answer.
    unanswered: Vec<String>,
    /// Whether the vendor has answered before.
    replaces: bool,
}

struct Row {
    id: String,
    word: String,
    name: &'static str,
    /// What it answered before, where that is something else.
    before: Option<String>,
    comment: String,
    price: String,
    /// Whether the requirement is asked at all.
    asked: bool,
}

/// What is sent with a sheet.
#[derive(Clone, Debug, Default, Deserialize)]
pub(in crate::pages::plan) struct Sent {
    #[serde(default)]
    vendor: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    content: String,
    #[serde(default)]
    since: u64,
}

pub(in crate::pages::plan) async fn preview(
    asker: Asker,
    Path(path): Path<ServicePath>,
    mut form: Multipart,
) -> Result<Response, Failure> {
    let (mut sent, mut file, mut bytes) = (Sent::default(), String::new(), Vec::new());
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        match field.name().unwrap_or_default().to_owned().as_str() {
            "file" => {
                file = field.file_name().unwrap_or("answers.xlsx").to_owned();
                bytes = field.bytes().await.map_err(unreadable)?.to_vec();
            }
            "vendor" => sent.vendor = field.text().await.map_err(unreadable)?,
            "name" => sent.name = field.text().await.map_err(unreadable)?,
            _ => {}
        }
    }
    if LIMIT < bytes.len() {
        return Err(Failure::refused(Diagnostic::error("web-file-too-large").with("limit", "8 MiB")));
    }
    asker.read(Action::State, move |desk| html(&previewed(desk, &path.service, &sent, &file, &bytes)?)).await
}

fn previewed(desk: &Desk<'_>, service: &str, sent: &Sent, file: &str, bytes: &[u8]) -> Result<PreviewPage, Failure> {
    let ground = Ground::new(desk, service)?;
    let case = ground.wanted()?;
    let plan = ground.derive(&case);
    let mut returned = read_answers(file, bytes, ground.guideline, ground.model).map_err(Failure::Refused)?;
    let warnings = std::mem::take(&mut returned.warnings);
    let statement = statement(&ground, &desk.snapshot.world, sent, returned.clone(), desk.day)?;
    let problems = desk
        .workspace
        .problems(&[Located { statement: statement.clone().into(), place: None }], desk.asker.outside.now());
    if !problems.is_empty() {
        return Err(Failure::Refused(problems));
    }
    let mut warnings = Problem::all(&warnings, desk.locale());
    let named = if case.system.trim().is_empty() { &ground.service.description.name } else { &case.system };
    let mut warn = |found: Diagnostic| warnings.extend(Problem::all(&[found], desk.locale()));
    if !returned.system.is_empty() && returned.system != *named {
        warn(Diagnostic::warning("plan-answers-other-system").with("system", returned.system.as_str()));
    }
    if returned.edition != case.edition {
        warn(Diagnostic::warning("plan-answers-other-edition").with("edition", returned.edition.as_str()));
    }
    let asked: Vec<&str> = plan.required().flat_map(|one| &one.measure.requirements).map(String::as_str).collect();
    let before = ground.vendors().into_iter().find(|one| one.said.vendor == statement.vendor);
    let frame = frame(desk, &ground, "/vendors", &case, &plan);
    let page = &frame.page;
    let word = |answer: Option<&VendorAnswer>| page.t(vendor_word(answer.and_then(|one| one.answer)));
    // In the order of the guideline, as the sheet has them.
    let known = ground.model.requirements.iter().filter_map(|one| Some((one, statement.answers.get(one.id.as_str())?)));
    let rows = known.map(|(bullet, answer)| {
        let earlier = before.and_then(|one| one.said.answers.get(bullet.id.as_str()));
        let changed = before.is_some() && earlier.and_then(|one| one.answer) != answer.answer;
        Row {
            id: bullet.id.clone(),
            word: word(Some(answer)),
            name: answer.answer.map_or("none", VendorWord::name),
            before: changed.then(|| word(earlier)),
            comment: answer.comment.clone(),
            price: answer.price.clone(),
            asked: asked.contains(&bullet.id.as_str()),
        }
    });
    let rows: Vec<Row> = rows.collect();
    let silent = |id: &&str| statement.answers.get(*id).is_none_or(|one| one.answer.is_none());
    Ok(PreviewPage {
        link: page.plain(&format!("services/{service}/plan/vendors")),
        since: desk.snapshot.world.size(),
        vendor: statement.vendor.to_string(),
        name: statement.name.clone(),
        content: kept(bytes),
        warnings,
        answered: rows.iter().filter(|row| row.name != "none").count(),
        rows,
        unanswered: asked.iter().filter(|id| silent(id)).map(|id| (*id).to_owned()).collect(),
        replaces: before.is_some(),
        page: frame.page,
        bar: frame.bar,
    })
}

/// What a sheet says, as the vendor's whole answer.
fn statement(
    ground: &Ground<'_>,
    world: &World,
    sent: &Sent,
    returned: Returned,
    on: jiff::civil::Date,
) -> Result<VendorAnswered, Failure> {
    let (vendor, name) = named(ground, world, sent)?;
    Ok(VendorAnswered {
        service: ground.service.description.service.clone(),
        guideline: ground.guideline.id().into(),
        vendor,
        name,
        on,
        edition: returned.edition,
        answers: returned.answers,
    })
}

/// The vendor a sheet is of: one that has answered, a party of the supply chain, or a new one by the name written.
fn named(ground: &Ground<'_>, world: &World, sent: &Sent) -> Result<(Slug, String), Failure> {
    let written = sent.name.trim();
    let answered = ground.vendors();
    let parties = &world.supply_chain().parties;
    if let Ok(vendor) = sent.vendor.parse::<Slug>() {
        // A new one keeps the id it was shown with.
        let name = world.vendor_name(ground.slug(), &vendor).or((!written.is_empty()).then_some(written));
        if let Some(name) = name {
            return Ok((vendor.clone(), name.to_owned()));
        }
    }
    if written.is_empty() {
        return Err(Failure::refused(Diagnostic::error("plan-vendor-unnamed")));
    }
    if let Some(known) = answered.iter().find(|one| one.said.name == written) {
        return Ok((known.said.vendor.clone(), written.to_owned()));
    }
    let is_free = |slug: &Slug| !answered.iter().any(|one| one.said.vendor == *slug) && !parties.contains_key(slug);
    let numbered = (1_usize..).filter_map(|number| format!("vendor-{number}").parse::<Slug>().ok());
    let found = numbered.take(answered.len() + parties.len() + 1).find(is_free);
    found.map(|slug| (slug, written.to_owned())).ok_or(Failure::NotFound)
}

pub(in crate::pages::plan) async fn apply(
    asker: Asker,
    Path(path): Path<ServicePath>,
    axum::Form(sent): axum::Form<Sent>,
) -> Result<Response, Failure> {
    let bytes = confirmed(&sent.content)?;
    let (own, link) = (asker.clone(), back(&asker, &path.service));
    let recorded = asker
        .change(Action::State, move |workspace, ctx| {
            let snapshot = workspace.current();
            let ground = Ground::at(&own, snapshot, &path.service)?;
            let read = read_answers("answers.xlsx", &bytes, ground.guideline, ground.model);
            let returned = read.map_err(Failure::Refused)?;
            let said = statement(&ground, &snapshot.world, &sent, returned, own.outside.today())?;
            let said = [Located { statement: said.into(), place: None }];
            Ok(workspace.record_since(&said, sent.since, ctx)?)
        })
        .await?;
    Ok(see(&format!("{link}?recorded={}", recorded.first)))
}
