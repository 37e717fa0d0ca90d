//! What a file says that the ledger does not say yet.

use std::collections::BTreeMap;

use store::Store;
use world::{About, ControlState, IndicatorState, ObligationState, ScopeState, ServiceChanged, Statement, World};

use crate::{AppError, Located, Workspace};

/// How far back statements that stand side by side are looked through.
const HISTORY: usize = 10_000;

impl<S: Store> Workspace<S> {
    /// The statements that are new: those that say something else than what is in force.
    ///
    /// A service that is registered already is described anew where its description differs. So a file
    /// can be imported again and again, and only what changed in it is recorded.
    ///
    /// # Errors
    /// The store fails.
    pub fn news(&self, statements: Vec<Located>) -> Result<Vec<Located>, AppError> {
        let mut news = Vec::new();
        // What the file itself has said of the same thing speaks before the ledger.
        let mut said: BTreeMap<(&'static str, Option<String>), Vec<Vec<u8>>> = BTreeMap::new();
        for located in statements {
            let statement = match located.statement {
                Statement::ServiceRegistered(body) if self.has_service(&body.0) => ServiceChanged(body.0).into(),
                statement => statement,
            };
            let (subject, body) = ((subject(&statement), statement.keys().pop()), statement.body());
            let before = said.get(&subject).map(Vec::as_slice).unwrap_or_default();
            let is_said = match before.last() {
                Some(_) if stands_beside_others(&statement) => before.contains(&body) || self.is_said(&statement)?,
                Some(last) => *last == body,
                None => self.is_said(&statement)?,
            };
            if !is_said {
                said.entry(subject).or_default().push(body);
                news.push(Located { statement, place: located.place });
            }
        }
        Ok(news)
    }

    fn has_service(&self, description: &world::ServiceDescription) -> bool {
        self.current.world.service(description.service.as_str()).is_some()
    }

    /// Whether the ledger says so already.
    fn is_said(&self, statement: &Statement) -> Result<bool, AppError> {
        let world = &self.current.world;
        let position = match statement {
            Statement::OrganisationNamed(body) => return Ok(world.organisation() == Some(body.name.as_str())),
            Statement::ServiceChanged(body) => {
                let known = world.service(body.0.service.as_str());
                return Ok(known.is_some_and(|known| known.description == body.0));
            }
            Statement::ExclusionLifted(body) => {
                return Ok(control(world, &body.about).is_none_or(|state| state.exclusion.is_none()));
            }
            Statement::AnswerWithdrawn(body) => {
                let said = control(world, &body.about);
                return Ok(said.is_none_or(|said| said.implementation.is_none() && said.exclusion.is_none()));
            }
            Statement::EvidenceWithdrawn(body) => return Ok(!world.has_evidence(&body.evidence)),
            // Withdrawn already, or never there: there is nothing to withdraw.
            Statement::ChainPartWithdrawn(body) => return Ok(!world.supply_chain().has(&body.part)),
            statement if stands_beside_others(statement) => return self.was_ever_said(statement, HISTORY),
            // Nothing else is said under their keys.
            Statement::SettingChosen(_)
            | Statement::ReadingChosen(_)
            | Statement::CircumstanceStated(_)
            | Statement::SurveyStated(_)
            | Statement::CandidateDecided(_)
            | Statement::PlanStated(_)
            | Statement::VendorAnswered(_)
            | Statement::VendorDropped(_) => {
                return self.was_ever_said(statement, 1);
            }
            statement => in_force(world, statement),
        };
        let Some(position) = position else { return Ok(false) };
        let said = self.store.entry(position)?;
        Ok(said.is_some_and(|entry| entry.kind == statement.kind() && entry.body == Some(statement.body())))
    }

    /// Whether one of the newest entries about the same thing says the same.
    fn was_ever_said(&self, statement: &Statement, limit: usize) -> Result<bool, AppError> {
        let Some(key) = statement.keys().pop() else { return Ok(false) };
        let body = statement.body();
        let said = self.store.with_key(&key, limit)?;
        Ok(said.iter().any(|entry| entry.kind == statement.kind() && entry.body.as_ref() == Some(&body)))
    }
}

/// Several of these stand side by side; the same one twice says nothing new.
fn stands_beside_others(statement: &Statement) -> bool {
    matches!(statement, Statement::EventOccurred(_) | Statement::ObligationFulfilled(_) | Statement::ValueMeasured(_))
}

/// Statements that replace each other have one subject.
fn subject(statement: &Statement) -> &'static str {
    match statement {
        Statement::ControlExcluded(_) | Statement::ExclusionLifted(_) => "exclusion",
        Statement::PracticeAdopted(_) | Statement::PracticeDropped(_) => "practice",
        Statement::EvidenceAttached(_) | Statement::EvidenceWithdrawn(_) => "evidence",
        statement if statement.is_about_the_chain() => "chain",
        statement => statement.kind(),
    }
}

