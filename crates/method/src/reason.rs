//! Why an answer is what it is.

use message::{Arg, Args, Locale, message};

/// What a reason rests on.
#[derive(Clone, Debug, PartialEq)]
pub enum Source {
    /// A rule of the method itself.
    Rule,
    /// A clause or item of the guideline, by id.
    Clause(String),
    /// A statement, by its position in the ledger.
    Statement(u64),
}

/// One link of the chain from clause and statement to answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// The message id, which is also the rule's name in interfaces.
    pub rule: &'static str,
    /// Values for the message's variables.
    pub args: Args,
    /// What it rests on.
    pub source: Source,
}

impl Reason {
    /// A reason that rests on a rule of the method.
    pub fn rule(rule: &'static str) -> Self {
        Self { rule, args: Args::new(), source: Source::Rule }
    }

    /// The same reason, resting on a statement.
    #[must_use]
    pub fn said_at(mut self, position: u64) -> Self {
        self.source = Source::Statement(position);
        self
    }

    /// The same reason, resting on a clause.
    #[must_use]
    pub fn by(mut self, clause: impl Into<String>) -> Self {
        self.source = Source::Clause(clause.into());
        self
    }

    /// The same reason with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// The reason in words.
    pub fn text(&self, locale: Locale) -> String {
        message(locale, self.rule, &self.args)
    }
}

/// Where a method puts its reasons: a list, or nowhere when only the answer is wanted.
pub trait Why {
    /// Takes a reason; it is made only if it is kept.
    fn because(&mut self, reason: impl FnOnce() -> Reason);
}

impl Why for Vec<Reason> {
    fn because(&mut self, reason: impl FnOnce() -> Reason) {
        self.push(reason());
    }
}

/// Keeps no reasons.
impl Why for () {
    fn because(&mut self, _reason: impl FnOnce() -> Reason) {}
}
