//! From a case over the trees to measures, and what their selection lacks.

use std::collections::BTreeSet;

use guideline::planning::PlanningModel;

use super::address::Names;
use super::{Case, Plan, Trees, bases, decisions, findings, notes, selection};

/// What happens when a measure is selected without what it is stated to build on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Bases {
    /// It is refused.
    #[default]
    Refuse,
    /// What it builds on comes along.
    PullIn,
}

/// What a case leads to.
pub fn derive<'g>(model: &'g PlanningModel, case: &Case, bases: Bases) -> Plan<'g> {
    let (names, trees) = (Names::new(model), Trees::new(model, case));
    let mut warnings = Vec::new();
    findings::of_case(model, case, &mut warnings);
    let nodes = decisions::nodes(model, case, &names, &trees, &mut warnings);
    let measures = selection::measures(model, case, &names, &trees, &nodes, bases, &mut warnings);
    let mut plan = Plan { nodes, measures, ..Plan::default() };
    let present: BTreeSet<&str> = plan.required().map(|one| one.measure.id.as_str()).collect();
    findings::of_plan(model, case, &plan, &present, &mut warnings);
    let violations = bases::check(model, case, &present, &mut warnings);
    plan.notes = notes::notes(model, case, &plan);
    plan.violations = violations;
    plan.warnings = warnings;
    plan
}
