//! Ids of a catalog: none twice, and what is referred to is there.

use std::collections::HashSet;

use message::Diagnostic;

use super::super::pointer::Pointer;
use super::super::problems::Problems;
use super::super::resolve::{Referred, referred_to};
use super::super::value::{Object, Value};
use super::words::is_uuid;

/// Checks ids and the references to parameters and resources.
pub(super) fn check(body: &Object, at: &Pointer<'_>, problems: &mut Problems) {
    let mut ids = Ids::default();
    ids.container(body, at, problems);
    let resources = body.object("back-matter");
    for resource in resources.into_iter().flat_map(|back_matter| back_matter.objects("resources")) {
        ids.resources.extend(resource.text("uuid").map(str::to_ascii_lowercase));
    }
    for (name, value) in body.iter() {
        ids.references(value, &at.field(name), problems);
    }
}

#[derive(Default)]
struct Ids<'b> {
    controls: HashSet<&'b str>,
    others: HashSet<&'b str>,
    params: HashSet<&'b str>,
    resources: HashSet<String>,
}

impl<'b> Ids<'b> {
    /// Notes the ids of a catalog, a group or a control.
    fn container(&mut self, object: &'b Object, at: &Pointer<'_>, problems: &mut Problems) {
        let here = at.field("params");
        for (index, param) in object.objects("params").enumerate() {
            let Some(id) = param.text("id") else { continue };
            if !self.params.insert(id) {
                twice(id, &here.item(index), problems, false);
            }
        }
        self.parts(object, at, problems);
        let here = at.field("controls");
        for (index, control) in object.objects("controls").enumerate() {
            let here = here.item(index);
            if let Some(id) = control.text("id")
                && !self.controls.insert(id)
            {
                twice(id, &here, problems, true);
            }
            self.container(control, &here, problems);
        }
        let here = at.field("groups");
        for (index, group) in object.objects("groups").enumerate() {
            let here = here.item(index);
            self.other(group, &here, problems);
            self.container(group, &here, problems);
        }
    }

    fn parts(&mut self, object: &'b Object, at: &Pointer<'_>, problems: &mut Problems) {
        let here = at.field("parts");
        for (index, part) in object.objects("parts").enumerate() {
            let here = here.item(index);
            self.other(part, &here, problems);
            self.parts(part, &here, problems);
        }
    }

    fn other(&mut self, object: &'b Object, at: &Pointer<'_>, problems: &mut Problems) {
        if let Some(id) = object.text("id")
            && !self.others.insert(id)
        {
            twice(id, at, problems, false);
        }
    }

    /// Warns of parameters and resources that are referred to and not there. Links to controls are let
    /// be: a baseline keeps those to the controls it leaves out.
    fn references(&self, value: &Value, at: &Pointer<'_>, problems: &mut Problems) {
        match value {
            Value::Text(text) => {
                referred_to(text, &mut |found| match found {
                    Referred::Param(id) if !self.params.contains(id) => {
                        problems.at(at, Diagnostic::warning("oscal-no-such-parameter").with("parameter", id));
                    }
                    Referred::Fragment(id) if is_uuid(id) && !self.resources.contains(&id.to_ascii_lowercase()) => {
                        problems.at(at, Diagnostic::warning("oscal-no-such-resource").with("resource", id));
                    }
                    Referred::Param(_) | Referred::Fragment(_) | Referred::Braces(_) => {}
                });
            }
            Value::List(list) => {
                for (index, value) in list.iter().enumerate() {
                    self.references(value, &at.item(index), problems);
                }
            }
            Value::Object(object) => {
                for (name, value) in object.iter() {
                    self.references(value, &at.field(name), problems);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}

fn twice(id: &str, at: &Pointer<'_>, problems: &mut Problems, is_control: bool) {
    let problem = if is_control { Diagnostic::error("oscal-id-twice") } else { Diagnostic::warning("oscal-id-twice") };
    problems.at(at, problem.with("id", id));
}
