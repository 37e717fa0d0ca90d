//! What people tell each other about a control: comments, and tasks until they are closed.

use app::{Action, Located};
use axum::extract::Path;
use axum::response::Response;
use guideline::Control;
use jiff::civil::Date;
use serde::Deserialize;
use world::{CommentMade, Slug, Statement, Task, TaskClosed, TaskOpened};

use super::answer::day_if_any;
use crate::answer::see;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::range;
use crate::pages::told::{ToldRow, listed};
use crate::pages::whose::{ControlPath, Whose};
use crate::sheet::Sheet;
use crate::sheet::settle;

/// How many comments are shown.
const SHOWN: usize = 50;

/// A task as the page shows it.
pub(crate) struct TaskRow {
    pub(crate) name: String,
    pub(crate) title: String,
    pub(crate) owner: String,
    pub(crate) due: Option<Date>,
    pub(crate) late: bool,
}

/// The comments on a control in the scope of the page, newest first.
pub(super) fn comments(desk: &Desk<'_>, whose: &Whose, control: &Control) -> Result<Vec<ToldRow>, Failure> {
    let key = CommentMade::key(&whose.about(desk.guideline()?.id(), &control.id));
    let told = desk.workspace.history(&key, SHOWN)?;
    listed(desk, told.iter().filter(|one| one.position < desk.snapshot.world.size()))
}

/// The open tasks about a control in the scope of the page.
pub(super) fn tasks(desk: &Desk<'_>, whose: &Whose, control: &Control) -> Result<Vec<TaskRow>, Failure> {
    let about = whose.about(desk.guideline()?.id(), &control.id);
    let tasks = desk.snapshot.world.tasks();
    let open: Vec<_> = tasks.filter(|(_, task)| task.closed.is_none() && task.about == about).collect();
    let said = desk.said(open.iter().map(|(_, task)| task.position))?;
    let row = |(name, task): (&str, &Task)| TaskRow {
        name: name.to_owned(),
        title: said.text(task.position, "title").to_owned(),
        owner: said.text(task.position, "owner").to_owned(),
        due: task.due,
        late: task.due.is_some_and(|due| due < desk.day),
    };
    Ok(open.into_iter().map(row).collect())
}

async fn record(
    asker: &Asker,
    path: ControlPath,
    statement: impl FnOnce(&str, &Whose, Slug) -> Statement + Send + 'static,
) -> Result<Response, Failure> {
    let whose = Whose::try_from(path)?;
    let link = format!("/w/{}/{}", asker.house.name, whose.path());
    let chosen = asker.chosen.clone();
    let recorded = asker
        .change(Action::Comment, move |workspace, ctx| {
            let current = workspace.current();
            let guideline = chosen.at(current)?.id().to_owned();
            // A name nobody has used: the workspace is held until the statement is recorded.
            let fresh = format!("t-{}", current.world.size()).parse().map_err(|_| Failure::NotFound)?;
            let statement = statement(&guideline, &whose, fresh);
            Ok(workspace.record(&[Located { statement, place: None }], ctx)?)
        })
        .await?;
    Ok(see(&format!("{link}?recorded={}#talk", range(&recorded))))
}

#[derive(Debug, Deserialize)]
pub(super) struct CommentForm {
    text: String,
}

pub(super) async fn comment(asker: Asker, Path(path): Path<ControlPath>, sheet: Sheet<CommentForm>) -> Response {
    let text = sheet.value.text.trim().to_owned();
    let done = record(&asker, path, move |guideline, whose, _| {
        CommentMade { about: whose.about(guideline, &whose.control), text }.into()
    })
    .await;
    settle(sheet, done)
}

#[derive(Debug, Deserialize)]
pub(super) struct TaskForm {
    title: String,
    #[serde(default)]
    owner: String,
    #[serde(default, deserialize_with = "day_if_any")]
    due: Option<Date>,
}

pub(super) async fn open(asker: Asker, Path(path): Path<ControlPath>, sheet: Sheet<TaskForm>) -> Response {
    let (title, owner, due) =
        (sheet.value.title.trim().to_owned(), sheet.value.owner.trim().to_owned(), sheet.value.due);
    let done = record(&asker, path, move |guideline, whose, task| {
        TaskOpened { task, about: whose.about(guideline, &whose.control), title, owner, due }.into()
    })
    .await;
    settle(sheet, done)
}

#[derive(Debug, Deserialize)]
pub(super) struct CloseForm {
    task: Slug,
    #[serde(default)]
    note: String,
}

pub(super) async fn close(asker: Asker, Path(path): Path<ControlPath>, sheet: Sheet<CloseForm>) -> Response {
    let (task, note) = (sheet.value.task.clone(), sheet.value.note.trim().to_owned());
    let done = record(&asker, path, move |_, _, _| TaskClosed { task, note }.into()).await;
    settle(sheet, done)
}
