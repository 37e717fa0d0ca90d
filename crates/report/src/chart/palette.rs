//! The colours of charts on paper. Each differs from white by 3:1 or carries a shape of its own.

use method::assessment::Verdict;

/// How a verdict is drawn: its class, and its colour on paper.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ink {
    pub(super) class: &'static str,
    pub(super) fill: &'static str,
}

/// The ink of a verdict.
pub(super) fn verdict(verdict: Verdict) -> Ink {
    match verdict {
        Verdict::Met => Ink { class: "chart-met", fill: "#1f7a5c" },
        Verdict::Partly => Ink { class: "chart-partly", fill: "#d9a21b" },
        Verdict::NotMet => Ink { class: "chart-not-met", fill: "#b8341b" },
        Verdict::Unknown => Ink { class: "chart-unknown", fill: "#a6aeb9" },
        Verdict::NotApplicable => Ink { class: "chart-cell", fill: "#f4f4f0" },
    }
}

/// Text.
pub(super) const TEXT: &str = "#4b515c";

/// Axes and ticks.
pub(super) const RULE: &str = "#868a8f";

/// What is measured.
pub(super) const LINE: &str = "#27457f";
