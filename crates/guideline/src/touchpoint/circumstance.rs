//! The roles and conditions by which items are asked.

use std::collections::BTreeSet;

use super::{Condition, Decider, Role, TouchpointModel};
use crate::Circumstance;

impl Role {
    /// The name under which it is stated whether a party plays it.
    pub fn circumstance(&self) -> String {
        format!("role.{}", self.id)
    }
}

impl Condition {
    /// The name under which it is stated whether it holds.
    pub fn circumstance(self) -> String {
        format!("condition.{}", self.name())
    }
}

impl TouchpointModel {
    /// The roles that act in assessed items, in the order of the document, then the conditions of such items that a
    /// party decides.
    pub(crate) fn circumstances(&self) -> Vec<Circumstance<'_>> {
        let items = || self.controls.iter().flat_map(|control| &control.items).filter(|item| item.kind.is_assessed());
        let acting: BTreeSet<&str> = items().flat_map(|item| &item.actors).map(String::as_str).collect();
        let named: BTreeSet<Condition> = items().flat_map(|item| item.conditions.iter().copied()).collect();
        let roles = self.roles.iter().filter(|role| acting.contains(role.id.as_str()));
        let conditions = named.into_iter().filter(|condition| condition.decided_by() == Decider::Party);
        roles.map(Circumstance::Role).chain(conditions.map(Circumstance::Condition)).collect()
    }
}
