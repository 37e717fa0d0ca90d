//! Whether a statement makes sense in the world it is made in.

mod audit;
mod chain;
mod iot;
mod parts;
mod plan;
mod supposed;

use guideline::{Guideline, Span};
use jiff::civil::Date;
use message::Diagnostic;

use self::parts::Kind;
use self::supposed::Supposed;
use crate::{AssetDescription, ControlState, Role, Slug, Statement, World, role};

/// Every problem of a statement, held against the world so far and the adopted guidelines; none: it may be appended.
pub fn validate(statement: &Statement, world: &World, guidelines: &[&Guideline]) -> Vec<Diagnostic> {
    validate_all([statement], world, guidelines, Date::MAX).into_iter().map(|(_, problem)| problem).collect()
}

/// Every problem of statements that are to be recorded together, each with the index of its statement.
///
/// Each is held against the world and the statements before it. Nothing that is stated as done may lie after `latest`.
pub fn validate_all<'s>(
    statements: impl IntoIterator<Item = &'s Statement>,
    world: &World,
    guidelines: &[&Guideline],
    latest: Date,
) -> Vec<(usize, Diagnostic)> {
    let mut check = Check { world, guidelines, latest, supposed: Supposed::default(), found: Vec::new() };
    let mut problems = Vec::new();
    for (index, statement) in statements.into_iter().enumerate() {
        check.statement(statement);
        problems.extend(check.found.drain(..).map(|problem| (index, problem)));
        // One with problems is supposed too: what rests on it has no problem of its own.
        check.supposed.take(statement, check.world);
    }
    problems
}

struct Check<'c> {
    world: &'c World,
    guidelines: &'c [&'c Guideline],
    latest: Date,
    supposed: Supposed,
    found: Vec<Diagnostic>,
}