/// Where the ledger says what the statement would replace.
fn in_force(world: &World, statement: &Statement) -> Option<u64> {
    let chain = world.supply_chain();
    match statement {
        Statement::PartyDescribed(body) => Some(chain.parties.get(&body.0.party)?.position),
        Statement::ChainServiceDescribed(body) => Some(chain.services.get(&body.0.service)?.position),
        Statement::LinkDeclared(body) => Some(chain.links.get(&body.0.link)?.position),
        Statement::ContractConcluded(body) => Some(chain.contracts.get(&body.0.contract)?.position),
        Statement::ShareDeclared(body) => Some(chain.declarations.get(&body.declaration)?.position),
        Statement::ShareAgreed(body) => Some(chain.agreements.get(&body.agreement)?.position),
        Statement::ClaimReceived(body) => Some(chain.claims.get(&body.claim)?.position),
        Statement::UnitFormed(body) => Some(world.unit(body.unit.as_str())?.position),
        Statement::InformationDeclared(body) => {
            world.service(body.service.as_str())?.information.as_ref().map(|(_, position)| *position)
        }
        Statement::AvailabilityDeclared(body) => {
            world.service(body.service.as_str())?.availability.as_ref().map(|(_, position)| *position)
        }
        Statement::PatternDecided(body) => {
            let decisions = &world.service(body.service.as_str())?.decisions;
            decisions.iter().find(|known| known.guideline == body.guideline).map(|known| known.position)
        }
        Statement::ImplementationStated(body) => {
            control(world, &body.about)?.implementation.map(|implementation| implementation.position)
        }
        Statement::ControlExcluded(body) => control(world, &body.about)?.exclusion,
        Statement::ApprovalGiven(body) => control(world, &body.about)?.approval.map(|approved| approved.position),
        Statement::ResponsibleNamed(body) => control(world, &body.about)?.responsible,
        Statement::ActionPlanned(body) => control(world, &body.about)?.plan.map(|plan| plan.position),
        Statement::PracticeAdopted(body) => practice(world, &body.about),
        Statement::PracticeDropped(body) => practice(world, &body.about),
        Statement::IntervalSet(body) => obligation(world, &body.about)?.interval.map(|(_, position)| position),
        Statement::ParameterSet(body) => {
            let (state, item) = place(world, &body.about)?;
            state.parameter(item)
        }
        Statement::ValueAgreed(body) => indicator(world, &body.about)?.agreed.as_ref().map(|said| said.position),
        Statement::EvidenceAttached(body) => world.evidence_position(&body.evidence),
        _ => None,
    }
}

fn place<'w>(world: &'w World, about: &About) -> Option<(&'w ScopeState, world::ItemOrdinal)> {
    Some((world.scope(&about.scope)?, world.item(&about.guideline, &about.item)?))
}

fn control<'w>(world: &'w World, about: &About) -> Option<&'w ControlState> {
    let (state, item) = place(world, about)?;
    state.control(item)
}

fn practice(world: &World, about: &About) -> Option<u64> {
    let (state, item) = place(world, about)?;
    state.practice(item).map(|(_, position)| position)
}

fn obligation<'w>(world: &'w World, about: &About) -> Option<&'w ObligationState> {
    let (state, item) = place(world, about)?;
    state.obligation(item)
}

fn indicator<'w>(world: &'w World, about: &About) -> Option<&'w IndicatorState> {
    let (state, item) = place(world, about)?;
    state.indicator(item)
}
