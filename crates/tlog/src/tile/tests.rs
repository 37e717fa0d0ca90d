use proptest::prelude::*;

use super::*;
use crate::reference;
use crate::tree::merkle_root;

#[test]
fn paths_of_tiles_are_read_and_written() {
    let cases = [
        ("tile/0/000", (0, 0, 256)),
        ("tile/0/000.p/1", (0, 0, 1)),
        ("tile/0/999.p/255", (0, 999, 255)),
        ("tile/0/x001/000", (0, 1000, 256)),
        // The example of the specification.
        ("tile/0/x001/x234/067", (0, 1_234_067, 256)),
        ("tile/5/x001/x234/067.p/7", (5, 1_234_067, 7)),
        ("tile/63/x018/x446/x744/x073/x709/x551/615", (63, u64::MAX, 256)),
    ];
    for (path, (level, index, width)) in cases {
        let tile: Tile = path.parse().unwrap();
        assert_eq!((tile.level(), tile.index(), tile.width()), (level, index, width));
        assert_eq!(tile.to_string(), path);
        assert_eq!(Tile::new(level, index, width), Some(tile));
    }
}

#[test]
fn other_paths_are_refused() {
    use ParseTileError::{Index, Level};
    let cases = [
        ("", Level),
        ("tile", Level),
        ("tile/0", Level),
        ("/tile/0/000", Level),
        ("Tile/0/000", Level),
        ("tile//000", Level),
        ("tile/00/000", Level),
        ("tile/+1/000", Level),
        ("tile/-1/000", Level),
        ("tile/64/000", Level),
        ("tile/256/000", Level),
        ("tile/entries/000", Level),
        ("tile/0/", Index),
        ("tile/0/0", Index),
        ("tile/0/00", Index),
        ("tile/0/0000", Index),
        ("tile/0/x000", Index),
        ("tile/0/x000/000", Index),
        ("tile/0/x000/x001/000", Index),
        ("tile/0/001/000", Index),
        ("tile/0/x001/x000", Index),
        ("tile/0/x001//000", Index),
        ("tile/0//000", Index),
        ("tile/0/X001/000", Index),
        ("tile/0/xx01/000", Index),
        ("tile/0/x1/000", Index),
        ("tile/0/+01", Index),
        ("tile/0/０００", Index),
        ("tile/0/000/", Index),
        ("tile/0/000 ", Index),
        ("tile/0/000.p", Index),
        ("tile/0/000.p/", Index),
        ("tile/0/000.p/0", Index),
        ("tile/0/000.p/01", Index),
        ("tile/0/000.p/256", Index),
        ("tile/0/000.p/65537", Index),
        ("tile/0/000.p/+1", Index),
        ("tile/0/000.p/1/2", Index),
        ("tile/0/000.p/1.p/2", Index),
        ("tile/0/x018/x446/x744/x073/x709/x551/616", Index),
        ("tile/0/x999/x999/x999/x999/x999/x999/x999/999", Index),
        ("tile/0/../../etc/passwd", Index),
    ];
    for (path, error) in cases {
        assert_eq!(path.parse::<Tile>(), Err(error), "{path:?}");
    }
}

#[test]
fn impossible_coordinates_are_refused() {
    assert_eq!(Tile::new(64, 0, 1), None);
    assert_eq!(Tile::new(0, 0, 0), None);
    assert_eq!(Tile::new(0, 0, 257), None);
    assert_eq!(Tile::in_tree(0, 0, 0), None);
    assert_eq!(Tile::in_tree(0, 1, 256), None);
    assert_eq!(Tile::in_tree(8, 0, u64::MAX), None);
    assert_eq!(Tile::in_tree(255, 0, u64::MAX), None);
}

#[test]
fn a_tree_of_70_000_has_the_tiles_the_specification_counts() {
    let all: Vec<Tile> = tiles(70_000).collect();
    let count = |level, full| all.iter().filter(|tile| tile.level() == level && tile.is_full() == full).count();
    assert_eq!((count(0, true), count(0, false)), (273, 1));
    assert_eq!((count(1, true), count(1, false)), (1, 1));
    assert_eq!((count(2, true), count(2, false)), (0, 1));
    assert_eq!(all.len(), 277);
    let partial: Vec<String> = all.iter().filter(|tile| !tile.is_full()).map(Tile::to_string).collect();
    assert_eq!(partial, ["tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"]);
}

