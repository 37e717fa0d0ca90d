//! A viewpoint (観点), Ⅴ.1.1: by these IoT services are characterised, and countermeasures ordered.

use message::Text;
use serde::{Deserialize, Serialize};

/// A viewpoint with its kinds of risk and of response.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Viewpoint {
    /// The printed letter.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// What characterises services here, in Japanese.
    pub ja: String,
    /// What characterises services here, in English.
    pub en: String,
    /// The kind of risk to be emphasised, Ⅴ.1.3.
    pub risk: Text,
    /// The kind of response, Ⅴ.1.4.
    pub response: Text,
    /// The kinds of risk of Ⅴ.1.3, one by one.
    #[serde(default, rename(serialize = "themes", deserialize = "theme"))]
    pub themes: Vec<Theme>,
    /// The groups of the risks listed in Ⅴ.2.2.
    #[serde(default, rename(serialize = "categories", deserialize = "category"))]
    pub categories: Vec<Category>,
}

/// A kind of risk to be emphasised, Ⅴ.1.3.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Its number within the viewpoint.
    pub number: u32,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// A group of listed risks, Ⅴ.2.2.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// The name problems refer to.
    pub id: String,
    /// The printed mark, where it differs from the id.
    pub printed: Option<String>,
    /// The printed title and its translation.
    pub title: Text,
}
