//! What the guide states (2.1, pages 12 to 15, and the tables), and laws held against the slow way round.

mod bases;
mod laws;
mod lines;
mod pages;
mod remarks;
mod stated;
mod vendors;

use guideline::Basis;
use guideline::planning::PlanningModel;

use super::{Bases, Case, Plan, address, derive};
use crate::fixture::shipped;

fn model() -> &'static PlanningModel {
    shipped("ipa").model.planning().unwrap()
}

/// The address of a node that is known by the number used here.
fn at(id: &str) -> String {
    address(model(), model().node(id).unwrap())
}

fn texts(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

fn addresses(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| at(id)).collect()
}

/// A case with these benefits and all four of them without any.
fn case(benefits: &[&str]) -> Case {
    Case { benefits: benefits.iter().map(|id| (*id).to_owned()).collect(), ..Case::default() }
}

const ALL: [&str; 4] = ["confidentiality-integrity", "availability", "business", "technology"];

fn plan(case: &Case) -> Plan<'static> {
    derive(model(), case, Bases::Refuse)
}

/// The measures of a plan with what they rest on, each after its state's first letter.
fn measures(plan: &Plan<'_>) -> Vec<String> {
    plan.measures
        .iter()
        .map(|one| {
            let basis = match one.basis {
                Some(Basis::Stated) => "s",
                Some(Basis::Inferred) => "i",
                Some(Basis::Ambiguous) => "?",
                None => "-",
            };
            format!("{} {basis} {}", one.measure.id, one.state.name())
        })
        .collect()
}

fn required<'p>(plan: &'p Plan<'_>) -> Vec<&'p str> {
    plan.required().map(|one| one.measure.id.as_str()).collect()
}

/// The remarks of one kind, by what they concern.
fn remarked(plan: &Plan<'_>, id: &str) -> Vec<String> {
    plan.warnings.iter().filter(|one| one.id() == id).map(|one| one.items().join(" ")).collect()
}
