//! What a guideline holds besides controls, by its shape.

use crate::planning::PlanningModel;

/// What is particular to the shape of a guideline's data; what every guideline has stands in [`crate::Guideline`].
#[derive(Clone, Debug, Default)]
pub enum Model {
    /// Nothing further: controls with practices, obligations and indicators.
    #[default]
    Controls,
    /// Viewpoints, benefits, trees from them to risks and measures, and rules between measures.
    Planning(Box<PlanningModel>),
}

impl Model {
    /// The model of the shape `planning`, if the guideline has that shape.
    pub fn planning(&self) -> Option<&PlanningModel> {
        match self {
            Self::Planning(model) => Some(model),
            _ => None,
        }
    }
}
