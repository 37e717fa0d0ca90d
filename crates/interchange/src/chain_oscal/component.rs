//! A service as a component: what it is called, and who provides it.

use world::Slug;

use super::writing::Writing;
use crate::oscal::export::own_prop;
use crate::oscal::{Object, Value};

/// A service, of a kind of OSCAL (`service`, `this-system`).
pub(super) fn component(writing: &Writing<'_>, service: &Slug, kind: &'static str) -> Object {
    let chain = writing.chain;
    let provider = chain.provider(service);
    let said = provider.map(|party| chain.party_name(party)).unwrap_or_default();
    let mut component = Object::of([
        ("uuid", writing.ids.component(service)),
        ("type", kind.into()),
        ("title", chain.service_name(service).into()),
        ("description", writing.say_of("oscal-plan-component", "provider", said).into()),
        ("props", vec![own_prop("service", service.as_str()).into()].into()),
    ]);
    if let Some(provider) = provider.filter(|provider| chain.parties.contains_key(*provider)) {
        let role =
            Object::of([("role-id", "provider".into()), ("party-uuids", vec![writing.ids.party(provider)].into())]);
        component.set("responsible-roles", vec![Value::from(role)]);
    }
    component
}
