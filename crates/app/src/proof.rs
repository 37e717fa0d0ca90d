//! Proof to strangers: that an entry is in the ledger a checkpoint signs.

use store::Store;
use tlog::{SignedNote, TlogProof, tree};

use crate::{AppError, Workspace};

impl<S: Store> Workspace<S> {
    /// The newest signed checkpoint, if any.
    ///
    /// # Errors
    /// The store fails.
    pub fn checkpoint(&self) -> Result<Option<String>, AppError> {
        Ok(self.store.latest_checkpoint()?.map(|published| published.note))
    }

    /// A proof (C2SP tlog-proof) that the entry at `position` is in the ledger the newest checkpoint signs.
    ///
    /// `None` if there is no checkpoint, or the entry is not covered by it.
    ///
    /// # Errors
    /// The store fails.
    pub fn proof(&self, position: u64) -> Result<Option<TlogProof>, AppError> {
        let Some(published) = self.store.latest_checkpoint()? else { return Ok(None) };
        if position >= published.size {
            return Ok(None);
        }
        let leaves = self.store.leaf_hashes(0, published.size)?;
        let inclusion =
            tree::inclusion_proof(leaves.as_slice(), position, published.size).map_err(|_| AppError::Checkpoint)?;
        let note: SignedNote = published.note.parse().map_err(|_| AppError::Checkpoint)?;
        TlogProof::new(position, inclusion, note).map(Some).map_err(|_| AppError::Checkpoint)
    }
}
