//! A case: what a system owner says of its system and of what it wants.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

/// A case. Nodes and measures are named as their author wrote them: what nobody knows is a finding, not a failure, so
/// that a case outlives an edition of the guideline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// The system it is about.
    pub system: String,
    /// The field of business it serves.
    pub field: String,
    /// Who drew it up.
    pub authors: Vec<String>,
    /// What its author calls this edition of it.
    pub edition: String,
    /// The day by which it is to be looked at again.
    pub next_review: Option<Date>,
    /// When it was looked at again, and why.
    pub reviews: Vec<Review>,
    /// The scene of use, by its number.
    pub scene: Option<String>,
    /// Answers to the questions of scope.
    pub scope: BTreeMap<String, bool>,
    /// What was found from each viewpoint, by its number.
    pub viewpoints: BTreeMap<String, String>,
    /// The benefits to be enjoyed.
    pub benefits: BTreeSet<String>,
    /// Problems and risks that are treated, by their addresses.
    pub treat: Vec<String>,
    /// Problems and risks that are accepted.
    pub accept: Vec<String>,
    /// Elements of convenience that are enjoyed.
    pub enjoy: Vec<String>,
    /// Elements of convenience that are forgone.
    pub forgo: Vec<String>,
    /// Measures chosen for one risk or element.
    pub choices: Vec<Choice>,
    /// Measures selected, whatever they are for.
    pub select: Vec<String>,
    /// What is so and what is not; what nobody said is absent.
    pub facts: BTreeMap<String, bool>,
    /// Artefacts of which an equivalent one is at hand.
    pub equivalents: BTreeSet<String>,
    /// Readings that somebody who has the pages settled: the options that hold, by reading.
    pub readings: BTreeMap<String, BTreeSet<String>>,
    /// Where lines that were reconstructed begin on the page, said by somebody who has it: the box, by line; `None`: the
    /// page has no such line.
    pub lines: BTreeMap<String, Option<String>>,
    /// Why, by the name of what was decided: a benefit, an address, a measure or a line.
    pub reasons: BTreeMap<String, String>,
}

/// A measure weighed for one risk or element by its purpose, and taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The address of the risk or element.
    pub risk: String,
    /// The measure.
    pub measure: String,
    /// Why.
    pub reason: String,
}

/// A day on which the requirements were looked at again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// The day.
    pub on: Date,
    /// Why then.
    pub reason: String,
}
