//! What a check knows of a file so far.

use std::collections::{BTreeMap, HashSet};

use jiff::Timestamp;
use tlog::checkpoint::{self, OpenCheckpointError};
use tlog::note::VerifyNoteError;
use tlog::{Checkpoint, Frontier, Hash, SignedNote, VerifierKey};

use super::finding::{Erased, Finding, FindingKind, NotChecked, Verified};
use super::lines::CheckpointLine;
use super::options::VerifyOptions;
use super::segment::{self, Body, Seen};
use super::stop::{Stop, found};

/// The checked part of a file, and the entries that wait for their checkpoint.
pub(super) struct Progress {
    key: VerifierKey,
    since: Option<Checkpoint>,
    frontier: Frontier,
    head: Option<Checkpoint>,
    checkpoints: u64,
    other_signatures: u64,
    /// Entries no checkpoint has covered yet.
    pending: Vec<Seen>,
    ids: HashSet<u128>,
    last_recorded_at: i64,
    /// The line of each entry without a body.
    erased: BTreeMap<u64, u64>,
    /// The first later entry that says why, for each position that one speaks of.
    grounds: BTreeMap<u64, u64>,
}

impl Progress {
    pub(super) fn new(key: VerifierKey, since: Option<Checkpoint>) -> Result<Self, Stop> {
        let frontier = Frontier::default();
        if let Some(since) = &since
            && since.size() == 0
            && since.root() != frontier.root()
        {
            return found(1, None, FindingKind::Forked);
        }
        Ok(Self {
            key,
            since,
            frontier,
            head: None,
            checkpoints: 0,
            other_signatures: 0,
            pending: Vec::new(),
            ids: HashSet::new(),
            last_recorded_at: i64::MIN,
            erased: BTreeMap::new(),
            grounds: BTreeMap::new(),
        })
    }

    pub(super) fn entry(&mut self, seen: Seen) {
        self.pending.push(seen);
    }

    /// Checks a checkpoint, and with it the entries that waited for it.
    pub(super) fn checkpoint(&mut self, line: u64, text: &CheckpointLine, leaves: &[[u8; 32]]) -> Result<(), Stop> {
        let checkpoint = self.open(line, &text.checkpoint)?;
        let before = self.frontier.clone();
        let base = before.size();
        if leaves.is_empty() && self.pending.is_empty() && self.head.is_some() {
            return found(line, None, FindingKind::Added);
        }
        let root_at_since = self.grow(line, leaves)?;
        // First the leaves: once they give the signed root, they are what was signed.
        if self.frontier.size() < checkpoint.size() {
            return Err(Stop::Found(segment::gap(&self.pending, leaves, before, &checkpoint, line)));
        }
        if self.frontier.size() != checkpoint.size() || self.frontier.root() != checkpoint.root() {
            return found(line, None, FindingKind::Altered);
        }
        // Then the entries, held against the leaves.
        let pending = std::mem::take(&mut self.pending);
        if let Some(finding) = segment::compare(&pending, leaves, base, line) {
            return Err(Stop::Found(finding));
        }
        for seen in &pending {
            self.take(seen)?;
        }
        if let (Some(since), Some(root)) = (&self.since, root_at_since)
            && since.root() != root
        {
            return found(line, None, FindingKind::Forked);
        }
        self.head = Some(checkpoint);
        self.checkpoints = self.checkpoints.saturating_add(1);
        Ok(())
    }

    fn open(&mut self, line: u64, text: &str) -> Result<Checkpoint, Stop> {
        let checkpoint = match checkpoint::open(text, &self.key) {
            Ok(checkpoint) => checkpoint,
            Err(OpenCheckpointError::Note(_)) => return found(line, None, FindingKind::BrokenLine),
            Err(OpenCheckpointError::Verify(VerifyNoteError::NoTrustedSignature)) => {
                return found(line, None, FindingKind::ReSigned);
            }
            Err(_) => return found(line, None, FindingKind::Altered),
        };
        if let Ok(note) = text.parse::<SignedNote>() {
            let (name, id) = (self.key.name(), self.key.id());
            let others = note.signatures().iter().filter(|other| other.name() != name || other.id() != id).count();
            self.other_signatures = self.other_signatures.saturating_add(u64::try_from(others).unwrap_or(u64::MAX));
        }
        Ok(checkpoint)
    }

    /// Adds leaves to the tree; answers its root at the size of the earlier checkpoint, if it passes by there.
    fn grow(&mut self, line: u64, leaves: &[[u8; 32]]) -> Result<Option<Hash>, Stop> {
        let mut root = None;
        for leaf in leaves {
            if self.frontier.append(tlog::leaf_hash(leaf)).is_err() {
                return found(line, None, FindingKind::BrokenLine);
            }
            if self.since.as_ref().is_some_and(|since| since.size() == self.frontier.size()) {
                root = Some(self.frontier.root());
            }
        }
        Ok(root)
    }

    /// Notes what an entry says, now that it is known to be the one signed.
    fn take(&mut self, seen: &Seen) -> Result<(), Stop> {
        let at = |kind| found(seen.line, Some(seen.position), kind);
        if seen.recorded_at < self.last_recorded_at {
            return at(FindingKind::TimeWentBack);
        }
        self.last_recorded_at = seen.recorded_at;
        if !self.ids.insert(seen.id) {
            return at(FindingKind::DuplicateId);
        }
        match seen.body {
            Body::Gone => {
                self.erased.insert(seen.position, seen.line);
            }
            Body::Erases(position) if position < seen.position => {
                self.grounds.entry(position).or_insert(seen.position);
            }
            Body::Erases(_) | Body::Fits | Body::Altered => {}
        }
        Ok(())
    }

    /// The answer at the end of the file, whose last line is `line`.
    pub(super) fn end(self, line: u64, options: &VerifyOptions) -> Result<Verified, Stop> {
        let size = self.frontier.size();
        if !self.pending.is_empty() {
            let count = u64::try_from(self.pending.len()).unwrap_or(u64::MAX);
            return found(line, Some(size.saturating_add(count).saturating_sub(1)), FindingKind::CutOff);
        }
        let since = self.since.map(|since| since.size());
        if since.is_some_and(|since| size < since) {
            return found(line, Some(size), FindingKind::Truncated);
        }
        // A checkpoint over nothing shows nothing about what came later.
        let complete_to = since.filter(|since| 0 < *since || size == 0);
        let erased = self.erased.iter().map(|(position, line)| match self.grounds.get(position) {
            Some(ground) => Ok(Erased { position: *position, ground: *ground }),
            None => {
                let kind = FindingKind::ErasedWithoutGround;
                Err(Stop::Found(Finding { line: *line, position: Some(*position), kind }))
            }
        });
        let erased = erased.collect::<Result<_, _>>()?;
        let open_questions = [
            options.key.is_none().then_some(NotChecked::KeyNotPinned),
            complete_to.is_none().then_some(NotChecked::TruncationNotChecked),
            (0 < self.other_signatures).then_some(NotChecked::OtherSignatures { count: self.other_signatures }),
            self.head.is_none().then_some(NotChecked::NothingSigned),
        ];
        Ok(Verified {
            entries: size,
            checkpoints: self.checkpoints,
            erased,
            head: self.head,
            last_recorded_at: Timestamp::from_microsecond(self.last_recorded_at).ok().filter(|_| 0 < size),
            complete_to,
            not_checked: open_questions.into_iter().flatten().collect(),
        })
    }
}
