//! Tiles: runs of up to 256 hashes of one level of the tree, named by a path (C2SP tlog-tiles, "Merkle Tree").

use std::fmt;
use std::str::FromStr;

use crate::decimal;
use crate::hash::{HASH_LEN, Hash};
use crate::tile_path::{FULL_WIDTH, Span};
use crate::tree::HashSource;

/// Number of tree levels one tile spans.
pub const TILE_HEIGHT: u32 = 8;

/// Number of hashes in a full tile: `2^TILE_HEIGHT`.
pub const TILE_WIDTH: u16 = FULL_WIDTH;

/// Largest tile level a path may name.
pub const MAX_TILE_LEVEL: u8 = 63;

/// Number of tile levels in the largest tree of `u64` size.
const LEVELS: u8 = 8;

/// Coordinates of a tile: level, index on that level, and how many hashes it holds.
///
/// Hash `i` of the tile is the root of the complete subtree of `256^level` leaves from `(index * 256 + i) * 256^level`
/// on. A tile with fewer than 256 hashes is *partial* and stands at the right edge of a tree.
///
/// Its text form (`Display` and `FromStr`) is the path `tile/<L>/<N>[.p/<W>]`, for example `tile/0/x001/x234/067` or
/// `tile/1/017.p/8`. The order is by level, index, width.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tile {
    // INVARIANT: `level` is at most `MAX_TILE_LEVEL`.
    level: u8,
    span: Span,
}

/// Why a path does not name a [`Tile`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseTileError {
    /// The path does not start with `tile/<L>/`, with a level from 0 to 63 and no leading zero.
    #[error("a tile path starts with `tile/`, a level from 0 to {MAX_TILE_LEVEL}, and `/`")]
    Level,
    /// The rest of the path is not an index in groups of three digits, with the width of a partial tile from 1 to 255
    /// behind it, or not in its only spelling.
    #[error("a tile path ends with an index such as `x001/234`, and `.p/<width>` if it is partial")]
    Index,
}

/// Bytes that are not the hashes of the tile they were read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a tile of width {width} is {expected} bytes long, found {found}")]
pub struct TileLengthError {
    /// Number of hashes in the tile.
    pub width: u16,
    /// Number of bytes they take.
    pub expected: usize,
    /// Number of bytes found.
    pub found: usize,
}

impl Tile {
    /// The tile with these coordinates; `None` unless `level <= 63` and `1 <= width <= 256`.
    #[must_use]
    pub fn new(level: u8, index: u64, width: u16) -> Option<Self> {
        let span = Span::new(index, width)?;
        (level <= MAX_TILE_LEVEL).then_some(Self { level, span })
    }

    /// The tile at `level` and `index` as it is in a tree of `size` leaves, full or partial; `None` if that tree has no
    /// hash there.
    #[must_use]
    pub fn in_tree(level: u8, index: u64, size: u64) -> Option<Self> {
        // INVARIANT: no tree reaches a level above the highest possible one.
        Span::within(index, hashes_on_level(level, size)).map(|span| Self { level, span })
    }

    /// Level of the tile, from 0 (its hashes are leaf hashes) to 63.
    #[must_use]
    pub fn level(self) -> u8 {
        self.level
    }

    /// Index of the tile on its level, counted from zero.
    #[must_use]
    pub fn index(self) -> u64 {
        self.span.index
    }

    /// Number of hashes in the tile, from 1 to 256.
    #[must_use]
    pub fn width(self) -> u16 {
        self.span.width
    }

    /// Whether the tile holds 256 hashes and so will never change.
    #[must_use]
    pub fn is_full(self) -> bool {
        self.span.is_full()
    }

    /// The full tile at the same place: what to fetch when a partial tile is gone.
    #[must_use]
    pub fn to_full(self) -> Self {
        Self { span: Span { width: FULL_WIDTH, ..self.span }, ..self }
    }

