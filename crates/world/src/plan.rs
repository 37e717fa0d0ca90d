//! What a system owner plans to require of a system, as a planning guideline has it drawn up.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{Meta, Scope, Slug, World};

/// The requirements of a system were planned, as a whole; what an earlier statement says no longer counts.
///
/// Benefits, problems, elements and measures go by the names of the guideline's data that never change. What was not
/// judged is absent: nobody has decided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanStated {
    /// The service the system is.
    pub service: Slug,
    /// The guideline that has the method.
    pub guideline: Box<str>,
    /// The system, where it is called otherwise than the service.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub system: String,
    /// The field of business it serves.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub field: String,
    /// The departments and organisations that drew it up; no names of people.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<String>,
    /// What its authors call this edition of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub edition: String,
    /// The day by which it is to be looked at again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_review: Option<Date>,
    /// When it was looked at again, and why then.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reviews: Vec<Reviewed>,
    /// The scene of use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scene: Option<Box<str>>,
    /// Answers to the questions of scope.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub scope: BTreeMap<Box<str>, bool>,
    /// What was found from each viewpoint.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub viewpoints: BTreeMap<Box<str>, String>,
    /// Whether each benefit is wanted.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub benefits: BTreeMap<Box<str>, Judged>,
    /// Whether each problem or risk is treated and each element enjoyed.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub nodes: BTreeMap<Box<str>, Judged>,
    /// Whether each measure is selected.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub measures: BTreeMap<Box<str>, Judged>,
    /// For which risk or element a measure was weighed, and why it was taken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Weighing>,
    /// What is so and what is not.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub facts: BTreeMap<Box<str>, bool>,
    /// Artefacts of which an equivalent one is at hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub equivalents: Vec<Box<str>>,
    /// Lines of the trees settled by somebody who has the pages: the options that hold, by reading.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub readings: BTreeMap<Box<str>, Vec<Box<str>>>,
    /// What somebody who has the pages saw of single lines; it goes before `readings`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub lines: BTreeMap<Box<str>, LineSeen>,
}

/// Whether something is taken, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judged {
    /// Wanted, treated, enjoyed, selected; otherwise left aside, accepted, forgone, left out.
    pub taken: bool,
    /// Why; never empty where it is not taken.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// A measure weighed for a risk or element by its purpose, and taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weighing {
    /// The risk or element.
    pub node: Box<str>,
    /// The measure.
    pub measure: Box<str>,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// What the page shows of a line that was reconstructed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineSeen {
    /// The box at which it begins; absent: there is no such line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Box<str>>,
    /// How that is known; never empty where the page differs from what was reconstructed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// A day on which the requirements were looked at again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reviewed {
    /// The day.
    pub on: Date,
    /// Why then.
    pub reason: String,
}

/// The plan in force.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    /// The guideline that has the method.
    pub guideline: Box<str>,
    /// What it says; `None`: something was planned, but its body was erased.
    pub plan: Option<Box<PlanStated>>,
    /// Where the ledger says so.
    pub position: u64,
}

impl PlanStated {
    pub(crate) fn keys(&self) -> Vec<String> {
        let scope = Scope::Service(self.service.clone());
        vec![scope.to_string(), format!("{scope}|{}:plan", self.guideline)]
    }

    /// What people wrote in it.
    pub(crate) fn texts(&self) -> Vec<&str> {
        let own = [&self.system, &self.field, &self.edition].into_iter().chain(&self.authors);
        let judged = [&self.benefits, &self.nodes, &self.measures].into_iter().flat_map(BTreeMap::values);
        let reasons = judged.map(|one| &one.reason).chain(self.choices.iter().map(|one| &one.reason));
        let reviews = self.reviews.iter().map(|review| &review.reason);
        let seen = self.lines.values().map(|line| &line.reason);
        own.chain(self.viewpoints.values()).chain(reasons).chain(seen).chain(reviews).map(String::as_str).collect()
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        take(world, &self.service, &self.guideline, Some(Box::new(self.clone())), meta);
    }

    /// The fold of a plan whose body was erased: something is required, nobody knows what.
    pub(crate) fn fold_erased(keys: &[String], world: &mut World, meta: &Meta) {
        let of = |key: &String| {
            let (service, guideline) = key.strip_prefix("service:")?.split_once('|')?;
            Some((service.parse::<Slug>().ok()?, guideline.strip_suffix(":plan")?.to_owned()))
        };
        if let Some((service, guideline)) = keys.iter().find_map(of) {
            take(world, &service, &guideline, None, meta);
        }
    }
}

fn take(world: &mut World, service: &Slug, guideline: &str, plan: Option<Box<PlanStated>>, meta: &Meta) {
    if let Some(service) = world.service_mut(service) {
        service.plans.retain(|known| *known.guideline != *guideline);
        service.plans.push(Planned { guideline: guideline.into(), plan, position: meta.position });
    }
}
