//! Which controls an import or an insertion takes.

use std::collections::HashSet;

use message::Diagnostic;

use super::super::limits;
use super::super::pointer::Pointer;
use super::super::problems::Problems;
use super::super::value::{Object, Value};
use super::super::work::Work;
use super::glob::Glob;
use super::{each, maybe, unknown, wrong};

/// Characters of a pattern; ids are short.
const PATTERN: usize = 100;

/// Controls that are asked for.
#[derive(Debug, Default)]
pub(in super::super) struct Asked {
    ids: HashSet<String>,
    patterns: Vec<Glob>,
    /// With everything below them.
    pub(in super::super) children: bool,
    /// With everything above them.
    pub(in super::super) parents: bool,
}

impl Asked {
    /// Whether a control with this id is asked for. Comparing with patterns costs work.
    pub(in super::super) fn matches(&self, id: &str, work: &Work) -> bool {
        if self.ids.contains(id) {
            return true;
        }
        if self.patterns.is_empty() || id.len() > limits::NAME {
            return false;
        }
        let letters: Vec<char> = id.chars().collect();
        self.patterns.iter().any(|pattern| work.spend(pattern.work(letters.len())) && pattern.matches(&letters))
    }
}

/// What is taken: everything or what is asked for, without what is left out.
#[derive(Debug)]
pub(in super::super) struct Selection {
    /// Everything; with what stands inside other controls or without.
    pub(in super::super) all: Option<bool>,
    pub(in super::super) include: Vec<Asked>,
    pub(in super::super) exclude: Vec<Asked>,
}

impl Selection {
    /// Reads `include-all`, `include-controls` and `exclude-controls`. Nothing to include means everything.
    pub(super) fn read(object: &Object, at: &Pointer<'_>, problems: &mut Problems) -> Self {
        let mut include = Vec::new();
        each(object, "include-controls", at, problems, |one, at, problems| include.push(asked(one, at, problems)));
        let mut exclude = Vec::new();
        each(object, "exclude-controls", at, problems, |one, at, problems| exclude.push(asked(one, at, problems)));
        let all = match object.get("include-all") {
            None if object.get("include-controls").is_none() => Some(true),
            None => None,
            Some(Value::Object(all)) => {
                let here = at.field("include-all");
                Some(flag(all, "with-child-controls", &here, problems).unwrap_or(true))
            }
            Some(Value::Bool(all)) => all.then_some(true),
            Some(Value::Null) => Some(true),
            Some(_) => {
                problems.at(&at.field("include-all"), wrong("include-all", "object"));
                None
            }
        };
        if all.is_some() && !include.is_empty() {
            problems.at(at, Diagnostic::error("oscal-all-and-some"));
        }
        Self { all, include, exclude }
    }

    /// Whether an id is asked for by name.
    pub(in super::super) fn named_includes(&self, id: &str) -> bool {
        self.include.iter().any(|asked| asked.ids.contains(id))
    }

    /// Ids that are asked for by name.
    pub(in super::super) fn named(&self) -> impl Iterator<Item = &str> {
        self.include.iter().flat_map(|asked| asked.ids.iter().map(String::as_str))
    }
}

fn asked(object: &Object, at: &Pointer<'_>, problems: &mut Problems) -> Asked {
    let mut asked = Asked {
        children: flag(object, "with-child-controls", at, problems).unwrap_or(false),
        parents: flag(object, "with-parent-controls", at, problems).unwrap_or(false),
        ..Asked::default()
    };
    let here = at.field("with-ids");
    match object.get("with-ids") {
        None | Some(Value::Null) => {}
        Some(Value::List(ids)) => {
            for (index, id) in ids.iter().enumerate() {
                match id {
                    Value::Text(id) => drop(asked.ids.insert(id.as_ref().to_owned())),
                    _ => problems.at(&here.item(index), wrong("with-ids", "text")),
                }
            }
        }
        Some(_) => problems.at(&here, wrong("with-ids", "list")),
    }
    each(object, "matching", at, problems, |one, at, problems| {
        if let Some(pattern) = maybe(one, "pattern", at, problems) {
            let pattern = Glob::new(&pattern);
            if pattern.len() > PATTERN {
                problems.at(at, Diagnostic::error("oscal-pattern-too-long").with("limit", PATTERN));
            } else {
                asked.patterns.push(pattern);
            }
        }
    });
    asked
}

/// `yes` or `no`; a careless YAML writer's truth value is understood.
fn flag(object: &Object, name: &'static str, at: &Pointer<'_>, problems: &mut Problems) -> Option<bool> {
    match object.get(name)? {
        Value::Bool(flag) => Some(*flag),
        Value::Text(text) if text.as_ref() == "yes" => Some(true),
        Value::Text(text) if text.as_ref() == "no" => Some(false),
        Value::Text(text) => {
            problems.at(&at.field(name), unknown(name, text, "yes, no"));
            None
        }
        _ => {
            problems.at(&at.field(name), wrong(name, "text"));
            None
        }
    }
}
