//! People in SQLite.

use jiff::Timestamp;
use rusqlite::types::Type;
use rusqlite::{OptionalExtension as _, Params, Row, params};

use super::{Failure, SqliteAccounts, exists, known, micros, unique};
use crate::accounts::{AccountError, Person, Persons, Secret, mail_key};
use crate::error::StoreError;
use crate::sqlite::read::{array, number, sql, time, time_if_any};

macro_rules! select {
    ($rest:literal) => {
        concat!("SELECT id, name, mail, password, totp, totp_step, locale, created_at, ended_at FROM person ", $rest)
    };
}

fn person(row: &Row<'_>) -> rusqlite::Result<Person> {
    let no_step = row.get_ref(5)?.data_type() == Type::Null;
    Ok(Person {
        id: row.get(0)?,
        name: row.get(1)?,
        mail: row.get(2)?,
        password: row.get::<_, Option<String>>(3)?.map(Secret::new),
        totp: row.get::<_, Option<Vec<u8>>>(4)?.map(Secret::new),
        totp_step: if no_step { None } else { Some(number(row, 5)?) },
        locale: row.get(6)?,
        created_at: time(row, 7)?,
        ended_at: time_if_any(row, 8)?,
    })
}

/// What lets a person in without a credential.
const SHUT_OUT: [&str; 3] = [
    "DELETE FROM session WHERE person = ?1",
    "DELETE FROM api_token WHERE person = ?1",
    "DELETE FROM ticket WHERE person = ?1",
];

const FORGET: [&str; 3] = [
    "DELETE FROM passkey WHERE person = ?1",
    "DELETE FROM draft WHERE person = ?1",
    "UPDATE person SET name = NULL, mail = NULL, mail_key = NULL, password = NULL, totp = NULL, totp_step = NULL, \
     locale = NULL WHERE id = ?1",
];

impl SqliteAccounts {
    /// Changes the row of a person who is known.
    fn set(&self, id: &str, sql: &str, values: impl Params) -> Result<(), AccountError> {
        self.change(|transaction| {
            known(transaction, id)?;
            transaction.prepare_cached(sql)?.execute(values)?;
            Ok(())
        })
    }
}

impl Persons for SqliteAccounts {
    fn add_person(&self, person: &Person) -> Result<(), AccountError> {
        let Some(mail) = person.mail.as_deref().filter(|_| person.name.is_some()) else {
            return Err(AccountError::NoPerson);
        };
        let key = mail_key(mail);
        self.change(|transaction| {
            unique(transaction, "SELECT 1 FROM person WHERE id = ?1", (&person.id,))?;
            if exists(transaction, "SELECT 1 FROM person WHERE mail_key = ?1", (&key,))? {
                return Err(AccountError::MailTaken.into());
            }
            let insert = "INSERT INTO person (id, name, mail, mail_key, password, totp, totp_step, locale, created_at, \
                          ended_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
            transaction.prepare_cached(insert)?.execute(params![
                person.id,
                person.name,
                mail,
                key,
                person.password.as_ref().map(Secret::expose),
                person.totp.as_ref().map(Secret::expose),
                person.totp_step.filter(|_| person.totp.is_some()).map(sql),
                person.locale,
                micros(person.created_at),
                person.ended_at.map(micros),
            ])?;
            Ok(())
        })
    }

    fn person(&self, id: &str) -> Result<Option<Person>, StoreError> {
        self.one(select!("WHERE id = ?1"), (id,), person)
    }

    fn names(&self, ids: &[&str]) -> Result<Vec<(String, String)>, StoreError> {
        let sql = "SELECT id, name FROM person WHERE id IN (SELECT value FROM json_each(?1)) AND name IS NOT NULL";
        self.all(sql, (array(ids.iter().copied()),), |row| Ok((row.get(0)?, row.get(1)?)))
    }

    fn person_by_mail(&self, mail: &str) -> Result<Option<Person>, StoreError> {
        self.one(select!("WHERE mail_key = ?1"), (mail_key(mail),), person)
    }

    fn persons(&self) -> Result<Vec<Person>, StoreError> {
        self.all(select!("ORDER BY created_at, id"), (), person)
    }

    fn set_name(&self, person: &str, name: &str) -> Result<(), AccountError> {
        self.set(person, "UPDATE person SET name = ?2 WHERE id = ?1", (person, name))
    }

    fn set_mail(&self, person: &str, mail: &str) -> Result<(), AccountError> {
        let key = mail_key(mail);
        self.change(|transaction| {
            known(transaction, person)?;
            if exists(transaction, "SELECT 1 FROM person WHERE mail_key = ?1 AND id <> ?2", (&key, person))? {
                return Err(AccountError::MailTaken.into());
            }
            let update = "UPDATE person SET mail = ?2, mail_key = ?3 WHERE id = ?1";
            transaction.prepare_cached(update)?.execute((person, mail, &key))?;
            Ok(())
        })
    }

    fn set_locale(&self, person: &str, locale: Option<&str>) -> Result<(), AccountError> {
        self.set(person, "UPDATE person SET locale = ?2 WHERE id = ?1", (person, locale))
    }

    fn set_password(&self, person: &str, password: Option<&Secret<String>>) -> Result<(), AccountError> {
        let password = password.map(Secret::expose);
        self.set(person, "UPDATE person SET password = ?2 WHERE id = ?1", (person, password))
    }

    fn set_totp(&self, person: &str, totp: Option<&Secret<Vec<u8>>>) -> Result<(), AccountError> {
        let totp = totp.map(Secret::expose);
        self.set(person, "UPDATE person SET totp = ?2, totp_step = NULL WHERE id = ?1", (person, totp))
    }

    fn take_totp_step(&self, person: &str, step: u64) -> Result<bool, StoreError> {
        let update = "UPDATE person SET totp_step = ?2 WHERE id = ?1 AND totp IS NOT NULL \
                      AND (totp_step IS NULL OR totp_step < ?2)";
        Ok(self.execute(update, (person, sql(step)))? == 1)
    }

    fn end_person(&self, person: &str, at: Timestamp) -> Result<(), AccountError> {
        self.change(|transaction| {
            known(transaction, person)?;
            let update = "UPDATE person SET ended_at = coalesce(ended_at, ?2) WHERE id = ?1";
            transaction.prepare_cached(update)?.execute((person, micros(at)))?;
            SHUT_OUT.iter().try_for_each(|sql| transaction.prepare_cached(sql)?.execute((person,)).map(drop))?;
            Ok(())
        })
    }

    fn forget_person(&self, person: &str) -> Result<(), AccountError> {
        self.change(|transaction| {
            let find = "SELECT mail_key FROM person WHERE id = ?1";
            let found = transaction.prepare_cached(find)?.query_row((person,), |row| row.get(0)).optional()?;
            let key: Option<String> = found.ok_or(Failure::Refused(AccountError::NoPerson))?;
            transaction.prepare_cached("DELETE FROM ticket WHERE mail_key = ?1")?.execute((key,))?;
            let statements = SHUT_OUT.iter().chain(&FORGET);
            statements.into_iter().try_for_each(|sql| transaction.prepare_cached(sql)?.execute((person,)).map(drop))?;
            Ok(())
        })?;
        self.file.forget_log();
        Ok(())
    }
}
