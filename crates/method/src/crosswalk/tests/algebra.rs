//! The table of composition, derived from sets and read from where it is printed.

use guideline::Relation;

use crate::crosswalk::{compose, strength};

/// Sets of four things, as bits; an item that demands nothing is none.
const SETS: std::ops::RangeInclusive<u32> = 1..=15;

/// Whether a relation holds between two sets, read as the least that must hold: a subset may be equal, and what
/// intersects may be more.
fn holds(relation: Relation, a: u32, b: u32) -> bool {
    match relation {
        Relation::Equal => a == b,
        Relation::Subset => a & b == a,
        Relation::Superset => a & b == b,
        Relation::Intersects => a & b != 0,
        Relation::None => a & b == 0,
        Relation::Related => true,
    }
}

/// The strongest relation that holds between all A and C for which some B stands between them.
fn derived(first: Relation, second: Relation) -> Option<Relation> {
    let between = |a: u32, c: u32| SETS.into_iter().any(|b| holds(first, a, b) && holds(second, b, c));
    let reached: Vec<(u32, u32)> =
        SETS.flat_map(|a| SETS.map(move |c| (a, c))).filter(|(a, c)| between(*a, *c)).collect();
    let always = |relation: &Relation| reached.iter().all(|(a, c)| holds(*relation, *a, *c));
    let strict = [Relation::Equal, Relation::Subset, Relation::Superset, Relation::Intersects, Relation::None];
    // Where sets leave everything open a tie remains, unless it rests on two items that share nothing.
    let open = (first.is_tie() && second.is_tie()).then_some(Relation::Related);
    strict.into_iter().find(always).or(open)
}

#[test]
fn the_table_is_what_sets_allow() {
    for first in Relation::ALL {
        for second in Relation::ALL {
            assert_eq!(compose(first, second), derived(first, second), "{first:?} then {second:?}");
        }
    }
}

#[test]
fn the_table_is_the_one_that_is_printed() {
    let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/../../mappings/README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    let (_, section) = readme.split_once("## Composition").unwrap();
    let rows: Vec<Vec<&str>> = section
        .lines()
        .filter(|line| line.starts_with('|'))
        .map(|line| line.trim_matches('|').split('|').map(|cell| cell.trim().trim_matches('`')).collect())
        .collect();
    let named = |name: &str| Relation::ALL.into_iter().find(|relation| relation.name() == name);
    let columns: Vec<Relation> = rows[0][1..].iter().map(|name| named(name).unwrap()).collect();
    let mut cells = 0;
    for row in &rows[2..] {
        let first = named(row[0]).unwrap();
        for (cell, second) in row[1..].iter().zip(&columns) {
            assert_eq!(compose(first, *second), named(cell), "{first:?} then {second:?}");
            cells += 1;
        }
    }
    assert_eq!(cells, 36);
}

#[test]
fn composing_never_strengthens() {
    for first in Relation::ALL {
        for second in Relation::ALL {
            let least = strength(first).min(strength(second));
            assert!(compose(first, second).is_none_or(|both| strength(both) <= least), "{first:?} then {second:?}");
        }
    }
}

/// Read from the other end, a path says the same.
#[test]
fn reading_backward_turns_a_composition_round() {
    for first in Relation::ALL {
        assert_eq!(first.inverse().inverse(), first);
        for second in Relation::ALL {
            let back = compose(second.inverse(), first.inverse());
            assert_eq!(back, compose(first, second).map(Relation::inverse), "{first:?} then {second:?}");
        }
    }
}

/// It does not matter which two of three hops are taken together first.
#[test]
fn composing_is_associative() {
    for a in Relation::ALL {
        for b in Relation::ALL {
            for c in Relation::ALL {
                let left = compose(a, b).and_then(|ab| compose(ab, c));
                let right = compose(b, c).and_then(|bc| compose(a, bc));
                assert_eq!(left, right, "{a:?} {b:?} {c:?}");
            }
        }
    }
}
