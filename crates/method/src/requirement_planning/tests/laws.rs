//! Laws of planning, and the slow way round: sets that grow until nothing is added.

use std::collections::BTreeSet;

use guideline::Basis;
use guideline::planning::EdgeKind;
use proptest::prelude::*;

use super::super::{Because, Choice, Line, NodeState};
use super::*;

/// Any case whose names the guideline knows.
fn cases() -> impl Strategy<Value = Case> {
    let model = model();
    let risks: Vec<String> = model.nodes.iter().map(|node| address(model, node)).collect();
    let measures: Vec<String> = model.measures.iter().map(|measure| measure.id.clone()).collect();
    let some = |of: &[String], most: usize| prop::sample::subsequence(of.to_vec(), 0..=most);
    let benefits: Vec<String> = ALL.map(str::to_owned).to_vec();
    let artefacts: Vec<String> = model.artefacts.iter().map(|one| one.id.clone()).collect();
    let choices =
        prop::collection::vec((prop::sample::select(risks.clone()), prop::sample::select(measures.clone())), 0..4);
    (
        some(&benefits, 4),
        (some(&risks, 20), some(&risks, 10), some(&risks, 10), some(&risks, 10)),
        some(&measures, 30),
        some(&artefacts, 3),
        choices,
        any::<bool>(),
        prop::sample::select(vec![None, Some("P-3"), Some("P-1")]),
    )
        .prop_map(|(benefits, (treat, accept, enjoy, forgo), select, equivalents, choices, left, reading)| {
            let choice = |(risk, measure)| Choice { risk, measure, reason: String::new() };
            let mut case = Case {
                benefits: benefits.into_iter().collect(),
                treat,
                accept,
                enjoy,
                forgo,
                select,
                equivalents: equivalents.into_iter().collect(),
                choices: choices.into_iter().map(choice).collect(),
                ..Case::default()
            };
            case.facts.insert("facility-bom-left-to-installer".to_owned(), left);
            if let Some(option) = reading {
                case.readings.insert("A-7-parent".to_owned(), [option.to_owned()].into());
            }
            case
        })
}

/// Everything that hangs below a box of a tree by edges at most as weak as `weakest`, not passing `closed`.
fn below(case: &Case, tree: &str, from: &str, weakest: Basis, closed: &BTreeSet<String>) -> BTreeSet<String> {
    // What somebody settled is sure where it is drawn.
    let drawn = |edge: &guideline::planning::Edge| match (edge.reading.as_deref(), case.readings.get("A-7-parent")) {
        (Some("A-7-parent"), Some(chosen)) => edge.from == *chosen.first().unwrap(),
        _ => edge.basis <= weakest,
    };
    let mut below = BTreeSet::from([from.to_owned()]);
    loop {
        let before = below.len();
        for edge in model().edges.iter().filter(|edge| edge.tree == tree && drawn(edge)) {
            if below.contains(&edge.from) && !closed.contains(&edge.to) {
                below.insert(edge.to.clone());
            }
        }
        if below.len() == before {
            return below;
        }
    }
}

const LEVELS: [Basis; 3] = [Basis::Stated, Basis::Inferred, Basis::Ambiguous];

/// The nodes the benefits lead to, each with the first level at which they do.
fn nodes_slowly(case: &Case) -> Vec<(String, Basis)> {
    let reached = |id: &str, category: &str| {
        LEVELS.into_iter().find(|level| {
            case.benefits.iter().any(|benefit| below(case, category, benefit, *level, &BTreeSet::new()).contains(id))
        })
    };
    model().nodes.iter().filter_map(|node| Some((node.id.clone(), reached(&node.id, &node.category)?))).collect()
}

/// The measures some node asks for, with the first level at which one does.
fn candidates_slowly(case: &Case, plan: &Plan<'_>) -> Vec<(String, Basis)> {
    let given_up = |state| matches!(state, NodeState::Accepted | NodeState::Forgone);
    let closed: BTreeSet<String> =
        plan.nodes.iter().filter(|one| given_up(one.state)).map(|one| one.node.id.clone()).collect();
    let asked = |measure: &str, level: Basis| {
        plan.nodes.iter().filter(|one| one.state.asks()).any(|one| {
            let below = below(case, &one.node.category, &one.node.id, level, &closed);
            let referred = model().reference_boxes.iter().filter(|reference| below.contains(&reference.id));
            below.contains(measure) || referred.into_iter().any(|one| one.measures.iter().any(|id| id == measure))
        })
    };
    let surest = |id: &str| LEVELS.into_iter().find(|level| asked(id, *level));
    model().measures.iter().filter_map(|measure| Some((measure.id.clone(), surest(&measure.id)?))).collect()
}

