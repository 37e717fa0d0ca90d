//! Dealings with suppliers: what was settled with each of them, and the steps taken since.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Coverage, KEY};
use crate::Slug;

/// In which way something was settled with a supplier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TermWay {
    /// Its published terms were read.
    Published,
    /// It was negotiated: only where a mechanism is built for the parties.
    Negotiated,
}

impl TermWay {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Published, Self::Negotiated];

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Negotiated => "negotiated",
        }
    }
}

/// Whether a supplier does what is asked of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TermOutcome {
    /// It does.
    Satisfied,
    /// It does not.
    NotSatisfied,
}

impl TermOutcome {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Satisfied, Self::NotSatisfied];

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Satisfied => "satisfied",
            Self::NotSatisfied => "not-satisfied",
        }
    }
}

/// What a guideline asks to be settled with suppliers was settled with one of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SupplierTermSettled {
    /// Its name.
    pub term: Slug,
    /// The supplier.
    pub party: Slug,
    /// What the guideline asks for, by the ids of its agreements or clauses; never empty.
    pub covers: Coverage,
    /// In which way.
    pub way: TermWay,
    /// Whether the supplier does it.
    pub outcome: TermOutcome,
    /// Where it is written: a clause of the contract, a page of the terms; never empty.
    pub basis: String,
    /// What is left to do oneself.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub residual: String,
    /// On which day.
    pub on: Date,
    /// The last day on which it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

impl SupplierTermSettled {
    /// Whether it holds on a day.
    pub fn holds(&self, on: Date) -> bool {
        self.on <= on && self.until.is_none_or(|until| on <= until)
    }

    pub(crate) fn keys(&self) -> Vec<String> {
        vec!["organisation".to_owned(), KEY.to_owned(), supplier(&self.party), format!("term:{}", self.term)]
    }
}

/// A step in the dealings with a supplier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SupplierStep {
    /// The level one aims at was shown to it.
    TargetShown,
    /// It confirmed that it hands the requirements down to its own contractors.
    HandedDown,
    /// It was selected.
    Selected,
    /// It was reviewed.
    Reviewed,
    /// It gave an assurance report.
    ReportReceived,
    /// It announced a change.
    ChangeAnnounced,
    /// What a change would do is known.
    ChangeAssessed,
    /// Others were told of a change.
    ChangeTold,
    /// The dealings are to end.
    ExitDecided,
    /// What was entrusted to it came back.
    DataReturned,
    /// It proved that nothing is left with it.
    ErasureProved,
}

impl SupplierStep {
    /// Every step, in the order of the dealings.
    pub const ALL: [Self; 11] = [
        Self::TargetShown,
        Self::HandedDown,
        Self::Selected,
        Self::Reviewed,
        Self::ReportReceived,
        Self::ChangeAnnounced,
        Self::ChangeAssessed,
        Self::ChangeTold,
        Self::ExitDecided,
        Self::DataReturned,
        Self::ErasureProved,
    ];

    /// The step that begins what this one belongs to.
    pub fn begun_by(self) -> Option<Self> {
        match self {
            Self::ChangeAssessed | Self::ChangeTold => Some(Self::ChangeAnnounced),
            Self::DataReturned | Self::ErasureProved => Some(Self::ExitDecided),
            _ => None,
        }
    }

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::TargetShown => "target-shown",
            Self::HandedDown => "handed-down",
            Self::Selected => "selected",
            Self::Reviewed => "reviewed",
            Self::ReportReceived => "report-received",
            Self::ChangeAnnounced => "change-announced",
            Self::ChangeAssessed => "change-assessed",
            Self::ChangeTold => "change-told",
            Self::ExitDecided => "exit-decided",
            Self::DataReturned => "data-returned",
            Self::ErasureProved => "erasure-proved",
        }
    }
}

/// A step was taken with a supplier.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SupplierStepTaken {
    /// Its name.
    pub id: Slug,
    /// The supplier.
    pub party: Slug,
    /// Which step.
    pub step: SupplierStep,
    /// The change or the exit it belongs to, by the name of the step that began it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matter: Option<Slug>,
    /// On which day.
    pub on: Date,
    /// Until when: the next review is due, a report is valid, a change takes effect, an exit is to be complete.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Who was told, where others were.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub told: Vec<Slug>,
    /// What was found, and where it is written; never empty.
    pub note: String,
}

impl SupplierStepTaken {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec!["organisation".to_owned(), KEY.to_owned(), supplier(&self.party), format!("step:{}", self.id)]
    }
}

/// The key under which everything settled and done with a supplier is found.
fn supplier(party: &Slug) -> String {
    format!("supplier:{party}")
}
