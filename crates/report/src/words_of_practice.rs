//! Message ids that name the circumstances of an item of practice.

use guideline::touchpoint::{Condition, Wording};

/// When an item applies.
pub fn condition(condition: Condition) -> &'static str {
    match condition {
        Condition::Aggregation => "report-condition-aggregation",
        Condition::BespokeLinkage => "report-condition-bespoke-linkage",
        Condition::CrossBorder => "report-condition-cross-border",
        Condition::CustomerSoftware => "report-condition-customer-software",
        Condition::Emergency => "report-condition-emergency",
        Condition::Exit => "report-condition-exit",
        Condition::FinancialReporting => "report-condition-financial-reporting",
        Condition::Iaas => "report-condition-iaas",
        Condition::IdFederation => "report-condition-id-federation",
        Condition::InService => "report-condition-in-service",
        Condition::IndividualContract => "report-condition-individual-contract",
        Condition::LegalOrder => "report-condition-legal-order",
        Condition::Mobile => "report-condition-mobile",
        Condition::OnRequest => "report-condition-on-request",
        Condition::Paas => "report-condition-paas",
        Condition::PreContract => "report-condition-pre-contract",
        Condition::Saas => "report-condition-saas",
        Condition::SharedMedia => "report-condition-shared-media",
        Condition::SupplyChain => "report-condition-supply-chain",
        Condition::Virtualised => "report-condition-virtualised",
    }
}

/// How strongly an item is put.
pub fn wording(wording: Wording) -> &'static str {
    match wording {
        Wording::Asked => "report-wording-asked",
        Wording::Desirable => "report-wording-desirable",
        Wording::Recommended => "report-wording-recommended",
        Wording::Consider => "report-wording-consider",
    }
}
