//! Reading a case key by key, with every problem.

use std::collections::BTreeSet;

use guideline::planning::PlanningModel;
use message::{Diagnostic, Place};
use method::requirement_planning::{Case, Choice, Review};
use serde_json::{Map, Value};

use super::{keys, lists};

/// A case under way.
pub(super) struct Reader<'r> {
    file: &'r str,
    model: &'r PlanningModel,
    case: Case,
    found: Vec<Diagnostic>,
}

impl<'r> Reader<'r> {
    pub(super) fn new(file: &'r str, model: &'r PlanningModel) -> Self {
        Self { file, model, case: Case::default(), found: Vec::new() }
    }

    pub(super) fn finish(self) -> Result<Case, Vec<Diagnostic>> {
        if self.found.is_empty() { Ok(self.case) } else { Err(self.found) }
    }

    pub(super) fn read(&mut self, value: &Value) {
        let Some(fields) = self.object("", value) else { return };
        if !fields.contains_key("benefits") {
            self.problem("", Diagnostic::error("plan-missing-key").with("key", "benefits"));
        }
        for (key, value) in fields {
            self.field(key, &pointer("", key), value);
        }
    }

    fn field(&mut self, key: &str, at: &str, value: &Value) {
        let model = self.model;
        if lists::text(&mut self.case, key).is_some() {
            let read = self.text(at, value).unwrap_or_default();
            lists::text(&mut self.case, key).into_iter().for_each(|text| read.clone_into(text));
        } else if lists::list(&mut self.case, key).is_some() {
            let read = self.texts(at, value);
            lists::list(&mut self.case, key).into_iter().for_each(|list| list.clone_from(&read));
        } else if let Some(fact) = keys::id_of(keys::facts(model), key) {
            let so = self.flag(at, value);
            self.case.facts.extend(so.map(|so| (fact.clone(), so)));
        } else {
            match key {
                "$schema" => drop(self.text(at, value)),
                "scene" => self.scene(at, value),
                "scope" => self.scope(at, value),
                "viewpoints" => self.viewpoints(at, value),
                "benefits" => self.case.benefits = self.ids(at, value, || keys::benefits(model)),
                "equivalents" => self.case.equivalents = self.ids(at, value, || keys::artefacts(model)),
                "choices" => self.choices(at, value),
                "readings" => self.readings(at, value),
                "lines" => self.lines(at, value),
                "next_review" => self.next_review(at, value),
                "reviews" => self.reviews(at, value),
                "reasons" => self.reasons(at, value),
                other => self.problem(at, Diagnostic::error("plan-unknown-key").with("key", other)),
            }
        }
    }

    fn scene(&mut self, at: &str, value: &Value) {
        let known = keys::scenes(self.model);
        match value.as_u64().filter(|number| known.contains(number)) {
            Some(number) => self.case.scene = Some(number.to_string()),
            None => {
                let known = known.iter().map(u64::to_string).collect::<Vec<_>>().join(", ");
                self.problem(at, Diagnostic::error("plan-no-scene").with("known", known));
            }
        }
    }

    fn scope(&mut self, at: &str, value: &Value) {
        let model = self.model;
        for (key, value) in self.object(at, value).into_iter().flatten() {
            let at = pointer(at, key);
            let so = self.flag(&at, value);
            match (keys::id_of(keys::questions(model), key), so) {
                (Some(id), Some(so)) => drop(self.case.scope.insert(id.clone(), so)),
                (Some(_), None) => {}
                (None, _) => self.problem(&at, Diagnostic::error("plan-unknown-key").with("key", key.as_str())),
            }
        }
    }

    fn viewpoints(&mut self, at: &str, value: &Value) {
        for (key, value) in self.object(at, value).into_iter().flatten() {
            let at = pointer(at, key);
            if self.model.viewpoint(key).is_none() {
                self.problem(&at, Diagnostic::error("plan-unknown-key").with("key", key.as_str()));
            }
            if let Some(text) = self.text(&at, value) {
                self.case.viewpoints.insert(key.clone(), text.to_owned());
            }
        }
    }

    /// Names out of a closed list.
    fn ids<'k, K: Iterator<Item = &'k String>>(
        &mut self,
        at: &str,
        value: &Value,
        known: impl Fn() -> K,
    ) -> BTreeSet<String> {
        let mut ids = BTreeSet::new();
        for (index, value) in self.list(at, value).into_iter().flatten().enumerate() {
            let at = pointer(at, &index.to_string());
            let Some(name) = self.text(&at, value) else { continue };
            match keys::id_of(known(), name) {
                Some(id) => drop(ids.insert(id.clone())),
                None => self.unknown(&at, name, known().map(|id| keys::key(id))),
            }
        }
        ids
    }

    fn choices(&mut self, at: &str, value: &Value) {
        for (index, value) in self.list(at, value).into_iter().flatten().enumerate() {
            let at = pointer(at, &index.to_string());
            let [risk, measure, reason] = self.record(&at, value, ["risk", "measure", "reason"], 2);
            self.case.choices.push(Choice { risk, measure, reason });
        }
    }

    fn next_review(&mut self, at: &str, value: &Value) {
        let Some(text) = self.text(at, value) else { return };
        match full_day(text) {
            Some(day) => self.case.next_review = Some(day),
            None => self.problem(at, Diagnostic::error("plan-no-day").with("text", text)),
        }
    }

    fn reviews(&mut self, at: &str, value: &Value) {
        for (index, value) in self.list(at, value).into_iter().flatten().enumerate() {
            let at = pointer(at, &index.to_string());
            let before = self.found.len();
            let [on, reason] = self.record(&at, value, ["on", "reason"], 2);
            match full_day(&on) {
                Some(on) => self.case.reviews.push(Review { on, reason }),
                None if self.found.len() == before => {
                    self.problem(&pointer(&at, "on"), Diagnostic::error("plan-no-day").with("text", on));
                }
                None => {}
            }
        }
    }

