//! The three kinds of lines, each with exactly one spelling.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{Entry, EntryRef, leaf};
use tlog::Hash;

/// The first line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HeaderLine {
    pub(super) akashi_ledger: u64,
    pub(super) origin: String,
    pub(super) verifier_key: String,
}

/// A line of one entry.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EntryLine {
    entry: EntryFields,
}

/// One entry: what a line holds, and a proof.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EntryFields {
    actor: String,
    body: Option<Value>,
    body_c: String,
    body_salt: Option<String>,
    effective_at: String,
    entry_salt: String,
    id: String,
    kind: String,
    position: u64,
    recorded_at: String,
    v: u32,
}

/// A line of one checkpoint.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CheckpointLine {
    pub(super) checkpoint: String,
    leaves: Vec<String>,
}

/// A line, read.
#[derive(Debug)]
pub(super) enum Line {
    Header(HeaderLine),
    Entry(Box<Entry>),
    Checkpoint(CheckpointLine, Vec<[u8; 32]>),
}

/// A line does not have the one spelling it must have.
#[derive(Debug)]
pub(super) struct Broken;

impl EntryLine {
    /// As [`EntryFields::new`].
    pub(super) fn new(entry: &EntryRef<'_>) -> Option<Self> {
        EntryFields::new(entry).map(|entry| Self { entry })
    }
}

impl EntryFields {
    /// `None` when the body is not canonical JSON, or `null`, which means erased here.
    pub(super) fn new(entry: &EntryRef<'_>) -> Option<Self> {
        let body = match entry.body {
            None => None,
            Some(bytes) => Some(canonical_body(bytes)?),
        };
        Some(Self {
            actor: entry.actor.to_owned(),
            body,
            body_c: base64(entry.body_commitment),
            body_salt: entry.body_salt.map(base64),
            effective_at: leaf::time(entry.effective_at),
            entry_salt: base64(entry.entry_salt),
            id: entry.id.to_string(),
            kind: entry.kind.to_owned(),
            position: entry.position,
            recorded_at: leaf::time(entry.recorded_at),
            v: entry.version,
        })
    }

    fn read(&self) -> Option<Entry> {
        let fields = self;
        if fields.body.is_some() != fields.body_salt.is_some() {
            return None;
        }
        Some(Entry {
            position: fields.position,
            id: fields.id.parse().ok()?,
            version: fields.v,
            recorded_at: fields.recorded_at.parse().ok()?,
            effective_at: fields.effective_at.parse().ok()?,
            actor: fields.actor.clone(),
            kind: fields.kind.clone(),
            body: match &fields.body {
                None => None,
                Some(body) => Some(serde_json_canonicalizer::to_vec(body).ok()?),
            },
            body_salt: match &fields.body_salt {
                None => None,
                Some(salt) => Some(bytes(salt)?),
            },
            body_commitment: bytes(&fields.body_c)?,
            entry_salt: bytes(&fields.entry_salt)?,
        })
    }
}

impl CheckpointLine {
    pub(super) fn new(note: String, leaves: &[[u8; 32]]) -> Self {
        Self { checkpoint: note, leaves: leaves.iter().map(base64).collect() }
    }
}

/// The line as bytes, without its newline.
pub(super) fn write(line: &impl Serialize) -> std::io::Result<Vec<u8>> {
    serde_json_canonicalizer::to_vec(line).map_err(std::io::Error::other)
}

/// Reads a line without its newline; whatever is read has exactly the bytes that [`write`] gives.
pub(super) fn read(text: &[u8]) -> Result<Line, Broken> {
    // Canonical JSON sorts its fields, so the first one tells the kind.
    if text.starts_with(b"{\"entry\"") {
        let line: EntryLine = parse(text)?;
        let entry = line.entry.read().ok_or(Broken)?;
        let again = EntryLine::new(&entry.as_ref()).ok_or(Broken)?;
        exact(text, &again)?;
        return Ok(Line::Entry(Box::new(entry)));
    }
    if text.starts_with(b"{\"checkpoint\"") {
        let line: CheckpointLine = parse(text)?;
        let leaves = line.leaves.iter().map(|leaf| bytes(leaf)).collect::<Option<Vec<_>>>().ok_or(Broken)?;
        exact(text, &line)?;
        return Ok(Line::Checkpoint(line, leaves));
    }
    let line: HeaderLine = parse(text)?;
    exact(text, &line)?;
    Ok(Line::Header(line))
}

/// Reads an entry alone; whatever is read has exactly the bytes that [`write`] gives of its [`EntryFields`].
pub(super) fn read_entry(text: &[u8]) -> Result<Entry, Broken> {
    let entry = parse::<EntryFields>(text)?.read().ok_or(Broken)?;
    exact(text, &EntryFields::new(&entry.as_ref()).ok_or(Broken)?)?;
    Ok(entry)
}

/// Whether a text without an end may be the start of a line.
pub(super) fn begins(text: &[u8]) -> bool {
    let starts: [&[u8]; 3] = [b"{\"akashi_ledger\"", b"{\"entry\"", b"{\"checkpoint\""];
    starts.iter().any(|start| text.starts_with(start) || start.starts_with(text))
}

fn parse<'a, T: Deserialize<'a>>(text: &'a [u8]) -> Result<T, Broken> {
    serde_json::from_slice(text).map_err(|_| Broken)
}

fn exact(text: &[u8], line: &impl Serialize) -> Result<(), Broken> {
    let again = write(line).map_err(|_| Broken)?;
    if again == text { Ok(()) } else { Err(Broken) }
}

fn canonical_body(bytes: &[u8]) -> Option<Value> {
    let body: Value = serde_json::from_slice(bytes).ok()?;
    let canonical = serde_json_canonicalizer::to_vec(&body).ok()?;
    (canonical == bytes && !body.is_null()).then_some(body)
}

/// 32 bytes as text; the same spelling as hashes have in checkpoints.
fn base64(bytes: &[u8; 32]) -> String {
    Hash::from_bytes(*bytes).to_string()
}

fn bytes(base64: &str) -> Option<[u8; 32]> {
    Some(base64.parse::<Hash>().ok()?.to_bytes())
}
