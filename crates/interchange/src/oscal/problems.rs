//! The problems of one document as they are found.

use message::{Diagnostic, Place, has_errors};

use super::pointer::Pointer;

/// Problems collected; beyond a limit only their number would help.
#[derive(Debug)]
pub(super) struct Problems {
    file: String,
    found: Vec<Diagnostic>,
}

/// Nobody mends more at a time, and a hostile file could have millions.
const MOST: usize = 1_000;

impl Problems {
    pub(super) fn new(file: &str) -> Self {
        Self { file: file.to_owned(), found: Vec::new() }
    }

    /// Notes a problem at a place of the document.
    pub(super) fn at(&mut self, pointer: &Pointer<'_>, problem: Diagnostic) {
        let place = Place::item(self.file.clone(), shown(pointer));
        self.put(problem.at(place));
    }

    /// Notes a problem that has its place already, or none.
    pub(super) fn put(&mut self, problem: Diagnostic) {
        if self.found.len() < MOST {
            self.found.push(problem);
        }
    }

    /// The document's name.
    pub(super) fn file(&self) -> &str {
        &self.file
    }

    /// Notes the problems of `others` that are not noted yet.
    pub(super) fn put_new(&mut self, others: Self) {
        for problem in others.found {
            let is_known = self.found.iter().any(|own| own.code == problem.code && own.place == problem.place);
            if !is_known {
                self.put(problem);
            }
        }
    }

    pub(super) fn has_errors(&self) -> bool {
        has_errors(&self.found)
    }

    pub(super) fn take(self) -> Vec<Diagnostic> {
        self.found
    }
}

/// A pointer for people; that to the whole document is empty and would not be seen.
fn shown(pointer: &Pointer<'_>) -> String {
    let shown = pointer.to_string();
    if shown.is_empty() { "/".to_owned() } else { shown }
}
