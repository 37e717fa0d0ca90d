//! The shipped mappings and guidelines. The numbers were counted in the files by another program.

use std::sync::OnceLock;

use guideline::mapping::{Confidence, Mapping, MappingSource, load, printed};
use guideline::{Guideline, Relation};

use crate::crosswalk::{Atlas, Chapters, Direction};
use crate::fixture::shipped;

struct Shipped {
    guidelines: Vec<Guideline>,
    mappings: Vec<Mapping>,
}

fn all() -> &'static Shipped {
    static ALL: OnceLock<Shipped> = OnceLock::new();
    ALL.get_or_init(|| {
        let guidelines: Vec<Guideline> = ["cpsf", "mic2", "mic2014", "mic3"].map(|name| shipped(name).clone()).into();
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../mappings");
        let known: Vec<&Guideline> = guidelines.iter().collect();
        let mut mappings: Vec<Mapping> = guidelines.iter().flat_map(printed).collect();
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "toml") {
                let text = std::fs::read_to_string(&path).unwrap();
                mappings.push(load(path.to_str().unwrap(), &text, &known).unwrap().0);
            }
        }
        Shipped { guidelines, mappings }
    })
}

fn atlas() -> Atlas<'static> {
    Atlas::new(&all().mappings, &all().guidelines)
}

/// From, to; ways, hops of the shortest; tied pairs, tied items of either side, items left over of either side.
type Sums = (&'static str, &'static str, usize, usize, usize, usize, usize, usize, usize);

#[test]
fn guidelines_meet_over_as_many_hops_as_needed() {
    let sums: [Sums; 5] = [
        ("mic2014", "mic3", 1, 1, 142, 47, 95, 2, 105),
        ("mic3", "mic2014", 1, 1, 142, 95, 47, 105, 2),
        ("cpsf", "iso27001-2013", 1, 1, 401, 51, 111, 6, 3),
        ("mic2014", "cpsf", 1, 3, 129, 42, 39, 7, 18),
        ("mic3", "cpsf", 1, 4, 329, 88, 39, 112, 18),
    ];
    for (from, to, routes, hops, pairs, tied_from, tied_to, left_from, left_to) in sums {
        let crosswalk = atlas().crosswalk(from, to).unwrap();
        assert!(!crosswalk.cut);
        assert_eq!((crosswalk.routes.len(), crosswalk.routes[0].legs.len()), (routes, hops), "{from} {to}");
        assert_eq!(crosswalk.ties().count(), pairs, "{from} {to}");
        assert_eq!(crosswalk.contradictions().count(), 0);
        let coverage = crosswalk.coverage();
        assert_eq!((coverage.from.tied(), coverage.from.left), (tied_from, left_from), "{from} {to}");
        assert_eq!((coverage.to.tied(), coverage.to.left), (tied_to, left_to), "{from} {to}");
    }
}

/// A shared demand, read backward, with a control that contains the standard's, which a framework sets beside its
/// requirement: worth a look, and as sure as the least certain hop.
#[test]
fn a_path_keeps_whose_claim_each_hop_is() {
    let crosswalk = atlas().crosswalk_of("mic3", "cpsf", "II.2.1.1").unwrap();
    let ends: Vec<&str> = crosswalk.pairs.iter().map(|pair| pair.to).collect();
    assert_eq!(ends, ["L1.003", "L1.006", "L3.001"]);
    let path = &crosswalk.pairs[0].strongest;
    assert_eq!((path.relation, path.confidence), (Relation::Related, Confidence::Medium));
    assert!(crosswalk.pairs[0].others.is_empty());
    let told: Vec<_> = path
        .hops
        .iter()
        .map(|hop| (hop.mapping.name.as_str(), hop.direction, hop.from, hop.to, hop.relation(), hop.source()))
        .collect();
    let expected = [
        ("mic2014--mic3", Direction::Backward, "II.2.1.1", "6.1.1", Relation::Intersects, MappingSource::Analyst),
        (
            "mic2014--iso27002-2013",
            Direction::Forward,
            "6.1.1",
            "6.1.1",
            Relation::Superset,
            MappingSource::IdenticalIds,
        ),
        (
            "iso27002-2013--iso27001-2013",
            Direction::Forward,
            "6.1.1",
            "A.6.1.1",
            Relation::Equal,
            MappingSource::IdenticalIds,
        ),
        ("cpsf--iso27001-2013", Direction::Backward, "A.6.1.1", "L1.003", Relation::Related, MappingSource::Document),
    ];
    assert_eq!(told, expected);
    assert_eq!((path.hops[0].from_side(), path.hops[0].to_side()), ("mic3", "mic2014"));
    assert!(path.hops.iter().all(|hop| hop.reason().is_some_and(|reason| !reason.ja.is_empty())));
}

