//! A component definition: each service a provider offers as a component, and of each requirement what it provides and what
//! it leaves to whoever uses it.
//!
//! The model has no field for the latter two: they are properties of ours. What is provided has the same id in the
//! provider's plan, so that what a customer's plan inherits refers to both.

use message::{Locale, message};
use method::responsibility::{Offer, Row};
use world::Slug;

use super::component::component;
use super::metadata::metadata;
use super::parts::prop;
use super::requirement::residual;
use super::writing::Writing;
use super::{DEFINITION, Written, parts};
use crate::chain;
use crate::oscal::export::{own_prop, token};
use crate::oscal::{Document, Kind, Object, Value};

/// Writes what a provider offers, with the parts of the chain that say so.
pub fn definition(offer: &Offer<'_>, locale: Locale, last_modified: &str) -> Written {
    let (chain, provider) = (&offer.chain, offer.provider);
    let writing = Writing::new(chain, offer.guideline, offer.at, &offer.rows, &offer.services, locale);
    let written = chain::write(chain, offer.guideline);
    let named: Vec<&str> = offer.services.iter().map(|service| service.as_str()).collect();
    let title = writing.say_of("oscal-definition-title", "provider", chain.party_name(provider));
    let about = own_prop("provider", provider.as_str());
    let path = ["definition", provider.as_str(), &named.join(","), &offer.at.to_string(), locale.tag()];
    let mut body = Object::of([
        ("uuid", writing.ids.of(&path)),
        ("metadata", metadata(&writing, &title, about, last_modified).into()),
    ]);
    let components = offer.services.iter().map(|service| {
        let rows = offer.rows.iter().skip_while(|row| row.service != *service);
        let rows: Vec<&Row<'_>> = rows.take_while(|row| row.service == *service).collect();
        Value::from(offered(&writing, service, &rows))
    });
    body.set_list("components", components.collect());
    parts::put_all(&mut body, &written.file, &writing.ids);
    let name = format!("{provider}_{}_components.json", offer.guideline);
    Written { document: Document::new(name, Kind::Other(DEFINITION), body), left_out: written.left_out }
}

/// A service with what it does of each requirement that concerns it.
fn offered(writing: &Writing<'_>, service: &Slug, rows: &[&Row<'_>]) -> Object {
    let mut component = component(writing, service, "service");
    let of_each = rows.chunk_by(|one, other| one.control.id == other.control.id);
    let requirements: Vec<Value> = of_each.filter_map(|rows| requirement(writing, rows)).collect();
    if !requirements.is_empty() {
        let implementation = Object::of([
            ("uuid", writing.ids.of(&["implementation", service.as_str()])),
            ("source", writing.catalog()),
            ("description", writing.say("oscal-definition-about").into()),
            ("implemented-requirements", requirements.into()),
        ]);
        component.set("control-implementations", vec![Value::from(implementation)]);
    }
    component
}

/// What a service provides of a requirement, and what it leaves to its users.
fn requirement(writing: &Writing<'_>, rows: &[&Row<'_>]) -> Option<Value> {
    let first = rows.first()?;
    let (service, id) = (first.service, first.control.id.as_str());
    let done = rows.iter().find(|row| row.party.is_some());
    let left = rows.iter().find(|row| row.party.is_none());
    let part = left.map(|row| residual(writing, row)).unwrap_or_default();
    let args = vec![("service", writing.chain.service_name(service).into()), ("part", part.as_str().into())];
    let said = match (done, left) {
        (Some(_), Some(_)) => "oscal-definition-shared",
        (Some(_), None) => "oscal-definition-own",
        (None, _) => "oscal-definition-customer",
    };
    let mut props = vec![own_prop("label", id), own_prop("share", first.share.name())];
    if let Some(row) = done {
        props.push(own_prop("verdict", row.verdict.name()));
        let said = writing.say_of("oscal-plan-provided", "service", writing.chain.service_name(service));
        props.push(known(prop("provided", &said, None), writing.ids.provided(service, id)));
    }
    if left.is_some() {
        props.push(known(prop("responsibility", &part, None), writing.ids.responsibility(service, id, None)));
    }
    let requirement = Object::of([
        ("uuid", writing.ids.of(&["offered", service.as_str(), id])),
        ("control-id", token(id).into()),
        ("description", message(writing.locale, said, &args).into()),
        ("props", Value::List(props.into_iter().map(Value::from).collect())),
    ]);
    Some(requirement.into())
}

/// A property by which others can refer to what it says.
fn known(mut prop: Object, uuid: Value) -> Object {
    prop.set("uuid", uuid);
    prop
}
