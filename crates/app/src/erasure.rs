//! Erasing what was said, on a ground that is said in its place.

use std::ops::ControlFlow;

use store::{Digest, Store};
use world::{BodyErased, Statement};

use crate::evidence::content_digest;
use crate::record::entry;
use crate::{Action, AppError, Ctx, Recorded, Workspace};

impl<S: Store> Workspace<S> {
    /// Erases the body of an entry for good, with the content it attached, and records on what ground.
    ///
    /// # Errors
    /// There is no such entry, it is erased already, the ground is empty, the workspace can only be read, or the store
    /// fails.
    pub fn erase(&mut self, position: u64, ground: &str, ctx: &Ctx<'_>) -> Result<Recorded, AppError> {
        if ground.trim().is_empty() {
            let empty = message::Diagnostic::error("workspace-empty-text").with("field", "ground");
            return Err(AppError::Problems(vec![empty]));
        }
        self.catch_up()?;
        self.authorise(ctx.actor, Action::Erase, ctx.now)?;
        self.writable()?;
        self.erasable(position)?;
        // The content goes first: if the rest fails, erasing can be tried again.
        for content in self.content_of_its_own(position)? {
            self.store.remove(&content)?;
        }
        let tombstone = BodyErased { position, ground: ground.to_owned() }.into();
        let appended = self.store.erase(ctx.now, position, entry(&tombstone, ctx))?;
        Ok(self.settle(appended.first, 1))
    }

    /// Whether an entry may be erased: what carries others (the guideline's text, the service itself) stays.
    fn erasable(&self, position: u64) -> Result<(), AppError> {
        let kind = self.store.entry(position)?.map(|entry| entry.kind);
        match kind.as_deref() {
            Some(kind @ ("GuidelineAdopted" | "ServiceRegistered" | "ServiceChanged" | "UnitFormed")) => {
                let refused = message::Diagnostic::error("workspace-not-erasable");
                Err(AppError::Problems(vec![refused.with("position", position).with("kind", kind)]))
            }
            _ => Ok(()),
        }
    }

    /// The content that the entry attached and no other entry names: a piece of evidence, a mapping, or a copy of a document
    /// and what was found in it.
    fn content_of_its_own(&self, position: u64) -> Result<Vec<Digest>, AppError> {
        let Some(found) = self.store.entry(position)? else { return Ok(Vec::new()) };
        let body = found.body.as_deref().and_then(|body| Statement::decode(&found.kind, found.version, body).ok());
        let attached: Vec<String> = match body {
            Some(Statement::EvidenceAttached(body)) => body.digest.into_iter().collect(),
            Some(Statement::MappingAdopted(body)) => vec![body.digest.into()],
            Some(Statement::OriginalAttached(body)) => [body.digest, body.found].map(String::from).into(),
            _ => Vec::new(),
        };
        let mut own = Vec::new();
        for text in attached {
            if let Some(digest) = content_digest(&text)
                && !self.is_shared(&text, position)?
            {
                own.push(digest);
            }
        }
        Ok(own)
    }

    /// Whether another entry names the same content.
    fn is_shared(&self, text: &str, position: u64) -> Result<bool, AppError> {
        const NAMING: [&str; 4] = ["EvidenceAttached", "GuidelineAdopted", "MappingAdopted", "OriginalAttached"];
        let mut shared = false;
        self.store.scan(0, None, &mut |entry| {
            let naming = NAMING.contains(&entry.kind) && entry.position != position;
            let body = entry.body.filter(|_| naming).and_then(|body| std::str::from_utf8(body).ok());
            shared = body.is_some_and(|body| body.contains(text));
            if shared { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })?;
        Ok(shared)
    }
}
