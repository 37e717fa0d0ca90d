//! An item of practice (実務のポイント).

use message::Text;
use serde::{Deserialize, Serialize};

use super::{Condition, Decider};
use crate::Basis;

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ItemKind {
    /// A lettered item; assessed.
    Lettered,
    /// A paragraph that asks for something; assessed.
    Prose,
    /// A paragraph that introduces lettered items and asks for nothing itself.
    LeadIn,
    /// An example or a reference.
    Note,
}

impl ItemKind {
    /// Whether such items are assessed.
    pub fn is_assessed(self) -> bool {
        matches!(self, Self::Lettered | Self::Prose)
    }
}

/// How strongly an item is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wording {
    /// 求められる, 必要がある.
    Asked,
    /// 望ましい.
    Desirable,
    /// 推奨.
    Recommended,
    /// 検討する.
    Consider,
}

/// An item; the assessed ones are controls of the same id besides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// `6.1.1.a`; `6.1.1.p2` for the second paragraph.
    pub id: String,
    /// The letter, or the paragraph's place in its block.
    pub printed: String,
    /// What it is.
    pub kind: ItemKind,
    /// The roles that act.
    #[serde(default)]
    pub actors: Vec<String>,
    /// Whether the item names them; nobody acts in lead-ins and notes.
    pub actor_basis: Option<Basis>,
    /// Why the actor is open.
    pub actor_reason: Option<Text>,
    /// The roles acted towards, read from the text.
    #[serde(default)]
    pub counterparties: Vec<String>,
    /// When it applies; none: always. Several belong to different sentences as well as to the whole.
    #[serde(default)]
    pub conditions: Vec<Condition>,
    /// Those of several conditions without any of which nothing in the item is asked; none, if something always is.
    pub decisive: Option<Vec<Condition>>,
    /// How strongly it is put; none where the text only states.
    #[serde(default)]
    pub wording: Vec<Wording>,
    /// Its printed cross-references.
    #[serde(default)]
    pub refs: Vec<String>,
    /// The text, restated, in Japanese.
    pub ja: String,
    /// The text, restated, in English.
    pub en: String,
    /// Entries of a list of information it prints.
    #[serde(default, rename(serialize = "entries", deserialize = "entry"))]
    pub entries: Vec<Entry>,
}

impl Item {
    /// The conditions somebody can decide, occasions left out.
    pub fn decided(&self) -> impl Iterator<Item = Condition> {
        self.conditions.iter().copied().filter(|one| one.decided_by() != Decider::Occasion)
    }

    /// The conditions that take the item out if none of them holds: the only one there is, or those the data names.
    pub fn decisive(&self) -> Vec<Condition> {
        self.decisive.clone().unwrap_or_else(|| self.decided().collect())
    }

    /// The text in both languages.
    pub fn text(&self) -> Text {
        Text::new(self.ja.as_str(), self.en.as_str())
    }
}

/// An entry of a printed list of information.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// `6.3.2.p1.1`; `6.3.2.p1.1.1` below it.
    pub id: String,
    /// Its mark, if it has one.
    pub printed: Option<String>,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}
