//! Accounts in SQLite, in the file of the workspace they belong to, by a connection of their own.

mod rows;

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, params};

use self::rows::{micros, passkey, person, seen, session, ticket, token};
use super::{Accounts, ApiToken, Passkey, Person, Seen, Session, Ticket, TokenHash};
use crate::StoreError;
use crate::sqlite::{Options, Sqlite};

const SCHEMA: &str = include_str!("schema.sql");

/// The accounts of a workspace in one SQLite file.
pub struct SqliteAccounts {
    file: Mutex<Sqlite>,
}

impl std::fmt::Debug for SqliteAccounts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SqliteAccounts").finish_non_exhaustive()
    }
}

impl SqliteAccounts {
    /// Opens the accounts of a workspace; makes their tables where there are none yet.
    ///
    /// # Errors
    /// As [`Sqlite::open`].
    pub fn open(path: impl AsRef<Path>) -> Result<Self, StoreError> {
        let accounts = Self { file: Mutex::new(Sqlite::open_with(path, &Options::default())?) };
        accounts.with(|connection| connection.execute_batch(SCHEMA))?;
        Ok(accounts)
    }

    fn lock(&self) -> MutexGuard<'_, Sqlite> {
        // Each call is one statement or one transaction: a panic leaves nothing half done.
        self.file.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn with<T>(&self, work: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, StoreError> {
        self.lock().connected(work)
    }

    /// Several statements, all or none.
    fn together(&self, work: impl FnOnce(&Connection) -> rusqlite::Result<()>) -> Result<(), StoreError> {
        self.with(|connection| {
            let transaction = connection.unchecked_transaction()?;
            work(&transaction)?;
            transaction.commit()
        })
    }
}

impl Accounts for SqliteAccounts {
    fn add_person(&self, person: &Person) -> Result<(), StoreError> {
        let sql = "INSERT INTO person (id, name, mail, password, totp, locale, created_at, ended_at)
                   VALUES (?1, ?2, nullif(?3, ''), ?4, ?5, ?6, ?7, ?8)";
        let (id, name, mail, password, totp, locale) =
            (&person.id, &person.name, &person.mail, &person.password, &person.totp, &person.locale);
        let (created, ended) = (micros(person.created_at), person.ended_at.map(micros));
        self.with(|connection| {
            connection.prepare_cached(sql)?.execute(params![id, name, mail, password, totp, locale, created, ended])
        })?;
        Ok(())
    }

    fn person(&self, id: &str) -> Result<Option<Person>, StoreError> {
        self.with(|connection| {
            connection.prepare_cached("SELECT * FROM person WHERE id = ?1")?.query_row([id], person).optional()
        })
    }

    fn person_by_mail(&self, mail: &str) -> Result<Option<Person>, StoreError> {
        self.with(|connection| {
            connection.prepare_cached("SELECT * FROM person WHERE mail = ?1")?.query_row([mail], person).optional()
        })
    }

    fn persons(&self) -> Result<Vec<Person>, StoreError> {
        self.with(|connection| {
            connection.prepare_cached("SELECT * FROM person ORDER BY ordinal")?.query_map([], person)?.collect()
        })
    }

    fn change_person(&self, person: &Person) -> Result<(), StoreError> {
        let sql = "UPDATE person SET name = ?2, mail = nullif(?3, ''), password = ?4, totp = ?5, locale = ?6,
                   ended_at = ?7 WHERE id = ?1";
        let (id, name, mail, password, totp, locale) =
            (&person.id, &person.name, &person.mail, &person.password, &person.totp, &person.locale);
        let ended = person.ended_at.map(micros);
        self.with(|connection| {
            connection.prepare_cached(sql)?.execute(params![id, name, mail, password, totp, locale, ended])
        })?;
        Ok(())
    }

    fn take_totp_step(&self, person: &str, step: u64) -> Result<bool, StoreError> {
        let sql = "UPDATE person SET totp_step = ?2 WHERE id = ?1 AND totp_step < ?2";
        let step = i64::try_from(step).unwrap_or(i64::MAX);
        Ok(0 < self.with(|connection| connection.prepare_cached(sql)?.execute(params![person, step]))?)
    }

    fn end_person(&self, person: &str, at: Timestamp) -> Result<(), StoreError> {
        self.together(|connection| {
            connection.execute("UPDATE person SET ended_at = ?2 WHERE id = ?1", params![person, micros(at)])?;
            connection.execute("DELETE FROM session WHERE person = ?1", [person])?;
            connection.execute("DELETE FROM api_token WHERE person = ?1", [person])?;
            connection.execute("DELETE FROM ticket WHERE person = ?1", [person])?;
            Ok(())
        })
    }

