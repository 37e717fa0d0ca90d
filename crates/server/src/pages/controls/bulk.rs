//! Answering many controls at once: first what would change, then the same recorded as one.

use app::{Action, Located, Workspace};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use message::Diagnostic;
use serde::Deserialize;
use store::Sqlite;
use world::{About, ImplementationStated, ImplementationStatus, ResponsibleNamed, Scope, Statement};

use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, range};
use crate::pages::evidence::Chosen;
use crate::pages::scopes::{ScopeNames, path_of};
use crate::pages::supposed::{Outcome, outcomes};
use crate::pages::whose::ScopePath;
use crate::sheet::Sheet;
use crate::sheet::settle;

#[derive(Clone, Debug, Deserialize)]
pub(super) struct BulkForm {
    #[serde(default)]
    control: Vec<String>,
    #[serde(default)]
    status: String,
    #[serde(default)]
    owner: String,
    /// The name of a piece of evidence to be attached to all of them.
    #[serde(default)]
    evidence: String,
    since: u64,
}

#[derive(Template)]
#[template(path = "bulk.html")]
struct BulkPage {
    page: Page,
    /// The list the controls were chosen from.
    link: String,
    /// Where what is shown is recorded.
    deed: String,
    form: BulkForm,
    /// The evidence they would all have.
    evidence: Option<Chosen>,
    rows: Vec<Outcome>,
}

/// The list the controls were chosen from, inside the workspace.
fn list(scope: &Scope) -> String {
    match scope {
        Scope::Service(_) => format!("{}/controls", path_of(scope)),
        scope => path_of(scope),
    }
}

/// What the form states, control by control.
fn statements(
    form: &BulkForm,
    workspace: &Workspace<Sqlite>,
    guideline: &str,
    scope: &Scope,
) -> Result<Vec<Statement>, Failure> {
    let status = ImplementationStatus::ALL.into_iter().find(|status| status.name() == form.status);
    let owner = form.owner.trim();
    let about =
        |control: &String| About { scope: scope.clone(), guideline: guideline.into(), item: control.as_str().into() };
    let mut statements = Vec::new();
    for control in &form.control {
        if let Some(status) = status {
            statements.push(ImplementationStated { about: about(control), status, note: String::new() }.into());
        }
        if !owner.is_empty() {
            statements.push(ResponsibleNamed { about: about(control), owner: owner.to_owned() }.into());
        }
    }
    if !form.evidence.is_empty() {
        let to: Vec<About> = form.control.iter().map(about).collect();
        statements.extend(workspace.evidence_again(&form.evidence, &to)?.into_iter().map(Statement::from));
    }
    Ok(statements)
}

pub(super) async fn preview(asker: Asker, Path(path): Path<ScopePath>, sheet: Sheet<BulkForm>) -> Response {
    let form = sheet.value.clone();
    let done = asker.read(Action::State, move |desk| html(&previewed(desk, &path.into(), form)?)).await;
    settle(sheet, done)
}

fn previewed(desk: &Desk<'_>, scope: &Scope, form: BulkForm) -> Result<BulkPage, Failure> {
    let said = statements(&form, desk.workspace, desk.guideline()?.id(), scope)?;
    if said.is_empty() {
        return Err(Failure::refused(Diagnostic::error("web-bulk-nothing")));
    }
    let located: Vec<Located> =
        said.iter().map(|statement| Located { statement: statement.clone(), place: None }).collect();
    let problems = desk.workspace.problems(&located, desk.asker.outside.now());
    if !problems.is_empty() {
        return Err(Failure::Refused(problems));
    }
    let is_service = matches!(scope, Scope::Service(_));
    let place = if is_service { Place::Portfolio } else { Place::Organisation };
    let mut page = Page::new(desk, place, "").titled("web-bulk-preview");
    page = page.below(&path_of(scope), ScopeNames::new(desk)?.of(scope));
    if is_service {
        page = page.below(&list(scope), desk.text_of("web-controls"));
    }
    let controls: Vec<&str> = form.control.iter().map(String::as_str).collect();
    let rows = outcomes(desk, scope, &said, &controls)?;
    let (link, deed) = (page.plain(&list(scope)), page.plain(&format!("{}/controls/apply", path_of(scope))));
    let evidence = Chosen::of(desk, &form.evidence)?;
    Ok(BulkPage { page, link, deed, form, evidence, rows })
}

pub(super) async fn apply(asker: Asker, Path(path): Path<ScopePath>, sheet: Sheet<BulkForm>) -> Response {
    let form = sheet.value.clone();
    let scope = Scope::from(path);
    let link = format!("/w/{}/{}", asker.house.name, list(&scope));
    let chosen = asker.chosen.clone();
    let done = asker
        .change(Action::State, move |workspace, ctx| {
            let guideline = chosen.at(workspace.current())?.id().to_owned();
            let said = statements(&form, workspace, &guideline, &scope)?;
            let said: Vec<Located> = said.into_iter().map(|statement| Located { statement, place: None }).collect();
            Ok(workspace.record_since(&said, form.since, ctx)?)
        })
        .await;
    settle(sheet, done.map(|recorded| see(&format!("{link}?recorded={}", range(&recorded)))))
}
