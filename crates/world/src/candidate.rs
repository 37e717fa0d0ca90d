//! What becomes of countermeasures that a guideline's method proposes.

use serde::{Deserialize, Serialize};

use crate::{About, ItemOrdinal, Meta, ScopeState, World};

/// It was decided whether a proposed countermeasure is taken up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CandidateDecided {
    /// Which countermeasure, for whom.
    pub about: About,
    /// The role of whose partner it would be requested; none: the provider would carry it out itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Box<str>>,
    /// What was decided.
    pub decision: Resolution,
    /// Why; empty only where a decision is taken back.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// What was decided about a proposed countermeasure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Resolution {
    /// It is carried out, or requested.
    Adopt,
    /// It is not.
    Reject,
    /// Not now.
    Defer,
    /// What was decided before is taken back.
    Open,
}

impl Resolution {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Adopt, Self::Reject, Self::Defer, Self::Open];

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Adopt => "adopt",
            Self::Reject => "reject",
            Self::Defer => "defer",
            Self::Open => "open",
        }
    }
}

/// The decision about a proposed countermeasure that is in force in a scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The role of whose partner it would be requested; none: it is the provider's own.
    pub role: Option<Box<str>>,
    /// What was decided; `None`: something was, but its body was erased.
    pub resolution: Option<Resolution>,
    /// Where the ledger says so and why.
    pub position: u64,
}

impl CandidateDecided {
    /// The decision of each role stands by itself; the control's own key comes before it.
    pub(crate) fn keys(&self) -> Vec<String> {
        let mut keys = self.about.keys();
        keys.extend(keys.last().map(|own| format!("{own}@{}", self.role.as_deref().unwrap_or_default())));
        keys
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        take(world, &self.about, self.role.as_deref(), Some(self.decision), meta);
    }

    /// The fold of a decision whose body was erased: something was decided, nobody knows what.
    pub(crate) fn fold_erased(about: &About, keys: &[String], world: &mut World, meta: &Meta) {
        let role = keys.iter().find_map(|key| Some(key.split_once('|')?.1.rsplit_once('@')?.1));
        take(world, about, role.filter(|role| !role.is_empty()), None, meta);
    }
}

fn take(world: &mut World, about: &About, role: Option<&str>, resolution: Option<Resolution>, meta: &Meta) {
    let (scope, item) = world.name(about);
    let known = world.state_mut(scope).candidates.entry(item).or_default();
    known.retain(|one| one.role.as_deref() != role);
    if resolution != Some(Resolution::Open) {
        known.push(Decided { role: role.map(Box::from), resolution, position: meta.position });
    }
}

impl ScopeState {
    /// What was decided here about a proposed countermeasure, role by role.
    pub fn decided(&self, item: ItemOrdinal) -> &[Decided] {
        self.candidates.get(&item).map_or(&[], Vec::as_slice)
    }
}