/// One item of the side read to has what the whole says of it.
#[test]
fn an_item_is_looked_up_on_either_side() {
    let about = |item: &str| atlas().crosswalk("mic3", "cpsf").unwrap().about(item);
    assert_eq!(about("II.2.1.1").pairs.len(), 3);
    let back = about("L1.003");
    assert!(back.pairs.iter().all(|pair| pair.to == "L1.003") && back.pairs.iter().any(|pair| pair.from == "II.2.1.1"));
    assert!(back.residue_from.is_empty() && back.residue_to.is_empty());
    // Appendix B has no row for it.
    assert_eq!((about("L3.013").pairs.len(), about("L3.013").residue_to), (0, vec!["L3.013"]));
}

/// What 2014 contains of the standard it contains of Annex A as well.
#[test]
fn an_equal_hop_changes_nothing() {
    let crosswalk = atlas().crosswalk("mic2014", "iso27001-2013").unwrap();
    let coverage = crosswalk.coverage();
    assert_eq!((coverage.from.superset, coverage.from.intersects, coverage.from.left), (43, 1, 5));
    let back = atlas().crosswalk("iso27001-2013", "mic2014").unwrap();
    assert_eq!((back.coverage().from.subset, back.coverage().from.intersects), (43, 1));
}

/// Of the standards that a framework alone names nobody lists all items; of the one that a file names, somebody does.
#[test]
fn what_is_left_of_a_standard_is_known_where_its_items_are_listed() {
    let listed = |to: &str| atlas().crosswalk("mic3", to).unwrap().listed;
    assert_eq!(["cpsf", "iso27001-2013", "nist-csf-1.0"].map(listed), [[true, true], [true, true], [true, false]]);
}

#[test]
fn nothing_leads_where_no_mapping_does() {
    assert!(atlas().crosswalk("mic3", "ipa").is_none());
    assert!(atlas().crosswalk("mic3", "mic3").is_none());
    assert_eq!(
        atlas().sides().collect::<Vec<_>>(),
        [
            "cpsf",
            "iso27001-2013",
            "iso27002-2013",
            "mic2",
            "mic2014",
            "mic3",
            "nist-csf-1.0",
            "nist-csf-1.1",
            "nist-sp800-171",
        ]
    );
    // Five hops: the summary's one section, over 2014 and both standards, to the framework and beyond.
    let far = atlas().crosswalk("mic2", "nist-sp800-171").unwrap();
    assert_eq!(far.routes[0].legs.len(), 5);
    assert_eq!(far.ties().map(|pair| pair.from).collect::<std::collections::BTreeSet<_>>().len(), 1);
}

/// Chapters as the documents print them, and every tie in one cell.
#[test]
fn a_matrix_counts_every_tie_once() {
    let atlas = atlas();
    let items = |side: &str| atlas.items(side).unwrap().to_vec();
    let crosswalk = atlas.crosswalk("mic3", "cpsf").unwrap();
    let matrix = crosswalk.matrix(&items("mic3"), &items("cpsf"));
    assert_eq!(matrix.columns, ["L1", "L2", "L3"]);
    // The third edition has ten chapters in part II, two in III, four in IV.
    assert_eq!((matrix.rows.len(), matrix.rows[0], matrix.rows[15]), (16, "II.1", "IV.4"));
    let cells = matrix.rows.iter().flat_map(|row| matrix.columns.iter().map(|column| matrix.count(row, column)));
    assert_eq!(cells.sum::<usize>(), 329);
    let chapters = [("mic3", &items("mic3")), ("cpsf", &items("cpsf"))].map(|(_, items)| Chapters::of(items));
    let of_cell = crosswalk.between((chapters[0], "II.2"), (chapters[1], "L1"));
    assert_eq!(of_cell.count(), matrix.count("II.2", "L1"));
    let first = |side: &str| Chapters::of(&items(side)).name(items(side)[0]).to_owned();
    assert_eq!([first("mic2014"), first("iso27001-2013"), first("nist-sp800-171")], ["6", "A.5", "3.1"]);
}
