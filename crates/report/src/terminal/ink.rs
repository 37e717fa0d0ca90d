//! How a terminal shows things: its width, its colours, its characters.

use method::assessment::Verdict;
use method::indicator::Comparison;
use method::obligation::ObligationStatus;

/// What the terminal can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Columns of a line; lines of free text are not made longer than 120 even where there is room.
    pub width: u16,
    /// Whether ANSI colours are wanted.
    pub colour: bool,
    /// Whether characters beyond ASCII may be used for bars and rules; texts are what they are.
    pub unicode: bool,
}

/// The narrowest width laid out for; a narrower terminal wraps by itself.
const NARROWEST: usize = 40;
/// The widest line that is still read with ease.
const WIDEST: usize = 120;

impl Style {
    /// Columns to lay out for.
    pub(super) fn columns(&self) -> usize {
        usize::from(self.width).clamp(NARROWEST, WIDEST)
    }

    /// The text in a tone.
    pub(super) fn paint(&self, tone: Tone, text: &str) -> String {
        match tone.code().filter(|_| self.colour && !text.trim().is_empty()) {
            Some(code) => format!("\u{1b}[{code}m{text}\u{1b}[0m"),
            None => text.to_owned(),
        }
    }
}

/// What a colour says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tone {
    /// Nothing.
    #[default]
    Plain,
    /// A heading.
    Strong,
    /// Of less weight.
    Quiet,
    /// As it should be.
    Good,
    /// Not quite.
    Fair,
    /// Not known.
    Open,
    /// Not as it should be.
    Bad,
}

impl Tone {
    fn code(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Strong => Some("1"),
            Self::Quiet => Some("2"),
            Self::Good => Some("32"),
            Self::Fair => Some("33"),
            Self::Open => Some("35"),
            Self::Bad => Some("31"),
        }
    }
}

impl From<Verdict> for Tone {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Met => Self::Good,
            Verdict::Partly => Self::Fair,
            Verdict::Unknown => Self::Open,
            Verdict::NotMet => Self::Bad,
            Verdict::NotApplicable => Self::Quiet,
        }
    }
}

impl From<Comparison> for Tone {
    fn from(comparison: Comparison) -> Self {
        match comparison {
            Comparison::Meets => Self::Good,
            Comparison::Misses => Self::Bad,
            Comparison::Unknown => Self::Open,
        }
    }
}

impl From<ObligationStatus> for Tone {
    fn from(status: ObligationStatus) -> Self {
        match status {
            ObligationStatus::Done => Self::Good,
            ObligationStatus::Due => Self::Fair,
            ObligationStatus::IntervalUnset => Self::Open,
            ObligationStatus::Overdue => Self::Bad,
            ObligationStatus::NotTriggered | ObligationStatus::NotAdopted => Self::Quiet,
        }
    }
}
