//! Findings of audits, and what is done about them: raised, corrected, checked for effect, closed.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{Meta, Slug, World};

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// Something essential fails.
    Major,
    /// Something fails.
    Minor,
    /// Nothing fails, but it could be better.
    Observation,
}

impl Grade {
    /// Every grade, the gravest first.
    pub const ALL: [Self; 3] = [Self::Major, Self::Minor, Self::Observation];

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Major => "major",
            Self::Minor => "minor",
            Self::Observation => "observation",
        }
    }
}

/// A finding was raised.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FindingRaised {
    /// The finding.
    pub finding: Slug,
    /// The audit that found it.
    pub audit: Slug,
    /// The control it concerns.
    pub item: Box<str>,
    /// How grave it is.
    pub grade: Grade,
    /// What was found; never empty.
    pub text: String,
}

/// Corrective action was planned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CorrectionPlanned {
    /// The finding.
    pub finding: Slug,
    /// Its cause; never empty.
    pub cause: String,
    /// What will be done; never empty.
    pub action: String,
    /// The post or team that does it; never empty.
    pub owner: String,
    /// By when.
    pub due: Date,
}

/// Corrective action was completed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CorrectionCompleted {
    /// The finding.
    pub finding: Slug,
    /// On which day.
    pub on: Date,
    /// What was done.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// The effect of a correction was checked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EffectChecked {
    /// The finding.
    pub finding: Slug,
    /// On which day.
    pub on: Date,
    /// Whether the cause is gone.
    pub effective: bool,
    /// What was looked at, and seen.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Why whoever completed the correction checks its effect; empty: somebody else does.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub self_reason: String,
}

/// A finding was closed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FindingClosed {
    /// The finding.
    pub finding: Slug,
}

/// How far a finding has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Nothing is planned yet, or what was done had no effect.
    Raised,
    /// Corrective action is planned.
    Planned,
    /// It is completed, and its effect is not checked yet.
    Completed,
    /// It had its effect.
    Effective,
    /// It is closed.
    Closed,
}

impl Stage {
    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Raised => "raised",
            Self::Planned => "planned",
            Self::Completed => "completed",
            Self::Effective => "effective",
            Self::Closed => "closed",
        }
    }
}

/// A finding as the world knows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The audit that found it.
    pub audit: Slug,
    /// The control it concerns.
    pub item: Box<str>,
    /// How grave it is.
    pub grade: Grade,
    /// Where the ledger says so.
    pub position: u64,
    /// How far it has come.
    pub stage: Stage,
    /// Where the ledger plans its correction, and by when.
    pub correction: Option<(u64, Date)>,
    /// Where the ledger says that the correction is completed.
    pub completed: Option<u64>,
    /// Where the ledger says what the check of its effect came to.
    pub checked: Option<u64>,
    /// Whether its effect was checked by whoever completed the correction.
    pub checked_by_author: bool,
}

impl Finding {
    /// Whether something is still to be done about it.
    pub fn is_open(&self) -> bool {
        self.stage != Stage::Closed
    }

    /// Whether it says that something fails, and is not yet done with.
    pub fn is_unresolved(&self) -> bool {
        self.is_open() && self.grade != Grade::Observation
    }

    /// Whether its correction is late on a day.
    pub fn is_late(&self, on: Date) -> bool {
        matches!(self.stage, Stage::Raised | Stage::Planned) && self.correction.is_some_and(|(_, due)| due < on)
    }
}

impl World {
    /// Every finding, by name.
    pub fn findings(&self) -> impl Iterator<Item = (&str, &Finding)> {
        self.findings.iter().map(|(name, finding)| (name.as_ref(), finding))
    }

    /// The findings of an audit, by name.
    pub fn findings_of<'w>(&'w self, audit: &'w Slug) -> impl Iterator<Item = (&'w str, &'w Finding)> {
        self.findings().filter(move |(_, finding)| finding.audit == *audit)
    }

    /// The finding of that name.
    pub fn finding(&self, finding: &str) -> Option<&Finding> {
        self.findings.get(finding)
    }

    /// Takes a finding back to its beginning.
    pub(crate) fn reopen(&mut self, finding: &str) {
        if let Some(finding) = self.findings.get_mut(finding) {
            finding.stage = Stage::Raised;
        }
    }

    fn move_finding(&mut self, finding: &Slug, stage: Stage) {
        if let Some(finding) = self.findings.get_mut(finding.as_str()) {
            finding.stage = stage;
        }
    }
}

fn key(finding: &Slug) -> Vec<String> {
    vec![format!("finding:{finding}")]
}

impl FindingRaised {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![format!("audit:{}", self.audit), format!("finding:{}", self.finding)]
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        let finding = Finding {
            audit: self.audit.clone(),
            item: self.item.clone(),
            grade: self.grade,
            position: meta.position,
            stage: Stage::Raised,
            correction: None,
            completed: None,
            checked: None,
            checked_by_author: false,
        };
        world.findings.insert(self.finding.as_str().into(), finding);
    }
}

impl CorrectionPlanned {
    pub(crate) fn keys(&self) -> Vec<String> {
        key(&self.finding)
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        if let Some(finding) = world.findings.get_mut(self.finding.as_str()) {
            finding.stage = Stage::Planned;
            finding.correction = Some((meta.position, self.due));
            // What was done before had no effect, or was never done.
            (finding.completed, finding.checked) = (None, None);
        }
    }
}

impl CorrectionCompleted {
    pub(crate) fn keys(&self) -> Vec<String> {
        key(&self.finding)
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        world.move_finding(&self.finding, Stage::Completed);
        if let Some(finding) = world.findings.get_mut(self.finding.as_str()) {
            finding.completed = Some(meta.position);
        }
    }
}

impl EffectChecked {
    pub(crate) fn keys(&self) -> Vec<String> {
        key(&self.finding)
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        world.move_finding(&self.finding, if self.effective { Stage::Effective } else { Stage::Raised });
        if let Some(finding) = world.findings.get_mut(self.finding.as_str()) {
            finding.checked = Some(meta.position);
            finding.checked_by_author = !self.self_reason.is_empty();
        }
    }
}

impl FindingClosed {
    pub(crate) fn keys(&self) -> Vec<String> {
        key(&self.finding)
    }

    pub(crate) fn fold(&self, world: &mut World, _meta: &Meta) {
        world.move_finding(&self.finding, Stage::Closed);
    }
}
