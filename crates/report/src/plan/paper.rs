//! Planned requirements as a paper: procurement specification, or requirements on oneself.
//!
//! What is asked stands with what it is for and what is behind it, so that whoever answers knows the risk and not the
//! measure alone (2.1).

mod against;
mod background;
mod head;
mod requirements;
mod trees;

use message::Locale;

use crate::origin::Origin;
use crate::paper::{Paper, PaperCell, PaperPart, Weight};
use crate::plan::Planned;
use crate::reread::Wording;
use crate::say::{labelled, say, say_with};
use crate::terms::terms_in;

/// The paper of a case: what it is, what was evaluated and decided, what is required, what was decided against, what is
/// still open, the terms used, the trees.
pub fn paper(planned: &Planned<'_>, origin: Option<&Origin>, locale: Locale) -> Paper {
    let wording = Wording::of(planned, locale);
    let mut paper = Paper { day: origin.map(|origin| origin.day), ..Paper::new(locale) };
    head::head(&mut paper, planned, &wording, origin);
    background::background(&mut paper, planned);
    let said = requirements::requirements(&mut paper, planned, &wording);
    against::against(&mut paper, planned);
    open(&mut paper, planned);
    let terms = terms_in(planned.guideline, &said, locale);
    if !terms.is_empty() {
        paper.heading(say(locale, "plan-terms"));
        let both = |term: &&guideline::Term| (term.term.get(locale).to_owned(), term.definition.get(locale).to_owned());
        paper.parts.push(PaperPart::Terms(terms.iter().map(both).collect()));
    }
    trees::trees(&mut paper, planned);
    if let Some(origin) = origin {
        origin.checkpoint(&mut paper);
    }
    paper
}

/// What is refused and what remains to be settled: a paper that hides it would look finished.
fn open(paper: &mut Paper, planned: &Planned<'_>) {
    let (plan, locale) = (planned.plan, paper.locale);
    if plan.violations.is_empty() && plan.warnings.is_empty() {
        return;
    }
    paper.heading(say(locale, "plan-remarks"));
    let mark = say(locale, "plan-refused-mark");
    let refused = plan.violations.iter().map(|one| labelled(&mark, &one.words(locale), locale));
    let remarks = plan.warnings.iter().map(|one| one.words(planned.model, locale));
    let refused = refused.map(|words| PaperCell::new(words, Weight::Bad));
    paper.parts.push(PaperPart::List(refused.chain(remarks.map(PaperCell::from)).collect()));
    if !plan.violations.is_empty() {
        let count = plan.violations.len();
        paper.paragraph(Weight::Bad, say_with(locale, "plan-not-finished", "count", count));
    }
}

#[cfg(test)]
mod tests;
