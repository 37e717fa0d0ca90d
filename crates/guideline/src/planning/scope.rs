//! What the guide is for (1.1, 1.5), as questions a program can put.

use message::Text;
use serde::{Deserialize, Serialize};

use super::ExplainedTerm;
use crate::Basis;

/// About what a question of scope is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ScopeSubject {
    /// The information handled.
    Information,
    /// The system.
    System,
}

/// A question of scope; a system is in scope when every one is answered yes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeQuestion {
    /// Its id; Akashi's.
    pub id: String,
    /// About what it is.
    pub about: ScopeSubject,
    /// Where it stands.
    pub place: String,
    /// The question, in Japanese.
    pub ja: String,
    /// The question, in English.
    pub en: String,
}

/// A ring of the figure of 1.5: today's scope, or one that may come later.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "RingFile")]
pub struct Ring {
    /// Its id; Akashi's.
    pub id: String,
    /// Whether the guide covers it today.
    pub in_scope: bool,
    /// Where it stands.
    pub place: String,
    /// The printed title and its translation.
    pub title: Text,
    /// What it takes in.
    pub note: Option<Text>,
}

/// A ring as files spell it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RingFile {
    id: String,
    in_scope: bool,
    place: String,
    title: Text,
    ja: Option<String>,
    en: Option<String>,
}

impl TryFrom<RingFile> for Ring {
    type Error = String;

    fn try_from(file: RingFile) -> Result<Self, String> {
        let note = super::both(file.ja, file.en)?;
        Ok(Self { id: file.id, in_scope: file.in_scope, place: file.place, title: file.title, note })
    }
}

/// A box of the figure of 1.5: a kind of system, and the ring it stands in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeBox {
    /// Its id; Akashi's.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// The ring it stands in.
    pub ring: String,
    /// What that rests on.
    #[serde(rename(serialize = "confidence"))]
    pub basis: Basis,
}

/// An example of the figure of 1.5.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeCase {
    /// Its id; Akashi's.
    pub id: String,
    /// The set of examples it belongs to; Akashi's name.
    pub set: String,
    /// The printed letter.
    pub letter: String,
    /// The ring it stands in.
    pub ring: String,
    /// What that rests on.
    #[serde(rename(serialize = "confidence"))]
    pub basis: Basis,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// What helps where it is doubtful whether a system is covered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Doubt {
    /// Where it stands.
    pub place: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// The scope as a whole.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Scope {
    /// Terms explained there.
    pub terms: Vec<ExplainedTerm>,
    /// The questions.
    pub questions: Vec<ScopeQuestion>,
    /// The rings of the figure.
    pub rings: Vec<Ring>,
    /// Its boxes.
    pub boxes: Vec<ScopeBox>,
    /// Its examples.
    pub cases: Vec<ScopeCase>,
    /// What helps in doubt.
    pub doubt: Option<Doubt>,
}

impl Scope {
    /// The ring of that id.
    pub fn ring(&self, id: &str) -> Option<&Ring> {
        self.rings.iter().find(|ring| ring.id == id)
    }
}
