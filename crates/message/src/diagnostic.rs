//! What is wrong with an input, where, and how to mend it.

use crate::{Arg, Args, Locale, Place, mend, message};

/// How much a diagnostic weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing is refused.
    Warning,
    /// The input is refused as a whole.
    Error,
}

/// One problem of an input, independent of language until it is shown.
///
/// `code` is a message id of the Fluent files; its attribute `.mend` says what to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// Refuses the input, or only warns.
    pub severity: Severity,
    /// The message id, stable across releases.
    pub code: &'static str,
    /// Values for the message's variables.
    pub args: Args,
    /// Where the problem stands, if it has a place.
    pub place: Option<Place>,
}

impl Diagnostic {
    /// An error with the message id `code`.
    pub fn error(code: &'static str) -> Self {
        Self { severity: Severity::Error, code, args: Args::new(), place: None }
    }

    /// A warning with the message id `code`.
    pub fn warning(code: &'static str) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code) }
    }

    /// The same diagnostic at a place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// The same diagnostic with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// What is wrong, in one language, without the place.
    pub fn text(&self, locale: Locale) -> String {
        message(locale, self.code, &self.args)
    }

    /// How to mend it, in one language; empty where nothing can be advised.
    pub fn mend(&self, locale: Locale) -> String {
        mend(locale, self.code, &self.args).unwrap_or_default()
    }
}

/// Whether any of the diagnostics refuses the input.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
}
