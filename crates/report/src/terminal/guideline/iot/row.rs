//! A row of a derivation map: when it holds, and what it leads to.

use guideline::iot::{IotModel, MapRow};

use super::{Sheet, titled};
use crate::say::{either, say};
use crate::terminal::grid::Cell;
use crate::terminal::ink::Tone;

impl Sheet<'_, '_, '_> {
    /// Writes a row: its rule, its risk, the cells that open it, and the countermeasures.
    pub(super) fn map_row(&mut self, model: &IotModel, row: &MapRow) {
        let locale = self.locale;
        let rule = titled(&row.rule, model.rule(&row.rule).map(|rule| &rule.title), locale);
        self.title(&row.id, &rule);
        let risk = model.extracted_risk(&row.risk);
        self.headed("report-risk", &titled(&row.risk, risk.map(|risk| &risk.title), locale));
        let role = |id: &String| Some(titled(id, Some(&model.role(id)?.title), locale));
        let component = row.component.as_deref().and_then(|id| model.component_of(id));
        let component = component.map(|component| titled(&component.id, Some(&component.title), locale));
        let concerns = row.roles.iter().filter_map(role).chain(component).map(|text| vec![Cell::new(text)]);
        self.list("report-concerns", &concerns.collect::<Vec<_>>());
        self.openings(model, row);
        let measures = row.countermeasures.iter().map(|id| {
            let title = model.countermeasure(id).map_or("", |one| one.title.get(locale));
            vec![Cell::new(id.as_str()), Cell::new(title)]
        });
        self.list("report-countermeasures", &measures.collect::<Vec<_>>());
        self.discrepancies(&row.discrepancies);
    }

    fn openings(&mut self, model: &IotModel, row: &MapRow) {
        let locale = self.locale;
        self.page.heading(&say(locale, "report-opened-by"));
        if row.always {
            self.page.paragraph(2, Tone::Plain, &say(locale, "report-always-open"));
        } else if row.triggers.is_empty() {
            self.page.paragraph(2, Tone::Plain, &say(locale, "report-never-open"));
        }
        let marked =
            |cell: &String| Some(vec![Cell::new(cell.as_str()), Cell::new(model.cell(cell)?.0.title.get(locale))]);
        let rows: Vec<Vec<Cell>> = row.triggers.iter().filter_map(|trigger| marked(&trigger.cell)).collect();
        self.page.rows(2, &rows);
        let required: Vec<Vec<Cell>> = row.requires.iter().filter_map(marked).collect();
        self.list("report-requires", &required);
        if let Some(condition) = row.condition.as_deref().and_then(|id| model.condition(id)) {
            self.headed("report-condition", either(locale, &condition.ja, &condition.en));
        }
    }
}
