//! A role (ロール), Ⅴ.2.1.1: what somebody does so that an IoT service is provided.

use message::Text;
use serde::{Deserialize, Serialize};

use crate::Discrepancy;

/// A group of roles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleGroup {
    /// The name roles refer to.
    pub id: String,
    /// The printed mark.
    pub printed: String,
    /// The printed title and its translation.
    pub title: Text,
    /// What is said of the group, in Japanese.
    pub ja: String,
    /// What is said of the group, in English.
    pub en: String,
}

/// A role.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Its id; Akashi's, since the printed letters begin anew in each group.
    pub id: String,
    /// The printed mark.
    pub printed: String,
    /// The group it belongs to.
    pub group: String,
    /// The printed title and its translation.
    pub title: Text,
    /// What it consists in, restated.
    pub definition: Text,
    /// What it consists in, viewpoint by viewpoint, where the document tells them apart.
    #[serde(default, rename(serialize = "parts", deserialize = "part"))]
    pub parts: Vec<RolePart>,
    /// The arrows of the type diagram it carries out.
    #[serde(default)]
    pub arrows: Vec<u32>,
    /// The components, or kinds of them, it uses, figure 17.
    #[serde(default)]
    pub components: Vec<String>,
    /// Where the document contradicts itself about the role.
    #[serde(default, rename(serialize = "discrepancies", deserialize = "discrepancy"))]
    pub discrepancies: Vec<Discrepancy>,
}

/// What a role consists in under one viewpoint.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RolePart {
    /// The viewpoint.
    pub viewpoint: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}
