//! The shape `planning`: a method for drawing up requirements rather than a list of controls.
//!
//! Nine viewpoints lead to the benefits a system owner wants, trees from the benefits to problems, risks and elements and
//! on to measures, and rules between measures tell what builds on what. The lines of the trees are reconstructed: each
//! [`Edge`] says how sure it is and why, and [`Reading`]s keep apart what may be read in several ways. Each bullet of a
//! measure is a [`crate::Control`] of the same id besides: title, requirement, obligations, parameters and discrepancies
//! stand there.

mod axis;
mod benefit;
mod bibliography;
mod draft;
mod fact;
mod joining;
mod linkage;
mod measure;
mod measure_file;
mod method;
mod model;
mod node;
mod prerequisite;
mod reading;
mod role;
mod scope;
mod supply_risk;
mod system;
mod tree;
mod viewpoint;

#[cfg(test)]
mod tests;

use message::Text;

pub use axis::{Aspect, Axis, Category, Property};
pub use benefit::Benefit;
pub use bibliography::{Bibliography, Companion, Reference};
pub(crate) use draft::PlanningDraft;
pub use fact::Fact;
pub use linkage::{
    DataLinkage, ExplainedTerm, LinkageAction, LinkagePattern, LinkagePoint, LinkageQuestion, LinkageRule, LinkageSide,
    LinkageStep, OtherStorage, OwnProcessing, UncoveredLinkage,
};
pub use measure::{Measure, Note, Requirement};
pub(crate) use measure_file::MeasureFile;
pub use method::{
    Choosing, Decision, DecisionOption, DecisionSubject, Duty, Method, MethodRule, Output, OutputColumn, Principle,
    Step,
};
pub use model::PlanningModel;
pub use node::{Node, NodeKind};
pub use prerequisite::{Artefact, Conflict, Handling, Pointer, PointerAction, Prerequisite, Severity};
pub use reading::{Reading, ReadingOption, ReadingSubject};
pub use role::{Handover, Role, Scene, SceneReading};
pub use scope::{Doubt, Ring, Scope, ScopeBox, ScopeCase, ScopeQuestion, ScopeSubject};
pub use supply_risk::SupplyRisk;
pub use system::{Degree, ExampleSystem, Need, NeedSubject};
pub use tree::{BoxKind, Edge, EdgeKind, Legend, LegendBox, LegendColour, ReferenceBox, Tree};
pub use viewpoint::{Column, Evaluation, Viewpoint, ViewpointExample, ViewpointGroup};

/// A text that may be absent, but not in one language alone.
fn both(ja: Option<String>, en: Option<String>) -> Result<Option<Text>, String> {
    match (ja, en) {
        (Some(ja), Some(en)) => Ok(Some(Text { ja, en })),
        (None, None) => Ok(None),
        (Some(_), None) => Err("missing field `en`".to_owned()),
        (None, Some(_)) => Err("missing field `ja`".to_owned()),
    }
}
