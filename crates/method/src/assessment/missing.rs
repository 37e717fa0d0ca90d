//! What keeps a verdict below the answer it rests on.

/// What is missing first, where an answer alone does not decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Nobody has answered, or the answer was erased.
    Answer,
    /// Evidence that counts: there is none, or it is stale, expired or altered.
    Evidence,
    /// The approval the workspace asks for.
    Approval,
    /// A duty of the control's own text is open or overdue.
    Duty,
    /// A measured value misses what was agreed, or a reference that binds.
    Value,
}

impl Missing {
    /// Every one, in the order in which they are looked at.
    pub const ALL: [Self; 5] = [Self::Answer, Self::Evidence, Self::Approval, Self::Duty, Self::Value];

    /// The id of the message that says so in few words.
    pub fn message(self) -> &'static str {
        match self {
            Self::Answer => "missing-answer",
            Self::Evidence => "missing-evidence",
            Self::Approval => "missing-approval",
            Self::Duty => "missing-duty",
            Self::Value => "missing-value",
        }
    }
}
