//! The service pattern (ANNEX 1): from information classes and availability demands to a number.
//!
//! Every reading of the document's contradiction is evaluated; the one in force gives the answer.

use guideline::{Demand, InformationClass, PatternScheme, Reading};
use message::Arg;
use world::{Asset, Scope, World};

use crate::{Reason, View, Why};

/// The pattern of a service, and how it came about.
#[derive(Clone, Debug, PartialEq)]
pub struct PatternAnswer {
    /// The pattern; `None`: a fact is missing, or the reading in force has no row for the demands.
    pub number: Option<u8>,
    /// Whether the organisation judged it itself.
    pub own_judgement: bool,
    /// The reading in force.
    pub reading: String,
    /// What each reading gives, in the guideline's order.
    pub readings: Vec<(String, Option<u8>)>,
    /// The demand for confidentiality, if it can be told.
    pub confidentiality: Option<Demand>,
    /// The demand for integrity.
    pub integrity: Demand,
    /// The demand for availability, if it can be told.
    pub availability: Option<Demand>,
    /// Why.
    pub why: Vec<Reason>,
}

/// The pattern of a service; `None` if the guideline has no patterns.
pub fn pattern(view: &View<'_>) -> Option<PatternAnswer> {
    let scheme = view.guideline.patterns.as_ref()?;
    let mut why = Vec::new();
    let confidentiality = confidentiality(view, scheme, &mut why);
    why.because(|| {
        Reason::rule("reason-pattern-integrity").with("demand", demand_text(scheme.integrity.demand)).by("ANNEX1")
    });
    let availability = availability(view, scheme, &mut why);
    let (reading, chosen_at) = reading_in_force(view, scheme)?;
    let readings = scheme
        .readings
        .iter()
        .map(|reading| (reading.id.clone(), read(reading, confidentiality, availability)))
        .collect();
    let derived = read(reading, confidentiality, availability);
    because_of_reading(reading, chosen_at, confidentiality, availability, derived, &mut why);
    example(view, scheme, &mut why);
    let decision = view.service.decisions.iter().find(|decision| &*decision.guideline == view.guideline.id());
    if let Some(decision) = decision {
        why.because(|| {
            Reason::rule("reason-pattern-decided").with("number", u32::from(decision.number)).said_at(decision.position)
        });
    }
    Some(PatternAnswer {
        number: decision.map(|decision| decision.number).or(derived),
        own_judgement: decision.is_some(),
        reading: reading.id.clone(),
        readings,
        confidentiality,
        integrity: scheme.integrity.demand,
        availability,
        why,
    })
}

fn reading_in_force<'s>(view: &View<'_>, scheme: &'s PatternScheme) -> Option<(&'s Reading, Option<u64>)> {
    let chosen = World::reading(&view.chain, view.guideline, "pattern")
        .and_then(|(id, position)| Some((scheme.readings.iter().find(|reading| reading.id == id)?, Some(position))));
    chosen.or_else(|| Some((scheme.readings.first()?, None)))
}

fn read(reading: &Reading, confidentiality: Option<Demand>, availability: Option<Demand>) -> Option<u8> {
    let (confidentiality, availability) = (confidentiality?, availability?);
    let row =
        reading.rows.iter().find(|row| row.confidentiality == confidentiality && row.availability == availability);
    row.map(|row| row.pattern)
}

