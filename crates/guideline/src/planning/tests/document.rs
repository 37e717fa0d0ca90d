//! What the document says, held against the data as shipped: counts, completeness, and the examples of pages 12 to 15.

use std::collections::BTreeSet;

use crate::planning::{EdgeKind, NodeKind, OtherStorage, OwnProcessing, Severity};
use crate::{Basis, Guideline, Origin};

use super::{guideline, model};

fn ipa() -> Guideline {
    guideline("guidelines/ipa")
}

fn ids<'g>(items: impl Iterator<Item = &'g String>) -> Vec<&'g str> {
    items.map(String::as_str).collect()
}

/// 9 viewpoints with both examples, 4 benefits, 56 nodes, 64 measures, 108 bullets; per category as the tables print them.
#[test]
fn there_is_as_much_of_everything_as_the_document_has() {
    let ipa = ipa();
    let planning = model(&ipa);
    assert_eq!((planning.viewpoints.len(), planning.benefits.len()), (9, 4));
    assert_eq!(planning.viewpoint_examples.iter().map(|example| example.evaluations.len()).collect::<Vec<_>>(), [9, 9]);
    let per_category: Vec<(&str, usize, usize)> = planning
        .categories
        .iter()
        .map(|one| (&*one.id, planning.nodes_of(&one.id).count(), planning.measures_of(&one.id).count()))
        .collect();
    assert_eq!(
        per_category,
        [
            ("data", 6, 17),
            ("operation", 16, 11),
            ("software", 8, 11),
            ("hardware", 7, 7),
            ("data-centre", 11, 11),
            ("convenience", 8, 7)
        ]
    );
    assert_eq!((planning.nodes.len(), planning.measures.len(), planning.requirements.len()), (56, 64, 108));
    assert_eq!(planning.nodes.iter().filter(|node| node.kind == NodeKind::Element).count(), 8);
    let points: Vec<usize> = planning.data_linkage.patterns.iter().map(|pattern| pattern.points.len()).collect();
    assert_eq!(points, [4, 5, 4]);
    assert_eq!((planning.example_systems.len(), planning.supply_risks.len(), ipa.terms.len()), (4, 8, 39));
}

/// A-1 to F-7 without a gap, in printed order; P-1 to U-8 likewise.
#[test]
fn numbers_run_without_a_gap() {
    let ipa = ipa();
    let planning = model(&ipa);
    for category in &planning.categories {
        let numbered = |letter: &str, count| (1..=count).map(|number| format!("{letter}-{number}")).collect::<Vec<_>>();
        let measures = ids(planning.measures_of(&category.id).map(|measure| &measure.id));
        assert_eq!(measures, numbered(&category.measure_letter, measures.len()));
        let nodes = ids(planning.nodes_of(&category.id).map(|node| &node.id));
        assert_eq!(nodes, numbered(&category.node_letter, nodes.len()));
    }
}

/// Each bullet is a control of the same id, in the section of its measure, and nothing else is.
#[test]
fn each_bullet_can_be_assessed() {
    let ipa = ipa();
    let planning = model(&ipa);
    let bullets = ids(planning.requirements.iter().map(|bullet| &bullet.id));
    assert_eq!(ids(ipa.controls.iter().map(|control| &control.id)), bullets);
    for bullet in &planning.requirements {
        let control = ipa.control(&bullet.id).unwrap();
        let measure = planning.measure(&bullet.measure).unwrap();
        assert_eq!(control.level, None);
        assert_eq!((&control.requirement.ja, &control.requirement.en), (&bullet.ja, &bullet.en));
        assert_eq!(control.title, control.requirement);
        assert_eq!(control.path(), ["2", &measure.category, &measure.id]);
        let section = ipa.section(control.section()).unwrap();
        assert_eq!((&section.title, &section.objective, section.depth()), (&measure.title, &measure.purpose, 3));
        assert_eq!(ipa.section(control.chapter()).unwrap().depth(), 2);
        assert!(ipa.manifest.parts.iter().any(|part| part.id == control.part()));
        assert!(control.obligations.iter().all(|obligation| obligation.origin == Origin::Control));
        assert!(control.obligations.iter().all(|obligation| obligation.id.starts_with(&format!("{}.", measure.id))));
    }
    let per_control: usize = ipa.controls.iter().map(|control| control.obligations.len()).sum();
    assert_eq!((per_control, planning.method.duties.len()), (78, 7));
    assert_eq!(ipa.controls.iter().map(|control| control.parameters.len()).sum::<usize>(), 17);
}

