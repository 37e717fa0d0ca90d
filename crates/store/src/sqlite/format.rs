//! The formats of a workspace file, and the way from an older one to the newest.
//!
//! A step, once released, is never edited; a new format is one more step.

use rusqlite::{Connection, TransactionBehavior};
use tlog::Frontier;

use super::fault::damaged;

/// Marks a file as ours, in the header where `file(1)` finds it: `AKSH`.
pub(super) const APPLICATION_ID: i64 = 0x414b_5348;

/// The format written by this release.
pub(super) const FORMAT: i64 = 3;

/// What each format adds to the one before it.
const STEPS: [(i64, &str); 3] =
    [(1, include_str!("format/1.sql")), (2, include_str!("format/2.sql")), (FORMAT, include_str!("format/3.sql"))];

/// The number the file keeps under the name of a pragma.
pub(super) fn number(connection: &Connection, pragma: &str) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, pragma, |row| row.get(0))
}

/// Fills an empty file with the tables of the newest format.
pub(super) fn write(connection: &mut Connection) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    step(&transaction, 0)?;
    let empty = Frontier::default();
    transaction.execute(
        "INSERT INTO head (one, size, root, frontier, last_recorded_at) VALUES (1, 0, ?1, ?2, NULL)",
        (empty.root().as_bytes(), empty.encode()),
    )?;
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.commit()
}

/// Brings a file of an older format to the newest, all at once; a file of the newest format is not touched.
pub(super) fn migrate(connection: &mut Connection) -> rusqlite::Result<()> {
    if number(connection, "user_version")? == FORMAT {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another process may have been faster.
    let found = number(&transaction, "user_version")?;
    check(found)?;
    step(&transaction, found)?;
    transaction.commit()
}

/// Refuses a number no release ever wrote.
pub(super) fn check(found: i64) -> rusqlite::Result<()> {
    if (1..=FORMAT).contains(&found) { Ok(()) } else { Err(damaged(format!("there never was a format {found}"))) }
}

fn step(connection: &Connection, from: i64) -> rusqlite::Result<()> {
    for (format, schema) in STEPS {
        if from < format {
            connection.execute_batch(schema)?;
            connection.pragma_update(None, "user_version", format)?;
        }
    }
    Ok(())
}