fn confidentiality(view: &View<'_>, scheme: &PatternScheme, why: &mut Vec<Reason>) -> Option<Demand> {
    let declared = view.service.information.as_ref();
    let handled: Vec<(&InformationClass, Handling<'_>)> =
        scheme.information.iter().filter_map(|class| Some((class, handling(view, class)?))).collect();
    let Some(demand) = handled.iter().map(|(class, _)| class.demand).max() else {
        let Some((_, position)) = declared else {
            why.because(|| Reason::rule("reason-pattern-information-missing"));
            return None;
        };
        // Every cloud service handles personal data: the accounts of its users.
        let floor = scheme.information.iter().map(|class| class.demand).min()?;
        why.because(|| Reason::rule("reason-pattern-floor").with("demand", demand_text(floor)).said_at(*position));
        return Some(floor);
    };
    for (class, handling) in handled.iter().filter(|(class, _)| class.demand == demand) {
        why.because(|| {
            let reason = match handling {
                Handling::Declared(_) => Reason::rule("reason-pattern-information"),
                Handling::Asset(asset) => {
                    Reason::rule("reason-pattern-asset").with("asset", asset.description.name.as_str())
                }
            };
            let position = match handling {
                Handling::Declared(position) => *position,
                Handling::Asset(asset) => asset.position,
            };
            reason.with("class", &class.title).with("demand", demand_text(demand)).said_at(position)
        });
    }
    Some(demand)
}

/// Why a class of information counts as handled.
enum Handling<'a> {
    /// The service was declared to handle it; where the ledger says so.
    Declared(u64),
    /// An asset of the service falls under it.
    Asset(&'a Asset),
}

/// Whether the service handles a class of information, by its own declaration or by the register of assets.
fn handling<'a>(view: &View<'a>, class: &InformationClass) -> Option<Handling<'a>> {
    if let Some((classes, position)) = &view.service.information
        && classes.iter().any(|id| **id == *class.id)
    {
        return Some(Handling::Declared(*position));
    }
    let scope = Scope::Service(view.service.description.service.clone());
    let own = view.chain.first()?.assets().iter().filter(|asset| asset.description.scope == scope);
    let falls = |asset: &&Asset| asset.description.information.iter().any(|id| **id == *class.id);
    own.into_iter().find(falls).map(Handling::Asset)
}

fn availability(view: &View<'_>, scheme: &PatternScheme, why: &mut Vec<Reason>) -> Option<Demand> {
    let stated = view.service.availability.as_ref().map(|(demands, position)| {
        let met = scheme.availability.iter().filter(|demand| demands.iter().any(|id| **id == *demand.id));
        (met.max_by_key(|demand| demand.demand), *position)
    });
    match stated {
        Some((Some(highest), position)) => {
            why.because(|| {
                Reason::rule("reason-pattern-availability")
                    .with("criterion", &highest.criterion)
                    .with("demand", demand_text(highest.demand))
                    .said_at(position)
            });
            Some(highest.demand)
        }
        _ => {
            why.because(|| Reason::rule("reason-pattern-availability-missing"));
            None
        }
    }
}

fn because_of_reading(
    reading: &Reading,
    chosen_at: Option<u64>,
    confidentiality: Option<Demand>,
    availability: Option<Demand>,
    derived: Option<u8>,
    why: &mut Vec<Reason>,
) {
    let (Some(confidentiality), Some(availability)) = (confidentiality, availability) else { return };
    let rule = if derived.is_some() { "reason-pattern-row" } else { "reason-pattern-undefined" };
    let reason = Reason::rule(rule)
        .with("reading", &reading.title)
        .with("confidentiality", demand_text(confidentiality))
        .with("availability", demand_text(availability))
        .with("number", u32::from(derived.unwrap_or_default()));
    why.because(|| match chosen_at {
        Some(position) => reason.said_at(position),
        None => reason.by("ANNEX1"),
    });
}

fn example(view: &View<'_>, scheme: &PatternScheme, why: &mut Vec<Reason>) {
    let named = view.service.description.example.as_deref();
    if let Some(example) = scheme.examples.iter().find(|example| Some(example.id.as_str()) == named) {
        why.because(|| {
            Reason::rule("reason-pattern-example")
                .with("title", &example.title)
                .with("number", u32::from(example.pattern))
                .by("ANNEX1")
        });
    }
}

/// A demand in words, as a message.
pub fn demand_text(demand: Demand) -> Arg {
    Arg::Message(match demand {
        Demand::Low => "demand-low",
        Demand::Medium => "demand-medium",
        Demand::High => "demand-high",
    })
}

#[cfg(test)]
mod tests;
