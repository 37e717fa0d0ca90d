//! What information goes to customers, in which phase, by which route (Ⅰ.4(4) and the control on information provision).

use message::Text;
use serde::{Deserialize, Serialize};

use super::Wording;
use crate::TextList;

/// A way of providing information, as the document defines it (Ⅰ.6 xxiii to xxv).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InformationWay {
    /// `publication`, `disclosure` or `provision`.
    pub id: String,
    /// The printed term and its English equivalent.
    pub term: Text,
    /// Where it is defined.
    pub place: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// A phase of the customer's relation to the service.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// Its name.
    pub id: String,
    /// The phase it is a part of.
    pub within: Option<String>,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// What a route is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RouteClass {
    /// Publication.
    Publication,
    /// Disclosure.
    Disclosure,
    /// Either of the two.
    Provision,
    /// It receives information.
    Intake,
    /// Information within the supply chain.
    Chain,
}

/// Whom a route reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// The general public.
    General,
    /// The document does not say.
    Unstated,
    /// One customer.
    Individual,
    /// All customers.
    Customers,
    /// Each customer, about itself.
    OwnData,
    /// The customers affected.
    AffectedCustomers,
    /// Suppliers.
    Suppliers,
    /// Individual-contract providers.
    IndividualContractProviders,
}

/// A route, (a) to (o): an item of the control on information provision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// The item's id.
    pub id: String,
    /// The letter.
    pub printed: String,
    /// By which means.
    pub means: Text,
    /// What it is.
    pub class: RouteClass,
    /// Whom it reaches.
    pub audience: Audience,
    /// In which phases.
    pub phases: Vec<String>,
    /// Whether an NDA goes before.
    pub nda: bool,
    /// How strongly it is put.
    pub wording: Wording,
    /// The information it carries.
    pub carries: Vec<String>,
    /// A remark.
    pub note: Option<Text>,
}

/// A kind of information.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Information {
    /// A name for links.
    pub id: String,
    /// As printed and translated.
    pub title: Text,
    /// The phases in which it is given.
    pub phases: Vec<String>,
    /// Where the document names it.
    pub places: Vec<String>,
    /// What it consists of.
    pub contents: Option<TextList>,
    /// A remark.
    pub note: Option<Text>,
}

/// What to mind before disclosing individually.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Caution {
    /// Its name.
    pub id: String,
    /// Where it stands.
    pub place: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// What is not to be disclosed or used.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prohibition {
    /// Its name.
    pub id: String,
    /// The item that says so.
    pub item: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// Which information an item, control or objective sends by which routes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The item, control or objective.
    pub item: String,
    /// The routes it cites.
    pub routes: Vec<String>,
    /// Whether one of them is enough.
    pub choose: bool,
    /// Routes that fit besides.
    #[serde(default)]
    pub also: Vec<String>,
    /// What is sent, in Japanese.
    pub ja: String,
    /// What is sent, in English.
    pub en: String,
}

/// Information that an item names without a route.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unrouted {
    /// The item.
    pub item: String,
    /// What is sent, in Japanese.
    pub ja: String,
    /// What is sent, in English.
    pub en: String,
}
