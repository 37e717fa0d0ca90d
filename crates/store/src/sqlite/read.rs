//! Reading rows, without copying what need not be copied.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use jiff::Timestamp;
use rusqlite::types::{FromSqlError, FromSqlResult, Type};
use rusqlite::{Connection, OptionalExtension as _, Result, Row, Transaction};
use tlog::{Frontier, Hash};
use uuid::Uuid;

use super::fault::damaged;
use crate::entry::{Entry, EntryRef, HASH_LEN};
use crate::ledger::{Head, PublishedCheckpoint, Unless};
use crate::seal::Tail;

const ERASED: &str = "SELECT erased FROM tombstone ORDER BY erased";

const ERASED_KEYS: &str = "SELECT position, key FROM entry_key WHERE position IN (SELECT erased FROM tombstone) \
     ORDER BY position, key";

macro_rules! columns {
    () => {
        "entry.position, id, version, recorded_at, effective_at, actor, kind, body_commitment, entry_salt, body_salt, \
         body"
    };
}

pub(super) const SCAN: &str =
    concat!("SELECT ", columns!(), " FROM entry WHERE ?1 <= position AND position < ?2 ORDER BY position");

pub(super) const AT: &str =
    concat!("SELECT ", columns!(), " FROM entry WHERE position IN (SELECT value FROM json_each(?1)) ORDER BY position");

pub(super) const WITH_KEY: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM entry_key JOIN entry ON entry.position = entry_key.position WHERE key = ?1 ORDER BY entry_key.position DESC \
     LIMIT ?2"
);

/// Entries with any key of a JSON array.
pub(super) const WITH_ANY_KEY: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM entry WHERE position IN (SELECT position FROM entry_key WHERE key IN (SELECT value FROM json_each(?1))) \
     ORDER BY position DESC LIMIT ?2"
);

pub(super) const NEWS: &str = "SELECT position FROM entry_key WHERE key = ?1 AND ?2 <= position ORDER BY position";

pub(super) const LEAVES: &str =
    "SELECT position, data FROM leaf WHERE ?1 <= position AND position < ?2 ORDER BY position";

/// One state of the file for several statements, whatever other processes write meanwhile.
pub(super) fn snapshot(connection: &Connection) -> Result<Transaction<'_>> {
    // Reads only, and ends before the connection is used for anything else.
    connection.unchecked_transaction()
}

/// A position as SQLite counts; none is ever as large as the clamp.
pub(crate) fn sql(position: u64) -> i64 {
    i64::try_from(position).unwrap_or(i64::MAX)
}

/// The value of a column; what has the wrong shape is damage.
pub(crate) fn column<'r, T>(
    row: &'r Row<'_>,
    index: usize,
    read: impl FnOnce(rusqlite::types::ValueRef<'r>) -> FromSqlResult<T>,
) -> Result<T> {
    read(row.get_ref(index)?).map_err(|_| {
        let name = row.as_ref().column_name(index).unwrap_or_default();
        damaged(format!("a value of the column `{name}` has the wrong shape"))
    })
}

pub(crate) fn number<T: TryFrom<i64>>(row: &Row<'_>, index: usize) -> Result<T> {
    column(row, index, |value| {
        let number = value.as_i64()?;
        T::try_from(number).map_err(|_| FromSqlError::OutOfRange(number))
    })
}

pub(crate) fn time(row: &Row<'_>, index: usize) -> Result<Timestamp> {
    column(row, index, |value| {
        let microseconds = value.as_i64()?;
        Timestamp::from_microsecond(microseconds).map_err(|_| FromSqlError::OutOfRange(microseconds))
    })
}

pub(crate) fn bytes<'r, const N: usize>(row: &'r Row<'_>, index: usize) -> Result<&'r [u8; N]> {
    column(row, index, |value| value.as_blob()?.try_into().map_err(|_| FromSqlError::InvalidType))
}

/// A time that may be absent.
pub(crate) fn time_if_any(row: &Row<'_>, index: usize) -> Result<Option<Timestamp>> {
    if row.get_ref(index)?.data_type() == Type::Null { Ok(None) } else { time(row, index).map(Some) }
}

