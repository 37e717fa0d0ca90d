//! How cases name problems, risks and elements: the letter of their component and their name.
//!
//! Numbers of boxes are readings of a flattened figure and may change when somebody looks at the pages; names do not.

use std::collections::HashMap;

use guideline::planning::{Node, PlanningModel};
use message::fold;

/// The letter of the component a node belongs to: the one its measures bear.
pub fn letter<'g>(model: &'g PlanningModel, node: &Node) -> &'g str {
    model.category(&node.category).map(|category| category.measure_letter.as_str()).unwrap_or_default()
}

/// The address of a node: `A/` and its printed name.
pub fn address(model: &PlanningModel, node: &Node) -> String {
    format!("{}/{}", letter(model, node), node.title.ja)
}

/// The nodes and measures of a guideline by what cases call them, forgiving of width, case and white space.
pub(super) struct Names<'g> {
    nodes: HashMap<String, &'g Node>,
    model: &'g PlanningModel,
}

impl<'g> Names<'g> {
    pub(super) fn new(model: &'g PlanningModel) -> Self {
        let mut nodes = HashMap::new();
        for node in &model.nodes {
            let Some(category) = model.category(&node.category) else { continue };
            for letter in [&category.measure_letter, &category.node_letter] {
                nodes.insert(fold(&format!("{letter}/{}", node.title.ja)), node);
            }
        }
        Self { nodes, model }
    }

    pub(super) fn node(&self, name: &str) -> Option<&'g Node> {
        self.nodes.get(&fold(name)).copied()
    }

    pub(super) fn measure(&self, name: &str) -> Option<&'g str> {
        let sought = fold(name);
        self.model.measures.iter().map(|measure| measure.id.as_str()).find(|id| fold(id) == sought)
    }
}
