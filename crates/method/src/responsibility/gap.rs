//! What is missing or contradictory in how a requirement is shared.

use guideline::Control;
use world::Slug;

use crate::Reason;

/// What kind of gap it is; the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GapKind {
    /// Each party says that another does it.
    Nobody,
    /// It is taken over from a supplier that leaves it to its customer.
    HandedBack,
    /// Parties share it out differently.
    Differ,
    /// Several parties say that they do it alone.
    Overlap,
    /// A layer it concerns is run by nobody.
    Uncovered,
    /// Services take it over from each other in a circle.
    Circle,
    /// Something said of it was erased.
    Erased,
    /// What was agreed has ended.
    AgreementEnded,
    /// It was declared anew after it was agreed.
    Overtaken,
    /// Nothing is agreed (未合意).
    Unagreed,
    /// Nobody answers for it by name or post.
    NoOwner,
}

impl GapKind {
    /// Every kind, the gravest first.
    pub const ALL: [Self; 11] = [
        Self::Nobody,
        Self::HandedBack,
        Self::Differ,
        Self::Overlap,
        Self::Uncovered,
        Self::Circle,
        Self::Erased,
        Self::AgreementEnded,
        Self::Overtaken,
        Self::Unagreed,
        Self::NoOwner,
    ];

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::HandedBack => "handed-back",
            Self::Differ => "differ",
            Self::Overlap => "overlap",
            Self::Uncovered => "uncovered",
            Self::Circle => "circle",
            Self::Erased => "erased",
            Self::AgreementEnded => "agreement-ended",
            Self::Overtaken => "overtaken",
            Self::Unagreed => "unagreed",
            Self::NoOwner => "no-owner",
        }
    }

    /// The message that names it to people.
    pub fn message(self) -> &'static str {
        match self {
            Self::Nobody => "gap-nobody",
            Self::HandedBack => "gap-handed-back",
            Self::Differ => "gap-differ",
            Self::Overlap => "gap-overlap",
            Self::Uncovered => "gap-uncovered",
            Self::Circle => "gap-circle",
            Self::Erased => "gap-erased",
            Self::AgreementEnded => "gap-agreement-ended",
            Self::Overtaken => "gap-overtaken",
            Self::Unagreed => "gap-unagreed",
            Self::NoOwner => "gap-no-owner",
        }
    }

    /// Whether parties contradict each other.
    pub fn is_conflict(self) -> bool {
        matches!(self, Self::Nobody | Self::HandedBack | Self::Differ | Self::Overlap)
    }
}

/// A gap in how a requirement of a service is shared.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap<'a> {
    /// What kind.
    pub kind: GapKind,
    /// The service.
    pub service: &'a Slug,
    /// The requirement.
    pub control: &'a Control,
    /// The parties that have to settle it; an empty list: nobody is named.
    pub parties: Vec<&'a Slug>,
    /// Why.
    pub why: Reason,
}
