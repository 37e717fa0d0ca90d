//! What to watch so that a provider does not bear excessive responsibility (ANNEX3), held against a survey.

use guideline::iot::{AnnexRule, HiddenConnection, IotModel, Premise, Strategy};

use super::{Survey, Wrong, findings};

/// ANNEX3 for a service.
#[derive(Clone, Debug, PartialEq)]
pub struct Annex<'g> {
    /// The strategies for devices that the survey follows: none, one, or (a contradiction) both.
    pub strategies: Vec<&'g Strategy>,
    /// Whether there is a safety risk; `None`: a test that decides it is still open.
    pub safety_risk: Option<bool>,
    /// Its rules, each with whether it is to be looked at.
    pub advice: Vec<Advice<'g>>,
    /// Connections the provider may not know of, each with whether the service is one in which it arises.
    pub connections: Vec<Noticed<'g>>,
}

/// A rule held against the survey.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Advice<'g> {
    /// The rule.
    pub rule: &'g AnnexRule,
    /// Whether it is to be looked at; `None`: an answer is missing.
    pub holds: Option<bool>,
}

/// A hidden connection held against the survey.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Noticed<'g> {
    /// The connection.
    pub connection: &'g HiddenConnection,
    /// Whether it can arise; `None`: nobody said what it depends on.
    pub arises: Option<bool>,
}

/// Holds ANNEX3 against a survey.
pub fn annex<'g>(model: &'g IotModel, survey: &Survey) -> Annex<'g> {
    let strategies: Vec<&Strategy> =
        model.strategies.iter().filter(|strategy| is_followed(survey, model, strategy)).collect();
    let safety_risk = safety_risk(model, survey);
    let advice = model.annex_rules.iter().map(|rule| Advice { rule, holds: holds(model, survey, rule, safety_risk) });
    let connections = model.hidden_connections.iter().map(|connection| {
        let strategy = model.strategies.iter().find(|strategy| strategy.id == connection.when);
        let arises = match strategy {
            Some(strategy) => Some(strategies.contains(&strategy)),
            None => survey.external_provision,
        };
        Noticed { connection, arises }
    });
    Annex { safety_risk, advice: advice.collect(), connections: connections.collect(), strategies }
}

/// Either test shows a safety risk; only both show that there is none.
fn safety_risk(model: &IotModel, survey: &Survey) -> Option<bool> {
    let answers: Vec<Option<bool>> = model.harm_tests.iter().map(|test| survey.harm.get(&test.id).copied()).collect();
    if answers.contains(&Some(true)) {
        return Some(true);
    }
    (!answers.contains(&None)).then_some(false)
}

fn holds(model: &IotModel, survey: &Survey, rule: &AnnexRule, safety_risk: Option<bool>) -> Option<bool> {
    if let Some(check) = &rule.check {
        let found = findings(model, survey);
        return Some(found.iter().any(|one| matches!(one.wrong, Wrong::Check(failed) if failed.id == *check)));
    }
    match rule.when {
        None => Some(true),
        Some(Premise::SafetyRisk) => safety_risk,
        Some(Premise::Unguarded) => {
            let guarded = [survey.designed_against_harm, survey.residual_disclosed];
            match safety_risk {
                Some(true) if guarded.contains(&Some(false)) => Some(true),
                Some(true) if guarded.contains(&None) => None,
                Some(true) => Some(false),
                other => other,
            }
        }
    }
}

/// Whether the survey marks a component of the strategy in the role it is about.
fn is_followed(survey: &Survey, model: &IotModel, strategy: &Strategy) -> bool {
    let about = |components: &[String]| components.iter().any(|one| strategy.components.contains(one));
    let rows = model.survey.iter().filter(|row| row.role == strategy.role && about(&row.components));
    let cells = rows.flat_map(|row| &row.cells).filter_map(|cell| cell.id.as_deref());
    cells.into_iter().any(|cell| survey.yes.contains(cell))
}