/// The note on government procurement marks exactly nine bullets of eight measures.
#[test]
fn notes_travel_with_their_bullets() {
    let ipa = ipa();
    let planning = model(&ipa);
    let marked: Vec<_> = planning.requirements.iter().filter(|bullet| !bullet.marks.is_empty()).collect();
    let measures: BTreeSet<&str> = marked.iter().map(|bullet| bullet.measure.as_str()).collect();
    assert_eq!((marked.len(), measures.len()), (9, 8));
    assert!(marked.iter().all(|bullet| planning.notes_of(bullet).count() == 1));
    assert!(!measures.contains("C-1"), "its page has no such note");
    assert_eq!(planning.requirements.iter().filter(|bullet| !bullet.stands_alone).count(), 9);
}

/// Whatever is not a benefit hangs under something in its tree, and every measure is reached somewhere.
#[test]
fn every_node_and_measure_is_reached_from_a_benefit() {
    let ipa = ipa();
    let planning = model(&ipa);
    let mut measures = BTreeSet::new();
    for tree in &planning.trees {
        let mut open: Vec<&str> = planning.benefits.iter().map(|benefit| benefit.id.as_str()).collect();
        let mut seen = BTreeSet::new();
        while let Some(at) = open.pop() {
            if seen.insert(at) {
                open.extend(planning.edges_from(&tree.id, at).map(|edge| edge.to.as_str()));
                measures.extend(planning.reference_box(at).into_iter().flat_map(|one| ids(one.measures.iter())));
                measures.extend(planning.measure(at).map(|measure| measure.id.as_str()));
            }
        }
        for node in planning.nodes_of(&tree.id) {
            assert!(seen.contains(node.id.as_str()), "{}", node.id);
        }
        for reference in planning.reference_boxes.iter().filter(|reference| reference.tree == tree.id) {
            assert!(seen.contains(reference.id.as_str()), "{}", reference.id);
        }
        assert_eq!(planning.edges_of(&tree.id).iter().filter(|edge| !seen.contains(edge.to.as_str())).count(), 0);
    }
    assert_eq!(measures.len(), 64);
}

/// 206 edges: 7 stated, 125 inferred, 74 ambiguous, each with its reason; each tree has its own.
#[test]
fn edges_say_how_sure_they_are() {
    let ipa = ipa();
    let planning = model(&ipa);
    let of = |basis| planning.edges.iter().filter(|edge| edge.basis == basis).count();
    assert_eq!((of(Basis::Stated), of(Basis::Inferred), of(Basis::Ambiguous)), (7, 125, 74));
    assert_eq!(planning.trees.iter().map(|tree| planning.edges_of(&tree.id).len()).sum::<usize>(), 206);
    for edge in &planning.edges {
        assert!(!edge.reason.ja.is_empty() && !edge.reason.en.is_empty());
        assert_eq!(planning.edge(&edge.id), Some(edge));
        assert!(planning.edges_from(&edge.tree, &edge.from).any(|one| one == edge));
        assert!(planning.edges_to(&edge.tree, &edge.to).any(|one| one == edge));
    }
}

