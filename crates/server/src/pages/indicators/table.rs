//! Values of many indicators at once: first what a table would change, then the same recorded as one.

use app::{Action, Located};
use axum::extract::{Multipart, OriginalUri, Path};
use axum::response::{IntoResponse as _, Response};
use guideline::{Guideline, Indicator};
use interchange::value_table::{self, Line};
use jiff::civil::Date;
use message::{Diagnostic, message};
use method::View;
use method::indicator::{Comparison, IndicatorAnswer, measured, words as value_words};
use method::pattern::pattern;
use report::words;
use serde::Deserialize;
use world::{Said, Scope, Statement};

use super::page;
use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::range;
use crate::pages::controls::ServicePath;
use crate::sheet::{Sheet, settle};
use crate::upload::unreadable;

/// The largest table taken, in bytes.
pub(super) const LIMIT: usize = 1024 * 1024;

/// What a table would record.
pub(super) struct Preview {
    pub(super) lines: Vec<LineRow>,
    /// The table itself, to be sent again when the change is confirmed.
    pub(super) text: String,
}

/// A value as it was understood, beside the one it replaces.
pub(super) struct LineRow {
    pub(super) line: u32,
    pub(super) indicator: String,
    pub(super) title: String,
    pub(super) measured_on: Option<Date>,
    pub(super) before: String,
    pub(super) after: String,
    /// Whether a newer measurement stays the one that counts.
    pub(super) outdated: bool,
    /// How the measured value stands to the reference, and to the agreed value.
    pub(super) against: [Turned; 2],
}

/// How a value stands to another before and after, in words.
pub(super) struct Turned {
    pub(super) text: String,
    /// The way it goes, as the style sheet and a sign name it; empty: nothing changes.
    pub(super) turn: &'static str,
    pub(super) sign: &'static str,
    pub(super) missed: bool,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct TableForm {
    text: String,
    since: u64,
}

/// Reads a table of values of a service.
fn read(text: &str, guideline: &Guideline, service: &str) -> Result<Vec<Line>, Failure> {
    let service = service.parse().map_err(|_| Failure::NotFound)?;
    value_table::read("CSV", text, guideline, &Scope::Service(service)).map_err(Failure::Refused)
}

/// What lines state, each with its place.
fn statements(lines: &[Line]) -> Vec<Located> {
    let located = |line: &Line| Located { statement: line.statement.clone(), place: Some(line.place.clone()) };
    lines.iter().map(located).collect()
}

/// A table that was pasted, or that came back to be mended.
pub(super) async fn preview(asker: Asker, Path(path): Path<ServicePath>, sheet: Sheet<TableForm>) -> Response {
    let text = sheet.value.text.clone();
    let done = asker.read(Action::State, move |desk| previewed(desk, &path.service, text)).await;
    settle(sheet, done)
}

/// A table as a file; if anything is wrong with it, it comes back as text, to be mended on the spot.
pub(super) async fn upload(
    asker: Asker,
    Path(path): Path<ServicePath>,
    OriginalUri(uri): OriginalUri,
    form: Multipart,
) -> Response {
    // Before anything is read: nobody without the right can make the server work.
    if let Err(failure) = asker.read(Action::State, |_| Ok(())).await {
        return failure.into_response();
    }
    let (text, since) = match taken(form).await {
        Ok(taken) => taken,
        Err(failure) => return failure.into_response(),
    };
    let fields = vec![("since".into(), since.to_string()), ("text".into(), text.clone())];
    let sheet = Sheet::again(uri.path().replace("/upload", "/preview"), fields, TableForm { text, since });
    preview(asker, Path(path), sheet).await
}

/// The text of the file that was sent, and how much of the ledger its author had seen.
async fn taken(mut form: Multipart) -> Result<(String, u64), Failure> {
    let (mut text, mut since) = (None, 0);
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await.map_err(unreadable)?;
        if name == "file" {
            if LIMIT < bytes.len() {
                return Err(Failure::refused(Diagnostic::error("web-file-too-large").with("limit", "1 MiB")));
            }
            text = Some(value_table::decode("CSV", &bytes).map_err(Failure::refused)?);
        } else if name == "since" {
            since = String::from_utf8_lossy(&bytes).parse().unwrap_or_default();
        }
    }
    let missing = || Failure::refused(Diagnostic::error("web-file-missing"));
    Ok((text.filter(|text| !text.is_empty()).ok_or_else(missing)?, since))
}

