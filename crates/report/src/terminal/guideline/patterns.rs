//! The service patterns and how they are found.

use guideline::{Demand, Reading};
use message::{Arg, message};

use super::Sheet;
use crate::say::{say, say_with};
use crate::terminal::grid::Cell;
use crate::terminal::ink::Tone;
use crate::words;

impl Sheet<'_, '_, '_> {
    /// Writes the patterns; `None`: the guideline has none.
    pub(super) fn patterns(&mut self) -> Option<()> {
        let locale = self.locale;
        let scheme = self.guideline.patterns.as_ref()?;
        self.title(&say(locale, "report-patterns"), "");
        self.page.blank();
        let demand = |demand: Demand| Cell::new(say(locale, words::demand(demand)));
        let patterns = scheme.patterns.iter();
        let rows =
            patterns.map(|pattern| vec![Cell::new(pattern.number.to_string()), Cell::new(pattern.title.get(locale))]);
        self.page.rows(2, &rows.collect::<Vec<_>>());

        self.page.heading(&say(locale, "report-information"));
        let mut rows = Vec::new();
        for class in &scheme.information {
            let title = Cell::new(class.title.get(locale));
            rows.push(vec![Cell::new(class.id.as_str()), demand(class.demand), title]);
            let mut about = class.criterion.get(locale).to_owned();
            if let Some(law) = &class.law {
                about.push_str(&say_with(locale, "report-law", "law", law.as_str()));
            }
            rows.push(vec![Cell::default(), Cell::default(), Cell::new(about).tone(Tone::Quiet)]);
        }
        self.page.rows(2, &rows);

        self.page.heading(&say(locale, "report-integrity"));
        self.page.rows(2, &[vec![demand(scheme.integrity.demand), Cell::new(scheme.integrity.criterion.get(locale))]]);

        self.page.heading(&say(locale, "report-availability"));
        let demands = scheme.availability.iter();
        let rows = demands
            .map(|stop| vec![Cell::new(stop.id.as_str()), demand(stop.demand), Cell::new(stop.criterion.get(locale))]);
        self.page.rows(2, &rows.collect::<Vec<_>>());

        for reading in &scheme.readings {
            self.reading(reading);
        }
        self.page.heading(&say(locale, "report-examples"));
        let examples = scheme.examples.iter().map(|example| {
            vec![
                Cell::new(example.pattern.to_string()),
                Cell::new(example.id.as_str()),
                Cell::new(example.title.get(locale)),
            ]
        });
        self.page.rows(2, &examples.collect::<Vec<_>>());
        self.discrepancies(&scheme.discrepancies);
        Some(())
    }

    fn reading(&mut self, reading: &Reading) {
        let locale = self.locale;
        let args = vec![("id", reading.id.as_str().into()), ("title", Arg::from(&reading.title))];
        self.page.heading(&message(locale, "report-reading", &args));
        self.page.paragraph(2, Tone::Quiet, reading.why.get(locale));
        let rows: Vec<Vec<Cell>> = reading
            .rows
            .iter()
            .map(|row| {
                let args = vec![
                    ("confidentiality", Arg::Message(words::demand(row.confidentiality))),
                    ("availability", Arg::Message(words::demand(row.availability))),
                    ("number", u32::from(row.pattern).into()),
                ];
                vec![Cell::new(message(locale, "report-reading-row", &args))]
            })
            .collect();
        self.page.rows(2, &rows);
    }
}
