//! Crosswalks over small random mappings, held against a slow and obvious walk over single ties.

use std::collections::{BTreeMap, BTreeSet};

use guideline::Relation;
use guideline::mapping::{Confidence, Mapping, MappingSource, Pair, Residue};
use message::Text;
use proptest::prelude::*;

use crate::crosswalk::{Atlas, Crosswalk, compose, strength};

const SIDES: [&str; 4] = ["a", "b", "c", "d"];

/// A tie: two sides, an item of each, relation and confidence, as numbers.
type Tie = (usize, usize, u8, u8, usize, usize);

const CONFIDENCES: [Confidence; 3] = [Confidence::Low, Confidence::Medium, Confidence::High];

fn ties() -> impl Strategy<Value = Vec<Tie>> {
    let tie = (0..4usize, 0..4usize, 0..3u8, 0..3u8, 0..6usize, 0..3usize);
    prop::collection::vec(tie, 0..14).prop_map(|ties| ties.into_iter().filter(|tie| tie.0 != tie.1).collect())
}

/// Mappings of those ties, one for every two sides in the order they were named, and no tie twice.
fn mappings(ties: &[Tie]) -> Vec<Mapping> {
    let mut by_sides: BTreeMap<(usize, usize), BTreeMap<(u8, u8), Pair>> = BTreeMap::new();
    for (from_side, to_side, from, to, relation, confidence) in ties {
        let pair = Pair {
            from: from.to_string(),
            to: vec![to.to_string()],
            parts: Vec::new(),
            relation: Relation::ALL[*relation],
            confidence: CONFIDENCES[*confidence],
            reason: None,
            remarks: Vec::new(),
        };
        by_sides.entry((*from_side, *to_side)).or_default().entry((*from, *to)).or_insert(pair);
    }
    by_sides.into_iter().map(|((from, to), pairs)| mapping(SIDES[from], SIDES[to], pairs.into_values())).collect()
}

/// Each side has the items 0 to 3; nothing ever ties the last.
fn mapping(from: &str, to: &str, pairs: impl Iterator<Item = Pair>) -> Mapping {
    Mapping {
        name: Mapping::name_of(from, to),
        from: from.into(),
        to: to.into(),
        source: MappingSource::Analyst,
        claimed_by: Text::new("者", "Somebody"),
        reason: None,
        pairs: pairs.collect(),
        residue: Residue { from: vec!["3".into()], to: vec!["3".into()], parts: Vec::new() },
        lists_to: true,
    }
}

/// A step: the mapping, where it leads from and to, and as what.
type Step = (String, String, String, Relation, Confidence);

/// A path between two items, as somebody would write it down.
type Written = (String, String, Vec<(String, String, String)>, Relation, Confidence);

/// Every path, found by following single ties from every item of a side, through no side twice.
fn slow(mappings: &[Mapping], from: &str, to: &str) -> BTreeSet<String> {
    let mut steps: BTreeMap<(String, String), Vec<(String, Step)>> = BTreeMap::new();
    for mapping in mappings {
        for pair in &mapping.pairs {
            for other in &pair.to {
                let (name, confidence) = (mapping.name.clone(), pair.confidence);
                let there = (name.clone(), pair.from.clone(), other.clone(), pair.relation, confidence);
                let back = (name, other.clone(), pair.from.clone(), pair.relation.inverse(), confidence);
                steps.entry((mapping.from.clone(), pair.from.clone())).or_default().push((mapping.to.clone(), there));
                steps.entry((mapping.to.clone(), other.clone())).or_default().push((mapping.from.clone(), back));
            }
        }
    }
    let mut found = BTreeSet::new();
    for item in 0..4u8 {
        let start = item.to_string();
        follow(&steps, (from, &start), to, &mut vec![from.to_owned()], &mut Vec::new(), &mut |way: &[Step]| {
            let mut relation = Some(way[0].3);
            for step in &way[1..] {
                relation = relation.and_then(|so_far| compose(so_far, step.3));
            }
            let Some(relation) = relation else { return };
            let confidence = way.iter().map(|step| step.4).min().unwrap();
            let hops = way.iter().map(|step| (step.0.clone(), step.1.clone(), step.2.clone())).collect();
            let last = way.last().unwrap().2.clone();
            found.insert(written((start.clone(), last, hops, relation, confidence)));
        });
    }
    found
}

