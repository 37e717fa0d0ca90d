//! Accounts in the workspace file, through a connection of their own.

use std::path::Path;

use jiff::Timestamp;
use rusqlite::{Connection, Params, Row, Transaction};

use super::{AccountError, TokenHash, kept};
use crate::error::StoreError;
use crate::sqlite::read::bytes;
use crate::sqlite::{Options, Sqlite};

mod drafts;
mod passkeys;
mod persons;
mod seen;
mod sessions;
mod tickets;
mod tokens;

/// The accounts of a workspace file.
///
/// Reading them never waits for the ledger; writers of both take turns.
#[derive(Debug)]
pub struct SqliteAccounts {
    file: Sqlite,
}

/// Why rows were not written; the transaction is to be rolled back.
enum Failure {
    Refused(AccountError),
    Sql(rusqlite::Error),
}

impl From<AccountError> for Failure {
    fn from(error: AccountError) -> Self {
        Self::Refused(error)
    }
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sql(error)
    }
}

impl SqliteAccounts {
    /// Opens the accounts of a workspace file; an older file is migrated.
    ///
    /// # Errors
    ///
    /// As [`Sqlite::open`].
    pub fn open(path: impl AsRef<Path>) -> Result<Self, StoreError> {
        Ok(Self { file: Sqlite::open(path)? })
    }

    /// [`SqliteAccounts::open`] with options.
    ///
    /// # Errors
    ///
    /// As [`Sqlite::open`].
    pub fn open_with(path: impl AsRef<Path>, options: &Options) -> Result<Self, StoreError> {
        Ok(Self { file: Sqlite::open_with(path, options)? })
    }

    /// The accounts of a file that is open already.
    pub(crate) const fn on(file: Sqlite) -> Self {
        Self { file }
    }

    fn read<T>(&self, work: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, StoreError> {
        self.file.read(work)
    }

    /// The records of a query.
    fn all<T>(
        &self,
        sql: &str,
        values: impl Params,
        record: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        self.read(|connection| connection.prepare_cached(sql)?.query_and_then(values, record)?.collect())
    }

    /// The record of a query that finds one or none.
    fn one<T>(
        &self,
        sql: &str,
        values: impl Params,
        record: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, StoreError> {
        self.read(|connection| connection.prepare_cached(sql)?.query_and_then(values, record)?.next().transpose())
    }

    /// Does `work` in one transaction; an error rolls it back.
    fn change<T>(&self, work: impl FnOnce(&Transaction<'_>) -> Result<T, Failure>) -> Result<T, AccountError> {
        self.file.write(|transaction, fault| {
            work(transaction).map_err(|failure| match failure {
                Failure::Refused(error) => error,
                Failure::Sql(error) => fault(error).into(),
            })
        })
    }

    /// Executes one statement; answers how many rows it changed.
    fn execute(&self, sql: &str, values: impl Params) -> Result<usize, StoreError> {
        self.file.write(|transaction, fault| {
            transaction.prepare_cached(sql).and_then(|mut statement| statement.execute(values)).map_err(fault)
        })
    }
}

/// Refuses a change of a person who is not there or is forgotten.
fn known(transaction: &Transaction<'_>, person: &str) -> Result<(), Failure> {
    exists(transaction, "SELECT 1 FROM person WHERE id = ?1 AND mail IS NOT NULL", (person,))
        .and_then(|known| if known { Ok(()) } else { Err(AccountError::NoPerson.into()) })
}

/// Refuses new ways in for a person who has none to get.
fn active(transaction: &Transaction<'_>, person: &str) -> Result<(), Failure> {
    let sql = "SELECT 1 FROM person WHERE id = ?1 AND mail IS NOT NULL AND ended_at IS NULL";
    exists(transaction, sql, (person,))
        .and_then(|active| if active { Ok(()) } else { Err(AccountError::NoPerson.into()) })
}

/// Refuses a record of which the query finds another one.
fn unique(transaction: &Transaction<'_>, sql: &str, values: impl Params) -> Result<(), Failure> {
    exists(transaction, sql, values).and_then(|found| if found { Err(AccountError::Duplicate.into()) } else { Ok(()) })
}

fn exists(transaction: &Transaction<'_>, sql: &str, values: impl Params) -> Result<bool, Failure> {
    Ok(transaction.prepare_cached(sql)?.exists(values)?)
}

fn micros(at: Timestamp) -> i64 {
    kept(at).as_microsecond()
}

fn hash(row: &Row<'_>, index: usize) -> rusqlite::Result<TokenHash> {
    bytes(row, index).map(|bytes| TokenHash::new(*bytes))
}
