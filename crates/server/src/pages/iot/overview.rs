//! Where an IoT service stands: a start to choose, what is to be settled, what is open, and its pictures.

use app::Action;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use message::Locale;
use method::iot::{Derivation, Survey, derive, nearest};
use report::iot::{Shown, pictures, words};
use report::terminal::iot::{counts, differences};
use world::SurveyStated;

use super::change::{Moved, measure, moved};
use super::frame;
use super::ground::{Derived, Ground};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Tab};
use crate::pages::controls::ServicePath;

#[derive(Template)]
#[template(path = "iot.html")]
struct OverviewPage {
    page: Page,
    steps: Vec<Tab>,
    /// Cases to start from: link, title, what it is.
    starts: Vec<Start>,
    standing: Option<Standing>,
    may_state: bool,
}

struct Start {
    href: String,
    title: String,
    text: String,
}

/// A service with a survey.
struct Standing {
    position: u64,
    counts: String,
    /// What blocks the survey from being final, and what only wants a look.
    blocking: Vec<String>,
    remarks: Vec<String>,
    open: usize,
    survey: String,
    candidates: String,
    /// Adopted, but no longer led to.
    stray: Vec<(String, String)>,
    pictures: Vec<(String, String)>,
    /// The nearest cases: title, link to the comparison, equal answers, differences.
    near: Vec<(String, String, String, Vec<String>)>,
    /// What the last change of the survey added and removed; `None`: it is the first.
    change: Option<Vec<Moved>>,
}

/// How many of the nearest cases are shown here.
const NEAR: usize = 3;

/// How many statements of a survey are looked through for the one before.
const LOOKED_THROUGH: usize = 100;

pub(super) async fn show(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &path.service)?)).await
}

fn page(desk: &Desk<'_>, service: &str) -> Result<OverviewPage, Failure> {
    let ground = Ground::new(desk, service)?;
    let (page, steps) = frame(desk, &ground, "");
    let standing = match ground.surveyed {
        Some(_) => Some(standing(desk, &ground, &page)?),
        None => None,
    };
    let starts = if standing.is_none() { starts(&ground, &page) } else { Vec::new() };
    Ok(OverviewPage { may_state: desk.may(Action::State), standing, starts, steps, page })
}

/// Nothing, the typical case, or one of the others.
fn starts(ground: &Ground<'_>, page: &Page) -> Vec<Start> {
    let href = |start: &str| page.to(&format!("services/{}/iot/survey?start={start}", ground.slug()));
    let empty =
        Start { href: href("empty"), title: page.t("web-iot-start-empty"), text: page.t("web-iot-start-empty-hint") };
    let cases = ground.model.cases.iter().map(|case| Start {
        href: href(&case.id),
        title: case.title.get(page.locale).to_owned(),
        text: match page.locale {
            Locale::Ja => case.ja.clone(),
            Locale::En => case.en.clone(),
        },
    });
    std::iter::once(empty).chain(cases).collect()
}

fn standing(desk: &Desk<'_>, ground: &Ground<'_>, page: &Page) -> Result<Standing, Failure> {
    let derived = ground.derived()?;
    let weighed = ground.weigh(desk, &derived);
    let (model, locale) = (ground.model, page.locale);
    let position = ground.surveyed.map(|one| one.position).unwrap_or_default();
    let path = |end: &str| page.to(&format!("services/{}/iot{end}", ground.slug()));
    let told = |blocks: bool| {
        let found = derived.findings.iter().filter(move |finding| finding.blocks == blocks);
        found.map(|finding| finding.words(model, locale)).collect()
    };
    let stray = weighed.stray.iter().map(|(id, role, _)| {
        let title = measure(model, id, locale);
        let of = role.as_deref().map(|role| words::role(model, role, locale));
        let text = match of {
            Some(role) => page.t2("iot-of-role", ("id", title), ("role", role)),
            None => title,
        };
        (path(&format!("/candidates/{id}{}", role_query(role.as_deref()))), text)
    });
    let near = nearest(model, &derived.survey).into_iter().take(NEAR).map(|near| {
        let same = page.t2("iot-case-same", ("same", near.same()), ("compared", near.compared));
        let link = path(&format!("/compare?with={}", near.case.id));
        (near.case.title.get(locale).to_owned(), link, same, differences(model, &near, locale))
    });
    Ok(Standing {
        position,
        counts: counts(&weighed, locale),
        blocking: told(true),
        remarks: told(false),
        open: weighed.open(),
        survey: path("/survey"),
        candidates: path("/candidates?state=open"),
        stray: stray.collect(),
        pictures: drawn(ground, &derived, page),
        near: near.collect(),
        change: change(desk, ground, page, position, &derived.derivation)?,
    })
}

/// The end of a link to a candidate that is requested of a role's partner.
pub(super) fn role_query(role: Option<&str>) -> String {
    role.map(|role| format!("?role={role}")).unwrap_or_default()
}

fn drawn(ground: &Ground<'_>, derived: &Derived<'_>, page: &Page) -> Vec<(String, String)> {
    let shown = Shown {
        model: ground.model,
        survey: &derived.survey,
        derivation: &derived.derivation,
        findings: &derived.findings,
        deliberation: None,
        reasons: &|_| None,
        locale: page.locale,
    };
    vec![
        (page.t("iot-picture-chain"), pictures::chain_of_roles(&shown)),
        (page.t("iot-picture-roles"), pictures::roles(&shown)),
        (page.t("iot-picture-risks"), pictures::risks(&shown)),
    ]
}

/// What the survey in force adds to the one before and removes from it.
fn change(
    desk: &Desk<'_>,
    ground: &Ground<'_>,
    page: &Page,
    position: u64,
    after: &Derivation<'_>,
) -> Result<Option<Vec<Moved>>, Failure> {
    let key = format!("service:{}|{}:survey", ground.slug(), ground.guideline.id());
    let told = desk.workspace.history(&key, LOOKED_THROUGH)?;
    let before = told.into_iter().filter(|told| told.position < position).find_map(|told| told.body);
    let before = before.and_then(|body| serde_json::from_value::<SurveyStated>(body).ok());
    Ok(before.map(|before| moved(page, ground.model, &derive(ground.model, &Survey::of_statement(&before)), after)))
}
