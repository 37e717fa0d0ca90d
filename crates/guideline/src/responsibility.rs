//! Who manages which layer: the shared-responsibility model (責任共有モデル).

use message::Text;
use serde::Deserialize;

/// One of the two sides of a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Party {
    /// 利用者.
    Customer,
    /// 事業者.
    Provider,
}

/// A layer of the model.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LayerTitle {
    /// The layer's name.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// Whether the document's prose names it.
    pub printed: bool,
}

/// Who answers for one layer.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// The layer.
    pub layer: String,
    /// The side that manages it.
    pub party: Party,
    /// Whether the split is inferred from "…層以下" rather than stated.
    pub inferred: bool,
}

/// The split for one service model.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResponsibilityModel {
    /// `saas`, `paas` or `iaas`.
    pub id: String,
    /// The section that describes it.
    pub section: String,
    /// The model's title.
    pub title: Text,
    /// What the customer manages.
    pub customer: Text,
    /// What the provider manages.
    pub provider: Text,
    /// The split layer by layer.
    #[serde(default, rename = "cell")]
    pub cells: Vec<Cell>,
}

/// A general rule of a model.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The rule's name.
    pub id: String,
    /// The section that states it.
    pub section: String,
    /// The rule, in Japanese.
    pub ja: String,
    /// The rule, in English.
    pub en: String,
}

/// The shared-responsibility model as a whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResponsibilityScheme {
    /// Layers from top to bottom.
    pub layers: Vec<LayerTitle>,
    /// The split per service model.
    pub models: Vec<ResponsibilityModel>,
    /// Rules for all models.
    pub rules: Vec<Rule>,
}
