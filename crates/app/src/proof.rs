//! Proof to strangers: that an entry is in the ledger a checkpoint signs.

use interchange::ledger_file::{self, ProveError};
use message::Diagnostic;
use store::Store;
use tlog::TlogProof;

use crate::{AppError, Workspace};

impl<S: Store> Workspace<S> {
    /// The newest signed checkpoint, if any.
    ///
    /// # Errors
    /// The store fails.
    pub fn checkpoint(&self) -> Result<Option<String>, AppError> {
        Ok(self.store.latest_checkpoint()?.map(|published| published.note))
    }

    /// A proof (C2SP tlog-proof) that the entry at `position` is in the ledger the newest checkpoint signs; it carries
    /// the entry, see [`ledger_file::verify_proof`].
    ///
    /// `None` if there is no checkpoint, or the entry is not covered by it.
    ///
    /// # Errors
    /// The store fails, its entry does not fit its checkpoint, or the entry is too large for a proof.
    pub fn proof(&self, position: u64) -> Result<Option<TlogProof>, AppError> {
        ledger_file::prove(&self.store, position).map_err(|error| match error {
            ProveError::Store(error) => AppError::Store(error),
            ProveError::TooLong { position } => {
                AppError::Problems(vec![Diagnostic::error("ledger-proof-too-large").with("position", position)])
            }
            _ => AppError::Unreadable { position },
        })
    }
}
