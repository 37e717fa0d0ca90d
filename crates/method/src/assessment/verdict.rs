//! What is said of a control in the end.

/// The verdict on a control.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// 未実施.
    NotMet,
    /// 未確認.
    Unknown,
    /// 一部実施.
    Partly,
    /// 実施済み.
    Met,
    /// 対象外: neutral in every roll-up.
    NotApplicable,
}

impl Verdict {
    /// Every verdict, from worst to best, the neutral one last.
    pub const ALL: [Self; 5] = [Self::NotMet, Self::Unknown, Self::Partly, Self::Met, Self::NotApplicable];

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotMet => "not_met",
            Self::Unknown => "unknown",
            Self::Partly => "partly",
            Self::Met => "met",
            Self::NotApplicable => "not_applicable",
        }
    }

    /// The message that names it to people.
    pub fn message(self) -> &'static str {
        match self {
            Self::NotMet => "verdict-not-met",
            Self::Unknown => "verdict-unknown",
            Self::Partly => "verdict-partly",
            Self::Met => "verdict-met",
            Self::NotApplicable => "verdict-not-applicable",
        }
    }

    /// Whether something remains to be done.
    pub fn is_open(self) -> bool {
        matches!(self, Self::NotMet | Self::Unknown | Self::Partly)
    }

    /// The weaker of two; 対象外 is neutral.
    #[must_use]
    pub fn weakest(self, other: Self) -> Self {
        self.min(other)
    }
}
