//! Reading a chain file field by field, with every problem.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use message::{Diagnostic, Place};
use serde_json::{Map, Value, json};
use world::{Country, Slug, Statement};

use super::form::{CLAUSE, Field, LISTS, List, Shape};
use super::{ChainFile, Located};

/// The most entries of one list.
const ENTRIES: usize = 2_000;

/// The most elements of a list within an entry.
const ELEMENTS: usize = 500;

/// The longest text, in characters.
pub(crate) const LONGEST: usize = 2_000;

/// After so many problems nobody reads on.
const PROBLEMS: usize = 200;

/// A file under way.
pub(super) struct Reader<'r> {
    file: &'r str,
    guideline: String,
    /// Where an entry really stands, if the file has another form than the one read here.
    places: BTreeMap<String, String>,
    statements: Vec<Located>,
    found: Vec<Diagnostic>,
}

impl<'r> Reader<'r> {
    pub(super) fn new(file: &'r str, guideline: &str) -> Self {
        let guideline = guideline.to_owned();
        Self { file, guideline, places: BTreeMap::new(), statements: Vec::new(), found: Vec::new() }
    }

    /// The same reader of entries that stand elsewhere in their file.
    pub(super) fn standing_at(self, places: BTreeMap<String, String>) -> Self {
        Self { places, ..self }
    }

    pub(super) fn names_requirements_of(&mut self, guideline: &str) {
        self.guideline = guideline.to_owned();
    }