/// The entry of a row of [`columns!`].
fn entry_ref<'r>(row: &'r Row<'_>) -> Result<EntryRef<'r>> {
    let erased = row.get_ref(10)?.data_type() == Type::Null;
    Ok(EntryRef {
        position: number(row, 0)?,
        id: Uuid::from_bytes(*bytes(row, 1)?),
        version: number(row, 2)?,
        recorded_at: time(row, 3)?,
        effective_at: time(row, 4)?,
        actor: column(row, 5, |value| value.as_str())?,
        kind: column(row, 6, |value| value.as_str())?,
        body_commitment: bytes(row, 7)?,
        entry_salt: bytes(row, 8)?,
        body_salt: if erased { None } else { Some(bytes(row, 9)?) },
        body: if erased { None } else { Some(column(row, 10, |value| value.as_blob())?) },
    })
}

pub(super) fn scan(
    connection: &Connection,
    from: u64,
    to: Option<u64>,
    visit: &mut dyn FnMut(EntryRef<'_>) -> ControlFlow<()>,
) -> Result<()> {
    let mut statement = connection.prepare_cached(SCAN)?;
    let mut rows = statement.query((sql(from), to.map_or(i64::MAX, sql)))?;
    let mut position = from;
    while let Some(row) = rows.next()? {
        let entry = entry_ref(row)?;
        if entry.position != position {
            return Err(damaged(format!("entry {position} is missing")));
        }
        if visit(entry).is_break() {
            break;
        }
        position = position.saturating_add(1);
    }
    Ok(())
}

pub(super) fn entry(connection: &Connection, position: u64) -> Result<Option<Entry>> {
    let mut found = None;
    scan(connection, position, Some(position.saturating_add(1)), &mut |entry| {
        found = Some(entry.to_entry());
        ControlFlow::Break(())
    })?;
    Ok(found)
}

pub(super) fn entries_at(connection: &Connection, positions: &[u64]) -> Result<Vec<Entry>> {
    let mut statement = connection.prepare_cached(AT)?;
    let rows = statement.query_and_then((array(positions.iter().map(|position| sql(*position))),), |row| {
        Ok(entry_ref(row)?.to_entry())
    })?;
    rows.collect()
}

/// Values as a JSON array: the one parameter of a statement that is asked for many.
pub(crate) fn array<T: Into<serde_json::Value>>(values: impl Iterator<Item = T>) -> String {
    values.collect::<serde_json::Value>().to_string()
}

pub(super) fn with_key(connection: &Connection, key: &str, limit: usize) -> Result<Vec<Entry>> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut statement = connection.prepare_cached(WITH_KEY)?;
    let rows = statement.query_and_then((key, limit), |row| Ok(entry_ref(row)?.to_entry()))?;
    rows.collect()
}

pub(super) fn with_any_key(connection: &Connection, keys: &[String], limit: usize) -> Result<Vec<Entry>> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut statement = connection.prepare_cached(WITH_ANY_KEY)?;
    let rows = statement
        .query_and_then((array(keys.iter().map(String::as_str)), limit), |row| Ok(entry_ref(row)?.to_entry()))?;
    rows.collect()
}

/// Erased positions with their keys, by one pass over the keys.
pub(super) fn erased(connection: &Connection) -> Result<Vec<(u64, Vec<String>)>> {
    let mut erased: BTreeMap<u64, Vec<String>> = BTreeMap::new();
    let mut positions = connection.prepare_cached(ERASED)?;
    for position in positions.query_and_then((), |row| number::<u64>(row, 0))? {
        erased.insert(position?, Vec::new());
    }
    if erased.is_empty() {
        return Ok(Vec::new());
    }
    let mut keys = connection.prepare_cached(ERASED_KEYS)?;
    for row in keys.query_and_then((), |row| Ok::<_, rusqlite::Error>((number::<u64>(row, 0)?, row.get(1)?)))? {
        let (position, key) = row?;
        erased.entry(position).or_default().push(key);
    }
    Ok(erased.into_iter().collect())
}

/// The entries a decider has not seen, in order of position.
pub(super) fn news(connection: &Connection, unless: &Unless) -> Result<Vec<Entry>> {
    let mut positions = BTreeSet::new();
    let mut statement = connection.prepare_cached(NEWS)?;
    for key in &unless.keys {
        for position in statement.query_and_then((key, sql(unless.since)), |row| number::<u64>(row, 0))? {
            positions.insert(position?);
        }
    }
    let missing = |position| damaged(format!("entry {position} is missing"));
    positions.into_iter().map(|at| entry(connection, at)?.ok_or_else(|| missing(at))).collect()
}

