//! When an item applies.

use serde::{Deserialize, Serialize};

/// A condition under which an item, or a sentence of it, applies; read from its words, its lead-in or its context.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// The chain is of the vertical model: an aggregator contracts for all.
    Aggregation,
    /// A mechanism is newly built individually with a supplier.
    BespokeLinkage,
    /// The service is provided, or data lies, across countries.
    CrossBorder,
    /// The customer installs software of its own.
    CustomerSoftware,
    /// An incident or another emergency.
    Emergency,
    /// The customer stops using the service.
    Exit,
    /// The service bears on the customer's financial reporting.
    FinancialReporting,
    /// The service is an IaaS.
    Iaas,
    /// Identities are federated.
    IdFederation,
    /// While the service is provided.
    InService,
    /// The chain is of the horizontal model: each provider contracts for itself.
    IndividualContract,
    /// An authority orders that data be handed over.
    LegalOrder,
    /// The service is used from mobile devices.
    Mobile,
    /// A customer asks for it individually.
    OnRequest,
    /// The service is a PaaS.
    Paas,
    /// Before the contract.
    PreContract,
    /// The service is a SaaS.
    Saas,
    /// Media hold what belongs to several customers.
    SharedMedia,
    /// The service is provided by an ICT supply chain.
    SupplyChain,
    /// The environment is virtualised.
    Virtualised,
}

impl Condition {
    /// Every one, in the order of their names.
    pub const ALL: [Self; 20] = [
        Self::Aggregation,
        Self::BespokeLinkage,
        Self::CrossBorder,
        Self::CustomerSoftware,
        Self::Emergency,
        Self::Exit,
        Self::FinancialReporting,
        Self::Iaas,
        Self::IdFederation,
        Self::InService,
        Self::IndividualContract,
        Self::LegalOrder,
        Self::Mobile,
        Self::OnRequest,
        Self::Paas,
        Self::PreContract,
        Self::Saas,
        Self::SharedMedia,
        Self::SupplyChain,
        Self::Virtualised,
    ];

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Aggregation => "aggregation",
            Self::BespokeLinkage => "bespoke-linkage",
            Self::CrossBorder => "cross-border",
            Self::CustomerSoftware => "customer-software",
            Self::Emergency => "emergency",
            Self::Exit => "exit",
            Self::FinancialReporting => "financial-reporting",
            Self::Iaas => "iaas",
            Self::IdFederation => "id-federation",
            Self::InService => "in-service",
            Self::IndividualContract => "individual-contract",
            Self::LegalOrder => "legal-order",
            Self::Mobile => "mobile",
            Self::OnRequest => "on-request",
            Self::Paas => "paas",
            Self::PreContract => "pre-contract",
            Self::Saas => "saas",
            Self::SharedMedia => "shared-media",
            Self::SupplyChain => "supply-chain",
            Self::Virtualised => "virtualised",
        }
    }

    /// What decides whether it holds.
    pub fn decided_by(self) -> Decider {
        match self {
            Self::Saas | Self::Paas | Self::Iaas => Decider::Service,
            Self::Emergency | Self::Exit | Self::InService | Self::LegalOrder | Self::OnRequest | Self::PreContract => {
                Decider::Occasion
            }
            Self::Aggregation
            | Self::BespokeLinkage
            | Self::CrossBorder
            | Self::CustomerSoftware
            | Self::FinancialReporting
            | Self::IdFederation
            | Self::IndividualContract
            | Self::Mobile
            | Self::SharedMedia
            | Self::SupplyChain
            | Self::Virtualised => Decider::Party,
        }
    }
}

/// What decides whether a condition holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decider {
    /// What is run of the service, as its description says: a SaaS, PaaS, IaaS.
    Service,
    /// The party says so of itself or of its service.
    Party,
    /// Nobody beforehand: it is an occasion or a phase that every service may come to, and must be ready for.
    Occasion,
}
