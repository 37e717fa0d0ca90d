//! A step that is filled in: its form shown, taken in and looked at, shown again with what is wrong, or recorded as the
//! whole plan.

use app::{Action, Located};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{MethodRouter, get};
use message::{Diagnostic, Text};
use method::requirement_planning::Case;
use world::Slug;

use super::steps::after;
use crate::answer::see;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::fields::{Fields, field, flag, named, since};
use crate::guard::Asker;
use crate::page::Page;
use crate::pages::controls::ServicePath;
use crate::pages::explain::Problem;
use crate::plan::Ground;
use crate::shared::Shared;
use crate::sheet::{Sheet, settle};

/// A step that is filled in.
#[derive(Clone, Copy)]
pub(super) struct Form {
    /// The end of its path.
    pub(super) path: &'static str,
    /// What the form makes of the case in force.
    pub(super) fill: fn(&Ground<'_>, &Fields, &mut Case, message::Locale),
    /// The page, with what is in force or was typed; fields are those of its link, or of the form.
    pub(super) page: fn(&Desk<'_>, &Ground<'_>, &Fields, Typed) -> Result<Response, Failure>,
    /// Where to go on after recording, beside the next step: a part of the same one.
    pub(super) part: fn(&Fields) -> Option<String>,
    /// Whether measures that lack what they build on are refused.
    pub(super) refuses: bool,
}

/// What is in force, or what somebody typed with what is wrong with it.
pub(super) struct Typed {
    pub(super) case: Case,
    pub(super) problems: Vec<Problem>,
}

/// No part of a step: the step is one page.
pub(super) fn whole(_fields: &Fields) -> Option<String> {
    None
}

/// The handlers of a step.
pub(super) fn handlers(form: Form) -> MethodRouter<Shared> {
    let page = move |asker: Asker, Path(path): Path<ServicePath>, Query(link): Query<Fields>| {
        shown(asker, path.service, link, form)
    };
    get(page).post(move |asker: Asker, Path(path): Path<ServicePath>, sheet: Sheet<Fields>| {
        recorded(asker, path.service, sheet, form)
    })
}

/// The page as the case in force has it.
async fn shown(asker: Asker, service: String, link: Fields, form: Form) -> Result<Response, Failure> {
    asker
        .read(Action::Read, move |desk| {
            let ground = Ground::new(desk, &service)?;
            let typed = Typed { case: ground.case(), problems: Vec::new() };
            (form.page)(desk, &ground, &link, typed)
        })
        .await
}

async fn recorded(asker: Asker, service: String, sheet: Sheet<Fields>, form: Form) -> Response {
    let (given, of) = (sheet.value.clone(), service.clone());
    match asker.read(Action::State, move |desk| look(desk, &of, &given, form)).await {
        Ok(None) => {}
        Ok(Some(response)) => return response,
        Err(failure) => return sheet.back(failure),
    }
    let done = record(&asker, &service, sheet.value.clone(), form).await;
    settle(sheet, done)
}

/// The page again if something is wrong with what was typed.
fn look(desk: &Desk<'_>, service: &str, given: &Fields, form: Form) -> Result<Option<Response>, Failure> {
    let ground = Ground::new(desk, service)?;
    let mut case = ground.case();
    (form.fill)(&ground, given, &mut case, desk.locale());
    let statement = ground.statement(&case).into();
    let mut found = desk.workspace.problems(&[Located { statement, place: None }], desk.asker.outside.now());
    // A case cannot hold what is left out without a reason, so the form is asked.
    found.retain(|problem| problem.code != NO_REASON);
    found.extend(unreasoned(given).map(|id| Diagnostic::error(NO_REASON).with("name", title(&ground, id))));
    let mut problems = Problem::all(&found, desk.locale());
    if form.refuses {
        problems.extend(refusals(&ground, &case, desk));
    }
    if problems.is_empty() {
        return Ok(None);
    }
    let page = (form.page)(desk, &ground, given, Typed { case, problems })?;
    Ok(Some((StatusCode::UNPROCESSABLE_ENTITY, page).into_response()))
}

const NO_REASON: &str = "plan-no-reason";

/// What a form leaves aside without saying why.
fn unreasoned(given: &Fields) -> impl Iterator<Item = &str> {
    let aside = named(given, "judged.").filter(|(_, word)| flag(word) == Some(false));
    aside.map(|(id, _)| id).filter(|id| lacks_reason(given, id))
}

/// Whether a form leaves something aside without saying why.
pub(super) fn lacks_reason(given: &Fields, id: &str) -> bool {
    let aside = field(given, &format!("judged.{id}")).and_then(flag) == Some(false);
    aside && field(given, &format!("reason.{id}")).is_none_or(|reason| reason.trim().is_empty())
}

/// What a form judges: taken or not, and why; `None`: it does not ask, or leaves it open.
pub(super) fn judged<'f>(given: &'f Fields, id: &str) -> Option<Option<(bool, &'f str)>> {
    let taken = flag(field(given, &format!("judged.{id}"))?);
    let reason = field(given, &format!("reason.{id}")).unwrap_or_default();
    Some(taken.map(|taken| (taken, reason)))
}