    /// The tile's hashes, from a source that holds at least the leaves below it.
    ///
    /// A tile named by a stranger should first be looked up with [`Tile::in_tree`].
    ///
    /// A writer of tiles above level 0 need not go back to the leaves: hash `i` of a tile is
    /// [`crate::tree::merkle_root`] over the hashes of the full tile `index * 256 + i` one level below.
    ///
    /// # Errors
    ///
    /// When the source cannot give a hash.
    pub fn hashes<S: HashSource + ?Sized>(self, source: &S) -> Result<Vec<Hash>, S::Error> {
        let level = u32::from(self.level).saturating_mul(TILE_HEIGHT);
        let first = self.span.index.saturating_mul(u64::from(FULL_WIDTH));
        let places = 0..u64::from(self.span.width);
        places.map(|place| source.node(level, first.saturating_add(place))).collect()
    }

    /// The hashes held by the bytes of this tile, as stored and served.
    ///
    /// # Errors
    ///
    /// [`TileLengthError`] when there are not exactly 32 bytes for each hash of the tile's width.
    pub fn decode(self, bytes: &[u8]) -> Result<Vec<Hash>, TileLengthError> {
        let expected = usize::from(self.span.width).saturating_mul(HASH_LEN);
        if bytes.len() != expected {
            let width = self.span.width;
            return Err(TileLengthError { width, expected, found: bytes.len() });
        }
        let (chunks, _) = bytes.as_chunks::<HASH_LEN>();
        Ok(chunks.iter().map(|chunk| Hash::from_bytes(*chunk)).collect())
    }
}

/// The hashes of a tile as bytes, as stored and served: one after the other, 32 bytes each.
#[must_use]
pub fn encode(hashes: &[Hash]) -> Vec<u8> {
    hashes.iter().flat_map(|hash| hash.to_bytes()).collect()
}

/// All tiles of a tree of `size` leaves, by level and index: full ones, and on each level at most one partial one at
/// the end.
///
/// There are about `size / 255`; the iterator makes them one by one.
pub fn tiles(size: u64) -> impl Iterator<Item = Tile> {
    new_tiles(0, size)
}

/// The tiles to write when a tree grows from `old_size` to `new_size` leaves, by level and index: those that are new,
/// and those that are wider than before.
///
/// Nothing if the tree does not grow.
pub fn new_tiles(old_size: u64, new_size: u64) -> impl Iterator<Item = Tile> {
    (0..LEVELS).flat_map(move |level| {
        let before = hashes_on_level(level, old_size);
        let after = hashes_on_level(level, new_size);
        Span::grown(before, after).map(move |span| Tile { level, span })
    })
}

/// Number of complete subtrees of `256^level` leaves in a tree of `size` leaves.
fn hashes_on_level(level: u8, size: u64) -> u64 {
    let shift = u32::from(level).saturating_mul(TILE_HEIGHT);
    size.checked_shr(shift).unwrap_or(0)
}

impl fmt::Display for Tile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "tile/{}/{}", self.level, self.span)
    }
}

impl FromStr for Tile {
    type Err = ParseTileError;

    /// Parses a path such as `tile/0/x001/x234/067` or `tile/1/017.p/8`, without prefix or slash in front.
    ///
    /// # Errors
    ///
    /// [`ParseTileError`] for everything but the one spelling that `Display` writes.
    fn from_str(path: &str) -> Result<Self, Self::Err> {
        let rest = path.strip_prefix("tile/").ok_or(ParseTileError::Level)?;
        let (level, rest) = rest.split_once('/').ok_or(ParseTileError::Level)?;
        let level = decimal::parse(level).and_then(|level| u8::try_from(level).ok());
        let level = level.filter(|level| *level <= MAX_TILE_LEVEL).ok_or(ParseTileError::Level)?;
        let span = Span::parse(rest).ok_or(ParseTileError::Index)?;
        Ok(Self { level, span })
    }
}

#[cfg(test)]
mod tests;
