//! A control with everything that hangs on it.

use guideline::{Control, Discrepancy, Parameter, Practice};
use message::{Arg, message};

use super::{Sheet, obligation_facts};
use crate::say::{either, listed, say};
use crate::terminal::assessment::restated;
use crate::terminal::grid::Cell;
use crate::terminal::ink::Tone;
use crate::words;
use crate::words_of_ways::ways;

impl Sheet<'_, '_, '_> {
    /// Title, where it stands, and the note that the texts are restated.
    pub(super) fn title(&mut self, title: &str, place: &str) {
        self.page.paragraph(0, Tone::Strong, title);
        if !place.is_empty() {
            self.page.paragraph(0, Tone::Quiet, place);
        }
        restated(self.page, self.guideline, self.locale);
    }

    /// The head of something that belongs to a control.
    pub(super) fn belonging(&mut self, id: &str, title: &str, control: &Control) {
        let args = vec![("id", control.id.as_str().into()), ("title", Arg::from(&control.title))];
        let place = message(self.locale, "report-of-control", &args);
        self.title(&format!("{id}  {title}"), &place);
    }

    /// Writes a control in full.
    pub(super) fn control(&mut self, control: &Control) {
        let locale = self.locale;
        let manifest = &self.guideline.manifest;
        let section = self.guideline.section(control.section());
        let args = vec![
            ("level", Arg::Message(words::level(control.level))),
            ("section", control.section().into()),
            ("title", section.map(|section| Arg::from(&section.title)).unwrap_or_else(|| Arg::from(""))),
            ("guideline", (&manifest.title).into()),
            ("edition", (&manifest.edition.title).into()),
        ];
        let place = if self.guideline.has_levels() { "report-control-place" } else { "report-item-place" };
        let place = message(locale, place, &args);
        // An item without a printed title bears its text for one; it stands below.
        let title = if control.title == control.requirement { "" } else { control.title.get(locale) };
        self.title(format!("{}  {title}", control.id).trim_end(), &place);
        self.page.heading(&say(locale, "report-requirement"));
        self.page.paragraph(2, Tone::Plain, control.requirement.get(locale));
        self.circumstances(&control.id);
        self.layers(control);
        self.practices(control);
        self.obligations(control);
        self.parameters(control);
        for indicator in self.guideline.indicators_of(&control.id) {
            self.page.heading(&format!("{}  {}", indicator.id, indicator.title.get(locale)));
            self.references(indicator);
        }
        self.discrepancies(&control.discrepancies);
        self.noted(&control.id);
    }

    fn layers(&mut self, control: &Control) {
        if control.layers.is_empty() {
            return;
        }
        let names: Vec<String> = control.layers.iter().map(|layer| say(self.locale, words::layer(*layer))).collect();
        self.page.heading(&say(self.locale, "report-layers"));
        self.page.paragraph(2, Tone::Plain, &listed(self.locale, &names));
    }

    fn practices(&mut self, control: &Control) {
        // The actions of a countermeasure stand further down, with what each consists in.
        if control.practices.is_empty() || self.guideline.model.iot().is_some() {
            return;
        }
        self.page.heading(&say(self.locale, ways(self.guideline).ordered));
        let numbered = control.practices.iter().enumerate();
        let rows: Vec<Vec<Cell>> = numbered
            .map(|(index, practice)| {
                vec![Cell::new(format!("{}.", index + 1)).right(), Cell::new(practice.text.get(self.locale))]
            })
            .collect();
        self.page.rows(2, &rows);
    }

    fn obligations(&mut self, control: &Control) {
        if control.obligations.is_empty() {
            return;
        }
        self.page.heading(&say(self.locale, "report-obligations"));
        let mut rows = Vec::new();
        for obligation in &control.obligations {
            let text = either(self.locale, &obligation.ja, &obligation.en);
            let facts = obligation_facts(self.guideline, obligation, self.locale);
            rows.push(vec![Cell::new(obligation.id.as_str()), Cell::new(text)]);
            rows.push(vec![Cell::default(), Cell::new(facts).tone(Tone::Quiet)]);
        }
        self.page.rows(2, &rows);
    }

    fn parameters(&mut self, control: &Control) {
        if control.parameters.is_empty() {
            return;
        }
        self.page.heading(&say(self.locale, "report-parameters"));
        for parameter in &control.parameters {
            self.page.paragraph(2, Tone::Plain, &parameter.id);
            self.page.paragraph(4, Tone::Plain, either(self.locale, &parameter.ja, &parameter.en));
        }
    }

    /// Where the document contradicts itself.
    pub(super) fn discrepancies(&mut self, discrepancies: &[Discrepancy]) {
        if discrepancies.is_empty() {
            return;
        }
        self.page.heading(&say(self.locale, "report-discrepancies"));
        for discrepancy in discrepancies {
            let args = vec![
                ("against", words::against(&discrepancy.against)),
                ("kind", Arg::Message(words::discrepancy(discrepancy.kind))),
            ];
            self.page.paragraph(2, Tone::Quiet, &message(self.locale, "report-discrepancy-place", &args));
            self.page.paragraph(4, Tone::Plain, either(self.locale, &discrepancy.ja, &discrepancy.en));
        }
    }

    /// Writes one best practice or action.
    pub(super) fn practice(&mut self, control: &Control, number: usize, practice: &Practice) {
        let args = vec![("number", number.into()), ("count", control.practices.len().into())];
        let title = message(self.locale, ways(self.guideline).numbered, &args);
        self.belonging(&control.practice_id(number.saturating_sub(1)), &title, control);
        self.page.blank();
        self.page.paragraph(2, Tone::Plain, practice.text.get(self.locale));
    }

    /// Writes one parameter.
    pub(super) fn parameter(&mut self, control: &Control, parameter: &Parameter) {
        self.belonging(&parameter.id, &say(self.locale, words::quantity(parameter.quantity)), control);
        self.page.blank();
        self.page.paragraph(2, Tone::Plain, either(self.locale, &parameter.ja, &parameter.en));
    }
}
