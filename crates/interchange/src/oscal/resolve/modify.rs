//! The third phase: parameters are set, controls altered.

use std::collections::{HashMap, HashSet};

use message::Diagnostic;

use super::super::profile::{Modify, SetParameter};
use super::super::value::Value;
use super::super::work::Work;
use super::alter::Altering;
use super::set_parameter::set_parameter;
use super::{Body, Warnings};

/// Applies the directives to everything that was selected.
pub(super) fn apply(modify: &Modify, body: &mut Body, work: &Work, warnings: &mut Warnings<'_>) {
    if !modify.parameters.is_empty() {
        let mut setting = Setting::new(&modify.parameters);
        setting.params(&mut body.params);
        setting.controls(&mut body.controls);
        setting.groups(&mut body.groups);
        setting.warn(&modify.parameters, warnings);
    }
    if !modify.alters.is_empty() {
        let mut altering = Altering::new(&modify.alters, work);
        altering.controls(&mut body.controls);
        altering.groups(&mut body.groups);
        altering.warn(&modify.alters, warnings);
    }
}

/// What is set, by parameter.
struct Setting<'m> {
    by_id: HashMap<&'m str, Vec<&'m SetParameter>>,
    met: HashSet<&'m str>,
}

impl<'m> Setting<'m> {
    fn new(parameters: &'m [SetParameter]) -> Self {
        let mut by_id: HashMap<&str, Vec<&SetParameter>> = HashMap::new();
        for set in parameters {
            by_id.entry(&set.id).or_default().push(set);
        }
        Self { by_id, met: HashSet::new() }
    }

    fn params(&mut self, params: &mut [Value]) {
        for param in params.iter_mut().filter_map(Value::as_object_mut) {
            let Some((id, sets)) = param.text("id").and_then(|id| self.by_id.get_key_value(id)) else { continue };
            self.met.insert(id);
            sets.iter().for_each(|set| set_parameter(param, &set.set));
        }
    }

    fn controls(&mut self, controls: &mut [Value]) {
        for control in controls.iter_mut().filter_map(Value::as_object_mut) {
            if let Some(Value::List(params)) = control.get_mut("params") {
                self.params(params);
            }
            if let Some(Value::List(inner)) = control.get_mut("controls") {
                self.controls(inner);
            }
        }
    }

    fn groups(&mut self, groups: &mut [Value]) {
        for group in groups.iter_mut().filter_map(Value::as_object_mut) {
            if let Some(Value::List(params)) = group.get_mut("params") {
                self.params(params);
            }
            if let Some(Value::List(controls)) = group.get_mut("controls") {
                self.controls(controls);
            }
            if let Some(Value::List(inner)) = group.get_mut("groups") {
                self.groups(inner);
            }
        }
    }

    fn warn(&self, parameters: &[SetParameter], warnings: &mut Warnings<'_>) {
        for set in parameters.iter().filter(|set| !self.met.contains(set.id.as_str())) {
            let warning = Diagnostic::warning("oscal-no-parameter").with("parameter", set.id.as_str());
            warnings.put(&set.place, warning);
        }
    }
}
