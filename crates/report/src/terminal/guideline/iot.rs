//! What a guideline for IoT services holds besides its countermeasures: roles, components, risks, rows, cases.

mod countermeasure;
mod parts;
mod risk;
mod row;

use guideline::iot::{IotModel, MapRow};
use message::{Locale, Text};

use super::Sheet;
use crate::say::say;
use crate::terminal::grid::Cell;
use crate::terminal::ink::Tone;

impl Sheet<'_, '_, '_> {
    /// Writes the role, component, risk, row of a map or case an id names.
    pub(super) fn of_iot(&mut self, id: &str) -> Option<()> {
        let model = self.guideline.model.iot()?;
        if let Some(role) = model.role(id) {
            self.role(model, role);
        } else if let Some(component) = model.component(id) {
            self.component(model, component);
        } else if let Some(risk) = model.risk(id) {
            self.listed_risk(model, risk);
        } else if let Some(risk) = model.extracted_risk(id) {
            self.extracted_risk(model, risk);
        } else if let Some(row) = model.row(id).or_else(|| Some(model.entry(id)?.0)) {
            self.map_row(model, row);
        } else {
            self.case(model, model.case(id)?);
        }
        Some(())
    }

    /// Rows of the maps: the extracted risk, and below it the countermeasures it leads to.
    fn map_rows<'m>(&mut self, heading: &str, model: &IotModel, rows: impl Iterator<Item = &'m MapRow>) {
        let mut shown = Vec::new();
        for row in rows {
            let risk = titled(&row.risk, model.extracted_risk(&row.risk).map(|risk| &risk.title), self.locale);
            shown.push(vec![Cell::new(row.id.as_str()), Cell::new(risk)]);
            shown.push(vec![Cell::default(), Cell::new(row.countermeasures.join(" ")).tone(Tone::Quiet)]);
        }
        self.list(heading, &shown);
    }

    /// A heading with a text below it.
    fn headed(&mut self, heading: &str, text: &str) {
        self.page.heading(&say(self.locale, heading));
        self.page.paragraph(2, Tone::Plain, text);
    }
}

/// An id with its title.
fn titled(id: &str, title: Option<&Text>, locale: Locale) -> String {
    title.map_or_else(|| id.to_owned(), |title| format!("{id}  {}", title.get(locale)))
}
