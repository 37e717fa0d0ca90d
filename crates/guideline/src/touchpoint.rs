//! The shape `touchpoint`: practice at the point of customer contact.
//!
//! Controls hold items (実務のポイント): what somebody does towards somebody else, under conditions, put more or less
//! strongly. The lettered items and the prose ones are assessed: each is a [`crate::Control`] of the same id besides, in
//! the section of its control. Around them stand the points of practice, what information goes to customers by which
//! route, what is agreed with customers and suppliers, the shapes of the supply chain, and the parties.

mod chain;
mod circumstance;
mod clause;
mod condition;
mod control;
mod fault;
mod heading;
mod index;
mod information;
mod item;
mod lists;
mod point;
mod reader;
mod role;

pub use chain::{ChainModel, ChainRule, Contracting, Linkage};
pub use clause::{Clause, ClauseForm, ClauseSide};
pub use condition::{Condition, Decider};
pub use control::{ControlSource, Footnote, IssuePoint, TouchpointControl};
pub use fault::Fault;
pub use heading::Heading;
pub use information::{
    Audience, Caution, Citation, Information, InformationWay, Phase, Prohibition, Route, RouteClass, Unrouted,
};
pub use item::{Entry, Item, ItemKind, Wording};
pub(crate) use lists::TouchpointDraft;
pub use lists::TouchpointModel;
pub use point::{Point, PointPractice};
pub use reader::{Criterion, Duties, DutyStrength, Prerequisite, ReaderGroup, Step};
pub use role::{ByPerspective, Role};

#[cfg(test)]
mod tests;
