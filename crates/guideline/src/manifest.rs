//! What a guideline is: names, edition, status, and the totals its data must reach.

use std::collections::BTreeMap;

use message::Text;
use serde::Deserialize;

/// Where an edition stands in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// 現行.
    Current,
    /// 旧版.
    Superseded,
    /// 案.
    Draft,
}

/// The edition of a document.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// A short name of the edition, `3`.
    pub id: String,
    /// As printed and translated.
    pub title: Text,
    /// When it was published, `2021-09`.
    pub published: String,
    /// Where it stands.
    pub status: Status,
    /// The short name of the edition before, if it is known here.
    pub predecessor: Option<String>,
    /// The short name of the edition after, if it is known here.
    pub successor: Option<String>,
}

/// A part of the document that holds controls.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// `II`.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
}

/// To whom the controls of a section apply; the rule with the longest matching section decides.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApplicabilityRule {
    /// The part, chapter or section.
    pub section: String,
    /// What one runs to be concerned: `saas`, `paas`, `iaas`, `datacentre`.
    pub to: Vec<String>,
    /// Whether the controls fall to whoever runs the building.
    #[serde(default)]
    pub building: bool,
    /// The clause the rule rests on.
    pub clause: String,
}

/// The shape of a guideline's data: which files it has, and what in them is a control that can be assessed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// A framework of somebody else: a tree of nodes, those that are assessed being the controls.
    Catalog,
    /// Controls with practices, obligations and indicators.
    #[default]
    Controls,
    /// Layers, elements, and requirements whose measures are assessed.
    Framework,
    /// Roles, components, risks, a survey, and rules from it to countermeasures, which are the controls.
    Iot,
    /// Viewpoints, benefits and trees that lead to measures; the bullets of the measures are the controls.
    Planning,
    /// Parts, sections and annexes of a document that is not at hand; nothing is assessed.
    Structure,
    /// Controls whose items are assessed, each with who acts towards whom and when it applies.
    Touchpoint,
}

/// How many items of each kind the data must hold; a difference is an error of the data.
pub type Totals = BTreeMap<String, usize>;

/// The manifest file `guideline.toml`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The short name used everywhere, `mic3`.
    pub id: String,
    /// The document's title.
    pub title: Text,
    /// What it is called where there is no room for its title and edition.
    pub short: Option<Text>,
    /// Who published it.
    pub issuer: Text,
    /// What the data covers of it and whose words it uses.
    pub note: Text,
    /// The shape of its data.
    #[serde(default)]
    pub shape: Shape,
    /// The guideline it is a part of, where it is kept apart from the rest.
    pub part_of: Option<String>,
    /// Its edition.
    pub edition: Edition,
    /// Parts with controls, in order.
    #[serde(default, rename = "part")]
    pub parts: Vec<Part>,
    /// To whom sections apply; none: to everybody.
    #[serde(default)]
    pub applies: Vec<ApplicabilityRule>,
    /// What the data must add up to.
    pub totals: Totals,
}

impl Manifest {
    /// What the edition is called where there is little room: its short title, else the title itself.
    pub fn called(&self) -> &Text {
        self.short.as_ref().unwrap_or(&self.title)
    }
}
