//! A requirement whose measures are assessed: the risks it answers, what it asks for, and its measures by element.

use guideline::framework::{FrameworkModel, Requirement};

use super::Sheet;
use crate::say::{either, say};
use crate::terminal::grid::Cell;
use crate::terminal::ink::Tone;

impl Sheet<'_, '_, '_> {
    /// Writes what stands in a requirement besides its text.
    pub(super) fn measures(&mut self, requirement: &Requirement, model: &FrameworkModel) {
        let locale = self.locale;
        self.page.heading(&say(locale, "report-risk-factors"));
        let factors = model.factors.iter().filter(|factor| requirement.risks.contains(&factor.id));
        self.texts(factors.map(|factor| (factor.id.as_str(), either(locale, &factor.ja, &factor.en))));
        self.page.heading(&say(locale, "report-risk-effects"));
        let effects = model.effects.iter().filter(|effect| requirement.effects.contains(&effect.id));
        self.texts(effects.map(|effect| (effect.id.as_str(), either(locale, &effect.ja, &effect.en))));
        self.page.heading(&say(locale, "report-outline"));
        self.texts(requirement.outline.iter().map(|text| ("-", text.get(locale))));
        if !requirement.points.is_empty() {
            self.page.heading(&say(locale, "report-points"));
            self.texts(requirement.points.iter().map(|text| ("-", text.get(locale))));
        }
        for element in &model.elements {
            let measures: Vec<_> = requirement.measures.iter().filter(|one| one.element == element.id).collect();
            if measures.is_empty() {
                continue;
            }
            self.page.heading(element.title.get(locale));
            let rows = measures.into_iter().map(|measure| {
                let name = if measure.kind.is_assessed() { measure.id.as_str() } else { "" };
                vec![Cell::new(name), Cell::new(either(locale, &measure.ja, &measure.en))]
            });
            self.page.rows(2, &rows.collect::<Vec<_>>());
        }
        self.discrepancies(&requirement.discrepancies);
        let compared: Vec<(String, String)> = model
            .mappings
            .iter()
            .filter(|row| row.control == requirement.id)
            .map(|row| (row.standard.clone(), row.clauses.join(", ")))
            .collect();
        if !compared.is_empty() {
            self.page.heading(&say(locale, "report-compared"));
            self.texts(compared.iter().map(|(standard, clauses)| (standard.as_str(), clauses.as_str())));
            self.page.paragraph(2, Tone::Quiet, &say(locale, "report-compared-note"));
        }
    }
}
