//! What is open in the dealings with a supplier.

use jiff::civil::Date;
use world::Slug;

use crate::Reason;

/// What kind of matter is open; the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MatterKind {
    /// It was selected although it does not satisfy what the service cannot go on without.
    SelectionBlocked,
    /// Something settled or done was erased, and nobody reviewed it since.
    Erased,
    /// A review is overdue.
    ReviewOverdue,
    /// Nobody knows what an announced change would do.
    ChangeNotAssessed,
    /// Others were not told of a change.
    ChangeNotTold,
    /// What was entrusted did not come back.
    NotReturned,
    /// Nobody proved that nothing is left.
    NotErased,
    /// It does not satisfy something, and what is left to do oneself is not said.
    NoOwnDuty,
    /// Something was negotiated although its published terms apply.
    NegotiatedForNothing,
    /// Something asked for is not settled.
    Unsettled,
    /// The level one aims at was not shown to it.
    TargetNotShown,
    /// It did not confirm that it hands the requirements down.
    NotHandedDown,
    /// No review is set.
    NoReview,
}

impl MatterKind {
    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::SelectionBlocked => "selection-blocked",
            Self::Erased => "erased",
            Self::ReviewOverdue => "review-overdue",
            Self::ChangeNotAssessed => "change-not-assessed",
            Self::ChangeNotTold => "change-not-told",
            Self::NotReturned => "not-returned",
            Self::NotErased => "not-erased",
            Self::NoOwnDuty => "no-own-duty",
            Self::NegotiatedForNothing => "negotiated-for-nothing",
            Self::Unsettled => "unsettled",
            Self::TargetNotShown => "target-not-shown",
            Self::NotHandedDown => "not-handed-down",
            Self::NoReview => "no-review",
        }
    }
}

/// Something open, with the day it is due and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Matter {
    /// What kind.
    pub kind: MatterKind,
    /// By when, if a day was named.
    pub due: Option<Date>,
    /// The step that began it, if one did.
    pub begun: Option<Slug>,
    /// Why.
    pub why: Reason,
}
