//! One entry of the ledger taken into the world.

use jiff::Timestamp;

use crate::{
    About, AnswerWithdrawn, CandidateDecided, EvidenceFoundAltered, EvidenceWithdrawn, ExclusionLifted,
    ImplementationStated, PlanStated, Statement, TaskClosed, World, vendor,
};

/// What the ledger knows about an entry besides its statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meta {
    /// Its position, counted from 0.
    pub position: u64,
    /// When the ledger took it in.
    pub recorded_at: Timestamp,
    /// Since when it holds, as its author claims.
    pub effective_at: Timestamp,
}

/// Whether the world can go on from here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applied {
    /// The entry is part of the world now.
    Taken,
    /// The entry erases an earlier one that this world has already taken in: fold again from the start.
    FoldAgain,
}

impl World {
    /// Takes one statement in. Entries come in order of their positions.
    pub fn apply(&mut self, meta: &Meta, statement: &Statement) -> Applied {
        match statement {
            Statement::OrganisationNamed(body) => body.fold(self, meta),
            Statement::UnitFormed(body) => body.fold(self, meta),
            Statement::GuidelineAdopted(body) => body.fold(self, meta),
            Statement::OriginalAttached(body) => body.fold(self, meta),
            Statement::MappingAdopted(body) => body.fold(self, meta),
            Statement::SettingChosen(body) => body.fold(self, meta),
            Statement::ReadingChosen(body) => body.fold(self, meta),
            Statement::CircumstanceStated(body) => body.fold(self, meta),
            Statement::SurveyStated(body) => body.fold(self, meta),
            Statement::CandidateDecided(body) => body.fold(self, meta),
            Statement::PlanStated(body) => body.fold(self, meta),
            Statement::VendorAnswered(body) => body.fold(self, meta),
            Statement::VendorDropped(body) => body.fold(self, meta),
            Statement::ServiceRegistered(body) => body.fold(self, meta),
            Statement::ServiceChanged(body) => body.fold(self, meta),
            Statement::InformationDeclared(body) => body.fold(self, meta),
            Statement::AvailabilityDeclared(body) => body.fold(self, meta),
            Statement::PatternDecided(body) => body.fold(self, meta),
            Statement::ImplementationStated(body) => body.fold(self, meta),
            Statement::ControlExcluded(body) => body.fold(self, meta),
            Statement::ExclusionLifted(body) => body.fold(self, meta),
            Statement::AnswerWithdrawn(body) => body.fold(self, meta),
            Statement::ApprovalGiven(body) => body.fold(self, meta),
            Statement::ResponsibleNamed(body) => body.fold(self, meta),
            Statement::ActionPlanned(body) => body.fold(self, meta),
            Statement::PracticeAdopted(body) => body.fold(self, meta),
            Statement::PracticeDropped(body) => body.fold(self, meta),
            Statement::ObligationFulfilled(body) => body.fold(self, meta),
            Statement::IntervalSet(body) => body.fold(self, meta),
            Statement::ParameterSet(body) => body.fold(self, meta),
            Statement::EventOccurred(body) => body.fold(self, meta),
            Statement::EvidenceAttached(body) => body.fold(self, meta),
            Statement::EvidenceWithdrawn(body) => body.fold(self, meta),
            Statement::EvidenceFoundAltered(body) => body.fold(self, meta),
            Statement::ValueAgreed(body) => body.fold(self, meta),
            Statement::ValueMeasured(body) => body.fold(self, meta),
            Statement::CommentMade(body) => body.fold(self, meta),
            Statement::AuditPlanned(body) => body.fold(self, meta),
            Statement::ControlSampled(body) => body.fold(self, meta),
            Statement::SampleConcluded(body) => body.fold(self, meta),
            Statement::AuditConcluded(body) => body.fold(self, meta),
            Statement::FindingRaised(body) => body.fold(self, meta),
            Statement::CorrectionPlanned(body) => body.fold(self, meta),
            Statement::CorrectionCompleted(body) => body.fold(self, meta),
            Statement::EffectChecked(body) => body.fold(self, meta),
            Statement::FindingClosed(body) => body.fold(self, meta),
            Statement::AssetRegistered(body) => body.fold(self, meta),
            Statement::AssetChanged(body) => body.fold(self, meta),
            Statement::AssetRetired(body) => body.fold(self, meta),
            Statement::TaskOpened(body) => body.fold(self, meta),
            Statement::TaskClosed(body) => body.fold(self, meta),
            Statement::RoleGranted(body) => body.fold(self, meta),
            Statement::RoleRevoked(body) => body.fold(self, meta),
            Statement::BodyErased(body) => body.fold(self, meta),
            Statement::PartyDescribed(_)
            | Statement::ChainServiceDescribed(_)
            | Statement::LinkDeclared(_)
            | Statement::ContractConcluded(_)
            | Statement::ShareDeclared(_)
            | Statement::ShareAgreed(_)
            | Statement::ClaimReceived(_)
            | Statement::ChainPartWithdrawn(_) => self.supply_chain.tell(statement, meta.position),
        }
        self.advance(meta);
        match statement {
            Statement::BodyErased(body) if !self.absent.contains(&body.position) => Applied::FoldAgain,
            _ => Applied::Taken,
        }
    }

