//! The survey as a form, as it is printed: what can be filled in, what is given, what follows from another cell.

use app::{Action, Located};
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use guideline::iot::{CellKind, IotModel, SurveyRow};
use message::Locale;
use method::iot::{Survey, derive, elsewhere_message, findings};
use serde::Deserialize;
use world::{Elsewhere, Slug};

use super::change::{Moved, moved};
use super::fields::{self, Fields};
use super::frame;
use super::ground::{Ground, guideline_of};
use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Tab};
use crate::pages::controls::ServicePath;
use crate::sheet::{Sheet, settle};

#[derive(Template)]
#[template(path = "iot_survey.html")]
struct SurveyPage {
    page: Page,
    steps: Vec<Tab>,
    link: String,
    since: u64,
    may_state: bool,
    /// The case the form starts from, where it is not what the service says.
    start: Option<String>,
    columns: Vec<(String, String)>,
    groups: Vec<(String, Vec<Row>)>,
    elsewhere: Vec<(&'static str, String)>,
    situations: Vec<(String, String, bool)>,
    provision: Vec<(&'static str, String, bool)>,
    structures: Vec<(String, String, bool)>,
    industry: String,
    readings: Vec<Reading>,
}

/// A row of the survey.
struct Row {
    id: String,
    title: String,
    cells: Vec<Cell>,
    /// For a role that is carried out: its id, who is named for it, and where it lies otherwise.
    role: Option<(String, String, &'static str)>,
}

/// A cell as the form shows it.
enum Cell {
    Input {
        id: String,
        yes: bool,
        label: String,
    },
    /// Words that cannot be changed; may be empty.
    Given(String),
}

/// A place where the document leaves open how it is read.
struct Reading {
    id: String,
    title: String,
    text: String,
    /// Id, title, why, and whether it is in force.
    options: Vec<(String, String, String, bool)>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Start {
    start: Option<String>,
}

pub(super) async fn show(
    asker: Asker,
    Path(path): Path<ServicePath>,
    Query(query): Query<Start>,
) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &path.service, query.start.as_deref())?)).await
}

fn page(desk: &Desk<'_>, service: &str, start: Option<&str>) -> Result<SurveyPage, Failure> {
    let ground = Ground::new(desk, service)?;
    let (page, steps) = frame(desk, &ground, "/survey");
    let model = ground.model;
    let case = start.and_then(|id| model.case(id));
    let survey = match case {
        Some(case) => Survey::of_case(case),
        None if start.is_some() => Survey::default(),
        None => ground.survey().unwrap_or_default(),
    };
    let locale = page.locale;
    let groups = grouped(&page, model, &survey);
    let either = |ja: &str, en: &str| match locale {
        Locale::Ja => ja.to_owned(),
        Locale::En => en.to_owned(),
    };
    let provision = [("", "iot-not-said", None), ("yes", "iot-yes", Some(true)), ("no", "iot-no", Some(false))];
    Ok(SurveyPage {
        link: page.plain(&format!("services/{service}/iot/survey")),
        since: desk.snapshot.world.size(),
        may_state: desk.may(Action::State),
        start: start
            .map(|_| case.map_or_else(|| page.t("web-iot-start-empty"), |case| case.title.get(locale).to_owned())),
        columns: model.columns.iter().map(|one| (one.id.clone(), one.title.get(locale).to_owned())).collect(),
        groups,
        elsewhere: Elsewhere::ALL.map(|one| (one.name(), page.t(elsewhere_message(one)))).to_vec(),
        situations: model
            .situations
            .iter()
            .map(|one| (one.id.clone(), either(&one.ja, &one.en), survey.situations.contains(&one.id)))
            .collect(),
        provision: provision.map(|(name, id, said)| (name, page.t(id), survey.external_provision == said)).to_vec(),
        structures: model
            .structures
            .iter()
            .map(|one| {
                let text = format!("{}. {}", one.number, either(&one.ja, &one.en));
                (one.number.to_string(), text, survey.structure == Some(one.number))
            })
            .collect(),
        industry: survey.industry.clone(),
        readings: model
            .readings
            .iter()
            .map(|one| {
                let chosen = survey.readings.get(&one.id).unwrap_or(&one.default);
                let option = |option: &guideline::iot::ReadingOption| {
                    let [title, why] = [&option.title, &option.why].map(|text| text.get(locale).to_owned());
                    (option.id.clone(), title, why, option.id == *chosen)
                };
                Reading {
                    id: one.id.clone(),
                    title: one.title.get(locale).to_owned(),
                    text: either(&one.ja, &one.en),
                    options: one.options.iter().map(option).collect(),
                }
            })
            .collect(),
        steps,
        page,
    })
}

/// The rows in printed order, under what those that stand together ask.
fn grouped(page: &Page, model: &IotModel, survey: &Survey) -> Vec<(String, Vec<Row>)> {
    let mut groups: Vec<(String, Vec<Row>)> = Vec::new();
    for row in &model.survey {
        let block = model.blocks.iter().find(|block| row.block.as_ref() == Some(&block.id));
        let of_role = block.is_none_or(|block| block.role.is_some());
        let role = model.role(&row.role).filter(|_| of_role);
        let role = role.map(|role| format!("{} {}", role.printed, role.title.get(page.locale)));
        let asks = block.map_or_else(|| page.t("web-iot-given"), |block| block.title.get(page.locale).to_owned());
        let title = role.into_iter().chain([asks]).collect::<Vec<_>>().join(" – ");
        let row = printed(page, model, survey, row);
        match groups.last_mut() {
            Some((known, rows)) if *known == title => rows.push(row),
            _ => groups.push((title, vec![row])),
        }
    }
    groups
}

