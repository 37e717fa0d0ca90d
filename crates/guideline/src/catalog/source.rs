//! The file a framework was read from, and what it says about itself.

use serde::{Deserialize, Serialize};

use super::{More, Words};

/// The format of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceFormat {
    /// A library of CISO Assistant.
    CisoAssistant,
    /// A catalog of OSCAL, or what a profile resolves to.
    Oscal,
    /// A sheet by the layout of docs/guideline-sheet.md.
    Sheet,
}

impl SourceFormat {
    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::CisoAssistant => "ciso-assistant",
            Self::Oscal => "oscal",
            Self::Sheet => "sheet",
        }
    }
}

/// Where a framework comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The name of the file.
    pub file: String,
    /// Its format.
    pub format: SourceFormat,
    /// The SHA-256 of its bytes, `sha256:…`.
    pub digest: String,
    /// The main language of its texts.
    pub language: String,
    /// Every language texts are in.
    pub languages: Vec<String>,
    /// The publisher's key of the framework: a URN, the UUID of an OSCAL document.
    pub key: Option<String>,
    /// The printed id of the framework.
    pub printed: Option<String>,
    /// Which version it calls itself.
    pub version: Option<String>,
    /// Who put the file together, if not the publisher.
    pub packager: Option<String>,
    /// Whose texts they are, and under which terms.
    pub copyright: Option<String>,
    /// Its title.
    #[serde(default)]
    pub title: Words,
    /// What it is.
    #[serde(default)]
    pub text: Words,
    /// What else the file says, outside nodes, groups, scores and references.
    pub more: Option<More>,
}