    /// Takes in an entry whose body is erased: it is absent, and a control it spoke of is no longer known.
    ///
    /// `keys` are the entry's keys in the ledger, which erasing leaves in place. Where kind and keys alone say that an
    /// earlier statement no longer holds, it stays that way: erasing never makes anything look better.
    pub fn apply_erased(&mut self, meta: &Meta, kind: &str, keys: &[String]) {
        let about = keys.iter().find_map(|key| About::from_key(key));
        let evidence = keys.iter().find_map(|key| key.strip_prefix("evidence:")).map(Box::from);
        match (kind, about, evidence) {
            ("ImplementationStated", Some(about), _) => ImplementationStated::fold_erased(&about, self, meta),
            ("CandidateDecided", Some(about), _) => CandidateDecided::fold_erased(&about, keys, self, meta),
            ("PlanStated", ..) => PlanStated::fold_erased(keys, self, meta),
            ("VendorAnswered" | "VendorDropped", ..) => vendor::fold_erased(keys, self),
            ("ExclusionLifted", Some(about), _) => ExclusionLifted { about }.fold(self, meta),
            ("AnswerWithdrawn", Some(about), _) => AnswerWithdrawn { about, reason: String::new() }.fold(self, meta),
            ("EvidenceWithdrawn", _, Some(evidence)) => {
                EvidenceWithdrawn { evidence, reason: String::new() }.fold(self, meta);
            }
            ("EvidenceFoundAltered", _, Some(evidence)) => EvidenceFoundAltered { evidence }.fold(self, meta),
            ("RoleRevoked", ..) => self.revoke_all(keys),
            // It may have said that a correction had no effect.
            ("EffectChecked", ..) => {
                for finding in keys.iter().filter_map(|key| key.strip_prefix("finding:")) {
                    self.reopen(finding);
                }
            }
            ("AssetRetired", ..) => {
                for asset in keys.iter().filter_map(|key| key.strip_prefix("asset:")) {
                    self.take_asset(asset);
                }
            }
            ("TaskClosed", ..) => {
                for task in keys.iter().filter_map(|key| key.strip_prefix("task:")) {
                    TaskClosed::fold_erased(task, self, meta);
                }
            }
            _ => self.erase_chain_part(kind, keys),
        }
        self.absent.insert(meta.position);
        self.advance(meta);
    }

    fn advance(&mut self, meta: &Meta) {
        self.size = meta.position + 1;
        self.last_recorded_at = Some(meta.recorded_at);
    }
}

#[cfg(test)]
mod tests;
