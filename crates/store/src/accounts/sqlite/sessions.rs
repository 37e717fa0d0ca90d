//! Sessions in SQLite.

use jiff::Timestamp;
use rusqlite::{Row, params};

use super::{SqliteAccounts, active, hash, micros, unique};
use crate::accounts::{AccountError, Session, Sessions, TokenHash};
use crate::error::StoreError;
use crate::sqlite::read::time;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT token_hash, id, person, strong, created_at, seen_at, expires_at, agent, address FROM session ",
            $rest
        )
    };
}

fn session(row: &Row<'_>) -> rusqlite::Result<Session> {
    Ok(Session {
        token_hash: hash(row, 0)?,
        id: row.get(1)?,
        person: row.get(2)?,
        strong: row.get(3)?,
        created_at: time(row, 4)?,
        seen_at: time(row, 5)?,
        expires_at: time(row, 6)?,
        agent: row.get(7)?,
        address: row.get(8)?,
    })
}

impl Sessions for SqliteAccounts {
    fn add_session(&self, session: &Session) -> Result<(), AccountError> {
        self.change(|transaction| {
            active(transaction, &session.person)?;
            let same = "SELECT 1 FROM session WHERE token_hash = ?1 OR id = ?2";
            unique(transaction, same, (session.token_hash.expose(), &session.id))?;
            let insert = "INSERT INTO session (token_hash, id, person, strong, created_at, seen_at, expires_at, agent, \
                          address) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
            transaction.prepare_cached(insert)?.execute(params![
                session.token_hash.expose(),
                session.id,
                session.person,
                session.strong,
                micros(session.created_at),
                micros(session.seen_at),
                micros(session.expires_at),
                session.agent,
                session.address,
            ])?;
            Ok(())
        })
    }

    fn session(&self, token: &TokenHash, now: Timestamp) -> Result<Option<Session>, StoreError> {
        self.one(select!("WHERE token_hash = ?1 AND ?2 < expires_at"), (token.expose(), micros(now)), session)
    }

    fn sessions(&self, person: &str, now: Timestamp) -> Result<Vec<Session>, StoreError> {
        let query = select!("WHERE person = ?1 AND ?2 < expires_at ORDER BY created_at, id");
        self.all(query, (person, micros(now)), session)
    }

    fn touch_session(&self, token: &TokenHash, seen_at: Timestamp) -> Result<bool, StoreError> {
        let update = "UPDATE session SET seen_at = max(seen_at, ?2) WHERE token_hash = ?1";
        Ok(self.execute(update, (token.expose(), micros(seen_at)))? != 0)
    }

    fn strengthen_session(&self, token: &TokenHash) -> Result<bool, StoreError> {
        Ok(self.execute("UPDATE session SET strong = 1 WHERE token_hash = ?1", (token.expose(),))? != 0)
    }

    fn end_session(&self, person: &str, id: &str) -> Result<bool, StoreError> {
        Ok(self.execute("DELETE FROM session WHERE id = ?1 AND person = ?2", (id, person))? != 0)
    }

    fn end_sessions(&self, person: &str, except: Option<&TokenHash>) -> Result<usize, StoreError> {
        let delete = "DELETE FROM session WHERE person = ?1 AND token_hash IS NOT ?2";
        self.execute(delete, (person, except.map(TokenHash::expose)))
    }

    fn purge_sessions(&self, now: Timestamp) -> Result<usize, StoreError> {
        self.execute("DELETE FROM session WHERE expires_at <= ?1", (micros(now),))
    }
}
