//! What a report needs to know beside the assessment itself.

use guideline::Guideline;
use jiff::civil::Date;
use message::Locale;
use method::View;
use method::assessment::{ControlAnswer, Verdict};
use world::{Approved, ControlState, Service};

/// The view an assessment was made of, the language, and how the user got here.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// What was assessed.
    pub view: &'a View<'a>,
    /// The language to write in.
    pub locale: Locale,
    /// The command that gives this assessment, without options and ready to take some; suggestions repeat it.
    pub command: &'a str,
    /// Further commands to suggest, each with the message that says what it is for.
    pub next: &'a [(String, &'static str)],
    /// The ledger the assessment was made from, if there is one that is kept.
    pub ledger: Option<&'a LedgerFacts>,
}

/// Which ledger an assessment was made from, and how far it reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerFacts {
    /// Its name.
    pub origin: String,
    /// How many entries it had.
    pub size: u64,
    /// The root hash over them.
    pub root: String,
}

impl<'a> Facts<'a> {
    /// The service.
    pub fn service(&self) -> &'a Service {
        self.view.service
    }

    /// The organisation's name, if it was given.
    pub fn organisation(&self) -> Option<&'a str> {
        self.view.world.organisation()
    }

    /// The guideline.
    pub fn guideline(&self) -> &'a Guideline {
        self.view.guideline
    }

    /// By when the planned action on a control is due, if a plan says so.
    pub fn plan_due(&self, control: &str) -> Option<Date> {
        self.said_of(control, |state| state.plan).and_then(|plan| plan.due)
    }

    /// Where the ledger says what is planned for a control.
    pub(crate) fn plan(&self, control: &str) -> Option<u64> {
        self.said_of(control, |state| state.plan).map(|plan| plan.position)
    }

    /// Where the ledger names who is responsible for a control.
    pub(crate) fn responsible(&self, control: &str) -> Option<u64> {
        self.said_of(control, |state| state.responsible)
    }

    /// Whether the planned action on a control is late.
    pub(crate) fn plan_late(&self, answer: &ControlAnswer<'_>) -> bool {
        answer.verdict != Verdict::Met && self.plan_due(&answer.control.id).is_some_and(|due| due < self.view.at)
    }

    /// Where the ledger states how a control is implemented, or why it is excluded.
    pub(crate) fn stated(&self, control: &str) -> Option<u64> {
        self.said_of(control, statement_of)
    }

    /// The approval of a control, in the scope that speaks of it.
    pub(crate) fn approval(&self, control: &str) -> Option<Approved> {
        self.said_of(control, |state| statement_of(state).map(|_| state.approval)).flatten()
    }

    /// Whether the approval of a control is younger than what it approves.
    pub(crate) fn approved(&self, control: &str) -> bool {
        let approved = self.approval(control).map(|approved| approved.position);
        approved.is_some_and(|position| self.stated(control).is_some_and(|stated| position > stated))
    }

    /// Whether a practice was adopted.
    pub(crate) fn adopted(&self, practice: &str) -> bool {
        let Some(item) = self.view.world.item(self.guideline().id(), practice) else { return false };
        self.view.chain.iter().find_map(|state| state.practice(item)).is_some_and(|(adopted, _)| adopted)
    }

    /// Where the ledger gives a parameter's value.
    pub(crate) fn parameter(&self, parameter: &str) -> Option<u64> {
        let item = self.view.world.item(self.guideline().id(), parameter)?;
        self.view.chain.iter().find_map(|state| state.parameter(item))
    }

    /// The first answer a scope gives about a control, nearest first.
    fn said_of<T>(&self, control: &str, ask: impl Fn(&ControlState) -> Option<T>) -> Option<T> {
        let item = self.view.world.item(self.guideline().id(), control)?;
        self.view.chain.iter().filter_map(|state| state.control(item)).find_map(ask)
    }
}

/// Where a scope speaks of a control.
fn statement_of(state: &ControlState) -> Option<u64> {
    state.exclusion.or(state.implementation.map(|said| said.position))
}
