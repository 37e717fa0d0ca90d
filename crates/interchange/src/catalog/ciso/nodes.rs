//! The nodes of a framework.

use std::collections::{BTreeSet, HashSet};

use guideline::catalog::{Group, Node, Words};
use message::{Diagnostic, nfkc};

use super::super::fields::{Held, Plain, Spot, more};
use super::super::ids;
use super::super::lint::printed_twice;
use super::super::name::tail;
use super::super::problems::Problems;
use super::super::words::Texts;
use super::{Library, notes, tree};

/// Nodes, and how many go by an id that is not the printed one.
pub(super) struct Read {
    pub(super) nodes: Vec<Node>,
    pub(super) own_ids: usize,
}

/// A node on its way.
pub(super) struct Raw {
    pub(super) line: u32,
    pub(super) depth: Option<usize>,
    /// The key of the node it says it stands in.
    pub(super) parent: Option<String>,
    pub(super) printed: Option<String>,
    pub(super) node: Node,
}

impl Raw {
    pub(super) fn key(&self) -> &str {
        self.node.key.as_deref().unwrap_or_default()
    }
}

/// Reads the nodes and puts each where it stands.
pub(super) fn read(
    list: Vec<Spot>,
    library: &Library,
    groups: &mut Vec<Group>,
    languages: &mut BTreeSet<String>,
    problems: &mut Problems,
) -> Read {
    let mut raw: Vec<Raw> = list.into_iter().filter_map(|spot| one(spot, library, languages, problems)).collect();
    undefined_groups(&raw, groups, problems);
    unknown_references(&raw, library, problems);
    let printed = raw.iter().filter_map(|one| Some((one.line, one.printed.as_deref()?)));
    printed_twice(printed, problems);
    let names = raw.iter().map(|one| (one.printed.as_deref(), one.node.key.as_deref().map(tail)));
    let ids::Ids { ids, own } = ids::choose(names);
    let parents = tree::parents(&raw, problems);
    for (at, one) in raw.iter_mut().enumerate() {
        let id = ids.get(at).cloned().unwrap_or_default();
        one.node.parent = parents.get(at).copied().flatten().and_then(|parent| ids.get(parent).cloned());
        one.node.printed = one.printed.take().filter(|printed| *printed != id);
        one.node.id = id;
    }
    Read { nodes: raw.into_iter().map(|one| one.node).collect(), own_ids: own }
}

fn one(mut spot: Spot, library: &Library, languages: &mut BTreeSet<String>, problems: &mut Problems) -> Option<Raw> {
    let line = spot.line;
    let Some(key) = spot.take_text("urn").map(|urn| urn.to_lowercase()) else {
        problems.at(line, Diagnostic::error("catalog-missing").with("field", "urn"));
        return None;
    };
    let is_splash = spot.get("display_mode").and_then(Spot::plain) == Some("splash");
    let assessable = spot.take("assessable").is_some_and(|said| is_true(&said)) && !is_splash;
    let depth = spot.take_text("depth").and_then(|depth| depth.parse().ok());
    let parent = spot.take_text("parent_urn").map(|urn| urn.to_lowercase()).filter(|urn| !urn.is_empty());
    let mut texts = Texts::of(&mut spot, &library.language, languages);
    let title = texts.take(&mut spot, "name");
    let mut text = texts.take(&mut spot, "description");
    let notes = notes(&mut texts, &mut spot);
    texts.finish(&mut spot);
    if title.is_empty() && text.is_empty() {
        text = asked(&spot, &library.language);
    }
    let printed = spot.take_text("ref_id").map(|printed| nfkc(printed.trim())).filter(|printed| !printed.is_empty());
    let mut references = Vec::new();
    for name in ["reference_controls", "security_functions", "threats"] {
        references.extend(spot.take_texts(name).into_iter().map(|urn| urn.to_lowercase()));
    }
    let groups = spot.take_texts("implementation_groups");
    let more = more(&spot);
    let node = Node { key: Some(key), assessable, title, text, groups, references, notes, more, ..Node::default() };
    Some(Raw { line, depth, parent, printed, node })
}

/// Whether something is said to be so: `true`, or the `x` of a spreadsheet.
fn is_true(spot: &Spot) -> bool {
    match &spot.held {
        Held::Plain(text, Plain::Truth) => &**text == "true",
        Held::Plain(text, _) => matches!(&*text.to_ascii_lowercase(), "x" | "yes" | "true" | "1"),
        Held::Null | Held::List(_) | Held::Fields(_) => false,
    }
}

/// The questions of a node that says nothing else. They stay where they are as well, with their choices.
fn asked(spot: &Spot, language: &str) -> Words {
    let lists = [spot.get("questions"), spot.get("question").and_then(|question| question.get("questions"))];
    let questions = lists.into_iter().flatten().flat_map(Spot::inside);
    let texts: Vec<&str> = questions.filter_map(|question| question.get("text").and_then(Spot::plain)).collect();
    Words::of(language, &texts.join("\n"))
}

/// Groups that nodes name and nobody defines are made, without a name, so that what nodes say is kept.
fn undefined_groups(raw: &[Raw], groups: &mut Vec<Group>, problems: &mut Problems) {
    let mut known: HashSet<String> = groups.iter().map(|group| group.id.clone()).collect();
    for one in raw {
        for group in &one.node.groups {
            if known.insert(group.clone()) {
                problems.at(one.line, Diagnostic::warning("catalog-undefined-group").with("group", group.as_str()));
                groups.push(Group { id: group.clone(), title: Words::default(), text: Words::default(), more: None });
            }
        }
    }
}

/// What nodes refer to is in the library, unless it builds on others.
fn unknown_references(raw: &[Raw], library: &Library, problems: &mut Problems) {
    if library.builds_on_others {
        return;
    }
    let mut known: HashSet<&str> = library.references.iter().map(|one| one.key.as_str()).collect();
    for one in raw {
        for key in &one.node.references {
            if known.insert(key) {
                problems.at(one.line, Diagnostic::warning("catalog-unknown-reference").with("key", key.as_str()));
            }
        }
    }
}
