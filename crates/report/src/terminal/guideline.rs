//! A guideline on a terminal: the list, one item in full, what a search found.

mod catalog;
mod control;
mod indicator;
mod iot;
mod list;
mod obligation;
mod official;
mod outline;
mod patterns;
mod planning;
mod practice;
mod requirement;
mod responsibility;
mod results;
mod supply_chain;
mod vocabulary;

use guideline::{Guideline, Item};
use message::Locale;

use super::grid::Cell;
use super::ink::Style;
use super::page::Page;
use crate::say::say;

pub use list::list;
pub use obligation::obligation_facts;
pub use official::official;
pub use results::results;

/// Topics that are shown as a whole, by the name used on the command line.
pub const TOPICS: [&str; 7] = ["patterns", "responsibility", "supply-chain", "readers", "elements", "terms", "events"];

/// An item in full: a part, section, control, practice, obligation, parameter or indicator by its id, or what else the
/// guideline's shape has (a role, component, risk, row of a map or case; a node), a
/// term or event by its name, or one of [`TOPICS`]; `None`: there is nothing of that name.
pub fn item(guideline: &Guideline, id: &str, locale: Locale, style: &Style) -> Option<String> {
    let mut page = Page::new(style);
    let sheet = &mut Sheet { page: &mut page, guideline, locale };
    match id {
        "patterns" => sheet.patterns()?,
        "responsibility" if !guideline.responsibility.models.is_empty() => sheet.responsibility(),
        "supply-chain" if !guideline.supply_chain.models.is_empty() => sheet.supply_chain(),
        "readers" if !guideline.readers.is_empty() => sheet.readers(),
        "elements" if !guideline.elements.is_empty() => sheet.elements(),
        "terms" => sheet.terms(|_| true),
        "events" => sheet.events(|_| true),
        _ => sheet.named(&spelled(guideline, id))?,
    }
    Some(page.finish())
}

/// An id as the guideline spells it: sections may bear Roman numerals of their own (`Ⅴ.1`), which few can type.
fn spelled(guideline: &Guideline, id: &str) -> String {
    let asked = message::nfkc(id);
    let known = guideline.sections.iter().map(|section| &section.id).find(|known| message::nfkc(known) == asked);
    known.cloned().unwrap_or(asked)
}

/// What the pages about a guideline share.
struct Sheet<'p, 's, 'g> {
    page: &'p mut Page<'s>,
    guideline: &'g Guideline,
    locale: Locale,
}

impl Sheet<'_, '_, '_> {
    fn named(&mut self, id: &str) -> Option<()> {
        let guideline = self.guideline;
        match guideline.item(id) {
            Some(Item::Section(section)) => {
                self.section(section);
                self.measure(id);
            }
            Some(Item::Control(control)) => {
                self.control(control);
                self.countermeasure(id);
                self.bullet(id);
            }
            Some(Item::Practice(control, number, practice)) => self.practice(control, number, practice),
            Some(Item::Obligation(control, obligation)) => self.obligation(control, obligation),
            Some(Item::Parameter(control, parameter)) => self.parameter(control, parameter),
            Some(Item::Indicator(indicator)) => self.indicator(indicator),
            None if guideline.manifest.parts.iter().any(|part| part.id == id) => self.part(id),
            None if guideline.terms.iter().any(|term| term.id == id) => self.terms(|term| term.id == id),
            None if guideline.event(id).is_some() => self.events(|event| event.id == id),
            None => self.of_iot(id).or_else(|| self.of_planning(id))?,
        }
        Some(())
    }

    /// A heading with rows below it; nothing, if there are none.
    fn list(&mut self, heading: &str, rows: &[Vec<Cell>]) {
        if !rows.is_empty() {
            self.page.heading(&say(self.locale, heading));
            self.page.rows(2, rows);
        }
    }
}
