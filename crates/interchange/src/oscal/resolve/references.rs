//! What texts refer to: `#id` in links and prose, and parameters to be inserted.

use std::borrow::Cow;
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
        referred_to(text, &mut |found| match found {
            Referred::Param(id) | Referred::Braces(id) => self.note(id),
            Referred::Fragment(id) => {
                self.note(id);
                // At the end of a sentence.
                let trimmed = id.trim_end_matches(['.', ':', '!', '?']);
                if trimmed.len() < id.len() {
                    self.note(trimmed);
                }
            }
        });
    }

    fn note(&mut self, id: &str) {
        if id.is_empty() || id.len() > limits::NAME {
            return;
        }
        let id = key(id);
        if !self.seen.contains(id.as_ref()) {
            self.seen.insert(id.clone().into_owned());
            self.fresh.push(id.into_owned());
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

/// Tells everything a text refers to. Most texts refer to nothing: two quick looks settle that.
pub(in super::super) fn referred_to<'t>(text: &'t str, tell: &mut dyn FnMut(Referred<'t>)) {
    if text.contains('#') {
        let is_end =
            |next: char| next.is_whitespace() || matches!(next, ')' | ']' | '}' | '"' | '\'' | '<' | '>' | ',' | ';');
        for after in text.split('#').skip(1) {
            tell(Referred::Fragment(after.split(is_end).next().unwrap_or_default()));
        }
    }
    if text.contains('{') {
        let mut rest = text;
        while let Some((_, after)) = rest.split_once("{{")
            && let Some((inner, after)) = after.split_once("}}")
        {
            let inner = inner.rsplit("{{").next().unwrap_or_default();
            if let Some(found) = inserted(inner) {
                tell(found);
            }
            rest = after;
        }
    }
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
pub(super) fn key(id: &str) -> Cow<'_, str> {
    const UUID: usize = 36;
    if id.len() == UUID && id.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(id.to_ascii_lowercase())
    } else {
        Cow::Borrowed(id)
    }
}

#[cfg(test)]
mod tests {
    use super::References;

    #[test]
    fn every_way_to_refer_is_found() {
        let mut found = References::default();
        found.text(
            "See [it](#27847491-5CE1-4F6A-A1E4-9E483782F0EF), #ac-1. and {{ insert: param, ac-1_prm_1 }}; {{ old }}",
        );
        found.text("#whole");
        found.text("{{ not closed {{ insert: param,p2}}");
        let mut ids: Vec<String> = std::iter::from_fn(|| found.next()).collect();
        ids.sort();
        let expected = ["27847491-5ce1-4f6a-a1e4-9e483782f0ef", "ac-1", "ac-1.", "ac-1_prm_1", "old", "p2", "whole"];
        assert_eq!(ids, expected);
    }
}
