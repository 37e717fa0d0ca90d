//! What a document says around its items: issues, lead-ins, notes, parties, conditions. In no denominator.

use guideline::framework::{Measure, Requirement};
use guideline::touchpoint::{Item, TouchpointControl, TouchpointModel};
use guideline::{Guideline, Model};
use message::{Text, message};
use report::words;

use super::clause::Both;
use crate::page::Page;

/// A text beside an item, with what kind of text it is.
pub(super) struct Passage {
    pub(super) kind: String,
    pub(super) id: String,
    pub(super) text: Both,
}

/// The texts around a section or item, in the order of the document.
pub(super) fn surroundings(guideline: &Guideline, id: &str, page: &Page) -> Vec<Passage> {
    match &guideline.model {
        Model::Touchpoint(model) => of_touchpoint(model, id, page),
        Model::Framework(model) => {
            let of = |requirement: &&Requirement| requirement.id == id;
            match model.requirements.iter().find(of) {
                Some(requirement) => of_requirement(requirement, page),
                None => of_measure(model.requirements.iter().flat_map(|one| &one.measures), id, page),
            }
        }
        Model::Catalog(_) | Model::Controls | Model::Iot(_) | Model::Planning(_) | Model::Structure(_) => Vec::new(),
    }
}

fn passage(page: &Page, kind: &str, id: &str, text: &Text) -> Passage {
    Passage { kind: page.t(kind), id: id.to_owned(), text: Both::of(text, page.locale) }
}

fn of_touchpoint(model: &TouchpointModel, id: &str, page: &Page) -> Vec<Passage> {
    if let Some(heading) = model.headings.iter().find(|heading| heading.id == id) {
        let issue = heading.issue.iter().map(|issue| passage(page, "web-library-issue", "", issue));
        let points = heading.issue_points.iter();
        let points = points.map(|one| passage(page, "web-library-issue", &one.id, &Text::new(&*one.ja, &*one.en)));
        return issue.chain(points).collect();
    }
    if let Some(control) = model.controls.iter().find(|control| control.id == id) {
        return of_control(control, page);
    }
    let items = || model.controls.iter().flat_map(|control| &control.items);
    items().find(|item| item.id == id).map(|item| of_item(model, item, page)).unwrap_or_default()
}

fn of_control(control: &TouchpointControl, page: &Page) -> Vec<Passage> {
    let mut found = vec![passage(page, "web-library-issue", "", &control.issue)];
    for point in &control.issue_points {
        found.push(passage(page, "web-library-issue", &point.id, &Text::new(&*point.ja, &*point.en)));
    }
    for item in control.items.iter().filter(|item| !item.kind.is_assessed()) {
        found.push(passage(page, "web-library-context", &item.id, &item.text()));
    }
    for note in &control.footnotes {
        found.push(passage(page, "web-library-footnote", "", &Text::new(&*note.ja, &*note.en)));
    }
    found
}

/// Who acts towards whom, and when.
fn of_item(model: &TouchpointModel, item: &Item, page: &Page) -> Vec<Passage> {
    let terms = |roles: &[String], ja: bool| {
        let named = roles.iter().map(|id| {
            model
                .roles
                .iter()
                .find(|role| role.id == *id)
                .map_or(id.as_str(), |role| if ja { role.term.ja.as_str() } else { role.term.en.as_str() })
        });
        named.collect::<Vec<_>>().join(if ja { "、" } else { ", " })
    };
    let mut found = Vec::new();
    for (kind, roles) in [("web-library-actors", &item.actors), ("web-library-counterparties", &item.counterparties)] {
        if !roles.is_empty() {
            found.push(passage(page, kind, "", &Text::new(terms(roles, true), terms(roles, false))));
        }
    }
    if !item.conditions.is_empty() {
        let say = |locale: message::Locale| {
            let each = item.conditions.iter().map(|one| message(locale, words::condition(*one), &Vec::new()));
            each.collect::<Vec<_>>().join(if locale == message::Locale::Ja { "、" } else { ", " })
        };
        let text = Text::new(say(message::Locale::Ja), say(message::Locale::En));
        found.push(passage(page, "web-library-conditions", "", &text));
    }
    for entry in &item.entries {
        found.push(passage(page, "web-library-entry", &entry.id, &Text::new(&*entry.ja, &*entry.en)));
    }
    found
}

fn of_requirement(requirement: &Requirement, page: &Page) -> Vec<Passage> {
    let outline = requirement.outline.iter().map(|one| passage(page, "web-library-outline", "", one));
    let points = requirement.points.iter().map(|one| passage(page, "web-library-point", "", one));
    outline.chain(points).collect()
}

/// The notes, enumerations and headings below a measure.
fn of_measure<'m>(measures: impl Iterator<Item = &'m Measure>, id: &str, page: &Page) -> Vec<Passage> {
    let below = measures.filter(|one| one.parent.as_deref() == Some(id) && !one.kind.is_assessed());
    below.map(|one| passage(page, "web-library-context", &one.id, &one.text())).collect()
}
