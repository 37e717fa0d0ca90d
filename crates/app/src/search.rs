//! Finding statements by what people wrote in them.

use std::ops::ControlFlow;

use store::{Entry, Search, Store};
use world::Statement;

use crate::{AppError, Told, Workspace};

/// The edition of the texts handed to the store; a change of [`Statement::texts`] or of [`message::sought`] is a new one.
const EDITION: u32 = 1;

/// A statement that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The statement.
    pub told: Told,
    /// What people wrote in it.
    pub texts: Vec<String>,
}

impl From<Entry> for Found {
    fn from(entry: Entry) -> Self {
        let statement = entry.body.as_deref().and_then(|body| decoded(&entry.kind, entry.version, body));
        let texts = statement.iter().flat_map(Statement::texts).map(str::to_owned).collect();
        Self { told: entry.into(), texts }
    }
}

fn decoded(kind: &str, version: u32, body: &[u8]) -> Option<Statement> {
    Statement::decode(kind, version, body).ok()
}

/// The text by which a statement is found: what people wrote in it, as it is sought, each on a line of its own so that
/// no word is found across two of them.
pub(crate) fn text(statement: &Statement) -> String {
    let texts: Vec<String> = statement.texts().into_iter().map(message::sought).collect();
    texts.join("\n")
}

impl<S: Store> Workspace<S> {
    /// At most `limit` statements before position `before` in which every word of `query` was written, newest first.
    ///
    /// Words are found inside words, whatever their width, case and kana.
    ///
    /// # Errors
    /// The store fails.
    pub fn search(&self, query: &str, before: u64, limit: usize) -> Result<Vec<Found>, AppError> {
        let words: Vec<String> = query.split_whitespace().map(message::sought).collect();
        Ok(self.store.holding(&words, before, limit)?.into_iter().map(Found::from).collect())
    }

    /// How many of the oldest statements cannot be found yet, because an older release recorded them.
    ///
    /// # Errors
    /// The store fails.
    pub fn not_findable_yet(&self) -> Result<u64, AppError> {
        Ok(self.store.findable()?.since)
    }
}

/// Makes the newest `count` statements findable that are not yet; answers how many are left.
///
/// For a workspace that an older release recorded, piece by piece and beside whoever uses it.
///
/// # Errors
/// The store fails.
pub fn make_findable(store: &mut impl Store, count: u64) -> Result<u64, AppError> {
    let since = store.findable()?.since;
    let from = since.saturating_sub(count);
    let mut texts = Vec::new();
    store.scan(from, Some(since), &mut |entry| {
        let statement = entry.body.and_then(|body| decoded(entry.kind, entry.version, body));
        texts.push(statement.as_ref().map(text).unwrap_or_default());
        ControlFlow::Continue(())
    })?;
    store.take_texts(since, &texts)?;
    Ok(store.findable()?.since)
}

/// Has the store keep texts of the present edition.
pub(crate) fn expect_texts(store: &mut impl Search) -> Result<(), AppError> {
    if store.findable()?.edition < EDITION {
        store.expect_texts(EDITION)?;
    }
    Ok(())
}
