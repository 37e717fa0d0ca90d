//! What a checklist says of itself: guideline, scope, day, and how much of the ledger it knew.

use guideline::{Digest, Guideline};
use jiff::civil::Date;
use message::Locale;
use world::Scope;

/// The facts an exported file carries, so that its way back can be checked against what happened meanwhile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetFacts {
    /// The guideline's short name.
    pub guideline: String,
    /// The short name of its edition.
    pub edition: String,
    /// The digest of its data.
    pub digest: Digest,
    /// The name of the service, or of whoever the scope is.
    pub service: String,
    /// For whom the answers are stated.
    pub scope: Scope,
    /// The day the checklist shows.
    pub as_of: Date,
    /// The origin of the ledger, which no other ledger has; empty if it has none.
    pub origin: String,
    /// How many entries the ledger had.
    pub ledger_size: u64,
    /// The language of the file.
    pub locale: Locale,
}

impl SheetFacts {
    /// The facts of a checklist of `guideline`; `ledger` is the origin of the ledger and how many entries it had.
    pub fn new(
        guideline: &Guideline,
        service: impl Into<String>,
        scope: Scope,
        as_of: Date,
        ledger: (&str, u64),
        locale: Locale,
    ) -> Self {
        Self {
            guideline: guideline.id().to_owned(),
            edition: guideline.manifest.edition.id.clone(),
            digest: guideline.digest,
            service: service.into(),
            scope,
            as_of,
            origin: ledger.0.to_owned(),
            ledger_size: ledger.1,
            locale,
        }
    }
}

/// The name of the sheet that carries the facts; the same in every language.
pub(crate) const ABOUT: &str = "About";

/// The shape of the file; another value is from another version of Akashi.
pub(crate) const FORMAT: &str = "akashi-checklist-1";

/// A line of the sheet that carries the facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fact {
    Format,
    Guideline,
    Edition,
    Digest,
    Service,
    Scope,
    AsOf,
    Origin,
    LedgerSize,
    Locale,
}

impl Fact {
    pub(crate) const ALL: [Self; 10] = [
        Self::Format,
        Self::Guideline,
        Self::Edition,
        Self::Digest,
        Self::Service,
        Self::Scope,
        Self::AsOf,
        Self::Origin,
        Self::LedgerSize,
        Self::Locale,
    ];

    /// The key under which the sheet has it.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Guideline => "guideline",
            Self::Edition => "edition",
            Self::Digest => "digest",
            Self::Service => "service",
            Self::Scope => "scope",
            Self::AsOf => "as-of",
            Self::Origin => "origin",
            Self::LedgerSize => "ledger-size",
            Self::Locale => "locale",
        }
    }

    /// The message that explains it.
    pub(crate) fn message(self) -> &'static str {
        match self {
            Self::Format => "checklist-fact-format",
            Self::Guideline => "checklist-fact-guideline",
            Self::Edition => "checklist-fact-edition",
            Self::Digest => "checklist-fact-digest",
            Self::Service => "checklist-fact-service",
            Self::Scope => "checklist-fact-scope",
            Self::AsOf => "checklist-fact-as-of",
            Self::Origin => "checklist-fact-origin",
            Self::LedgerSize => "checklist-fact-ledger-size",
            Self::Locale => "checklist-fact-locale",
        }
    }

    /// The fact as text.
    pub(crate) fn write(self, facts: &SheetFacts) -> String {
        match self {
            Self::Format => FORMAT.to_owned(),
            Self::Guideline => facts.guideline.clone(),
            Self::Edition => facts.edition.clone(),
            Self::Digest => facts.digest.to_string(),
            Self::Service => facts.service.clone(),
            Self::Scope => facts.scope.to_string(),
            Self::AsOf => facts.as_of.to_string(),
            Self::Origin => facts.origin.clone(),
            Self::LedgerSize => facts.ledger_size.to_string(),
            Self::Locale => facts.locale.tag().to_owned(),
        }
    }
}
