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
