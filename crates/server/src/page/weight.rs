//! Papers on pages: the class by which a part of some weight is drawn.

use report::paper::Weight;

/// The class of a weight; what is good or only fair says so in words.
pub(crate) fn class_of(weight: &Weight) -> &'static str {
    match weight {
        Weight::Quiet => "hint",
        Weight::Bad => "late",
        Weight::Plain | Weight::Strong | Weight::Good | Weight::Fair => "",
    }
}
