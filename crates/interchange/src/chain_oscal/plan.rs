//! The plan as a whole: what it is about, and its four parts.

use std::collections::{BTreeMap, BTreeSet};

use message::{Args, Locale, message};
use method::responsibility::{Matrix, Row};
use world::{Chain, Slug};

use super::ids::Ids;
use super::requirement::requirement;
use super::{parts, system};
use crate::chain;
use crate::oscal::export::own_prop;
use crate::oscal::{Document, Kind, Object, Value};

/// The version of OSCAL that is written.
const VERSION: &str = "1.1.3";

/// A plan that was written.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The document.
    pub document: Document,
    /// Parts of the chain it cannot hold: they name requirements of another guideline.
    pub left_out: Vec<String>,
}

/// What a plan is written from.
pub(super) struct Writing<'w> {
    pub(super) chain: &'w Chain,
    pub(super) matrix: &'w Matrix<'w>,
    pub(super) ids: Ids<'w>,
    pub(super) locale: Locale,
    /// The rows by service and requirement.
    pub(super) rows: BTreeMap<(&'w Slug, &'w str), Vec<&'w Row<'w>>>,
    /// The services of these rows.
    pub(super) services: Vec<&'w Slug>,
}

impl Writing<'_> {
    pub(super) fn say(&self, id: &str) -> String {
        message(self.locale, id, &Args::new())
    }

    pub(super) fn say_of(&self, id: &str, name: &'static str, value: &str) -> String {
        message(self.locale, id, &vec![(name, value.into())])
    }
}

/// Writes the rows of a matrix, with the parts of the chain that they rest on.
pub fn plan(matrix: &Matrix<'_>, chain: &Chain, locale: Locale, last_modified: &str) -> Plan {
    let mut rows: BTreeMap<(&Slug, &str), Vec<&Row<'_>>> = BTreeMap::new();
    for row in &matrix.rows {
        rows.entry((row.service, &row.control.id)).or_default().push(row);
    }
    let told: BTreeSet<&Slug> = rows.keys().map(|(service, _)| *service).collect();
    let services = matrix.members.iter().copied().filter(|member| told.contains(member)).collect();
    let writing = Writing { chain, matrix, ids: Ids { guideline: matrix.guideline }, locale, rows, services };
    let written = chain::write(chain, matrix.guideline);
    let mut ids: Vec<&str> = Vec::new();
    for row in &matrix.rows {
        if ids.last() != Some(&row.control.id.as_str()) {
            ids.push(&row.control.id);
        }
    }
    let requirements = ids.iter().map(|id| Value::from(requirement(&writing, id))).collect();
    let mut implementation = Object::of([("description", writing.say("oscal-plan-about").into())]);
    implementation.set_list("implemented-requirements", requirements);
    let service = chain.service_name(matrix.service);
    let mut body = Object::of([
        ("uuid", writing.ids.of(&["plan", matrix.service.as_str(), &matrix.at.to_string(), locale.tag()])),
        ("metadata", metadata(&writing, service, last_modified).into()),
        ("import-profile", Object::of([("href", format!("{}_catalog.json", matrix.guideline).into())]).into()),
        ("system-characteristics", system::characteristics(&writing, service).into()),
        ("system-implementation", system::implementation(&writing).into()),
        ("control-implementation", implementation.into()),
    ]);
    let resources = parts::resources(&written.file, &writing.ids);
    if !resources.is_empty() {
        let mut back = Object::default();
        back.set_list("resources", resources);
        body.set("back-matter", back);
    }
    let name = format!("{}_{}_plan.json", matrix.service, matrix.guideline);
    Plan { document: Document::new(name, Kind::Other(super::ROOT), body), left_out: written.left_out }
}

fn metadata(writing: &Writing<'_>, service: &str, last_modified: &str) -> Object {
    let parties = writing.chain.parties.values().map(|part| {
        let party = &part.body;
        Value::from(Object::of([
            ("uuid", writing.ids.party(&party.party)),
            ("type", "organization".into()),
            ("name", party.name.as_str().into()),
            ("props", vec![own_prop("id", party.party.as_str()).into()].into()),
        ]))
    });
    let role = |id: &'static str, title: &str| {
        Value::from(Object::of([("id", id.into()), ("title", writing.say(title).into())]))
    };
    let props = [
        own_prop("guideline", writing.matrix.guideline),
        own_prop("service", writing.matrix.service.as_str()),
        own_prop("as-of", &writing.matrix.at.to_string()),
        own_prop("language", writing.locale.tag()),
    ];
    let mut metadata = Object::of([
        ("title", writing.say_of("oscal-plan-title", "service", service).into()),
        ("last-modified", last_modified.into()),
        ("version", writing.matrix.at.to_string().into()),
        ("oscal-version", VERSION.into()),
        ("props", props.map(Value::from).to_vec().into()),
        ("roles", vec![role("provider", "chain-col-provider"), role("customer", "chain-col-customers")].into()),
    ]);
    metadata.set_list("parties", parties.collect());
    metadata
}
