//! The structure a profile gives.

use message::Diagnostic;

use super::super::profile::{CustomGroup, Insert, Order};
use super::super::value::{Object, Value};
use super::super::work::Work;
use super::merge_objects::merge_into;
use super::select::Select;
use super::{Body, Warnings};

/// The profile's groups with the controls inserted into them; what no insertion takes is left out.
pub(super) fn structured(
    custom: &CustomGroup,
    bodies: Vec<(String, Body)>,
    work: &Work,
    warnings: &mut Warnings<'_>,
) -> Body {
    let mut whole = Body::default();
    let mut pool = Pool::default();
    for (_, body) in bodies {
        whole.params.extend(body.params);
        pool.controls.extend(body.controls);
        pool.take_groups(body.groups, &mut whole.params);
    }
    let (controls, groups) = filled(custom, &pool, work, warnings);
    whole.controls = controls;
    whole.groups = groups;
    whole
}

/// What there is to insert.
#[derive(Default)]
struct Pool {
    /// Controls outside of all groups and of every group, in the order of the sources.
    controls: Vec<Value>,
    /// The groups of the sources, without what stands in them.
    groups: Vec<Object>,
}

impl Pool {
    fn take_groups(&mut self, groups: Vec<Value>, params: &mut Vec<Value>) {
        for group in groups {
            let Value::Object(mut group) = group else { continue };
            self.controls.extend(group.drain("controls"));
            let inner = group.drain("groups");
            group.take("controls");
            group.take("groups");
            params.extend(group.list("params").iter().cloned());
            self.groups.push(group);
            self.take_groups(inner, params);
        }
    }
}

fn filled(custom: &CustomGroup, pool: &Pool, work: &Work, warnings: &mut Warnings<'_>) -> (Vec<Value>, Vec<Value>) {
    let mut controls = Vec::new();
    for insert in &custom.inserts {
        controls.extend(inserted(insert, pool, work, warnings));
    }
    let groups = custom.groups.iter().map(|group| made(group, pool, work, warnings).into()).collect();
    (controls, groups)
}

/// A group of the profile; one that bears the id of a group of the sources has what that one has besides.
fn made(custom: &CustomGroup, pool: &Pool, work: &Work, warnings: &mut Warnings<'_>) -> Object {
    let mut group = custom.own.clone();
    let id = group.text("id").map(str::to_owned);
    if let Some(source) = id.and_then(|id| pool.groups.iter().find(|one| one.text("id") == Some(&id))) {
        let mut besides = source.clone();
        besides.take("params");
        merge_into(&mut group, besides, work);
    }
    let (controls, groups) = filled(custom, pool, work, warnings);
    group.set_list("controls", controls);
    group.set_list("groups", groups);
    group
}

fn inserted(insert: &Insert, pool: &Pool, work: &Work, warnings: &mut Warnings<'_>) -> Vec<Value> {
    if !work.spend(pool.controls.len()) {
        return Vec::new();
    }
    let mut controls = Select::new(&insert.selection, work).copies(&pool.controls);
    if controls.is_empty() {
        warnings.put(&insert.place, Diagnostic::warning("oscal-nothing-inserted"));
    }
    let id = |value: &Value| value.as_object().and_then(|control| control.text("id")).unwrap_or_default().to_owned();
    match insert.order {
        Order::Keep => {}
        Order::Ascending => controls.sort_by_cached_key(id),
        Order::Descending => controls.sort_by_cached_key(|value| std::cmp::Reverse(id(value))),
    }
    controls
}
