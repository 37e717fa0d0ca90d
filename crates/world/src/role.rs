//! What people may do in a workspace: roles granted and revoked. People are ids here; their names are kept elsewhere.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{Meta, World};

/// What somebody is to a workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Reads.
    Viewer,
    /// States what is done, and on what evidence.
    Contributor,
    /// Approves what others stated.
    Approver,
    /// Samples, and raises findings; states nothing.
    Auditor,
    /// Decides about settings and people.
    Administrator,
}

impl Role {
    /// Every role, from the one that may least.
    pub const ALL: [Self; 5] = [Self::Viewer, Self::Contributor, Self::Approver, Self::Auditor, Self::Administrator];

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Viewer => "viewer",
            Self::Contributor => "contributor",
            Self::Approver => "approver",
            Self::Auditor => "auditor",
            Self::Administrator => "administrator",
        }
    }
}

/// A role was granted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleGranted {
    /// To whom: an opaque id.
    pub person: Box<str>,
    /// Which.
    pub role: Role,
    /// The last day it holds; none: until it is revoked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// A role was revoked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleRevoked {
    /// From whom.
    pub person: Box<str>,
    /// Which.
    pub role: Role,
}

/// A role somebody has been granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Which.
    pub role: Role,
    /// The last day it holds; `None`: until it is revoked.
    pub until: Option<Date>,
    /// Where the ledger says so.
    pub position: u64,
}

impl Grant {
    /// Whether it holds on a day.
    pub fn holds(&self, on: Date) -> bool {
        self.until.is_none_or(|until| on <= until)
    }
}

/// Whether a text can be a person's id.
pub(crate) fn is_person(id: &str) -> bool {
    let shaped = id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._@-".contains(&byte));
    (1..=64).contains(&id.len()) && shaped
}

impl World {
    /// The roles somebody has on a day.
    pub fn roles(&self, person: &str, on: Date) -> impl Iterator<Item = Role> {
        self.grants_of(person).iter().filter(move |grant| grant.holds(on)).map(|grant| grant.role)
    }

    /// Every role somebody has been granted, whether or not it has run out.
    pub fn grants_of(&self, person: &str) -> &[Grant] {
        self.grants.get(person).map_or(&[], Vec::as_slice)
    }

    /// Everybody who has been granted a role, by id.
    pub fn grants(&self) -> impl Iterator<Item = (&str, &[Grant])> {
        self.grants.iter().map(|(person, grants)| (person.as_ref(), grants.as_slice()))
    }
}

impl World {
    /// Some role was revoked, and nobody knows any more which: none is left to those concerned.
    pub(crate) fn revoke_all(&mut self, keys: &[String]) {
        for person in keys.iter().filter_map(|key| key.strip_prefix("person:")) {
            self.grants.remove(person);
        }
    }

    /// Whether somebody else than `person` is administrator without limit of time.
    pub(crate) fn has_other_administrator(&self, person: &str) -> bool {
        let lasting = |grant: &Grant| grant.role == Role::Administrator && grant.until.is_none();
        self.grants.iter().any(|(own, grants)| **own != *person && grants.iter().any(lasting))
    }
}

impl RoleGranted {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![format!("person:{}", self.person)]
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        let grants = world.grants.entry(self.person.clone()).or_default();
        grants.retain(|grant| grant.role != self.role);
        grants.push(Grant { role: self.role, until: self.until, position: meta.position });
    }
}

impl RoleRevoked {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![format!("person:{}", self.person)]
    }

    pub(crate) fn fold(&self, world: &mut World, _meta: &Meta) {
        if let Some(grants) = world.grants.get_mut(&self.person) {
            grants.retain(|grant| grant.role != self.role);
        }
    }
}