    fn forget_person(&self, person: &str, at: Timestamp) -> Result<(), StoreError> {
        self.end_person(person, at)?;
        self.together(|connection| {
            let sql = "UPDATE person SET name = '', mail = NULL, password = NULL, totp = NULL, locale = NULL
                       WHERE id = ?1";
            connection.execute(sql, [person])?;
            connection.execute("DELETE FROM passkey WHERE person = ?1", [person])?;
            Ok(())
        })
    }

    fn add_session(&self, session: &Session) -> Result<(), StoreError> {
        let sql =
            "INSERT INTO session (token_hash, id, person, strong, created_at, seen_at, expires_at, agent, address)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
        let (token, id, person, strong) = (&session.token_hash, &session.id, &session.person, session.strong);
        let times = (micros(session.created_at), micros(session.seen_at), micros(session.expires_at));
        let (agent, address) = (&session.agent, &session.address);
        self.together(|connection| {
            // Whoever comes sweeps up what has run out.
            connection.execute("DELETE FROM session WHERE expires_at < ?1", [times.0])?;
            connection
                .prepare_cached(sql)?
                .execute(params![token, id, person, strong, times.0, times.1, times.2, agent, address])?;
            Ok(())
        })
    }

    fn session(&self, token: &TokenHash, now: Timestamp) -> Result<Option<Session>, StoreError> {
        let sql = "SELECT * FROM session WHERE token_hash = ?1 AND ?2 < expires_at";
        self.with(|connection| {
            connection.prepare_cached(sql)?.query_row(params![token, micros(now)], session).optional()
        })
    }

    fn sessions(&self, person: &str, now: Timestamp) -> Result<Vec<Session>, StoreError> {
        let sql = "SELECT * FROM session WHERE person = ?1 AND ?2 < expires_at ORDER BY seen_at DESC, id";
        self.with(|connection| {
            connection.prepare_cached(sql)?.query_map(params![person, micros(now)], session)?.collect()
        })
    }

    fn touch_session(&self, token: &TokenHash, now: Timestamp) -> Result<(), StoreError> {
        let sql = "UPDATE session SET seen_at = ?2 WHERE token_hash = ?1";
        self.with(|connection| connection.prepare_cached(sql)?.execute(params![token, micros(now)]))?;
        Ok(())
    }

    fn strengthen_session(&self, token: &TokenHash) -> Result<(), StoreError> {
        let sql = "UPDATE session SET strong = 1 WHERE token_hash = ?1";
        self.with(|connection| connection.prepare_cached(sql)?.execute([token]))?;
        Ok(())
    }

    fn end_session(&self, person: &str, id: &str) -> Result<bool, StoreError> {
        let sql = "DELETE FROM session WHERE person = ?1 AND id = ?2";
        Ok(0 < self.with(|connection| connection.prepare_cached(sql)?.execute([person, id]))?)
    }

    fn end_sessions(&self, person: &str, but: Option<&TokenHash>) -> Result<(), StoreError> {
        let sql = "DELETE FROM session WHERE person = ?1 AND token_hash IS NOT ?2";
        self.with(|connection| connection.prepare_cached(sql)?.execute(params![person, but]))?;
        Ok(())
    }

    fn add_ticket(&self, ticket: &Ticket) -> Result<(), StoreError> {
        let sql =
            "INSERT INTO ticket (token_hash, purpose, person, mail, role, until, created_by, created_at, expires_at)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
        let (token, purpose, person, mail) = (&ticket.token_hash, ticket.purpose.name(), &ticket.person, &ticket.mail);
        let (role, until, by) = (&ticket.role, &ticket.until, &ticket.created_by);
        let (created, expires) = (micros(ticket.created_at), micros(ticket.expires_at));
        self.with(|connection| {
            connection
                .prepare_cached(sql)?
                .execute(params![token, purpose, person, mail, role, until, by, created, expires])
        })?;
        Ok(())
    }

    fn ticket(&self, token: &TokenHash, now: Timestamp) -> Result<Option<Ticket>, StoreError> {
        let sql = "SELECT * FROM ticket WHERE token_hash = ?1 AND ?2 < expires_at";
        self.with(|connection| {
            connection.prepare_cached(sql)?.query_row(params![token, micros(now)], ticket).optional()
        })
    }

    fn take_ticket(&self, token: &TokenHash, now: Timestamp) -> Result<Option<Ticket>, StoreError> {
        let sql = "DELETE FROM ticket WHERE token_hash = ?1 AND ?2 < expires_at RETURNING *";
        self.with(|connection| {
            connection.prepare_cached(sql)?.query_row(params![token, micros(now)], ticket).optional()
        })
    }

