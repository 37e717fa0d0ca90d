//! Boxes that say who answers for something: each kind has a colour, and words that say the same.

use super::palette;
use super::svg::{LETTER, Svg};
use crate::wrap;

/// Who answers for what a box stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tint {
    /// The provider itself.
    Own,
    /// A partner under contract.
    Partner,
    /// The user.
    User,
    /// Somebody else.
    Other,
    /// Nobody: it is not there.
    Absent,
    /// Nobody said.
    Open,
}

impl Tint {
    /// Its class, its colour on paper, and the colour of its edge.
    pub(super) fn ink(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Own => ("tint-own", "#e9eef9", "#2a478c"),
            Self::Partner => ("tint-partner", "#fbf0d4", "#7a5200"),
            Self::User => ("tint-user", "#e1f1e9", "#17694d"),
            Self::Other => ("tint-other", "#efe6f5", "#6a3d8f"),
            Self::Absent => ("tint-absent", "#f4f4f0", palette::RULE),
            Self::Open => ("tint-open", "#ffffff", palette::MISS),
        }
    }
}

/// The height of a line of words, in tenths.
pub(super) const LINE: u32 = 180;

/// How wide half a letter is: a letter of Japanese is as wide as high.
const COLUMN: u32 = LETTER / 2 + 5;

/// A text broken into lines of some width, at most `most`; the last says if something was left out.
pub(super) fn lines(text: &str, width: u32, most: usize) -> Vec<String> {
    let columns = usize::try_from(width / COLUMN).unwrap_or_default().max(2);
    let mut lines = wrap::wrap(text, columns);
    if most < lines.len() {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = wrap::cut(&format!("{last}..."), columns);
        }
    }
    lines
}

/// A box with lines of words in its middle, the first of more weight.
pub(super) fn labelled(svg: &mut Svg, (x, y): (u32, u32), (width, height): (u32, u32), tint: Tint, words: &[String]) {
    let (class, fill, edge) = tint.ink();
    svg.tinted((x, y), (width, height), class, (fill, edge));
    let count = u32::try_from(words.len()).unwrap_or_default();
    let top = y + (height.saturating_sub(LINE * count)) / 2;
    for (number, line) in (0..).zip(words) {
        let class = if number == 0 { "chart-strong" } else { "chart-text" };
        svg.text((x + width / 2, top + LINE * number + 135), "middle", class, line);
    }
}
