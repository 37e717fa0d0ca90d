//! How the document itself is printed (`original.toml`): by what its clauses are told in a reader's own copy.

use serde::Deserialize;

/// How the document is printed. Everything here is compared without white space and whatever the width of characters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Printed {
    /// The headings of clauses: an id and a title.
    pub heading: PrintedHeading,
    /// What is listed inside a clause.
    pub list: Option<PrintedList>,
}

/// How clauses are headed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrintedHeading {
    /// Whether id and title have lines of their own, or stand in a row of a table.
    #[serde(default)]
    pub stands: Stands,
    /// How lines begin that end the clause before them and head none that the data knows.
    #[serde(default)]
    pub stops: Vec<String>,
    /// How lines begin that belong to no clause: heads of tables, titles repeated on every page.
    #[serde(default)]
    pub running: Vec<String>,
    /// How the texts end that are printed in frames, the requirement of a control and the objective of a section. Extractors
    /// give them anywhere on the page. None: there are no frames.
    #[serde(default)]
    pub frames: Vec<String>,
    /// Passages that name clauses without being them: tables that repeat them in another order.
    #[serde(default, rename = "skip")]
    pub skips: Vec<Passage>,
}

/// A passage of the document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// How its first line begins.
    pub from: String,
    /// How the first line behind it begins.
    pub to: String,
}

/// Where a heading stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stands {
    /// On lines of its own.
    #[default]
    Alone,
    /// In a row of a table, before or behind other columns.
    InRow,
}

/// How the entries of a clause are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrintedList {
    /// The line the list begins after; none: it begins with its first mark.
    pub after: Option<String>,
    /// How the line reads that heads a group of entries, `{title}` standing for the group's title.
    pub group: Option<String>,
    /// The marks entries begin with: `•`, or with a number in it, `{roman}.`, `({letter})`.
    pub marks: Vec<String>,
    /// Whether entries without a mark are told by where sentences end; if not, an entry ends where the next mark is.
    #[serde(default)]
    pub sentences: bool,
}