fn ids(plan: &Plan<'_>) -> BTreeSet<String> {
    plan.measures.iter().map(|one| one.measure.id.clone()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn ways_lead_where_the_slow_way_round_leads(case in cases()) {
        let plan = plan(&case);
        let nodes: Vec<_> = plan.nodes.iter().map(|one| (one.node.id.clone(), one.basis)).collect();
        prop_assert_eq!(nodes, nodes_slowly(&case));
        let by_node = |because: &&Because<'_>| matches!(because, Because::Node(..));
        let asked = plan.measures.iter().filter_map(|one| {
            let surest = one.because.iter().filter(by_node).map(Because::basis).min()?;
            Some((one.measure.id.clone(), surest))
        });
        prop_assert_eq!(asked.collect::<Vec<_>>(), candidates_slowly(&case, &plan));
    }

    #[test]
    fn every_way_is_unbroken_and_as_sure_as_its_weakest_edge(case in cases()) {
        let plan = plan(&case);
        let of_nodes = plan.nodes.iter().flat_map(|one| &one.because);
        let of_measures = plan.measures.iter().flat_map(|one| &one.because).filter_map(|because| match because {
            Because::Node(node, way) => Some((node, way)),
            _ => None,
        });
        for way in of_nodes.chain(of_measures.clone().map(|(_, way)| way)) {
            let joined = |pair: &[Line<'_>]| pair[0].edge.to == pair[1].from && pair[0].edge.tree == pair[1].edge.tree;
            prop_assert!(way.lines.windows(2).all(joined));
            prop_assert_eq!(way.lines.iter().map(|line| line.basis).max(), Some(way.basis));
            let last = way.lines.last().unwrap();
            prop_assert!(way.reference.map_or(last.edge.to == way.to, |one| one.measures.iter().any(|id| id == way.to)));
            prop_assert_eq!(way.reference.is_some(), last.kind == EdgeKind::Reference);
        }
        for (node, way) in of_measures {
            prop_assert_eq!(way.lines[0].from, &node.id);
        }
    }

    #[test]
    fn accepting_a_risk_never_adds_a_measure(case in cases(), which in any::<prop::sample::Index>()) {
        let more = which.get(&model().nodes);
        let before = ids(&plan(&case));
        let mut after = case.clone();
        after.treat.retain(|name| *name != address(model(), more));
        after.enjoy.retain(|name| *name != address(model(), more));
        after.accept.push(address(model(), more));
        after.forgo.push(address(model(), more));
        prop_assert!(ids(&plan(&after)).is_subset(&before));
    }

    #[test]
    fn a_benefit_more_loses_nothing(case in cases(), which in any::<prop::sample::Index>()) {
        let mut more = case.clone();
        more.accept.clear();
        more.forgo.clear();
        let mut less = more.clone();
        let benefit = *which.get(&ALL);
        more.benefits.insert(benefit.to_owned());
        less.benefits.remove(benefit);
        let nodes = |case: &Case| plan(case).nodes.iter().map(|one| one.node.id.clone()).collect::<BTreeSet<_>>();
        prop_assert!(nodes(&less).is_subset(&nodes(&more)));
        prop_assert!(ids(&plan(&less)).is_subset(&ids(&plan(&more))));
    }

    #[test]
    fn what_comes_along_leaves_nothing_to_refuse_and_changes_no_selection(case in cases()) {
        let (refusing, pulling) = (plan(&case), derive(model(), &case, Bases::PullIn));
        prop_assert!(pulling.violations.is_empty());
        prop_assert_eq!(&refusing.nodes, &pulling.nodes);
        let (before, after): (BTreeSet<_>, BTreeSet<_>) =
            (required(&refusing).into_iter().collect(), required(&pulling).into_iter().collect());
        prop_assert!(before.is_subset(&after));
        prop_assert_eq!(refusing.violations.is_empty(), before == after);
    }

    #[test]
    fn the_order_of_a_case_does_not_matter(case in cases()) {
        let mut turned = case.clone();
        for list in [&mut turned.treat, &mut turned.accept, &mut turned.enjoy, &mut turned.forgo, &mut turned.select] {
            list.reverse();
        }
        turned.choices.reverse();
        let (one, other) = (plan(&case), plan(&turned));
        prop_assert_eq!(one.nodes, other.nodes);
        prop_assert_eq!(one.measures, other.measures);
        prop_assert_eq!(one.violations, other.violations);
        prop_assert_eq!(one.notes, other.notes);
        prop_assert_eq!(one.warnings.len(), other.warnings.len());
    }
}
