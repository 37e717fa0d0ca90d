//! A guideline as data: its sections, controls, practices, obligations, indicators, patterns,
//! responsibility and supply-chain models, readers and terms.
//!
//! A [`Package`] is the guideline's files as they stand in `guidelines/<short-name>/`; [`load`] turns
//! it into a [`Guideline`] and reports every problem with file and line. A [`mapping::Mapping`] ties the
//! clauses of two guidelines. This room reads no files and knows no organisation.

mod basis;
pub mod catalog;
mod circumstance;
mod control;
mod discrepancy;
mod draft;
mod duty;
mod event;
mod file;
pub mod framework;
mod glossary;
mod guideline;
mod indicator;
pub mod iot;
mod load;
mod manifest;
pub mod mapping;
mod model;
mod obligation;
mod package;
mod parameter;
mod pattern;
pub mod planning;
mod practice;
mod printed;
mod printed_order;
mod reader;
mod relation;
mod responsibility;
mod section;
#[cfg(test)]
mod shipped;
mod span;
pub mod structure;
mod supply_chain;
mod text_list;
pub mod touchpoint;
mod validate;
mod value;

pub use basis::Basis;
pub use circumstance::Circumstance;
pub use control::{Control, Layer, Level};
pub use discrepancy::{Discrepancy, DiscrepancyKind};
pub use duty::{Duty, Setting, Source};
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
pub use printed::{Passage, Printed, PrintedHeading, PrintedList, Stands};
pub use printed_order::printed_order;
pub use reader::{Element, Reader};
pub use relation::Relation;
pub use responsibility::{Cell, LayerTitle, Party, ResponsibilityModel, ResponsibilityScheme, Rule};
pub use section::Section;
pub use span::{Calendar, Span, SpanUnit};
pub use supply_chain::{LinkForm, SupplierDemand, SupplierSection, SupplyChainModel, SupplyChainScheme};
pub use text_list::TextList;

pub use value::{Unit, Value, ValueError};