pub(super) fn leaf_data(connection: &Connection, from: u64, to: u64) -> Result<Vec<[u8; HASH_LEN]>> {
    let mut statement = connection.prepare_cached(LEAVES)?;
    let mut rows = statement.query((sql(from), sql(to)))?;
    let mut leaves = Vec::new();
    let mut position = from;
    while let Some(row) = rows.next()? {
        if number::<u64>(row, 0)? != position {
            return Err(damaged(format!("leaf {position} is missing")));
        }
        leaves.push(*bytes(row, 1)?);
        position = position.saturating_add(1);
    }
    Ok(leaves)
}

pub(super) fn head(connection: &Connection) -> Result<Head> {
    let mut statement = connection.prepare_cached("SELECT size, root, last_recorded_at FROM head")?;
    statement.query_row((), head_of)
}

fn head_of(row: &Row<'_>) -> Result<Head> {
    let empty = row.get_ref(2)?.data_type() == Type::Null;
    Ok(Head {
        size: number(row, 0)?,
        root: Hash::from_bytes(*bytes(row, 1)?),
        last_recorded_at: if empty { None } else { Some(time(row, 2)?) },
    })
}

/// The head with what a writer needs, checked against itself.
pub(super) fn tail(connection: &Connection) -> Result<Tail> {
    let mut statement = connection.prepare_cached("SELECT size, root, last_recorded_at, frontier FROM head")?;
    statement.query_row((), |row| {
        let head = head_of(row)?;
        let encoded = column(row, 3, |value| value.as_blob())?;
        let frontier = Frontier::decode(encoded).map_err(|error| damaged(error.to_string()))?;
        if frontier.size() != head.size || frontier.root() != head.root {
            return Err(damaged("the end of the ledger contradicts itself"));
        }
        Ok(Tail { frontier, last_recorded_at: head.last_recorded_at })
    })
}

/// Whether the last rows are those the head speaks of; cheap, so done at every opening.
pub(super) fn check_end(connection: &Connection) -> Result<()> {
    let snapshot = snapshot(connection)?;
    let size = tail(&snapshot)?.frontier.size();
    let sql = "SELECT coalesce((SELECT max(position) FROM entry), -1), coalesce((SELECT max(position) FROM leaf), -1)";
    let (entry, leaf): (i64, i64) = snapshot.query_row(sql, (), |row| Ok((row.get(0)?, row.get(1)?)))?;
    let last = self::sql(size).saturating_sub(1);
    if entry != last || leaf != last {
        return Err(damaged(format!("its head speaks of {size} entries, its tables of others")));
    }
    Ok(())
}

pub(super) fn checkpoints(connection: &Connection) -> Result<Vec<PublishedCheckpoint>> {
    let mut statement = connection.prepare_cached("SELECT size, note FROM checkpoint ORDER BY size")?;
    statement.query_and_then((), checkpoint)?.collect()
}

pub(super) fn latest_checkpoint(connection: &Connection) -> Result<Option<PublishedCheckpoint>> {
    let mut statement = connection.prepare_cached("SELECT size, note FROM checkpoint ORDER BY size DESC LIMIT 1")?;
    statement.query_row((), checkpoint).optional()
}

fn checkpoint(row: &Row<'_>) -> Result<PublishedCheckpoint> {
    Ok(PublishedCheckpoint { size: number(row, 0)?, note: row.get(1)? })
}

pub(super) fn meta(connection: &Connection, key: &str) -> Result<Option<String>> {
    let mut statement = connection.prepare_cached("SELECT value FROM meta WHERE key = ?1")?;
    statement.query_row((key,), |row| row.get(0)).optional()
}

pub(super) fn check_file(connection: &Connection) -> Result<()> {
    let found: String = connection.query_row("PRAGMA integrity_check(1)", (), |row| row.get(0))?;
    if found != "ok" {
        return Err(damaged(found));
    }
    let broken = connection.query_row("PRAGMA foreign_key_check", (), |row| row.get::<_, String>(0)).optional()?;
    match broken {
        Some(table) => Err(damaged(format!("the table `{table}` points at a row that is not there"))),
        None => Ok(()),
    }
}
