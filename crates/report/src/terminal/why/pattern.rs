//! Why a service has its pattern.

use super::Explanation;
use crate::pattern;
use crate::say::{either, say};
use crate::terminal::grid::Cell;
use crate::terminal::ink::Tone;

impl Explanation<'_, '_, '_> {
    /// Explains the pattern.
    pub(super) fn pattern(&mut self) -> Option<()> {
        let locale = self.facts.locale;
        let answer = self.assessment.pattern.as_ref()?;
        let scheme = self.facts.guideline().patterns.as_ref()?;
        self.title("", &say(locale, "report-pattern-heading"), "");
        self.reasons(&answer.why);
        self.page.heading(&say(locale, "report-readings"));
        let mut rows = Vec::new();
        for (id, number) in &answer.readings {
            let Some(reading) = scheme.readings.iter().find(|reading| reading.id == *id) else { continue };
            let number = match number {
                Some(number) => number.to_string(),
                None => say(locale, "report-pattern-open"),
            };
            let chosen = if *id == answer.reading { say(locale, "report-in-force") } else { String::new() };
            rows.push(vec![
                Cell::new(id.as_str()),
                Cell::new(number),
                Cell::new(chosen).tone(Tone::Good),
                Cell::new(reading.title.get(locale)),
            ]);
            rows.push(vec![
                Cell::default(),
                Cell::default(),
                Cell::default(),
                Cell::new(reading.why.get(locale)).tone(Tone::Quiet),
            ]);
        }
        self.page.rows(2, &rows);
        self.page.blank();
        let title = answer.number.and_then(|number| scheme.patterns.iter().find(|pattern| pattern.number == number));
        let headline = pattern::headline(answer, locale);
        let label = say(locale, "report-pattern");
        self.page.line(&self.page.style.paint(Tone::Strong, &format!("{label}  {headline}")));
        if let Some(pattern) = title {
            self.page.paragraph(2, Tone::Plain, pattern.title.get(locale));
        }
        for discrepancy in &scheme.discrepancies {
            self.page.paragraph(2, Tone::Quiet, either(locale, &discrepancy.ja, &discrepancy.en));
        }
        Some(())
    }
}
