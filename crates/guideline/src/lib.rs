//! A guideline as data: its sections, controls, practices, obligations, indicators, patterns,
//! responsibility and supply-chain models, readers and terms.
//!
//! A [`Package`] is the guideline's files as they stand in `guidelines/<short-name>/`; [`load`] turns
//! it into a [`Guideline`] and reports every problem with file and line. This room reads no files
//! and knows no organisation.

mod basis;
mod control;
mod discrepancy;
mod event;
mod glossary;
mod guideline;
mod indicator;
mod load;
mod manifest;
mod model;
mod obligation;
mod package;
mod parameter;
mod pattern;
pub mod planning;
mod practice;
mod reader;
mod responsibility;
mod section;
mod span;
mod supply_chain;
mod validate;
mod value;

pub use basis::Basis;
pub use control::{Control, Layer, Level};
pub use discrepancy::{Discrepancy, DiscrepancyKind};
pub use event::Event;
pub use glossary::Term;
pub use guideline::{Guideline, Item};
pub use indicator::{Choice, Direction, Indicator, Quantity, Reference};
pub use load::load;
pub use manifest::{ApplicabilityRule, Edition, Manifest, Part, Shape, Status, Totals};
pub use model::Model;
pub use obligation::{Obligation, ObligationKind, Origin, Trigger};
pub use package::{Digest, Package, PackageError};
pub use parameter::Parameter;
pub use pattern::{
    AvailabilityDemand, Criterion, Demand, ExampleService, InformationClass, Pattern, PatternScheme, Reading,
    ReadingRow,
};
pub use practice::Practice;
pub use reader::{Element, Reader};
pub use responsibility::{Cell, LayerTitle, Party, ResponsibilityModel, ResponsibilityScheme, Rule};
pub use section::Section;
pub use span::{Calendar, Span, SpanUnit};
pub use supply_chain::{SupplyChainModel, SupplyChainScheme};
pub use value::{Unit, Value, ValueError};
