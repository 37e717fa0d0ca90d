//! The best practices of a control, and what it obliges to.

use app::Action;
use axum::extract::Path;
use axum::response::Response;
use guideline::{Control, Trigger};
use jiff::civil::Date;
use method::ScopeView;
use method::obligation::{ObligationStatus, stands};
use report::{span_words, words};
use serde::Deserialize;
use world::{IntervalSet, ObligationFulfilled, PracticeAdopted, PracticeDropped};

use super::answer::say;
use crate::guard::Asker;
use crate::page::Page;
use crate::pages::whose::ControlPath;
use crate::sheet::Sheet;
use crate::sheet::settle;

/// A best practice as the page shows it.
pub(super) struct PracticeRow {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) adopted: bool,
}

/// An obligation as the page shows it.
pub(super) struct DutyRow {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) kind: String,
    pub(super) status: String,
    pub(super) late: bool,
    pub(super) settable: bool,
    pub(super) due: Option<String>,
    pub(super) fulfilled: Option<String>,
    pub(super) interval: Option<Interval>,
}

/// The interval in force, as forms name it and in words.
pub(super) struct Interval {
    pub(super) name: String,
    pub(super) words: String,
}

/// The best practices with whether the nearest scope adopted them.
pub(super) fn practices(view: &ScopeView<'_>, control: &Control, locale: message::Locale) -> Vec<PracticeRow> {
    let rows = control.practices.iter().enumerate().map(|(index, practice)| {
        let id = control.practice_id(index);
        let said = view.nearest(&id, |state, item| state.practice(item));
        PracticeRow {
            text: practice.text.get(locale).to_owned(),
            adopted: said.is_some_and(|(adopted, _)| adopted),
            id,
        }
    });
    rows.collect()
}

/// The obligations that count for the scope.
pub(super) fn rows(view: &ScopeView<'_>, control: &Control, page: &Page) -> Vec<DutyRow> {
    let answers = control.obligations.iter().map(|obligation| stands(view, control, obligation, &mut ()));
    let counting = answers.filter(|answer| answer.status != ObligationStatus::NotAdopted);
    counting
        .map(|answer| DutyRow {
            id: answer.obligation.id.clone(),
            text: match page.locale {
                message::Locale::Ja => answer.obligation.ja.clone(),
                message::Locale::En => answer.obligation.en.clone(),
            },
            kind: page.t(words::obligation_kind(answer.obligation.kind)),
            status: page.t(words::obligation_status(answer.status)),
            late: answer.status == ObligationStatus::Overdue,
            settable: matches!(answer.obligation.trigger, Trigger::OrganisationDefined),
            due: answer.due.map(|day| day.to_string()),
            fulfilled: answer.fulfilled.map(|day| day.to_string()),
            interval: answer
                .interval
                .map(|span| Interval { name: span.to_string(), words: span_words(span, page.locale) }),
        })
        .collect()
}

#[derive(Debug, Deserialize)]
pub(super) struct PracticeForm {
    practice: String,
    adopt: bool,
    since: u64,
}

pub(super) async fn practice(asker: Asker, Path(path): Path<ControlPath>, sheet: Sheet<PracticeForm>) -> Response {
    let PracticeForm { adopt, since, .. } = sheet.value;
    let item = Some(sheet.value.practice.clone());
    let done = say(&asker, path, item, since, Action::State, move |about| {
        if adopt { PracticeAdopted { about }.into() } else { PracticeDropped { about }.into() }
    })
    .await;
    settle(sheet, done)
}

#[derive(Debug, Deserialize)]
pub(super) struct DoneForm {
    obligation: String,
    on: Date,
    #[serde(default)]
    note: String,
    since: u64,
}

pub(super) async fn done(asker: Asker, Path(path): Path<ControlPath>, sheet: Sheet<DoneForm>) -> Response {
    let DoneForm { on, since, .. } = sheet.value;
    let (item, note) = (Some(sheet.value.obligation.clone()), sheet.value.note.trim().to_owned());
    let done =
        say(&asker, path, item, since, Action::State, move |about| ObligationFulfilled { about, on, note }.into())
            .await;
    settle(sheet, done)
}

#[derive(Debug, Deserialize)]
pub(super) struct IntervalForm {
    obligation: String,
    interval: String,
    since: u64,
}

pub(super) async fn interval(asker: Asker, Path(path): Path<ControlPath>, sheet: Sheet<IntervalForm>) -> Response {
    let (item, interval) = (Some(sheet.value.obligation.clone()), sheet.value.interval.trim().to_owned());
    let done =
        say(&asker, path, item, sheet.value.since, Action::State, move |about| IntervalSet { about, interval }.into())
            .await;
    settle(sheet, done)
}
