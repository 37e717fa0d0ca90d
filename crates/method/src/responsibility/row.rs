//! One party's part of one requirement of one service.

use std::sync::Arc;

use guideline::Control;
use jiff::civil::Date;
use message::Text;
use world::{Share, Slug};

use crate::Reason;
use crate::assessment::Verdict;

/// A clause of a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClauseOf<'a> {
    /// The contract.
    pub contract: &'a Slug,
    /// Its title.
    pub title: &'a str,
    /// The clause, as the contract numbers it.
    pub clause: &'a str,
}

/// One party's part of one requirement of one service.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'a> {
    /// The requirement.
    pub control: &'a Control,
    /// The service.
    pub service: &'a Slug,
    /// The party; `None`: a customer whom no contract names.
    pub party: Option<&'a Slug>,
    /// Its share.
    pub share: Share,
    /// The suppliers' services that do something of it for the party.
    pub from: Vec<&'a Slug>,
    /// What remains to it of what is shared.
    pub residual: Option<Text>,
    /// The agreement that confirms it.
    pub agreed_by: Option<&'a Slug>,
    /// Whether somebody declared it, or it is the default of the service model.
    pub declared: bool,
    /// The post or team that answers for it; empty: nobody is named.
    pub owner: &'a str,
    /// How far the party does its part, its suppliers included.
    pub verdict: Verdict,
    /// How far it does what falls to itself alone; neutral, where nothing does.
    pub own: Verdict,
    /// Whether the requirement concerns the service itself; else it is only taken over from it.
    pub applies: bool,
    /// Why.
    pub why: Arc<Vec<Reason>>,
    /// The clauses that speak of it between the party and the other side.
    pub clauses: Vec<ClauseOf<'a>>,
    /// The first day on which time alone can change the verdict.
    pub holds_until: Option<Date>,
}

/// What decides a verdict, the most pressing first.
const CAUSES: [&str; 13] = [
    "reason-nobody",
    "reason-handed-back",
    "reason-differ",
    "reason-uncovered",
    "gap-circle-why",
    "reason-chain-erased",
    "reason-claim-ended",
    "reason-claim-not-yet",
    "reason-agreement-ended",
    "reason-agreement-overtaken",
    "reason-no-claim",
    "reason-no-customer",
    "reason-unagreed",
];

/// What follows tells of a supplier's part.
const TAKEN_OVER: &str = "reason-taken-over";

/// That parties agreed to who bears what.
const AGREED: &str = "reason-agreed";

impl Row<'_> {
    /// The reason that keeps the party's part from being met: what is contradictory, ended or missing; else the last that
    /// speaks of what is worst, one's own part or what is taken over. That something is agreed keeps nothing from being met.
    pub fn cause(&self) -> Option<&Reason> {
        let named = CAUSES.iter().find_map(|rule| self.why.iter().find(|reason| reason.rule == *rule));
        let own = self.why.iter().position(|reason| reason.rule == TAKEN_OVER).filter(|_| self.own == self.verdict);
        let worst = self.why.get(..own.unwrap_or(self.why.len())).unwrap_or_default();
        named.or_else(|| worst.iter().rfind(|reason| reason.rule != AGREED))
    }
}

/// The message that names a share to people.
pub fn share_message(share: Share) -> &'static str {
    match share {
        Share::Own => "share-own",
        Share::Inherited => "share-inherited",
        Share::Shared => "share-shared",
        Share::Customer => "share-customer",
    }
}

/// The message that names who bears it, for declarations that others than the provider make too.
pub(super) fn borne_by(share: Share) -> &'static str {
    match share {
        Share::Own => "borne-by-provider",
        Share::Inherited => "borne-by-supplier",
        Share::Shared => "borne-by-several",
        Share::Customer => "borne-by-customer",
    }
}
