//! What the organisation, or a unit, answers once for all of its services, with those that answer for themselves.

mod exceptions;
mod units;

use std::collections::BTreeSet;

use app::{Action, Located};
use askama::Template;
use axum::Router;
use axum::extract::{Path, Query};
use axum::response::Response;
use axum::routing::{get, post};
use method::ScopeView;
use method::assessment::{Judged, Missing, judge_answer};
use report::words;
use serde::Deserialize;
use world::{ImplementationStatus, OrganisationNamed, Scope, Slug};

use self::exceptions::{Exceptions, Named};
use self::units::UnitRow;
use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, range};
use crate::pages::evidence::Chosen;
use crate::pages::scopes::{ScopeNames, path_of};
use crate::pages::status::status_message;
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
    /// The first control nobody has answered.
    next: Option<String>,
    statuses: Vec<(&'static str, String)>,
    /// Who answers for controls here, to choose from.
    owners: Vec<String>,
    since: u64,
    may_state: bool,
    /// The evidence in hand, to be attached to what is chosen.
    evidence: Option<Chosen>,
    answered: usize,
    of: usize,
    units: Vec<UnitRow>,
    /// The unit around this one, for choice.
    around: Vec<(String, String, bool)>,
    may_configure: bool,
    has_circumstances: bool,
}

impl OrganisationPage {
    /// What a link to another part carries along: the evidence in hand.
    fn in_hand(&self) -> String {
        self.evidence.as_ref().map(|piece| format!("&evidence={}", piece.name)).unwrap_or_default()
    }
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
    /// What keeps the verdict below the answer.
    missing: Option<String>,
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
    /// The name of a piece of evidence to be attached to what is chosen.
    #[serde(default)]
    evidence: String,
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
    let (mut answered, mut of, mut next) = (0, 0, None);
    for (place, control) in guideline.controls.iter().enumerate().filter(|(_, control)| control.part() == part) {
        let judged = judge_answer(&view, control, None, &mut ());
        of += 1;
        answered += usize::from(judged.answered.is_some());
        if next.is_none() && judged.missing == Some(Missing::Answer) && desk.may(Action::State) {
            next = Some(page.to(&format!("{}/controls/{}", path_of(scope), control.id)));
        }
        let (named, more) = exceptions.of(place, &control.id);
        let row = Row {
            evidence: evidence(&view, &control.id, &judged),
            verdict: judged.verdict.name(),
            verdict_text: page.t(judged.verdict.message()),
            missing: judged.missing.map(|missing| page.t(missing.message())),
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
    let statuses = ImplementationStatus::ALL.map(|status| (status.name(), page.t(status_message(status))));
    Ok(OrganisationPage {
        base: path_of(scope),
        is_unit: *scope != Scope::Organisation,
        name,
        part,
        parts,
        groups,
        next,
        statuses: statuses.to_vec(),
        owners: owners(desk, &view)?,
        since: desk.snapshot.world.size(),
        may_state: desk.may(Action::State),
        evidence: Chosen::of(desk, &asked.evidence)?,
        answered,
        of,
        units: units::rows(desk, scope, &page, &names),
        around: units::around(desk, scope, &names),
        may_configure: desk.may(Action::Configure),
        has_circumstances: !guideline.circumstances().is_empty(),
        page,
    })
}

/// Who answers for controls in a scope, each once.
fn owners(desk: &Desk<'_>, view: &ScopeView<'_>) -> Result<Vec<String>, Failure> {
    let controls = view.guideline.controls.iter();
    let named =
        controls.filter_map(|control| view.nearest(&control.id, |state, item| state.control(item)?.responsible));
    let named: Vec<u64> = named.collect();
    let said = desk.owners(named.iter().copied())?;
    let owners: BTreeSet<&str> = named.iter().filter_map(|position| Some(&**said.get(position)?)).collect();
    Ok(owners.into_iter().filter(|owner| !owner.is_empty()).map(str::to_owned).collect())
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
    settle(sheet, done.map(|recorded| see(&format!("{link}?recorded={}", range(&recorded)))))
}
