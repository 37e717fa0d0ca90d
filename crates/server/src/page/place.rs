//! The rooms of the application.

/// The rooms of the application, in the order of the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// What waits for the person signed in.
    Mine,
    /// Every service at a glance.
    Portfolio,
    /// What the organisation answers once for all services.
    Organisation,
    /// Gaps in order, and the calendar.
    Work,
    /// Information and components.
    Assets,
    /// What shows that something is so.
    Evidence,
    /// Audits and findings.
    Audits,
    /// The guidelines: what they say, and which are adopted.
    Library,
    /// The ledger and its proofs.
    Ledger,
    /// Search.
    Search,
    /// Settings, people, the own account.
    Settings,
}

impl Place {
    /// Every place, as the navigation lists them: what to look at, what is kept, what serves both.
    pub(super) const ALL: [Self; 11] = [
        Self::Mine,
        Self::Portfolio,
        Self::Work,
        Self::Organisation,
        Self::Assets,
        Self::Evidence,
        Self::Audits,
        Self::Library,
        Self::Ledger,
        Self::Search,
        Self::Settings,
    ];

    pub(super) fn path(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::Portfolio => "",
            Self::Organisation => "organisation",
            Self::Work => "work",
            Self::Assets => "assets",
            Self::Evidence => "evidence",
            Self::Audits => "audits",
            Self::Library => "library",
            Self::Ledger => "ledger",
            Self::Search => "search",
            Self::Settings => "settings",
        }
    }

    /// Whether a group of the navigation begins with it.
    pub(super) fn begins(self) -> bool {
        matches!(self, Self::Organisation | Self::Search)
    }

    /// Whether what is shown there depends on the guideline looked at.
    pub(super) fn is_by_guideline(self) -> bool {
        !matches!(self, Self::Assets | Self::Evidence | Self::Library | Self::Ledger)
    }

    pub(super) fn icon(self) -> &'static str {
        match self {
            Self::Portfolio => "portfolio",
            place => place.path(),
        }
    }

    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Mine => "web-nav-mine",
            Self::Portfolio => "web-nav-portfolio",
            Self::Organisation => "web-nav-organisation",
            Self::Work => "web-nav-work",
            Self::Assets => "web-nav-assets",
            Self::Evidence => "web-evidence",
            Self::Audits => "web-nav-audits",
            Self::Library => "web-nav-library",
            Self::Ledger => "web-nav-ledger",
            Self::Search => "web-nav-search",
            Self::Settings => "web-nav-settings",
        }
    }
}
