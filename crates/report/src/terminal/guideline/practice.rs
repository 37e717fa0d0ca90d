//! A control whose items are assessed: what it says, and its items with who acts, when, and how strongly it is put.

use guideline::touchpoint::{Item, TouchpointControl, TouchpointModel};
use message::{Arg, message};

use super::Sheet;
use crate::say::{either, listed, say, say_with};
use crate::terminal::grid::Cell;
use crate::terminal::ink::Tone;
use crate::{words, words_of_practice};

impl Sheet<'_, '_, '_> {
    /// Writes what stands in a control besides its statement.
    pub(super) fn practice_items(&mut self, control: &TouchpointControl, model: &TouchpointModel) {
        let locale = self.locale;
        self.page.heading(&say(locale, "report-issue"));
        self.page.paragraph(2, Tone::Plain, control.issue.get(locale));
        self.texts(
            control.issue_points.iter().map(|point| (point.printed.as_str(), either(locale, &point.ja, &point.en))),
        );
        self.page.heading(&say(locale, "report-items"));
        let mut rows = Vec::new();
        for item in &control.items {
            let name = if item.kind.is_assessed() { item.id.as_str() } else { "" };
            rows.push(vec![Cell::new(name), Cell::new(either(locale, &item.ja, &item.en))]);
            let entries = item.entries.iter().map(|entry| format!("- {}", either(locale, &entry.ja, &entry.en)));
            rows.extend(entries.map(|entry| vec![Cell::default(), Cell::new(entry)]));
            let facts = self.item_facts(item, model);
            if !facts.is_empty() {
                rows.push(vec![Cell::default(), Cell::new(facts).tone(Tone::Quiet)]);
            }
        }
        self.page.rows(2, &rows);
        self.discrepancies(&control.discrepancies);
    }

    /// Writes the circumstances of an assessed item, if the guideline has any for it.
    pub(super) fn circumstances(&mut self, id: &str) {
        let Some(model) = self.guideline.model.touchpoint() else { return };
        let mut items = model.controls.iter().flat_map(|control| &control.items);
        let Some(item) = items.find(|item| item.id == id) else { return };
        let locale = self.locale;
        let facts = self.item_facts(item, model);
        self.texts(item.entries.iter().map(|entry| ("-", either(locale, &entry.ja, &entry.en))));
        self.page.paragraph(2, Tone::Quiet, &facts);
    }

    /// Who acts towards whom, when, and how strongly the item is put, in one line; blank for items that ask for nothing.
    pub(super) fn item_facts(&self, item: &Item, model: &TouchpointModel) -> String {
        let locale = self.locale;
        let named = |ids: &[String]| {
            let role = |id: &String| model.roles.iter().find(|role| role.id == *id);
            let terms = ids.iter().filter_map(role).map(|role| role.term.get(locale).to_owned());
            listed(locale, &terms.collect::<Vec<_>>())
        };
        let mut facts = Vec::new();
        if let Some(basis) = item.actor_basis {
            let args = vec![("actors", named(&item.actors).into()), ("basis", Arg::Message(words::basis(basis)))];
            facts.push(message(locale, "report-item-actors", &args));
        }
        if !item.counterparties.is_empty() {
            facts.push(say_with(locale, "report-item-counterparties", "roles", named(&item.counterparties)));
        }
        if !item.conditions.is_empty() {
            let conditions: Vec<String> =
                item.conditions.iter().map(|one| say(locale, words_of_practice::condition(*one))).collect();
            facts.push(say_with(locale, "report-item-conditions", "conditions", listed(locale, &conditions)));
        }
        facts.extend(item.wording.iter().map(|one| say(locale, words_of_practice::wording(*one))));
        facts.join(&say(locale, "report-item-and"))
    }

    /// Writes texts, each behind its mark.
    pub(super) fn texts<'t>(&mut self, texts: impl Iterator<Item = (&'t str, &'t str)>) {
        let rows: Vec<Vec<Cell>> = texts.map(|(mark, text)| vec![Cell::new(mark), Cell::new(text)]).collect();
        self.page.rows(4, &rows);
    }
}
