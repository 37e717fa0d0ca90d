//! What must be known of a party to tell which items are asked of it.

use crate::catalog::Group;
use crate::touchpoint::{Condition, Role};

/// A role a party plays or not, a condition that holds for it or not, or a group of requirements it takes on or not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Circumstance<'g> {
    /// It plays a role.
    Role(&'g Role),
    /// It is in a condition.
    Condition(Condition),
    /// It takes on the requirements of a group: a level, a profile, a kind of organisation.
    Group(&'g Group),
}

impl Circumstance<'_> {
    /// The name used in statements, files and interfaces: `role.aggregator`, `condition.mobile`, `group.IG1`.
    pub fn name(&self) -> String {
        match self {
            Self::Role(role) => role.circumstance(),
            Self::Condition(condition) => condition.circumstance(),
            Self::Group(group) => group.circumstance(),
        }
    }
}
