//! The shape `framework`: layers, elements, requirements and measures.
//!
//! Each requirement has the risks it answers and, by element, measures with sub-measures. Measures and sub-measures are
//! assessed: each is a [`crate::Control`] of the same id besides, in the section of its requirement. Enumerations, notes
//! and headings among them are context. Around the requirements stand the layers, the elements, what trust needs, how
//! the framework is used, the documents it names, and its comparison with standards.

mod layer;
mod lists;
mod mapping;
mod measure;
mod reference;
mod requirement;
mod risk;
mod trust;
mod usage;

pub use layer::{FrameworkElement, Layer};
pub(crate) use lists::FrameworkDraft;
pub use lists::FrameworkModel;
pub use mapping::{MappingRow, Remark, Standard};
pub use measure::{Measure, MeasureKind};
pub use reference::Reference;
pub use requirement::{ManagementSystem, Requirement};
pub use risk::{FactorClass, RiskCategory, RiskEffect, RiskFactor};
pub use trust::{Need, Pillar, Statement};
pub use usage::{ExpectedEffect, Feature, Threat, Use};

#[cfg(test)]
mod tests;
