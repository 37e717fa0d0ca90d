//! A reader's own copy of a guideline's document: the official wording found in it is kept beside our own.

use std::sync::Arc;

use guideline::{Digest, Guideline};
use interchange::original::{Copy, Original, find};
use message::Diagnostic;
use store::Store;
use world::{FoundCount, OriginalAttached};

use crate::evidence::{content_digest, digest_text};
use crate::{Action, AppError, Ctx, Recorded, Snapshot, Workspace};

/// The largest copy kept, in bytes.
pub const COPY_LIMIT: u64 = 128 * 1024 * 1024;

/// The most that is kept of what was found, in bytes.
const FOUND_LIMIT: u64 = 64 * 1024 * 1024;

/// A copy as a file: what it is called, what is in it, and its text.
#[derive(Clone, Copy, Debug)]
pub struct CopyFile<'f> {
    /// Its name.
    pub name: &'f str,
    /// Its bytes.
    pub content: &'f [u8],
    /// Its text, by pages.
    pub text: &'f Copy,
}

/// What was found of a guideline in a copy of its document.
#[derive(Clone, Debug)]
pub struct Sought {
    /// The text of the guideline that said what to look for.
    text: Digest,
    /// What was found.
    pub original: Original,
}

impl Sought {
    /// Looks for a guideline in a copy of its document. It takes seconds, and needs no workspace meanwhile.
    ///
    /// # Errors
    /// The guideline's data does not say how the document is printed, or nothing of it is in the copy.
    pub fn of(guideline: &Guideline, copy: &Copy) -> Result<Self, AppError> {
        Ok(Self { text: guideline.digest, original: found_of(guideline, copy)? })
    }
}

impl<S: Store> Workspace<S> {
    /// What would be found of an adopted guideline in a copy of its document. Nothing is kept.
    ///
    /// # Errors
    /// The guideline is not adopted, its data does not say how the document is printed, or nothing of it is in the copy.
    pub fn preview_original(&self, name: &str, text: &Copy) -> Result<Original, AppError> {
        found_of(self.current.to_seek(name)?, text)
    }

    /// Attaches a copy: file and official wording are kept among the blobs, the ledger says what was found. The copy
    /// attached last counts. The same file with the same wording again changes nothing.
    ///
    /// `sought` is what was found in it beforehand; if the guideline was adopted in another text since, it is looked for
    /// again.
    ///
    /// # Errors
    /// As [`Workspace::preview_original`]; the actor may not, or the store fails.
    pub fn attach_original(
        &mut self,
        name: &str,
        file: CopyFile<'_>,
        sought: Option<Sought>,
        ctx: &Ctx<'_>,
    ) -> Result<(Recorded, Original), AppError> {
        self.catch_up()?;
        self.authorise(ctx.actor, Action::Configure, ctx.now)?;
        self.writable()?;
        let guideline = self.current.to_seek(name)?;
        let original = match sought.filter(|sought| sought.text == guideline.digest) {
            Some(sought) => sought.original,
            None => found_of(guideline, file.text)?,
        };
        let wording = serde_json::to_vec(&original).unwrap_or_default();
        // Should the rest fail, the contents stay: they are named by their digests, and nobody speaks of them.
        let copy = self.store.put(&mut &*file.content, COPY_LIMIT)?;
        let found = self.store.put(&mut wording.as_slice(), FOUND_LIMIT)?;
        let counts = original.counts().into_iter();
        let attached = OriginalAttached {
            guideline: name.into(),
            file: file.name.to_owned(),
            digest: digest_text(&copy.digest).into(),
            found: digest_text(&found.digest).into(),
            counts: counts
                .map(|(kind, count)| (kind.into(), FoundCount { found: count.found, of: count.of }))
                .collect(),
        };
        let known = self.current.world.original(name);
        let statements = match known {
            Some(known) if known.found == attached.found => Vec::new(),
            _ => vec![Self::unplaced(attached)],
        };
        let first = self.append(&statements, None, ctx)?;
        Ok((self.settle(first, statements.len()), original))
    }

    /// The official wording of a guideline as found in the copy in force at a moment; `None`: no copy was attached.
    ///
    /// # Errors
    /// The store fails, or what was found is missing or altered.
    pub fn original(&self, then: &Snapshot, name: &str) -> Result<Option<Original>, AppError> {
        let Some(attached) = then.world.original(name) else { return Ok(None) };
        let broken = || AppError::GuidelineData { guideline: name.to_owned() };
        let digest = content_digest(&attached.found).ok_or_else(broken)?;
        let wording = self.store.get(&digest)?.ok_or_else(broken)?;
        serde_json::from_slice(&wording).map(Some).map_err(|_| broken())
    }
}

impl Snapshot {
    /// An adopted guideline to be looked for in a copy of its document.
    ///
    /// # Errors
    /// It is not adopted.
    pub fn to_seek(&self, name: &str) -> Result<&Arc<Guideline>, AppError> {
        let unknown = || AppError::Problems(vec![Diagnostic::error("original-not-adopted").with("guideline", name)]);
        self.guideline(name).ok_or_else(unknown)
    }
}

/// What is in a copy of a guideline, which must be something.
fn found_of(guideline: &Guideline, text: &Copy) -> Result<Original, AppError> {
    let refuse = |code| AppError::Problems(vec![Diagnostic::error(code).with("guideline", guideline.id())]);
    if guideline.printed.is_none() {
        return Err(refuse("original-not-described"));
    }
    let original = find(guideline, text);
    if original.clauses.iter().all(|clause| clause.found().is_none()) {
        return Err(refuse("original-nothing-found"));
    }
    Ok(original)
}
