//! Sections as groups, nested as in the document.

use guideline::Guideline;
use message::{Locale, Text};

use super::super::value::{Object, Value};
use super::{control, prop, token};

/// The groups with their controls, and controls that stand in no section.
pub(super) fn groups(guideline: &Guideline, locale: Locale) -> (Vec<Value>, Vec<Value>) {
    let mut top = Node::default();
    for control in &guideline.controls {
        // What stands around all of a catalog of another is the catalog itself.
        let around = usize::from(guideline.model.catalog().is_some());
        let path = control.path().get(around..).unwrap_or_default();
        top.put(path, control::control(guideline, control, locale).into());
    }
    let groups = top.below.into_iter().map(|node| node.group(guideline, locale).into()).collect();
    (groups, top.controls)
}

/// A section on its way to becoming a group.
#[derive(Default)]
struct Node {
    id: String,
    below: Vec<Node>,
    controls: Vec<Value>,
}

impl Node {
    /// Puts a control into the section at the end of `path`, sections below being made as they are met.
    fn put(&mut self, path: &[String], control: Value) {
        let Some((section, path)) = path.split_first() else { return self.controls.push(control) };
        match self.below.iter_mut().find(|node| node.id == *section) {
            Some(node) => node.put(path, control),
            None => {
                let mut node = Self { id: section.clone(), ..Self::default() };
                node.put(path, control);
                self.below.push(node);
            }
        }
    }

    fn group(self, guideline: &Guideline, locale: Locale) -> Object {
        let (title, objective) = told(guideline, &self.id);
        let mut group = Object::of([
            ("id", token(&self.id).into()),
            ("class", "section".into()),
            ("title", title.map_or(self.id.as_str(), |title| title.get(locale)).into()),
            ("props", vec![prop("label", &self.id).into()].into()),
        ]);
        if let Some(objective) = objective {
            let part = Object::of([
                ("id", format!("{}_obj", token(&self.id)).into()),
                ("name", "overview".into()),
                ("prose", objective.get(locale).into()),
            ]);
            group.set("parts", vec![part.into()]);
        }
        let below: Vec<Value> = self.below.into_iter().map(|node| node.group(guideline, locale).into()).collect();
        group.set_list("groups", below);
        group.set_list("controls", self.controls);
        group
    }
}

/// The title and objective of a section, or the title of a part.
fn told<'g>(guideline: &'g Guideline, id: &str) -> (Option<&'g Text>, Option<&'g Text>) {
    if let Some(section) = guideline.sections.iter().find(|section| section.id == id) {
        return (Some(&section.title), Some(&section.objective));
    }
    let part = guideline.manifest.parts.iter().find(|part| part.id == id);
    (part.map(|part| &part.title), None)
}