    pub(super) fn file(&self) -> &'r str {
        self.file
    }

    pub(super) fn finish(self) -> Result<ChainFile, Vec<Diagnostic>> {
        if self.found.is_empty() {
            Ok(ChainFile { guideline: self.guideline, statements: self.statements })
        } else {
            Err(self.found)
        }
    }

    /// The place of an entry or of something in it.
    fn place(&self, at: &str) -> Place {
        let entry = at.match_indices('/').nth(2).map_or(at, |(end, _)| at.get(..end).unwrap_or(at));
        Place::item(self.file, self.places.get(entry).map_or(at, String::as_str))
    }

    pub(super) fn read(&mut self, value: &Value) {
        let Some(fields) = self.object("", value) else { return };
        let known = || LISTS.iter().map(|list| list.key).chain(["guideline"]);
        for key in fields.keys().filter(|key| !known().any(|known| known == *key)) {
            self.unknown_key(&pointer("", key), key, known());
        }
        for required in ["parties", "services"].into_iter().filter(|key| !fields.contains_key(*key)) {
            self.problem("", Diagnostic::error("chain-file-missing").with("key", required));
        }
        for list in &LISTS {
            if let Some(value) = fields.get(list.key) {
                self.list(list, value);
            }
        }
    }

    fn list(&mut self, list: &List, value: &Value) {
        let at = pointer("", list.key);
        let Some(entries) = self.array(&at, value, ENTRIES) else { return };
        let mut names = BTreeSet::new();
        for (index, entry) in entries.iter().enumerate() {
            let at = pointer(&at, &index.to_string());
            if let Some(name) = entry.get("id").and_then(Value::as_str)
                && !names.insert(name)
            {
                self.problem(&pointer(&at, "id"), Diagnostic::error("chain-file-twice").with("id", name));
            }
            self.entry(list, &at, entry);
        }
    }

    /// One entry of a list.
    pub(super) fn entry(&mut self, list: &List, at: &str, entry: &Value) {
        let Some(body) = self.fields(at, list.fields, entry) else { return };
        let bytes = serde_json::to_vec(&body).unwrap_or_default();
        match Statement::decode(list.kind, 1, &bytes) {
            Ok(statement) => {
                let place = self.place(at);
                self.statements.push(Located { statement, place });
            }
            // Every field was read: what is left is a fault of the table, not of the file.
            Err(error) => {
                let unreadable = Diagnostic::error("chain-file-unreadable").with("reason", error.to_string());
                self.problem(at, unreadable);
            }
        }
    }

    /// The body of an entry; `None` if anything in it is wrong.
    fn fields(&mut self, at: &str, table: &[Field], value: &Value) -> Option<Value> {
        let before = self.found.len();
        let given = self.object(at, value)?;
        for key in given.keys().filter(|key| !table.iter().any(|field| field.key == **key)) {
            self.unknown_key(&pointer(at, key), key, table.iter().map(|field| field.key));
        }
        let mut body = Map::new();
        for field in table {
            let read = match given.get(field.key) {
                Some(value) => self.value(&pointer(at, field.key), field.shape, value),
                None if field.required => {
                    self.problem(at, Diagnostic::error("chain-file-missing").with("key", field.key));
                    None
                }
                None if matches!(field.shape, Shape::Covers) => Some(json!({ "guideline": self.guideline })),
                None => None,
            };
            body.extend(read.map(|read| (field.body.to_owned(), read)));
        }
        (self.found.len() == before).then_some(Value::Object(body))
    }

    fn value(&mut self, at: &str, shape: Shape, value: &Value) -> Option<Value> {
        match shape {
            Shape::Name | Shape::Part(_) => self.name(at, value),
            Shape::Text => self.words(at, value),
            Shape::Country => self.country(at, value),
            Shape::Day => self.day(at, value),
            Shape::Word(words) => self.word(at, &words(), value),
            Shape::Words(words) => {
                let words = words();
                self.several(at, value, |reader, at, value| reader.word(at, &words, value))
            }
            Shape::Parts(_) => self.several(at, value, Self::name),
            Shape::Countries => self.several(at, value, Self::country),
            Shape::Items | Shape::Covers => {
                let items = self.several(at, value, Self::words)?;
                Some(json!({ "guideline": self.guideline, "items": items }))
            }
            Shape::Clauses => self.several(at, value, |reader, at, value| reader.fields(at, CLAUSE, value)),
        }
    }

    /// A list with something in it, and nothing twice.
    fn several(
        &mut self,
        at: &str,
        value: &Value,
        mut read: impl FnMut(&mut Self, &str, &Value) -> Option<Value>,
    ) -> Option<Value> {
        let elements = self.array(at, value, ELEMENTS)?;
        if elements.is_empty() {
            self.problem(at, Diagnostic::error("chain-file-empty"));
        }
        let mut found = Vec::new();
        for (index, element) in elements.iter().enumerate() {
            let at = pointer(at, &index.to_string());
            let Some(element) = read(self, &at, element) else { continue };
            if found.contains(&element) {
                let twice = element.as_str().unwrap_or_default();
                self.problem(&at, Diagnostic::error("chain-file-twice").with("id", twice));
            }
            found.push(element);
        }
        Some(Value::Array(found))
    }

    fn name(&mut self, at: &str, value: &Value) -> Option<Value> {
        let text = self.text(at, value)?;
        self.check(at, text.parse::<Slug>().is_ok(), "chain-file-name", text)
    }

    fn country(&mut self, at: &str, value: &Value) -> Option<Value> {
        let text = self.text(at, value)?;
        self.check(at, text.parse::<Country>().is_ok(), "chain-file-country", text)
    }

    fn day(&mut self, at: &str, value: &Value) -> Option<Value> {
        let text = self.text(at, value)?;
        // Ten characters: the date alone.
        self.check(at, text.len() == 10 && text.parse::<Date>().is_ok(), "chain-file-day", text)
    }

    fn words(&mut self, at: &str, value: &Value) -> Option<Value> {
        let text = self.text(at, value)?;
        if text.trim().is_empty() {
            self.problem(at, Diagnostic::error("chain-file-empty"));
            return None;
        }
        Some(Value::from(text))
    }

    fn word(&mut self, at: &str, words: &[&str], value: &Value) -> Option<Value> {
        let text = self.text(at, value)?;
        if !words.contains(&text) {
            let unknown = Diagnostic::error("chain-file-word").with("name", shortened(text));
            self.problem(at, unknown.with("known", words.join(", ")));
            return None;
        }
        Some(Value::from(text))
    }

    fn check(&mut self, at: &str, fits: bool, code: &'static str, text: &str) -> Option<Value> {
        if !fits {
            self.problem(at, Diagnostic::error(code).with("value", shortened(text)));
            return None;
        }
        Some(Value::from(text))
    }

    fn text<'v>(&mut self, at: &str, value: &'v Value) -> Option<&'v str> {
        let Some(text) = value.as_str() else {
            self.problem(at, Diagnostic::error("chain-file-no-text"));
            return None;
        };
        if LONGEST < text.chars().count() {
            self.problem(at, Diagnostic::error("chain-file-long").with("limit", LONGEST));
            return None;
        }
        Some(text)
    }

    fn object<'v>(&mut self, at: &str, value: &'v Value) -> Option<&'v Map<String, Value>> {
        let found = value.as_object();
        if found.is_none() {
            self.problem(at, Diagnostic::error("chain-file-no-object"));
        }
        found
    }

    fn array<'v>(&mut self, at: &str, value: &'v Value, limit: usize) -> Option<&'v Vec<Value>> {
        match value.as_array() {
            None => self.problem(at, Diagnostic::error("chain-file-no-list")),
            Some(list) if limit < list.len() => {
                self.problem(at, Diagnostic::error("chain-file-many").with("limit", limit));
            }
            Some(list) => return Some(list),
        }
        None
    }

    fn unknown_key<'k>(&mut self, at: &str, key: &str, known: impl Iterator<Item = &'k str>) {
        let known = known.collect::<Vec<_>>().join(", ");
        self.problem(at, Diagnostic::error("chain-file-key").with("key", shortened(key)).with("known", known));
    }

    fn problem(&mut self, at: &str, problem: Diagnostic) {
        if self.found.len() < PROBLEMS {
            let place = self.place(if at.is_empty() { "/" } else { at });
            self.found.push(problem.at(place));
        }
    }
}

/// The beginning of a text, for messages.
fn shortened(text: &str) -> String {
    const SHOWN: usize = 60;
    let short: String = text.chars().take(SHOWN).collect();
    if short.len() < text.len() { format!("{short}…") } else { short }
}

/// A JSON pointer one step further down (RFC 6901).
fn pointer(above: &str, step: &str) -> String {
    format!("{above}/{}", shortened(step).replace('~', "~0").replace('/', "~1"))
}
