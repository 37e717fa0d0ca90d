//! What was found, what not, and where.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A place in a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Spot {
    /// The page, counted from the file's first, or as printed where the file does not tell pages apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// The line: of the page where an extractor gave pages, else of the text.
    pub line: u32,
}

/// A clause that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// Where it begins.
    pub at: Spot,
    /// The official wording.
    pub text: String,
}

/// Why a clause was not found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Missing {
    /// Its number and title stand nowhere in the copy.
    NoHeading,
    /// Its number and title stand only where they cannot be the clause: in a table of contents, or out of order.
    OutOfOrder,
    /// The clause it belongs to was not found.
    NoClause,
    /// The clause has no list, or ends before it.
    NoList,
    /// Nothing in the list is like it.
    NothingLikeIt,
    /// What stands in its place may as well be another entry.
    Doubtful,
}

impl Missing {
    /// The name used in files and messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::NoHeading => "no-heading",
            Self::OutOfOrder => "out-of-order",
            Self::NoClause => "no-clause",
            Self::NoList => "no-list",
            Self::NothingLikeIt => "nothing-like-it",
            Self::Doubtful => "doubtful",
        }
    }
}

/// What became of a clause that was looked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It was found.
    Found(Found),
    /// It was not.
    Missing {
        /// Why.
        why: Missing,
        /// The nearest place that was considered.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        near: Option<Spot>,
    },
}

/// A clause that was looked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// Its id in the guideline's data.
    pub id: String,
    /// What it is: `control`, `practice`, `item`, `paragraph`, `requirement`, `measure`, `sub-measure`, `action`, `section`.
    pub kind: String,
    /// What became of it.
    pub outcome: Outcome,
}

impl Clause {
    /// What was found of it.
    pub fn found(&self) -> Option<&Found> {
        match &self.outcome {
            Outcome::Found(found) => Some(found),
            Outcome::Missing { .. } => None,
        }
    }
}

/// How many clauses of a kind were found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// Found.
    pub found: u32,
    /// Looked for.
    pub of: u32,
}

/// What was found of a guideline in a copy of its document, in the order of the document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Original {
    /// The clauses.
    pub clauses: Vec<Clause>,
}

impl Original {
    /// The clause of an id.
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.id == id)
    }

    /// How many of each kind were found.
    pub fn counts(&self) -> BTreeMap<&str, Count> {
        let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
        for clause in &self.clauses {
            let count = counts.entry(clause.kind.as_str()).or_default();
            count.of += 1;
            count.found += u32::from(clause.found().is_some());
        }
        counts
    }

    /// Those that were not found.
    pub fn missing(&self) -> impl Iterator<Item = (&Clause, Missing, Option<Spot>)> {
        self.clauses.iter().filter_map(|clause| match clause.outcome {
            Outcome::Missing { why, near } => Some((clause, why, near)),
            Outcome::Found(_) => None,
        })
    }
}
