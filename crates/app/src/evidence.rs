//! Evidence whose content lies among the blobs.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use message::Diagnostic;
use store::{Digest, Store};
use world::{About, EvidenceAttached, Statement};

use crate::{AppError, Said, Workspace};

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

/// Whether two statements attach the same thing: the same content or, where it is kept elsewhere, the same title and place.
pub fn same_content(said: &Said, one: u64, other: u64) -> bool {
    let same = |field| said.text(one, field) == said.text(other, field);
    same("digest") && (!said.text(one, "digest").is_empty() || (same("title") && same("location")))
}

impl<S: Store> Workspace<S> {
    /// A name for evidence of an item that nobody has used yet: the item's id and a number.
    pub fn free_evidence_name(&self, item: &str) -> String {
        self.free_evidence_name_besides(item, &BTreeSet::new())
    }

    /// The same, for statements recorded together with others that take names, too.
    fn free_evidence_name_besides(&self, item: &str, taken: &BTreeSet<Box<str>>) -> String {
        let base = item.to_ascii_lowercase().replace('.', "-");
        let is_free = |name: &String| !self.current.world.has_evidence(name) && !taken.contains(name.as_str());
        (1u32..).map(|number| format!("{base}-{number}")).find(is_free).unwrap_or(base)
    }

    /// A piece of evidence attached once more, to other items: the same content, days and place under names of their own.
    /// Items that have it already are left out.
    ///
    /// # Errors
    /// No evidence has that name, its content was found altered, or the store fails.
    pub fn evidence_again(&self, evidence: &str, to: &[About]) -> Result<Vec<EvidenceAttached>, AppError> {
        let refused = |code| AppError::Problems(vec![Diagnostic::error(code).with("evidence", evidence)]);
        let world = &self.current.world;
        let position = world.evidence_position(evidence).ok_or_else(|| refused("workspace-unknown-evidence"))?;
        let there = |about: &About| {
            let item = world.item(&about.guideline, &about.item)?;
            Some(world.scope(&about.scope)?.evidence(item))
        };
        let attached = to.iter().flat_map(|about| there(about).unwrap_or_default().iter().map(|piece| piece.position));
        let said = self.said(attached.chain([position]))?;
        let told = said.at(position).and_then(crate::Told::statement);
        let Some(Statement::EvidenceAttached(first)) = told else {
            return Err(refused("workspace-unknown-evidence"));
        };
        if there(&first.about).unwrap_or_default().iter().any(|piece| piece.position == position && piece.altered) {
            return Err(refused("app-evidence-altered"));
        }
        let is_there = |about: &&About| {
            let pieces = there(about).unwrap_or_default();
            pieces.iter().any(|piece| same_content(&said, position, piece.position))
        };
        let mut taken = BTreeSet::new();
        let again = to.iter().filter(|about| !is_there(about)).map(|about| {
            let name: Box<str> = self.free_evidence_name_besides(&about.item, &taken).into();
            taken.insert(name.clone());
            EvidenceAttached { about: about.clone(), evidence: name, ..first.clone() }
        });
        Ok(again.collect())
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
