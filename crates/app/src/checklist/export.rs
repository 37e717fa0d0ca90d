//! The checklist of a scope as a spreadsheet.

use interchange::checklist::{self, Judged, SheetFacts};
use jiff::civil::Date;
use message::{Diagnostic, Locale};
use method::View;
use method::applicability::applies;
use method::assessment::verdicts;
use store::Store;
use world::{Scope, Slug};

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
        let (name, controls, judged): (String, Vec<&str>, Vec<_>) = match scope {
            Scope::Service(service) => {
                let unknown = || Diagnostic::error("workspace-unknown-service").with("service", service.as_str());
                let view = snapshot.view(guideline, service.as_str(), today);
                let view = view.ok_or_else(|| AppError::Problems(vec![unknown()]))?;
                (view.service.description.name.clone(), applicable(&view), self.judged(&view, service))
            }
            _ => {
                let all = found.controls.iter().map(|control| control.id.as_str()).collect();
                (snapshot.world.organisation().unwrap_or_default().to_owned(), all, Vec::new())
            }
        };
        let rows = self.checklist_rows(found, scope, &controls)?;
        let origin = self.origin()?.unwrap_or_default();
        let facts = SheetFacts::new(found, name, scope.clone(), today, (&origin, snapshot.world.size()), locale);
        let verdict = |id: &str| judged.iter().find(|(control, _)| *control == id).map(|(_, verdict)| *verdict);
        let bytes = checklist::export(found, &facts, &rows, Some(&verdict));
        let bytes = bytes.map_err(|error| AppError::Problems(vec![error.diagnostic()]))?;
        Ok(ChecklistFile { bytes, rows: rows.len() })
    }

    fn judged<'a>(&self, view: &View<'a>, service: &Slug) -> Vec<(&'a str, Judged)> {
        let judged = |(id, verdict)| {
            let speaker = self.checklist_speaker(view.guideline, service, id);
            (id, Judged { verdict, speaker })
        };
        view.guideline.controls.iter().map(|control| control.id.as_str()).zip(verdicts(view)).map(judged).collect()
    }
}

fn applicable<'a>(view: &View<'a>) -> Vec<&'a str> {
    let controls = view.guideline.controls.iter().filter(|control| applies(view, control, &mut ()));
    controls.map(|control| control.id.as_str()).collect()
}
