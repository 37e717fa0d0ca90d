//! The candidates of a service, its own and those of each contractor: filtered by link, decided many at once after a
//! preview.

use app::{Action, Located};
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use message::Diagnostic;
use method::iot::{Weighed, lost_premises};
use report::iot::words;
use report::terminal::iot::counts;
use serde::Deserialize;
use world::{About, CandidateDecided, Resolution, Scope, Slug};

use super::fields::{Fields, field, since};
use super::frame;
use super::ground::{Derived, Ground, guideline_of, reasons};
use super::overview::role_query;
use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Tab};
use crate::pages::controls::ServicePath;
use crate::sheet::{Sheet, settle};

#[derive(Template)]
#[template(path = "iot_candidates.html")]
struct CandidatesPage {
    page: Page,
    steps: Vec<Tab>,
    link: String,
    since: u64,
    counts: String,
    /// The states to choose from: link, words, how many, whether it is the one shown.
    states: Vec<(String, String, usize, bool)>,
    groups: Vec<Group>,
    /// The same page with everything shown ticked.
    all_ticked: String,
    ticked: bool,
    decisions: Vec<(&'static str, String)>,
    may_state: bool,
}

/// Candidates of one addressee.
struct Group {
    title: String,
    rows: Vec<Row>,
}

struct Row {
    /// What a form names it by: the countermeasure, and the role after a `@`.
    name: String,
    id: String,
    title: String,
    href: String,
    state: &'static str,
    decision: String,
    reason: String,
    position: Option<u64>,
    risks: String,
    hints: Vec<String>,
}

/// What the link asks for.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    state: Option<String>,
    tick: Option<String>,
}

/// The states candidates are filtered by, with their words.
const STATES: [(&str, &str); 5] = [
    ("", "web-iot-state-all"),
    ("open", "iot-decision-open"),
    ("adopt", "iot-decision-adopt"),
    ("reject", "iot-decision-reject"),
    ("defer", "iot-decision-defer"),
];

/// What can be decided, with its words.
pub(super) const DECISIONS: [(Resolution, &str); 4] = [
    (Resolution::Adopt, "web-iot-adopt"),
    (Resolution::Reject, "web-iot-reject"),
    (Resolution::Defer, "web-iot-defer"),
    (Resolution::Open, "web-iot-reopen"),
];

pub(super) async fn show(
    asker: Asker,
    Path(path): Path<ServicePath>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &path.service, &asked)?)).await
}

fn page(desk: &Desk<'_>, service: &str, asked: &Asked) -> Result<CandidatesPage, Failure> {
    let ground = Ground::new(desk, service)?;
    let (page, steps) = frame(desk, &ground, "/candidates");
    let derived = ground.derived()?;
    let weighed = ground.weigh(desk, &derived);
    let reasons = reasons(desk, &weighed)?;
    let wanted = asked.state.as_deref().unwrap_or_default();
    let path = format!("services/{service}/iot/candidates");
    let row = |role: Option<&str>, one: &Weighed<'_, '_>| {
        let position = one.decided.as_ref().map(|decided| decided.position);
        let reason = position.and_then(|position| reasons.get(&position).cloned()).unwrap_or_default();
        row(&page, &ground, &derived, role, one, (&path, position, reason))
    };
    let list = |role: Option<&str>, list: &[Weighed<'_, '_>]| -> Vec<Row> {
        let shown = list.iter().filter(|one| wanted.is_empty() || state(one) == wanted);
        shown.map(|one| row(role, one)).collect()
    };
    let mut groups = vec![Group { title: page.t("iot-own"), rows: list(None, &weighed.own) }];
    for (role, requested) in &weighed.requested {
        let title = words::role(ground.model, role, page.locale);
        let of = match derived.survey.parties.get(*role) {
            Some(party) => page.t2("iot-requested-of", ("role", title), ("party", party)),
            None => title.to_owned(),
        };
        groups.push(Group { title: page.t1("iot-requested", "role", of), rows: list(Some(role), requested) });
    }
    groups.retain(|group| !group.rows.is_empty());
    let with = |query: &str| page.to(&format!("{path}{query}"));
    let states = STATES.map(|(name, title)| {
        let link = if name.is_empty() { with("") } else { with(&format!("?state={name}")) };
        let count = weighed.each().filter(|(_, one)| name.is_empty() || state(one) == name).count();
        (link, page.t(title), count, name == wanted)
    });
    Ok(CandidatesPage {
        link: page.plain(&path),
        since: desk.snapshot.world.size(),
        counts: counts(&weighed, page.locale),
        states: states.to_vec(),
        groups,
        all_ticked: with(&format!("?state={wanted}&tick=all")),
        ticked: asked.tick.is_some(),
        decisions: DECISIONS.map(|(decision, title)| (decision.name(), page.t(title))).to_vec(),
        may_state: desk.may(Action::State),
        steps,
        page,
    })
}

