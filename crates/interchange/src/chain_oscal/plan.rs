//! A system security plan: what it is about, and its four parts.

use message::Locale;
use method::responsibility::Matrix;
use world::Chain;

use super::metadata::metadata;
use super::requirement::requirement;
use super::writing::Writing;
use super::{PLAN, Written, parts, system};
use crate::chain;
use crate::oscal::export::own_prop;
use crate::oscal::{Document, Kind, Object, Value};

/// Writes the rows of a matrix, with the parts of the chain that they rest on.
pub fn plan(matrix: &Matrix<'_>, chain: &Chain, locale: Locale, last_modified: &str) -> Written {
    let writing = Writing::new(chain, matrix.guideline, matrix.at, &matrix.rows, &matrix.members, locale);
    let written = chain::write(chain, matrix.guideline);
    let mut ids: Vec<&str> = Vec::new();
    for row in &matrix.rows {
        if ids.last() != Some(&row.control.id.as_str()) {
            ids.push(&row.control.id);
        }
    }
    let top = matrix.service;
    let requirements = ids.iter().map(|id| Value::from(requirement(&writing, top, id))).collect();
    let mut implementation = Object::of([("description", writing.say("oscal-plan-about").into())]);
    implementation.set_list("implemented-requirements", requirements);
    let service = chain.service_name(top);
    let title = writing.say_of("oscal-plan-title", "service", service);
    let mut body = Object::of([
        ("uuid", writing.ids.of(&["plan", top.as_str(), &matrix.at.to_string(), locale.tag()])),
        ("metadata", metadata(&writing, &title, own_prop("service", top.as_str()), last_modified).into()),
        ("import-profile", Object::of([("href", writing.catalog())]).into()),
        ("system-characteristics", system::characteristics(&writing, top).into()),
        ("system-implementation", system::implementation(&writing, top).into()),
        ("control-implementation", implementation.into()),
    ]);
    parts::put_all(&mut body, &written.file, &writing.ids);
    let name = format!("{top}_{}_plan.json", matrix.guideline);
    Written { document: Document::new(name, Kind::Other(PLAN), body), left_out: written.left_out }
}
