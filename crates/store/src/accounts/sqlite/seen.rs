//! The access log in SQLite.

use rusqlite::{Row, params};

use super::{SqliteAccounts, micros};
use crate::accounts::{AccessLog, Seen, SeenEntry};
use crate::error::StoreError;
use crate::sqlite::read::{number, sql, time};

fn entry(row: &Row<'_>) -> rusqlite::Result<SeenEntry> {
    Ok(SeenEntry {
        id: number(row, 0)?,
        seen: Seen {
            at: time(row, 1)?,
            person: row.get(2)?,
            action: row.get(3)?,
            item: row.get(4)?,
            address: row.get(5)?,
        },
    })
}

impl AccessLog for SqliteAccounts {
    fn log_seen(&self, seen: &Seen) -> Result<u64, StoreError> {
        let insert = "INSERT INTO seen (at, person, action, item, address) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id";
        let values = params![micros(seen.at), seen.person, seen.action, seen.item, seen.address];
        self.file.write(|transaction, fault| {
            let mut statement = transaction.prepare_cached(insert).map_err(fault)?;
            statement.query_row(values, |row| number(row, 0)).map_err(fault)
        })
    }

    fn seen(&self, before: Option<u64>, limit: usize) -> Result<Vec<SeenEntry>, StoreError> {
        let query = "SELECT id, at, person, action, item, address FROM seen WHERE id < ?1 ORDER BY id DESC LIMIT ?2";
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        self.all(query, (before.map_or(i64::MAX, sql), limit), entry)
    }
}
