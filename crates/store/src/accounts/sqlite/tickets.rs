//! Tickets in SQLite.

use jiff::Timestamp;
use rusqlite::types::FromSqlError;
use rusqlite::{Row, params};

use super::{SqliteAccounts, active, hash, micros, unique};
use crate::accounts::{AccountError, Purpose, Ticket, Tickets, TokenHash, mail_key};
use crate::error::StoreError;
use crate::sqlite::read::{column, time};

macro_rules! columns {
    () => {
        "token_hash, purpose, person, mail, role, until, created_by, created_at, expires_at"
    };
}

fn ticket(row: &Row<'_>) -> rusqlite::Result<Ticket> {
    Ok(Ticket {
        token_hash: hash(row, 0)?,
        purpose: column(row, 1, |value| {
            let name = value.as_str()?;
            Purpose::ALL.into_iter().find(|purpose| purpose.name() == name).ok_or(FromSqlError::InvalidType)
        })?,
        person: row.get(2)?,
        mail: row.get(3)?,
        role: row.get(4)?,
        until: row.get(5)?,
        created_by: row.get(6)?,
        created_at: time(row, 7)?,
        expires_at: time(row, 8)?,
    })
}

impl Tickets for SqliteAccounts {
    fn add_ticket(&self, ticket: &Ticket) -> Result<(), AccountError> {
        self.change(|transaction| {
            if let Some(person) = &ticket.person {
                active(transaction, person)?;
            }
            let same = "SELECT 1 FROM ticket WHERE token_hash = ?1";
            unique(transaction, same, (ticket.token_hash.expose(),))?;
            let insert = concat!(
                "INSERT INTO ticket (",
                columns!(),
                ", mail_key) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
            );
            transaction.prepare_cached(insert)?.execute(params![
                ticket.token_hash.expose(),
                ticket.purpose.name(),
                ticket.person,
                ticket.mail,
                ticket.role,
                ticket.until,
                ticket.created_by,
                micros(ticket.created_at),
                micros(ticket.expires_at),
                ticket.mail.as_deref().map(mail_key),
            ])?;
            Ok(())
        })
    }

    fn peek_ticket(&self, token: &TokenHash, now: Timestamp) -> Result<Option<Ticket>, StoreError> {
        let query = concat!("SELECT ", columns!(), " FROM ticket WHERE token_hash = ?1 AND ?2 < expires_at");
        self.one(query, (token.expose(), micros(now)), ticket)
    }

    fn take_ticket(&self, token: &TokenHash, now: Timestamp) -> Result<Option<Ticket>, StoreError> {
        let delete = concat!("DELETE FROM ticket WHERE token_hash = ?1 AND ?2 < expires_at RETURNING ", columns!());
        self.file.write(|transaction, fault| {
            let mut statement = transaction.prepare_cached(delete).map_err(fault)?;
            // To the end of the rows: only then the statement is done.
            let taken = statement.query_and_then((token.expose(), micros(now)), ticket).map_err(fault)?;
            Ok(taken.collect::<rusqlite::Result<Vec<_>>>().map_err(fault)?.pop())
        })
    }

    fn tickets(&self, now: Timestamp) -> Result<Vec<Ticket>, StoreError> {
        let query =
            concat!("SELECT ", columns!(), " FROM ticket WHERE ?1 < expires_at ORDER BY created_at, token_hash");
        self.all(query, (micros(now),), ticket)
    }

    fn withdraw_ticket(&self, token: &TokenHash) -> Result<bool, StoreError> {
        Ok(self.execute("DELETE FROM ticket WHERE token_hash = ?1", (token.expose(),))? != 0)
    }

    fn purge_tickets(&self, now: Timestamp) -> Result<usize, StoreError> {
        self.execute("DELETE FROM ticket WHERE expires_at <= ?1", (micros(now),))
    }
}
