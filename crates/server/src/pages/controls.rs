//! The controls of a service as a table: filtered by link, answered many at once after a preview.

mod bulk;

use app::{Action, Said};
use askama::Template;
use axum::Router;
use axum::extract::{Path, Query};
use axum::response::Response;
use axum::routing::{get, post};
use guideline::Control;
use jiff::civil::Date;
use method::View;
use method::assessment::{Missing, Verdict};
use report::words;
use serde::Deserialize;
use world::ImplementationStatus;

use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, ServiceTab};
use crate::pages::evidence::Chosen;
use crate::pages::status::status_message;
use crate::shared::Shared;

#[derive(Template)]
#[template(path = "controls.html")]
struct ControlsPage {
    page: Page,
    link: String,
    asked: Asked,
    groups: Vec<Group>,
    parts: Vec<String>,
    sections: Vec<(String, String)>,
    verdicts: Vec<(&'static str, String)>,
    owners: Vec<String>,
    statuses: Vec<(&'static str, String)>,
    shown: usize,
    may_state: bool,
    /// The evidence in hand, to be attached to what is chosen.
    evidence: Option<Chosen>,
    since: u64,
}

struct Group {
    id: String,
    title: String,
    rows: Vec<Row>,
}

struct Row {
    id: String,
    title: String,
    href: String,
    level: String,
    verdict: &'static str,
    verdict_text: String,
    /// What keeps the verdict below the answer.
    missing: Option<String>,
    owner: String,
    due: Option<Date>,
    late: bool,
}

/// Which controls are asked for; every combination is a link.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    part: String,
    #[serde(default)]
    section: String,
    #[serde(default)]
    level: String,
    #[serde(default)]
    verdict: String,
    #[serde(default)]
    owner: String,
    #[serde(default)]
    due: String,
    /// The name of a piece of evidence to be attached to what is chosen.
    #[serde(default)]
    evidence: String,
    #[serde(default)]
    all: bool,
}

#[derive(Debug, Deserialize)]
pub(crate) struct ServicePath {
    pub(crate) service: String,
}

pub(crate) fn routes() -> Router<Shared> {
    let mut router = Router::new().route("/services/{service}/controls", get(show));
    for scope in ["/services/{service}", "/units/{unit}", "/organisation"] {
        router = router
            .route(&format!("{scope}/controls/preview"), post(bulk::preview))
            .route(&format!("{scope}/controls/apply"), post(bulk::apply));
    }
    router
}

async fn show(asker: Asker, Path(path): Path<ServicePath>, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &path.service, asked)?)).await
}

