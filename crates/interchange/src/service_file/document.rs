//! From text to a form. Whatever cannot be read is reported, taken out, and the rest read on, so that
//! one mistake hides no other.

use std::collections::BTreeSet;

use message::{Arg, Diagnostic, LineIndex, Place};
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue, Error, ValueDeserializer};

use super::at::At;
use super::form::{Control, Event, Indicator, Organisation, Pattern, Readings, Service, Settings};
use super::known::{Wanted, keys_at, list_of, nearest, wanted};
use super::path::{Step, names, written};
use super::syntax;
use super::take_out::{Taken, What, take_out};
use crate::shortened::shortened;

/// The largest file read, in bytes.
pub(super) const FILE_LIMIT: usize = 1024 * 1024;

/// The most items read: keys at the top, entries of the tables there, and elements of lists.
pub(super) const ITEM_LIMIT: usize = 10_000;

/// The most mistakes reported of one item, whose rest is then left unread, and of the syntax of the file.
pub(super) const MISTAKE_LIMIT: usize = 100;

/// The largest broken file of which more than the first mistake is looked for, in bytes: each byte of it may be one.
pub(super) const RECOVERY_LIMIT: usize = 128 * 1024;

type Value<'a> = Spanned<DeValue<'a>>;

/// Which of the two files is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A service file.
    Service,
    /// An organisation file.
    Organisation,
}

/// What reading left behind besides the form.
#[derive(Debug)]
pub(super) struct Remains {
    /// The lines of the file.
    pub(super) lines: LineIndex,
    /// The problems found so far.
    pub(super) found: Vec<Diagnostic>,
    /// What was taken out: where its table starts (0: the top), and its key.
    pub(super) broken: BTreeSet<(usize, String)>,
}

/// Reads a form; `None` where nothing at all can be read.
pub(super) fn read<T: DeserializeOwned>(file: &str, text: &str, kind: Kind) -> (Option<T>, Remains) {
    let lines = LineIndex::new(if text.len() > FILE_LIMIT { "" } else { text });
    let mut sieve = Sieve { file, text, lines, found: Vec::new(), broken: BTreeSet::new() };
    let form = sieve.form(kind, list_of::<T>());
    (form, Remains { lines: sieve.lines, found: sieve.found, broken: sieve.broken })
}

struct Sieve<'a> {
    file: &'a str,
    text: &'a str,
    lines: LineIndex,
    found: Vec<Diagnostic>,
    broken: BTreeSet<(usize, String)>,
}

