//! The problems of one file as they are found.

use message::{Diagnostic, Place, Severity};

/// Nobody mends more at a time, and a hostile file could have millions.
const MOST: usize = 1_000;

/// Problems collected.
#[derive(Debug)]
pub(super) struct Problems {
    file: String,
    found: Vec<Diagnostic>,
    errors: usize,
}

impl Problems {
    pub(super) fn new(file: &str) -> Self {
        Self { file: file.to_owned(), found: Vec::new(), errors: 0 }
    }

    /// Notes a problem on a line.
    pub(super) fn at(&mut self, line: u32, problem: Diagnostic) {
        let place = Place::line(self.file.as_str(), line);
        self.put(problem.at(place));
    }

    /// Notes a problem of the whole file, or one that has its place already.
    pub(super) fn put(&mut self, mut problem: Diagnostic) {
        let is_error = problem.severity == Severity::Error;
        self.errors += usize::from(is_error);
        // Room is left for errors, however many warnings there are.
        if self.found.len() < if is_error { 2 * MOST } else { MOST } {
            problem.place.get_or_insert_with(|| Place::file(self.file.as_str()));
            self.found.push(problem);
        }
    }

    pub(super) fn file(&self) -> &str {
        &self.file
    }

    pub(super) fn has_errors(&self) -> bool {
        self.errors > 0
    }

    pub(super) fn take(self) -> Vec<Diagnostic> {
        self.found
    }
}