    /// The texts of an object with these keys alone, of which the first `required` must be there.
    fn record<const N: usize>(&mut self, at: &str, value: &Value, keys: [&str; N], required: usize) -> [String; N] {
        let Some(fields) = self.object(at, value) else { return keys.map(|_| String::new()) };
        for key in fields.keys().filter(|key| !keys.contains(&key.as_str())) {
            self.problem(&pointer(at, key), Diagnostic::error("plan-unknown-key").with("key", key.as_str()));
        }
        for key in keys.iter().take(required).filter(|key| !fields.contains_key(**key)) {
            self.problem(at, Diagnostic::error("plan-missing-key").with("key", *key));
        }
        keys.map(|key| {
            let value = fields.get(key);
            value.and_then(|value| self.text(&pointer(at, key), value)).unwrap_or_default().to_owned()
        })
    }

    fn readings(&mut self, at: &str, value: &Value) {
        let model = self.model;
        for (key, value) in self.object(at, value).into_iter().flatten() {
            let at = pointer(at, key);
            let Some(reading) = keys::readings(model).find(|reading| reading.id == *key) else {
                self.problem(&at, Diagnostic::error("plan-unknown-key").with("key", key.as_str()));
                continue;
            };
            let list = self.list(&at, value).map(Vec::as_slice).unwrap_or_default();
            let most = if reading.several { reading.options.len().max(1) } else { 1 };
            if most < list.len() {
                self.problem(&at, Diagnostic::error("plan-one-of"));
            }
            let mut chosen = BTreeSet::new();
            for (index, value) in list.iter().enumerate() {
                let at = pointer(&at, &index.to_string());
                let Some(name) = self.text(&at, value) else { continue };
                match reading.option(name) {
                    Some(option) => drop(chosen.insert(option.id.clone())),
                    None => self.unknown(&at, name, reading.options.iter().map(|option| option.id.clone())),
                }
            }
            self.case.readings.insert(reading.id.clone(), chosen);
        }
    }

    fn lines(&mut self, at: &str, value: &Value) {
        let model = self.model;
        for (key, value) in self.object(at, value).into_iter().flatten() {
            let at = pointer(at, key);
            let Some(edge) = keys::lines(model).find(|edge| edge.id == *key) else {
                self.problem(&at, Diagnostic::error("plan-unknown-key").with("key", key.as_str()));
                continue;
            };
            let from = match value {
                Value::Null => None,
                _ => {
                    let Some(from) = self.text(&at, value) else { continue };
                    let starts = model.starts_of(edge);
                    if !starts.contains(&from) {
                        self.unknown(&at, from, starts.into_iter().map(str::to_owned));
                    }
                    Some(from.to_owned())
                }
            };
            self.case.lines.insert(edge.id.clone(), from);
        }
        let seen = &self.case.lines;
        let circle = model.circle(|edge| match seen.get(&edge.id) {
            Some(from) => from.as_deref(),
            None => Some(&edge.from),
        });
        if let Some(boxes) = circle {
            let boxes = boxes.join(" → ");
            self.problem(at, Diagnostic::error("plan-lines-circle").with("boxes", boxes));
        }
    }

    fn reasons(&mut self, at: &str, value: &Value) {
        for (key, value) in self.object(at, value).into_iter().flatten() {
            if let Some(text) = self.text(&pointer(at, key), value) {
                self.case.reasons.insert(key.clone(), text.to_owned());
            }
        }
    }

    fn texts(&mut self, at: &str, value: &Value) -> Vec<String> {
        let list = self.list(at, value).map(Vec::as_slice).unwrap_or_default();
        let text =
            |(index, value): (usize, &Value)| self.text(&pointer(at, &index.to_string()), value).map(str::to_owned);
        list.iter().enumerate().filter_map(text).collect()
    }

    fn object<'v>(&mut self, at: &str, value: &'v Value) -> Option<&'v Map<String, Value>> {
        self.expect(at, value.as_object(), "plan-no-object")
    }

    fn list<'v>(&mut self, at: &str, value: &'v Value) -> Option<&'v Vec<Value>> {
        self.expect(at, value.as_array(), "plan-no-list")
    }

    fn text<'v>(&mut self, at: &str, value: &'v Value) -> Option<&'v str> {
        self.expect(at, value.as_str(), "plan-no-text")
    }

    fn flag(&mut self, at: &str, value: &Value) -> Option<bool> {
        self.expect(at, value.as_bool(), "plan-no-flag")
    }

    fn expect<T>(&mut self, at: &str, found: Option<T>, problem: &'static str) -> Option<T> {
        if found.is_none() {
            self.problem(at, Diagnostic::error(problem));
        }
        found
    }

    fn unknown(&mut self, at: &str, name: &str, known: impl Iterator<Item = String>) {
        let known = known.collect::<Vec<_>>().join(", ");
        self.problem(at, Diagnostic::error("plan-unknown-name").with("name", name).with("known", known));
    }

    fn problem(&mut self, at: &str, problem: Diagnostic) {
        self.found.push(problem.at(Place::item(self.file, at)));
    }
}

/// A day as the schema has it: a full date and nothing else.
fn full_day(text: &str) -> Option<jiff::civil::Date> {
    text.parse().ok().filter(|day: &jiff::civil::Date| day.to_string() == text)
}

/// A JSON pointer one step further down (RFC 6901).
fn pointer(above: &str, step: &str) -> String {
    format!("{above}/{}", step.replace('~', "~0").replace('/', "~1"))
}
