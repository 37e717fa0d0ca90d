//! Erasing what was said, on a ground that is said in its place.

use store::Store;
use world::BodyErased;

use crate::record::entry;
use crate::{AppError, Ctx, Recorded, Workspace};

impl<S: Store> Workspace<S> {
    /// Erases the body of an entry for good and records on what ground.
    ///
    /// # Errors
    /// There is no such entry, it is erased already, the ground is empty, or the store fails.
    pub fn erase(&mut self, position: u64, ground: &str, ctx: &Ctx<'_>) -> Result<Recorded, AppError> {
        if ground.trim().is_empty() {
            let empty = message::Diagnostic::error("workspace-empty-text").with("field", "ground");
            return Err(AppError::Problems(vec![empty]));
        }
        let tombstone = BodyErased { position, ground: ground.to_owned() }.into();
        let appended = self.store.erase(ctx.now, position, entry(&tombstone, ctx))?;
        self.catch_up()?;
        self.sign()?;
        Ok(Recorded { first: appended.first, count: 1 })
    }
}