    fn tickets(&self, now: Timestamp) -> Result<Vec<Ticket>, StoreError> {
        let sql = "SELECT * FROM ticket WHERE ?1 < expires_at ORDER BY created_at DESC, token_hash";
        self.with(|connection| connection.prepare_cached(sql)?.query_map([micros(now)], ticket)?.collect())
    }

    fn withdraw_ticket(&self, token: &TokenHash) -> Result<(), StoreError> {
        self.with(|connection| {
            connection.prepare_cached("DELETE FROM ticket WHERE token_hash = ?1")?.execute([token])
        })?;
        Ok(())
    }

    fn add_passkey(&self, passkey: &Passkey) -> Result<(), StoreError> {
        let sql = "INSERT INTO passkey (id, person, label, credential, created_at, used_at)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        let (id, person, label, credential) = (&passkey.id, &passkey.person, &passkey.label, &passkey.credential);
        let (created, used) = (micros(passkey.created_at), passkey.used_at.map(micros));
        self.with(|connection| {
            connection.prepare_cached(sql)?.execute(params![id, person, label, credential, created, used])
        })?;
        Ok(())
    }

    fn passkeys(&self, person: &str) -> Result<Vec<Passkey>, StoreError> {
        let sql = "SELECT * FROM passkey WHERE person = ?1 ORDER BY created_at, id";
        self.with(|connection| connection.prepare_cached(sql)?.query_map([person], passkey)?.collect())
    }

    fn use_passkey(&self, id: &[u8], credential: &str, now: Timestamp) -> Result<(), StoreError> {
        let sql = "UPDATE passkey SET credential = ?2, used_at = ?3 WHERE id = ?1";
        self.with(|connection| connection.prepare_cached(sql)?.execute(params![id, credential, micros(now)]))?;
        Ok(())
    }

    fn remove_passkey(&self, person: &str, id: &[u8]) -> Result<(), StoreError> {
        let sql = "DELETE FROM passkey WHERE person = ?1 AND id = ?2";
        self.with(|connection| connection.prepare_cached(sql)?.execute(params![person, id]))?;
        Ok(())
    }

    fn add_token(&self, token: &ApiToken) -> Result<(), StoreError> {
        let sql = "INSERT INTO api_token (token_hash, id, person, label, created_at, expires_at, used_at)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, NULL)";
        let (hash, id, person, label) = (&token.token_hash, &token.id, &token.person, &token.label);
        let (created, expires) = (micros(token.created_at), micros(token.expires_at));
        self.with(|connection| {
            connection.prepare_cached(sql)?.execute(params![hash, id, person, label, created, expires])
        })?;
        Ok(())
    }

    fn token(&self, hash: &TokenHash, now: Timestamp) -> Result<Option<ApiToken>, StoreError> {
        let sql = "UPDATE api_token SET used_at = ?2 WHERE token_hash = ?1 AND ?2 < expires_at RETURNING *";
        self.with(|connection| connection.prepare_cached(sql)?.query_row(params![hash, micros(now)], token).optional())
    }

    fn tokens(&self, person: &str) -> Result<Vec<ApiToken>, StoreError> {
        let sql = "SELECT * FROM api_token WHERE person = ?1 ORDER BY created_at DESC, id";
        self.with(|connection| connection.prepare_cached(sql)?.query_map([person], token)?.collect())
    }

    fn remove_token(&self, person: &str, id: &str) -> Result<(), StoreError> {
        let sql = "DELETE FROM api_token WHERE person = ?1 AND id = ?2";
        self.with(|connection| connection.prepare_cached(sql)?.execute([person, id]))?;
        Ok(())
    }

    fn note_seen(&self, seen: &Seen) -> Result<(), StoreError> {
        let sql = "INSERT INTO seen (at, person, action, item, address) VALUES (?1, ?2, ?3, ?4, ?5)";
        let (at, person, action, item) = (micros(seen.at), &seen.person, &seen.action, &seen.item);
        self.with(|connection| {
            connection.prepare_cached(sql)?.execute(params![at, person, action, item, seen.address])
        })?;
        Ok(())
    }

    fn seen(&self, before: Option<u64>, limit: usize) -> Result<Vec<(u64, Seen)>, StoreError> {
        let sql = "SELECT * FROM seen WHERE line < ?1 ORDER BY line DESC LIMIT ?2";
        let before = before.and_then(|line| i64::try_from(line).ok()).unwrap_or(i64::MAX);
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        self.with(|connection| connection.prepare_cached(sql)?.query_map([before, limit], seen)?.collect())
    }
}
