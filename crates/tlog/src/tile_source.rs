//! Stored tiles as the source of roots and proofs (C2SP tlog-tiles, "Merkle Tree").

use crate::hash::Hash;
use crate::tile::{TILE_HEIGHT, TILE_WIDTH, Tile, TileLengthError};
use crate::tree::{HashSource, merkle_root};

/// Where the bytes of tiles come from: a folder, a database, a cache in front of either.
pub trait TileReader {
    /// What goes wrong when a tile cannot be read.
    type Error: std::error::Error + 'static;

    /// The bytes of `tile`, 32 for each hash of its width.
    ///
    /// One proof reads the same tile several times; a reader for which that is slow should keep the tiles it has read.
    ///
    /// # Errors
    ///
    /// When the tile is missing or cannot be read.
    fn read_tile(&self, tile: Tile) -> Result<Vec<u8>, Self::Error>;
}

/// The tree of `size` leaves whose tiles a [`TileReader`] reads.
///
/// The hashes are taken as they are. A proof made from altered tiles is refused by its verifier; whoever uses the
/// hashes otherwise must first compare [`crate::tree::root`] with a trusted checkpoint.
#[derive(Debug)]
pub struct TileSource<'r, R: ?Sized> {
    reader: &'r R,
    size: u64,
}

/// Why a hash cannot be had from tiles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TileSourceError<E: std::error::Error + 'static> {
    /// The hash is not part of the tree of this size.
    #[error("a tree of size {size} has no complete subtree {index} on level {level}")]
    OutsideTree {
        /// Level of the node, counted from the leaves.
        level: u32,
        /// Index of the node on its level.
        index: u64,
        /// Size of the tree.
        size: u64,
    },
    /// A tile cannot be read.
    #[error("the tile `{tile}` cannot be read")]
    Read {
        /// Which tile.
        tile: Tile,
        /// What went wrong.
        source: E,
    },
    /// A tile was read that has the wrong length.
    #[error("the tile `{tile}` is damaged")]
    Length {
        /// Which tile.
        tile: Tile,
        /// What is wrong with it.
        source: TileLengthError,
    },
}

impl<'r, R: TileReader + ?Sized> TileSource<'r, R> {
    /// The tree of `size` leaves in the tiles that `reader` reads.
    #[must_use]
    pub fn new(reader: &'r R, size: u64) -> Self {
        Self { reader, size }
    }

    /// The tile over the node, and the places in it of the hashes below the node; some may be behind its end.
    fn locate(&self, level: u32, index: u64) -> Option<(Tile, std::ops::Range<usize>)> {
        let tile_level = u8::try_from(level / TILE_HEIGHT).ok()?;
        // The node is the root of `count` neighbouring hashes of its tile.
        let count = 1 << (level % TILE_HEIGHT);
        let first = index.checked_mul(count)?;
        let width = u64::from(TILE_WIDTH);
        let tile = Tile::in_tree(tile_level, first / width, self.size)?;
        let begin = usize::try_from(first % width).ok()?;
        let end = begin.checked_add(usize::try_from(count).ok()?)?;
        Some((tile, begin..end))
    }
}

impl<R: TileReader + ?Sized> HashSource for TileSource<'_, R> {
    type Error = TileSourceError<R::Error>;

    fn leaf(&self, index: u64) -> Result<Hash, Self::Error> {
        self.node(0, index)
    }

    fn node(&self, level: u32, index: u64) -> Result<Hash, Self::Error> {
        let outside = || TileSourceError::OutsideTree { level, index, size: self.size };
        let (tile, places) = self.locate(level, index).ok_or_else(outside)?;
        let bytes = self.reader.read_tile(tile);
        let bytes = bytes.map_err(|source| TileSourceError::Read { tile, source })?;
        let hashes = tile.decode(&bytes);
        let hashes = hashes.map_err(|source| TileSourceError::Length { tile, source })?;
        hashes.get(places).map(merkle_root).ok_or_else(outside)
    }
}

#[cfg(test)]
mod tests;
