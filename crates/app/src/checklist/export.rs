//! The checklist of a scope as a spreadsheet.

use std::collections::HashMap;

use interchange::checklist::{self, Answer, Beside, Inherited, Judged, SheetFacts, Speaker};
use jiff::civil::Date;
use message::{Diagnostic, Locale};
use method::applicability::applies;
use method::assessment::verdicts;
use method::{ScopeView, View};
use store::Store;
use world::{Answering, Scope, answering};

use crate::{AppError, Workspace};

/// A checklist as a file.
#[derive(Clone, Debug)]
pub struct ChecklistFile {
    /// The spreadsheet (XLSX).
    pub bytes: Vec<u8>,
    /// How many controls it has.
    pub rows: usize,
}

impl<S: Store> Workspace<S> {
    /// What a scope states of each control that applies to it, as a spreadsheet that can be filled in and read back.
    ///
    /// # Errors
    /// The guideline or the service is not known here, or the store fails.
    pub fn export_checklist(
        &self,
        guideline: &str,
        scope: &Scope,
        today: Date,
        locale: Locale,
    ) -> Result<ChecklistFile, AppError> {
        let snapshot = self.current();
        let unknown = || AppError::Problems(vec![Diagnostic::error("guideline-not-found").with("name", guideline)]);
        let found = snapshot.guideline(guideline).ok_or_else(unknown)?;
        let view = ScopeView::new(found, &snapshot.world, scope, today);
        let mut beside = self.inherited(&view, scope)?;
        let (name, controls): (String, Vec<&str>) = match scope {
            Scope::Service(service) => {
                let unknown = || Diagnostic::error("workspace-unknown-service").with("service", service.as_str());
                let view = snapshot.view(guideline, service.as_str(), today);
                let view = view.ok_or_else(|| AppError::Problems(vec![unknown()]))?;
                for (id, judged) in judged(&view) {
                    beside.entry(id).or_default().judged = Some(judged);
                }
                (view.service.description.name.clone(), applicable(&view))
            }
            _ => {
                let all = found.controls.iter().map(|control| control.id.as_str()).collect();
                (snapshot.world.organisation().unwrap_or_default().to_owned(), all)
            }
        };
        let rows = self.checklist_rows(found, scope, &controls)?;
        let origin = self.origin()?.unwrap_or_default();
        let facts = SheetFacts::new(found, name, scope.clone(), today, (&origin, snapshot.world.size()), locale);
        let shown = |id: &str| beside.get(id).cloned().unwrap_or_default();
        let bytes = checklist::export(found, &facts, &rows, Some(&shown));
        let bytes = bytes.map_err(|error| AppError::Problems(vec![error.diagnostic()]))?;
        Ok(ChecklistFile { bytes, rows: rows.len() })
    }

    /// What the scopes around one answer, control by control.
    fn inherited<'a>(&self, view: &ScopeView<'a>, scope: &Scope) -> Result<HashMap<&'a str, Beside>, AppError> {
        let around: Vec<_> = view.chain.iter().copied().filter(|state| state.scope() != scope).collect();
        let answers = view.guideline.controls.iter().filter_map(|control| {
            let item = view.world.item(view.guideline.id(), &control.id)?;
            Some((control.id.as_str(), answering(&around, item)?))
        });
        let answers: Vec<_> = answers.collect();
        let words = |answer: &Answering<'_>| match (answer.said.exclusion, answer.said.implementation) {
            (Some(position), _) => (Answer::Excluded, Some((position, "reason"))),
            (None, Some(stated)) => {
                (stated.status.map_or(Answer::Nothing, Answer::Stated), Some((stated.position, "note")))
            }
            (None, None) => (Answer::Nothing, None),
        };
        let said = self.said(answers.iter().filter_map(|(_, answer)| words(answer).1).map(|(position, _)| position))?;
        let inherited = |answer: &Answering<'_>| {
            let (says, place) = words(answer);
            let note = place.map(|(position, field)| said.text(position, field).to_owned()).unwrap_or_default();
            Inherited { speaker: speaker(Some(answer)), answer: says, note }
        };
        let beside =
            |(id, answer): (&'a str, Answering<'_>)| (id, Beside { judged: None, inherited: Some(inherited(&answer)) });
        Ok(answers.into_iter().map(beside).collect())
    }
}

fn judged<'a>(view: &View<'a>) -> impl Iterator<Item = (&'a str, Judged)> {
    let controls = view.guideline.controls.iter().zip(verdicts(view));
    controls.map(|(control, verdict)| {
        let item = view.world.item(view.guideline.id(), &control.id);
        let answer = item.and_then(|item| answering(&view.chain, item));
        (control.id.as_str(), Judged { verdict, speaker: speaker(answer.as_ref()) })
    })
}

/// Whose answer counts for a service.
fn speaker(answer: Option<&Answering<'_>>) -> Speaker {
    match answer.map(|answer| answer.state.scope()) {
        Some(Scope::Organisation) => Speaker::Organisation,
        Some(Scope::Unit(_)) => Speaker::Unit,
        _ => Speaker::Own,
    }
}

fn applicable<'a>(view: &View<'a>) -> Vec<&'a str> {
    let controls = view.guideline.controls.iter().filter(|control| applies(view, control, &mut ()));
    controls.map(|control| control.id.as_str()).collect()
}
