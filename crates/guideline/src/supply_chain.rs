//! How providers are chained, and who answers for what (サプライチェーン).

use message::{Locale, Text};
use serde::Deserialize;

use crate::touchpoint::ClauseSide;
use crate::{Control, Guideline, Model, ObligationKind, Rule};

/// How the providers of a model are linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LinkForm {
    /// One builds on the other.
    Supply,
    /// One uses the other through an API.
    Api,
    /// Both exchange data with each other.
    Exchange,
}

impl LinkForm {
    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Supply => "supply",
            Self::Api => "api",
            Self::Exchange => "exchange",
        }
    }
}

/// One of the printed chain models.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SupplyChainModel {
    /// `vertical-1`, `vertical-2`, `horizontal-1`, `horizontal-2`.
    pub id: String,
    /// The section that describes it.
    pub section: String,
    /// The printed title and its translation.
    pub title: Text,
    /// The contracts, `customer-A`, `A-B`.
    pub contracts: Vec<String>,
    /// How A and the others are linked; `None`: the data is older than the field.
    #[serde(default)]
    pub link: Option<LinkForm>,
    /// Whether a provider may hand part of its management responsibility to another.
    pub delegation_allowed: bool,
    /// Who answers to the customer for what.
    pub answers_to_customer: Text,
    /// What may be delegated.
    pub delegation: Text,
    /// How a problem in the other's range is handled.
    pub other_range: Text,
    /// The printed example.
    pub example: Text,
}

/// The chain models with their common rules.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SupplyChainScheme {
    /// The models in printed order.
    pub models: Vec<SupplyChainModel>,
    /// Rules for every chain.
    pub rules: Vec<Rule>,
    /// Sections whose agreements are made with every supplier.
    pub supplier_sections: Vec<SupplierSection>,
}

/// A section whose agreements are made with every supplier.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SupplierSection {
    /// The section.
    pub id: String,
}

/// Something a guideline asks to be settled with each supplier.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SupplierDemand<'a> {
    /// The id of the agreement or clause.
    pub id: &'a str,
    /// In Japanese.
    pub ja: &'a str,
    /// In English.
    pub en: &'a str,
    /// Whether it is negotiated where a mechanism is built for the parties; `None`: the guideline does not say.
    pub bespoke: Option<bool>,
    /// Whether a service cannot go on without it: no supplier is selected that does not satisfy it.
    pub continuity: bool,
}

impl<'a> SupplierDemand<'a> {
    /// In a language.
    pub fn text(&self, locale: Locale) -> &'a str {
        match locale {
            Locale::Ja => self.ja,
            Locale::En => self.en,
        }
    }
}

impl Guideline {
    /// What is to be settled with each supplier, in printed order.
    pub fn supplier_demands(&self) -> Vec<SupplierDemand<'_>> {
        let sections = &self.supply_chain.supplier_sections;
        let within = |control: &&Control| sections.iter().any(|section| control.stands_in(&section.id));
        let agreements = self.controls.iter().filter(within).flat_map(|control| &control.obligations);
        let agreements = agreements.filter(|one| one.kind == ObligationKind::Agree).map(|one| SupplierDemand {
            id: &one.id,
            ja: &one.ja,
            en: &one.en,
            bespoke: None,
            continuity: false,
        });
        let clauses = match &self.model {
            Model::Touchpoint(model) => model.clauses.as_slice(),
            _ => &[],
        };
        let clauses =
            clauses.iter().filter(|clause| clause.side == ClauseSide::Supplier).map(|clause| SupplierDemand {
                id: &clause.id,
                ja: &clause.ja,
                en: &clause.en,
                bespoke: clause.bespoke,
                continuity: clause.continuity,
            });
        agreements.chain(clauses).collect()
    }
}
