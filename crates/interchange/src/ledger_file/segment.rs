//! The entries between two checkpoints, compared with the leaves that were signed.

use std::collections::HashSet;

use store::{Entry, leaf};
use tlog::{Checkpoint, Frontier};

use super::BODY_ERASED;
use super::finding::{Finding, FindingKind};

/// What is kept of an entry until its checkpoint comes: no texts, no bodies.
#[derive(Debug)]
pub(super) struct Seen {
    pub(super) line: u64,
    pub(super) position: u64,
    pub(super) id: u128,
    /// Recording time in microseconds.
    pub(super) recorded_at: i64,
    pub(super) leaf_data: [u8; 32],
    pub(super) body: Body,
}

impl Seen {
    pub(super) fn of(line: u64, entry: &Entry) -> Self {
        Self {
            line,
            position: entry.position,
            id: entry.id.as_u128(),
            recorded_at: entry.recorded_at.as_microsecond(),
            leaf_data: leaf::entry_leaf_data(&entry.as_ref()),
            body: Body::of(entry),
        }
    }
}

/// What an entry's body says to a checker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Body {
    /// It fits its commitment.
    Fits,
    /// It fits its commitment, and gives the ground for which the body at this position was erased.
    Erases(u64),
    /// It was erased.
    Gone,
    /// It does not fit its commitment.
    Altered,
}

impl Body {
    pub(super) fn of(entry: &Entry) -> Self {
        let (Some(body), Some(salt)) = (&entry.body, &entry.body_salt) else { return Self::Gone };
        if leaf::body_commitment(salt, body) != entry.body_commitment {
            return Self::Altered;
        }
        if entry.kind != BODY_ERASED {
            return Self::Fits;
        }
        erases(body).map_or(Self::Fits, Self::Erases)
    }
}

/// The position in a body `{"ground":…,"position":n}`.
fn erases(body: &[u8]) -> Option<u64> {
    let body: serde_json::Value = serde_json::from_slice(body).ok()?;
    let ground = body.get("ground")?;
    if ground.is_null() { None } else { body.get("position")?.as_u64() }
}

/// Compares the entries of a segment with the `leaves` that were signed for it, the first at position `base`; answers
/// the first entry that is not the one signed. `end` is the line of the checkpoint.
pub(super) fn compare(seen: &[Seen], leaves: &[[u8; 32]], base: u64, end: u64) -> Option<Finding> {
    let (mut seen_left, mut leaves_left) = (seen, leaves);
    let mut position = base;
    while let ([entry, ..], [leaf, ..]) = (seen_left, leaves_left) {
        let at = |kind| Some(Finding { line: entry.line, position: Some(position), kind });
        if entry.leaf_data != *leaf {
            return at(displaced(seen_left, leaves_left, leaves, position));
        }
        if entry.position != position || entry.body == Body::Altered {
            return at(FindingKind::Altered);
        }
        (seen_left, leaves_left) = (seen_left.get(1..)?, leaves_left.get(1..)?);
        position = position.saturating_add(1);
    }
    match (seen_left.first(), leaves_left.first()) {
        (Some(entry), _) => Some(Finding { line: entry.line, position: Some(position), kind: FindingKind::Added }),
        (_, Some(_)) => Some(Finding { line: end, position: Some(position), kind: FindingKind::Removed }),
        (None, None) => None,
    }
}

/// Why the first entry of `seen` is not the one signed at `position`, whose leaf is the first of `leaves`; `all` are the
/// leaves of the whole segment.
fn displaced(seen: &[Seen], leaves: &[[u8; 32]], all: &[[u8; 32]], position: u64) -> FindingKind {
    let all: HashSet<&[u8; 32]> = all.iter().collect();
    let signed_elsewhere = seen.first().is_some_and(|entry| all.contains(&entry.leaf_data));
    let stands_later = seen.iter().any(|entry| Some(&entry.leaf_data) == leaves.first());
    match (signed_elsewhere, stands_later) {
        (true, true) => FindingKind::Reordered,
        (true, false) => FindingKind::Removed,
        (false, true) => FindingKind::Added,
        // What an entry says of its position is not signed, but tells an entry of another segment from an altered one.
        (false, false) if seen.first().is_some_and(|entry| entry.position != position) => FindingKind::Reordered,
        (false, false) => FindingKind::Altered,
    }
}

/// Why `leaves` do not reach the signed `head` from the tree `before` them; `end` is the line of the checkpoint.
pub(super) fn gap(seen: &[Seen], leaves: &[[u8; 32]], before: Frontier, head: &Checkpoint, end: u64) -> Finding {
    let base = before.size();
    let altered = Finding { line: end, position: None, kind: FindingKind::Altered };
    if is_whole(seen, before, head) {
        // The entries alone give the signed root, so none is missing. If the list holds the last of them, it is that of
        // a checkpoint in front of which another one stood.
        let earlier = seen.len().saturating_sub(leaves.len());
        let last = seen.get(earlier..).unwrap_or_default();
        if !last.iter().map(|entry| &entry.leaf_data).eq(leaves) {
            return altered;
        }
        let position = base.saturating_add(u64::try_from(earlier).unwrap_or(u64::MAX));
        let line = last.first().map_or(end, |entry| entry.line);
        return Finding { line, position: Some(position), kind: FindingKind::CheckpointMissing };
    }
    let mut numbered = seen.iter().zip(base..);
    let (line, position) = match numbered.find(|(entry, position)| entry.position != *position) {
        Some((entry, position)) => (entry.line, position),
        None => (end, base.saturating_add(u64::try_from(seen.len()).unwrap_or(u64::MAX))),
    };
    // As many entries as were signed, and yet not those.
    if line == end && head.size() <= position {
        return altered;
    }
    Finding { line, position: Some(position), kind: FindingKind::Removed }
}

/// Whether the entries behind the tree `before` are all that `head` covers.
fn is_whole(seen: &[Seen], before: Frontier, head: &Checkpoint) -> bool {
    let mut tree = before;
    let grown = seen.iter().all(|entry| tree.append(tlog::leaf_hash(entry.leaf_data)).is_ok());
    grown && tree.size() == head.size() && tree.root() == head.root()
}
