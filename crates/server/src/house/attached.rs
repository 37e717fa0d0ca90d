//! A piece of evidence as it was attached, with what a search looks at.

use app::Told;
use world::{EvidenceAttached, Statement};

/// A piece of evidence as the ledger attaches it.
#[derive(Debug, Default)]
pub(crate) struct Attached {
    /// What was said; `None`: it was erased.
    pub(crate) said: Option<EvidenceAttached>,
    /// Its title, place, digest and control, folded.
    sought: String,
}

impl Attached {
    /// What an entry says of a piece.
    pub(crate) fn of(told: &Told) -> Self {
        let Some(Statement::EvidenceAttached(said)) = told.statement() else { return Self::default() };
        let digest = said.digest.as_deref().unwrap_or_default();
        let sought = message::sought(&[said.title.as_str(), &said.location, digest, &said.about.item].join("\n"));
        Self { said: Some(said), sought }
    }

    /// Whether a folded word stands in what is known of it.
    pub(crate) fn holds(&self, word: &str) -> bool {
        self.sought.contains(word)
    }

    /// What makes two pieces the same: the content; where it is kept elsewhere, title and place.
    pub(crate) fn identity(&self) -> (&str, &str, &str) {
        match &self.said {
            Some(EvidenceAttached { digest: Some(digest), .. }) => (digest, "", ""),
            Some(said) => ("", &said.title, &said.location),
            None => ("", "", ""),
        }
    }
}
