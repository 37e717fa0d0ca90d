//! Rows of the tables as records.

use jiff::Timestamp;
use rusqlite::types::Type;
use rusqlite::{Error, Result, Row};

use crate::accounts::{ApiToken, Passkey, Person, Purpose, Seen, Session, Ticket};

pub(super) fn micros(time: Timestamp) -> i64 {
    time.as_microsecond()
}

fn time(row: &Row<'_>, column: &str) -> Result<Timestamp> {
    moment(row.get(column)?)
}

fn time_if_any(row: &Row<'_>, column: &str) -> Result<Option<Timestamp>> {
    row.get::<_, Option<i64>>(column)?.map(moment).transpose()
}

fn moment(micros: i64) -> Result<Timestamp> {
    Timestamp::from_microsecond(micros)
        .map_err(|error| Error::FromSqlConversionFailure(0, Type::Integer, error.to_string().into()))
}

pub(super) fn person(row: &Row<'_>) -> Result<Person> {
    Ok(Person {
        id: row.get("id")?,
        name: row.get("name")?,
        mail: row.get::<_, Option<String>>("mail")?.unwrap_or_default(),
        password: row.get("password")?,
        totp: row.get("totp")?,
        locale: row.get("locale")?,
        created_at: time(row, "created_at")?,
        ended_at: time_if_any(row, "ended_at")?,
    })
}

pub(super) fn session(row: &Row<'_>) -> Result<Session> {
    Ok(Session {
        token_hash: row.get("token_hash")?,
        id: row.get("id")?,
        person: row.get("person")?,
        strong: row.get("strong")?,
        created_at: time(row, "created_at")?,
        seen_at: time(row, "seen_at")?,
        expires_at: time(row, "expires_at")?,
        agent: row.get("agent")?,
        address: row.get("address")?,
    })
}

pub(super) fn ticket(row: &Row<'_>) -> Result<Ticket> {
    let purpose: String = row.get("purpose")?;
    let unknown = || Error::FromSqlConversionFailure(0, Type::Text, "a ticket for nothing".into());
    Ok(Ticket {
        token_hash: row.get("token_hash")?,
        purpose: Purpose::named(&purpose).ok_or_else(unknown)?,
        person: row.get("person")?,
        mail: row.get("mail")?,
        role: row.get("role")?,
        until: row.get("until")?,
        created_by: row.get("created_by")?,
        created_at: time(row, "created_at")?,
        expires_at: time(row, "expires_at")?,
    })
}

pub(super) fn passkey(row: &Row<'_>) -> Result<Passkey> {
    Ok(Passkey {
        id: row.get("id")?,
        person: row.get("person")?,
        label: row.get("label")?,
        credential: row.get("credential")?,
        created_at: time(row, "created_at")?,
        used_at: time_if_any(row, "used_at")?,
    })
}

pub(super) fn token(row: &Row<'_>) -> Result<ApiToken> {
    Ok(ApiToken {
        token_hash: row.get("token_hash")?,
        id: row.get("id")?,
        person: row.get("person")?,
        label: row.get("label")?,
        created_at: time(row, "created_at")?,
        expires_at: time(row, "expires_at")?,
        used_at: time_if_any(row, "used_at")?,
    })
}

pub(super) fn seen(row: &Row<'_>) -> Result<(u64, Seen)> {
    let line: i64 = row.get("line")?;
    let seen = Seen {
        at: time(row, "at")?,
        person: row.get("person")?,
        action: row.get("action")?,
        item: row.get("item")?,
        address: row.get("address")?,
    };
    Ok((u64::try_from(line).unwrap_or_default(), seen))
}
