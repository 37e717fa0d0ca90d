//! The rows of a checklist: what one scope itself has stated, control by control.

mod export;
mod import;

pub use export::ChecklistFile;
pub use import::ChecklistChanges;

use std::ptr;

use guideline::Guideline;
use interchange::checklist::{Answer, Row, Speaker};
use serde_json::Value;
use store::Store;
use world::{Scope, ScopeState, Slug};

use crate::{AppError, Workspace};

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
        let state = self.current.world.scope(scope);
        controls.iter().map(|control| self.row(guideline, state, control)).collect()
    }

    /// Whose answer counts for a control of a service: the nearest that was given.
    pub fn checklist_speaker(&self, guideline: &Guideline, service: &Slug, control: &str) -> Speaker {
        let world = &self.current.world;
        let Some(item) = world.item(guideline.id(), control) else { return Speaker::Own };
        let speaks = |state: &&ScopeState| {
            state.control(item).is_some_and(|said| said.exclusion.is_some() || said.implementation.is_some())
        };
        let is = |speaking: &ScopeState, scope: &Scope| world.scope(scope).is_some_and(|one| ptr::eq(one, speaking));
        match world.chain(service.as_str()).into_iter().find(speaks) {
            Some(speaking) if is(speaking, &Scope::Organisation) => Speaker::Organisation,
            Some(speaking) if !is(speaking, &Scope::Service(service.clone())) => Speaker::Unit,
            _ => Speaker::Own,
        }
    }

    fn row(&self, guideline: &Guideline, state: Option<&ScopeState>, control: &str) -> Result<Row, AppError> {
        let mut row = Row::empty(control);
        let (Some(state), Some(item)) = (state, self.current.world.item(guideline.id(), control)) else {
            return Ok(row);
        };
        if let Some(said) = state.control(item) {
            if let Some(implementation) = said.implementation {
                row.answer = implementation.status.map_or(Answer::Nothing, Answer::Stated);
                row.note = self.text(implementation.position, "note")?;
            }
            if let Some(position) = said.exclusion {
                row.answer = Answer::Excluded;
                row.reason = self.text(position, "reason")?;
            }
            if let Some(position) = said.responsible {
                row.owner = self.text(position, "owner")?;
            }
            if let Some(plan) = said.plan {
                row.plan = self.text(plan.position, "plan")?;
                row.due = plan.due;
            }
        }
        if let Some(evidence) = state.evidence(item).last() {
            row.evidence_title = self.text(evidence.position, "title")?;
            row.evidence_location = self.text(evidence.position, "location")?;
            row.evidence_collected = Some(evidence.collected);
            row.evidence_valid_until = evidence.valid_until;
        }
        Ok(row)
    }

    fn text(&self, position: u64, field: &str) -> Result<String, AppError> {
        let body = self.told(position)?.and_then(|told| told.body);
        let text = body.as_ref().and_then(|body| body.get(field)).and_then(Value::as_str);
        Ok(text.unwrap_or_default().to_owned())
    }
}
