//! API tokens in SQLite.

use jiff::Timestamp;
use rusqlite::{Row, params};

use super::{SqliteAccounts, active, hash, micros, unique};
use crate::accounts::{AccountError, ApiToken, ApiTokens, TokenHash};
use crate::error::StoreError;
use crate::sqlite::read::{time, time_if_any};

macro_rules! select {
    ($rest:literal) => {
        concat!("SELECT token_hash, id, person, label, created_at, expires_at, used_at FROM api_token ", $rest)
    };
}

fn api_token(row: &Row<'_>) -> rusqlite::Result<ApiToken> {
    Ok(ApiToken {
        token_hash: hash(row, 0)?,
        id: row.get(1)?,
        person: row.get(2)?,
        label: row.get(3)?,
        created_at: time(row, 4)?,
        expires_at: time(row, 5)?,
        used_at: time_if_any(row, 6)?,
    })
}

impl ApiTokens for SqliteAccounts {
    fn add_api_token(&self, token: &ApiToken) -> Result<(), AccountError> {
        self.change(|transaction| {
            active(transaction, &token.person)?;
            let same = "SELECT 1 FROM api_token WHERE token_hash = ?1 OR id = ?2";
            unique(transaction, same, (token.token_hash.expose(), &token.id))?;
            let insert = "INSERT INTO api_token (token_hash, id, person, label, created_at, expires_at, used_at) \
                          VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
            transaction.prepare_cached(insert)?.execute(params![
                token.token_hash.expose(),
                token.id,
                token.person,
                token.label,
                micros(token.created_at),
                micros(token.expires_at),
                token.used_at.map(micros),
            ])?;
            Ok(())
        })
    }

    fn api_token(&self, token: &TokenHash, now: Timestamp) -> Result<Option<ApiToken>, StoreError> {
        self.one(select!("WHERE token_hash = ?1 AND ?2 < expires_at"), (token.expose(), micros(now)), api_token)
    }

    fn api_tokens(&self, person: &str) -> Result<Vec<ApiToken>, StoreError> {
        self.all(select!("WHERE person = ?1 ORDER BY created_at, id"), (person,), api_token)
    }

    fn touch_api_token(&self, token: &TokenHash, used_at: Timestamp) -> Result<bool, StoreError> {
        let update = "UPDATE api_token SET used_at = max(coalesce(used_at, ?2), ?2) WHERE token_hash = ?1";
        Ok(self.execute(update, (token.expose(), micros(used_at)))? != 0)
    }

    fn remove_api_token(&self, person: &str, id: &str) -> Result<bool, StoreError> {
        Ok(self.execute("DELETE FROM api_token WHERE id = ?1 AND person = ?2", (id, person))? != 0)
    }
}
