//! Recording statements: validate all, append all or nothing, sign the new head.

use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use message::{Diagnostic, Place};
use store::{AppendError, NewEntry, Store, Unless};
use tlog::{Checkpoint, checkpoint};
use world::{Statement, validate_all};

use crate::search::text;
use crate::{Action, AppError, Ctx, Told, Workspace};

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

impl Located {
    /// A problem of the statement, at its place.
    pub(crate) fn placed(&self, problem: Diagnostic) -> Diagnostic {
        match &self.place {
            Some(place) => problem.at(place.clone()),
            None => problem,
        }
    }
}

/// What was recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// The position of the first statement; the others follow without gaps.
    pub first: u64,
    /// How many were recorded.
    pub count: u64,
    /// Whether a signed checkpoint covers them; if not, what is recorded next is signed together with them.
    pub signed: bool,
}

impl Recorded {
    /// What whoever recorded must know: that no signed checkpoint covers it yet.
    pub fn warnings(&self) -> Vec<Diagnostic> {
        if self.signed { Vec::new() } else { vec![Diagnostic::warning("ledger-unsigned")] }
    }
}

impl<S: Store> Workspace<S> {
    /// Records statements: all, or none with every problem named.
    ///
    /// # Errors
    /// [`AppError::Problems`] with all problems; [`AppError::Conflict`] if others kept writing about the same items;
    /// [`AppError::NewerStatements`] or [`AppError::Unreadable`] if the workspace can only be read. What is recorded
    /// stays recorded: an error says that nothing was.
    pub fn record(&mut self, statements: &[Located], ctx: &Ctx<'_>) -> Result<Recorded, AppError> {
        let own = statements.iter().filter(|located| has_own_use_case(&located.statement));
        let problems: Vec<Diagnostic> = own
            .map(|located| {
                located.placed(Diagnostic::error("workspace-own-use-case").with("kind", located.statement.kind()))
            })
            .collect();
        if !problems.is_empty() {
            return Err(AppError::Problems(problems));
        }
        let first = self.append(statements, None, ctx)?;
        Ok(self.settle(first, statements.len()))
    }

    /// Records statements of somebody who last looked when the ledger had `since` entries: [`Workspace::record`], unless
    /// others have said something about the same items meanwhile.
    ///
    /// # Errors
    /// [`AppError::Changed`] with what was said meanwhile; else as [`Workspace::record`].
    pub fn record_since(&mut self, statements: &[Located], since: u64, ctx: &Ctx<'_>) -> Result<Recorded, AppError> {
        let first = self.append(statements, Some(since), ctx)?;
        Ok(self.settle(first, statements.len()))
    }

    /// What others have said about the items of statements at position `since` or later, newest first.
    fn said_since(&self, statements: &[Located], since: u64, actor: &str) -> Result<Vec<Told>, AppError> {
        const LISTED: usize = 5;
        let mut told = Vec::new();
        for key in items(statements) {
            let entries = self.history(&key, LISTED)?;
            told.extend(entries.into_iter().filter(|one| since <= one.position && one.actor != actor));
        }
        told.sort_by_key(|one| std::cmp::Reverse(one.position));
        told.dedup_by_key(|one| one.position);
        Ok(told)
    }

    /// What would keep statements from being recorded now: the same problems, in the same places.
    pub fn problems(&self, statements: &[Located], now: Timestamp) -> Vec<Diagnostic> {
        // Somewhere it is tomorrow already.
        let today = now.to_zoned(TimeZone::UTC).date();
        let latest = today.checked_add(1.day()).unwrap_or(today);
        let supposed = statements.iter().map(|located| &located.statement);
        let found = validate_all(supposed, &self.current.world, &self.current.borrowed(), latest);
        let placed = found.into_iter().map(|(index, problem)| match statements.get(index) {
            Some(located) => located.placed(problem),
            None => problem,
        });
        placed.collect()
    }

