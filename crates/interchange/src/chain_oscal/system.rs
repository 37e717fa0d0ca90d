//! What the system is: the service, the services it leans on, and on what authority it does.

use world::{Part, ShareAgreed, Slug};

use super::component::component;
use super::writing::Writing;
use crate::oscal::export::own_prop;
use crate::oscal::{Object, Value};

pub(super) fn characteristics(writing: &Writing<'_>, top: &Slug) -> Object {
    let (service_id, ids, service) = (top.as_str(), &writing.ids, writing.chain.service_name(top));
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
        ("status", operational().into()),
        ("authorization-boundary", Object::of([("description", writing.say("oscal-plan-boundary").into())]).into()),
    ])
}

pub(super) fn implementation(writing: &Writing<'_>, top: &Slug) -> Object {
    let leveraged = writing.chain.agreements.values().filter_map(|part| leveraged(writing, top, part));
    let user = Object::of([
        ("uuid", writing.ids.of(&["user", top.as_str()])),
        ("title", writing.say("chain-col-customers").into()),
        ("role-ids", vec![Value::from("customer")].into()),
    ]);
    let components = writing.services.iter().map(|service| {
        let kind = if *service == top { "this-system" } else { "service" };
        let mut component = component(writing, service, kind);
        component.set("status", operational());
        Value::from(component)
    });
    let mut implementation = Object::default();
    implementation.set_list("leveraged-authorizations", leveraged.map(Value::from).collect());
    implementation.set_list("users", vec![user.into()]);
    implementation.set_list("components", components.collect());
    implementation
}

/// An agreement on a service this one leans on: by it, what the supplier does may be relied upon.
fn leveraged(writing: &Writing<'_>, top: &Slug, part: &Part<ShareAgreed>) -> Option<Object> {
    let (agreement, chain) = (&part.body, writing.chain);
    if agreement.service == *top || !writing.services.contains(&&agreement.service) {
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

fn operational() -> Object {
    Object::of([("state", "operational".into())])
}
