//! What a check found.

use std::fmt;

/// One thing that is wrong: where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Finding {
    file: String,
    line: Option<usize>,
    text: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}", self.text)
    }
}

/// The result of one check.
#[derive(Clone, Debug)]
pub(crate) struct Outcome {
    /// The check's name, as on the command line.
    pub(crate) name: &'static str,
    /// What was looked at, for the last line: `1,234 texts in 20 files`.
    pub(crate) scope: String,
    /// What was not checked, and why.
    pub(crate) notes: Vec<String>,
    errors: Vec<Finding>,
    warnings: Vec<Finding>,
}

impl Outcome {
    /// An outcome without any finding yet.
    pub(crate) fn new(name: &'static str) -> Self {
        Self { name, scope: String::new(), notes: Vec::new(), errors: Vec::new(), warnings: Vec::new() }
    }

    /// Adds a finding about a whole file (or package).
    pub(crate) fn error(&mut self, file: impl Into<String>, text: impl Into<String>) {
        self.errors.push(Finding { file: file.into(), line: None, text: text.into() });
    }

    /// Adds a finding about a line, counted from 1.
    pub(crate) fn error_at(&mut self, file: impl Into<String>, line: usize, text: impl Into<String>) {
        self.errors.push(Finding { file: file.into(), line: Some(line), text: text.into() });
    }

    /// Adds a warning: printed, but no failure.
    pub(crate) fn warning(&mut self, file: impl Into<String>, text: impl Into<String>) {
        self.warnings.push(Finding { file: file.into(), line: None, text: text.into() });
    }

    /// Whether nothing is wrong; warnings do not count.
    pub(crate) fn is_good(&self) -> bool {
        self.errors.is_empty()
    }

    /// Prints every finding on a line of its own, then notes and counts.
    pub(crate) fn print(&self) {
        for (severity, findings) in [("warning", &self.warnings), ("error", &self.errors)] {
            let mut findings = findings.clone();
            findings.sort();
            for finding in findings {
                println!("{finding} [{severity}]");
            }
        }
        for note in &self.notes {
            println!("{}: note: {note}", self.name);
        }
        println!("{}: {}", self.name, self.counts());
    }

    /// One line: how many findings over how much.
    pub(crate) fn counts(&self) -> String {
        let plural = |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
        let findings = plural(self.errors.len(), "error");
        let warnings = plural(self.warnings.len(), "warning");
        format!("{findings}, {warnings} ({})", self.scope)
    }

    /// The findings as printed, sorted, without the warnings.
    #[cfg(test)]
    pub(crate) fn errors(&self) -> Vec<String> {
        let mut errors: Vec<String> = self.errors.iter().map(ToString::to_string).collect();
        errors.sort();
        errors
    }

    /// The warnings as printed, sorted.
    #[cfg(test)]
    pub(crate) fn warnings(&self) -> Vec<String> {
        let mut warnings: Vec<String> = self.warnings.iter().map(ToString::to_string).collect();
        warnings.sort();
        warnings
    }
}
