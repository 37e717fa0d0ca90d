//! Candidates whose premise the survey denies: said beside them when adoption is considered, never a derivation.

use guideline::iot::{Hint, IotModel};

use super::Survey;

/// The hints about a countermeasure whose fact the survey states.
pub fn lost_premises<'g>(model: &'g IotModel, survey: &Survey, countermeasure: &str) -> Vec<&'g Hint> {
    let about = |hint: &&Hint| hint.countermeasures.iter().any(|id| id == countermeasure);
    model.hints.iter().filter(about).filter(|hint| is_so(model, survey, hint)).collect()
}

/// Whether what the note asks about does not happen in the service.
fn is_so(model: &IotModel, survey: &Survey, hint: &Hint) -> bool {
    let Some(note) = model.notes.iter().find(|note| note.id == hint.note) else { return false };
    if note.situations.is_empty() {
        return survey.external_provision == Some(false);
    }
    !note.situations.iter().any(|situation| survey.situations.contains(situation))
}
