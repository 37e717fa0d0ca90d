//! What is looked for: the clauses of a guideline with a heading of their own, and what is listed in them.

use std::collections::HashSet;

use guideline::touchpoint::ItemKind;
use guideline::{Guideline, Model};

/// The kind of a heading over clauses.
pub(super) const SECTION: &str = "section";

/// A clause with a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    /// Its id.
    pub(super) id: String,
    /// Its printed title.
    pub(super) title: String,
    /// What it is; `None`: it only ends the clause before it.
    pub(super) kind: Option<&'static str>,
    /// What its text in a frame says in our words, where there may be one.
    pub(super) framed: String,
    /// What is listed in it.
    pub(super) groups: Vec<Group>,
}

/// Entries listed under a heading of their own, or without one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Group {
    /// The title of the group.
    pub(super) title: Option<String>,
    /// The entries in order.
    pub(super) entries: Vec<Entry>,
}

/// An entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// Its id.
    pub(super) id: String,
    /// What it is; `None`: it is not reported.
    pub(super) kind: Option<&'static str>,
    /// What it says in our words.
    pub(super) ours: String,
    /// The mark it begins with.
    pub(super) mark: Expected,
}

/// The mark an entry begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Expected {
    /// The mark of this number, counted from 1; every entry of the group has one.
    Numbered(usize),
    /// A mark as printed.
    Printed(String),
    /// A bullet.
    Bullet,
    /// None.
    Nothing,
}

/// What is looked for, in the order of the document.
pub(super) fn of(guideline: &Guideline) -> Vec<Wanted> {
    match &guideline.model {
        Model::Catalog(_) | Model::Controls => controls(guideline),
        Model::Framework(_) => requirements(guideline),
        Model::Iot(model) => {
            let wanted = model.countermeasures.iter().map(|one| {
                let control = guideline.control(&one.id);
                let actions = control.into_iter().flat_map(|control| {
                    let listed = control.practices.iter().enumerate();
                    listed.map(|(index, action)| {
                        entry(control.practice_id(index), "action", action.text.ja.clone(), Expected::Bullet)
                    })
                });
                heading(&one.id, &one.title.ja, "countermeasure", actions.collect())
            });
            wanted.collect()
        }
        Model::Planning(model) => {
            let wanted = model.measures.iter().map(|measure| {
                let own = model.requirements.iter().filter(|one| one.measure == measure.id);
                let bullets = own.map(|one| entry(one.id.clone(), "requirement", one.ja.clone(), Expected::Bullet));
                heading(&measure.id, &measure.title.ja, "measure", bullets.collect())
            });
            wanted.collect()
        }
        Model::Structure(_) => Vec::new(),
        Model::Touchpoint(_) => items(guideline),
    }
}

fn heading(id: &str, title: &str, kind: &'static str, entries: Vec<Entry>) -> Wanted {
    let groups = if entries.is_empty() { Vec::new() } else { vec![Group { title: None, entries }] };
    Wanted { id: id.to_owned(), title: title.to_owned(), kind: Some(kind), framed: String::new(), groups }
}

impl Wanted {
    fn framed(self, framed: &str) -> Self {
        Self { framed: framed.to_owned(), ..self }
    }
}

fn entry(id: String, kind: &'static str, ours: String, mark: Expected) -> Entry {
    Entry { id, kind: Some(kind), ours, mark }
}

/// The sections a control stands in, those that were not named before.
fn sections(guideline: &Guideline, path: &[String], named: &mut HashSet<String>, wanted: &mut Vec<Wanted>) {
    for id in path.iter().filter(|id| named.insert((*id).clone())) {
        if let Some(section) = guideline.section(id) {
            wanted.push(heading(id, &section.title.ja, SECTION, Vec::new()).framed(&section.objective.ja));
        } else if let Some(part) = guideline.manifest.parts.iter().find(|part| part.id == *id) {
            let (id, title) = (part.id.clone(), part.title.ja.clone());
            wanted.push(Wanted { id, title, kind: None, framed: String::new(), groups: Vec::new() });
        }
    }
}

fn controls(guideline: &Guideline) -> Vec<Wanted> {
    let mut wanted = Vec::new();
    let mut named = HashSet::new();
    for control in &guideline.controls {
        sections(guideline, control.path(), &mut named, &mut wanted);
        let practices = control.practices.iter().enumerate().map(|(index, practice)| {
            let mark = Expected::Numbered(index + 1);
            entry(control.practice_id(index), "practice", practice.text.ja.clone(), mark)
        });
        let own = heading(&control.id, &control.title.ja, "control", practices.collect());
        wanted.push(own.framed(&control.requirement.ja));
    }
    wanted
}

fn items(guideline: &Guideline) -> Vec<Wanted> {
    let Some(model) = guideline.model.touchpoint() else { return Vec::new() };
    let mut wanted = Vec::new();
    let mut named = HashSet::new();
    for control in &model.controls {
        if let Some(path) =
            guideline.controls.iter().map(guideline::Control::path).find(|path| path.last() == Some(&control.id))
        {
            let above = path.split_last().map_or(path, |(_, above)| above);
            sections(guideline, above, &mut named, &mut wanted);
        }
        let entries = control.items.iter().map(|item| {
            // What an item lists is part of it, and its marks are those of items.
            let listed = item.entries.iter().map(|entry| entry.ja.as_str());
            let ours = std::iter::once(item.ja.as_str()).chain(listed).collect();
            match item.kind {
                ItemKind::Lettered => entry(item.id.clone(), "item", ours, Expected::Printed(item.printed.clone())),
                ItemKind::Prose => entry(item.id.clone(), "paragraph", ours, Expected::Nothing),
                ItemKind::LeadIn | ItemKind::Note => {
                    Entry { id: item.id.clone(), kind: None, ours, mark: Expected::Nothing }
                }
            }
        });
        wanted.push(
            heading(&control.id, &control.title.ja, "control", entries.collect()).framed(&control.requirement.ja),
        );
    }
    wanted
}

fn requirements(guideline: &Guideline) -> Vec<Wanted> {
    let Some(model) = guideline.model.framework() else { return Vec::new() };
    let mut wanted = Vec::new();
    for requirement in &model.requirements {
        let groups = model.elements.iter().map(|element| {
            let own = requirement.measures.iter().filter(|measure| measure.element == element.id);
            let entries = own.map(|measure| {
                use guideline::framework::MeasureKind;
                let (kind, mark) = match measure.kind {
                    MeasureKind::Measure => (Some("measure"), Expected::Bullet),
                    MeasureKind::SubMeasure => (Some("sub-measure"), Expected::Nothing),
                    MeasureKind::Enumeration | MeasureKind::Note | MeasureKind::Heading => (None, Expected::Nothing),
                };
                Entry { id: measure.id.clone(), kind, ours: measure.ja.clone(), mark }
            });
            Group { title: Some(element.title.ja.clone()), entries: entries.collect() }
        });
        let groups = groups.collect();
        let (id, title) = (requirement.id.clone(), requirement.title.ja.clone());
        wanted.push(Wanted { id, title, kind: Some("requirement"), framed: String::new(), groups });
    }
    wanted
}
