//! The shape's model, with lookup by id.

use std::collections::HashMap;
use std::ops::Range;

use serde::Serialize;

use super::*;
use crate::{Basis, Discrepancy};

/// Everything of the shape; lists stand in printed order, those of several categories in the order of the categories.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PlanningModel {
    /// The two axes (1.1).
    pub axes: Vec<Axis>,
    /// Their aspects (1.4).
    pub aspects: Vec<Aspect>,
    /// The categories of nodes and measures (1.4).
    pub categories: Vec<Category>,
    /// The benefits (2.1.1).
    pub benefits: Vec<Benefit>,
    /// The viewpoints of step 1 (2.1.2).
    pub viewpoints: Vec<Viewpoint>,
    /// The columns of their table common to both axes.
    pub viewpoint_columns: Vec<Column>,
    /// The headings over them.
    pub viewpoint_groups: Vec<ViewpointGroup>,
    /// The worked examples.
    pub viewpoint_examples: Vec<ViewpointExample>,
    /// Where the document contradicts itself about the viewpoints.
    pub viewpoint_discrepancies: Vec<Discrepancy>,
    /// Problems, risks and elements (2.2, 2.3).
    pub nodes: Vec<Node>,
    /// Measures (2.2, 2.3).
    pub measures: Vec<Measure>,
    /// The bullets of the measures; each is a control of the same id besides.
    pub requirements: Vec<Requirement>,
    /// Notes that are marked on bullets.
    pub notes: Vec<Note>,
    /// Facts of a case that notes and pointers wait for.
    pub facts: Vec<Fact>,
    /// The legends of the trees.
    pub legends: Vec<Legend>,
    /// The trees (2.2, 2.3).
    pub trees: Vec<Tree>,
    /// Their edges, tree by tree.
    pub edges: Vec<Edge>,
    /// Their boxes that refer to other pages.
    pub reference_boxes: Vec<ReferenceBox>,
    /// What the document leaves open.
    pub readings: Vec<Reading>,
    /// Which measure builds on which (2.1.4).
    pub prerequisites: Vec<Prerequisite>,
    /// How much a missing prerequisite weighs.
    pub handlings: Vec<Handling>,
    /// What does for a measure.
    pub artefacts: Vec<Artefact>,
    /// Bullets that point to measures.
    pub pointers: Vec<Pointer>,
    /// Measures that bear on each other.
    pub conflicts: Vec<Conflict>,
    /// Linking data with other systems (3.1).
    pub data_linkage: DataLinkage,
    /// Example systems (4.1).
    pub example_systems: Vec<ExampleSystem>,
    /// Risks to stable supply (4.2).
    pub supply_risks: Vec<SupplyRisk>,
    /// Who takes part (1.3).
    pub roles: Vec<Role>,
    /// How requirement items pass on (1.3).
    pub handovers: Vec<Handover>,
    /// The scenes of use (1.3).
    pub scenes: Vec<Scene>,
    /// How requirement items are drawn up (1.2, 2.1).
    #[serde(skip)]
    pub method: Method,
    /// What the guide is for (1.1, 1.5).
    pub scope: Scope,
    /// References and companions (1.2, p46).
    pub bibliography: Bibliography,
    #[serde(skip)]
    pub(super) index: Index,
}

/// Where things stand in the lists.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    nodes: HashMap<String, usize>,
    measures: HashMap<String, usize>,
    requirements: HashMap<String, usize>,
    edges: HashMap<String, usize>,
    /// The edges of each tree.
    trees: HashMap<String, Range<usize>>,
}

/// The item of that id in a short list.
macro_rules! find {
    ($list:expr, $id:expr) => {
        $list.iter().find(|item| item.id == $id)
    };
}

impl PlanningModel {
    /// The axis of that id.
    pub fn axis(&self, id: &str) -> Option<&Axis> {
        find!(self.axes, id)
    }

    /// The category of that id.
    pub fn category(&self, id: &str) -> Option<&Category> {
        find!(self.categories, id)
    }

    /// The benefit of that id.
    pub fn benefit(&self, id: &str) -> Option<&Benefit> {
        find!(self.benefits, id)
    }

    /// The viewpoint of that number.
    pub fn viewpoint(&self, id: &str) -> Option<&Viewpoint> {
        find!(self.viewpoints, id)
    }

    /// The problem, risk or element of that number.
    pub fn node(&self, id: &str) -> Option<&Node> {
        self.nodes.get(*self.index.nodes.get(id)?)
    }

    /// The problem, risk or element with that key.
    pub fn node_by_key(&self, key: &str) -> Option<&Node> {
        self.nodes.iter().find(|node| node.key == key)
    }

