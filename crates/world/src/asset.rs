//! The register of assets: information, and the components that hold and process it.

use serde::{Deserialize, Serialize};

use crate::{Meta, Scope, ScopeState, Slug, World};

/// What kind of asset it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AssetKind {
    /// Information.
    Information,
    /// A component: hardware, software, a network, a device, an external service.
    Component,
}

/// Whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holding {
    /// The organisation's own.
    Own,
    /// Entrusted by somebody else, such as a customer.
    Entrusted,
}

/// How bad a loss of confidentiality, integrity or availability would be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Impact {
    /// Limited.
    Low,
    /// Serious.
    Moderate,
    /// Severe.
    High,
}

impl Impact {
    /// Every impact, from the least.
    pub const ALL: [Self; 3] = [Self::Low, Self::Moderate, Self::High];

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Moderate => "moderate",
            Self::High => "high",
        }
    }
}

/// What an asset is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssetDescription {
    /// The asset.
    pub asset: Slug,
    /// Its name; never empty.
    pub name: String,
    /// What kind of asset it is.
    pub kind: AssetKind,
    /// To whom it belongs: the organisation, a unit, a service, a component.
    pub scope: Scope,
    /// Whose it is.
    pub holding: Holding,
    /// How bad its disclosure would be, if stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidentiality: Option<Impact>,
    /// How bad its falsification would be, if stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub integrity: Option<Impact>,
    /// How bad its absence would be, if stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub availability: Option<Impact>,
    /// The post or team that answers for it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// Where it is kept.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// The guideline's information classes it falls under.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub information: Vec<Box<str>>,
}

/// An asset was registered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AssetRegistered(pub AssetDescription);

/// A registered asset was described anew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AssetChanged(pub AssetDescription);

/// An asset is there no more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssetRetired {
    /// The asset.
    pub asset: Slug,
    /// Why, or what became of it; never empty.
    pub reason: String,
}

/// An asset as the world knows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Asset {
    /// What it is.
    pub description: AssetDescription,
    /// Where the ledger says so.
    pub position: u64,
}

impl ScopeState {
    /// The assets that belong here, without those of the scopes around it.
    pub fn assets(&self) -> &[Asset] {
        &self.assets
    }
}

impl World {
    /// Every asset that is there, by name.
    pub fn assets(&self) -> impl Iterator<Item = &Asset> {
        self.asset_places.keys().filter_map(|name| self.asset(name))
    }

    /// The asset of that name.
    pub fn asset(&self, asset: &str) -> Option<&Asset> {
        let scope = self.asset_places.get(asset)?;
        self.scope(scope)?.assets.iter().find(|own| own.description.asset.as_str() == asset)
    }

    fn put_asset(&mut self, description: &AssetDescription, meta: &Meta) {
        self.take_asset(description.asset.as_str());
        self.asset_places.insert(description.asset.as_str().into(), description.scope.clone());
        let scope = self.name_scope(&description.scope);
        let asset = Asset { description: description.clone(), position: meta.position };
        self.state_mut(scope).assets.push(asset);
    }

    /// Takes an asset out of the register, wherever it is.
    pub(crate) fn take_asset(&mut self, asset: &str) {
        let Some(scope) = self.asset_places.remove(asset) else { return };
        let scope = self.name_scope(&scope);
        self.state_mut(scope).assets.retain(|own| own.description.asset.as_str() != asset);
    }
}

fn keys(description: &AssetDescription) -> Vec<String> {
    vec![description.scope.to_string(), format!("asset:{}", description.asset)]
}

impl AssetRegistered {
    pub(crate) fn keys(&self) -> Vec<String> {
        keys(&self.0)
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        world.put_asset(&self.0, meta);
    }
}

impl AssetChanged {
    pub(crate) fn keys(&self) -> Vec<String> {
        keys(&self.0)
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        world.put_asset(&self.0, meta);
    }
}

impl AssetRetired {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![format!("asset:{}", self.asset)]
    }

    pub(crate) fn fold(&self, world: &mut World, _meta: &Meta) {
        world.take_asset(self.asset.as_str());
    }
}
