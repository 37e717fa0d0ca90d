//! Recording statements: validate all, append all or nothing, sign the new head.

use message::{Diagnostic, Place};
use store::{AppendError, NewEntry, Store, Unless};
use tlog::{Checkpoint, checkpoint};
use world::{Applied, Meta, Statement, validate};

use crate::{AppError, Ctx, Snapshot, Workspace};

/// How often a use case decides again when others were faster.
const ATTEMPTS: usize = 8;

/// A statement with the place of the input it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Located {
    /// The statement.
    pub statement: Statement,
    /// Where it was read, for its problems.
    pub place: Option<Place>,
}

/// What was recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// The position of the first statement; the others follow without gaps.
    pub first: u64,
    /// How many were recorded.
    pub count: u64,
}

impl<S: Store> Workspace<S> {
    /// Records statements: all, or none with every problem named.
    ///
    /// # Errors
    /// [`AppError::Problems`] with all problems; [`AppError::Conflict`] if others kept writing about the same items.
    pub fn record(&mut self, statements: &[Located], ctx: &Ctx<'_>) -> Result<Recorded, AppError> {
        for _ in 0..ATTEMPTS {
            self.catch_up()?;
            let seen = self.current.world.size();
            if statements.is_empty() {
                return Ok(Recorded { first: seen, count: 0 });
            }
            if let Err(error) = self.suppose(statements, ctx) {
                self.forget()?;
                return Err(error);
            }
            let entries: Vec<NewEntry> = statements.iter().map(|located| entry(&located.statement, ctx)).collect();
            let keys = statements.iter().flat_map(|located| located.statement.keys()).collect();
            match self.store.append(ctx.now, &entries, Some(&Unless { keys, since: seen })) {
                Ok(appended) => {
                    let ours = appended.first == seen;
                    if !ours {
                        // Others wrote about other things in between: our supposed positions were wrong.
                        self.forget()?;
                    }
                    self.sign()?;
                    return Ok(Recorded { first: appended.first, count: entries.len() as u64 });
                }
                Err(AppendError::Conflict(_)) => self.forget()?,
                Err(error) => {
                    self.forget()?;
                    return Err(error.into());
                }
            }
        }
        Err(AppError::Conflict)
    }

    /// Validates statements one after the other, each in the world the ones before it make.
    fn suppose(&mut self, statements: &[Located], ctx: &Ctx<'_>) -> Result<(), AppError> {
        let mut problems: Vec<Diagnostic> = Vec::new();
        for located in statements {
            let found = validate(&located.statement, &self.current.world, &self.current.borrowed());
            if found.is_empty() {
                let meta = Meta { position: self.current.world.size(), recorded_at: ctx.now, effective_at: ctx.now };
                // Erasing is a use case of its own; a new fold is never asked for here.
                let Applied::Taken = self.current.world.apply(&meta, &located.statement) else {
                    return Err(AppError::Conflict);
                };
            }
            problems.extend(found.into_iter().map(|problem| match &located.place {
                Some(place) => problem.at(place.clone()),
                None => problem,
            }));
        }
        if problems.is_empty() { Ok(()) } else { Err(AppError::Problems(problems)) }
    }

    /// Drops a supposed world and folds the ledger anew; loaded guidelines are kept.
    fn forget(&mut self) -> Result<(), AppError> {
        let guidelines = std::mem::take(&mut self.current.guidelines);
        self.current = Snapshot { guidelines, ..Snapshot::default() };
        self.catch_up()
    }

    /// Signs and publishes the head, after it is durable.
    pub(crate) fn sign(&mut self) -> Result<(), AppError> {
        let Some(signer) = &self.signer else { return Ok(()) };
        let head = self.store.head()?;
        let origin = signer.verifier_key().name().as_str().to_owned();
        let checkpoint = Checkpoint::new(&origin, head.size, head.root).map_err(|_| AppError::Checkpoint)?;
        let note = checkpoint::sign(&checkpoint, signer).map_err(|_| AppError::Checkpoint)?;
        match self.store.publish(head.size, &note) {
            // Another process has published a longer log meanwhile: that checkpoint covers ours.
            Ok(()) | Err(store::PublishError::NotNewer { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

/// A statement as a new entry of the ledger.
pub(crate) fn entry(statement: &Statement, ctx: &Ctx<'_>) -> NewEntry {
    NewEntry {
        id: ctx.id(),
        version: statement.version(),
        effective_at: ctx.now,
        actor: ctx.actor.to_owned(),
        kind: statement.kind().to_owned(),
        body: statement.body(),
        keys: statement.keys(),
        body_salt: ctx.salt(),
        entry_salt: ctx.salt(),
    }
}
