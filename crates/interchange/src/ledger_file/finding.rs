//! What a check of a ledger file answers.

use jiff::Timestamp;
use tlog::Checkpoint;

/// The outcome of a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Report {
    /// Everything that was checked holds.
    Verified(Verified),
    /// Something does not hold: the first finding in order of the lines.
    Found(Finding),
}

/// What is now beyond doubt, as far as the key is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Number of entries.
    pub entries: u64,
    /// Number of checkpoints.
    pub checkpoints: u64,
    /// Entries whose body was erased, in order of position.
    pub erased: Vec<Erased>,
    /// The last checkpoint; `None` if the file holds none and so proves nothing.
    pub head: Option<Checkpoint>,
    /// When the last entry was recorded; `None` without entries.
    pub last_recorded_at: Option<Timestamp>,
    /// Number of entries of which none is missing, as an earlier checkpoint shows; `None` if none was given, or one over
    /// nothing. Entries behind those may be missing at the end, and more may have been added since the file was made.
    pub complete_to: Option<u64>,
    /// What this check could not or was not asked to say.
    pub not_checked: Vec<NotChecked>,
}

/// An entry without its body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Erased {
    /// Position of the entry.
    pub position: u64,
    /// Position of the entry that says why.
    pub ground: u64,
}

/// A question a check left open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotChecked {
    /// The key was taken from the file itself: whoever made the file could have made the key.
    KeyNotPinned,
    /// No earlier checkpoint over any entry was held against the file: entries may be missing at its end, or the file may be another
    /// version of the ledger than others were shown.
    TruncationNotChecked,
    /// The checkpoints carry signatures of keys unknown here, such as witnesses; nothing is said about those.
    OtherSignatures {
        /// Number of such signatures.
        count: u64,
    },
    /// The file holds no checkpoint: nothing in it is signed.
    NothingSigned,
}

/// What does not hold, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Line of the file, counted from 1.
    pub line: u64,
    /// Position in the ledger, where one can be told.
    pub position: Option<u64>,
    /// What does not hold.
    pub kind: FindingKind,
}

/// What does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FindingKind {
    /// The file has a format this release does not know.
    #[error("the format {found} is not known")]
    UnknownFormat {
        /// The format it claims to have.
        found: u64,
    },
    /// The line is not canonical JSON of the one form it must have, or not what must stand there.
    #[error("the line is not as a ledger file spells it")]
    BrokenLine,
    /// The line is longer than allowed.
    #[error("the line is too long")]
    LongLine,
    /// The entry or checkpoint is not what was signed.
    #[error("this was altered after it was signed")]
    Altered,
    /// The entry that was signed at this position is missing.
    #[error("an entry was removed here")]
    Removed,
    /// All entries are there, but not the checkpoint that stood in front of this one.
    #[error("a checkpoint is missing here")]
    CheckpointMissing,
    /// An entry or checkpoint stands here that was not signed.
    #[error("something was added here that was never signed")]
    Added,
    /// The entry was signed at another position.
    #[error("entries were put into another order")]
    Reordered,
    /// The signature is by another key than the pinned or declared one.
    #[error("this is signed by another key")]
    ReSigned,
    /// The file ends before the earlier checkpoint it must reach.
    #[error("the file ends too early")]
    Truncated,
    /// The file ends behind entries without the checkpoint that covers them.
    #[error("the file was cut off before the checkpoint over this entry")]
    CutOff,
    /// The file ends within a line.
    #[error("the file was cut off within this line")]
    CutLine,
    /// The line would be right if it ended with a line feed alone, instead of a carriage return before it.
    #[error("the line ends were changed")]
    LineEnds,
    /// The file would be right, so far, without the byte order mark at its start.
    #[error("a byte order mark was put in front")]
    ByteOrderMark,
    /// The earlier checkpoint speaks of other entries: two versions of this ledger were signed.
    #[error("the earlier checkpoint is of another version of this ledger")]
    Forked,
    /// The entry was recorded before the one in front of it, though the log says its clock never goes back.
    #[error("the entry was recorded before the one in front of it")]
    TimeWentBack,
    /// Two entries have the same id.
    #[error("an earlier entry has the same id")]
    DuplicateId,
    /// The body is gone, and no later entry says why.
    #[error("the body was erased without a ground")]
    ErasedWithoutGround,
}
