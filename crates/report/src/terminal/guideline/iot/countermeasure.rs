//! What a countermeasure asks for in detail, and what leads to it.

use guideline::iot::{Countermeasure, IotModel};

use super::{Sheet, titled};
use crate::say::{either, say};
use crate::terminal::grid::Cell;
use crate::terminal::ink::Tone;

impl Sheet<'_, '_, '_> {
    /// Writes who considers a countermeasure, its actions, leads and duties, and the rows of the maps that name it;
    /// nothing, if the id names none.
    pub(in crate::terminal::guideline) fn countermeasure(&mut self, id: &str) {
        let Some(model) = self.guideline.model.iot() else { return };
        let Some(one) = model.countermeasure(id) else { return };
        let locale = self.locale;
        if let Some(addressee) = model.addressees.iter().find(|addressee| addressee.id == one.addressee) {
            self.headed("report-addressee", either(locale, &addressee.ja, &addressee.en));
        }
        let mut actions = Vec::new();
        for action in &one.actions {
            actions.push(numbered(&action.id, either(locale, &action.ja, &action.en)));
            actions.extend(action.parts.iter().map(|part| numbered(&part.id, either(locale, &part.ja, &part.en))));
        }
        self.list("report-actions", &actions);
        let leads = one.leads.iter().map(|lead| numbered(&lead.id, either(locale, &lead.ja, &lead.en)));
        self.list("report-leads", &leads.collect::<Vec<_>>());
        self.duties(model, one);
        if one.in_map {
            self.map_rows("report-map-rows", model, model.rows_of_countermeasure(id));
        } else {
            self.page.heading(&say(locale, "report-map-rows"));
            self.page.paragraph(2, Tone::Quiet, &say(locale, "report-not-in-map"));
        }
    }

    /// Duties under the role they are looked up by.
    fn duties(&mut self, model: &IotModel, one: &Countermeasure) {
        let locale = self.locale;
        let mut rows = Vec::new();
        for role in model.roles.iter().filter(|role| one.duties_of(&role.id).next().is_some()) {
            rows.push(vec![Cell::new(titled(&role.id, Some(&role.title), locale)).tone(Tone::Strong).whole()]);
            rows.extend(one.duties_of(&role.id).map(|duty| numbered(&duty.id, either(locale, &duty.ja, &duty.en))));
        }
        self.list("report-duties", &rows);
    }
}

fn numbered(number: &str, text: &str) -> Vec<Cell> {
    vec![Cell::new(number).right(), Cell::new(text)]
}
