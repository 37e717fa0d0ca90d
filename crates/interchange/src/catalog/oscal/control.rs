//! Groups and controls of a catalog, on their way to becoming nodes.

use std::collections::HashMap;

use guideline::catalog::{More, Node, Note, Words};
use message::{Diagnostic, nfkc};

use super::super::fields::{Spot, more};
use super::super::problems::Problems;
use super::prose::Inserted;

/// A group or a control.
pub(super) struct Raw {
    pub(super) line: u32,
    pub(super) level: usize,
    pub(super) parent: Option<usize>,
    /// OSCAL's own id.
    pub(super) key: Option<String>,
    /// The printed id.
    pub(super) label: Option<String>,
    is_control: bool,
    is_withdrawn: bool,
    title: String,
    text: String,
    guidance: Vec<(String, String)>,
    rest: Option<More>,
}

impl Raw {
    /// The node.
    pub(super) fn node(&self, id: String, parent: Option<String>, printed: Option<String>, language: &str) -> Node {
        let note = |(kind, text): &(String, String)| Note { kind: kind.clone(), text: Words::of(language, text) };
        Node {
            id,
            printed,
            key: self.key.clone(),
            parent,
            // What was withdrawn asks for nothing any more; it keeps its place and its id.
            assessable: self.is_control && !self.is_withdrawn,
            title: Words::of(language, &self.title),
            text: Words::of(language, &self.text),
            notes: self.guidance.iter().map(note).filter(|note| !note.text.is_empty()).collect(),
            more: self.rest.clone(),
            ..Node::default()
        }
    }
}

/// Walks through a catalog.
pub(super) struct Reader {
    inserted: Inserted,
    raw: Vec<Raw>,
}

impl Reader {
    pub(super) fn of(body: &Spot) -> Self {
        Self { inserted: Inserted::of(body), raw: Vec::new() }
    }

    pub(super) fn finish(self) -> Vec<Raw> {
        self.raw
    }

    /// Takes the groups and controls of a catalog, a group or a control, each before what stands in it.
    pub(super) fn container(&mut self, spot: &mut Spot, parent: Option<usize>, level: usize, problems: &mut Problems) {
        // The order of the document: controls of a group stand before the groups in it.
        for (field, is_control) in [("controls", true), ("groups", false)] {
            for mut one in spot.take_list(field) {
                let at = self.raw.len();
                let mut below = Spot::empty(one.line);
                for field in ["controls", "groups"] {
                    if let Some(list) = one.take(field) {
                        below.put(field, list);
                    }
                }
                let raw = self.one(one, parent, level, is_control, problems);
                self.raw.push(raw);
                self.container(&mut below, Some(at), level + 1, problems);
            }
        }
    }

    fn one(
        &self,
        mut spot: Spot,
        parent: Option<usize>,
        level: usize,
        is_control: bool,
        problems: &mut Problems,
    ) -> Raw {
        let line = spot.line;
        let key = spot.take_text("id");
        if is_control && key.is_none() {
            problems.at(line, Diagnostic::error("catalog-missing").with("field", "id"));
        }
        let title = spot.take_text("title").unwrap_or_default();
        let label = label(&spot).map(|label| nfkc(label.trim())).filter(|label| !label.is_empty());
        let is_withdrawn = props(&spot, "status").any(|value| value.eq_ignore_ascii_case("withdrawn"));
        let wanted = if is_control { "statement" } else { "overview" };
        let text = self.inserted.prose(&spot, wanted);
        let guidance = ["guidance", "discussion", "supplemental-guidance"]
            .map(|kind| (kind.to_owned(), self.inserted.prose(&spot, kind)))
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .collect();
        let rest = more(&spot);
        Raw { line, level, parent, key, label, is_control, is_withdrawn, title, text, guidance, rest }
    }
}

/// The printed id: of several labels the one without a class, which is how the document prints it.
fn label(spot: &Spot) -> Option<&str> {
    let labels = || {
        let props = spot.get("props").into_iter().flat_map(Spot::inside);
        props.filter(|prop| prop.get("name").and_then(Spot::plain) == Some("label"))
    };
    let plain = labels().find(|prop| prop.get("class").is_none()).or_else(|| labels().next());
    plain.and_then(|prop| prop.get("value")).and_then(Spot::plain)
}

/// The values of the properties of a name.
fn props<'s>(spot: &'s Spot, name: &'s str) -> impl Iterator<Item = &'s str> {
    let props = spot.get("props").into_iter().flat_map(Spot::inside);
    let named = props.filter(move |prop| prop.get("name").and_then(Spot::plain) == Some(name));
    named.filter_map(|prop| prop.get("value").and_then(Spot::plain))
}

/// No two controls have the same id.
pub(super) fn check(raw: &[Raw], problems: &mut Problems) {
    let mut seen: HashMap<&str, u32> = HashMap::new();
    for one in raw.iter().filter(|one| one.is_control) {
        let Some(key) = one.key.as_deref() else { continue };
        if let Some(first) = seen.insert(key, one.line) {
            let twice = Diagnostic::error("catalog-node-twice").with("key", key).with("first", first);
            problems.at(one.line, twice);
        }
    }
}