/// What is judged, by its title.
fn title(ground: &Ground<'_>, id: &str) -> Text {
    let model = ground.model;
    let benefit = || model.benefit(id).map(|benefit| benefit.title.clone());
    let node = || model.node_by_key(id).map(|node| node.title.clone());
    let measure = model.measure(id).map(|measure| {
        let named = |title: &str| format!("{id} {title}");
        Text { ja: named(&measure.title.ja), en: named(&measure.title.en) }
    });
    measure.or_else(node).or_else(benefit).unwrap_or_else(|| Text::new(id, id))
}

/// Measures that lack what they are stated to build on.
fn refusals(ground: &Ground<'_>, case: &Case, desk: &Desk<'_>) -> Vec<Problem> {
    let refused = ground.derive(case).violations;
    let problem = |text: String| Problem { place: String::new(), text, mend: desk.text_of("web-plan-pull-in-hint") };
    refused.iter().map(|one| problem(one.words(desk.locale()))).collect()
}

async fn record(asker: &Asker, service: &str, given: Fields, form: Form) -> Result<Response, Failure> {
    let slug: Slug = service.parse().map_err(|_| Failure::NotFound)?;
    let (own, fields) = (asker.clone(), given.clone());
    let recorded = asker
        .change(Action::State, move |workspace, ctx| {
            let ground = Ground::at(&own, workspace.current(), slug.as_str())?;
            let before = ground.stated();
            let mut case = before.clone().unwrap_or_default();
            (form.fill)(&ground, &fields, &mut case, own.locale);
            let statement = ground.statement(&case);
            // What is said anew without a change is not said again.
            if before.map(|before| ground.statement(&before)).as_ref() == Some(&statement) {
                return Ok(None);
            }
            let said = [Located { statement: statement.into(), place: None }];
            Ok(Some(workspace.record_since(&said, since(&fields), ctx)?))
        })
        .await?;
    let path = match (field(&given, "then"), (form.part)(&given)) {
        (Some("next"), _) => after(form.path).to_owned(),
        (_, Some(part)) => format!("{}{part}", form.path),
        (_, None) => form.path.to_owned(),
    };
    let joint = if path.contains('?') { '&' } else { '?' };
    let query = recorded.map(|recorded| format!("{joint}recorded={}", recorded.first)).unwrap_or_default();
    Ok(see(&format!("/w/{}/services/{service}/plan{path}{query}", asker.house.name)))
}

/// Yes, no, or not decided, as radio buttons have them.
pub(super) const ANSWERS: [(&str, &str); 3] = [("yes", "plan-yes"), ("no", "plan-no"), ("open", "web-plan-not-said")];

/// The answers with their words.
pub(super) fn answers(page: &Page) -> Vec<(&'static str, String)> {
    ANSWERS.map(|(name, id)| (name, page.t(id))).to_vec()
}

/// The name of an answer.
pub(super) fn word(answer: Option<bool>) -> &'static str {
    match answer {
        Some(true) => "yes",
        Some(false) => "no",
        None => "open",
    }
}
