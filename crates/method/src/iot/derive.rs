//! From the survey over the rows of the maps to candidates, rules A, B①–④, C①–② (図表20, 図表21).

use std::collections::BTreeMap;

use guideline::iot::{ConditionKind, IotModel, Match, Situation};

use super::maps::{Maps, Read};
use super::{Candidate, Derivation, Derived, Opened, Survey};

/// What a survey leads to.
pub fn derive<'g>(model: &'g IotModel, survey: &Survey) -> Derivation<'g> {
    let maps = Maps::new(model, survey);
    let mut rows = Vec::new();
    for row in &model.map {
        let read = maps.read(row);
        rows.extend(read.roles().filter_map(|role| holds(model, survey, &read, role)));
    }
    let (own, requested) = candidates(model, &rows);
    Derivation { rows, own, requested }
}

/// A row holds for a role if something opens it, all it requires is ○, and its condition is met.
fn holds<'g>(model: &'g IotModel, survey: &Survey, read: &Read<'g>, role: &'g str) -> Option<Derived<'g>> {
    let row = read.row;
    let opened = if row.always {
        Opened::Always
    } else {
        Opened::By(&read.triggers(role).find(|trigger| survey.is_yes(model, &trigger.cell))?.cell)
    };
    if !row.requires.iter().all(|cell| survey.is_yes(model, cell)) {
        return None;
    }
    let situations = match read.condition() {
        Some(condition) => Some(met(model, survey, condition, role)).filter(|met| !met.is_empty())?,
        None => Vec::new(),
    };
    Some(Derived { id: row.id_for(role), row, role, opened, situations })
}

/// The situations by which a condition is met; none: it is not.
fn met<'g>(model: &'g IotModel, survey: &Survey, condition: &str, role: &str) -> Vec<&'g Situation> {
    let Some(condition) = model.condition(condition) else { return Vec::new() };
    let asked = condition.situations.iter().filter_map(|id| model.situation(id));
    asked
        .filter(|situation| survey.situations.contains(&situation.id))
        .filter(|situation| condition.kind == ConditionKind::AnySituation || situation.role == role)
        .collect()
}

type Requested<'g> = Vec<(&'g str, Vec<Candidate<'g>>)>;

/// The countermeasures the rows name, each once for whoever is to consider it.
fn candidates<'g>(model: &'g IotModel, rows: &[Derived<'g>]) -> (Vec<Candidate<'g>>, Requested<'g>) {
    let mut own: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut asked: Vec<(&'g str, BTreeMap<&str, Vec<usize>>)> = Vec::new();
    for (place, derived) in rows.iter().enumerate() {
        let named = if is_requested(model, derived) {
            let known = asked.iter().position(|(role, _)| *role == derived.role);
            let known = known.unwrap_or_else(|| {
                asked.push((derived.role, BTreeMap::new()));
                asked.len() - 1
            });
            asked.get_mut(known).map(|(_, named)| named)
        } else {
            Some(&mut own)
        };
        let Some(named) = named else { continue };
        for countermeasure in &derived.row.countermeasures {
            named.entry(countermeasure).or_default().push(place);
        }
    }
    asked.sort_by_key(|(role, _)| model.roles.iter().position(|known| known.id == *role));
    let asked = asked.into_iter().map(|(role, named)| (role, in_order(model, &named)));
    (in_order(model, &own), asked.collect())
}

/// What is entrusted by contract is requested of whoever carries out the role.
fn is_requested(model: &IotModel, derived: &Derived<'_>) -> bool {
    let Some(rule) = model.rule(&derived.row.rule) else { return false };
    // The role of the row is then one that the provider is not looked at in.
    rule.matches == Match::Role && !rule.roles.iter().any(|role| role == derived.role)
}

fn in_order<'g>(model: &'g IotModel, named: &BTreeMap<&str, Vec<usize>>) -> Vec<Candidate<'g>> {
    let catalogue = model.countermeasures.iter();
    catalogue
        .filter_map(|countermeasure| {
            let because = named.get(countermeasure.id.as_str())?.clone();
            Some(Candidate { countermeasure, because })
        })
        .collect()
}
