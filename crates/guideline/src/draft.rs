//! What was read of all files of a guideline, before it is held against itself.

use crate::catalog::CatalogDraft;
use crate::file::{Lines, Located};
use crate::framework::FrameworkDraft;
use crate::iot::IotDraft;
use crate::planning::PlanningDraft;
use crate::structure::StructureDraft;
use crate::touchpoint::TouchpointDraft;
use crate::{
    Control, Element, Event, Indicator, LayerTitle, Manifest, PatternScheme, Printed, Reader, ResponsibilityModel,
    Rule, Section, Shape, SupplierSection, SupplyChainModel, Term,
};

/// Everything read from the files, before it is held against itself.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    pub(crate) manifest: Option<Located<Manifest>>,
    pub(crate) sections: Vec<Located<Section>>,
    pub(crate) controls: Vec<Located<Control>>,
    pub(crate) indicators: Vec<Located<Indicator>>,
    pub(crate) events: Vec<Located<Event>>,
    pub(crate) patterns: Option<Located<PatternScheme>>,
    pub(crate) layers: Vec<Located<LayerTitle>>,
    pub(crate) responsibility: Vec<Located<ResponsibilityModel>>,
    pub(crate) responsibility_rules: Vec<Located<Rule>>,
    pub(crate) chains: Vec<Located<SupplyChainModel>>,
    pub(crate) chain_rules: Vec<Located<Rule>>,
    pub(crate) supplier_sections: Vec<Located<SupplierSection>>,
    pub(crate) readers: Vec<Located<Reader>>,
    pub(crate) elements: Vec<Located<Element>>,
    pub(crate) terms: Vec<Located<Term>>,
    pub(crate) printed: Option<Located<Printed>>,
    pub(crate) catalog: CatalogDraft,
    pub(crate) framework: FrameworkDraft,
    pub(crate) iot: IotDraft,
    pub(crate) planning: PlanningDraft,
    pub(crate) structure: StructureDraft,
    pub(crate) touchpoint: TouchpointDraft,
    /// Where ids stand that lie inside other items; the shape `controls` has none.
    pub(crate) lines: Lines,
}

impl Draft {
    /// The shape of the guideline, once its manifest is read.
    pub(crate) fn shape(&self) -> Shape {
        self.manifest.as_ref().map(|manifest| manifest.item.shape).unwrap_or_default()
    }
}
