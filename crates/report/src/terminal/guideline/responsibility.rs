//! Who manages which layer.

use guideline::{ResponsibilityModel, Rule};

use super::Sheet;
use crate::say::{either, say, say_with};
use crate::terminal::grid::Cell;
use crate::terminal::ink::Tone;
use crate::words;

impl Sheet<'_, '_, '_> {
    /// Writes the shared-responsibility model.
    pub(super) fn responsibility(&mut self) {
        let locale = self.locale;
        self.title(&say(locale, "report-responsibility"), "");
        for model in &self.guideline.responsibility.models {
            self.responsibility_model(model);
        }
        self.rules(&self.guideline.responsibility.rules);
    }

    fn responsibility_model(&mut self, model: &ResponsibilityModel) {
        let locale = self.locale;
        self.page.heading(&format!("{}  {}", model.section, model.title.get(locale)));
        let mut rows = Vec::new();
        for layer in &self.guideline.responsibility.layers {
            let Some(cell) = model.cells.iter().find(|cell| cell.layer == layer.id) else { continue };
            let inferred = if cell.inferred { say(locale, "report-inferred") } else { String::new() };
            rows.push(vec![
                Cell::new(layer.title.get(locale)),
                Cell::new(say(locale, words::party(cell.party))),
                Cell::new(inferred).tone(Tone::Quiet),
            ]);
        }
        self.page.rows(2, &rows);
        let texts = [("report-party-customer", &model.customer), ("report-party-provider", &model.provider)];
        let rows = texts.map(|(party, text)| vec![Cell::new(say(locale, party)), Cell::new(text.get(locale))]);
        self.page.blank();
        self.page.rows(2, &rows);
    }

    /// Writes rules, each with its clause.
    pub(super) fn rules(&mut self, rules: &[Rule]) {
        if rules.is_empty() {
            return;
        }
        let locale = self.locale;
        self.page.heading(&say(locale, "report-rules"));
        let rows = rules.iter().map(|rule| {
            vec![Cell::new(rule.section.as_str()).tone(Tone::Quiet), Cell::new(either(locale, &rule.ja, &rule.en))]
        });
        self.page.rows(2, &rows.collect::<Vec<_>>());
    }

    /// A clause behind a title.
    pub(super) fn clause(&self, section: &str) -> String {
        say_with(self.locale, "report-source-clause", "clause", section)
    }
}
