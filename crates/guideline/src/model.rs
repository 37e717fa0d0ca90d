//! What a guideline holds besides controls, by its shape.

use crate::catalog::CatalogModel;
use crate::framework::FrameworkModel;
use crate::iot::IotModel;
use crate::planning::PlanningModel;
use crate::structure::StructureModel;
use crate::touchpoint::TouchpointModel;

/// What is particular to the shape of a guideline's data; what every guideline has stands in [`crate::Guideline`].
#[derive(Clone, Debug, Default)]
pub enum Model {
    /// The nodes of a framework of somebody else, with groups, scores and references.
    Catalog(Box<CatalogModel>),
    /// Nothing further: controls with practices, obligations and indicators.
    #[default]
    Controls,
    /// Layers, elements, requirements with measures, risks, trust, the comparison with standards.
    Framework(Box<FrameworkModel>),
    /// Roles, components, risks, a survey, and rules from it to countermeasures.
    Iot(Box<IotModel>),
    /// Viewpoints, benefits, trees from them to risks and measures, and rules between measures.
    Planning(Box<PlanningModel>),
    /// Parts, sections, annexes, readers, lineage, ties.
    Structure(Box<StructureModel>),
    /// Controls with items, points of practice, information and its routes, clauses, supply chains, roles.
    Touchpoint(Box<TouchpointModel>),
}

impl Model {
    /// The model of the shape `catalog`, if the guideline has that shape.
    pub fn catalog(&self) -> Option<&CatalogModel> {
        match self {
            Self::Catalog(model) => Some(model),
            _ => None,
        }
    }

    /// The model of the shape `framework`, if the guideline has that shape.
    pub fn framework(&self) -> Option<&FrameworkModel> {
        match self {
            Self::Framework(model) => Some(model),
            _ => None,
        }
    }

    /// The model of the shape `iot`, if the guideline has that shape.
    pub fn iot(&self) -> Option<&IotModel> {
        match self {
            Self::Iot(model) => Some(model),
            _ => None,
        }
    }

    /// The model of the shape `planning`, if the guideline has that shape.
    pub fn planning(&self) -> Option<&PlanningModel> {
        match self {
            Self::Planning(model) => Some(model),
            _ => None,
        }
    }

    /// The model of the shape `structure`, if the guideline has that shape.
    pub fn structure(&self) -> Option<&StructureModel> {
        match self {
            Self::Structure(model) => Some(model),
            _ => None,
        }
    }

    /// The model of the shape `touchpoint`, if the guideline has that shape.
    pub fn touchpoint(&self) -> Option<&TouchpointModel> {
        match self {
            Self::Touchpoint(model) => Some(model),
            _ => None,
        }
    }
}
