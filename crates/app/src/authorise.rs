//! Who may do what in a workspace. Default deny; the table in `authorisation.md` says the same for readers.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::Store;
use world::{Role, Statement, World};

use crate::{Actor, AppError, Workspace};

/// What somebody wants to do: few, and the same for every kind of item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// See services, verdicts, reasons, history.
    Read,
    /// Take papers, checklists, proofs and the ledger along.
    Export,
    /// Open the content of evidence.
    ReadEvidence,
    /// Comment, and open and close tasks.
    Comment,
    /// State what is done: answers, plans, evidence, values, services, assets.
    State,
    /// Plan and complete corrective action.
    Correct,
    /// Approve what others stated.
    Approve,
    /// Plan audits.
    PlanAudit,
    /// Sample, raise findings, check effects, close findings.
    Audit,
    /// Conclude audits.
    ConcludeAudit,
    /// Choose settings and readings, adopt guidelines, name organisation and units.
    Configure,
    /// Invite people, grant and revoke roles.
    ManagePeople,
    /// See who opened which evidence and exported what.
    ReadAccessLog,
    /// Erase the body of an entry on a legal ground.
    Erase,
}

impl Action {
    /// Every action, in the order of the table.
    pub const ALL: [Self; 14] = [
        Self::Read,
        Self::Export,
        Self::ReadEvidence,
        Self::Comment,
        Self::State,
        Self::Correct,
        Self::Approve,
        Self::PlanAudit,
        Self::Audit,
        Self::ConcludeAudit,
        Self::Configure,
        Self::ManagePeople,
        Self::ReadAccessLog,
        Self::Erase,
    ];

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Export => "export",
            Self::ReadEvidence => "read-evidence",
            Self::Comment => "comment",
            Self::State => "state",
            Self::Correct => "correct",
            Self::Approve => "approve",
            Self::PlanAudit => "plan-audit",
            Self::Audit => "audit",
            Self::ConcludeAudit => "conclude-audit",
            Self::Configure => "configure",
            Self::ManagePeople => "manage-people",
            Self::ReadAccessLog => "read-access-log",
            Self::Erase => "erase",
        }
    }

    /// What recording a statement is.
    pub fn of(statement: &Statement) -> Self {
        match statement {
            Statement::OrganisationNamed(_)
            | Statement::UnitFormed(_)
            | Statement::GuidelineAdopted(_)
            | Statement::MappingAdopted(_)
            | Statement::OriginalAttached(_)
            | Statement::SettingChosen(_)
            | Statement::ReadingChosen(_) => Self::Configure,
            Statement::ServiceRegistered(_)
            | Statement::ServiceChanged(_)
            | Statement::CircumstanceStated(_)
            | Statement::SurveyStated(_)
            | Statement::CandidateDecided(_)
            | Statement::PlanStated(_)
            | Statement::VendorAnswered(_)
            | Statement::VendorDropped(_)
            | Statement::InformationDeclared(_)
            | Statement::AvailabilityDeclared(_)
            | Statement::AssetRegistered(_)
            | Statement::AssetChanged(_)
            | Statement::AssetRetired(_)
            | Statement::PatternDecided(_)
            | Statement::ImplementationStated(_)
            | Statement::ControlExcluded(_)
            | Statement::ExclusionLifted(_)
            | Statement::AnswerWithdrawn(_)
            | Statement::ResponsibleNamed(_)
            | Statement::ActionPlanned(_)
            | Statement::PracticeAdopted(_)
            | Statement::PracticeDropped(_)
            | Statement::ObligationFulfilled(_)
            | Statement::IntervalSet(_)
            | Statement::ParameterSet(_)
            | Statement::EventOccurred(_)
            | Statement::EvidenceAttached(_)
            | Statement::EvidenceWithdrawn(_)
            | Statement::EvidenceFoundAltered(_)
            | Statement::ValueAgreed(_)
            | Statement::ValueMeasured(_)
            | Statement::PartyDescribed(_)
            | Statement::ChainServiceDescribed(_)
            | Statement::LinkDeclared(_)
            | Statement::ContractConcluded(_)
            | Statement::ShareDeclared(_)
            | Statement::ShareAgreed(_)
            | Statement::ClaimReceived(_)
            | Statement::ChainPartWithdrawn(_) => Self::State,
            Statement::CommentMade(_) | Statement::TaskOpened(_) | Statement::TaskClosed(_) => Self::Comment,
            Statement::AuditPlanned(_) => Self::PlanAudit,
            Statement::AuditConcluded(_) => Self::ConcludeAudit,
            Statement::ControlSampled(_)
            | Statement::SampleConcluded(_)
            | Statement::FindingRaised(_)
            | Statement::EffectChecked(_)
            | Statement::FindingClosed(_) => Self::Audit,
            Statement::CorrectionPlanned(_) | Statement::CorrectionCompleted(_) => Self::Correct,
            Statement::ApprovalGiven(_) => Self::Approve,
            Statement::RoleGranted(_) | Statement::RoleRevoked(_) => Self::ManagePeople,
            Statement::BodyErased(_) => Self::Erase,
        }
    }
}

