//! Why an obligation stands as it does.

use guideline::{Control, Obligation};

use super::Explanation;
use crate::say::{either, say};
use crate::terminal::grid::Cell;
use crate::terminal::guideline::obligation_facts;
use crate::terminal::ink::Tone;
use crate::words;

impl Explanation<'_, '_, '_> {
    /// Explains an obligation; one of a control that does not apply is explained by the control.
    pub(super) fn obligation(&mut self, control: &Control, obligation: &Obligation) -> Option<()> {
        let locale = self.facts.locale;
        let explained = self.assessment.obligations.iter().find(|found| found.answer.obligation.id == obligation.id);
        let args = vec![("id", control.id.as_str().into()), ("title", message::Arg::from(&control.title))];
        let what = message::message(locale, "report-of-control", &args);
        self.title(&obligation.id, &say(locale, words::obligation_kind(obligation.kind)), &what);
        self.page.heading(&say(locale, "report-obligation"));
        self.page.paragraph(2, Tone::Plain, either(locale, &obligation.ja, &obligation.en));
        self.page.paragraph(2, Tone::Quiet, &obligation_facts(self.facts.guideline(), obligation, locale));
        let Some(explained) = explained else {
            let answer = self.assessment.controls.iter().find(|answer| answer.control.id == control.id)?;
            self.reasons(&answer.why);
            self.verdict(answer);
            return Some(());
        };
        if !explained.why.is_empty() {
            self.reasons(&explained.why);
        }
        let answer = explained.answer;
        self.page.blank();
        let mut rows = vec![vec![
            Cell::new(say(locale, "report-state")).tone(Tone::Strong),
            Cell::new(say(locale, words::obligation_status(answer.status))).tone(answer.status),
        ]];
        let days = [("report-fulfilled", answer.fulfilled), ("report-due", answer.due)];
        for (label, day) in days {
            if let Some(day) = day {
                rows.push(vec![Cell::new(say(locale, label)), Cell::new(day.to_string())]);
            }
        }
        if let Some(interval) = answer.interval {
            rows.push(vec![
                Cell::new(say(locale, "report-interval")),
                Cell::new(crate::words_of_span::span(interval, locale)),
            ]);
        }
        self.page.rows(0, &rows);
        Some(())
    }
}
