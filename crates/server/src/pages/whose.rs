//! Whose answers a page is about: a service's, or the organisation's for all of its services.

use serde::Deserialize;
use world::{About, Scope, Slug};

use crate::failure::Failure;

/// The path of a page about a control; without a service: the organisation's own answer.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct ControlPath {
    #[serde(default)]
    service: Option<String>,
    control: String,
}

/// A control in a scope.
#[derive(Clone, Debug)]
pub(crate) struct Whose {
    /// The service; `None`: the organisation.
    pub(crate) service: Option<Slug>,
    /// The control's id.
    pub(crate) control: String,
}

impl TryFrom<ControlPath> for Whose {
    type Error = Failure;

    fn try_from(path: ControlPath) -> Result<Self, Failure> {
        let service = path.service.map(|service| service.parse()).transpose().map_err(|_| Failure::NotFound)?;
        Ok(Self { service, control: path.control })
    }
}

impl Whose {
    /// Who speaks.
    pub(crate) fn scope(&self) -> Scope {
        self.service.clone().map_or(Scope::Organisation, Scope::Service)
    }

    /// An item of the control, or the control itself, in this scope.
    pub(crate) fn about(&self, guideline: &str, item: &str) -> About {
        About { scope: self.scope(), guideline: guideline.into(), item: item.into() }
    }

    /// The page's path inside the workspace.
    pub(crate) fn path(&self) -> String {
        match &self.service {
            Some(service) => format!("services/{service}/controls/{}", self.control),
            None => format!("organisation/controls/{}", self.control),
        }
    }
}