fn follow(
    steps: &BTreeMap<(String, String), Vec<(String, Step)>>,
    here: (&str, &str),
    to: &str,
    seen: &mut Vec<String>,
    way: &mut Vec<Step>,
    found: &mut impl FnMut(&[Step]),
) {
    for (side, step) in steps.get(&(here.0.to_owned(), here.1.to_owned())).into_iter().flatten() {
        if seen.contains(side) {
            continue;
        }
        way.push(step.clone());
        if side == to {
            found(way);
        } else {
            seen.push(side.clone());
            follow(steps, (side, &step.2), to, seen, way, found);
            seen.pop();
        }
        way.pop();
    }
}

fn written(path: Written) -> String {
    format!("{path:?}")
}

fn paths(crosswalk: &Crosswalk<'_>) -> Vec<String> {
    let every = crosswalk.pairs.iter().flat_map(|pair| pair.paths().map(move |path| (pair, path)));
    every
        .map(|(pair, path)| {
            let hop = |hop: &crate::crosswalk::Hop<'_>| (hop.mapping.name.clone(), hop.from.into(), hop.to.into());
            let hops = path.hops.iter().map(hop).collect();
            written((pair.from.into(), pair.to.into(), hops, path.relation, path.confidence))
        })
        .collect()
}

proptest! {
    #[test]
    fn every_path_is_found_once_with_what_it_amounts_to(ties in ties()) {
        let mappings = mappings(&ties);
        let atlas = Atlas::new(&mappings, []);
        for (from, to) in SIDES.iter().flat_map(|from| SIDES.map(|to| (*from, to))).filter(|(from, to)| from != to) {
            let Some(crosswalk) = atlas.crosswalk(from, to) else {
                prop_assert!(mappings.iter().all(|one| one.from != from && one.to != from)
                    || mappings.iter().all(|one| one.from != to && one.to != to));
                continue;
            };
            prop_assert!(!crosswalk.cut);
            let found = paths(&crosswalk);
            let expected = slow(&mappings, from, to);
            prop_assert_eq!(found.len(), expected.len());
            prop_assert_eq!(found.into_iter().collect::<BTreeSet<_>>(), expected);
        }
    }

    #[test]
    fn the_strongest_path_comes_first_and_no_path_is_stronger_than_its_hops(ties in ties()) {
        let mappings = mappings(&ties);
        let Some(crosswalk) = Atlas::new(&mappings, []).crosswalk("a", "b") else { return Ok(()) };
        for pair in &crosswalk.pairs {
            for path in pair.paths() {
                for hop in &path.hops {
                    prop_assert!(strength(path.relation) <= strength(hop.relation()));
                    prop_assert!(path.confidence <= hop.confidence());
                }
                let best = &pair.strongest;
                prop_assert!(strength(best.relation) >= strength(path.relation));
                if strength(best.relation) == strength(path.relation) {
                    prop_assert!(best.hops.len() <= path.hops.len());
                }
            }
        }
    }

    /// Every item of a side is either tied or left over, and none is both.
    #[test]
    fn the_residue_is_exact(ties in ties()) {
        let mappings = mappings(&ties);
        let Some(crosswalk) = Atlas::new(&mappings, []).crosswalk("a", "b") else { return Ok(()) };
        let sides = [
            (crosswalk.ties().map(|pair| pair.from).collect::<BTreeSet<_>>(), &crosswalk.residue_from, "a"),
            (crosswalk.ties().map(|pair| pair.to).collect(), &crosswalk.residue_to, "b"),
        ];
        for (tied, residue, side) in sides {
            let named = mappings.iter().flat_map(|one| {
                let from = one.items_from().filter(|_| one.from == side);
                from.chain(one.items_to().filter(|_| one.to == side))
            });
            let left: BTreeSet<&str> = named.filter(|item| !tied.contains(item)).collect();
            prop_assert!(residue.contains(&"3"));
            prop_assert_eq!(residue.to_vec(), left.into_iter().collect::<Vec<_>>());
        }
        let coverage = crosswalk.coverage();
        prop_assert_eq!(coverage.from.left, crosswalk.residue_from.len());
        prop_assert_eq!(coverage.to.tied(), crosswalk.ties().map(|pair| pair.to).collect::<BTreeSet<_>>().len());
    }

    /// In which order mappings are given does not matter, and read from the other end all paths are the same turned round.
    #[test]
    fn neither_order_nor_direction_matters(ties in ties()) {
        let mappings = mappings(&ties);
        let Some(crosswalk) = Atlas::new(&mappings, []).crosswalk("a", "b") else { return Ok(()) };
        let turned: Vec<Mapping> = mappings.iter().rev().cloned().collect();
        prop_assert_eq!(paths(&Atlas::new(&turned, []).crosswalk("a", "b").unwrap()), paths(&crosswalk));
        let back = Atlas::new(&mappings, []).crosswalk("b", "a").unwrap();
        let ends = |crosswalk: &Crosswalk<'_>, round: bool| {
            let each = crosswalk.pairs.iter().flat_map(|pair| pair.paths().map(move |path| {
                let relation = if round { path.relation.inverse() } else { path.relation };
                let (from, to) = if round { (pair.to, pair.from) } else { (pair.from, pair.to) };
                format!("{from} {to} {relation:?} {:?} {}", path.confidence, path.hops.len())
            }));
            let mut each: Vec<String> = each.collect();
            each.sort();
            each
        };
        prop_assert_eq!(ends(&back, true), ends(&crosswalk, false));
        prop_assert_eq!(&back.residue_from, &crosswalk.residue_to);
    }

    /// One item alone gives what the whole gives for it.
    #[test]
    fn an_item_is_a_part_of_the_whole(ties in ties()) {
        let mappings = mappings(&ties);
        let atlas = Atlas::new(&mappings, []);
        let Some(whole) = atlas.crosswalk("a", "b") else { return Ok(()) };
        let one = atlas.crosswalk_of("a", "b", "1").unwrap();
        let of_whole: Vec<_> = whole.pairs.iter().filter(|pair| pair.from == "1").cloned().collect();
        prop_assert_eq!(one.pairs, of_whole);
    }
}

