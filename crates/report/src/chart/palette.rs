//! The colours of charts on paper. Each differs from white by 3:1 or carries a shape of its own; what nobody has looked
//! at is left empty.

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
        Verdict::Met => Ink { class: "chart-met", fill: "#24845f" },
        Verdict::Partly => Ink { class: "chart-partly", fill: "#e0a82c" },
        Verdict::NotMet => Ink { class: "chart-not-met", fill: "#c4254a" },
        Verdict::Unknown => Ink { class: "chart-unknown", fill: "#ffffff" },
        Verdict::NotApplicable => Ink { class: "chart-cell", fill: "#f4f4f0" },
    }
}

/// Text.
pub(super) const TEXT: &str = "#4d535e";

/// Axes and ticks.
pub(super) const RULE: &str = "#88857d";

/// What is measured.
pub(super) const LINE: &str = "#1d2129";

/// Where good values lie.
pub(super) const ALLOWED: &str = "#e1f1e9";

/// The line through them.
pub(super) const ALLOWED_EDGE: &str = "#24845f";

/// What is measured and not good.
pub(super) const MISS: &str = "#ad1130";
