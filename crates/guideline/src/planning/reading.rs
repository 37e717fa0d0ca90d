//! What the document, as it could be read, leaves open.

use serde::{Deserialize, Serialize};

/// What a reading is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReadingSubject {
    /// Which edges a tree has.
    Edges,
    /// Which box bears which number.
    Numbers,
    /// What a text means.
    Text,
}

/// An open question with its options. Which one is in force is for the organisation to say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// Its id; Akashi's.
    pub id: String,
    /// What it is about.
    pub about: ReadingSubject,
    /// The nodes, measures, reference boxes or bullets concerned; none: all nodes.
    #[serde(default)]
    pub items: Vec<String>,
    /// The option that is better founded than the others; `None`: all stand side by side. Of edges, those of the other
    /// options are followed as ambiguous ones until somebody who has the pages says which option holds.
    pub default: Option<String>,
    /// Whether more than one option may hold at once.
    #[serde(default)]
    pub several: bool,
    /// The question, in Japanese.
    pub ja: String,
    /// The question, in English.
    pub en: String,
    /// The answers to choose from.
    #[serde(rename(serialize = "options", deserialize = "option"))]
    pub options: Vec<ReadingOption>,
}

impl Reading {
    /// The option of that id.
    pub fn option(&self, id: &str) -> Option<&ReadingOption> {
        self.options.iter().find(|option| option.id == id)
    }
}

/// One of the answers of a reading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadingOption {
    /// Its id within the reading.
    pub id: String,
    /// The answer, in Japanese.
    pub ja: String,
    /// The answer, in English.
    pub en: String,
    /// The edges that hold if it is chosen.
    #[serde(default)]
    pub edges: Vec<String>,
}
