//! What the system is: the service, the services it leans on, and on what authority it does.

use world::{Part, ShareAgreed, Slug};

use super::plan::Writing;
use crate::oscal::export::own_prop;
use crate::oscal::{Object, Value};

pub(super) fn characteristics(writing: &Writing<'_>, service: &str) -> Object {
    let (service_id, ids) = (writing.matrix.service.as_str(), &writing.ids);
    let information = Object::of([
        ("uuid", ids.of(&["information", service_id])),
        ("title", writing.say("oscal-plan-information").into()),
        ("description", writing.say("oscal-plan-information-about").into()),
    ]);
    let system_id = Object::of([("id", service_id.into())]);
    Object::of([
        ("system-ids", vec![system_id.into()].into()),
        ("system-name", service.into()),
        ("description", writing.say_of("oscal-plan-title", "service", service).into()),
        ("system-information", Object::of([("information-types", vec![information.into()].into())]).into()),
        ("status", Object::of([("state", "operational".into())]).into()),
        ("authorization-boundary", Object::of([("description", writing.say("oscal-plan-boundary").into())]).into()),
    ])
}

pub(super) fn implementation(writing: &Writing<'_>) -> Object {
    let leveraged = writing.chain.agreements.values().filter_map(|part| leveraged(writing, part));
    let user = Object::of([
        ("uuid", writing.ids.of(&["user", writing.matrix.service.as_str()])),
        ("title", writing.say("chain-col-customers").into()),
        ("role-ids", vec![Value::from("customer")].into()),
    ]);
    let components = writing.services.iter().map(|service| Value::from(component(writing, service)));
    let mut implementation = Object::default();
    implementation.set_list("leveraged-authorizations", leveraged.map(Value::from).collect());
    implementation.set_list("users", vec![user.into()]);
    implementation.set_list("components", components.collect());
    implementation
}

/// An agreement on a service this one leans on: by it, what the supplier does may be relied upon.
fn leveraged(writing: &Writing<'_>, part: &Part<ShareAgreed>) -> Option<Object> {
    let (agreement, chain) = (&part.body, writing.chain);
    if agreement.service == *writing.matrix.service || !writing.services.contains(&&agreement.service) {
        return None;
    }
    let supplier = chain.provider(&agreement.service)?;
    let contract = agreement.contract.as_ref().and_then(|contract| chain.contracts.get(contract));
    let title = contract.map_or(agreement.agreement.as_str(), |part| part.body.title.as_str());
    let props = [own_prop("agreement", agreement.agreement.as_str()), own_prop("service", agreement.service.as_str())];
    Some(Object::of([
        ("uuid", writing.ids.of(&["agreement", agreement.agreement.as_str()])),
        ("title", title.into()),
        ("props", props.map(Value::from).to_vec().into()),
        ("party-uuid", writing.ids.party(supplier)),
        ("date-authorized", agreement.on.to_string().into()),
    ]))
}

fn component(writing: &Writing<'_>, service: &Slug) -> Object {
    let (chain, is_top) = (writing.chain, service == writing.matrix.service);
    let provider = chain.provider(service);
    let said = provider.map(|party| chain.party_name(party)).unwrap_or_default();
    let mut component = Object::of([
        ("uuid", writing.ids.component(service)),
        ("type", if is_top { "this-system" } else { "service" }.into()),
        ("title", chain.service_name(service).into()),
        ("description", writing.say_of("oscal-plan-component", "provider", said).into()),
        ("props", vec![own_prop("service", service.as_str()).into()].into()),
        ("status", Object::of([("state", "operational".into())]).into()),
    ]);
    if let Some(provider) = provider.filter(|provider| chain.parties.contains_key(*provider)) {
        let role =
            Object::of([("role-id", "provider".into()), ("party-uuids", vec![writing.ids.party(provider)].into())]);
        component.set("responsible-roles", vec![Value::from(role)]);
    }
    component
}
