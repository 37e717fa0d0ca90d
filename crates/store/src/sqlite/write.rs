//! Writing rows, inside a transaction the caller opens and commits.

use jiff::Timestamp;
use rusqlite::{Transaction, ffi};
use uuid::Uuid;

use super::fault::damaged;
use super::read::{self, sql};
use super::search;
use crate::entry::NewEntry;
use crate::error::AppendError;
use crate::ledger::{Appended, Unless};
use crate::seal::{self, Sealed, Tail};

/// Why rows were not written; the transaction is to be rolled back.
pub(super) enum Failure {
    /// For the caller's caller, as it is.
    Refused(AppendError),
    /// To be told apart by [`super::fault::classify`].
    Sql(rusqlite::Error),
}

impl From<AppendError> for Failure {
    fn from(error: AppendError) -> Self {
        Self::Refused(error)
    }
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sql(error)
    }
}

pub(super) fn append(
    transaction: &Transaction<'_>,
    now: Timestamp,
    entries: &[NewEntry],
    unless: Option<&Unless>,
) -> Result<Appended, Failure> {
    let mut tail = read::tail(transaction)?;
    let first = tail.frontier.size();
    seal::validate_condition(unless, first)?;
    if let Some(unless) = unless {
        let news = read::news(transaction, unless)?;
        if !news.is_empty() {
            return Err(Failure::Refused(AppendError::Conflict(news)));
        }
    }
    for entry in entries {
        let sealed = tail.seal(now, entry).map_err(|error| damaged(error.to_string()))?;
        insert_entry(transaction, entry, &sealed)?;
        insert_leaf_and_keys(transaction, entry, &sealed)?;
        search::insert(transaction, sealed.position, &entry.text)?;
    }
    update_head(transaction, &tail)?;
    Ok(Appended { first, head: tail.head() })
}

fn insert_entry(transaction: &Transaction<'_>, entry: &NewEntry, sealed: &Sealed) -> Result<(), Failure> {
    let mut statement = transaction.prepare_cached(
        "INSERT INTO entry (position, id, version, recorded_at, effective_at, actor, kind, body_commitment, \
         entry_salt, body_salt, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?;
    let values = rusqlite::params![
        sql(sealed.position),
        entry.id.as_bytes(),
        entry.version,
        sealed.recorded_at.as_microsecond(),
        sealed.effective_at.as_microsecond(),
        entry.actor,
        entry.kind,
        sealed.body_commitment,
        entry.entry_salt,
        entry.body_salt,
        entry.body,
    ];
    statement.execute(values).map_err(|error| duplicate(entry.id, error))?;
    Ok(())
}

/// The only unique column of an entry beside its position is its id.
fn duplicate(id: Uuid, error: rusqlite::Error) -> Failure {
    let unique = error.sqlite_extended_error_code() == Some(ffi::SQLITE_CONSTRAINT_UNIQUE);
    if unique { Failure::Refused(AppendError::DuplicateId { id }) } else { Failure::Sql(error) }
}

fn insert_leaf_and_keys(transaction: &Transaction<'_>, entry: &NewEntry, sealed: &Sealed) -> rusqlite::Result<()> {
    let position = sql(sealed.position);
    let mut leaf = transaction.prepare_cached("INSERT INTO leaf (position, data) VALUES (?1, ?2)")?;
    leaf.execute((position, sealed.leaf_data))?;
    let mut keys = transaction.prepare_cached(
        "INSERT INTO entry_key (key, position) VALUES (?1, ?2) ON CONFLICT (key, position) DO NOTHING",
    )?;
    for key in &entry.keys {
        keys.execute((key, position))?;
    }
    Ok(())
}

fn update_head(transaction: &Transaction<'_>, tail: &Tail) -> rusqlite::Result<()> {
    let head = tail.head();
    let mut statement =
        transaction.prepare_cached("UPDATE head SET size = ?1, root = ?2, frontier = ?3, last_recorded_at = ?4")?;
    let last = head.last_recorded_at.map(Timestamp::as_microsecond);
    statement.execute((sql(head.size), head.root.as_bytes(), tail.frontier.encode(), last))?;
    Ok(())
}

/// Removes the body of an entry with its text; the caller has appended the tombstone.
pub(super) fn erase(transaction: &Transaction<'_>, position: u64, tombstone: u64) -> rusqlite::Result<()> {
    transaction
        .prepare_cached("UPDATE entry SET body = NULL, body_salt = NULL WHERE position = ?1")?
        .execute((sql(position),))?;
    transaction
        .prepare_cached("INSERT INTO tombstone (position, erased) VALUES (?1, ?2)")?
        .execute((sql(tombstone), sql(position)))?;
    search::erase(transaction, position)
}
