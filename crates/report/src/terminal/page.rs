//! The lines of a report as they come together.

use super::grid::{Cell, Overflow, grid};
use super::ink::{Style, Tone};
use crate::wrap::wrap;

/// A report being written.
#[derive(Debug)]
pub(super) struct Page<'s> {
    pub(super) style: &'s Style,
    text: String,
}

impl<'s> Page<'s> {
    /// An empty page.
    pub(super) fn new(style: &'s Style) -> Self {
        Self { style, text: String::new() }
    }

    /// One line as it is; it may hold colours.
    pub(super) fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    /// An empty line, unless there is one already.
    pub(super) fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A heading after an empty line.
    pub(super) fn heading(&mut self, text: &str) {
        self.blank();
        self.paragraph(0, Tone::Strong, text);
    }

    /// A text broken into lines, each after `indent` blanks.
    pub(super) fn paragraph(&mut self, indent: usize, tone: Tone, text: &str) {
        let room = self.style.columns().saturating_sub(indent).max(20);
        for line in wrap(text, room) {
            let painted = self.style.paint(tone, &line);
            self.line(&format!("{}{painted}", " ".repeat(indent)));
        }
    }

    /// Rows of a table; what does not fit at the end of a row goes on below.
    pub(super) fn rows(&mut self, indent: usize, rows: &[Vec<Cell>]) {
        self.grid(indent, Overflow::Wrap, rows);
    }

    /// Rows of a table, one line each.
    pub(super) fn short_rows(&mut self, indent: usize, rows: &[Vec<Cell>]) {
        self.grid(indent, Overflow::Cut, rows);
    }

    fn grid(&mut self, indent: usize, overflow: Overflow, rows: &[Vec<Cell>]) {
        for line in grid(self.style, indent, overflow, rows) {
            self.line(&line);
        }
    }

    /// The finished text.
    pub(super) fn finish(self) -> String {
        self.text
    }
}
