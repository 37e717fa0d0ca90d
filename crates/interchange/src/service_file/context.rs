//! What is gathered while a form becomes statements.

use std::collections::BTreeSet;

use guideline::Guideline;
use jiff::civil::Date;
use message::{Arg, Diagnostic, LineIndex, Place};
use world::{About, Scope, Statement};

use super::Located;
use super::at::{At, Day, Key};
use super::document::Remains;
use super::known::{nearest, same_but_for_width};
use super::path::join;
use crate::shortened::shortened;

/// After so many problems no likely meaning is looked for any more: it takes time, and nobody reads so far.
const SUGGESTIONS: usize = 200;

/// The statements and problems so far, with what is needed to make more.
#[derive(Debug)]
pub(super) struct Context<'a> {
    pub(super) guideline: &'a Guideline,
    /// For whom the file speaks.
    pub(super) scope: Scope,
    file: &'a str,
    lines: LineIndex,
    broken: BTreeSet<(usize, String)>,
    statements: Vec<Located>,
    found: Vec<Diagnostic>,
}

/// A table of the file: where it starts, and its path.
#[derive(Clone, Debug)]
pub(super) struct Table {
    pub(super) start: usize,
    pub(super) path: String,
}

impl Table {
    /// The path of one of its keys.
    pub(super) fn key(&self, key: &str) -> String {
        join(&self.path, key)
    }
}

impl<'a> Context<'a> {
    pub(super) fn new(file: &'a str, guideline: &'a Guideline, remains: Remains) -> Self {
        let Remains { lines, found, broken } = remains;
        Self { guideline, scope: Scope::Organisation, file, lines, broken, statements: Vec::new(), found }
    }

    /// The statements; or every problem in the order of the file.
    pub(super) fn finish(mut self) -> Result<Vec<Located>, Vec<Diagnostic>> {
        if self.found.is_empty() {
            return Ok(self.statements);
        }
        self.found.sort_by_key(|problem| problem.place.as_ref().and_then(|place| place.line));
        Err(self.found)
    }

    /// The problems that keep the form from being read at all; never empty.
    pub(super) fn refuse(mut self) -> Vec<Diagnostic> {
        if self.found.is_empty() {
            self.found.push(Diagnostic::error("service-file-unreadable").at(Place::file(self.file)));
        }
        self.finish().err().unwrap_or_default()
    }

    /// States something.
    pub(super) fn state(&mut self, statement: impl Into<Statement>, start: usize, path: impl Into<String>) {
        let place = self.place(start, path.into());
        self.statements.push(Located { statement: statement.into(), place });
    }

    /// Reports a problem.
    pub(super) fn problem(&mut self, problem: Diagnostic, start: usize, path: impl Into<String>) {
        let place = self.place(start, path.into());
        self.found.push(problem.at(place));
    }

    /// An item of the guideline, for whom the file speaks.
    pub(super) fn about(&self, item: &str) -> About {
        About { scope: self.scope.clone(), guideline: self.guideline.id().into(), item: item.into() }
    }

    /// A text that must not be empty; `None` if it is, or was not given.
    pub(super) fn text(&mut self, key: &Key<String>, table: &Table, name: &'static str) -> Option<String> {
        let text = key.get()?;
        if text.value.trim().is_empty() {
            let problem = Diagnostic::error("workspace-empty-text").with("field", name);
            self.problem(problem, text.start, table.key(name));
            return None;
        }
        Some(text.value.clone())
    }

    /// The same of a text that must be given.
    pub(super) fn required_text(&mut self, key: &Key<String>, table: &Table, name: &'static str) -> Option<String> {
        self.required(key, table, name)?;
        self.text(key, table, name)
    }

    /// A key that must be given.
    pub(super) fn required<'k, T>(&mut self, key: &'k Key<T>, table: &Table, name: &'static str) -> Option<&'k At<T>> {
        if key.get().is_none() && !self.was_broken(table, name) {
            let problem = Diagnostic::error("service-file-missing-key").with("key", name);
            self.problem(problem, table.start, &table.path);
        }
        key.get()
    }

    /// The two days of a table, if both are given and the second lies before the first.
    pub(super) fn reversed(first: &Key<Day>, second: &Key<Day>) -> Option<usize> {
        let (first, second) = (first.get()?, second.get()?);
        (second.value.0 < first.value.0).then_some(second.start)
    }

    /// Whether a key of a table was given but could not be read: reported already.
    pub(super) fn was_broken(&self, table: &Table, name: &str) -> bool {
        self.broken.contains(&(table.start, name.to_owned()))
    }

    /// Whether anything in a table could not be read: what it lacks may just be that.
    pub(super) fn has_broken(&self, table: &Table) -> bool {
        self.broken.range((table.start, String::new())..).next().is_some_and(|(start, _)| *start == table.start)
    }

    /// Reports an id that names nothing, with the known ids it may have been meant for.
    pub(super) fn unknown(&mut self, id: &At<String>, path: impl Into<String>, kind: &Names, known: &[&str]) {
        let near = match kind.numbered {
            _ if self.found.len() >= SUGGESTIONS => None,
            true => same_but_for_width(&id.value, known.iter().copied()),
            false => nearest(&id.value, known.iter().copied()),
        };
        let list = match kind.hint {
            Some(hint) => Arg::Message(hint),
            None => Arg::Plain(known.join(", ")),
        };
        let problem = Diagnostic::error("service-file-unknown")
            .with("kind", Arg::Message(kind.kind))
            .with("id", shortened(&id.value))
            .with("nearest", near.unwrap_or("none"))
            .with("known", list);
        self.problem(problem, id.start, path);
    }

    fn place(&self, start: usize, path: String) -> Place {
        Place {
            file: self.file.to_owned(),
            line: Some(self.lines.line(start)),
            item: (!path.is_empty()).then_some(path),
        }
    }
}

/// How a kind of id is called, and how its ids are found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Names {
    /// The message that names the kind.
    pub(super) kind: &'static str,
    /// The message that says where the ids are listed; none: they are few enough to be listed here.
    pub(super) hint: Option<&'static str>,
    /// Whether the ids are numbers, of which no other is near.
    pub(super) numbered: bool,
}

impl Names {
    /// Few words, listed with the problem.
    pub(super) const fn words(kind: &'static str) -> Self {
        Self { kind, hint: None, numbered: false }
    }

    /// Words found where `hint` says.
    pub(super) const fn found(kind: &'static str, hint: &'static str) -> Self {
        Self { kind, hint: Some(hint), numbered: false }
    }

    /// Numbers found where `hint` says.
    pub(super) const fn numbers(kind: &'static str, hint: &'static str) -> Self {
        Self { kind, hint: Some(hint), numbered: true }
    }
}

/// The date of a day.
pub(super) fn date(day: &At<Day>) -> Date {
    day.value.0
}
