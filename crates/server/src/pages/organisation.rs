//! What the organisation, or a unit, answers once for all of its services, with those that answer for themselves.

mod exceptions;
mod units;

use app::{Action, Located};
use askama::Template;
use axum::Router;
use axum::extract::{Path, Query};
use axum::response::Response;
use axum::routing::{get, post};
use method::ScopeView;
use method::assessment::{Judged, judge_answer};
use report::words;
use serde::Deserialize;
use world::{OrganisationNamed, Scope, Slug};

use self::exceptions::{Exceptions, Named};
use self::units::UnitRow;
use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::pages::scopes::{ScopeNames, path_of};
use crate::shared::Shared;
use crate::sheet::{Sheet, settle};

#[derive(Template)]
#[template(path = "organisation.html")]
struct OrganisationPage {
    page: Page,
    /// The path of the page inside the workspace.
    base: String,
    is_unit: bool,
    name: String,
    part: String,
    parts: Vec<String>,
    groups: Vec<Group>,
    answered: usize,
    of: usize,
    units: Vec<UnitRow>,
    /// The unit around this one, for choice.
    around: Vec<(String, String, bool)>,
    may_configure: bool,
    has_circumstances: bool,
}

struct Group {
    id: String,
    title: String,
    rows: Vec<Row>,
}

struct Row {
    id: String,
    title: String,
    level: String,
    verdict: &'static str,
    verdict_text: String,
    /// Whether the answer is taken over from above.
    inherited: bool,
    evidence: usize,
    exceptions: Vec<Named>,
    more: usize,
}

#[derive(Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    part: String,
}

#[derive(Debug, Deserialize)]
struct UnitPath {
    unit: Slug,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/organisation", get(show).post(rename))
        .route("/organisation/units", post(units::form))
        .route("/units/{unit}", get(show_unit).post(units::change))
}

async fn show(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &Scope::Organisation, asked)?)).await
}

async fn show_unit(asker: Asker, Path(path): Path<UnitPath>, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &Scope::Unit(path.unit), asked)?)).await
}

fn page(desk: &Desk<'_>, scope: &Scope, asked: Asked) -> Result<OrganisationPage, Failure> {
    let guideline = desk.guideline()?;
    let (world, names) = (&desk.snapshot.world, ScopeNames::new(desk)?);
    let (page, name) = match scope {
        Scope::Unit(unit) => {
            world.unit(unit.as_str()).ok_or(Failure::NotFound)?;
            let name = names.unit(unit.as_str());
            let page = Page::new(desk, Place::Organisation, name.clone());
            let above = page.t("web-nav-organisation");
            (page.below("organisation", above), name)
        }
        _ => {
            let name = world.organisation().unwrap_or_default().to_owned();
            (Page::new(desk, Place::Organisation, "").titled("web-nav-organisation"), name)
        }
    };
    let mut parts: Vec<String> = guideline.controls.iter().map(|control| control.part().to_owned()).collect();
    parts.dedup();
    // The part that comes first is the one about the organisation as a whole.
    let part = if parts.contains(&asked.part) { asked.part } else { parts.first().cloned().unwrap_or_default() };
    let view = ScopeView::new(guideline, world, scope, desk.day);
    let exceptions = Exceptions::new(desk, scope, &page, &names)?;
    let mut groups: Vec<Group> = Vec::new();
    let (mut answered, mut of) = (0, 0);
    for (place, control) in guideline.controls.iter().enumerate().filter(|(_, control)| control.part() == part) {
        let judged = judge_answer(&view, control, None, &mut ());
        of += 1;
        answered += usize::from(judged.answered.is_some());
        let (named, more) = exceptions.of(place, &control.id);
        let row = Row {
            evidence: evidence(&view, &control.id, &judged),
            verdict: judged.verdict.name(),
            verdict_text: page.t(judged.verdict.message()),
            inherited: judged.answered.is_some_and(|away| 0 < away),
            id: control.id.clone(),
            title: control.title.get(page.locale).to_owned(),
            level: page.t(words::level(control.level)),
            exceptions: named,
            more,
        };
        match groups.last_mut().filter(|group| group.id == control.section()) {
            Some(group) => group.rows.push(row),
            None => groups.push(Group {
                id: control.section().to_owned(),
                title: guideline
                    .section(control.section())
                    .map(|section| section.title.get(page.locale).to_owned())
                    .unwrap_or_default(),
                rows: vec![row],
            }),
        }
    }
    Ok(OrganisationPage {
        base: path_of(scope),
        is_unit: *scope != Scope::Organisation,
        name,
        part,
        parts,
        groups,
        answered,
        of,
        units: units::rows(desk, scope, &page, &names),
        around: units::around(desk, scope, &names),
        may_configure: desk.may(Action::Configure),
        has_circumstances: !guideline.circumstances().is_empty(),
        page,
    })
}

/// How many pieces of evidence stand behind the answer that counts.
fn evidence(view: &ScopeView<'_>, control: &str, judged: &Judged) -> usize {
    let Some(item) = view.world.item(view.guideline.id(), control) else { return 0 };
    let scopes = judged.answered.map_or(1, |away| away + 1);
    view.chain.iter().take(scopes).map(|state| state.evidence(item).len()).sum()
}

#[derive(Debug, Deserialize)]
struct NameForm {
    name: String,
}

async fn rename(asker: Asker, sheet: Sheet<NameForm>) -> Response {
    let name = sheet.value.name.trim().to_owned();
    let link = format!("/w/{}/organisation", asker.house.name);
    let done = asker
        .change(Action::Configure, move |workspace, ctx| {
            let statement = OrganisationNamed { name }.into();
            Ok(workspace.record(&[Located { statement, place: None }], ctx)?)
        })
        .await;
    settle(sheet, done.map(|recorded| see(&format!("{link}?recorded={}", recorded.first))))
}
