use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::reference;
use crate::tile::{encode, tiles};
use crate::tree;

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such file")]
struct NoSuchFile;

/// Tiles by path.
struct Files(BTreeMap<String, Vec<u8>>);

impl TileReader for Files {
    type Error = NoSuchFile;

    fn read_tile(&self, tile: Tile) -> Result<Vec<u8>, NoSuchFile> {
        self.0.get(&tile.to_string()).cloned().ok_or(NoSuchFile)
    }
}

fn stored(leaves: &[Hash]) -> Files {
    let bytes = |tile: Tile| encode(&tile.hashes(leaves).unwrap());
    let all = tiles(leaves.len() as u64);
    Files(all.map(|tile| (tile.to_string(), bytes(tile))).collect())
}

#[test]
fn nodes_outside_the_tree_and_damaged_tiles_are_errors() {
    let leaves: Vec<Hash> = (0..300u16).map(|i| crate::leaf_hash(i.to_be_bytes())).collect();
    let mut files = stored(&leaves);
    let nodes = [(0, 300), (2, 75), (8, 1), (9, 0), (64, 0), (3000, 0), (1, u64::MAX)];
    for (level, index) in nodes {
        let error = TileSourceError::OutsideTree { level, index, size: 300 };
        assert_eq!(TileSource::new(&files, 300).node(level, index), Err(error));
    }
    let tile = Tile::new(0, 1, 44).unwrap();
    files.0.get_mut("tile/0/001.p/44").unwrap().pop();
    let source = TileLengthError { width: 44, expected: 1408, found: 1407 };
    let error = TileSourceError::Length { tile, source };
    assert_eq!(tree::root(&TileSource::new(&files, 300), 300), Err(error));
    files.0.remove("tile/0/001.p/44");
    let error = TileSourceError::Read { tile, source: NoSuchFile };
    assert_eq!(tree::root(&TileSource::new(&files, 300), 300), Err(error));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn roots_and_proofs_from_tiles_equal_those_from_leaves(
        (leaves, index) in reference::leaves_and_index(1..900),
    ) {
        let files = stored(&leaves);
        let (index, size) = (index as u64, leaves.len() as u64);
        let tiled = TileSource::new(&files, size);
        prop_assert_eq!(tree::root(&tiled, size), Ok(reference::mth(&leaves)));
        prop_assert_eq!(
            tree::inclusion_proof(&tiled, index, size).unwrap(),
            tree::inclusion_proof(leaves.as_slice(), index, size).unwrap()
        );
        prop_assert_eq!(
            tree::consistency_proof(&tiled, index, size).unwrap(),
            tree::consistency_proof(leaves.as_slice(), index, size).unwrap()
        );
    }
}
