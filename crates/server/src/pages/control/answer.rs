//! What is said of a control besides its answer: exclusion, withdrawal, who answers for it, plan, approval.

use app::{Action, Located};
use axum::extract::Path;
use axum::response::Response;
use jiff::civil::Date;
use serde::{Deserialize, Deserializer};
use world::{
    About, ActionPlanned, AnswerWithdrawn, ApprovalGiven, ControlExcluded, ExclusionLifted, ResponsibleNamed, Statement,
};

use crate::answer::see;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::range;
use crate::pages::whose::{ControlPath, Whose};
use crate::sheet::Sheet;
use crate::sheet::settle;

/// Records one statement about an item of the control, unless others were faster, and goes back to the page.
///
/// `item`: an item of the control; `None`: the control itself.
pub(super) async fn say(
    asker: &Asker,
    path: ControlPath,
    item: Option<String>,
    since: u64,
    action: Action,
    statement: impl FnOnce(About) -> Statement + Send + 'static,
) -> Result<Response, Failure> {
    let whose = Whose::try_from(path)?;
    let link = format!("/w/{}/{}", asker.house.name, whose.path());
    let chosen = asker.chosen.clone();
    let recorded = asker
        .change(action, move |workspace, ctx| {
            let guideline = chosen.at(workspace.current())?.id().to_owned();
            let statement = statement(whose.about(&guideline, item.as_deref().unwrap_or(&whose.control)));
            Ok(workspace.record_since(&[Located { statement, place: None }], since, ctx)?)
        })
        .await?;
    Ok(see(&format!("{link}?recorded={}", range(&recorded))))
}

/// A day of a form; an empty field is none.
pub(crate) fn day_if_any<'d, D: Deserializer<'d>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(serde::de::Error::custom) }
}

#[derive(Debug, Deserialize)]
pub(super) struct ReasonForm {
    #[serde(default)]
    reason: String,
    since: u64,
}

pub(super) async fn exclude(asker: Asker, Path(path): Path<ControlPath>, sheet: Sheet<ReasonForm>) -> Response {
    let (reason, since) = (sheet.value.reason.trim().to_owned(), sheet.value.since);
    let done =
        say(&asker, path, None, since, Action::State, move |about| ControlExcluded { about, reason }.into()).await;
    settle(sheet, done)
}

pub(super) async fn lift(asker: Asker, Path(path): Path<ControlPath>, sheet: Sheet<ReasonForm>) -> Response {
    let done =
        say(&asker, path, None, sheet.value.since, Action::State, move |about| ExclusionLifted { about }.into()).await;
    settle(sheet, done)
}

pub(super) async fn withdraw(asker: Asker, Path(path): Path<ControlPath>, sheet: Sheet<ReasonForm>) -> Response {
    let (reason, since) = (sheet.value.reason.trim().to_owned(), sheet.value.since);
    let done =
        say(&asker, path, None, since, Action::State, move |about| AnswerWithdrawn { about, reason }.into()).await;
    settle(sheet, done)
}

#[derive(Debug, Deserialize)]
pub(super) struct OwnerForm {
    owner: String,
    since: u64,
}

pub(super) async fn responsible(asker: Asker, Path(path): Path<ControlPath>, sheet: Sheet<OwnerForm>) -> Response {
    let (owner, since) = (sheet.value.owner.trim().to_owned(), sheet.value.since);
    let done =
        say(&asker, path, None, since, Action::State, move |about| ResponsibleNamed { about, owner }.into()).await;
    settle(sheet, done)
}

#[derive(Debug, Deserialize)]
pub(super) struct PlanForm {
    plan: String,
    #[serde(default, deserialize_with = "day_if_any")]
    due: Option<Date>,
    since: u64,
}

pub(super) async fn plan(asker: Asker, Path(path): Path<ControlPath>, sheet: Sheet<PlanForm>) -> Response {
    let PlanForm { due, since, .. } = sheet.value;
    let plan = sheet.value.plan.trim().to_owned();
    let done =
        say(&asker, path, None, since, Action::State, move |about| ActionPlanned { about, plan, due }.into()).await;
    settle(sheet, done)
}

pub(super) async fn approve(asker: Asker, Path(path): Path<ControlPath>, sheet: Sheet<ReasonForm>) -> Response {
    let on = asker.outside.today();
    let (self_reason, since) = (sheet.value.reason.trim().to_owned(), sheet.value.since);
    let approval = move |about| ApprovalGiven { about, on, self_reason }.into();
    let done = say(&asker, path, None, since, Action::Approve, approval).await;
    settle(sheet, done)
}
