//! `merge`: what becomes of controls with the same id, and how the result is structured.

use message::Diagnostic;

use super::super::pointer::Pointer;
use super::super::problems::Problems;
use super::super::value::{Object, Value};
use super::{Selection, each, maybe, unknown, wrong};

/// What becomes of controls with the same id.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in super::super) enum Combine {
    /// All are kept, though their ids clash.
    #[default]
    Keep,
    /// The first one is kept.
    UseFirst,
    /// They become one.
    Merge,
}

/// How the result is structured.
#[derive(Debug, Default)]
pub(in super::super) enum Structure {
    /// One list, nothing inside anything else.
    #[default]
    Flat,
    /// As in the sources.
    AsIs,
    /// As the profile says.
    Custom(CustomGroup),
}

/// The order in which controls are inserted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in super::super) enum Order {
    #[default]
    Keep,
    Ascending,
    Descending,
}

/// Controls to be inserted.
#[derive(Debug)]
pub(in super::super) struct Insert {
    pub(in super::super) order: Order,
    pub(in super::super) selection: Selection,
    /// Where it stands in its profile.
    pub(in super::super) place: String,
}

/// A group of the custom structure, or all of it.
#[derive(Debug, Default)]
pub(in super::super) struct CustomGroup {
    /// The group's own fields, without groups and insertions.
    pub(in super::super) own: Object,
    pub(in super::super) groups: Vec<CustomGroup>,
    pub(in super::super) inserts: Vec<Insert>,
}

/// The merge directives.
#[derive(Debug, Default)]
pub(in super::super) struct Merge {
    pub(in super::super) combine: Combine,
    pub(in super::super) structure: Structure,
}

pub(super) fn read(profile: &Object, at: &Pointer<'_>, problems: &mut Problems) -> Merge {
    let at = &at.field("merge");
    let merge = match profile.get("merge") {
        None | Some(Value::Null) => return Merge::default(),
        Some(Value::Object(merge)) => merge,
        Some(_) => {
            problems.at(at, wrong("merge", "object"));
            return Merge::default();
        }
    };
    Merge { combine: combine(merge, at, problems), structure: structure(merge, at, problems) }
}

fn combine(merge: &Object, at: &Pointer<'_>, problems: &mut Problems) -> Combine {
    let at = &at.field("combine");
    let method = match merge.get("combine") {
        None | Some(Value::Null) => return Combine::Keep,
        Some(Value::Object(combine)) => maybe(combine, "method", at, problems),
        Some(_) => {
            problems.at(at, wrong("combine", "object"));
            None
        }
    };
    match method.as_deref() {
        None | Some("keep") => Combine::Keep,
        Some("use-first") => Combine::UseFirst,
        Some("merge") => Combine::Merge,
        Some(other) => {
            problems.at(&at.field("method"), unknown("method", other, "use-first, merge, keep"));
            Combine::Keep
        }
    }
}

fn structure(merge: &Object, at: &Pointer<'_>, problems: &mut Problems) -> Structure {
    let flat = !matches!(merge.get("flat"), None | Some(Value::Bool(false)));
    let as_is = match merge.get("as-is") {
        None | Some(Value::Null) => false,
        Some(Value::Bool(as_is)) => *as_is,
        Some(Value::Text(text)) if matches!(text.as_ref(), "true" | "1") => true,
        Some(Value::Text(text)) if matches!(text.as_ref(), "false" | "0") => false,
        Some(_) => {
            problems.at(&at.field("as-is"), wrong("as-is", "truth"));
            false
        }
    };
    let custom = match merge.get("custom") {
        None | Some(Value::Null) => None,
        Some(Value::Object(custom)) => Some(group(custom, &at.field("custom"), problems)),
        Some(_) => {
            problems.at(&at.field("custom"), wrong("custom", "object"));
            None
        }
    };
    if [flat, as_is, custom.is_some()].into_iter().filter(|given| *given).count() > 1 {
        problems.at(at, Diagnostic::error("oscal-two-structures"));
    }
    match custom {
        Some(custom) => Structure::Custom(custom),
        None if as_is => Structure::AsIs,
        None => Structure::Flat,
    }
}

fn group(object: &Object, at: &Pointer<'_>, problems: &mut Problems) -> CustomGroup {
    let mut own = object.clone();
    own.take("groups");
    own.take("insert-controls");
    let mut inserts = Vec::new();
    each(object, "insert-controls", at, problems, |one, at, problems| inserts.push(insert(one, at, problems)));
    let mut groups = Vec::new();
    each(object, "groups", at, problems, |one, at, problems| groups.push(group(one, at, problems)));
    CustomGroup { own, groups, inserts }
}

fn insert(object: &Object, at: &Pointer<'_>, problems: &mut Problems) -> Insert {
    let order = match maybe(object, "order", at, problems).as_deref() {
        None | Some("keep") => Order::Keep,
        Some("ascending") => Order::Ascending,
        Some("descending") => Order::Descending,
        Some(other) => {
            problems.at(&at.field("order"), unknown("order", other, "keep, ascending, descending"));
            Order::Keep
        }
    };
    Insert { order, selection: Selection::read(object, at, problems), place: at.to_string() }
}
