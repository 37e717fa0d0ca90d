//! Shares: who bears which requirement of a service, as declared and as agreed.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Coverage, KEY};
use crate::Slug;

/// Who bears a requirement, as seen from the provider of a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Share {
    /// The provider itself.
    Own,
    /// A supplier; the provider takes it over.
    Inherited,
    /// The provider bears what another leaves to it.
    Shared,
    /// The customer.
    Customer,
}

impl Share {
    /// Every share.
    pub const ALL: [Self; 4] = [Self::Own, Self::Inherited, Self::Shared, Self::Customer];

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Inherited => "inherited",
            Self::Shared => "shared",
            Self::Customer => "customer",
        }
    }
}

/// A party declared how requirements of a service are shared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareDeclared {
    /// The declaration.
    pub declaration: Slug,
    /// The service.
    pub service: Slug,
    /// The party that says so.
    pub by: Slug,
    /// Which requirements.
    pub covers: Coverage,
    /// Who bears them, as seen from the service's provider.
    pub share: Share,
    /// The supplier's service they are taken over from, or shared with; none with `shared`: they are shared with the
    /// customer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Slug>,
    /// What remains to be done by the provider, or, where they are shared with the customer, by the customer.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub residual: String,
    /// The post or team that answers for the declaring party's part.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// Why it is so; never empty.
    pub reason: String,
}

impl ShareDeclared {
    /// The service with each item it names; an empty one where it names the whole guideline.
    pub(crate) fn items(&self) -> impl Iterator<Item = (Slug, Box<str>, Box<str>)> {
        let all = self.covers.items.is_empty().then(Box::default);
        let items = self.covers.items.iter().cloned().chain(all);
        items.map(|item| (self.service.clone(), self.covers.guideline.clone(), item))
    }

    pub(crate) fn keys(&self) -> Vec<String> {
        let scope = format!("service:{}", self.service);
        let mut keys = vec![scope.clone(), KEY.to_owned()];
        keys.extend(self.items().map(|(_, guideline, item)| format!("{scope}|{guideline}:{item}")));
        keys.push(format!("share:{}", self.declaration));
        keys
    }
}

/// Parties agreed how requirements of a service are shared: as declared, and by default where nothing is declared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareAgreed {
    /// The agreement.
    pub agreement: Slug,
    /// The service.
    pub service: Slug,
    /// Who agreed; two parties or more.
    pub between: Vec<Slug>,
    /// Which requirements.
    pub covers: Coverage,
    /// On which day.
    pub on: Date,
    /// The last day on which it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// The contract that says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract: Option<Slug>,
    /// Which clause of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub clause: String,
}

impl ShareAgreed {
    /// Whether it holds on a day.
    pub fn holds(&self, on: Date) -> bool {
        self.on <= on && self.until.is_none_or(|until| on <= until)
    }

    pub(crate) fn keys(&self) -> Vec<String> {
        vec![format!("service:{}", self.service), KEY.to_owned(), format!("agreement:{}", self.agreement)]
    }
}