/// A row with its cells as printed.
fn printed(page: &Page, model: &IotModel, survey: &Survey, row: &SurveyRow) -> Row {
    let locale = page.locale;
    let title = row.title.get(locale).to_owned();
    let cells = row.cells.iter().map(|cell| match (&cell.kind, &cell.id) {
        (CellKind::Input, Some(id)) => {
            Cell::Input { id: id.clone(), yes: survey.yes.contains(id), label: format!("{title} {}", cell.column) }
        }
        (CellKind::Derived { needed_if: Some(_), .. }, _) => Cell::Given(page.t("web-iot-same-if-viewed")),
        (CellKind::Derived { .. }, _) => Cell::Given(page.t("web-iot-same")),
        (CellKind::Preset { value }, _) => Cell::Given(report::iot::words::mark(*value).to_owned()),
        _ => Cell::Given(String::new()),
    });
    let cells = cells.collect();
    // Who carries a role out is asked where the role itself is.
    let runs = model.survey.iter().any(|other| other.delegates.as_deref() == Some(&row.role));
    let role = (runs && row.delegates.is_none()).then(|| {
        let party = survey.parties.get(&row.role).cloned().unwrap_or_default();
        (row.role.clone(), party, survey.elsewhere.get(&row.role).map_or("", |one| one.name()))
    });
    Row { id: row.id.clone(), title, cells, role }
}

#[derive(Template)]
#[template(path = "iot_preview.html")]
struct PreviewPage {
    page: Page,
    steps: Vec<Tab>,
    link: String,
    fields: Fields,
    blocking: Vec<String>,
    remarks: Vec<String>,
    /// What the survey would add and remove.
    change: Vec<Moved>,
    /// How much the survey leads to.
    found: String,
}

pub(super) async fn preview(asker: Asker, Path(path): Path<ServicePath>, sheet: Sheet<Fields>) -> Response {
    let given = sheet.value.clone();
    let done = asker.read(Action::State, move |desk| html(&previewed(desk, &path.service, given)?)).await;
    settle(sheet, done)
}

fn previewed(desk: &Desk<'_>, service: &str, given: Fields) -> Result<PreviewPage, Failure> {
    let ground = Ground::new(desk, service)?;
    let survey = fields::survey(&given, ground.survey());
    let slug = &ground.service.description.service;
    let statement = survey.statement(slug, ground.guideline.id()).into();
    let problems = desk.workspace.problems(&[Located { statement, place: None }], desk.asker.outside.now());
    if !problems.is_empty() {
        return Err(Failure::Refused(problems));
    }
    let (page, steps) = frame(desk, &ground, "/survey");
    let found = findings(ground.model, &survey);
    let told = |blocks: bool| {
        let found = found.iter().filter(move |finding| finding.blocks == blocks);
        found.map(|finding| finding.words(ground.model, page.locale)).collect::<Vec<_>>()
    };
    let (blocking, remarks) = (told(true), told(false));
    let after = derive(ground.model, &survey);
    let before = ground.survey().map(|before| derive(ground.model, &before)).unwrap_or_default();
    Ok(PreviewPage {
        link: page.plain(&format!("services/{service}/iot/survey")),
        fields: given,
        blocking,
        remarks,
        change: moved(&page, ground.model, &before, &after),
        found: page.t2("iot-found", ("rows", after.rows.len()), ("risks", after.risks().len())),
        steps,
        page,
    })
}

pub(super) async fn record(asker: Asker, Path(path): Path<ServicePath>, sheet: Sheet<Fields>) -> Response {
    let given = sheet.value.clone();
    let done = stated(&asker, &path.service, given, fields::survey).await;
    settle(sheet, done)
}

/// Records the survey that a form makes of the one in force, and goes on to what it leads to.
pub(super) async fn stated(
    asker: &Asker,
    service: &str,
    given: Fields,
    fill: fn(&Fields, Option<Survey>) -> Survey,
) -> Result<Response, Failure> {
    let slug: Slug = service.parse().map_err(|_| Failure::NotFound)?;
    let own = asker.clone();
    let recorded = asker
        .change(Action::State, move |workspace, ctx| {
            let snapshot = workspace.current();
            let guideline = guideline_of(&own, snapshot)?.id().to_owned();
            let known = snapshot.world.service(slug.as_str()).ok_or(Failure::NotFound)?;
            let before = known.surveys.iter().find(|one| *one.survey.guideline == *guideline);
            let before = before.map(|one| Survey::of_statement(&one.survey));
            let survey = fill(&given, before.clone());
            if before.as_ref() == Some(&survey) {
                return Ok(None);
            }
            let said = [Located { statement: survey.statement(&slug, &guideline).into(), place: None }];
            Ok(Some(workspace.record_since(&said, fields::since(&given), ctx)?))
        })
        .await?;
    let query = recorded.map(|recorded| format!("?recorded={}", recorded.first)).unwrap_or_default();
    Ok(see(&format!("/w/{}/services/{service}/iot{query}", asker.house.name)))
}
