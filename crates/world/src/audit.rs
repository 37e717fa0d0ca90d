//! Internal audits: planned, controls sampled and examined, concluded. Findings are told in `finding`.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{Meta, Scope, Slug, World};

/// An audit was planned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuditPlanned {
    /// The audit.
    pub audit: Slug,
    /// What it is called; never empty.
    pub title: String,
    /// What is audited.
    pub scope: Scope,
    /// Against which guideline.
    pub guideline: Box<str>,
    /// The post or firm that audits.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub auditor: String,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

/// A control was taken into the sample of an audit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ControlSampled {
    /// The audit.
    pub audit: Slug,
    /// The control.
    pub item: Box<str>,
    /// Why this one, if that was said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// What an examination came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SampleResult {
    /// It is as stated.
    Conforming,
    /// It is not as stated, or not as it should be.
    Nonconforming,
    /// It could not be told.
    NotVerifiable,
}

impl SampleResult {
    /// Every result, in the order people choose from.
    pub const ALL: [Self; 3] = [Self::Conforming, Self::Nonconforming, Self::NotVerifiable];

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Conforming => "conforming",
            Self::Nonconforming => "nonconforming",
            Self::NotVerifiable => "not-verifiable",
        }
    }
}

/// A sampled control was examined.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleConcluded {
    /// The audit.
    pub audit: Slug,
    /// The control.
    pub item: Box<str>,
    /// What it came to.
    pub result: SampleResult,
    /// What was looked at, and seen.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// An audit was concluded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuditConcluded {
    /// The audit.
    pub audit: Slug,
    /// What it came to; never empty.
    pub summary: String,
    /// Why it ends while findings are open, and how they are followed up; empty: none is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub follow_up: String,
}

/// A sampled control of an audit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Where the ledger takes it into the sample, and says why; `None`: that was erased.
    pub sampled: Option<u64>,
    /// What the examination came to; `None`: not examined yet.
    pub result: Option<SampleResult>,
    /// Where the ledger says so last.
    pub position: u64,
}

/// An audit as the world knows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Audit {
    /// What was planned.
    pub plan: AuditPlanned,
    /// Where the ledger says so.
    pub position: u64,
    /// Sampled controls, by id.
    pub samples: BTreeMap<Box<str>, Sample>,
    /// Where the ledger says that it was concluded.
    pub concluded: Option<u64>,
}

impl World {
    /// Every audit, by name.
    pub fn audits(&self) -> impl Iterator<Item = &Audit> {
        self.audits.values()
    }

    /// The audit of that name.
    pub fn audit(&self, audit: &str) -> Option<&Audit> {
        self.audits.get(audit)
    }
}

fn key(audit: &Slug) -> String {
    format!("audit:{audit}")
}

impl AuditPlanned {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![self.scope.to_string(), key(&self.audit)]
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        world.name_scope(&self.scope);
        let audit = Audit { plan: self.clone(), position: meta.position, samples: BTreeMap::new(), concluded: None };
        world.audits.insert(self.audit.as_str().into(), audit);
    }
}

impl ControlSampled {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![key(&self.audit), format!("audit:{}|{}", self.audit, self.item)]
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        if let Some(audit) = world.audits.get_mut(self.audit.as_str()) {
            audit.samples.insert(
                self.item.clone(),
                Sample { sampled: Some(meta.position), result: None, position: meta.position },
            );
        }
    }
}

impl SampleConcluded {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![key(&self.audit), format!("audit:{}|{}", self.audit, self.item)]
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        if let Some(audit) = world.audits.get_mut(self.audit.as_str()) {
            let sampled = audit.samples.get(&self.item).and_then(|sample| sample.sampled);
            let sample = Sample { sampled, result: Some(self.result), position: meta.position };
            audit.samples.insert(self.item.clone(), sample);
        }
    }
}

impl AuditConcluded {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![key(&self.audit)]
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        if let Some(audit) = world.audits.get_mut(self.audit.as_str()) {
            audit.concluded = Some(meta.position);
        }
    }
}
