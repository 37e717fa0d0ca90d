//! A new piece of evidence as a form describes it.

use app::{Workspace, digest_text};
use jiff::civil::Date;
use serde::Deserialize;
use store::{Blobs as _, Sqlite};
use world::{About, EvidenceAttached};

use super::answer::day_if_any;
use super::evidence::LIMIT;
use crate::failure::Failure;
use crate::filed::Brought;

/// What the fields of a form say of a new piece.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct PieceFields {
    /// What it is; empty: what its place or file is called.
    #[serde(default)]
    title: String,
    /// Where it is kept; empty: as the file is called.
    #[serde(default)]
    location: String,
    /// When it was collected; `None`: today.
    #[serde(default, deserialize_with = "day_if_any")]
    collected: Option<Date>,
    /// The last day it is valid.
    #[serde(default, deserialize_with = "day_if_any")]
    valid_until: Option<Date>,
}

/// A new piece, with the file that came along.
pub(super) struct Piece {
    said: PieceFields,
    file: Option<Brought>,
}

impl Piece {
    /// What was filled in, without the spaces around it, and what was brought along.
    pub(super) fn new(said: &PieceFields, file: Option<Brought>) -> Self {
        let (title, location) = (said.title.trim().to_owned(), said.location.trim().to_owned());
        Self { said: PieceFields { title, location, ..said.clone() }, file }
    }

    /// Whether the form describes one at all; days alone are none.
    pub(super) fn is_described(&self) -> bool {
        self.file.is_some() || !self.said.title.is_empty() || !self.said.location.is_empty()
    }

    /// What attaches it, yet without the digest of its content.
    pub(super) fn statement(&self, workspace: &Workspace<Sqlite>, about: About, today: Date) -> EvidenceAttached {
        let file = self.file.as_ref().map(|file| file.name.clone()).unwrap_or_default();
        let PieceFields { title, location, collected, valid_until } = self.said.clone();
        let location = if location.is_empty() { file } else { location };
        EvidenceAttached {
            evidence: workspace.free_evidence_name(&about.item).into(),
            title: if title.is_empty() { location.clone() } else { title },
            collected: collected.unwrap_or(today),
            valid_until,
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
