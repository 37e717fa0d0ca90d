//! Entry bundles: runs of up to 256 log entries, named by a path (C2SP tlog-tiles, "Log entries").

use std::fmt;
use std::str::FromStr;

use crate::tile_path::{FULL_WIDTH, Span};

/// Number of entries in a full bundle.
pub const BUNDLE_WIDTH: u16 = FULL_WIDTH;

/// Largest length of one entry in bytes: what the 16-bit length in front of it can say.
pub const MAX_ENTRY_LEN: usize = 0xffff;

/// Length in bytes of the big-endian length in front of each entry.
const PREFIX_LEN: usize = 2;

/// Coordinates of an entry bundle: the entries whose leaf hashes are in the tile of level 0 with the same index and
/// width.
///
/// Its text form (`Display` and `FromStr`) is the path `tile/entries/<N>[.p/<W>]`, for example
/// `tile/entries/x001/x234/067`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryBundle(Span);

/// Why a path does not name an [`EntryBundle`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseBundleError {
    /// The path does not start with `tile/entries/`.
    #[error("an entry bundle path starts with `tile/entries/`")]
    Prefix,
    /// The rest of the path is not an index in groups of three digits, with the width of a partial bundle from 1 to 255
    /// behind it, or not in its only spelling.
    #[error("an entry bundle path ends with an index such as `x001/234`, and `.p/<width>`")]
    Index,
}

/// Why entries cannot be put into a bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum EncodeBundleError {
    /// There are no entries, or more than 256.
    #[error("an entry bundle holds 1 to {FULL_WIDTH} entries, found {found}")]
    Count {
        /// Number of entries found.
        found: usize,
    },
    /// An entry is longer than its 16-bit length can say.
    #[error("entry {position} of the bundle is {found} bytes long, {MAX_ENTRY_LEN} are possible")]
    EntryTooLong {
        /// Position of the entry in the bundle, counted from zero.
        position: usize,
        /// Length of the entry in bytes.
        found: usize,
    },
}

/// Why bytes are not the entries of a bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DecodeBundleError {
    /// The bytes end before the entry does.
    #[error("entry {position} of the bundle is cut off")]
    Truncated {
        /// Position of the entry in the bundle, counted from zero.
        position: usize,
    },
    /// There are bytes behind the last entry.
    #[error("{found} bytes stand behind the last entry of the bundle")]
    TrailingBytes {
        /// Number of bytes left over.
        found: usize,
    },
}

impl EntryBundle {
    /// The bundle with these coordinates; `None` unless `1 <= width <= 256`.
    #[must_use]
    pub fn new(index: u64, width: u16) -> Option<Self> {
        Span::new(index, width).map(Self)
    }

    /// The bundle at `index` as it is in a log of `size` entries, full or partial; `None` if that log has no entry
    /// there.
    #[must_use]
    pub fn in_tree(index: u64, size: u64) -> Option<Self> {
        Span::within(index, size).map(Self)
    }

    /// Index of the bundle, counted from zero; its first entry is entry `index * 256` of the log.
    #[must_use]
    pub fn index(self) -> u64 {
        self.0.index
    }

    /// Number of entries in the bundle, from 1 to 256.
    #[must_use]
    pub fn width(self) -> u16 {
        self.0.width
    }

    /// Whether the bundle holds 256 entries and so will never change.
    #[must_use]
    pub fn is_full(self) -> bool {
        self.0.is_full()
    }

    /// The entries held by the bytes of this bundle, as stored and served.
    ///
    /// # Errors
    ///
    /// [`DecodeBundleError`] when the bytes hold not exactly as many entries as the bundle is wide.
    pub fn decode(self, bytes: &[u8]) -> Result<Vec<&[u8]>, DecodeBundleError> {
        let mut rest = bytes;
        let mut entries = Vec::new();
        for position in 0..usize::from(self.0.width) {
            let (entry, behind) = split_entry(rest).ok_or(DecodeBundleError::Truncated { position })?;
            entries.push(entry);
            rest = behind;
        }
        match rest.len() {
            0 => Ok(entries),
            found => Err(DecodeBundleError::TrailingBytes { found }),
        }
    }
}

fn split_entry(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (prefix, rest) = bytes.split_first_chunk::<PREFIX_LEN>()?;
    rest.split_at_checked(usize::from(u16::from_be_bytes(*prefix)))
}

/// Entries as the bytes of a bundle, as stored and served: each with its length in front, as 2 bytes big-endian.
///
/// # Errors
///
/// [`EncodeBundleError`] when there is no entry, more than 256, or one longer than 65,535 bytes.
pub fn encode<E: AsRef<[u8]>>(entries: &[E]) -> Result<Vec<u8>, EncodeBundleError> {
    if entries.is_empty() || usize::from(FULL_WIDTH) < entries.len() {
        return Err(EncodeBundleError::Count { found: entries.len() });
    }
    let mut bytes = Vec::new();
    for (position, entry) in entries.iter().enumerate() {
        let entry = entry.as_ref();
        let found = entry.len();
        let length = u16::try_from(found);
        let length = length.map_err(|_| EncodeBundleError::EntryTooLong { position, found })?;
        bytes.extend(length.to_be_bytes());
        bytes.extend(entry);
    }
    Ok(bytes)
}

/// All bundles of a log of `size` entries, by index.
pub fn bundles(size: u64) -> impl Iterator<Item = EntryBundle> {
    new_bundles(0, size)
}

/// The bundles to write when a log grows from `old_size` to `new_size` entries, by index: those that are new, and the
/// one that is wider than before.
///
/// Nothing if the log does not grow.
pub fn new_bundles(old_size: u64, new_size: u64) -> impl Iterator<Item = EntryBundle> {
    Span::grown(old_size, new_size).map(EntryBundle)
}

impl fmt::Display for EntryBundle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "tile/entries/{}", self.0)
    }
}

impl FromStr for EntryBundle {
    type Err = ParseBundleError;

    /// Parses a path such as `tile/entries/x001/x234/067` or `tile/entries/017.p/8`, without prefix or slash in front.
    ///
    /// # Errors
    ///
    /// [`ParseBundleError`] for everything but the one spelling that `Display` writes.
    fn from_str(path: &str) -> Result<Self, Self::Err> {
        let rest = path.strip_prefix("tile/entries/").ok_or(ParseBundleError::Prefix)?;
        Span::parse(rest).map(Self).ok_or(ParseBundleError::Index)
    }
}

#[cfg(test)]
mod tests;
