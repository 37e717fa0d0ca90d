//! One candidate: what it asks, why it is led to – each row of the maps with the cell that opens it – and what is
//! decided about it.

use app::Action;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use message::Locale;
use method::iot::{Weighed, lost_premises};
use report::iot::words;
use serde::Deserialize;

use super::candidates::{DECISIONS, decided};
use super::fields::Fields;
use super::frame;
use super::overview::role_query;
use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::iot::{Derived, Ground};
use crate::page::{Page, Tab};
use crate::sheet::{Sheet, settle};

#[derive(Template)]
#[template(path = "iot_candidate.html")]
struct CandidatePage {
    page: Page,
    steps: Vec<Tab>,
    link: String,
    name: String,
    since: u64,
    id: String,
    title: String,
    /// The role of whose partner it would be requested; empty: the provider's own.
    of: String,
    requirement: String,
    /// What to do, or what is asked of the role: number and text.
    leads: Vec<(String, String)>,
    actions: Vec<ActionRow>,
    duties: Vec<(String, String)>,
    why: Vec<WhyRow>,
    hints: Vec<String>,
    decision: String,
    state: &'static str,
    reason: String,
    position: Option<u64>,
    decisions: Vec<(&'static str, String)>,
    /// Where the requirement it becomes is answered.
    control: Option<String>,
    may_state: bool,
}

/// Something to do, or a part of it.
struct ActionRow {
    id: String,
    text: String,
    /// Whether it is carried out; empty for a part.
    state: String,
}

/// A row of the maps that names it.
struct WhyRow {
    id: String,
    rule: String,
    role: String,
    component: String,
    class: String,
    risk: String,
    risk_id: String,
    opened: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct ItemPath {
    service: String,
    item: String,
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct Of {
    role: Option<String>,
}

pub(super) async fn show(asker: Asker, Path(path): Path<ItemPath>, Query(of): Query<Of>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &path, of.role.as_deref())?)).await
}

fn page(desk: &Desk<'_>, path: &ItemPath, role: Option<&str>) -> Result<CandidatePage, Failure> {
    let ground = Ground::new(desk, &path.service)?;
    let derived = ground.derived()?;
    let weighed = ground.weigh(desk, &derived);
    let known = ground.model.countermeasure(&path.item).ok_or(Failure::NotFound)?;
    let found = weighed.each().find(|(of, one)| *of == role && one.candidate.countermeasure.id == path.item);
    let (mut page, steps) = frame(desk, &ground, "/candidates");
    let own = format!("services/{}/iot/candidates", path.service);
    page = page.below(&own, desk.text_of("web-iot-candidates"));
    let locale = page.locale;
    let either = |ja: &str, en: &str| match locale {
        Locale::Ja => ja.to_owned(),
        Locale::En => en.to_owned(),
    };
    let title = known.title.get(locale).to_owned();
    page.title = format!("{} {title}", known.id);
    let decided = found.as_ref().and_then(|(_, one)| one.decided.as_ref());
    let position = decided.map(|decided| decided.position);
    let said = desk.said(position)?;
    let resolution = decided.map(|decided| decided.resolution);
    let mut actions = Vec::new();
    for (index, action) in known.actions.iter().enumerate() {
        let said = found.as_ref().and_then(|(_, one)| one.actions.get(index).copied().flatten());
        let state = page.t(words::action_message(said));
        actions.push(ActionRow { id: action.id.clone(), text: either(&action.ja, &action.en), state });
        actions.extend(action.parts.iter().map(|part| ActionRow {
            id: part.id.clone(),
            text: either(&part.ja, &part.en),
            state: String::new(),
        }));
    }
    let duties = role.into_iter().flat_map(|role| known.duties_of(role));
    let is_adopted = matches!(resolution, Some(Some(world::Resolution::Adopt)));
    Ok(CandidatePage {
        link: page.plain(&format!("{own}/{}{}", path.item, role_query(role))),
        name: format!("{}@{}", path.item, role.unwrap_or_default()),
        since: desk.snapshot.world.size(),
        of: role.map(|role| words::role(ground.model, role, locale).to_owned()).unwrap_or_default(),
        requirement: known.requirement.get(locale).to_owned(),
        leads: known.leads.iter().map(|one| (one.id.clone(), either(&one.ja, &one.en))).collect(),
        actions,
        duties: duties.map(|one| (one.id.clone(), either(&one.ja, &one.en))).collect(),
        why: found.as_ref().map(|(_, one)| why(&ground, &derived, one, locale)).unwrap_or_default(),
        hints: lost_premises(ground.model, &derived.survey, &known.id)
            .into_iter()
            .map(|hint| either(&hint.ja, &hint.en))
            .collect(),
        decision: page.t(words::decision_message(resolution)),
        state: resolution.flatten().map_or("open", world::Resolution::name),
        reason: position.map(|position| said.text(position, "reason").to_owned()).unwrap_or_default(),
        position,
        decisions: DECISIONS.map(|(decision, title)| (decision.name(), page.t(title))).to_vec(),
        control: is_adopted.then(|| page.to(&format!("services/{}/controls/{}", path.service, path.item))),
        may_state: desk.may(Action::State),
        id: known.id.clone(),
        title,
        steps,
        page,
    })
}

/// Each row of the maps that names a candidate, with the rule, the risk and what opened it.
fn why(ground: &Ground<'_>, derived: &Derived<'_>, one: &Weighed<'_, '_>, locale: Locale) -> Vec<WhyRow> {
    let model = ground.model;
    let rows = one.candidate.because.iter().filter_map(|place| derived.derivation.rows.get(*place));
    rows.map(|derived| WhyRow {
        id: derived.id.clone(),
        rule: model
            .rule(&derived.row.rule)
            .map_or_else(String::new, |rule| format!("{} {}", rule.section, rule.title.get(locale))),
        role: words::role(model, derived.role, locale).to_owned(),
        component: words::component(model, derived.row.component.as_deref(), locale).to_owned(),
        class: words::class(model, derived.row, locale).to_owned(),
        risk: words::risk(model, &derived.row.risk, locale).to_owned(),
        risk_id: derived.row.risk.clone(),
        opened: words::opened(model, derived, locale),
    })
    .collect()
}

pub(super) async fn decide(
    asker: Asker,
    Path(path): Path<ItemPath>,
    Query(of): Query<Of>,
    sheet: Sheet<Fields>,
) -> Response {
    let given = sheet.value.clone();
    let done = decided(&asker, &path.service, given).await;
    let house = &asker.house.name;
    let link = |first: u64| {
        let role = of.role.as_deref().map(|role| format!("role={role}&")).unwrap_or_default();
        let item: String = percent(&path.item);
        format!("/w/{house}/services/{}/iot/candidates/{item}?{role}recorded={first}", path.service)
    };
    settle(sheet, done.map(|first| see(&link(first))))
}

/// A part of a path as a header may hold it.
fn percent(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}
