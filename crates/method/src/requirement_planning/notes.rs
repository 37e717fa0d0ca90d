//! Notes that travel with the bullets they are printed at.

use guideline::planning::{PlanningModel, Requirement};
use message::Text;

use super::{Case, Plan};

/// A note beside a bullet.
#[derive(Clone, Debug, PartialEq)]
pub struct Noted<'g> {
    /// The bullet.
    pub bullet: &'g Requirement,
    /// The note it shares with other bullets; `None`: its own.
    pub id: Option<&'g str>,
    /// What it says.
    pub text: Text,
}

/// The notes of a bullet in a case: its own, and shared ones unless they wait for a fact that nobody stated.
pub fn notes_of<'g>(model: &'g PlanningModel, case: &Case, bullet: &'g Requirement) -> Vec<Noted<'g>> {
    let own = bullet.note.iter().map(|text| Noted { bullet, id: None, text: text.clone() });
    let concerns = |fact: Option<&String>| fact.is_none_or(|fact| case.facts.get(fact) == Some(&true));
    let shared = model.notes_of(bullet).filter(|note| concerns(note.fact.as_ref())).map(|note| Noted {
        bullet,
        id: Some(&note.id),
        text: Text::new(note.ja.as_str(), note.en.as_str()),
    });
    own.chain(shared).collect()
}

/// The notes of every requirement of a plan, in the order of the guideline.
pub(super) fn notes<'g>(model: &'g PlanningModel, case: &Case, plan: &Plan<'g>) -> Vec<Noted<'g>> {
    let bullets = plan.required().flat_map(|one| model.requirements_of(&one.measure.id));
    bullets.flat_map(|bullet| notes_of(model, case, bullet)).collect()
}
