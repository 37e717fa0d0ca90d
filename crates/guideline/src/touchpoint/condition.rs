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
