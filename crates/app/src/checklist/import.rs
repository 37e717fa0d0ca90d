//! An edited checklist read back: what changed in it, and the statements that makes.

use interchange::checklist::{self, Change, Imported, Row};
use message::{Diagnostic, Place};
use store::Store;
use world::{About, Scope};

use crate::{AppError, Located, Workspace};

/// How much of a control's history is looked through for changes after the export.
const HISTORY: usize = 1;

/// What an edited checklist would change.
#[derive(Clone, Debug)]
pub struct ChecklistChanges {
    /// What is odd about the file, but no reason to refuse it.
    pub warnings: Vec<Diagnostic>,
    /// For whom it speaks.
    pub scope: Scope,
    /// Every changed cell.
    pub changes: Vec<Change>,
    /// What to record.
    pub statements: Vec<Located>,
}

impl<S: Store> Workspace<S> {
    /// Reads an edited checklist; records nothing.
    ///
    /// # Errors
    /// Every problem of the file at once; a file of another ledger, guideline or service; a changed control that was
    /// changed here as well after the export; the store fails.
    pub fn read_checklist(&self, file: &str, bytes: &[u8]) -> Result<ChecklistChanges, AppError> {
        let refused = |problem: Diagnostic| AppError::Problems(vec![problem]);
        // The file says which guideline it belongs to; until it is read, each adopted one reads it in turn.
        let adopted: Vec<_> = self.current().assessable().into_iter().cloned().collect();
        let own = adopted.iter().find(|guideline| {
            let read = checklist::import(file, bytes, guideline);
            read.is_ok_and(|imported| imported.facts.digest == guideline.digest)
        });
        let guideline = own.or(adopted.first()).cloned();
        let guideline = guideline.ok_or_else(|| refused(Diagnostic::error("guideline-not-found").with("name", "")))?;
        let imported = checklist::import(file, bytes, &guideline).map_err(AppError::Problems)?;
        if imported.facts.digest != guideline.digest {
            let other = Diagnostic::error("cli-checklist-other-guideline")
                .with("found", format!("{} {}", imported.facts.guideline, imported.facts.digest))
                .with("adopted", format!("{} {}", guideline.id(), guideline.digest));
            return Err(refused(other.at(Place::file(file))));
        }
        self.same_ledger(&imported, file)?;
        let scope = imported.facts.scope.clone();
        let controls: Vec<&str> = imported.rows.iter().map(|(row, _)| row.control.as_str()).collect();
        let before = self.checklist_rows(&guideline, &scope, &controls)?;
        let changes = checklist::changes(&before, &imported);
        self.stale(&imported, &scope, changes.iter().map(|change| change.control.as_str()), file)?;
        let statements = self.edits(&before, &imported, &scope, guideline.id())?;
        Ok(ChecklistChanges { warnings: imported.warnings, scope, changes, statements })
    }

    /// Refuses a checklist of another ledger, and one of a service this ledger does not know.
    fn same_ledger(&self, imported: &Imported, file: &str) -> Result<(), AppError> {
        let refused = |problem: Diagnostic| Err(AppError::Problems(vec![problem.at(Place::file(file))]));
        let own = self.origin()?.unwrap_or_default();
        if imported.facts.origin != own {
            let code =
                if imported.facts.origin.is_empty() { "cli-checklist-no-ledger" } else { "cli-checklist-other-ledger" };
            return refused(Diagnostic::error(code).with("found", imported.facts.origin.as_str()).with("own", own));
        }
        match &imported.facts.scope {
            Scope::Service(service) | Scope::Component(service, _)
                if self.current().world.service(service.as_str()).is_none() =>
            {
                refused(Diagnostic::error("workspace-unknown-service").with("service", service.as_str()))
            }
            _ => Ok(()),
        }
    }

    /// The statements an edited checklist makes; evidence gets names nobody has used.
    fn edits(
        &self,
        before: &[Row],
        imported: &Imported,
        scope: &Scope,
        guideline: &str,
    ) -> Result<Vec<Located>, AppError> {
        let name = |control: &str| {
            self.free_evidence_name(&format!("{}-{control}", scope.to_string().replace([':', '/'], "-")))
        };
        let edits = checklist::statements(before, imported, scope, guideline, name).map_err(AppError::Problems)?;
        Ok(edits.into_iter().map(|edit| Located { statement: edit.statement, place: Some(edit.place) }).collect())
    }

    /// Refuses a checklist whose changed controls were changed here after it was exported: nobody's work is overwritten
    /// unseen.
    fn stale<'c>(
        &self,
        imported: &Imported,
        scope: &Scope,
        controls: impl Iterator<Item = &'c str>,
        file: &str,
    ) -> Result<(), AppError> {
        let mut changed: Vec<&str> = Vec::new();
        for control in controls {
            let about = About {
                scope: scope.clone(),
                guideline: imported.facts.guideline.as_str().into(),
                item: control.into(),
            };
            let key = about.keys().pop().unwrap_or_default();
            let newer =
                self.history(&key, HISTORY)?.first().is_some_and(|told| imported.facts.ledger_size <= told.position);
            if newer && !changed.contains(&control) {
                changed.push(control);
            }
        }
        if changed.is_empty() {
            return Ok(());
        }
        let stale = Diagnostic::error("cli-checklist-stale").with("controls", changed.join(", "));
        Err(AppError::Problems(vec![stale.at(Place::file(file))]))
    }
}
