//! The shape `iot`: a method rather than a list of controls.
//!
//! Roles and components, the risks listed and those extracted from them, a survey of who does what, rules and maps that
//! lead from the survey to candidate countermeasures, readings where the document leaves that open, and filled surveys
//! to start from. Each countermeasure is a [`crate::Control`] of the same id besides.

mod annex;
mod asked;
mod case;
mod component;
mod countermeasure;
mod extracted;
mod figure;
mod index;
mod lists;
mod lookup;
mod map;
mod reading;
mod risk;
mod role;
mod rule;
mod structure;
mod survey;
mod viewpoint;

pub use annex::{
    AnnexRule, AnnexSection, BusinessRisk, Example, ExampleValue, Field, HarmTest, HiddenConnection, Premise, Revenue,
    Strategy,
};
pub use asked::{Asked, AskedBy};
pub use case::Case;
pub use component::{Component, Kind, Side};
pub use countermeasure::{Action, ActionPart, Countermeasure, Duty, Lead, Source};
pub use extracted::{DataKind, ExtractedRisk, RiskClass, RiskGroup};
pub use figure::Figure;
pub(crate) use lists::IotDraft;
pub use lists::IotModel;
pub use map::{MapRow, Trigger};
pub use reading::{Change, Reading, ReadingOption};
pub use risk::{Fate, Ground, Problem, Risk};
pub use role::{Role, RoleGroup, RolePart};
pub use rule::{Addressee, Condition, ConditionKind, Hint, Match, MatrixCell, Rule, Step};
pub use structure::{Arrow, Cooperation, Party, Situation, SituationKind, Structure, UsualSupply};
pub use survey::{Block, Cell, CellKind, Check, CheckKind, Column, Mark, Note, SurveyRow};
pub use viewpoint::{Category, Theme, Viewpoint};

#[cfg(test)]
mod tests;
