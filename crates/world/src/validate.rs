//! Whether a statement makes sense in the world it is made in.

use guideline::{Guideline, Item, PatternScheme, Span};
use message::Diagnostic;

use crate::{About, Scope, ServiceDescription, Statement, World};

/// Every problem of a statement, held against the world so far and the adopted guidelines; none: it may be appended.
pub fn validate(statement: &Statement, world: &World, guidelines: &[&Guideline]) -> Vec<Diagnostic> {
    let mut check = Check { world, guidelines, found: Vec::new() };
    check.statement(statement);
    check.found
}

/// What kind of item a statement speaks of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Control,
    Practice,
    Obligation,
    Parameter,
    Indicator,
    Any,
}

struct Check<'c> {
    world: &'c World,
    guidelines: &'c [&'c Guideline],
    found: Vec<Diagnostic>,
}

impl<'c> Check<'c> {
    fn guideline(&self, name: &str) -> Option<&'c Guideline> {
        self.guidelines.iter().copied().find(|guideline| guideline.id() == name)
    }

    fn statement(&mut self, statement: &Statement) {
        match statement {
            Statement::OrganisationNamed(body) => self.text("name", &body.name),
            Statement::UnitFormed(body) => self.text("name", &body.name),
            Statement::GuidelineAdopted(_) | Statement::BodyErased(_) | Statement::EvidenceFoundAltered(_) => {}
            Statement::SettingChosen(body) => {
                self.scope(&body.scope);
                if !body.setting.accepts(&body.value) {
                    self.found.push(
                        Diagnostic::error("workspace-bad-setting")
                            .with("setting", body.setting.name())
                            .with("value", body.value.as_str())
                            .with("values", body.setting.values().join(", ")),
                    );
                }
            }
            Statement::ReadingChosen(body) => self.reading(&body.scope, &body.guideline, &body.topic, &body.reading),
            Statement::ServiceRegistered(body) => {
                if self.world.service(body.0.service.as_str()).is_some() {
                    self.found.push(
                        Diagnostic::error("workspace-service-exists").with("service", body.0.service.as_str()),
                    );
                }
                self.description(&body.0);
            }
            Statement::ServiceChanged(body) => {
                self.service(body.0.service.as_str());
                self.description(&body.0);
            }
            Statement::InformationDeclared(body) => {
                self.service(body.service.as_str());
                self.known("workspace-unknown-information", &body.classes, |scheme, class| {
                    scheme.information.iter().any(|known| known.id == class)
                });
            }
            Statement::AvailabilityDeclared(body) => {
                self.service(body.service.as_str());
                self.known("workspace-unknown-availability", &body.demands, |scheme, demand| {
                    scheme.availability.iter().any(|known| known.id == demand)
                });
            }
            Statement::PatternDecided(body) => {
                self.service(body.service.as_str());
                self.text("reason", &body.reason);
                let scheme = self.guideline(&body.guideline).and_then(|guideline| guideline.patterns.as_ref());
                if !scheme.is_some_and(|scheme| scheme.patterns.iter().any(|known| known.number == body.number)) {
                    self.found
                        .push(Diagnostic::error("workspace-unknown-pattern").with("number", u32::from(body.number)));
                }
            }
            Statement::ImplementationStated(body) => self.about(&body.about, Kind::Control),
            Statement::ControlExcluded(body) => {
                self.about(&body.about, Kind::Control);
                self.text("reason", &body.reason);
            }
            Statement::ExclusionLifted(body) => self.about(&body.about, Kind::Control),
            Statement::ApprovalGiven(body) => self.about(&body.about, Kind::Control),
            Statement::ResponsibleNamed(body) => {
                self.about(&body.about, Kind::Control);
                self.text("owner", &body.owner);
            }
            Statement::ActionPlanned(body) => {
                self.about(&body.about, Kind::Control);
                self.text("plan", &body.plan);
            }
            Statement::PracticeAdopted(body) => self.about(&body.about, Kind::Practice),
            Statement::PracticeDropped(body) => self.about(&body.about, Kind::Practice),
            Statement::ObligationFulfilled(body) => self.about(&body.about, Kind::Obligation),
            Statement::IntervalSet(body) => {
                self.about(&body.about, Kind::Obligation);
                if body.interval.parse::<Span>().is_err() {
                    self.found
                        .push(Diagnostic::error("workspace-bad-interval").with("interval", body.interval.as_str()));
                }
            }
            Statement::ParameterSet(body) => {
                self.about(&body.about, Kind::Parameter);
                self.text("value", &body.value);
            }
            Statement::EventOccurred(body) => {
                self.scope(&body.scope);
                match self.guideline(&body.guideline) {
                    None => self.unknown_guideline(&body.guideline),
                    Some(guideline) if guideline.event(&body.event).is_none() => self
                        .found
                        .push(Diagnostic::error("workspace-unknown-event").with("event", body.event.as_ref())),
                    Some(_) => {}
                }
                if body.due.is_some_and(|due| due < body.on) {
                    self.found.push(Diagnostic::error("workspace-due-before-event"));
                }
            }
            Statement::EvidenceAttached(body) => {
                self.about(&body.about, Kind::Any);
                self.text("title", &body.title);
                if self.world.has_evidence(&body.evidence) {
                    self.found.push(
                        Diagnostic::error("workspace-evidence-exists").with("evidence", body.evidence.as_ref()),
                    );
                }
                if body.valid_until.is_some_and(|until| until < body.collected) {
                    self.found.push(Diagnostic::error("workspace-expired-before-collected"));
                }
            }
            Statement::EvidenceWithdrawn(body) => {
                self.text("reason", &body.reason);
                if !self.world.has_evidence(&body.evidence) {
                    self.found.push(
                        Diagnostic::error("workspace-unknown-evidence").with("evidence", body.evidence.as_ref()),
                    );
                }
            }
            Statement::ValueAgreed(body) => {
                self.about(&body.about, Kind::Indicator);
                self.value(body.value.value().is_some(), &body.written);
            }
            Statement::ValueMeasured(body) => {
                self.about(&body.about, Kind::Indicator);
                self.value(body.value.value().is_some(), &body.written);
            }
        }
    }

    fn text(&mut self, field: &'static str, text: &str) {
        if text.trim().is_empty() {
            self.found.push(Diagnostic::error("workspace-empty-text").with("field", field));
        }
    }

    fn value(&mut self, readable: bool, written: &str) {
        if !readable {
            self.found.push(Diagnostic::error("workspace-bad-value").with("value", written));
        }
    }

    fn service(&mut self, service: &str) {
        if self.world.service(service).is_none() {
            self.found.push(Diagnostic::error("workspace-unknown-service").with("service", service));
        }
    }

    fn scope(&mut self, scope: &Scope) {
        match scope {
            Scope::Organisation => {}
            Scope::Service(service) | Scope::Component(service, _) => self.service(service.as_str()),
            Scope::Unit(unit) => {
                if !self.world.knows_scope(scope) {
                    self.found.push(Diagnostic::error("workspace-unknown-unit").with("unit", unit.as_str()));
                }
            }
        }
    }

    fn description(&mut self, description: &ServiceDescription) {
        self.text("name", &description.name);
        if description.runs.is_empty() {
            self.found.push(Diagnostic::error("workspace-nothing-run").with("service", description.service.as_str()));
        }
        if let Some(unit) = &description.unit {
            self.scope(&Scope::Unit(unit.clone()));
        }
    }

    fn about(&mut self, about: &About, kind: Kind) {
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

    fn reading(&mut self, scope: &Scope, guideline: &str, topic: &str, reading: &str) {
        self.scope(scope);
        let Some(guideline) = self.guideline(guideline) else {
            self.unknown_guideline(guideline);
            return;
        };
        let known = match topic {
            "pattern" => {
                guideline.patterns.as_ref().is_some_and(|scheme| scheme.readings.iter().any(|known| known.id == reading))
            }
            "calendar" => matches!(reading, "strict" | "lenient"),
            _ => false,
        };
        if !known {
            self.found.push(Diagnostic::error("workspace-unknown-reading").with("topic", topic).with("reading", reading));
        }
    }

    /// Classes and demands belong to whichever adopted guideline has patterns; one that knows them suffices.
    fn known(&mut self, code: &'static str, ids: &[Box<str>], knows: impl Fn(&PatternScheme, &str) -> bool) {
        let schemes: Vec<&PatternScheme> = self
            .world
            .adoptions()
            .filter_map(|(name, _)| self.guideline(name))
            .filter_map(|guideline| guideline.patterns.as_ref())
            .collect();
        for id in ids.iter().filter(|id| !schemes.iter().any(|scheme| knows(scheme, id))) {
            self.found.push(Diagnostic::error(code).with("id", id.as_ref()));
        }
    }

    fn unknown_guideline(&mut self, guideline: &str) {
        self.found.push(Diagnostic::error("guideline-not-found").with("name", guideline));
    }
}
