//! What is recorded of an audit, step by step.

use app::{Action, Located};
use axum::extract::Path;
use axum::response::Response;
use jiff::civil::Date;
use serde::Deserialize;
use world::{
    AuditConcluded, AuditPlanned, CorrectionCompleted, CorrectionPlanned, EffectChecked, FindingClosed, FindingRaised,
    Grade, SampleConcluded, SampleResult, Scope, Slug, Statement,
};

use super::audit::AuditPath;
use crate::answer::see;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::range;
use crate::sheet::{Sheet, settle};

/// Records statements about an audit, and goes back to its page.
///
/// They are told the audit, and a number nobody has used for a name.
pub(super) async fn record(
    asker: &Asker,
    path: AuditPath,
    action: Action,
    statements: impl FnOnce(Slug, u64) -> Option<Vec<Statement>> + Send + 'static,
) -> Result<Response, Failure> {
    let audit: Slug = path.audit.parse().map_err(|_| Failure::NotFound)?;
    let link = format!("/w/{}/audits/{audit}", asker.house.name);
    let recorded = asker
        .change(action, move |workspace, ctx| {
            let fresh = workspace.current().world.size();
            let statements = statements(audit, fresh).ok_or(Failure::NotFound)?;
            let located: Vec<_> = statements.into_iter().map(|statement| Located { statement, place: None }).collect();
            Ok(workspace.record(&located, ctx)?)
        })
        .await?;
    Ok(see(&format!("{link}?recorded={}", range(&recorded))))
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct PlanForm {
    title: String,
    scope: Scope,
    #[serde(default)]
    auditor: String,
    from: Date,
    to: Date,
}

pub(super) async fn plan(asker: Asker, sheet: Sheet<PlanForm>) -> Response {
    let form = sheet.value.clone();
    let house = asker.house.name.clone();
    let chosen = asker.chosen.clone();
    let done = asker
        .change(Action::PlanAudit, move |workspace, ctx| {
            let current = workspace.current();
            let guideline = chosen.at(current)?.id().into();
            let audit: Slug = format!("audit-{}", current.world.size()).parse().map_err(|_| Failure::NotFound)?;
            let (title, auditor) = (form.title.trim().to_owned(), form.auditor.trim().to_owned());
            let planned = AuditPlanned {
                audit: audit.clone(),
                title,
                scope: form.scope,
                guideline,
                auditor,
                from: form.from,
                to: form.to,
            };
            let recorded = workspace.record(&[Located { statement: planned.into(), place: None }], ctx)?;
            Ok(see(&format!("/w/{house}/audits/{audit}?recorded={}", range(&recorded))))
        })
        .await;
    settle(sheet, done)
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct ExamineForm {
    item: String,
    result: SampleResult,
    #[serde(default)]
    note: String,
}

pub(super) async fn examine(asker: Asker, Path(path): Path<AuditPath>, sheet: Sheet<ExamineForm>) -> Response {
    let ExamineForm { item, result, note } = sheet.value.clone();
    let done = record(&asker, path, Action::Audit, move |audit, _| {
        Some(vec![SampleConcluded { audit, item: item.as_str().into(), result, note: note.trim().to_owned() }.into()])
    })
    .await;
    settle(sheet, done)
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct ConcludeForm {
    summary: String,
    #[serde(default)]
    follow_up: String,
}

pub(super) async fn conclude(asker: Asker, Path(path): Path<AuditPath>, sheet: Sheet<ConcludeForm>) -> Response {
    let ConcludeForm { summary, follow_up } = sheet.value.clone();
    let (summary, follow_up) = (summary.trim().to_owned(), follow_up.trim().to_owned());
    let done = record(&asker, path, Action::ConcludeAudit, move |audit, _| {
        Some(vec![AuditConcluded { audit, summary, follow_up }.into()])
    })
    .await;
    settle(sheet, done)
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct RaiseForm {
    item: String,
    grade: Grade,
    text: String,
}

pub(super) async fn raise(asker: Asker, Path(path): Path<AuditPath>, sheet: Sheet<RaiseForm>) -> Response {
    let RaiseForm { item, grade, text } = sheet.value.clone();
    let done = record(&asker, path, Action::Audit, move |audit, fresh| {
        let finding = format!("f-{fresh}").parse().ok()?;
        let text = text.trim().to_owned();
        Some(vec![FindingRaised { finding, audit, item: item.as_str().into(), grade, text }.into()])
    })
    .await;
    settle(sheet, done)
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct CorrectionForm {
    finding: Slug,
    cause: String,
    action: String,
    owner: String,
    due: Date,
}

pub(super) async fn correction(asker: Asker, Path(path): Path<AuditPath>, sheet: Sheet<CorrectionForm>) -> Response {
    let CorrectionForm { finding, cause, action, owner, due } = sheet.value.clone();
    let plain = |text: String| text.trim().to_owned();
    let planned = CorrectionPlanned { finding, cause: plain(cause), action: plain(action), owner: plain(owner), due };
    let done = record(&asker, path, Action::Correct, move |_, _| Some(vec![planned.into()])).await;
    settle(sheet, done)
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct DoneForm {
    finding: Slug,
    on: Date,
    #[serde(default)]
    note: String,
    #[serde(default)]
    effective: bool,
    #[serde(default)]
    self_reason: String,
}

pub(super) async fn completed(asker: Asker, Path(path): Path<AuditPath>, sheet: Sheet<DoneForm>) -> Response {
    let DoneForm { finding, on, note, .. } = sheet.value.clone();
    let completed = CorrectionCompleted { finding, on, note: note.trim().to_owned() };
    let done = record(&asker, path, Action::Correct, move |_, _| Some(vec![completed.into()])).await;
    settle(sheet, done)
}

pub(super) async fn effect(asker: Asker, Path(path): Path<AuditPath>, sheet: Sheet<DoneForm>) -> Response {
    let DoneForm { finding, on, note, effective, self_reason } = sheet.value.clone();
    let (note, self_reason) = (note.trim().to_owned(), self_reason.trim().to_owned());
    let checked = EffectChecked { finding, on, effective, note, self_reason };
    let done = record(&asker, path, Action::Audit, move |_, _| Some(vec![checked.into()])).await;
    settle(sheet, done)
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct CloseForm {
    finding: Slug,
}

pub(super) async fn close(asker: Asker, Path(path): Path<AuditPath>, sheet: Sheet<CloseForm>) -> Response {
    let finding = sheet.value.finding.clone();
    let done = record(&asker, path, Action::Audit, move |_, _| Some(vec![FindingClosed { finding }.into()])).await;
    settle(sheet, done)
}
