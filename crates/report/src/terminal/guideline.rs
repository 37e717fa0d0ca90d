//! A guideline on a terminal: the list, one item in full, what a search found.

mod control;
mod indicator;
mod list;
mod obligation;
mod outline;
mod patterns;
mod planning;
mod responsibility;
mod results;
mod supply_chain;
mod vocabulary;

use guideline::{Guideline, Item};
use message::Locale;

use super::ink::Style;
use super::page::Page;

pub use list::list;
pub(crate) use obligation::obligation_facts;
pub use results::results;

/// Topics that are shown as a whole, by the name used on the command line.
pub const TOPICS: [&str; 7] = ["patterns", "responsibility", "supply-chain", "readers", "elements", "terms", "events"];

/// An item in full: a part, section, control, practice, obligation, parameter, indicator or node by its id, a
/// term or event by its name, or one of [`TOPICS`]; `None`: there is nothing of that name.
pub fn item(guideline: &Guideline, id: &str, locale: Locale, style: &Style) -> Option<String> {
    let mut page = Page::new(style);
    let sheet = &mut Sheet { page: &mut page, guideline, locale };
    match id {
        "patterns" => sheet.patterns()?,
        "responsibility" => sheet.responsibility(),
        "supply-chain" => sheet.supply_chain(),
        "readers" => sheet.readers(),
        "elements" => sheet.elements(),
        "terms" => sheet.terms(|_| true),
        "events" => sheet.events(|_| true),
        _ => sheet.named(id)?,
    }
    Some(page.finish())
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
                self.bullet(id);
            }
            Some(Item::Practice(control, number, practice)) => self.practice(control, number, practice),
            Some(Item::Obligation(control, obligation)) => self.obligation(control, obligation),
            Some(Item::Parameter(control, parameter)) => self.parameter(control, parameter),
            Some(Item::Indicator(indicator)) => self.indicator(indicator),
            None if guideline.manifest.parts.iter().any(|part| part.id == id) => self.part(id),
            None if guideline.terms.iter().any(|term| term.id == id) => self.terms(|term| term.id == id),
            None if guideline.event(id).is_some() => self.events(|event| event.id == id),
            None => {
                let model = guideline.model.planning()?;
                self.node(model, model.node(id)?);
            }
        }
        Some(())
    }
}