/// So many ways and paths that not all are kept: that is told, and the strongest stays.
#[test]
fn too_many_paths_are_cut_and_the_strongest_is_kept() {
    let pair = |from: usize, to: usize, relation, confidence| Pair {
        from: from.to_string(),
        to: vec![to.to_string()],
        parts: Vec::new(),
        relation,
        confidence,
        reason: None,
        remarks: Vec::new(),
    };
    let outward = (0..100).map(|middle| pair(0, middle, Relation::Subset, Confidence::Medium));
    let inward = (0..100).map(|middle| {
        let (relation, confidence) =
            if middle == 99 { (Relation::Subset, Confidence::Medium) } else { (Relation::Related, Confidence::High) };
        pair(middle, 0, relation, confidence)
    });
    let mappings = [mapping("a", "b", outward), mapping("b", "c", inward)];
    let crosswalk = Atlas::new(&mappings, []).crosswalk("a", "c").unwrap();
    assert!(crosswalk.cut);
    assert_eq!(crosswalk.pairs.len(), 1);
    // 64 of the 99 that are related, and the only subset.
    assert_eq!(crosswalk.pairs[0].paths().count(), 65);
    assert_eq!(crosswalk.pairs[0].strongest.relation, Relation::Subset);
    assert_eq!(crosswalk.pairs[0].strongest.hops[0].to, "99");
}

/// Two paths that contradict each other are both there, and the pair is listed.
#[test]
fn a_contradiction_is_listed() {
    let pair = |relation| Pair {
        from: "1".into(),
        to: vec!["1".into()],
        parts: Vec::new(),
        relation,
        confidence: Confidence::High,
        reason: None,
        remarks: Vec::new(),
    };
    let one = |from, to, relation| mapping(from, to, [pair(relation)].into_iter());
    let mappings = [one("a", "b", Relation::None), one("a", "c", Relation::Subset), one("c", "b", Relation::Equal)];
    let crosswalk = Atlas::new(&mappings, []).crosswalk("a", "b").unwrap();
    let listed: Vec<_> = crosswalk.contradictions().collect();
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].paths().map(|path| path.relation).collect::<Vec<_>>(), [Relation::Subset, Relation::None]);
    // That two items share nothing, alone, contradicts nothing and ties nothing.
    let alone = [mappings[0].clone()];
    let crosswalk = Atlas::new(&alone, []).crosswalk("a", "b").unwrap();
    assert_eq!((crosswalk.pairs.len(), crosswalk.ties().count(), crosswalk.contradictions().count()), (1, 0, 0));
    assert_eq!(crosswalk.residue_from, ["1", "3"]);
}
