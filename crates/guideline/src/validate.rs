//! Holding a guideline's items against each other: ids, references, languages, totals.

mod order;
mod planning;
mod references;
mod texts;
mod totals;

use message::Diagnostic;

pub(crate) use order::printed_order;

use crate::Shape;
use crate::load::Draft;

/// Reports everything that does not hold.
pub(crate) fn validate(draft: &Draft, found: &mut Vec<Diagnostic>) {
    match draft.shape() {
        Shape::Controls => {
            references::check(draft, found);
            texts::check(draft, found);
            totals::check(draft, found);
        }
        Shape::Planning => planning::check(draft, found),
    }
}
