//! What vendors answer: whose answers are in, and sheets coming back, each shown before anything is recorded.

mod compare;
mod sheet;

use app::{Action, Located};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use message::Diagnostic;
use method::requirement_planning::vendor_word;
use world::{About, Answered, ResponsibleNamed, Scope, Slug, VendorDropped, VendorWord};

pub(super) use self::compare::{show as compared, xlsx};
pub(super) use self::sheet::{LIMIT, apply, preview};
use super::{Bar, frame};
use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::fields::{Fields, field, since};
use crate::guard::Asker;
use crate::page::{Page, range};
use crate::pages::controls::ServicePath;
use crate::plan::Ground;
use crate::sheet::{Sheet, settle};

#[derive(Template)]
#[template(path = "plan_vendors.html")]
struct VendorsPage {
    page: Page,
    bar: Bar,
    may_state: bool,
    since: u64,
    /// Whether there is something to answer to.
    required: usize,
    sheet: String,
    compare: String,
    vendors: Vec<VendorRow>,
    /// Whom a sheet may be of: id and name, those that have answered and the parties of the supply chain.
    known: Vec<(String, String)>,
}

struct VendorRow {
    id: String,
    name: String,
    on: String,
    edition: String,
    position: u64,
    /// How many requirements it answers how: word, name of the word, count.
    counts: Vec<(String, &'static str, usize)>,
}

pub(super) async fn show(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &path.service)?)).await
}

fn page(desk: &Desk<'_>, service: &str) -> Result<VendorsPage, Failure> {
    let ground = Ground::new(desk, service)?;
    let case = ground.case();
    let plan = ground.derive(&case);
    let frame = frame(desk, &ground, "/vendors", &case, &plan);
    let page = &frame.page;
    let asked: Vec<&str> = plan.required().flat_map(|one| &one.measure.requirements).map(String::as_str).collect();
    let row = |one: &&Answered| VendorRow {
        id: one.said.vendor.to_string(),
        name: one.said.name.clone(),
        on: one.said.on.to_string(),
        edition: one.said.edition.clone(),
        position: one.position,
        counts: counts(page, one, &asked),
    };
    let answered = ground.vendors();
    let to = |end: &str| page.to(&format!("services/{service}/plan{end}"));
    let (sheet, compare) = (to("/papers/sheet"), to("/vendors/compare"));
    let vendors = answered.iter().map(row).collect();
    Ok(VendorsPage {
        may_state: desk.may(Action::State),
        since: desk.snapshot.world.size(),
        required: asked.len(),
        sheet,
        compare,
        vendors,
        known: known(desk, &answered),
        page: frame.page,
        bar: frame.bar,
    })
}

/// How a vendor answers what is asked; nothing is left out, least of all what it did not answer.
fn counts(page: &Page, one: &Answered, asked: &[&str]) -> Vec<(String, &'static str, usize)> {
    let words: Vec<Option<VendorWord>> =
        asked.iter().map(|id| one.said.answers.get(*id).and_then(|answer| answer.answer)).collect();
    let each = VendorWord::ALL.map(Some).into_iter().chain([None]);
    each.map(|word| {
        let count = words.iter().filter(|one| **one == word).count();
        (page.t(vendor_word(word)), word.map_or("none", VendorWord::name), count)
    })
    .collect()
}

/// Whom a sheet may be of.
fn known(desk: &Desk<'_>, answered: &[&Answered]) -> Vec<(String, String)> {
    let vendors = answered.iter().map(|one| (one.said.vendor.to_string(), one.said.name.clone()));
    let mut known: Vec<(String, String)> = vendors.collect();
    for (party, part) in &desk.snapshot.world.supply_chain().parties {
        if !known.iter().any(|(id, _)| id == party.as_str()) {
            known.push((party.to_string(), part.body.name.clone()));
        }
    }
    known
}

/// The answer of a vendor is taken out again.
pub(super) async fn drop_out(asker: Asker, Path(path): Path<ServicePath>, sheet: Sheet<Fields>) -> Response {
    let (given, link) = (sheet.value.clone(), back(&asker, &path.service));
    let own = asker.clone();
    let done = asker
        .change(Action::State, move |workspace, ctx| {
            let ground = Ground::at(&own, workspace.current(), &path.service)?;
            let dropped = VendorDropped {
                service: ground.service.description.service.clone(),
                guideline: ground.guideline.id().into(),
                vendor: vendor(&given)?,
                reason: field(&given, "reason").unwrap_or_default().trim().to_owned(),
            };
            let said = [Located { statement: dropped.into(), place: None }];
            Ok(workspace.record_since(&said, since(&given), ctx)?)
        })
        .await;
    settle(sheet, done.map(|recorded| see(&format!("{link}?recorded={}", recorded.first))))
}

/// A vendor is named responsible for every requirement of the plan.
pub(super) async fn responsible(asker: Asker, Path(path): Path<ServicePath>, sheet: Sheet<Fields>) -> Response {
    let (given, link) = (sheet.value.clone(), back(&asker, &path.service));
    let own = asker.clone();
    let done = asker
        .change(Action::State, move |workspace, ctx| {
            let ground = Ground::at(&own, workspace.current(), &path.service)?;
            let plan = ground.derive(&ground.wanted()?);
            let vendor = vendor(&given)?;
            let known = ground.vendors().into_iter().find(|one| one.said.vendor == vendor);
            let known = known.ok_or_else(|| {
                Failure::refused(Diagnostic::error("plan-unknown-vendor").with("vendor", vendor.as_str()))
            })?;
            let scope = Scope::Service(ground.service.description.service.clone());
            let about = |item: &String| About {
                scope: scope.clone(),
                guideline: ground.guideline.id().into(),
                item: item.as_str().into(),
            };
            let bullets = plan.required().flat_map(|one| &one.measure.requirements);
            let said: Vec<Located> = bullets
                .map(|item| ResponsibleNamed { about: about(item), owner: known.said.name.clone() })
                .map(|named| Located { statement: named.into(), place: None })
                .collect();
            Ok(workspace.record_since(&said, since(&given), ctx)?)
        })
        .await;
    settle(sheet, done.map(|recorded| see(&format!("{link}?recorded={}", range(&recorded)))))
}

fn vendor(given: &Fields) -> Result<Slug, Failure> {
    let named = field(given, "vendor").unwrap_or_default();
    let missing = || Failure::refused(Diagnostic::error("plan-unknown-vendor").with("vendor", named));
    named.parse().map_err(|_| missing())
}

/// The page of the vendors, to go on to.
fn back(asker: &Asker, service: &str) -> String {
    format!("/w/{}/services/{service}/plan/vendors", asker.house.name)
}
