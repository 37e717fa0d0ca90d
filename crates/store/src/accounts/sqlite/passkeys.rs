//! Passkeys in SQLite.

use jiff::Timestamp;
use rusqlite::{Row, params};

use super::{SqliteAccounts, active, micros, unique};
use crate::accounts::{AccountError, Passkey, Passkeys};
use crate::error::StoreError;
use crate::sqlite::read::{time, time_if_any};

macro_rules! select {
    ($rest:literal) => {
        concat!("SELECT id, person, label, credential, created_at, used_at FROM passkey ", $rest)
    };
}

fn passkey(row: &Row<'_>) -> rusqlite::Result<Passkey> {
    Ok(Passkey {
        id: row.get(0)?,
        person: row.get(1)?,
        label: row.get(2)?,
        credential: row.get(3)?,
        created_at: time(row, 4)?,
        used_at: time_if_any(row, 5)?,
    })
}

impl Passkeys for SqliteAccounts {
    fn add_passkey(&self, passkey: &Passkey) -> Result<(), AccountError> {
        self.change(|transaction| {
            active(transaction, &passkey.person)?;
            unique(transaction, "SELECT 1 FROM passkey WHERE id = ?1", (&passkey.id,))?;
            let insert = "INSERT INTO passkey (id, person, label, credential, created_at, used_at) \
                          VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
            transaction.prepare_cached(insert)?.execute(params![
                passkey.id,
                passkey.person,
                passkey.label,
                passkey.credential,
                micros(passkey.created_at),
                passkey.used_at.map(micros),
            ])?;
            Ok(())
        })
    }

    fn passkeys(&self, person: &str) -> Result<Vec<Passkey>, StoreError> {
        self.all(select!("WHERE person = ?1 ORDER BY created_at, id"), (person,), passkey)
    }

    fn with_passkeys(&self) -> Result<Vec<String>, StoreError> {
        self.all("SELECT DISTINCT person FROM passkey ORDER BY person", (), |row| row.get(0))
    }

    fn passkey(&self, id: &[u8]) -> Result<Option<Passkey>, StoreError> {
        self.one(select!("WHERE id = ?1"), (id,), passkey)
    }

    fn update_passkey(&self, id: &[u8], credential: &str, used_at: Timestamp) -> Result<bool, StoreError> {
        let update = "UPDATE passkey SET credential = ?2, used_at = ?3 WHERE id = ?1";
        Ok(self.execute(update, (id, credential, micros(used_at)))? != 0)
    }

    fn remove_passkey(&self, person: &str, id: &[u8]) -> Result<bool, StoreError> {
        Ok(self.execute("DELETE FROM passkey WHERE id = ?1 AND person = ?2", (id, person))? != 0)
    }
}
