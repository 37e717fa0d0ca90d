//! Why an answer is what it is: from requirement through clause and statement to the verdict.

mod control;
mod indicator;
mod obligation;
mod pattern;
mod reasons;

use guideline::Item;
use method::assessment::Assessment;

use super::assessment::restated;
use super::ink::{Style, Tone};
use super::page::Page;
use crate::{Facts, Statements};

/// What the parts of an explanation share.
struct Explanation<'p, 's, 'a> {
    page: &'p mut Page<'s>,
    assessment: &'p Assessment<'a>,
    facts: &'p Facts<'a>,
    statements: Statements<'p>,
}

/// The chain of reasons for a control, an indicator, an obligation or `pattern`; `None`: `id` names none of these.
///
/// `statements` fetches what the ledger says at a position.
pub fn why(
    assessment: &Assessment<'_>,
    facts: &Facts<'_>,
    style: &Style,
    id: &str,
    statements: Statements<'_>,
) -> Option<String> {
    let mut page = Page::new(style);
    let mut explanation = Explanation { page: &mut page, assessment, facts, statements };
    if id == "pattern" {
        explanation.pattern()?;
    } else {
        match facts.guideline().item(id)? {
            Item::Control(control) => explanation.control(control)?,
            Item::Indicator(indicator) => explanation.indicator(indicator)?,
            Item::Obligation(control, obligation) => explanation.obligation(control, obligation)?,
            Item::Section(_) | Item::Practice(..) | Item::Parameter(..) => return None,
        }
    }
    Some(page.finish())
}

impl Explanation<'_, '_, '_> {
    /// The title of an explanation with the note that Akashi's words stand for the document's.
    fn title(&mut self, id: &str, title: &str, what: &str) {
        let id = if id.is_empty() { String::new() } else { format!("{id}  ") };
        self.page.paragraph(0, Tone::Strong, &format!("{id}{title}"));
        if !what.is_empty() {
            self.page.paragraph(0, Tone::Quiet, what);
        }
        restated(self.page, self.facts.guideline(), self.facts.locale);
    }
}