    /// The nodes of a category.
    pub fn nodes_of<'m>(&'m self, category: &str) -> impl Iterator<Item = &'m Node> {
        self.nodes.iter().filter(move |node| node.category == category)
    }

    /// The measure of that id.
    pub fn measure(&self, id: &str) -> Option<&Measure> {
        self.measures.get(*self.index.measures.get(id)?)
    }

    /// The measures of a category.
    pub fn measures_of<'m>(&'m self, category: &str) -> impl Iterator<Item = &'m Measure> {
        self.measures.iter().filter(move |measure| measure.category == category)
    }

    /// The bullet of that id.
    pub fn requirement(&self, id: &str) -> Option<&Requirement> {
        self.requirements.get(*self.index.requirements.get(id)?)
    }

    /// The bullets of a measure, in printed order.
    pub fn requirements_of<'m>(&'m self, measure: &str) -> impl Iterator<Item = &'m Requirement> {
        let ids = self.measure(measure).map(|measure| measure.requirements.as_slice()).unwrap_or_default();
        ids.iter().filter_map(|id| self.requirement(id))
    }

    /// The notes whose mark is printed with a bullet.
    pub fn notes_of<'m>(&'m self, requirement: &'m Requirement) -> impl Iterator<Item = &'m Note> {
        requirement.marks.iter().filter_map(|mark| find!(self.notes, *mark))
    }

    /// The fact of that id.
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        find!(self.facts, id)
    }

    /// The tree of a category.
    pub fn tree(&self, id: &str) -> Option<&Tree> {
        find!(self.trees, id)
    }

    /// The legend printed beside a tree.
    pub fn legend_of(&self, tree: &Tree) -> Option<&Legend> {
        find!(self.legends, tree.legend)
    }

    /// The edge of that id.
    pub fn edge(&self, id: &str) -> Option<&Edge> {
        self.edges.get(*self.index.edges.get(id)?)
    }

    /// The edges of a tree.
    pub fn edges_of(&self, tree: &str) -> &[Edge] {
        self.index.trees.get(tree).and_then(|range| self.edges.get(range.clone())).unwrap_or_default()
    }

    /// The edges of a tree that begin at a benefit, node or measure.
    pub fn edges_from<'m>(&'m self, tree: &str, from: &str) -> impl Iterator<Item = &'m Edge> {
        self.edges_of(tree).iter().filter(move |edge| edge.from == from)
    }

    /// The edges of a tree that end at a node, measure or reference box.
    pub fn edges_to<'m>(&'m self, tree: &str, to: &str) -> impl Iterator<Item = &'m Edge> {
        self.edges_of(tree).iter().filter(move |edge| edge.to == to)
    }

    /// The reference box of that id.
    pub fn reference_box(&self, id: &str) -> Option<&ReferenceBox> {
        find!(self.reference_boxes, id)
    }

    /// The reading of that id.
    pub fn reading(&self, id: &str) -> Option<&Reading> {
        find!(self.readings, id)
    }

    /// What a measure builds on directly.
    pub fn prerequisites_of<'m>(&'m self, measure: &str) -> impl Iterator<Item = &'m Prerequisite> {
        self.prerequisites.iter().filter(move |rule| rule.measure == measure)
    }

    /// What a bullet builds on: what its measure does.
    pub fn prerequisites_of_requirement<'m>(&'m self, requirement: &str) -> impl Iterator<Item = &'m Prerequisite> {
        let measure = self.requirement(requirement).map(|bullet| bullet.measure.as_str());
        self.prerequisites.iter().filter(move |rule| Some(rule.measure.as_str()) == measure)
    }

    /// What builds on a measure directly.
    pub fn dependents_of<'m>(&'m self, measure: &str) -> impl Iterator<Item = &'m Prerequisite> {
        self.prerequisites.iter().filter(move |rule| rule.requires == measure)
    }

    /// How much it weighs that a prerequisite resting on `basis` is missing.
    pub fn severity(&self, basis: Basis) -> Option<Severity> {
        self.handlings.iter().find(|handling| handling.basis == basis).map(|handling| handling.severity)
    }

    /// The bill of materials of that id.
    pub fn artefact(&self, id: &str) -> Option<&Artefact> {
        find!(self.artefacts, id)
    }

    /// The pointers of a bullet.
    pub fn pointers_of<'m>(&'m self, requirement: &str) -> impl Iterator<Item = &'m Pointer> {
        self.pointers.iter().filter(move |pointer| pointer.requirement == requirement)
    }

    /// The conflicts a measure is part of.
    pub fn conflicts_of<'m>(&'m self, measure: &str) -> impl Iterator<Item = &'m Conflict> {
        self.conflicts.iter().filter(move |conflict| conflict.measures.iter().any(|one| one == measure))
    }

    /// The role of that id.
    pub fn role(&self, id: &str) -> Option<&Role> {
        find!(self.roles, id)
    }

    /// The scene of that number.
    pub fn scene(&self, id: &str) -> Option<&Scene> {
        find!(self.scenes, id)
    }

    /// Fills the index; called once by the loader.
    pub(super) fn index(&mut self) {
        let places = |ids: &mut dyn Iterator<Item = &String>| ids.cloned().zip(0..).collect::<HashMap<_, usize>>();
        let mut trees: HashMap<String, Range<usize>> = HashMap::new();
        for (at, edge) in self.edges.iter().enumerate() {
            trees.entry(edge.tree.clone()).or_insert(at..at).end = at + 1;
        }
        self.index = Index {
            nodes: places(&mut self.nodes.iter().map(|node| &node.id)),
            measures: places(&mut self.measures.iter().map(|measure| &measure.id)),
            requirements: places(&mut self.requirements.iter().map(|requirement| &requirement.id)),
            edges: places(&mut self.edges.iter().map(|edge| &edge.id)),
            trees,
        };
    }
}
