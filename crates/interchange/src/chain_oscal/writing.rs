//! What a document is written from: the rows it tells, by service and requirement.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use message::{Args, Locale, message};
use method::responsibility::Row;
use world::{Chain, Slug};

use super::ids::Ids;
use crate::oscal::Value;

/// What a document is written from.
pub(super) struct Writing<'w> {
    pub(super) chain: &'w Chain,
    pub(super) guideline: &'w str,
    pub(super) at: Date,
    pub(super) ids: Ids<'w>,
    pub(super) locale: Locale,
    /// The rows by service and requirement.
    pub(super) rows: BTreeMap<(&'w Slug, &'w str), Vec<&'w Row<'w>>>,
    /// The services of these rows.
    pub(super) services: Vec<&'w Slug>,
}

impl<'w> Writing<'w> {
    /// Rows of services as they stand by a guideline on a day; `services` says in which order these are told.
    pub(super) fn new(
        chain: &'w Chain,
        guideline: &'w str,
        at: Date,
        rows: &'w [Row<'w>],
        services: &[&'w Slug],
        locale: Locale,
    ) -> Self {
        let mut found: BTreeMap<(&Slug, &str), Vec<&Row<'_>>> = BTreeMap::new();
        for row in rows {
            found.entry((row.service, &row.control.id)).or_default().push(row);
        }
        let told: BTreeSet<&Slug> = found.keys().map(|(service, _)| *service).collect();
        let services = services.iter().copied().filter(|service| told.contains(service)).collect();
        Self { chain, guideline, at, ids: Ids { guideline }, locale, rows: found, services }
    }

    pub(super) fn say(&self, id: &str) -> String {
        message(self.locale, id, &Args::new())
    }

    pub(super) fn say_of(&self, id: &str, name: &'static str, value: &str) -> String {
        message(self.locale, id, &vec![(name, value.into())])
    }

    /// What every part of a guideline's requirements refers to: its catalog.
    pub(super) fn catalog(&self) -> Value {
        format!("{}_catalog.json", self.guideline).into()
    }
}