impl<'a> Sieve<'a> {
    fn form<T: DeserializeOwned>(&mut self, kind: Kind, keys: &'static [&'static str]) -> Option<T> {
        if self.text.len() > FILE_LIMIT {
            self.found.push(Diagnostic::error("service-file-too-large").at(Place::file(self.file)));
            return None;
        }
        let table = match DeTable::parse(self.text) {
            Ok(table) => table.into_inner(),
            Err(first) => {
                self.broken(first);
                return None;
            }
        };
        if self.is_other_kind(&table, kind) || self.has_too_many(&table) {
            return None;
        }
        let mut rest = DeTable::new();
        for (key, value) in table {
            let path = vec![Step::Key(key.get_ref().to_string())];
            if !keys.contains(&key.get_ref().as_ref()) {
                self.unknown_key(key.span().start, &path, keys);
            } else if let Some(value) = self.part(kind, value, path) {
                rest.insert(key, value);
            }
        }
        // Every part was read once on its own: nothing is left that the whole could fail on.
        T::deserialize(ValueDeserializer::from(Spanned::new(0..0, DeValue::Table(rest)))).ok()
    }

    /// Reports what keeps the file from being TOML.
    fn broken(&mut self, first: Error) {
        let is_large = self.text.len() > RECOVERY_LIMIT;
        let errors = if is_large { vec![first] } else { DeTable::parse_recoverable(self.text).1 };
        let mut told = BTreeSet::new();
        for error in errors.iter().take(MISTAKE_LIMIT) {
            let span = error.span().unwrap_or_default();
            match syntax::mistake(self.text, span.clone(), error.message()) {
                // One slip of the pen breaks more than one thing.
                Some((problem, start)) => {
                    let is_bracket = problem.code == "service-file-unclosed-bracket";
                    if told.insert(self.lines.line(start)) {
                        self.report(problem, start, &[]);
                    }
                    // Where a list goes on, whatever follows was read as part of it.
                    if is_bracket {
                        return;
                    }
                }
                None => {
                    let problem = Diagnostic::error("service-file-syntax").with("reason", error.message());
                    self.report(problem, span.start, &[]);
                }
            }
        }
    }

    /// One key at the top of the file with its value.
    fn part(&mut self, kind: Kind, value: Value<'a>, path: Vec<Step>) -> Option<Value<'a>> {
        match (names(&path).first().copied().unwrap_or_default(), kind) {
            ("organisation", Kind::Service) => self.sift::<At<String>>(value, path),
            ("organisation", Kind::Organisation) => self.sift::<Organisation>(value, path),
            ("service", _) => self.sift::<Service>(value, path),
            ("pattern", _) => self.sift::<Pattern>(value, path),
            ("settings", _) => self.sift::<Settings>(value, path),
            ("readings", _) => self.sift::<Readings>(value, path),
            ("event", _) => self.each_element::<Event>(value, path),
            ("control", _) => self.each_entry::<Control>(value, path),
            ("indicator", _) => self.each_entry::<Indicator>(value, path),
            _ => self.each_entry::<At<String>>(value, path),
        }
    }

    fn each_entry<T: DeserializeOwned>(&mut self, value: Value<'a>, path: Vec<Step>) -> Option<Value<'a>> {
        let span = value.span();
        match value.into_inner() {
            DeValue::Table(table) => {
                let mut rest = DeTable::new();
                for (key, value) in table {
                    if let Some(id) = unquoted(&path, key.get_ref(), value.get_ref()) {
                        let problem = Diagnostic::error("service-file-unquoted-id")
                            .with("table", last_key(&path))
                            .with("id", shortened(&id));
                        self.report(problem, key.span().start, &path);
                    } else if let Some(value) =
                        self.sift::<T>(value, deeper(&path, Step::Key(key.get_ref().to_string())))
                    {
                        rest.insert(key, value);
                    }
                }
                Some(Spanned::new(span, DeValue::Table(rest)))
            }
            other => {
                self.wrong(&Spanned::new(span, other), &path);
                self.note(0, &path);
                None
            }
        }
    }

    fn each_element<T: DeserializeOwned>(&mut self, value: Value<'a>, path: Vec<Step>) -> Option<Value<'a>> {
        let span = value.span();
        match value.into_inner() {
            DeValue::Array(list) => {
                let mut rest = DeArray::new();
                for element in list {
                    if let Some(element) = self.sift::<T>(element, deeper(&path, Step::Element)) {
                        rest.push(element);
                    }
                }
                Some(Spanned::new(span, DeValue::Array(rest)))
            }
            other => {
                self.wrong(&Spanned::new(span, other), &path);
                self.note(0, &path);
                None
            }
        }
    }

    /// Takes out of a value, with a report each, whatever keeps it from being read as `T`.
    fn sift<T: DeserializeOwned>(&mut self, mut value: Value<'a>, path: Vec<Step>) -> Option<Value<'a>> {
        for _ in 0..MISTAKE_LIMIT {
            let Err(error) = T::deserialize(ValueDeserializer::from(value.clone())) else {
                return Some(value);
            };
            let mut steps = path.clone();
            match error.span().and_then(|span| take_out(&mut value, &span, &mut steps)) {
                Some(Taken { table, what: What::Value(taken) }) => {
                    self.wrong(&taken, &steps);
                    self.note(table, &steps);
                }
                Some(Taken { table, what: What::Key(start) }) => {
                    let parent = steps.len().saturating_sub(1);
                    let keys = keys_at(&names(steps.get(..parent).unwrap_or_default()));
                    self.unknown_key(start, &steps, keys);
                    self.note(table, &steps);
                }
                None => {
                    self.wrong(&value, &path);
                    self.note(0, &path);
                    return None;
                }
            }
        }
        None
    }

    /// Remembers that the last key of a path was given, though it cannot be read.
    fn note(&mut self, table: usize, path: &[Step]) {
        self.broken.insert((table, last_key(path).to_owned()));
    }

    fn unknown_key(&mut self, start: usize, path: &[Step], keys: &'static [&'static str]) {
        let key = last_key(path);
        let problem = Diagnostic::error("service-file-unknown-key")
            .with("key", shortened(key))
            .with("nearest", nearest(key, keys.iter().copied()).unwrap_or("none"))
            .with("keys", keys.join(", "));
        self.report(problem, start, path);
    }

    /// Reports a value that cannot stand where it stands.
    fn wrong(&mut self, value: &Value<'a>, path: &[Step]) {
        let shown = match value.get_ref() {
            DeValue::String(text) => shortened(text),
            _ => shortened(self.text.get(value.span()).unwrap_or_default()),
        };
        let problem = match wanted(&names(path)) {
            Wanted::Words(words) => Diagnostic::error("service-file-wrong-word")
                .with("nearest", nearest(&shown, words.iter().copied()).unwrap_or("none"))
                .with("words", words.join(", ")),
            Wanted::Described(form) => Diagnostic::error("service-file-wrong-form").with("form", Arg::Message(form)),
        };
        let problem = problem.with("key", shortened(last_key(path))).with("value", shown);
        self.report(problem, value.span().start, path);
    }

    fn report(&mut self, problem: Diagnostic, start: usize, path: &[Step]) {
        let item = written(path);
        let place = Place {
            file: self.file.to_owned(),
            line: Some(self.lines.line(start)),
            item: (!item.is_empty()).then_some(item),
        };
        self.found.push(problem.at(place));
    }

    fn is_other_kind(&mut self, table: &DeTable<'a>, kind: Kind) -> bool {
        let start = |key: &str, is: fn(&DeValue<'a>) -> bool| {
            table.get_key_value(key).filter(|(_, value)| is(value.get_ref())).map(|(key, _)| key.span().start)
        };
        let (service, organisation) = (start("service", DeValue::is_table), start("organisation", DeValue::is_table));
        let (code, start) = match (kind, service, organisation) {
            (Kind::Service, None, Some(start)) => ("service-file-is-organisation-file", start),
            (Kind::Organisation, Some(start), None) => ("service-file-is-service-file", start),
            _ => return false,
        };
        self.report(Diagnostic::error(code), start, &[]);
        true
    }

    fn has_too_many(&mut self, table: &DeTable<'a>) -> bool {
        let below = |value: &Value<'a>| value.get_ref().as_table().map_or(0, DeTable::len) + elements(value.get_ref());
        let entries = table.len() + table.values().map(below).sum::<usize>();
        if entries > ITEM_LIMIT {
            let problem = Diagnostic::error("service-file-too-many").with("found", entries).with("limit", ITEM_LIMIT);
            self.found.push(problem.at(Place::file(self.file)));
        }
        entries > ITEM_LIMIT
    }
}

fn last_key(path: &[Step]) -> &str {
    let keys = path.iter().rev().filter_map(|step| match step {
        Step::Key(key) => Some(key.as_str()),
        Step::Element => None,
    });
    keys.into_iter().next().unwrap_or_default()
}

fn deeper(path: &[Step], step: Step) -> Vec<Step> {
    path.iter().cloned().chain([step]).collect()
}

/// The id meant by `control.II.1.1.1` without quotes, which TOML reads as tables within tables.
fn unquoted(path: &[Step], key: &str, value: &DeValue<'_>) -> Option<String> {
    let number = |key: &str| !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_digit());
    let mut id = key.to_owned();
    let mut table =
        value.as_table().filter(|table| !table.is_empty() && table.keys().all(|key| number(key.get_ref())))?;
    while let Some((key, value)) = table.iter().next() {
        // Below a control stand its keys; ids of obligations, parameters and indicators end in a word.
        if !number(key.get_ref()) && last_key(path) == "control" {
            break;
        }
        id = format!("{id}.{}", key.get_ref());
        match value.get_ref().as_table().filter(|_| number(key.get_ref())) {
            Some(deeper) => table = deeper,
            None => break,
        }
    }
    Some(id)
}

/// How many elements the lists in a value have. The parser limits the depth.
fn elements(value: &DeValue<'_>) -> usize {
    match value {
        DeValue::Array(list) => list.len() + list.iter().map(|element| elements(element.get_ref())).sum::<usize>(),
        DeValue::Table(table) => table.values().map(|value| elements(value.get_ref())).sum(),
        _ => 0,
    }
}
