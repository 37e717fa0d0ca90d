//! Readers, elements, terms and events.

use guideline::{Event, Guideline, Level, Term};
use message::{Locale, message};

use super::Sheet;
use crate::say::{listed, other, say, say_with};
use crate::terminal::grid::Cell;
use crate::terminal::ink::Tone;

/// How much a reader is asked to implement.
#[derive(Debug, PartialEq, Eq)]
struct ReaderCounts {
    controls: usize,
    basic: usize,
    recommended: usize,
    indicators: usize,
}

impl ReaderCounts {
    fn of(guideline: &Guideline, parts: &[String]) -> Self {
        let controls = guideline.controls.iter().filter(|control| parts.iter().any(|part| part == control.part()));
        let mut counts = Self { controls: 0, basic: 0, recommended: 0, indicators: 0 };
        for control in controls {
            counts.controls += 1;
            match control.level {
                Some(Level::Basic) => counts.basic += 1,
                Some(Level::Recommended) => counts.recommended += 1,
                None => {}
            }
            counts.indicators += guideline.indicators_of(&control.id).count();
        }
        counts
    }

    fn message(&self, locale: Locale) -> String {
        let args = vec![
            ("controls", self.controls.into()),
            ("basic", self.basic.into()),
            ("recommended", self.recommended.into()),
            ("indicators", self.indicators.into()),
        ];
        message(locale, "report-reader-counts", &args)
    }
}

impl Sheet<'_, '_, '_> {
    /// Writes who reads what.
    pub(super) fn readers(&mut self) {
        let locale = self.locale;
        self.title(&say(locale, "report-readers"), "");
        for reader in &self.guideline.readers {
            self.page.heading(reader.title.get(locale));
            let parts = listed(locale, &reader.parts);
            self.page.paragraph(2, Tone::Quiet, &say_with(locale, "report-reader-parts", "parts", parts));
            let counts = ReaderCounts::of(self.guideline, &reader.parts).message(locale);
            self.page.paragraph(2, Tone::Quiet, &counts);
            if reader.determines_pattern {
                self.page.paragraph(2, Tone::Quiet, &say(locale, "report-reader-pattern"));
            }
            let steps = reader.steps.iter().enumerate();
            let rows = steps
                .map(|(index, step)| vec![Cell::new(format!("{}.", index + 1)).right(), Cell::new(step.get(locale))]);
            self.page.rows(2, &rows.collect::<Vec<_>>());
        }
    }

    /// Writes what the elements of the document mean.
    pub(super) fn elements(&mut self) {
        self.title(&say(self.locale, "report-elements"), "");
        for element in &self.guideline.elements {
            self.page.heading(element.term.get(self.locale));
            self.page.paragraph(2, Tone::Plain, element.meaning.get(self.locale));
        }
    }

    /// Writes the terms that are `wanted`, each in both languages.
    pub(super) fn terms(&mut self, wanted: impl Fn(&Term) -> bool) {
        let locale = self.locale;
        self.title(&say(locale, "report-terms"), "");
        for term in self.guideline.terms.iter().filter(|term| wanted(term)) {
            self.page.blank();
            let name = self.page.style.paint(Tone::Strong, term.term.get(locale));
            let id = self.page.style.paint(Tone::Quiet, &format!("{}  {}", other(locale, &term.term), term.id));
            self.page.line(&format!("{name}  {id}"));
            let mut definition = term.definition.get(locale).to_owned();
            if let Some(after) = &term.after {
                definition.push_str(&say_with(locale, "report-after", "source", after.as_str()));
            }
            self.page.paragraph(2, Tone::Plain, &definition);
        }
    }

    /// Writes the events that are `wanted`, each with how many obligations it makes due.
    pub(super) fn events(&mut self, wanted: impl Fn(&Event) -> bool) {
        let locale = self.locale;
        self.title(&say(locale, "report-events"), "");
        self.page.blank();
        let obligations = || self.guideline.controls.iter().flat_map(|control| &control.obligations);
        let rows: Vec<Vec<Cell>> = self
            .guideline
            .events
            .iter()
            .filter(|event| wanted(event))
            .map(|event| {
                let count = obligations().filter(|obligation| obligation.events.contains(&event.id)).count();
                vec![
                    Cell::new(event.id.as_str()),
                    Cell::new(say_with(locale, "report-event-obligations", "count", count)).tone(Tone::Quiet),
                    Cell::new(event.title.get(locale)),
                ]
            })
            .collect();
        self.page.rows(2, &rows);
    }
}

#[cfg(test)]
mod tests {
    use super::ReaderCounts;
    use crate::example::mic3;

    /// I.5 and the document's own counts: executives read II, SaaS managers II and III, PaaS/IaaS managers II and IV.
    #[test]
    fn each_reader_implements_what_the_document_counts() {
        let guideline = mic3();
        let counts = |reader: &str| {
            let reader = guideline.readers.iter().find(|known| known.id == reader).unwrap();
            let counts = ReaderCounts::of(&guideline, &reader.parts);
            (counts.controls, counts.basic, counts.recommended, counts.indicators)
        };
        assert_eq!(counts("executive"), (85, 61, 24, 1));
        assert_eq!(counts("saas-manager"), (121, 93, 28, 10));
        assert_eq!(counts("paas-iaas-manager"), (164, 130, 34, 16));
    }
}
