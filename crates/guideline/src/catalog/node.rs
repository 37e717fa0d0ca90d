//! A node of the tree: a group, a requirement, or whatever the publisher prints an id for.

use serde::{Deserialize, Serialize};

use super::{More, Words};

/// A node; one that is assessed is a control of the same id besides, every other one a section.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Node {
    /// The id it goes by here: the printed one, where that names nothing else and can stand in an address.
    pub id: String,
    /// The printed id, where it is another.
    pub printed: Option<String>,
    /// What its publisher's files call it: a URN, the id of an OSCAL control.
    pub key: Option<String>,
    /// The node it stands in.
    pub parent: Option<String>,
    /// Whether it is assessed.
    #[serde(default)]
    pub assessable: bool,
    /// Its title.
    #[serde(default)]
    pub title: Words,
    /// What it says or asks for.
    #[serde(default)]
    pub text: Words,
    /// The groups of requirements it belongs to.
    #[serde(default)]
    pub groups: Vec<String>,
    /// The keys of the measures and threats it refers to; they may be another file's.
    #[serde(default)]
    pub references: Vec<String>,
    /// What is said about it: annotations, typical evidence, guidance.
    #[serde(default, rename(serialize = "notes", deserialize = "note"))]
    pub notes: Vec<Note>,
    /// What else the file says of it.
    pub more: Option<More>,
}

/// Something said about a node.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// What the publisher's format calls it: `annotation`, `typical_evidence`, `guidance`.
    pub kind: String,
    /// The text.
    pub text: Words,
}

impl Node {
    /// The id as printed.
    pub fn printed(&self) -> &str {
        self.printed.as_deref().unwrap_or(&self.id)
    }
}

/// The most characters of an id.
const LENGTH: usize = 200;

/// Whether a text may be the id of a node: what can stand in an address and on a command line as it is.
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.chars().count() <= LENGTH
        && text.chars().all(is_part)
        && text.chars().any(char::is_alphanumeric)
        && message::nfkc(text) == text
}

/// The id nearest to a printed one; `None`: nothing in it can be part of an id.
pub fn as_id(printed: &str) -> Option<String> {
    let plain = message::nfkc(printed);
    let words = plain.split(|found: char| !is_part(found)).filter(|word| !word.is_empty());
    let joined: String = words.collect::<Vec<_>>().join("-").chars().take(LENGTH).collect();
    is_id(&joined).then_some(joined)
}

fn is_part(found: char) -> bool {
    found.is_alphanumeric() || matches!(found, '.' | '-' | '_' | '(' | ')' | ':' | '+')
}

#[cfg(test)]
mod tests {
    use super::{as_id, is_id};

    #[test]
    fn an_id_can_stand_in_an_address() {
        for (printed, id) in [
            ("ID.AM-1", Some("ID.AM-1")),
            ("AC-2(1)", Some("AC-2(1)")),
            ("Art. 5 / 2", Some("Art.-5-2")),
            ("Ａ．１", Some("A.1")),
            ("第1条", Some("第1条")),
            ("50%?", Some("50")),
            ("..", None),
            (" / ", None),
            ("", None),
        ] {
            assert_eq!(as_id(printed).as_deref(), id, "{printed}");
        }
        assert!(!is_id("a b") && !is_id("a/b") && !is_id("Ａ") && !is_id(&"a".repeat(201)) && is_id("a:1"));
    }
}
