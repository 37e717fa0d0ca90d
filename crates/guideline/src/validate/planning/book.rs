//! Which ids there are, and who asks for one that is not.

use std::borrow::Cow;
use std::collections::HashMap;

use message::{Diagnostic, Place};

use crate::file::Lines;
use crate::validate::references::{dangling, duplicate, misplaced};

/// What an id names; ids are unique within their kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Artefact,
    Aspect,
    Axis,
    Benefit,
    Category,
    Column,
    Companion,
    Decision,
    Duty,
    Edge,
    Event,
    Example,
    Fact,
    Group,
    Handling,
    Legend,
    Letter,
    Linkage,
    Measure,
    Method,
    Node,
    NodeKey,
    Note,
    Output,
    Part,
    Pattern,
    Reading,
    Reference,
    Requirement,
    Ring,
    Role,
    Rule,
    Scene,
    Scope,
    Source,
    Step,
    SupplyRisk,
    System,
    Term,
    Tree,
    Viewpoint,
}

/// The ids of a draft, and the problems found with them.
pub(super) struct Book<'d, 'f> {
    lines: &'d Lines,
    seen: HashMap<(Kind, Cow<'d, str>), &'d Place>,
    found: &'f mut Vec<Diagnostic>,
}

impl<'d, 'f> Book<'d, 'f> {
    pub(super) fn new(lines: &'d Lines, found: &'f mut Vec<Diagnostic>) -> Self {
        Self { lines, seen: HashMap::new(), found }
    }

    /// The place of what is called `id` within the item at `parent`.
    pub(super) fn inside(&self, parent: &Place, id: &str) -> Place {
        self.lines.inside(parent, id, 0)
    }

    /// Takes in an id; a second one of the same kind is reported.
    pub(super) fn enter(&mut self, kind: Kind, id: &'d str, place: &'d Place) {
        self.enter_as(kind, Cow::Borrowed(id), place);
    }

    /// Takes in a number as an id.
    pub(super) fn enter_number(&mut self, kind: Kind, number: u32, place: &'d Place) {
        self.enter_as(kind, Cow::Owned(number.to_string()), place);
    }

    fn enter_as(&mut self, kind: Kind, id: Cow<'d, str>, place: &'d Place) {
        if let Some(first) = self.seen.insert((kind, id.clone()), place) {
            self.found.push(duplicate(&id, first, place));
        }
    }

    /// Takes in an id whose uniqueness is somebody else's matter.
    pub(super) fn know(&mut self, kind: Kind, id: &'d str, place: &'d Place) {
        self.seen.insert((kind, Cow::Borrowed(id)), place);
    }

    /// Whether there is such an item.
    pub(super) fn has(&self, kind: Kind, id: &str) -> bool {
        self.seen.contains_key(&(kind, Cow::Borrowed(id)))
    }

    /// Reports a reference to nothing.
    pub(super) fn want(&mut self, kind: Kind, id: &str, place: &Place) {
        if !self.has(kind, id) {
            self.found.push(dangling(id, place));
        }
    }

    /// Reports each reference to nothing.
    pub(super) fn want_all<'i>(&mut self, kind: Kind, ids: impl IntoIterator<Item = &'i String>, place: &Place) {
        ids.into_iter().for_each(|id| self.want(kind, id, place));
    }

    /// Reports a reference that none of these kinds has.
    pub(super) fn want_any(&mut self, kinds: &[Kind], id: &str, place: &Place) {
        if !kinds.iter().any(|kind| self.has(*kind, id)) {
            self.found.push(dangling(id, place));
        }
    }

    /// Reports an id that is already used elsewhere.
    pub(super) fn twice(&mut self, id: &str, first: &Place, place: &Place) {
        self.found.push(duplicate(id, first, place));
    }

    /// Reports an id that is already used, where ids have a narrower realm than the guideline.
    pub(super) fn unique<'i>(&mut self, ids: impl IntoIterator<Item = &'i str>, place: &Place) {
        let mut seen: Vec<&str> = Vec::new();
        for id in ids {
            if seen.contains(&id) {
                self.found.push(duplicate(id, place, place));
            }
            seen.push(id);
        }
    }

    /// Reports two things that do not go together, unless `holds`.
    pub(super) fn fits(&mut self, holds: bool, id: &str, with: &str, place: &Place) {
        if !holds {
            self.found.push(Diagnostic::error("guideline-unfit").with("id", id).with("with", with).at(place.clone()));
        }
    }

    /// Reports an id that is not its parent's, a full stop and one step more, unless `holds`.
    pub(super) fn below(&mut self, holds: bool, id: &str, parent: &str, place: &Place) {
        if !holds {
            self.found.push(misplaced(id, parent, place));
        }
    }

    /// Reports that something lacks an entry, unless `holds`.
    pub(super) fn complete(&mut self, holds: bool, id: &str, lacks: &str, place: &Place) {
        if !holds {
            let problem = Diagnostic::error("guideline-incomplete").with("id", id).with("lacks", lacks);
            self.found.push(problem.at(place.clone()));
        }
    }

    /// Reports an item that names another without being named back.
    pub(super) fn one_sided(&mut self, id: &str, other: &str, place: &Place) {
        let problem = Diagnostic::error("guideline-one-sided").with("id", id).with("other", other);
        self.found.push(problem.at(place.clone()));
    }

    /// Reports an item from which a way leads back to itself.
    pub(super) fn circular(&mut self, id: &str, place: &Place) {
        self.found.push(Diagnostic::error("guideline-circle").with("id", id).at(place.clone()));
    }
}
