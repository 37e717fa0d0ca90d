//! What a report needs to know beside the assessment itself.

use guideline::Guideline;
use jiff::civil::Date;
use message::Locale;
use method::View;
use world::{ControlState, Service};

use crate::clean::clean;

/// The view an assessment was made of, the language, and how the user got here.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// What was assessed.
    pub view: &'a View<'a>,
    /// The language to write in.
    pub locale: Locale,
    /// The file behind `akashi assess`, or another command that gives this assessment, beginning with
    /// `akashi ` and without options; suggested commands repeat it.
    pub input: &'a str,
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

    /// The command that gives this assessment, ready to take options.
    pub(crate) fn command(&self) -> String {
        match self.input.strip_prefix("akashi ") {
            Some(_) => clean(self.input),
            None => format!("akashi assess {}", quoted(&clean(self.input))),
        }
    }

    /// Where the ledger says what is planned for a control.
    pub(crate) fn plan(&self, control: &str) -> Option<u64> {
        self.said_of(control, |state| state.plan).map(|plan| plan.position)
    }

    /// Where the ledger names who is responsible for a control.
    pub(crate) fn responsible(&self, control: &str) -> Option<u64> {
        self.said_of(control, |state| state.responsible)
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

/// A file name as a shell takes it for one word.
fn quoted(name: &str) -> String {
    let plain = |character: char| character.is_alphanumeric() || matches!(character, '.' | '_' | '-' | '/' | ':');
    if !name.is_empty() && name.chars().all(plain) {
        name.to_owned()
    } else {
        format!("'{}'", name.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_suggested_command_can_be_pasted() {
        for (name, expected) in [
            ("a/expense.toml", "a/expense.toml"),
            ("経費.toml", "経費.toml"),
            ("my service.toml", "'my service.toml'"),
            ("x;rm -rf ~", "'x;rm -rf ~'"),
            ("it's", r"'it'\''s'"),
        ] {
            assert_eq!(quoted(name), expected);
        }
    }
}
