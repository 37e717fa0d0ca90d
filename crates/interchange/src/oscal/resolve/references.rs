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
        for found in text.split('#').skip(1) {
            let end = |next: char| next.is_whitespace() || matches!(next, ')' | ']' | '}' | '"' | '\'' | '<' | '>' | ',' | ';');
            let id = found.split(end).next().unwrap_or_default();
            self.note(id);
            // At the end of a sentence.
            self.note(id.trim_end_matches(['.', ':', '!', '?']));
        }
        let mut rest = text;
        while let Some((_, after)) = rest.split_once("{{")
            && let Some((inner, after)) = after.split_once("}}")
        {
            let inner = inner.rsplit("{{").next().unwrap_or_default();
            if let Some(id) = inserted(inner) {
                self.note(id);
            }
            rest = after;
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

/// The parameter an insertion names: `insert: param, id`, or as older documents write it, the id alone.
fn inserted(inner: &str) -> Option<&str> {
    match inner.trim().strip_prefix("insert:") {
        Some(rest) => rest.trim().strip_prefix("param")?.trim_start().strip_prefix(',').map(str::trim),
        None => Some(inner.trim()),
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
