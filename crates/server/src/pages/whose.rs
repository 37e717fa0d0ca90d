//! Whose answers a page is about: a service's, a unit's, or the organisation's for all of its services.

use serde::Deserialize;
use world::{About, Scope, Slug};

use crate::failure::Failure;
use crate::pages::scopes::path_of;

/// The path of a page about a control; with neither service nor unit it is the organisation's own answer.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct ControlPath {
    #[serde(default)]
    service: Option<String>,
    #[serde(default)]
    unit: Option<String>,
    control: String,
}

/// The path of a page about a scope as a whole; with neither service nor unit it is the organisation's.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct ScopePath {
    service: Option<Slug>,
    unit: Option<Slug>,
}

impl From<ScopePath> for Scope {
    fn from(path: ScopePath) -> Self {
        match (path.service, path.unit) {
            (Some(service), _) => Self::Service(service),
            (None, Some(unit)) => Self::Unit(unit),
            (None, None) => Self::Organisation,
        }
    }
}

/// A control in a scope.
#[derive(Clone, Debug)]
pub(crate) struct Whose {
    /// Who speaks.
    pub(crate) scope: Scope,
    /// The control's id.
    pub(crate) control: String,
}

impl TryFrom<ControlPath> for Whose {
    type Error = Failure;

    fn try_from(path: ControlPath) -> Result<Self, Failure> {
        let nowhere = |_| Failure::NotFound;
        let scope = match (path.service, path.unit) {
            (Some(service), _) => Scope::Service(service.parse().map_err(nowhere)?),
            (None, Some(unit)) => Scope::Unit(unit.parse().map_err(nowhere)?),
            (None, None) => Scope::Organisation,
        };
        Ok(Self { scope, control: path.control })
    }
}

impl Whose {
    /// An item of the control, or the control itself, in this scope.
    pub(crate) fn about(&self, guideline: &str, item: &str) -> About {
        About { scope: self.scope.clone(), guideline: guideline.into(), item: item.into() }
    }

    /// The page's path inside the workspace.
    pub(crate) fn path(&self) -> String {
        format!("{}/controls/{}", path_of(&self.scope), self.control)
    }
}
