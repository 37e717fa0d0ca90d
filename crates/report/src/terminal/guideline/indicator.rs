//! An indicator with its reference values.

use guideline::Indicator;
use message::{Arg, message};
use method::indicator::words as value_words;

use super::Sheet;
use crate::say::{say, say_with};
use crate::terminal::grid::Cell;
use crate::terminal::ink::Tone;
use crate::words;

impl Sheet<'_, '_, '_> {
    /// Writes an indicator.
    pub(super) fn indicator(&mut self, indicator: &Indicator) {
        let title = indicator.title.get(self.locale);
        match self.guideline.control(&indicator.control) {
            Some(control) => self.belonging(&indicator.id, title, control),
            None => self.title(&format!("{}  {title}", indicator.id), ""),
        }
        self.page.heading(&say(self.locale, "report-references"));
        self.references(indicator);
    }

    /// What is measured, the reference of each pattern, and the choices.
    pub(super) fn references(&mut self, indicator: &Indicator) {
        let locale = self.locale;
        let rows: Vec<Vec<Cell>> = (1_u32..)
            .zip(&indicator.references)
            .map(|(pattern, reference)| {
                vec![
                    Cell::new(say_with(locale, "report-pattern-number", "number", pattern)),
                    Cell::new(reference.printed.as_str()),
                    Cell::new(value_words(indicator, &reference.value).get(locale)).tone(Tone::Quiet),
                ]
            })
            .collect();
        self.page.rows(2, &rows);
        let args = vec![
            ("quantity", Arg::Message(words::quantity(indicator.quantity))),
            ("direction", Arg::Message(words::direction(indicator.direction))),
        ];
        let stated = if indicator.direction_stated { "report-measured-stated" } else { "report-measured-inferred" };
        self.page.paragraph(2, Tone::Quiet, &message(locale, stated, &args));
        if let Some(base) = indicator.base.as_deref() {
            let base = self.guideline.event(base).map_or_else(|| Arg::from(base), |event| Arg::from(&event.title));
            self.page.paragraph(2, Tone::Quiet, &say_with(locale, "report-base", "event", base));
        }
        if !indicator.choices.is_empty() {
            let choices: Vec<&str> = indicator.choices.iter().map(|choice| choice.title.get(locale)).collect();
            self.page.paragraph(2, Tone::Quiet, &say_with(locale, "report-choices", "choices", choices.join(" < ")));
        }
    }
}
