//! Separation of duties: nobody approves their own statement, checks the effect of their own correction, or ends the
//! audit they planned while findings are open, unless the workspace allows it, and then with a reason that every output
//! shows (自己承認).

use message::Diagnostic;
use store::Store;
use world::{About, Scope, Slug, Statement, World};

use crate::record::Located;
use crate::{Actor, AppError, Workspace};

impl<S: Store> Workspace<S> {
    /// Holds approvals and checks of effect against who stated what they are about.
    ///
    /// Whoever holds the file of the workspace writes down what others decided: for them nothing is separated.
    pub(crate) fn separate(&self, statements: &[Located], actor: Actor<'_>) -> Result<(), AppError> {
        let Actor::Person(person) = actor else { return Ok(()) };
        let mut problems = Vec::new();
        for (index, located) in statements.iter().enumerate() {
            let (position, scope, reason) = match &located.statement {
                Statement::ApprovalGiven(body) => {
                    // What stands before it in the same breath is the author's own.
                    let own = statements.iter().take(index).any(|other| speaks_of(&other.statement, &body.about));
                    (self.approvable(&body.about).filter(|_| !own), &body.about.scope, &body.self_reason)
                }
                Statement::EffectChecked(body) => {
                    let Some(finding) = self.current.world.finding(body.finding.as_str()) else { continue };
                    let audit = self.current.world.audit(finding.audit.as_str());
                    let scope = audit.map_or(&Scope::Organisation, |audit| &audit.plan.scope);
                    (finding.completed, scope, &body.self_reason)
                }
                Statement::AuditConcluded(body) => {
                    if self.is_ended_by_its_planner(&body.audit, person)? {
                        problems.push(located.placed(Diagnostic::error("app-audit-planner")));
                    }
                    continue;
                }
                _ => continue,
            };
            let author = position.map(|position| self.store.entry(position)).transpose()?.flatten();
            let own = author.is_none_or(|entry| entry.actor == person);
            let allowed = World::settings(&self.current.world.chain_of(scope)).self_approval;
            let code = match (own, reason.trim().is_empty()) {
                (true, _) if !allowed => "app-self-approval",
                (true, true) => "app-self-approval-reason",
                (false, false) => "app-self-approval-other",
                (true, false) | (false, true) => continue,
            };
            problems.push(located.placed(Diagnostic::error(code)));
        }
        if problems.is_empty() { Ok(()) } else { Err(AppError::Problems(problems)) }
    }

    /// Whether somebody ends the audit they planned while findings are open, where the workspace does not allow that.
    ///
    /// Why the findings stay open is asked for in any case.
    fn is_ended_by_its_planner(&self, audit: &Slug, person: &str) -> Result<bool, AppError> {
        let world = &self.current.world;
        let Some(audit) = world.audit(audit.as_str()) else { return Ok(false) };
        let open = world.findings_of(&audit.plan.audit).any(|(_, finding)| finding.is_open());
        if !open || World::settings(&world.chain_of(&audit.plan.scope)).self_approval {
            return Ok(false);
        }
        Ok(self.store.entry(audit.position)?.is_none_or(|entry| entry.actor == person))
    }

    /// Whether somebody would approve what they stated themselves.
    ///
    /// # Errors
    /// The store fails.
    pub fn is_author(&self, actor: Actor<'_>, about: &About) -> Result<bool, AppError> {
        let Some(position) = self.approvable(about) else { return Ok(false) };
        Ok(self.store.entry(position)?.is_some_and(|entry| entry.actor == actor.id()))
    }

    /// Where the ledger says what an approval of a control would approve.
    fn approvable(&self, about: &About) -> Option<u64> {
        let world = &self.current.world;
        let said = world.scope(&about.scope)?.control(world.item(&about.guideline, &about.item)?)?;
        said.exclusion.or(said.implementation.map(|implementation| implementation.position))
    }
}

fn speaks_of(statement: &Statement, about: &About) -> bool {
    match statement {
        Statement::ImplementationStated(body) => body.about == *about,
        Statement::ControlExcluded(body) => body.about == *about,
        _ => false,
    }
}