/// Page 14: availability leads to P-5, and P-5 to and the measures B-1 to B-9.
#[test]
fn the_excerpt_of_page_14() {
    let ipa = ipa();
    let planning = model(&ipa);
    let parent: Vec<_> = planning.edges_to("data", "P-5").collect();
    assert_eq!(
        parent.iter().map(|edge| (&*edge.from, edge.basis)).collect::<Vec<_>>(),
        [("availability", Basis::Stated)]
    );
    let below: Vec<_> = planning.edges_from("data", "P-5").collect();
    assert!(below.iter().all(|edge| edge.basis == Basis::Stated));
    let measures = ids(below.iter().filter(|edge| edge.kind == EdgeKind::Measure).map(|edge| &edge.to));
    assert_eq!(measures, ["A-14", "A-15"]);
    let reference = below.iter().find_map(|edge| planning.reference_box(&edge.to)).unwrap();
    assert_eq!(ids(reference.measures.iter()), ["B-1", "B-2", "B-3", "B-4", "B-5", "B-6", "B-7", "B-8", "B-9"]);
}

/// Page 15: A-4 builds on A-3; each build on A-4, and neither needs the other.
#[test]
fn the_chain_of_page_15() {
    let ipa = ipa();
    let planning = model(&ipa);
    let requires = |measure: &str| ids(planning.prerequisites_of(measure).map(|rule| &rule.requires));
    for (measure, expected) in [("A-3", vec![]), ("A-4", vec!["A-3"]), ("A-5", vec!["A-4"]), ("A-6", vec!["A-4"])] {
        assert_eq!(requires(measure), expected, "{measure}");
    }
    assert_eq!(ids(planning.dependents_of("A-4").map(|rule| &rule.measure)), ["A-5", "A-6"]);
    assert_eq!(ids(planning.prerequisites_of_requirement("A-4-2").map(|rule| &rule.requires)), ["A-3"]);
    assert_eq!(planning.prerequisites_of_requirement("A-4-9").count(), 0);
    assert_eq!(planning.severity(Basis::Stated), Some(Severity::Error));
}

/// An equivalent bill of materials does for the measure that makes it, in every rule that asks for that measure.
#[test]
fn bills_of_materials_have_equivalents() {
    let ipa = ipa();
    let planning = model(&ipa);
    let made = ids(planning.artefacts.iter().map(|artefact| &artefact.measure));
    assert_eq!(made, ["C-4", "D-3", "E-4"]);
    for rule in &planning.prerequisites {
        let artefact = rule.artefact.as_deref().and_then(|id| planning.artefact(id));
        let expected = made.contains(&&*rule.requires).then_some(&*rule.requires);
        assert_eq!(artefact.map(|artefact| &*artefact.measure), expected, "{}", rule.id);
    }
}

/// Pages 37 and 38: who processes and who stores gives the pattern; the fourth pair of answers gives none.
#[test]
fn answers_give_a_pattern_of_data_linkage() {
    let ipa = ipa();
    let linkage = &model(&ipa).data_linkage;
    for (own, other, expected) in [
        (OwnProcessing::Yes, OtherStorage::LinkedData, Some("1")),
        (OwnProcessing::No, OtherStorage::LinkedData, Some("2")),
        (OwnProcessing::No, OtherStorage::ResultsOnly, Some("3")),
        (OwnProcessing::Yes, OtherStorage::ResultsOnly, None),
    ] {
        assert_eq!(linkage.pattern(own, other).map(|pattern| &*pattern.id), expected);
    }
    assert_eq!(linkage.uncovered.len(), 1);
}

/// Whatever the trees show has a colour of the legend: three of autonomy, two of convenience.
#[test]
fn trees_have_their_colours() {
    let ipa = ipa();
    let planning = model(&ipa);
    for tree in &planning.trees {
        let legend = planning.legend_of(tree).unwrap();
        let axis = &planning.category(&tree.id).unwrap().axis;
        let shown: BTreeSet<_> =
            planning.nodes_of(&tree.id).map(|node| &*legend.colour(&node.benefits).unwrap().title.ja).collect();
        assert!(!shown.is_empty());
        let of_axis = planning.benefits.iter().filter(|benefit| benefit.axis == *axis);
        let known: BTreeSet<&String> = legend.colours.iter().flat_map(|colour| &colour.benefits).collect();
        assert_eq!(known, of_axis.map(|benefit| &benefit.id).collect());
    }
    let colours: BTreeSet<usize> = planning.legends.iter().map(|legend| legend.colours.len()).collect();
    assert_eq!(colours, BTreeSet::from([2, 3]));
}
