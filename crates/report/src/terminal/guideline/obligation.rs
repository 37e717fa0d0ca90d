//! An obligation and its circumstances.

use guideline::{Control, Guideline, Obligation, Origin, Trigger};
use message::{Arg, Locale, message};

use super::Sheet;
use crate::say::{either, listed, say, say_with};
use crate::terminal::ink::Tone;
use crate::words;
use crate::words_of_span::span;

/// Kind, origin, and when it is due, in one line.
pub fn obligation_facts(guideline: &Guideline, obligation: &Obligation, locale: Locale) -> String {
    let origin = match obligation.origin {
        Origin::Control => say(locale, "report-origin-control"),
        Origin::Section => say(locale, "report-origin-section"),
        Origin::Practice(number) => say_with(locale, "report-origin-practice", "number", number),
        Origin::Indicator(letter) => say_with(locale, "report-origin-indicator", "letter", letter.to_string()),
    };
    let events: Vec<String> = obligation
        .events
        .iter()
        .filter_map(|id| guideline.event(id))
        .map(|event| event.title.get(locale).to_owned())
        .collect();
    let events = listed(locale, &events);
    let trigger = match obligation.trigger {
        Trigger::Once => say(locale, "report-trigger-once"),
        Trigger::Every(interval) => say_with(locale, "report-trigger-every", "interval", span(interval, locale)),
        Trigger::On => say_with(locale, "report-trigger-on", "events", events.as_str()),
        Trigger::OrganisationDefined => say(locale, "report-trigger-organisation-defined"),
    };
    let args = vec![
        ("kind", Arg::Message(words::obligation_kind(obligation.kind))),
        ("origin", origin.into()),
        ("trigger", trigger.into()),
    ];
    let facts = message(locale, "report-obligation-facts", &args);
    if events.is_empty() || obligation.trigger == Trigger::On {
        return facts;
    }
    format!("{facts}{}", say_with(locale, "report-trigger-also", "events", events))
}

impl Sheet<'_, '_, '_> {
    /// Writes one obligation.
    pub(super) fn obligation(&mut self, control: &Control, obligation: &Obligation) {
        self.belonging(&obligation.id, &say(self.locale, words::obligation_kind(obligation.kind)), control);
        self.page.blank();
        self.page.paragraph(2, Tone::Plain, either(self.locale, &obligation.ja, &obligation.en));
        self.page.paragraph(2, Tone::Quiet, &obligation_facts(self.guideline, obligation, self.locale));
    }
}