fn page(desk: &Desk<'_>, service: &str, asked: Asked) -> Result<ControlsPage, Failure> {
    let view = desk.view(service)?;
    let locale = desk.locale();
    let page = Page::new(desk, Place::Portfolio, "").titled("web-controls");
    let page = page.of_service(desk, service, &view.service.description.name, ServiceTab::Controls);
    // Verdicts are kept: a list judges nothing anew, however long the guideline is.
    let standing = desk.standing(service)?;
    let verdicts = standing.verdicts.iter().copied().zip(standing.missing.iter().copied());
    let stated = view.guideline.controls.iter().zip(verdicts).filter(|(control, _)| stands_in(&asked, control));
    let stated: Vec<(&Control, (Verdict, Option<Missing>))> =
        stated.filter(|(_, (verdict, missing))| is_of(&asked, *verdict, *missing)).collect();
    let mut owners = Vec::new();
    let mut groups: Vec<Group> = Vec::new();
    let mut shown = 0;
    let said = desk.said(stated.iter().filter_map(|(control, _)| responsible(&view, control)))?;
    for (control, judged) in stated {
        let row = row(desk, &view, (control, judged), &page, service, &said);
        if !row.owner.is_empty() && !owners.contains(&row.owner) {
            owners.push(row.owner.clone());
        }
        if !is_due(&asked, &row) {
            continue;
        }
        shown += 1;
        match groups.last_mut().filter(|group| group.id == control.section()) {
            Some(group) => group.rows.push(row),
            None => {
                let section = view.guideline.section(control.section());
                groups.push(Group {
                    id: control.section().to_owned(),
                    title: section.map(|section| section.title.get(locale).to_owned()).unwrap_or_default(),
                    rows: vec![row],
                });
            }
        }
    }
    owners.sort();
    let sections = view.guideline.sections.iter().filter(|section| 1 < section.depth());
    let mut parts: Vec<String> = view.guideline.controls.iter().map(|control| control.part().to_owned()).collect();
    parts.dedup();
    let verdicts = Verdict::ALL.map(|verdict| (verdict.name(), page.t(verdict.message())));
    let statuses = ImplementationStatus::ALL.map(|status| (status.name(), page.t(status_message(status))));
    Ok(ControlsPage {
        link: page.plain(&format!("services/{service}/controls")),
        groups,
        parts,
        sections: sections.map(|section| (section.id.clone(), section.title.get(locale).to_owned())).collect(),
        verdicts: verdicts.to_vec(),
        owners,
        statuses: statuses.to_vec(),
        shown,
        may_state: desk.may(Action::State),
        evidence: Chosen::of(desk, &asked.evidence)?,
        since: desk.snapshot.world.size(),
        asked,
        page,
    })
}

/// Where the ledger names who is responsible for a control.
fn responsible(view: &View<'_>, control: &Control) -> Option<u64> {
    let item = view.world.item(view.guideline.id(), &control.id)?;
    view.chain.iter().filter_map(|state| state.control(item)).find_map(|said| said.responsible)
}

fn row(
    desk: &Desk<'_>,
    view: &View<'_>,
    (control, (verdict, missing)): (&Control, (Verdict, Option<Missing>)),
    page: &Page,
    service: &str,
    said: &Said,
) -> Row {
    let item = view.world.item(view.guideline.id(), &control.id);
    let mut states = view.chain.iter().filter_map(|state| state.control(item?));
    let due = states.find_map(|said| said.plan).and_then(|plan| plan.due);
    let owner = responsible(view, control).map(|position| said.text(position, "owner"));
    Row {
        id: control.id.clone(),
        title: control.title.get(page.locale).to_owned(),
        href: page.to(&format!("services/{service}/controls/{}", control.id)),
        level: page.t(words::level(control.level)),
        verdict: verdict.name(),
        verdict_text: page.t(verdict.message()),
        missing: missing.map(|missing| page.t(missing.message())),
        owner: owner.unwrap_or_default().to_owned(),
        late: verdict != Verdict::Met && due.is_some_and(|due| due < desk.day),
        due,
    }
}

/// Whether a control stands where it is asked for.
fn stands_in(asked: &Asked, control: &Control) -> bool {
    (asked.part.is_empty() || control.part() == asked.part)
        && (asked.section.is_empty() || control.id == asked.section || control.stands_in(&asked.section))
        && (asked.level.is_empty() || control.level.is_some_and(|level| level.name() == asked.level))
}

/// Whether its verdict is asked for.
fn is_of(asked: &Asked, verdict: Verdict, missing: Option<Missing>) -> bool {
    match asked.verdict.as_str() {
        "" => asked.all || verdict != Verdict::NotApplicable,
        "open" => matches!(verdict, Verdict::NotMet | Verdict::Unknown | Verdict::Partly),
        "unanswered" => missing == Some(Missing::Answer),
        name => verdict.name() == name,
    }
}

/// Whether who answers for it, and the day something is planned for, are asked for.
fn is_due(asked: &Asked, row: &Row) -> bool {
    let due = match asked.due.as_str() {
        "late" => row.late,
        "any" => row.due.is_some(),
        "none" => row.due.is_none(),
        _ => true,
    };
    due && (asked.owner.is_empty() || row.owner == asked.owner)
}
