//! The keys and names a guideline's data gives to cases.

use guideline::planning::{Edge, PlanningModel, Reading, ReadingSubject};

/// An id as case files write it.
pub(super) fn key(id: &str) -> String {
    id.replace('-', "_")
}

/// The id a case file means.
pub(super) fn id_of<'i>(mut ids: impl Iterator<Item = &'i String>, name: &str) -> Option<&'i String> {
    ids.find(|id| key(id) == name)
}

pub(super) fn benefits(model: &PlanningModel) -> impl Iterator<Item = &String> {
    model.benefits.iter().map(|benefit| &benefit.id)
}

pub(super) fn facts(model: &PlanningModel) -> impl Iterator<Item = &String> {
    model.facts.iter().map(|fact| &fact.id)
}

pub(super) fn artefacts(model: &PlanningModel) -> impl Iterator<Item = &String> {
    model.artefacts.iter().map(|artefact| &artefact.id)
}

pub(super) fn questions(model: &PlanningModel) -> impl Iterator<Item = &String> {
    model.scope.questions.iter().map(|question| &question.id)
}

/// The readings a case can settle: those of lines. Numbers and texts change nothing that is derived.
pub(super) fn readings(model: &PlanningModel) -> impl Iterator<Item = &Reading> {
    model.readings.iter().filter(|reading| reading.about == ReadingSubject::Edges)
}

/// The lines a case can settle one by one: those that were reconstructed.
pub(super) fn lines(model: &PlanningModel) -> impl Iterator<Item = &Edge> {
    model.edges.iter().filter(|edge| edge.is_reconstructed())
}

/// The numbers of the scenes.
pub(super) fn scenes(model: &PlanningModel) -> Vec<u64> {
    model.scenes.iter().filter_map(|scene| scene.id.parse().ok()).collect()
}
