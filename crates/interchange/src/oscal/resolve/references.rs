//! What texts refer to: `#id` in links and prose, and parameters to be inserted.

use std::collections::HashSet;

use super::super::limits;
use super::super::value::{Object, Value};

/// References found so far; uuids in small letters.
#[derive(Debug, Default)]
pub(super) struct References {
    seen: HashSet<String>,
    /// Found, but not yet taken out by `next`.
    fresh: Vec<String>,
}

impl References {
    /// Notes whatever the value refers to.
    pub(super) fn scan(&mut self, value: &Value) {
        match value {
            Value::Text(text) => self.text(text),
            Value::List(list) => list.iter().for_each(|value| self.scan(value)),
            Value::Object(object) => self.scan_object(object),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// Notes whatever the fields refer to.
    pub(super) fn scan_object(&mut self, object: &Object) {
        object.iter().for_each(|(_, value)| self.scan(value));
    }

    /// A reference that was not given out before.
    pub(super) fn next(&mut self) -> Option<String> {
        self.fresh.pop()
    }

    fn text(&mut self, text: &str) {
        for found in referred_to(text) {
            match found {
                Referred::Param(id) | Referred::Braces(id) => self.note(id),
                Referred::Fragment(id) => {
                    self.note(id);
                    // At the end of a sentence.
                    self.note(id.trim_end_matches(['.', ':', '!', '?']));
                }
            }
        }
    }

    fn note(&mut self, id: &str) {
        if id.is_empty() || id.len() > limits::NAME {
            return;
        }
        let id = key(id);
        if !self.seen.contains(&id) {
            self.seen.insert(id.clone());
            self.fresh.push(id);
        }
    }
}

/// What a text refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Referred<'t> {
    /// What follows `#`: whatever has this id.
    Fragment(&'t str),
    /// A parameter to be inserted.
    Param(&'t str),
    /// Something else in double braces: in older documents, a parameter to be inserted.
    Braces(&'t str),
}

/// Everything a text refers to.
pub(in super::super) fn referred_to(text: &str) -> Vec<Referred<'_>> {
    let mut found = Vec::new();
    for after in text.split('#').skip(1) {
        let end = |next: char| next.is_whitespace() || matches!(next, ')' | ']' | '}' | '"' | '\'' | '<' | '>' | ',' | ';');
        found.extend(after.split(end).next().map(Referred::Fragment));
    }
    let mut rest = text;
    while let Some((_, after)) = rest.split_once("{{")
        && let Some((inner, after)) = after.split_once("}}")
    {
        let inner = inner.rsplit("{{").next().unwrap_or_default();
        found.extend(inserted(inner));
        rest = after;
    }
    found
}

/// What the text between double braces stands for: `insert: param, id`.
fn inserted(inner: &str) -> Option<Referred<'_>> {
    match inner.trim().strip_prefix("insert:") {
        Some(rest) => {
            let id = rest.trim().strip_prefix("param")?.trim_start().strip_prefix(',')?;
            Some(Referred::Param(id.trim()))
        }
        None => Some(Referred::Braces(inner.trim())),
    }
}

/// How an id is written here: uuids may come in capitals.
pub(super) fn key(id: &str) -> String {
    const UUID: usize = 36;
    if id.len() == UUID { id.to_ascii_lowercase() } else { id.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::References;

    #[test]
    fn every_way_to_refer_is_found() {
        let mut found = References::default();
        found.text("See [it](#27847491-5CE1-4F6A-A1E4-9E483782F0EF), #ac-1. and {{ insert: param, ac-1_prm_1 }}; {{ old }}");
        found.text("#whole");
        found.text("{{ not closed {{ insert: param,p2}}");
        let mut ids: Vec<String> = std::iter::from_fn(|| found.next()).collect();
        ids.sort();
        let expected =
            ["27847491-5ce1-4f6a-a1e4-9e483782f0ef", "ac-1", "ac-1.", "ac-1_prm_1", "old", "p2", "whole"];
        assert_eq!(ids, expected);
    }
}
