//! An IoT service by part V of its guideline, for readers: the words that pages, terminal and papers share, and the
//! papers themselves.

mod annex;
mod contract;
mod paper;
mod papers;
pub mod pictures;
mod template;
pub mod words;

use guideline::iot::IotModel;
use message::Locale;
use method::iot::{Deliberation, Derivation, Finding, Survey};

pub use paper::paper;
pub use papers::{Paper, papers};

/// What is shown of a service.
#[derive(Clone, Copy)]
#[expect(missing_debug_implementations, reason = "it holds a closure")]
pub struct Shown<'s> {
    /// The guideline's model.
    pub model: &'s IotModel,
    /// The survey.
    pub survey: &'s Survey,
    /// What it leads to.
    pub derivation: &'s Derivation<'s>,
    /// What is to be settled.
    pub findings: &'s [Finding<'s>],
    /// What was decided about the candidates; `None`: nobody could, since the survey is no service's.
    pub deliberation: Option<&'s Deliberation<'s, 's>>,
    /// What a decision's author wrote, by its position in the ledger.
    pub reasons: &'s dyn Fn(u64) -> Option<String>,
    /// The language.
    pub locale: Locale,
}

#[cfg(test)]
mod tests;
