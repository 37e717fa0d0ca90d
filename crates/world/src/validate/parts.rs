//! The parts that statements share: scopes, items, names, days, values.

use guideline::{Demand, Guideline, Item, PatternScheme, Trigger, Unit, Value};
use jiff::civil::Date;
use message::Diagnostic;
use rust_decimal::Decimal;

use super::Check;
use crate::{About, Building, ControlState, Runs, Scope, ServiceDescription, Slug, StatedValue};

/// How many units may lie within one another.
const DEEPEST_UNIT: usize = 16;

/// What kind of item a statement speaks of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Control,
    Practice,
    Obligation,
    Parameter,
    Indicator,
    Any,
}

impl<'c> Check<'c> {
    pub(super) fn guideline(&self, name: &str) -> Option<&'c Guideline> {
        self.guidelines.iter().copied().find(|guideline| guideline.id() == name)
    }

    /// The scope itself must have said something of the control, before or in the same batch.
    pub(super) fn spoken(&mut self, code: &'static str, about: &About, said: impl Fn(&ControlState) -> bool) {
        let item = self.world.item(&about.guideline, &about.item);
        let known = item.and_then(|item| self.world.scope(&about.scope)?.control(item)).is_some_and(said);
        if !known && !self.supposed.speaks(about) {
            self.found.push(Diagnostic::error(code).with("id", about.item.as_ref()));
        }
    }

    /// An interval is the organisation's to set only where the guideline leaves it open.
    pub(super) fn interval_is_open(&mut self, about: &About) {
        let item = self.guideline(&about.guideline).and_then(|guideline| guideline.item(&about.item));
        if let Some(Item::Obligation(_, obligation)) = item
            && obligation.trigger != Trigger::OrganisationDefined
        {
            self.found.push(Diagnostic::error("workspace-interval-fixed").with("id", about.item.as_ref()));
        }
    }

    pub(super) fn text(&mut self, field: &'static str, text: &str) {
        if text.trim().is_empty() {
            self.found.push(Diagnostic::error("workspace-empty-text").with("field", field));
        }
    }

    /// A value must be one the indicator can have; one of another kind could never be held against anything.
    pub(super) fn value(&mut self, about: &About, stated: &StatedValue, written: &str) {
        let indicator = self.guideline(&about.guideline).and_then(|guideline| guideline.indicator(&about.item));
        let fits = stated.value().is_some_and(|value| match (indicator, value) {
            (None, _) => true,
            (Some(indicator), Value::Amount { number, unit, .. }) => {
                let whole = unit != Unit::Percent || number <= Decimal::ONE_HUNDRED;
                indicator.quantity.accepts(unit) && number >= Decimal::ZERO && whole
            }
            (Some(indicator), Value::Choice(choice)) => indicator.choice(&choice).is_some(),
        });
        if !fits {
            self.found.push(Diagnostic::error("workspace-bad-value").with("value", written));
        }
    }

    /// What is stated as done lies in the past.
    pub(super) fn day(&mut self, day: Date) {
        if self.latest < day {
            self.found.push(Diagnostic::error("workspace-future-day").with("date", day.to_string()));
        }
    }

    pub(super) fn digest(&mut self, digest: &str) {
        if digest.parse::<guideline::Digest>().is_err() {
            self.found.push(Diagnostic::error("workspace-bad-digest").with("digest", digest));
        }
    }

    pub(super) fn has_evidence(&self, evidence: &str) -> bool {
        self.supposed.evidence(evidence).unwrap_or_else(|| self.world.has_evidence(evidence))
    }

    pub(super) fn evidence(&mut self, evidence: &str) {
        if !self.has_evidence(evidence) {
            self.found.push(Diagnostic::error("workspace-unknown-evidence").with("evidence", evidence));
        }
    }

    pub(super) fn has_service(&self, service: &Slug) -> bool {
        self.supposed.service(service) || self.world.service(service.as_str()).is_some()
    }

    pub(super) fn service(&mut self, service: &Slug) {
        if !self.has_service(service) {
            self.found.push(Diagnostic::error("workspace-unknown-service").with("service", service.as_str()));
        }
    }

    /// The unit a unit lies in (`Some(None)`: none), or `None` if there is no such unit.
    fn above(&self, unit: &Slug) -> Option<Option<&Slug>> {
        let known = || self.world.unit(unit.as_str()).map(|unit| unit.within.as_ref());
        self.supposed.above(unit).or_else(known)
    }

    /// A unit lies in one that was formed, and never within itself.
    pub(super) fn within(&mut self, unit: &Slug, within: Option<&Slug>) {
        if let Some(within) = within {
            self.scope(&Scope::Unit(within.clone()));
        }
        let mut next = within;
        for _ in 0..DEEPEST_UNIT {
            match next {
                None => return,
                Some(above) if above == unit => break,
                Some(above) => next = self.above(above).flatten(),
            }
        }
        self.found.push(Diagnostic::error("workspace-unit-circle").with("unit", unit.as_str()));
    }

    pub(super) fn scope(&mut self, scope: &Scope) {
        match scope {
            Scope::Organisation => {}
            Scope::Service(service) | Scope::Component(service, _) => self.service(service),
            Scope::Unit(unit) => {
                if self.above(unit).is_none() {
                    self.found.push(Diagnostic::error("workspace-unknown-unit").with("unit", unit.as_str()));
                }
            }
        }
    }

    pub(super) fn description(&mut self, description: &ServiceDescription) {
        self.text("name", &description.name);
        if description.runs.is_empty() {
            self.found.push(Diagnostic::error("workspace-nothing-run").with("service", description.service.as_str()));
        }
        if let Some(unit) = &description.unit {
            self.scope(&Scope::Unit(unit.clone()));
        }
        if description.runs.contains(&Runs::Datacentre) && description.building == Some(Building::Other) {
            let service = description.service.as_str();
            self.found.push(Diagnostic::error("workspace-building-contradiction").with("service", service));
        }
        if let Some(example) = &description.example {
            self.known("workspace-unknown-example", std::slice::from_ref(example), |scheme, id| {
                scheme.examples.iter().any(|known| known.id == id)
            });
        }
    }

    pub(super) fn about(&mut self, about: &About, kind: Kind) {
        self.scope(&about.scope);
        let Some(guideline) = self.guideline(&about.guideline) else {
            self.unknown_guideline(&about.guideline);
            return;
        };
        let fits = match guideline.item(&about.item) {
            None => false,
            Some(item) => match kind {
                Kind::Any => true,
                Kind::Control => matches!(item, Item::Control(_)),
                Kind::Practice => matches!(item, Item::Practice(..)),
                Kind::Obligation => matches!(item, Item::Obligation(..)),
                Kind::Parameter => matches!(item, Item::Parameter(..)),
                Kind::Indicator => matches!(item, Item::Indicator(_)),
            },
        };
        if !fits {
            let code = match kind {
                Kind::Any => "workspace-unknown-item",
                Kind::Control => "workspace-unknown-control",
                Kind::Practice => "workspace-unknown-practice",
                Kind::Obligation => "workspace-unknown-obligation",
                Kind::Parameter => "workspace-unknown-parameter",
                Kind::Indicator => "workspace-unknown-indicator",
            };
            self.found.push(
                Diagnostic::error(code).with("id", about.item.as_ref()).with("guideline", about.guideline.as_ref()),
            );
        }
    }

    pub(super) fn reading(&mut self, scope: &Scope, guideline: &str, topic: &str, reading: &str) {
        self.scope(scope);
        let Some(guideline) = self.guideline(guideline) else {
            self.unknown_guideline(guideline);
            return;
        };
        let known = match topic {
            "pattern" => guideline
                .patterns
                .as_ref()
                .is_some_and(|scheme| scheme.readings.iter().any(|known| known.id == reading)),
            "calendar" => matches!(reading, "strict" | "lenient"),
            _ => false,
        };
        if !known {
            self.found
                .push(Diagnostic::error("workspace-unknown-reading").with("topic", topic).with("reading", reading));
        }
    }

    /// Classes and demands belong to whichever adopted guideline has patterns; one that knows them suffices.
    pub(super) fn known(&mut self, code: &'static str, ids: &[Box<str>], knows: impl Fn(&PatternScheme, &str) -> bool) {
        let schemes: Vec<&PatternScheme> =
            self.guidelines.iter().filter_map(|guideline| guideline.patterns.as_ref()).collect();
        for id in ids.iter().filter(|id| !schemes.iter().any(|scheme| knows(scheme, id))) {
            self.found.push(Diagnostic::error(code).with("id", id.as_ref()));
        }
    }

    /// A low demand says that no other is raised, and stands alone.
    pub(super) fn low_alone(&mut self, demands: &[Box<str>]) {
        let schemes = self.guidelines.iter().filter_map(|guideline| guideline.patterns.as_ref());
        let low = schemes.flat_map(|scheme| &scheme.availability).filter(|known| known.demand == Demand::Low);
        let low = low.map(|known| known.id.as_str()).find(|low| demands.iter().any(|one| one.as_ref() == *low));
        if let (Some(low), Some(_)) = (low, demands.get(1)) {
            self.found.push(Diagnostic::error("workspace-low-availability").with("id", low));
        }
    }

    pub(super) fn unknown_guideline(&mut self, guideline: &str) {
        self.found.push(Diagnostic::error("guideline-not-found").with("name", guideline));
    }
}
