//! The ledger in SQLite: each call is one statement or one transaction.

use std::ops::ControlFlow;

use jiff::Timestamp;
use rusqlite::{OptionalExtension as _, Transaction, TransactionBehavior};

use super::Sqlite;
use super::read::{self, sql};
use super::write::{self, Failure};
use crate::entry::{Entry, EntryRef, HASH_LEN, NewEntry};
use crate::error::{AppendError, EraseError, PublishError, StoreError};
use crate::ledger::{Appended, Head, Ledger, PublishedCheckpoint, Unless};
use crate::seal;

impl Sqlite {
    /// Does `work` in one transaction that no other writer shares; an error rolls it back.
    pub(crate) fn write<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&Transaction<'_>, &dyn Fn(rusqlite::Error) -> StoreError) -> Result<T, E>,
    ) -> Result<T, E> {
        let fault = |error| self.fault(error);
        self.lend(|connection| {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(fault)?;
            let done = work(&transaction, &fault)?;
            transaction.commit().map_err(fault)?;
            Ok(done)
        })?
    }

    /// Takes erased bytes out of the write-ahead log too, now if no reader holds it and else when the next checkpoint
    /// comes by.
    pub(crate) fn forget_log(&self) {
        let _ = self.read(|connection| connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", (), |_| Ok(())));
    }
}

fn refused(failure: Failure, fault: &dyn Fn(rusqlite::Error) -> StoreError) -> AppendError {
    match failure {
        Failure::Refused(error) => error,
        Failure::Sql(error) => fault(error).into(),
    }
}

impl Ledger for Sqlite {
    fn head(&self) -> Result<Head, StoreError> {
        self.read(read::head)
    }

    fn append(
        &mut self,
        now: Timestamp,
        entries: &[NewEntry],
        unless: Option<&Unless>,
    ) -> Result<Appended, AppendError> {
        seal::validate(entries)?;
        self.write(|transaction, fault| {
            write::append(transaction, now, entries, unless).map_err(|failure| refused(failure, fault))
        })
    }

    fn scan(
        &self,
        from: u64,
        to: Option<u64>,
        visit: &mut dyn FnMut(EntryRef<'_>) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        self.read(|connection| read::scan(connection, from, to, visit))
    }

    fn entries_at(&self, positions: &[u64]) -> Result<Vec<Entry>, StoreError> {
        self.read(|connection| read::entries_at(connection, positions))
    }

    fn with_key(&self, key: &str, limit: usize) -> Result<Vec<Entry>, StoreError> {
        self.read(|connection| read::with_key(connection, key, limit))
    }

    fn with_any_key(&self, keys: &[String], limit: usize) -> Result<Vec<Entry>, StoreError> {
        self.read(|connection| read::with_any_key(connection, keys, limit))
    }

    fn erased(&self) -> Result<Vec<(u64, Vec<String>)>, StoreError> {
        self.read(read::erased)
    }

    fn erase(&mut self, now: Timestamp, position: u64, tombstone: NewEntry) -> Result<Appended, EraseError> {
        seal::validate(std::slice::from_ref(&tombstone))?;
        let appended = self.write(|transaction, fault| {
            check_erasable(transaction, position).map_err(fault)??;
            let appended = write::append(transaction, now, &[tombstone], None);
            let appended = appended.map_err(|failure| refused(failure, fault))?;
            write::erase(transaction, position, appended.first).map_err(fault)?;
            Ok::<_, EraseError>(appended)
        })?;
        self.forget_log();
        Ok(appended)
    }

    fn leaf_data(&self, from: u64, to: u64) -> Result<Vec<[u8; HASH_LEN]>, StoreError> {
        self.read(|connection| read::leaf_data(connection, from, to))
    }

    fn publish(&mut self, size: u64, note: &str) -> Result<(), PublishError> {
        self.write(|transaction, fault| {
            let fault = |error| PublishError::Store(fault(error));
            let head = read::head(transaction).map_err(fault)?.size;
            if head < size {
                return Err(PublishError::BeyondHead { size, head });
            }
            let mut same = transaction.prepare_cached("SELECT note FROM checkpoint WHERE size = ?1").map_err(fault)?;
            let published: Option<String> = same.query_row((sql(size),), |row| row.get(0)).optional().map_err(fault)?;
            if let Some(published) = published {
                return if published == note { Ok(()) } else { Err(PublishError::Published { size }) };
            }
            if let Some(latest) = read::latest_checkpoint(transaction).map_err(fault)?
                && size < latest.size
            {
                return Err(PublishError::NotNewer { size, latest: latest.size });
            }
            let mut insert =
                transaction.prepare_cached("INSERT INTO checkpoint (size, note) VALUES (?1, ?2)").map_err(fault)?;
            insert.execute((sql(size), note)).map_err(fault)?;
            Ok(())
        })
    }

    fn checkpoints(&self) -> Result<Vec<PublishedCheckpoint>, StoreError> {
        self.read(read::checkpoints)
    }

    fn latest_checkpoint(&self) -> Result<Option<PublishedCheckpoint>, StoreError> {
        self.read(read::latest_checkpoint)
    }

    fn meta(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.read(|connection| read::meta(connection, key))
    }

    fn set_meta(&mut self, key: &str, value: &str) -> Result<(), StoreError> {
        self.write(|transaction, fault| {
            let sql = "INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2";
            transaction.execute(sql, (key, value)).map_err(fault)?;
            Ok(())
        })
    }
}

/// Whether the entry may lose its body.
fn check_erasable(transaction: &Transaction<'_>, position: u64) -> rusqlite::Result<Result<(), EraseError>> {
    let Some(entry) = read::entry(transaction, position)? else {
        let size = read::head(transaction)?.size;
        return Ok(Err(EraseError::Unknown { position, size }));
    };
    let mut tombstone = transaction.prepare_cached("SELECT 1 FROM tombstone WHERE position = ?1")?;
    Ok(if tombstone.exists((sql(position),))? {
        Err(EraseError::Tombstone { position })
    } else if entry.body.is_none() {
        Err(EraseError::AlreadyErased { position })
    } else {
        Ok(())
    })
}
