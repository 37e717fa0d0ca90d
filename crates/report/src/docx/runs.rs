//! Stretches of text, each of one look.

use super::xml::escaped;
use crate::paper::Weight;

/// A stretch of text of some weight.
pub(super) fn run(weight: Weight, text: &str) -> String {
    styled(character_style(weight), text)
}

/// A stretch of text in a style of characters; `None`: as the paragraph is.
pub(super) fn styled(style: Option<&str>, text: &str) -> String {
    let look = style.map(|style| format!("<w:rPr><w:rStyle w:val=\"{style}\"/></w:rPr>")).unwrap_or_default();
    format!("<w:r>{look}<w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(text))
}

/// A paragraph in a style, holding runs.
pub(super) fn paragraph(style: &str, runs: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{runs}</w:p>")
}

/// The style of a weight.
fn character_style(weight: Weight) -> Option<&'static str> {
    match weight {
        Weight::Plain => None,
        Weight::Strong => Some("AkashiStrong"),
        Weight::Quiet => Some("AkashiQuiet"),
        Weight::Good => Some("AkashiGood"),
        Weight::Fair => Some("AkashiFair"),
        Weight::Bad => Some("AkashiBad"),
    }
}