impl Check<'_> {
    fn statement(&mut self, statement: &Statement) {
        match statement {
            Statement::OrganisationNamed(body) => self.text("name", &body.name),
            Statement::UnitFormed(body) => {
                self.text("name", &body.name);
                self.within(&body.unit, body.within.as_ref());
            }
            Statement::GuidelineAdopted(_) | Statement::BodyErased(_) => {}
            Statement::OriginalAttached(body) => {
                if self.guideline(&body.guideline).is_none() {
                    self.unknown_guideline(&body.guideline);
                }
                self.text("file", &body.file);
                self.digest(&body.digest);
                self.digest(&body.found);
            }
            Statement::MappingAdopted(body) => self.digest(&body.digest),
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
            Statement::CircumstanceStated(body) => {
                self.circumstance(&body.scope, &body.guideline, &body.circumstance);
            }
            Statement::SurveyStated(body) => self.survey(body),
            Statement::CandidateDecided(body) => self.candidate(body),
            Statement::PlanStated(body) => self.plan(body),
            Statement::VendorAnswered(body) => self.vendor(body),
            Statement::VendorDropped(body) => self.vendor_dropped(body),
            Statement::ServiceRegistered(body) => {
                if self.has_service(&body.0.service) {
                    self.found
                        .push(Diagnostic::error("workspace-service-exists").with("service", body.0.service.as_str()));
                }
                self.description(&body.0);
            }
            Statement::ServiceChanged(body) => {
                self.service(&body.0.service);
                self.description(&body.0);
            }
            Statement::InformationDeclared(body) => {
                self.service(&body.service);
                self.known("workspace-unknown-information", &body.classes, |scheme, class| {
                    scheme.information.iter().any(|known| known.id == class)
                });
            }
            Statement::AvailabilityDeclared(body) => {
                self.service(&body.service);
                self.known("workspace-unknown-availability", &body.demands, |scheme, demand| {
                    scheme.availability.iter().any(|known| known.id == demand)
                });
                self.low_alone(&body.demands);
            }
            Statement::PatternDecided(body) => {
                self.service(&body.service);
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
            Statement::ExclusionLifted(body) => {
                self.about(&body.about, Kind::Control);
                self.spoken("workspace-not-excluded", &body.about, |said| said.exclusion.is_some());
            }
            Statement::AnswerWithdrawn(body) => {
                self.about(&body.about, Kind::Control);
                self.spoken("workspace-nothing-to-withdraw", &body.about, ControlState::answers);
            }
            Statement::ApprovalGiven(body) => {
                self.about(&body.about, Kind::Control);
                self.spoken("workspace-nothing-to-approve", &body.about, ControlState::answers);
                self.day(body.on);
            }
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
            Statement::ObligationFulfilled(body) => {
                self.about(&body.about, Kind::Obligation);
                self.day(body.on);
            }
            Statement::IntervalSet(body) => {
                self.about(&body.about, Kind::Obligation);
                self.interval_is_open(&body.about);
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
                    Some(guideline) if guideline.event(&body.event).is_none() => {
                        self.found.push(Diagnostic::error("workspace-unknown-event").with("event", body.event.as_ref()))
                    }
                    Some(_) => {}
                }
                if body.due.is_some_and(|due| due < body.on) {
                    self.found.push(Diagnostic::error("workspace-due-before-event"));
                }
            }
            Statement::EvidenceAttached(body) => {
                self.about(&body.about, Kind::Any);
                self.text("evidence", &body.evidence);
                self.text("title", &body.title);
                self.day(body.collected);
                if let Some(digest) = &body.digest {
                    self.digest(digest);
                }
                if self.has_evidence(&body.evidence) {
                    self.found
                        .push(Diagnostic::error("workspace-evidence-exists").with("evidence", body.evidence.as_ref()));
                }
                if body.valid_until.is_some_and(|until| until < body.collected) {
                    self.found.push(Diagnostic::error("workspace-expired-before-collected"));
                }
            }
            Statement::EvidenceWithdrawn(body) => {
                self.text("reason", &body.reason);
                self.evidence(&body.evidence);
            }
            Statement::EvidenceFoundAltered(body) => self.evidence(&body.evidence),
            Statement::ValueAgreed(body) => {
                self.about(&body.about, Kind::Indicator);
                self.value(&body.about, &body.value, &body.written);
            }
            Statement::ValueMeasured(body) => {
                self.about(&body.about, Kind::Indicator);
                self.value(&body.about, &body.value, &body.written);
                self.day(body.on);
            }
            Statement::AssetRegistered(body) => {
                if self.world.asset(body.0.asset.as_str()).is_some() {
                    self.found.push(Diagnostic::error("workspace-asset-exists").with("asset", body.0.asset.as_str()));
                }
                self.asset(&body.0);
            }
            Statement::AssetChanged(body) => {
                self.known_asset(&body.0.asset);
                self.asset(&body.0);
            }
            Statement::AssetRetired(body) => {
                self.known_asset(&body.asset);
                self.text("reason", &body.reason);
            }
            Statement::AuditPlanned(_)
            | Statement::ControlSampled(_)
            | Statement::SampleConcluded(_)
            | Statement::AuditConcluded(_)
            | Statement::FindingRaised(_)
            | Statement::CorrectionPlanned(_)
            | Statement::CorrectionCompleted(_)
            | Statement::EffectChecked(_)
            | Statement::FindingClosed(_) => self.audit(statement),
            Statement::PartyDescribed(_)
            | Statement::ChainServiceDescribed(_)
            | Statement::LinkDeclared(_)
            | Statement::ContractConcluded(_)
            | Statement::ShareDeclared(_)
            | Statement::ShareAgreed(_)
            | Statement::ClaimReceived(_)
            | Statement::ChainPartWithdrawn(_) => self.supply_chain(statement),
            Statement::CommentMade(body) => {
                self.about(&body.about, Kind::Any);
                self.text("text", &body.text);
            }
            Statement::TaskOpened(body) => {
                self.about(&body.about, Kind::Any);
                self.text("title", &body.title);
                if self.world.task(body.task.as_str()).is_some() {
                    self.found.push(Diagnostic::error("workspace-task-exists").with("task", body.task.as_str()));
                }
            }
            Statement::TaskClosed(body) => {
                if self.world.task(body.task.as_str()).is_none_or(|task| task.closed.is_some()) {
                    self.found.push(Diagnostic::error("workspace-no-open-task").with("task", body.task.as_str()));
                }
            }
            Statement::RoleGranted(body) => {
                if !role::is_person(&body.person) {
                    self.found.push(Diagnostic::error("workspace-bad-person").with("person", body.person.as_ref()));
                }
                if body.until.is_some() {
                    self.keeps_administrator(&body.person, body.role);
                }
            }
            Statement::RoleRevoked(body) => {
                if !self.world.grants_of(&body.person).iter().any(|grant| grant.role == body.role) {
                    self.found.push(Diagnostic::error("workspace-role-not-granted"));
                }
                self.keeps_administrator(&body.person, body.role);
            }
        }
    }
}

impl Check<'_> {
    fn asset(&mut self, description: &AssetDescription) {
        self.text("name", &description.name);
        self.scope(&description.scope);
        self.known("workspace-unknown-information", &description.information, |scheme, class| {
            scheme.information.iter().any(|known| known.id == class)
        });
    }

    fn known_asset(&mut self, asset: &Slug) {
        if self.world.asset(asset.as_str()).is_none() {
            self.found.push(Diagnostic::error("workspace-unknown-asset").with("asset", asset.as_str()));
        }
    }

    /// Somebody must always be able to give roles.
    fn keeps_administrator(&mut self, person: &str, role: Role) {
        let held = self.world.grants_of(person).iter().any(|grant| grant.role == Role::Administrator);
        if held && role == Role::Administrator && !self.world.has_other_administrator(person) {
            self.found.push(Diagnostic::error("workspace-last-administrator"));
        }
    }
}

#[cfg(test)]
mod tests;
