//! Ids of a guideline whose shape has its own kinds of items: unique within their kind, and referred to by others.

use std::collections::HashMap;

use message::{Diagnostic, Place};

use super::references::{dangling, duplicate, misplaced};
use crate::file::Lines;

/// The ids met so far, and the references that must find one.
pub(super) struct Ids<'d> {
    lines: &'d Lines,
    found: &'d mut Vec<Diagnostic>,
    seen: HashMap<(&'static str, String), Place>,
    wanted: Vec<(&'static str, String, Place)>,
}

impl<'d> Ids<'d> {
    pub(super) fn new(lines: &'d Lines, found: &'d mut Vec<Diagnostic>) -> Self {
        Self { lines, found, seen: HashMap::new(), wanted: Vec::new() }
    }

    /// An item of its own with an id of a kind.
    pub(super) fn add(&mut self, kind: &'static str, id: &str, place: &Place) {
        if let Some(first) = self.seen.insert((kind, id.to_owned()), place.clone()) {
            self.found.push(duplicate(id, &first, place));
        }
    }

    /// An item within another, at `parent`; gives its place.
    pub(super) fn add_inside(&mut self, kind: &'static str, id: &str, parent: &Place) -> Place {
        let mut place = self.lines.inside(parent, id, 0);
        if self.seen.get(&(kind, id.to_owned())) == Some(&place) {
            place = self.lines.inside(parent, id, 1);
        }
        self.add(kind, id, &place);
        place
    }

    /// A reference: the items of a kind must have the id, once all are added.
    pub(super) fn want(&mut self, kind: &'static str, id: &str, place: &Place) {
        self.wanted.push((kind, id.to_owned(), place.clone()));
    }

    /// References of an item to items of one kind.
    pub(super) fn want_all(&mut self, kind: &'static str, ids: &[String], place: &Place) {
        ids.iter().for_each(|id| self.want(kind, id, place));
    }

    /// Reports an id that does not begin with its parent's and a mark.
    pub(super) fn below(&mut self, id: &str, parent: &str, mark: char, place: &Place) {
        if id.strip_prefix(parent).and_then(|rest| rest.strip_prefix(mark)).is_none_or(str::is_empty) {
            self.found.push(misplaced(id, parent, place));
        }
    }

    /// Reports an item that contradicts itself.
    pub(super) fn broken(&mut self, reason: &'static str, place: &Place) {
        self.found.push(Diagnostic::error("guideline-item").with("reason", reason).at(place.clone()));
    }

    /// Reports a reference that cannot find anything.
    pub(super) fn dangling(&mut self, id: &str, place: &Place) {
        self.found.push(dangling(id, place));
    }

    /// Reports two things said of an item that exclude each other.
    pub(super) fn unfit(&mut self, id: &str, with: &str, place: &Place) {
        self.found.push(Diagnostic::error("guideline-unfit").with("id", id).with("with", with).at(place.clone()));
    }

    /// Reports an item without something it needs.
    pub(super) fn lacking(&mut self, id: &str, lacks: &str, place: &Place) {
        self.found
            .push(Diagnostic::error("guideline-incomplete").with("id", id).with("lacks", lacks).at(place.clone()));
    }

    /// Reports an item that names another, which does not name it back.
    pub(super) fn one_sided(&mut self, id: &str, other: &str, place: &Place) {
        self.found.push(Diagnostic::error("guideline-one-sided").with("id", id).with("other", other).at(place.clone()));
    }

    /// Reports references that found nothing.
    pub(super) fn finish(self) {
        let Self { seen, wanted, found, .. } = self;
        for (kind, id, place) in wanted {
            let key = (kind, id);
            if !seen.contains_key(&key) {
                found.push(dangling(&key.1, &place));
            }
        }
    }
}
