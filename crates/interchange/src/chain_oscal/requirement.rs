//! One requirement: what each service provides of it and leaves to whom, what it takes over, and what it does of what was
//! left to it.

use guideline::Control;
use method::assessment::Verdict;
use method::responsibility::{Row, share_message};
use world::Slug;

use super::writing::Writing;
use crate::oscal::export::{own_prop, token};
use crate::oscal::{Object, Value};

pub(super) fn requirement(writing: &Writing<'_>, top: &Slug, id: &str) -> Object {
    let services = writing.services.iter().filter(|service| writing.rows.contains_key(&(**service, id)));
    let components = services.map(|service| Value::from(by_component(writing, service, id)));
    let mut requirement = Object::of([
        ("uuid", writing.ids.of(&["requirement", top.as_str(), id])),
        ("control-id", token(id).into()),
        ("props", vec![own_prop("label", id).into()].into()),
    ]);
    requirement.set_list("by-components", components.collect());
    requirement
}

fn by_component(writing: &Writing<'_>, service: &Slug, id: &str) -> Object {
    let rows = writing.rows.get(&(service, id)).map(Vec::as_slice).unwrap_or_default();
    let provider = writing.chain.provider(service);
    let own = rows.iter().find(|row| row.party.is_some() && row.party == provider);
    let left: Vec<&&Row<'_>> = rows.iter().filter(|row| row.party.is_none() || row.party != provider).collect();
    let described = own.map_or("share-customer", |row| share_message(row.share));
    let mut component = Object::of([
        ("component-uuid", writing.ids.component(service)),
        ("uuid", writing.ids.of(&["by-component", service.as_str(), id])),
        ("description", writing.say_of("oscal-plan-share", "share", &writing.say(described)).into()),
    ]);
    if let Some(row) = own {
        component.set("props", props(row));
        if let Some(state) = state(row.verdict) {
            component.set("implementation-status", Object::of([("state", state.into())]));
        }
    }
    component.set("export", export(writing, service, id, own.is_some(), &left));
    if let Some(row) = own {
        component.set_list("inherited", inherited(writing, row));
        component.set_list("satisfied", satisfied(writing, row));
    }
    component
}

/// What is provided to customers, and what is left to each of them.
fn export(writing: &Writing<'_>, service: &Slug, id: &str, provides: bool, left: &[&&Row<'_>]) -> Object {
    let mut export = Object::default();
    let provided = writing.ids.provided(service, id);
    if provides {
        let said = writing.say_of("oscal-plan-provided", "service", writing.chain.service_name(service));
        let one = Object::of([("uuid", provided.clone()), ("description", said.into())]);
        export.set_list("provided", vec![one.into()]);
    }
    let responsibilities = left.iter().map(|row| {
        let mut one = Object::of([("uuid", writing.ids.responsibility(service, id, row.party))]);
        if provides {
            one.set("provided-uuid", provided.clone());
        }
        one.set("description", residual(writing, row));
        one.set("props", props(row));
        Value::from(one)
    });
    export.set_list("responsibilities", responsibilities.collect());
    export
}

/// What is taken over from suppliers.
fn inherited(writing: &Writing<'_>, row: &Row<'_>) -> Vec<Value> {
    let told = row.from.iter().map(|from| {
        let said = writing.say_of("oscal-plan-inherited", "service", writing.chain.service_name(from));
        Value::from(Object::of([
            ("uuid", writing.ids.of(&["inherited", row.service.as_str(), &row.control.id, from.as_str()])),
            ("provided-uuid", writing.ids.provided(from, &row.control.id)),
            ("description", said.into()),
        ]))
    });
    told.collect()
}

/// What the provider does of what its suppliers leave to it.
fn satisfied(writing: &Writing<'_>, row: &Row<'_>) -> Vec<Value> {
    let suppliers = writing.chain.links_from(row.service).map(|link| &link.to);
    let mut suppliers: Vec<&Slug> = suppliers.chain(row.from.iter().copied()).collect();
    suppliers.sort_unstable();
    suppliers.dedup();
    let left = suppliers.into_iter().filter_map(|supplier| left_to(writing, supplier, row.control, row.party?));
    let told = left.map(|left| {
        let said = row.residual.as_ref().filter(|_| row.from.contains(&left.service));
        let said = said.map_or_else(|| residual(writing, left), |text| text.get(writing.locale).to_owned());
        let path = ["satisfied", row.service.as_str(), &row.control.id, left.service.as_str()];
        Value::from(Object::of([
            ("uuid", writing.ids.of(&path)),
            ("responsibility-uuid", writing.ids.responsibility(left.service, &row.control.id, left.party)),
            ("description", said.into()),
            ("props", props(left)),
        ]))
    });
    told.collect()
}

/// What a supplier's service leaves to a party.
fn left_to<'w>(
    writing: &'w Writing<'_>,
    supplier: &'w Slug,
    control: &'w Control,
    party: &Slug,
) -> Option<&'w Row<'w>> {
    let rows = writing.rows.get(&(supplier, control.id.as_str()))?;
    rows.iter().copied().find(|row| row.party == Some(party) && writing.chain.provider(supplier) != Some(party))
}

/// What a row leaves to do; all of the requirement, where nobody has said what of it.
pub(super) fn residual(writing: &Writing<'_>, row: &Row<'_>) -> String {
    let told = row.residual.as_ref().map(|text| text.get(writing.locale).to_owned());
    told.unwrap_or_else(|| row.control.title.get(writing.locale).to_owned())
}

/// What OSCAL has no field for.
fn props(row: &Row<'_>) -> Value {
    let mut props = vec![own_prop("share", row.share.name()), own_prop("verdict", row.verdict.name())];
    let mut put = |name: &str, value: &str| {
        if !value.trim().is_empty() {
            props.push(own_prop(name, value.trim()));
        }
    };
    put("party", row.party.map_or("", Slug::as_str));
    put("agreed-by", row.agreed_by.map_or("", Slug::as_str));
    put("owner", row.owner);
    for clause in &row.clauses {
        put("clause", &format!("{} {}", clause.title, clause.clause));
    }
    Value::List(props.into_iter().map(Value::from).collect())
}

/// OSCAL has no word for what is not done, nor for what nobody knows.
fn state(verdict: Verdict) -> Option<&'static str> {
    match verdict {
        Verdict::Met => Some("implemented"),
        Verdict::Partly => Some("partial"),
        Verdict::NotApplicable => Some("not-applicable"),
        Verdict::NotMet | Verdict::Unknown => None,
    }
}
