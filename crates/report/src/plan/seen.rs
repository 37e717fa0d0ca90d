//! What somebody who has the pages saw of a line that was reconstructed.

use guideline::planning::Edge;
use message::Locale;

use crate::plan::Planned;
use crate::say::{say, say_with};

/// A line that was held against the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenLine {
    /// What it joins, as it was reconstructed.
    pub line: String,
    /// What the page shows.
    pub shown: String,
}

impl Planned<'_> {
    /// What was seen of a line; `None`: nobody has looked.
    pub fn seen(&self, edge: &Edge, locale: Locale) -> Option<SeenLine> {
        let shown = match self.case.seen(self.model, edge)? {
            None => say(locale, "plan-line-gone"),
            Some(from) if from == edge.from => say(locale, "plan-line-as-drawn"),
            Some(from) => say_with(locale, "plan-line-from", "box", self.named(from, locale)),
        };
        let line = format!("{} → {}", self.named(&edge.from, locale), self.named(&edge.to, locale));
        Some(SeenLine { line, shown })
    }
}
