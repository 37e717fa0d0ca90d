//! Holding a guideline's items against each other: ids, references, languages, totals.

mod catalog;
mod framework;
mod ids;
mod iot;
pub(crate) mod mapping;
mod planning;
mod references;
mod structure;
mod texts;
mod totals;
mod touchpoint;

use message::Diagnostic;

use crate::Shape;
use crate::draft::Draft;

/// Reports everything that does not hold.
pub(crate) fn validate(draft: &Draft, found: &mut Vec<Diagnostic>) {
    match draft.shape() {
        Shape::Catalog => catalog::check(draft, found),
        Shape::Controls => {
            references::check(draft, found);
            texts::check(draft, found);
            totals::check(draft, found);
        }
        Shape::Framework => framework::check(draft, found),
        Shape::Iot => iot::check(draft, found),
        Shape::Planning => planning::check(draft, found),
        Shape::Structure => structure::check(draft, found),
        Shape::Touchpoint => touchpoint::check(draft, found),
    }
}
