//! What is agreed with customers and with suppliers, gathered from the items.

use serde::{Deserialize, Serialize};

/// With whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClauseSide {
    /// With the customer.
    Customer,
    /// With a supplier.
    Supplier,
}

/// In which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClauseForm {
    /// Agreement or consent is obtained.
    Agreement,
    /// A contract.
    Contract,
    /// A non-disclosure agreement.
    Nda,
    /// The SLA, if necessary.
    SlaIfNeeded,
    /// Put to the other side.
    Requirement,
    /// Made to the other side; no consent is asked.
    Statement,
    /// The supplier's stated rules are checked, and one that satisfies them is selected.
    Selection,
    /// Coordination.
    Coordination,
    /// A report.
    Report,
}

/// A subject to be agreed, stated or selected for. Grouping is Akashi's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// `C1` with customers, `S1` with suppliers.
    pub id: String,
    /// With whom.
    pub side: ClauseSide,
    /// In which form.
    pub form: ClauseForm,
    /// The items it rests on, whose conditions apply.
    pub sources: Vec<String>,
    /// Whether the subject is negotiated, agreed or documented instead where a mechanism is newly built individually.
    pub bespoke: Option<bool>,
    /// Whether the service cannot go on without it: no supplier is selected that does not satisfy it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub continuity: bool,
    /// The article of a drafted contract that answers it: `provider`, `customer`, `chain`, `levels`, `places` or
    /// `individual`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drafted: Option<String>,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}
