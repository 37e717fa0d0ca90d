//! A workspace: one ledger with its blobs, its key and the world folded from it.

use guideline::Package;
use jiff::Timestamp;
use store::{Head, Store};
use tlog::SignerKey;

use crate::search::expect_texts;
use crate::{AppError, Ctx, Located, Snapshot, VERIFIER_KEY};

/// The meta key under which the origin of the log is kept.
pub(crate) const ORIGIN: &str = "origin";

/// A workspace opened.
#[derive(Debug)]
pub struct Workspace<S> {
    pub(crate) store: S,
    pub(crate) signer: Option<SignerKey>,
    pub(crate) current: Snapshot,
}

impl<S: Store> Workspace<S> {
    /// Makes a workspace in an empty store, adopts the guidelines and signs the first checkpoint.
    ///
    /// Without a signer nothing is signed: for assessments that nobody keeps.
    ///
    /// # Errors
    /// The store fails, it is another key's workspace already, or a guideline's data is broken.
    pub fn create(
        store: S,
        signer: Option<SignerKey>,
        guidelines: &[&Package],
        ctx: &Ctx<'_>,
    ) -> Result<Self, AppError> {
        let mut workspace = Self { store, signer, current: Snapshot::default() };
        if let Some(signer) = &workspace.signer {
            let key = signer.verifier_key();
            if workspace.store.meta(VERIFIER_KEY)?.is_some_and(|own| own != key.to_string()) {
                return Err(AppError::WrongKey);
            }
            workspace.store.set_meta(ORIGIN, key.name().as_str())?;
            workspace.store.set_meta(VERIFIER_KEY, &key.to_string())?;
        }
        expect_texts(&mut workspace.store)?;
        workspace.adopt_all(guidelines, ctx)?;
        Ok(workspace)
    }

    /// Opens a workspace: folds its ledger. With the workspace's own signer, appends are signed.
    ///
    /// # Errors
    /// The store fails, the key is another workspace's, or a guideline's data is missing.
    pub fn open(store: S, signer: Option<SignerKey>) -> Result<Self, AppError> {
        let mut workspace = Self { store, signer: None, current: Snapshot::default() };
        if let Some(signer) = signer {
            let own = workspace.store.meta(VERIFIER_KEY)?;
            if own.as_deref() != Some(signer.verifier_key().to_string().as_str()) {
                return Err(AppError::WrongKey);
            }
            workspace.signer = Some(signer);
        }
        expect_texts(&mut workspace.store)?;
        workspace.catch_up()?;
        Ok(workspace)
    }

    /// What is so now, as far as this workspace has seen.
    pub fn current(&self) -> &Snapshot {
        &self.current
    }

    /// What was known at a moment: entries recorded until then, guidelines as adopted then.
    ///
    /// # Errors
    /// The store fails, or a guideline's data is missing.
    pub fn as_of(&self, moment: Timestamp) -> Result<Snapshot, AppError> {
        let (guidelines, mappings) = (self.current.guidelines.clone(), self.current.mappings.clone());
        let mut then = Snapshot { guidelines, mappings, ..Snapshot::default() };
        then.catch_up(&self.store, Some(moment))?;
        Ok(then)
    }

    /// Takes in what other processes have appended.
    ///
    /// An entry this release cannot read is no error: what is before it can be read, [`Snapshot::warnings`] names it,
    /// and nothing can be recorded.
    ///
    /// # Errors
    /// The store fails, or a guideline's data is missing.
    pub fn catch_up(&mut self) -> Result<(), AppError> {
        self.current.catch_up(&self.store, None)
    }

    /// The end of the ledger.
    ///
    /// # Errors
    /// The store fails.
    pub fn head(&self) -> Result<Head, AppError> {
        Ok(self.store.head()?)
    }

    /// Whether people who sign in need a second factor.
    pub fn asks_for_second_factor(&self) -> bool {
        let organisation = self.current.world.scope(&world::Scope::Organisation);
        organisation.is_some_and(|state| world::World::settings(&[state]).second_factor)
    }

    /// Whether others have appended what this workspace has not taken in.
    ///
    /// # Errors
    /// The store fails.
    pub fn is_behind(&self) -> Result<bool, AppError> {
        // Behind an entry that cannot be read nothing is ever taken in.
        Ok(self.current.stopped.is_none() && self.current.world.size() < self.store.head()?.size)
    }

    /// The origin of the ledger, by which it is told from every other; `None` where nothing is ever signed.
    ///
    /// # Errors
    /// The store fails.
    pub fn origin(&self) -> Result<Option<String>, AppError> {
        Ok(self.store.meta(ORIGIN)?)
    }

    /// The store, for formats that read a ledger as a whole.
    pub fn store(&self) -> &S {
        &self.store
    }

    /// The store, for taking in evidence.
    pub fn store_mut(&mut self) -> &mut S {
        &mut self.store
    }

    /// A statement of this use case, without a place in a file.
    pub(crate) fn unplaced(statement: impl Into<world::Statement>) -> Located {
        Located { statement: statement.into(), place: None }
    }
}
