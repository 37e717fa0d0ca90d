//! The rows of a checklist: what one scope itself has stated, control by control.

mod export;
mod import;

pub use export::ChecklistFile;
pub use import::ChecklistChanges;

use guideline::Guideline;
use interchange::checklist::{Answer, Row};
use store::Store;
use world::{ItemOrdinal, Scope, ScopeState};

use crate::{AppError, Said, Workspace};

impl<S: Store> Workspace<S> {
    /// What `scope` itself states of each of the given controls.
    ///
    /// # Errors
    /// The store fails.
    pub fn checklist_rows(
        &self,
        guideline: &Guideline,
        scope: &Scope,
        controls: &[&str],
    ) -> Result<Vec<Row>, AppError> {
        let (world, id) = (&self.current.world, guideline.id());
        let Some(state) = world.scope(scope) else { return Ok(controls.iter().map(|id| Row::empty(*id)).collect()) };
        let item = |control: &str| world.item(id, control);
        let said =
            self.said(controls.iter().filter_map(|control| item(control)).flat_map(|item| words(state, item)))?;
        let row = |control: &&str| {
            item(control).map_or_else(|| Row::empty(*control), |item| row(control, state, item, &said))
        };
        Ok(controls.iter().map(row).collect())
    }
}

/// Where the ledger holds the words of a row.
fn words(state: &ScopeState, item: ItemOrdinal) -> impl Iterator<Item = u64> {
    let said = state.control(item).into_iter().flat_map(|said| {
        let stated = said.implementation.map(|stated| stated.position);
        let plan = said.plan.map(|plan| plan.position);
        [stated, said.exclusion, said.responsible, plan]
    });
    let evidence = state.evidence(item).last().map(|evidence| evidence.position);
    said.chain([evidence]).flatten()
}

fn row(control: &str, state: &ScopeState, item: ItemOrdinal, said: &Said) -> Row {
    let mut row = Row::empty(control);
    let text = |position, field| said.text(position, field).to_owned();
    if let Some(said) = state.control(item) {
        if let Some(implementation) = said.implementation {
            row.answer = implementation.status.map_or(Answer::Nothing, Answer::Stated);
            row.note = text(implementation.position, "note");
        }
        if let Some(position) = said.exclusion {
            row.answer = Answer::Excluded;
            row.reason = text(position, "reason");
        }
        if let Some(position) = said.responsible {
            row.owner = text(position, "owner");
        }
        if let Some(plan) = said.plan {
            row.plan = text(plan.position, "plan");
            row.due = plan.due;
        }
    }
    if let Some(evidence) = state.evidence(item).last() {
        row.evidence_title = text(evidence.position, "title");
        row.evidence_location = text(evidence.position, "location");
        row.evidence_collected = Some(evidence.collected);
        row.evidence_valid_until = evidence.valid_until;
    }
    row
}
