//! A new piece of evidence as a form describes it.

use app::{Workspace, digest_text};
use jiff::civil::Date;
use store::{Blobs as _, Sqlite};
use world::{About, EvidenceAttached};

use super::evidence::LIMIT;
use crate::failure::Failure;
use crate::filed::Brought;

/// What a form says of a new piece.
pub(super) struct Piece {
    /// What it is; empty: what its place or file is called.
    pub(super) title: String,
    /// Where it is kept; empty: as the file is called.
    pub(super) location: String,
    /// When it was collected; `None`: today.
    pub(super) collected: Option<Date>,
    /// The last day it is valid.
    pub(super) valid_until: Option<Date>,
    /// Its content.
    pub(super) file: Option<Brought>,
}

impl Piece {
    /// Whether the form describes one at all; days alone are none.
    pub(super) fn is_described(&self) -> bool {
        self.file.is_some() || !self.title.is_empty() || !self.location.is_empty()
    }

    /// What attaches it, yet without the digest of its content.
    pub(super) fn statement(&self, workspace: &Workspace<Sqlite>, about: About, today: Date) -> EvidenceAttached {
        let file = self.file.as_ref().map(|file| file.name.clone()).unwrap_or_default();
        let location = if self.location.is_empty() { file } else { self.location.clone() };
        EvidenceAttached {
            evidence: workspace.free_evidence_name(&about.item).into(),
            title: if self.title.is_empty() { location.clone() } else { self.title.clone() },
            collected: self.collected.unwrap_or(today),
            valid_until: self.valid_until,
            location,
            digest: None,
            about,
        }
    }

    /// Keeps its content and answers the digest; `None`: it has none.
    pub(super) fn keep(self, workspace: &mut Workspace<Sqlite>) -> Result<Option<String>, Failure> {
        let Some(mut file) = self.file else { return Ok(None) };
        let stored = workspace.store_mut().put(&mut file.content, LIMIT as u64).map_err(app::AppError::from)?;
        Ok(Some(digest_text(&stored.digest)))
    }
}
