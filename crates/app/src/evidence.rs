//! Evidence whose content lies among the blobs.

use std::ops::ControlFlow;

use store::{Digest, Store};
use world::Statement;

use crate::{AppError, Workspace};

/// Attached evidence with content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceContent {
    /// The evidence's name.
    pub name: String,
    /// The digest its content had when it was attached.
    pub digest: String,
}

/// How statements write the digest of content: `sha256:` and 64 hexadecimal digits.
pub fn digest_text(digest: &Digest) -> String {
    format!("sha256:{digest}")
}

/// The digest a statement writes; `None` if it is none.
pub fn content_digest(text: &str) -> Option<Digest> {
    text.strip_prefix("sha256:")?.parse().ok()
}

impl<S: Store> Workspace<S> {
    /// A name for evidence of an item that nobody has used yet: the item's id and a number.
    pub fn free_evidence_name(&self, item: &str) -> String {
        let base = item.to_ascii_lowercase().replace('.', "-");
        let used = |number: &u32| self.current.world.has_evidence(&format!("{base}-{number}"));
        let number = (1u32..).find(|number| !used(number)).unwrap_or_default();
        format!("{base}-{number}")
    }

    /// Every attached piece of evidence whose content lies among the blobs.
    ///
    /// # Errors
    /// The store fails.
    pub fn evidence_with_content(&self) -> Result<Vec<EvidenceContent>, AppError> {
        let mut found = Vec::new();
        self.store.scan(0, None, &mut |entry| {
            if entry.kind == "EvidenceAttached"
                && let Some(body) = entry.body
                && let Ok(Statement::EvidenceAttached(body)) = Statement::decode(entry.kind, entry.version, body)
                && let Some(digest) = body.digest
                && self.current.world.evidence_position(&body.evidence) == Some(entry.position)
            {
                found.push(EvidenceContent { name: body.evidence.into(), digest });
            }
            ControlFlow::Continue(())
        })?;
        Ok(found)
    }
}
