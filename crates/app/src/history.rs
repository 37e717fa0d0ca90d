//! What was said, by whom and when.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::Value;
use store::{Entry, Store};
use world::{About, Statement};

use crate::{AppError, Workspace};

/// One statement as it was made.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// Its position in the ledger.
    pub position: u64,
    /// When the ledger took it in.
    pub recorded_at: Timestamp,
    /// Who made it.
    pub actor: String,
    /// Its kind.
    pub kind: String,
    /// The version of its kind.
    pub version: u32,
    /// What it says; `None`: erased.
    pub body: Option<Value>,
}

impl From<Entry> for Told {
    fn from(entry: Entry) -> Self {
        Self {
            position: entry.position,
            recorded_at: entry.recorded_at,
            actor: entry.actor,
            kind: entry.kind,
            version: entry.version,
            body: entry.body.and_then(|body| serde_json::from_slice(&body).ok()),
        }
    }
}

impl Told {
    /// The item of a guideline it is about, if it is about one.
    pub fn about(&self) -> Option<About> {
        serde_json::from_value(self.body.as_ref()?.get("about")?.clone()).ok()
    }

    /// What a field says; empty if erased or absent.
    pub fn text(&self, field: &str) -> &str {
        self.body.as_ref().and_then(|body| body.get(field)?.as_str()).unwrap_or_default()
    }

    /// The statement itself; `None`: erased.
    pub fn statement(&self) -> Option<Statement> {
        let body = serde_json::to_vec(self.body.as_ref()?).ok()?;
        Statement::decode(&self.kind, self.version, &body).ok()
    }

    /// The words in it that a reader wants first: reason, note, plan, title, owner, ground, value.
    pub fn words(&self) -> Option<&str> {
        let body = self.body.as_ref()?;
        let fields = [
            "reason", "note", "plan", "text", "title", "summary", "action", "owner", "ground", "written", "value",
            "name",
        ];
        fields.iter().filter_map(|field| body.get(field)?.as_str()).find(|words| !words.is_empty())
    }
}

/// Statements by their positions, read all at once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said(BTreeMap<u64, Told>);

impl Said {
    /// The statement at a position, if it was asked for.
    pub fn at(&self, position: u64) -> Option<&Told> {
        self.0.get(&position)
    }

    /// What a field of the statement at a position says; empty if erased or absent.
    pub fn text(&self, position: u64, field: &str) -> &str {
        self.at(position).map_or("", |told| told.text(field))
    }

    /// The statements, the newest first.
    pub fn newest_first(&self) -> impl Iterator<Item = &Told> {
        self.0.values().rev()
    }
}

impl<S: Store> Workspace<S> {
    /// What was said under a key (a scope, or an item in a scope), newest first.
    ///
    /// # Errors
    /// The store fails.
    pub fn history(&self, key: &str, limit: usize) -> Result<Vec<Told>, AppError> {
        Ok(self.store.with_key(key, limit)?.into_iter().map(Told::from).collect())
    }

    /// What was said about any of some items in some scopes, newest first, by one question to the store.
    ///
    /// # Errors
    /// The store fails.
    pub fn history_of(&self, about: impl IntoIterator<Item = About>, limit: usize) -> Result<Vec<Told>, AppError> {
        let keys: Vec<String> = about.into_iter().filter_map(|about| about.keys().pop()).collect();
        Ok(self.store.with_any_key(&keys, limit)?.into_iter().map(Told::from).collect())
    }

    /// What was said last, about anything, newest first.
    ///
    /// # Errors
    /// The store fails.
    pub fn latest(&self, limit: usize) -> Result<Vec<Told>, AppError> {
        let size = self.store.head()?.size;
        let from = size.saturating_sub(u64::try_from(limit).unwrap_or(u64::MAX));
        Ok(self.store.entries(from, limit)?.into_iter().rev().map(Told::from).collect())
    }

    /// On what ground the body at a position was erased; `None`: it was not.
    ///
    /// # Errors
    /// The store fails.
    pub fn ground(&self, position: u64) -> Result<Option<String>, AppError> {
        let Some(tombstone) = self.current.world.erased().get(&position) else { return Ok(None) };
        let told = self.told(*tombstone)?;
        Ok(told.as_ref().and_then(Told::words).map(str::to_owned))
    }

    /// The statements at some positions, however many by one question to the store.
    ///
    /// # Errors
    /// The store fails.
    pub fn said(&self, positions: impl IntoIterator<Item = u64>) -> Result<Said, AppError> {
        let positions: Vec<u64> = positions.into_iter().collect();
        let entries = self.store.entries_at(&positions)?;
        Ok(Said(entries.into_iter().map(|entry| (entry.position, entry.into())).collect()))
    }

    /// The statement at a position.
    ///
    /// # Errors
    /// The store fails.
    pub fn told(&self, position: u64) -> Result<Option<Told>, AppError> {
        Ok(self.store.entry(position)?.map(Told::from))
    }
}
