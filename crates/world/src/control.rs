//! What is said about a control.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{About, Meta, World};

/// How far a control is implemented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ImplementationStatus {
    /// 実施済み, as stated.
    Implemented,
    /// 一部実施.
    Partly,
    /// 計画中.
    Planned,
    /// 未実施.
    NotImplemented,
}

impl ImplementationStatus {
    /// Every status, from best to worst.
    pub const ALL: [Self; 4] = [Self::Implemented, Self::Partly, Self::Planned, Self::NotImplemented];

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Implemented => "implemented",
            Self::Partly => "partly",
            Self::Planned => "planned",
            Self::NotImplemented => "not-implemented",
        }
    }
}

/// It was stated how far a control is implemented.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImplementationStated {
    /// Which control, for whom.
    pub about: About,
    /// How far.
    pub status: ImplementationStatus,
    /// How it is done.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A control was excluded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ControlExcluded {
    /// Which control, for whom.
    pub about: About,
    /// Why it does not apply; never empty.
    pub reason: String,
}

/// An exclusion was lifted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExclusionLifted {
    /// Which control, for whom.
    pub about: About,
}

/// What a unit or service had answered itself was withdrawn: what stands above it counts again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerWithdrawn {
    /// Which control, for whom.
    pub about: About,
    /// Why, if that was said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// A statement about a control was approved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApprovalGiven {
    /// Which control, for whom.
    pub about: About,
    /// On which day.
    pub on: Date,
    /// Why its author approves their own statement (自己承認); empty: somebody else approves it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub self_reason: String,
}

/// Someone was named responsible for a control.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResponsibleNamed {
    /// Which control, for whom.
    pub about: About,
    /// A post or team; persons are named in the directory, not in the ledger.
    pub owner: String,
}

/// An action on a control was planned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionPlanned {
    /// Which control, for whom.
    pub about: About,
    /// What will be done.
    pub plan: String,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
}

/// An approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Approved {
    /// Where the ledger says so.
    pub position: u64,
    /// Whether the author approved their own statement (自己承認).
    pub by_author: bool,
}

/// The implementation in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Implementation {
    /// How far; `None`: said, but its body was erased.
    pub status: Option<ImplementationStatus>,
    /// Where the ledger says so.
    pub position: u64,
}

/// A planned action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// By when.
    pub due: Option<Date>,
    /// Where the ledger says what.
    pub position: u64,
}

/// What is so about a control in one scope.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ControlState {
    /// How far it is implemented.
    pub implementation: Option<Implementation>,
    /// Where the ledger says why it is excluded.
    pub exclusion: Option<u64>,
    /// The approval given last.
    pub approval: Option<Approved>,
    /// Where the ledger names who is responsible.
    pub responsible: Option<u64>,
    /// What is planned.
    pub plan: Option<Plan>,
}

impl ControlState {
    /// Whether anything was answered here, be it that the control is excluded.
    pub fn answers(&self) -> bool {
        self.exclusion.is_some() || self.implementation.is_some()
    }
}

impl World {
    /// Where the ledger states what counts only once somebody approves it, and nobody has, in no order.
    pub fn awaiting_approval(&self) -> Vec<u64> {
        let mut waiting = Vec::new();
        for state in self.scope_states() {
            if World::settings(&self.chain_of(state.scope())).approval != crate::Approval::Required {
                continue;
            }
            let stated = state.controls.values().filter(|said| said.exclusion.is_none());
            waiting.extend(stated.filter_map(|said| {
                let stated = said.implementation.filter(|stated| stated.status.is_some())?.position;
                said.approval.is_none_or(|given| given.position < stated).then_some(stated)
            }));
        }
        waiting
    }
}

fn control<'w>(about: &About, world: &'w mut World) -> &'w mut ControlState {
    let (scope, item) = world.name(about);
    world.state_mut(scope).controls.entry(item).or_default()
}

impl ImplementationStated {
    pub(crate) fn keys(&self) -> Vec<String> {
        self.about.keys()
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        control(&self.about, world).implementation =
            Some(Implementation { status: Some(self.status), position: meta.position });
    }

    /// The fold of a statement whose body was erased: something was said, nobody knows what.
    pub(crate) fn fold_erased(about: &About, world: &mut World, meta: &Meta) {
        control(about, world).implementation = Some(Implementation { status: None, position: meta.position });
    }
}

impl ControlExcluded {
    pub(crate) fn keys(&self) -> Vec<String> {
        self.about.keys()
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        control(&self.about, world).exclusion = Some(meta.position);
    }
}

impl ExclusionLifted {
    pub(crate) fn keys(&self) -> Vec<String> {
        self.about.keys()
    }

    pub(crate) fn fold(&self, world: &mut World, _meta: &Meta) {
        control(&self.about, world).exclusion = None;
    }
}

impl AnswerWithdrawn {
    pub(crate) fn keys(&self) -> Vec<String> {
        self.about.keys()
    }

    pub(crate) fn fold(&self, world: &mut World, _meta: &Meta) {
        let said = control(&self.about, world);
        (said.implementation, said.exclusion, said.approval) = (None, None, None);
    }
}

impl ApprovalGiven {
    pub(crate) fn keys(&self) -> Vec<String> {
        self.about.keys()
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        control(&self.about, world).approval =
            Some(Approved { position: meta.position, by_author: !self.self_reason.is_empty() });
    }
}

impl ResponsibleNamed {
    pub(crate) fn keys(&self) -> Vec<String> {
        self.about.keys()
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        control(&self.about, world).responsible = Some(meta.position);
    }
}

impl ActionPlanned {
    pub(crate) fn keys(&self) -> Vec<String> {
        self.about.keys()
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        control(&self.about, world).plan = Some(Plan { due: self.due, position: meta.position });
    }
}
