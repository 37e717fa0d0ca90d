//! The survey (調査テンプレート), figure 19: who carries out which role, and who provides which component.

use message::Text;
use serde::{Deserialize, Serialize};

use crate::Basis;

/// A column; its cells lead to countermeasures of a viewpoint.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// The name cells refer to.
    pub id: String,
    /// The viewpoint.
    pub viewpoint: String,
    /// The printed title and its translation.
    pub title: Text,
}

/// What the rows of a block ask.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// The name rows refer to.
    pub id: String,
    /// Its name in survey files.
    #[serde(default)]
    pub key: Option<String>,
    /// The role its rows belong to, if it is one.
    pub role: Option<String>,
    /// The printed title and its translation.
    pub title: Text,
    /// What ○ means.
    pub yes: Text,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurveyRow {
    /// Its id; Akashi's.
    pub id: String,
    /// Its name in survey files.
    #[serde(default)]
    pub key: Option<String>,
    /// The role it belongs to.
    pub role: String,
    /// The block it stands in; none where nothing is asked.
    pub block: Option<String>,
    /// The components it asks about.
    #[serde(default)]
    pub components: Vec<String>,
    /// The role of which it asks whether a partner carries it out.
    pub delegates: Option<String>,
    /// The printed title and its translation.
    pub title: Text,
    /// Its cells, one in each column.
    pub cells: Vec<Cell>,
}

/// A mark in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// ○.
    Yes,
    /// ×.
    No,
}

/// A cell of a row in a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "CellFile")]
pub struct Cell {
    /// Its id; none where nothing can stand.
    pub id: Option<String>,
    /// The column it stands in.
    pub column: String,
    /// What stands in it.
    #[serde(flatten)]
    pub kind: CellKind,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum CellKind {
    /// A mark that is printed.
    Preset {
        /// The mark.
        value: Mark,
    },
    /// A mark to be filled in.
    Input,
    /// The mark of another cell (同左).
    Derived {
        /// The input cell whose mark it takes.
        from: String,
        /// The input cell that must be ○ for this one to count, if there is one.
        needed_if: Option<String>,
    },
    /// Nothing.
    None,
}

/// A cell as files spell it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CellFile {
    id: Option<String>,
    column: String,
    kind: String,
    value: Option<Mark>,
    from: Option<String>,
    needed_if: Option<String>,
}

impl TryFrom<CellFile> for Cell {
    type Error = String;

    fn try_from(file: CellFile) -> Result<Self, String> {
        let kind = match (file.kind.as_str(), file.value, file.from, file.needed_if) {
            ("preset", Some(value), None, None) => CellKind::Preset { value },
            ("input", None, None, None) => CellKind::Input,
            ("derived", None, Some(from), needed_if) => CellKind::Derived { from, needed_if },
            ("none", None, None, None) => CellKind::None,
            ("preset", ..) => return Err("a cell of kind `preset` has `value` alone".to_owned()),
            ("derived", ..) => return Err("a cell of kind `derived` has `from`, perhaps `needed_if`".to_owned()),
            ("input" | "none", ..) => {
                return Err("a cell of kind `input` or `none` has neither value nor source".to_owned());
            }
            (other, ..) => return Err(format!("`{other}` is no kind of cell: preset, input, derived, none")),
        };
        if file.id.is_none() != (kind == CellKind::None) {
            return Err("a cell has an `id`, unless its kind is `none`".to_owned());
        }
        Ok(Self { id: file.id, column: file.column, kind })
    }
}

/// What the document writes beside the survey; no cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Its id; Akashi's.
    pub id: String,
    /// The situations of external data it asks about.
    #[serde(default)]
    pub situations: Vec<String>,
    /// The role it stands beside.
    pub role: Option<String>,
    /// Where the document writes it.
    pub place: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// What must not be so in a pair of cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CheckKind {
    /// Both ○.
    NotBoth,
    /// Neither ○.
    NotNeither,
    /// One ○ and one ×.
    Same,
}

/// What a filled survey is checked for; a remark, never a refusal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// Its id; Akashi's.
    pub id: String,
    /// What is looked for.
    pub kind: CheckKind,
    /// The pairs of input cells.
    pub pairs: Vec<(String, String)>,
    /// What it rests on.
    #[serde(rename(serialize = "confidence"))]
    pub basis: Basis,
    /// What to say, in Japanese.
    pub ja: String,
    /// What to say, in English.
    pub en: String,
}
