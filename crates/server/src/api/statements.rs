//! Statements: what is recorded, and what was.

use app::{Action, Located, Recorded, Told};
use axum::Json;
use axum::extract::Query;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use message::{Diagnostic, Place};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use world::Statement;

use super::Problem;
use crate::failure::Failure;
use crate::guard::Asker;

/// How many entries are answered at most.
const LIMIT: usize = 500;

/// A statement to be recorded.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct Said {
    /// Its kind, such as `ImplementationStated`.
    kind: String,
    /// The version of the body's shape.
    #[serde(default = "one")]
    version: u32,
    /// What it says.
    body: Value,
}

fn one() -> u32 {
    1
}

/// Statements to be recorded together.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct Recording {
    /// What is said.
    statements: Vec<Said>,
    /// How much of the ledger you have seen: if others have spoken of the same items since, nothing is recorded.
    since: Option<u64>,
}

/// What was recorded.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RecordedView {
    /// The position of the first statement.
    first: u64,
    /// How many were recorded.
    count: u64,
    /// Whether a signed checkpoint covers them.
    signed: bool,
}

impl RecordedView {
    pub(super) fn of(recorded: &Recorded) -> Self {
        Self { first: recorded.first, count: recorded.count, signed: recorded.signed }
    }
}

/// Records statements: all of them, or none with every problem named.
#[utoipa::path(post, path = "/statements", tag = "statements", params(("workspace" = String, Path)),
    request_body = Recording,
    responses((status = 201, body = RecordedView), (status = "4XX", body = Problem)))]
pub(crate) async fn record(
    asker: Asker,
    recording: Result<Json<Recording>, JsonRejection>,
) -> Result<Response, Failure> {
    let unreadable = |reason: String| Diagnostic::error("web-form-unreadable").with("reason", reason);
    let Json(recording) = recording.map_err(|error| Failure::refused(unreadable(error.body_text())))?;
    let mut statements = Vec::new();
    let mut problems = Vec::new();
    for (index, said) in recording.statements.iter().enumerate() {
        let place = Place::item("statements", index.to_string());
        match Statement::decode(&said.kind, said.version, said.body.to_string().as_bytes()) {
            Ok(statement) => statements.push(Located { statement, place: Some(place) }),
            Err(error) => problems.push(unreadable(error.to_string()).at(place)),
        }
    }
    if !problems.is_empty() {
        return Err(Failure::Refused(problems));
    }
    let since = recording.since;
    let recorded = asker
        .change(Action::Read, move |workspace, ctx| match since {
            Some(since) => Ok(workspace.record_since(&statements, since, ctx)?),
            None => Ok(workspace.record(&statements, ctx)?),
        })
        .await?;
    Ok((StatusCode::CREATED, Json(RecordedView::of(&recorded))).into_response())
}

/// A statement as it was made.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct EntryView {
    /// Its position in the ledger.
    position: u64,
    /// When the ledger took it in.
    recorded_at: String,
    /// Who made it: an opaque id.
    actor: String,
    /// Its kind.
    kind: String,
    /// What it says; none: erased.
    body: Option<Value>,
}

impl From<Told> for EntryView {
    fn from(told: Told) -> Self {
        Self {
            position: told.position,
            recorded_at: told.recorded_at.to_string(),
            actor: told.actor,
            kind: told.kind,
            body: told.body,
        }
    }
}

/// Whose history.
#[derive(Debug, Deserialize)]
pub(crate) struct Asked {
    key: Option<String>,
    limit: Option<usize>,
}

/// What was said, newest first: about everything, or under one key such as `service:expense|mic3:III.1.1.3`.
#[utoipa::path(get, path = "/history", tag = "statements",
    params(("workspace" = String, Path), ("key" = Option<String>, Query), ("limit" = Option<usize>, Query)),
    responses((status = 200, body = Vec<EntryView>), (status = "4XX", body = Problem)))]
pub(crate) async fn history(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker
        .read(Action::Read, move |desk| {
            let limit = asked.limit.unwrap_or(50).min(LIMIT);
            let told = match &asked.key {
                Some(key) => desk.workspace.history(key, limit)?,
                None => desk.workspace.latest(limit)?,
            };
            let known = told.into_iter().filter(|one| one.position < desk.snapshot.world.size());
            Ok(Json(known.map(EntryView::from).collect::<Vec<_>>()).into_response())
        })
        .await
}
