//! Planned requirements as a paper: procurement specification, or requirements on oneself.
//!
//! What is asked stands with what it is for and what is behind it, so that whoever answers knows the risk and not the
//! measure alone (2.1).

mod background;
mod head;
mod requirements;

use message::Locale;

use super::escape::cell;
use super::table::heading;
use crate::plan::Planned;
use crate::reread::Wording;
use crate::say::{say, say_with};
use crate::terms::terms_in;

/// The paper of a case: what it is, what was evaluated and decided, what is required, what is still open, the terms used.
pub fn plan(planned: &Planned<'_>, locale: Locale) -> String {
    let wording = Wording::of(planned, locale);
    let mut text = String::new();
    head::head(&mut text, planned, &wording, locale);
    background::background(&mut text, planned, locale);
    let said = requirements::requirements(&mut text, planned, &wording, locale);
    open(&mut text, planned, locale);
    let terms = terms_in(planned.guideline, &said, locale);
    if !terms.is_empty() {
        heading(&mut text, 2, &say(locale, "plan-terms"));
        for term in terms {
            let (name, meaning) = (cell(term.term.get(locale)), cell(term.definition.get(locale)));
            text.push_str(&format!("- **{name}**: {meaning}\n"));
        }
        text.push('\n');
    }
    text
}

/// What is refused and what remains to be settled: a paper that hides it would look finished.
fn open(text: &mut String, planned: &Planned<'_>, locale: Locale) {
    let plan = planned.plan;
    if plan.violations.is_empty() && plan.warnings.is_empty() {
        return;
    }
    heading(text, 2, &say(locale, "plan-remarks"));
    for one in &plan.violations {
        text.push_str(&format!("- **{}** {}\n", say(locale, "plan-refused-mark"), cell(&one.words(locale))));
    }
    for one in &plan.warnings {
        // What nobody knows was written by somebody: it could be markup.
        text.push_str(&format!("- {}\n", cell(&one.words(planned.model, locale))));
    }
    text.push('\n');
    if !plan.violations.is_empty() {
        let count = plan.violations.len();
        text.push_str(&format!("{}\n\n", say_with(locale, "plan-not-finished", "count", count)));
    }
}

#[cfg(test)]
mod tests;