/// What a role may do.
pub fn allows(role: Role) -> &'static [Action] {
    use Action::{
        Approve, Audit, Comment, ConcludeAudit, Configure, Correct, Erase, Export, ManagePeople, PlanAudit, Read,
        ReadAccessLog, ReadEvidence, State,
    };
    match role {
        Role::Viewer => &[Read, Export],
        Role::Contributor => &[Read, Export, ReadEvidence, Comment, State, Correct],
        Role::Approver => &[Read, Export, ReadEvidence, Comment, State, Correct, Approve, PlanAudit],
        Role::Auditor => &[Read, Export, ReadEvidence, Comment, Audit, ConcludeAudit, ReadAccessLog],
        Role::Administrator => &[
            Read,
            Export,
            ReadEvidence,
            Comment,
            State,
            Correct,
            Approve,
            PlanAudit,
            ConcludeAudit,
            Configure,
            ManagePeople,
            ReadAccessLog,
            Erase,
        ],
    }
}

/// Whether somebody may do something on a day.
pub fn may(world: &World, actor: Actor<'_>, action: Action, on: Date) -> bool {
    match actor {
        Actor::Operator(_) => true,
        Actor::Person(person) => world.roles(person, on).any(|role| allows(role).contains(&action)),
    }
}

/// The day on which roles are looked at: grants end with a day of the coordinated time everywhere.
pub(crate) fn day(now: Timestamp) -> Date {
    now.to_zoned(TimeZone::UTC).date()
}

impl<S: Store> Workspace<S> {
    /// Whether somebody may do something now, by the roles recorded so far.
    pub fn may(&self, actor: Actor<'_>, action: Action, now: Timestamp) -> bool {
        may(&self.current().world, actor, action, day(now))
    }

    /// Refuses what an actor may not do.
    pub(crate) fn authorise(&self, actor: Actor<'_>, action: Action, now: Timestamp) -> Result<(), AppError> {
        if self.may(actor, action, now) { Ok(()) } else { Err(AppError::Denied { action }) }
    }
}

#[cfg(test)]
mod tests {
    use super::{Action, allows};
    use world::Role;

    /// The table for readers says what the code does, both ways.
    #[test]
    fn the_table_and_the_code_agree() {
        let table = include_str!("../authorisation.md");
        let rows: Vec<Vec<&str>> = table
            .lines()
            .filter(|line| line.starts_with("| `"))
            .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
            .collect();
        assert_eq!(rows.len(), Action::ALL.len());
        for (action, row) in Action::ALL.into_iter().zip(rows) {
            assert_eq!(row[0], format!("`{}`", action.name()));
            for (role, cell) in Role::ALL.into_iter().zip(&row[2..]) {
                let expected = if allows(role).contains(&action) { "✔" } else { "–" };
                assert_eq!(*cell, expected, "{} by {}", action.name(), role.name());
            }
        }
    }
}