#[test]
fn small_trees_have_the_expected_tiles() {
    let cases: [(u64, u64, &[&str]); 9] = [
        (0, 0, &[]),
        (0, 1, &["tile/0/000.p/1"]),
        (0, 255, &["tile/0/000.p/255"]),
        (0, 256, &["tile/0/000", "tile/1/000.p/1"]),
        (0, 257, &["tile/0/000", "tile/0/001.p/1", "tile/1/000.p/1"]),
        (256, 257, &["tile/0/001.p/1"]),
        (255, 513, &["tile/0/000", "tile/0/001", "tile/0/002.p/1", "tile/1/000.p/2"]),
        (513, 513, &[]),
        (513, 5, &[]),
    ];
    for (old, new, expected) in cases {
        let paths: Vec<String> = new_tiles(old, new).map(|tile| tile.to_string()).collect();
        assert_eq!(paths, expected, "{old} to {new}");
    }
}

#[test]
fn the_largest_tree_has_tiles_on_eight_levels() {
    let last = new_tiles(u64::MAX - 1, u64::MAX);
    assert_eq!(last.map(Tile::width).collect::<Vec<_>>(), [255]);
    let top = Tile::in_tree(7, 0, u64::MAX).unwrap();
    assert_eq!((top.width(), top.to_full().width()), (255, 256));
}

#[test]
fn tile_bytes_must_have_the_length_of_the_width() {
    let tile = Tile::new(0, 0, 2).unwrap();
    let hashes = reference::ct_leaf_hashes()[..2].to_vec();
    let bytes = encode(&hashes);
    assert_eq!(tile.decode(&bytes), Ok(hashes));
    for found in [0, 1, 32, 63, 65, 96] {
        let error = TileLengthError { width: 2, expected: 64, found };
        assert_eq!(tile.decode(&vec![0; found]), Err(error));
    }
}

#[test]
fn hashes_of_upper_tiles_are_roots_of_full_tiles_below() {
    let leaves: Vec<Hash> = (0..600u16).map(|i| crate::leaf_hash(i.to_be_bytes())).collect();
    let lower = Tile::new(0, 1, 256).unwrap().hashes(leaves.as_slice()).unwrap();
    assert_eq!(lower, leaves[256..512]);
    let upper = Tile::new(1, 0, 2).unwrap().hashes(leaves.as_slice()).unwrap();
    assert_eq!(upper, [reference::mth(&leaves[..256]), reference::mth(&leaves[256..512])]);
    assert_eq!(upper[1], merkle_root(&lower));
    for tile in [Tile::new(1, 0, 3), Tile::new(0, u64::MAX, 256), Tile::new(63, u64::MAX, 1)] {
        assert!(tile.unwrap().hashes(leaves.as_slice()).is_err());
    }
}

proptest! {
    #[test]
    fn every_tile_survives_its_path(level in 0..=63u8, index: u64, width in 1..=256u16) {
        let tile = Tile::new(level, index, width).unwrap();
        prop_assert_eq!(tile.to_string().parse(), Ok(tile));
    }

    #[test]
    fn paths_have_one_spelling(path in "tile/[0-9]{1,2}/(x[0-9]{3}/){0,2}[0-9]{3}(\\.p/[0-9]{1,3})?") {
        if let Ok(tile) = path.parse::<Tile>() {
            prop_assert_eq!(tile.to_string(), path);
        }
    }

    #[test]
    fn arbitrary_paths_never_panic(path in ".{0,60}") {
        prop_assert!(path.parse::<Tile>().is_err());
    }

    #[test]
    fn each_tile_of_a_tree_is_found_by_its_coordinates(size in 0..200_000u64) {
        for tile in tiles(size) {
            prop_assert_eq!(Tile::in_tree(tile.level(), tile.index(), size), Some(tile));
        }
    }
}
