//! The boxes of a tree: what stands in them, in which colour, and what was decided about them.

use std::collections::HashMap;

use guideline::Basis;
use guideline::planning::{BoxKind, Legend, Tree};
use message::Locale;
use method::requirement_planning::{Line, MeasureState, NodeState};

use crate::plan::Planned;
use crate::say::say;
use crate::wrap::wrap;

/// A box of a tree.
#[derive(Clone, Debug)]
pub(super) struct TreeBox {
    pub(super) id: String,
    pub(super) shape: Shape,
    /// The place of its colour in the legend; `None`: no line tells.
    pub(super) colour: Option<usize>,
    /// What is printed above its name; empty for boxes without a number.
    pub(super) number: String,
    pub(super) name: Vec<String>,
    /// What was decided about it.
    pub(super) state: String,
    pub(super) weight: Weight,
    /// Where it leads.
    pub(super) link: Option<String>,
}

/// The outline of a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A benefit: where the tree begins.
    Root,
    /// One of the legend's.
    Of(BoxKind),
}

/// How much a box matters in the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    /// The case leads neither to it nor past it.
    Faint,
    /// It comes into question.
    Plain,
    /// The case wants it.
    Strong,
}

/// The columns of letters of a name, as a terminal counts them.
fn columns(locale: Locale) -> usize {
    match locale {
        Locale::Ja => 26,
        Locale::En => 24,
    }
}

/// The boxes of a tree in the order of the guideline: benefits, nodes, measures, references.
pub(super) fn boxes(
    planned: &Planned<'_>,
    tree: &Tree,
    legend: &Legend,
    lines: &[&Line<'_>],
    links: &dyn Fn(&str, &str) -> String,
    locale: Locale,
) -> Vec<TreeBox> {
    let model = planned.model;
    let drawn = |id: &str| lines.iter().any(|line| line.from == id || line.edge.to == id);
    let colours = colours(planned, legend, lines);
    let colour = |id: &str| colours.get(id).copied().flatten();
    let named = |id: &str, name: &str, shape: Shape| TreeBox {
        id: id.to_owned(),
        shape,
        colour: colour(id),
        number: if matches!(shape, Shape::Of(BoxKind::Node | BoxKind::Measure)) {
            id.to_owned()
        } else {
            String::new()
        },
        name: wrap(name, columns(locale)),
        state: String::new(),
        weight: Weight::Plain,
        link: None,
    };
    let mut boxes = Vec::new();
    for benefit in model.benefits.iter().filter(|benefit| drawn(&benefit.id)) {
        let chosen = planned.case.benefits.contains(&benefit.id);
        let state = say(locale, if chosen { "plan-wanted" } else { "plan-unwanted" });
        let weight = if chosen { Weight::Strong } else { Weight::Faint };
        boxes.push(TreeBox { state, weight, ..named(&benefit.id, benefit.title.get(locale), Shape::Root) });
    }
    for node in model.nodes_of(&tree.id) {
        let reached = planned.plan.node(&node.id).map(|one| one.state);
        let (state, weight) = match reached {
            Some(state) => (say(locale, state.message()), node_weight(state)),
            None => (say(locale, "plan-unreached"), Weight::Faint),
        };
        boxes.push(TreeBox { state, weight, ..named(&node.id, node.title.get(locale), Shape::Of(BoxKind::Node)) });
    }
    let own = |category: &str| category == tree.id;
    for measure in model.measures.iter().filter(|measure| own(&measure.category) || drawn(&measure.id)) {
        let proposed = planned.plan.measure(&measure.id).map(|one| one.state);
        let (state, weight) = match proposed {
            Some(MeasureState::Candidate) => (say(locale, MeasureState::Candidate.message()), Weight::Plain),
            Some(state) => (say(locale, state.message()), Weight::Strong),
            None => (String::new(), Weight::Faint),
        };
        let link = (!own(&measure.category)).then(|| links(&measure.category, &measure.id));
        let boxed = named(&measure.id, measure.title.get(locale), Shape::Of(BoxKind::Measure));
        boxes.push(TreeBox { state, weight, link, ..boxed });
    }
    for reference in model.reference_boxes.iter().filter(|one| one.tree == tree.id && drawn(&one.id)) {
        let first = reference.measures.first().and_then(|id| model.measure(id));
        let link = first.map(|measure| links(&measure.category, &measure.id));
        let boxed = named(&reference.id, reference.title.get(locale), Shape::Of(BoxKind::Reference));
        let wanted = reference.measures.iter().filter_map(|id| planned.plan.measure(id));
        let weight = if wanted.count() == 0 { Weight::Faint } else { Weight::Plain };
        boxes.push(TreeBox { link, weight, ..boxed });
    }
    boxes
}

fn node_weight(state: NodeState) -> Weight {
    if state.asks() { Weight::Strong } else { Weight::Plain }
}

/// The colour of each box: that of the benefits it concerns. The document's colours are lost; those of nodes are data with
/// their grounds, those of measures follow from the nodes whose lines lead there: the surest lines, where they differ.
fn colours(planned: &Planned<'_>, legend: &Legend, lines: &[&Line<'_>]) -> HashMap<String, Option<usize>> {
    let model = planned.model;
    let mut concern: HashMap<&str, Vec<String>> = HashMap::new();
    for benefit in &model.benefits {
        concern.insert(&benefit.id, vec![benefit.id.clone()]);
    }
    for node in &model.nodes {
        concern.insert(&node.id, node.benefits.clone());
    }
    let surest = |id: &str| {
        let bases = lines.iter().filter(|line| line.edge.to == id).map(|line| line.basis);
        bases.min().unwrap_or(Basis::Ambiguous)
    };
    // Lines lead in no circle: as many rounds as there are lines reach the end of every way.
    for _ in 0..lines.len() {
        let mut more = false;
        let surest = |line: &&&Line<'_>| line.basis == surest(&line.edge.to);
        for line in lines.iter().filter(|line| model.node(&line.edge.to).is_none()).filter(surest) {
            let from = concern.get(line.from).cloned().unwrap_or_default();
            let to = concern.entry(&line.edge.to).or_default();
            for benefit in from {
                if !to.contains(&benefit) {
                    to.push(benefit);
                    more = true;
                }
            }
        }
        if !more {
            break;
        }
    }
    let place = |benefits: &[String]| {
        let colour = legend.colour(benefits)?;
        legend.colours.iter().position(|one| one == colour)
    };
    concern.into_iter().map(|(id, benefits)| (id.to_owned(), place(&benefits))).collect()
}
