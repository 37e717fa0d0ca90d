//! The first phase: which controls are taken.

use std::collections::HashSet;

use message::Diagnostic;

use super::super::profile::{Asked, Selection};
use super::super::value::{Object, Value};
use super::super::work::Work;
use super::{Body, Warnings, is_kept};

/// What the controls above one have decided about it.
#[derive(Clone, Copy, Default)]
struct Above {
    nested: bool,
    included: bool,
    excluded: bool,
}

/// A selection being made.
pub(super) struct Select<'s> {
    selection: &'s Selection,
    work: &'s Work,
    /// Ids asked for by name that were met.
    met: HashSet<String>,
}

/// Takes the selected controls out of a catalog, with the groups they stand in and every loose parameter.
pub(super) fn select(
    selection: &Selection,
    catalog: &mut Object,
    place: &str,
    source: &str,
    work: &Work,
    warnings: &mut Warnings<'_>,
) -> Body {
    let mut select = Select::new(selection, work);
    let controls = catalog.drain("controls");
    let groups = catalog.drain("groups");
    let body = Body {
        params: catalog.drain("params"),
        controls: select.controls(controls, Above::default()),
        groups: select.groups(groups),
    };
    let mut missing: Vec<&str> = selection.named().filter(|id| !select.met.contains(*id)).collect();
    missing.sort_unstable();
    for id in missing {
        warnings.put(place, Diagnostic::warning("oscal-no-control").with("control", id).with("source", source));
    }
    body
}

impl<'s> Select<'s> {
    pub(super) fn new(selection: &'s Selection, work: &'s Work) -> Self {
        let met = HashSet::new();
        Self { selection, work, met }
    }

    /// The selected ones of these controls. What stands in a control that is not taken moves up to its place.
    fn controls(&mut self, controls: Vec<Value>, above: Above) -> Vec<Value> {
        let mut taken = Vec::new();
        for value in controls {
            let Value::Object(mut control) = value else { continue };
            let (is_taken, below) = self.decide(&control, above);
            let inner = control.drain("controls");
            let inner = self.controls(inner, below);
            if is_taken {
                control.set_list("controls", inner);
                taken.push(control.into());
            } else {
                taken.extend(inner);
            }
        }
        taken
    }

    /// Copies of the selected ones of these controls.
    pub(super) fn copies(&mut self, controls: &[Value]) -> Vec<Value> {
        self.copies_below(controls, Above::default())
    }

    fn copies_below(&mut self, controls: &[Value], above: Above) -> Vec<Value> {
        let mut taken = Vec::new();
        for control in controls.iter().filter_map(Value::as_object) {
            let (is_taken, below) = self.decide(control, above);
            let inner = self.copies_below(control.list("controls"), below);
            if is_taken {
                let own = control.iter().filter(|(name, _)| *name != "controls");
                let mut copy = Object::from_fields(
                    own.map(|(name, value)| (super::super::name::name(name), value.clone())).collect(),
                );
                copy.set_list("controls", inner);
                taken.push(copy.into());
            } else {
                taken.extend(inner);
            }
        }
        taken
    }

    /// The groups in which a selected control stands, and those that must be kept.
    fn groups(&mut self, groups: Vec<Value>) -> Vec<Value> {
        let mut taken = Vec::new();
        for value in groups {
            let Value::Object(mut group) = value else { continue };
            let controls = group.drain("controls");
            let controls = self.controls(controls, Above::default());
            let inner = group.drain("groups");
            let inner = self.groups(inner);
            if controls.is_empty() && inner.is_empty() && !is_kept(&group) {
                continue;
            }
            group.set_list("controls", controls);
            group.set_list("groups", inner);
            taken.push(group.into());
        }
        taken
    }

    /// Whether a control is taken, and what that means for those inside it.
    fn decide(&mut self, control: &Object, above: Above) -> (bool, Above) {
        let selection = self.selection;
        let id = control.text("id").unwrap_or_default();
        if selection.named_includes(id) {
            self.met.insert(id.to_owned());
        }
        let (included, includes_below) = self.asked(&selection.include, id, control);
        let (excluded, excludes_below) = self.asked(&selection.exclude, id, control);
        let by_all = selection.all.is_some_and(|with_nested| with_nested || !above.nested);
        let is_taken = (by_all || included || above.included) && !(excluded || above.excluded);
        let below = Above {
            nested: true,
            included: above.included || includes_below,
            excluded: above.excluded || excludes_below,
        };
        (is_taken, below)
    }

    /// Whether a control is asked for, and whether those inside it are asked for with it.
    fn asked(&self, all: &[Asked], id: &str, control: &Object) -> (bool, bool) {
        let (mut own, mut below) = (false, false);
        for asked in all {
            let matches = asked.matches(id, self.work);
            own |= matches || (asked.parents && self.matches_below(asked, control));
            below |= matches && asked.children;
        }
        (own, below)
    }

    fn matches_below(&self, asked: &Asked, control: &Object) -> bool {
        control.objects("controls").any(|inner| {
            asked.matches(inner.text("id").unwrap_or_default(), self.work) || self.matches_below(asked, inner)
        })
    }
}