fn previewed(desk: &Desk<'_>, service: &str, text: String) -> Result<Response, Failure> {
    let view = desk.view(service)?;
    let lines = read(&text, view.guideline, service)?;
    let said = statements(&lines);
    let problems = desk.workspace.problems(&said, desk.asker.outside.now());
    if !problems.is_empty() {
        return Err(Failure::Refused(problems));
    }
    let said: Vec<Statement> = said.into_iter().map(|located| located.statement).collect();
    let supposed = desk.snapshot.with(&said);
    let then = supposed.view(view.guideline.id(), service, desk.day).ok_or(Failure::NotFound)?;
    let number = |view: &View<'_>| pattern(view).and_then(|pattern| pattern.number);
    let (now_number, then_number) = (number(&view), number(&then));
    let mut rows = Vec::new();
    for line in lines {
        let indicator = view.guideline.indicator(&line.indicator).ok_or(Failure::NotFound)?;
        let before = measured(&view, indicator, now_number, &mut ());
        let after = measured(&then, indicator, then_number, &mut ());
        rows.push(row(desk, indicator, &line, &before, &after));
    }
    html(&page(desk, service, Some(Preview { lines: rows, text }))?)
}

/// A line between what is so now and what would be.
fn row(
    desk: &Desk<'_>,
    indicator: &Indicator,
    line: &Line,
    before: &IndicatorAnswer<'_>,
    after: &IndicatorAnswer<'_>,
) -> LineRow {
    let locale = desk.locale();
    let replaced = if line.measured_on.is_some() { before.measured } else { before.agreed };
    let shown = |said: &Said| value_words(indicator, &said.value).get(locale).to_owned();
    LineRow {
        line: line.place.line.unwrap_or_default(),
        indicator: line.indicator.clone(),
        title: indicator.title.get(locale).to_owned(),
        measured_on: line.measured_on,
        before: replaced.map(shown).unwrap_or_default(),
        after: line.words.get(locale).to_owned(),
        outdated: line.measured_on.is_some() && after.measured.is_none_or(|said| said.on != line.measured_on),
        against: [
            turned(desk, before.against_reference, after.against_reference),
            turned(desk, before.against_agreed, after.against_agreed),
        ],
    }
}

fn turned(desk: &Desk<'_>, before: Comparison, after: Comparison) -> Turned {
    let say = |comparison| desk.text_of(words::comparison(comparison));
    let (turn, sign) = match (before, after) {
        (before, after) if before == after => ("", ""),
        (_, Comparison::Misses) => ("worse", "↘"),
        (_, Comparison::Meets) => ("better", "↗"),
        (_, Comparison::Unknown) => ("other", "→"),
    };
    let text = match turn {
        "" => say(after),
        _ => {
            let args = vec![("before", say(before).into()), ("after", say(after).into())];
            message(desk.locale(), "web-from-to", &args)
        }
    };
    Turned { text, turn, sign, missed: after == Comparison::Misses }
}

pub(super) async fn apply(asker: Asker, Path(path): Path<ServicePath>, sheet: Sheet<TableForm>) -> Response {
    let TableForm { text, since } = sheet.value.clone();
    let link = format!("/w/{}/services/{}/indicators", asker.house.name, path.service);
    let chosen = asker.chosen.clone();
    let done = asker
        .change(Action::State, move |workspace, ctx| {
            let guideline = std::sync::Arc::clone(chosen.at(workspace.current())?);
            let said = statements(&read(&text, &guideline, &path.service)?);
            Ok(workspace.record_since(&said, since, ctx)?)
        })
        .await;
    settle(sheet, done.map(|recorded| see(&format!("{link}?recorded={}", range(&recorded)))))
}