    /// Appends statements once they are valid in the present world; answers the position of the first.
    ///
    /// The world does not hold them yet, nor are they signed: [`Workspace::settle`] follows.
    ///
    /// `looked`: how much of the ledger the actor has seen of the same items; `None`: never mind.
    pub(crate) fn append(
        &mut self,
        statements: &[Located],
        looked: Option<u64>,
        ctx: &Ctx<'_>,
    ) -> Result<u64, AppError> {
        let entries: Vec<NewEntry> = statements.iter().map(|located| entry(&located.statement, ctx)).collect();
        for _ in 0..ATTEMPTS {
            self.catch_up()?;
            self.writable()?;
            let since = self.current.world.size();
            if statements.is_empty() {
                return Ok(since);
            }
            for located in statements {
                self.authorise(ctx.actor, Action::of(&located.statement), ctx.now)?;
            }
            self.separate(statements, ctx.actor)?;
            if let Some(looked) = looked {
                let told = self.said_since(statements, looked, ctx.actor.id())?;
                if !told.is_empty() {
                    return Err(AppError::Changed { told });
                }
            }
            self.check(statements, ctx)?;
            let unless = Unless { keys: self.rests_on(statements), since };
            match self.store.append(ctx.now, &entries, Some(&unless)) {
                Ok(appended) => return Ok(appended.first),
                Err(AppendError::Conflict(_)) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(AppError::Conflict)
    }

    /// Takes what was appended into the world, at the place the ledger gave it, and signs the head.
    ///
    /// Nothing can fail any more: what this leaves undone the next use case does.
    pub(crate) fn settle(&mut self, first: u64, count: usize) -> Recorded {
        let caught_up = self.catch_up().is_ok();
        let signed = self.sign().unwrap_or(false);
        Recorded { first, count: count as u64, signed: count == 0 || (caught_up && signed) }
    }

    /// Refuses to record in a workspace that can only be read.
    pub(crate) fn writable(&self) -> Result<(), AppError> {
        match &self.current.stopped {
            Some(stopped) => Err(stopped.error()),
            None => Ok(()),
        }
    }

    fn check(&self, statements: &[Located], ctx: &Ctx<'_>) -> Result<(), AppError> {
        let found = self.problems(statements, ctx.now);
        if found.is_empty() { Ok(()) } else { Err(AppError::Problems(found)) }
    }

    /// The keys under which nobody may have said anything new: the items themselves, and the guidelines' texts.
    ///
    /// The scope alone is no such key where a statement speaks of an item in it: services and units never vanish.
    fn rests_on(&self, statements: &[Located]) -> Vec<String> {
        let guidelines = self.current.world.adoptions().map(|(name, _)| format!("guideline:{name}"));
        guidelines.chain(items(statements)).collect()
    }

    /// Signs and publishes the head, after it is durable; answers whether there is a key to sign with.
    pub(crate) fn sign(&mut self) -> Result<bool, AppError> {
        let Some(signer) = &self.signer else { return Ok(false) };
        let head = self.store.head()?;
        let origin = signer.verifier_key().name().as_str().to_owned();
        let checkpoint = Checkpoint::new(&origin, head.size, head.root).map_err(|_| AppError::Checkpoint)?;
        let note = checkpoint::sign(&checkpoint, signer).map_err(|_| AppError::Checkpoint)?;
        match self.store.publish(head.size, &note) {
            // Another process has published a longer log meanwhile: that checkpoint covers ours.
            Ok(()) | Err(store::PublishError::NotNewer { .. }) => Ok(true),
            Err(error) => Err(error.into()),
        }
    }
}

/// Statements that mean nothing without what goes with them: a guideline's or mapping's text or the copy among the blobs,
/// the erased body.
fn has_own_use_case(statement: &Statement) -> bool {
    matches!(
        statement,
        Statement::GuidelineAdopted(_)
            | Statement::MappingAdopted(_)
            | Statement::OriginalAttached(_)
            | Statement::BodyErased(_)
    )
}

/// The keys of the items that statements speak of; of a scope's own, where a statement speaks of nothing in it.
fn items(statements: &[Located]) -> impl Iterator<Item = String> {
    statements.iter().flat_map(|located| {
        let mut keys = located.statement.keys();
        if keys.len() > 1 { keys.split_off(1) } else { keys }
    })
}

/// A statement as a new entry of the ledger.
pub(crate) fn entry(statement: &Statement, ctx: &Ctx<'_>) -> NewEntry {
    NewEntry {
        id: ctx.id(),
        version: statement.version(),
        effective_at: ctx.now,
        actor: ctx.actor.id().to_owned(),
        kind: statement.kind().to_owned(),
        body: statement.body(),
        keys: statement.keys(),
        text: text(statement),
        body_salt: ctx.salt(),
        entry_salt: ctx.salt(),
    }
}