fn row(
    page: &Page,
    ground: &Ground<'_>,
    derived: &Derived<'_>,
    role: Option<&str>,
    one: &Weighed<'_, '_>,
    (path, position, reason): (&str, Option<u64>, String),
) -> Row {
    let known = one.candidate.countermeasure;
    let id = known.id.clone();
    let mut risks: Vec<&str> = Vec::new();
    for derived in one.candidate.because.iter().filter_map(|place| derived.derivation.rows.get(*place)) {
        if !risks.contains(&derived.row.risk.as_str()) {
            risks.push(&derived.row.risk);
        }
    }
    let hints = lost_premises(ground.model, &derived.survey, &id).into_iter().map(|hint| match page.locale {
        message::Locale::Ja => hint.ja.clone(),
        message::Locale::En => hint.en.clone(),
    });
    Row {
        name: format!("{id}@{}", role.unwrap_or_default()),
        href: page.to(&format!("{path}/{id}{}", role_query(role))),
        title: known.title.get(page.locale).to_owned(),
        state: state(one),
        decision: words::decision(one, page.locale),
        reason,
        position,
        risks: risks.join(", "),
        hints: hints.collect(),
        id,
    }
}

/// The name of what was decided.
fn state(one: &Weighed<'_, '_>) -> &'static str {
    one.decided.as_ref().and_then(|decided| decided.resolution).map_or("open", Resolution::name)
}

#[derive(Template)]
#[template(path = "iot_decide.html")]
struct PreviewPage {
    page: Page,
    steps: Vec<Tab>,
    link: String,
    fields: Fields,
    decision: String,
    reason: String,
    rows: Vec<Outcome>,
}

/// A candidate and what would become of it.
struct Outcome {
    id: String,
    title: String,
    of: String,
    before: String,
}

pub(super) async fn preview(asker: Asker, Path(path): Path<ServicePath>, sheet: Sheet<Fields>) -> Response {
    let given = sheet.value.clone();
    let done = asker.read(Action::State, move |desk| html(&previewed(desk, &path.service, given)?)).await;
    settle(sheet, done)
}

fn previewed(desk: &Desk<'_>, service: &str, given: Fields) -> Result<PreviewPage, Failure> {
    let ground = Ground::new(desk, service)?;
    let derived = ground.derived()?;
    let weighed = ground.weigh(desk, &derived);
    let said = statements(&given, ground.guideline.id(), &ground.service.description.service)?;
    let problems = desk.workspace.problems(&said, desk.asker.outside.now());
    if !problems.is_empty() {
        return Err(Failure::Refused(problems));
    }
    let (page, steps) = frame(desk, &ground, "/candidates");
    let picked = picked(&given);
    let rows = weighed.each().filter_map(|(role, one)| {
        let id = one.candidate.countermeasure.id.as_str();
        picked.contains(&(id, role)).then(|| Outcome {
            id: id.to_owned(),
            title: one.candidate.countermeasure.title.get(page.locale).to_owned(),
            of: role.map(|role| words::role(ground.model, role, page.locale).to_owned()).unwrap_or_default(),
            before: words::decision(one, page.locale),
        })
    });
    Ok(PreviewPage {
        rows: rows.collect(),
        link: page.plain(&format!("services/{service}/iot/candidates")),
        decision: decision(&given).map(|one| page.t(words::decision_message(Some(Some(one))))).unwrap_or_default(),
        reason: field(&given, "reason").unwrap_or_default().to_owned(),
        fields: given,
        steps,
        page,
    })
}

/// The candidates a form names, each with the role of whose partner it would be requested.
fn picked(given: &Fields) -> Vec<(&str, Option<&str>)> {
    let named = given.iter().filter(|(name, _)| name == "candidate");
    named
        .filter_map(|(_, value)| value.split_once('@'))
        .map(|(id, role)| (id, (!role.is_empty()).then_some(role)))
        .collect()
}

fn decision(given: &Fields) -> Option<Resolution> {
    let word = field(given, "decision")?;
    Resolution::ALL.into_iter().find(|one| one.name() == word)
}

/// What a form decides, candidate by candidate.
pub(super) fn statements(given: &Fields, guideline: &str, service: &Slug) -> Result<Vec<Located>, Failure> {
    let picked = picked(given);
    let Some(decision) = decision(given).filter(|_| !picked.is_empty()) else {
        return Err(Failure::refused(Diagnostic::error("web-iot-nothing-decided")));
    };
    let reason = field(given, "reason").unwrap_or_default().trim();
    let said = picked.into_iter().map(|(id, role)| {
        let about = About { scope: Scope::Service(service.clone()), guideline: guideline.into(), item: id.into() };
        let decided = CandidateDecided { about, role: role.map(Box::from), decision, reason: reason.to_owned() };
        Located { statement: decided.into(), place: None }
    });
    Ok(said.collect())
}

pub(super) async fn apply(asker: Asker, Path(path): Path<ServicePath>, sheet: Sheet<Fields>) -> Response {
    let given = sheet.value.clone();
    let link = format!("/w/{}/services/{}/iot/candidates", asker.house.name, path.service);
    let done = decided(&asker, &path.service, given).await;
    settle(sheet, done.map(|first| see(&format!("{link}?recorded={first}"))))
}

/// Records what a form decides; the position of the first.
pub(super) async fn decided(asker: &Asker, service: &str, given: Fields) -> Result<u64, Failure> {
    let slug: Slug = service.parse().map_err(|_| Failure::NotFound)?;
    let own = asker.clone();
    asker
        .change(Action::State, move |workspace, ctx| {
            let guideline = guideline_of(&own, workspace.current())?.id().to_owned();
            let said = statements(&given, &guideline, &slug)?;
            Ok(workspace.record_since(&said, since(&given), ctx)?.first)
        })
        .await
}
