//! `modify`: parameters that are set and controls that are altered.

use super::super::pointer::Pointer;
use super::super::problems::Problems;
use super::super::value::{Object, Value};
use super::{each, maybe, needed, unknown, wrong};

/// What is set of a parameter.
#[derive(Debug)]
pub(in super::super) struct SetParameter {
    pub(in super::super) id: String,
    pub(in super::super) set: Object,
    pub(in super::super) place: String,
}

/// Where something is added.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in super::super) enum Position {
    Before,
    After,
    Starting,
    #[default]
    Ending,
}

/// What is added.
#[derive(Debug)]
pub(in super::super) struct Add {
    pub(in super::super) position: Position,
    pub(in super::super) by_id: Option<String>,
    /// Title, params, props, links and parts.
    pub(in super::super) what: Object,
    pub(in super::super) place: String,
}

/// What is removed: whatever meets every condition given.
#[derive(Debug)]
pub(in super::super) struct Remove {
    pub(in super::super) name: Option<String>,
    pub(in super::super) class: Option<String>,
    pub(in super::super) id: Option<String>,
    pub(in super::super) item: Option<String>,
    pub(in super::super) ns: Option<String>,
    pub(in super::super) place: String,
}

/// What is altered of a control.
#[derive(Debug)]
pub(in super::super) struct Alter {
    pub(in super::super) control: String,
    pub(in super::super) removes: Vec<Remove>,
    pub(in super::super) adds: Vec<Add>,
    pub(in super::super) place: String,
}

/// The modify directives.
#[derive(Debug, Default)]
pub(in super::super) struct Modify {
    pub(in super::super) parameters: Vec<SetParameter>,
    pub(in super::super) alters: Vec<Alter>,
}

pub(super) fn read(profile: &Object, at: &Pointer<'_>, problems: &mut Problems) -> Modify {
    let at = &at.field("modify");
    let object = match profile.get("modify") {
        None | Some(Value::Null) => return Modify::default(),
        Some(Value::Object(object)) => object,
        Some(_) => {
            problems.at(at, wrong("modify", "object"));
            return Modify::default();
        }
    };
    let mut modify = Modify::default();
    each(object, "set-parameters", at, problems, |one, at, problems| {
        if let Some(id) = needed(one, "param-id", at, problems) {
            let mut set = one.clone();
            set.take("param-id");
            modify.parameters.push(SetParameter { id, set, place: at.to_string() });
        }
    });
    each(object, "alters", at, problems, |one, at, problems| {
        let mut removes = Vec::new();
        each(one, "removes", at, problems, |one, at, problems| removes.push(remove(one, at, problems)));
        let mut adds = Vec::new();
        each(one, "adds", at, problems, |one, at, problems| adds.push(add(one, at, problems)));
        if let Some(control) = needed(one, "control-id", at, problems) {
            modify.alters.push(Alter { control, removes, adds, place: at.to_string() });
        }
    });
    modify
}

fn remove(object: &Object, at: &Pointer<'_>, problems: &mut Problems) -> Remove {
    Remove {
        name: maybe(object, "by-name", at, problems),
        class: maybe(object, "by-class", at, problems),
        id: maybe(object, "by-id", at, problems),
        item: maybe(object, "by-item-name", at, problems),
        ns: maybe(object, "by-ns", at, problems),
        place: at.to_string(),
    }
}

fn add(object: &Object, at: &Pointer<'_>, problems: &mut Problems) -> Add {
    let position = match maybe(object, "position", at, problems).as_deref() {
        None | Some("ending") => Position::Ending,
        Some("before") => Position::Before,
        Some("after") => Position::After,
        Some("starting") => Position::Starting,
        Some(other) => {
            problems.at(&at.field("position"), unknown("position", other, "before, after, starting, ending"));
            Position::Ending
        }
    };
    let mut what = object.clone();
    what.take("position");
    what.take("by-id");
    Add { position, by_id: maybe(object, "by-id", at, problems), what, place: at.to_string() }
}
