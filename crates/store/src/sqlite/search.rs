//! Texts in SQLite: kept whole, and found by the pairs of characters in them.
//!
//! The full-text index answers which texts hold all pairs of a word; the texts themselves say whether they hold the
//! word. So the index may hold too much, and never decides alone (see `docs/decisions/0009-search.md`).

use std::collections::BTreeSet;

use rusqlite::{Connection, Result, Transaction};

use super::Sqlite;
use super::read::{self, column, number, sql};
use crate::entry::Entry;
use crate::error::StoreError;
use crate::search::{Findable, Search, holds};

/// Texts that hold all pairs, the newest first.
pub(super) const HOLDING: &str = "SELECT entry_text.position, text FROM entry_pair \
     JOIN entry_text ON entry_text.position = entry_pair.rowid \
     WHERE entry_pair MATCH ?1 AND entry_pair.rowid < ?2 ORDER BY entry_pair.rowid DESC";

/// Pairs that are asked for at most, and single characters, each of which stands for many pairs; more of them would cost
/// more than they narrow down.
const ASKED: (usize, usize) = (32, 4);

/// What stands behind the last character of a text, so that it is the first of a pair too.
const END: char = '\0';

impl Search for Sqlite {
    fn holding(&self, words: &[String], before: u64, limit: usize) -> Result<Vec<Entry>, StoreError> {
        let asked = asked(words);
        if asked.is_empty() {
            return Ok(Vec::new());
        }
        self.read(|connection| {
            let snapshot = read::snapshot(connection)?;
            let positions = holding(&snapshot, &asked, words, before, limit)?;
            let mut found = read::entries_at(&snapshot, &positions)?;
            found.reverse();
            Ok(found)
        })
    }

    fn findable(&self) -> Result<Findable, StoreError> {
        self.read(findable)
    }

    fn expect_texts(&mut self, edition: u32) -> Result<(), StoreError> {
        self.write(|transaction, fault| {
            if findable(transaction).map_err(fault)?.edition < edition {
                forget_all(transaction, edition).map_err(fault)?;
            }
            Ok::<_, StoreError>(())
        })
    }

    fn take_texts(&mut self, since: u64, texts: &[String]) -> Result<bool, StoreError> {
        self.write(|transaction, fault| take(transaction, since, texts).map_err(fault))
    }
}

fn findable(connection: &Connection) -> Result<Findable> {
    let mut statement = connection.prepare_cached("SELECT edition, since FROM findable")?;
    statement.query_row((), |row| Ok(Findable { edition: number(row, 0)?, since: number(row, 1)? }))
}

fn holding(connection: &Connection, asked: &str, words: &[String], before: u64, limit: usize) -> Result<Vec<u64>> {
    let mut statement = connection.prepare_cached(HOLDING)?;
    let mut rows = statement.query((asked, sql(before)))?;
    let mut positions = Vec::new();
    while positions.len() < limit
        && let Some(row) = rows.next()?
    {
        if holds(column(row, 1, |value| value.as_str())?, words) {
            positions.push(number(row, 0)?);
        }
    }
    Ok(positions)
}

fn forget_all(transaction: &Transaction<'_>, edition: u32) -> Result<()> {
    transaction.execute("INSERT INTO entry_pair (entry_pair) VALUES ('delete-all')", ())?;
    transaction.execute("DELETE FROM entry_text", ())?;
    transaction.execute("UPDATE findable SET edition = ?1, since = (SELECT size FROM head)", (edition,))?;
    Ok(())
}

fn take(transaction: &Transaction<'_>, since: u64, texts: &[String]) -> Result<bool> {
    let waiting = findable(transaction)?.since == since;
    let Some(first) = since.checked_sub(texts.len() as u64).filter(|_| waiting) else { return Ok(false) };
    let mut present = transaction.prepare_cached("SELECT body IS NOT NULL FROM entry WHERE position = ?1")?;
    for (position, text) in (first..).zip(texts) {
        if present.query_row((sql(position),), |row| row.get(0))? {
            insert(transaction, position, text)?;
        }
    }
    transaction.prepare_cached("UPDATE findable SET since = ?1")?.execute((sql(first),))?;
    Ok(true)
}

/// Keeps the text of an entry; an empty one is none.
pub(super) fn insert(transaction: &Transaction<'_>, position: u64, text: &str) -> Result<()> {
    if text.is_empty() {
        return Ok(());
    }
    let position = sql(position);
    transaction.prepare_cached("INSERT INTO entry_text (position, text) VALUES (?1, ?2)")?.execute((position, text))?;
    transaction
        .prepare_cached("INSERT INTO entry_pair (rowid, pairs) VALUES (?1, ?2)")?
        .execute((position, pairs(text)))?;
    Ok(())
}

/// Removes the text of an entry whose body goes.
pub(super) fn erase(transaction: &Transaction<'_>, position: u64) -> Result<()> {
    let position = sql(position);
    let mut text = transaction.prepare_cached("SELECT text FROM entry_text WHERE position = ?1")?;
    let mut rows = text.query((position,))?;
    let Some(row) = rows.next()? else { return Ok(()) };
    let pairs = pairs(column(row, 0, |value| value.as_str())?);
    drop(rows);
    // The index keeps no texts, so it must be told what to take out.
    transaction
        .prepare_cached("INSERT INTO entry_pair (entry_pair, rowid, pairs) VALUES ('delete', ?1, ?2)")?
        .execute((position, pairs))?;
    transaction.prepare_cached("DELETE FROM entry_text WHERE position = ?1")?.execute((position,))?;
    Ok(())
}

/// The pairs of neighbouring characters of a text, each once, as words of the index.
///
/// What is kept can be taken out again by the same words only: whoever changes this makes a new format.
fn pairs(text: &str) -> String {
    let firsts = text.chars();
    let seconds = text.chars().skip(1).chain([END]);
    let mut pairs: Vec<(char, char)> = firsts.zip(seconds).collect();
    pairs.sort_unstable();
    pairs.dedup();
    let mut written = String::with_capacity(pairs.len() * 7);
    for (first, second) in pairs {
        written.extend([letter(first), letter(second), ' ']);
    }
    written
}

/// What the index is asked for to find words: their pairs, and for a word of one character every pair that begins with
/// it. Empty if there is no word.
fn asked(words: &[String]) -> String {
    let (mut pairs, mut singles) = (BTreeSet::new(), BTreeSet::new());
    for word in words {
        let mut characters = word.chars();
        let Some(mut first) = characters.next() else { continue };
        if characters.as_str().is_empty() {
            singles.insert(format!("\"{}\"*", letter(first)));
        }
        for second in characters {
            pairs.insert(format!("\"{}{}\"", letter(first), letter(second)));
            first = second;
        }
    }
    let asked = pairs.into_iter().take(ASKED.0).chain(singles.into_iter().take(ASKED.1));
    asked.collect::<Vec<_>>().join(" AND ")
}

/// A character as a letter of the index: what its tokenizer would take for a space has a place in the private use area.
fn letter(character: char) -> char {
    if !character.is_ascii() || character.is_ascii_alphanumeric() {
        return character;
    }
    char::from_u32(0xe000 + u32::from(character)).unwrap_or(character)
}
