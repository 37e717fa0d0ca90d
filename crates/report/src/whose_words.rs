//! Whose words the texts of a guideline are.

use guideline::Guideline;

/// The message that says it: ours, which stand for the document's, or the publisher's own.
pub fn whose_words(guideline: &Guideline) -> &'static str {
    if guideline.model.catalog().is_some() { "report-as-published" } else { "report-restated" }
}
