//! Why an indicator stands as it does.

use guideline::{Control, Indicator};
use message::{Arg, message};
use method::indicator::{Comparison, IndicatorAnswer, words as value_words};

use super::Explanation;
use crate::clean::clean;
use crate::say::{say, say_with};
use crate::short::printed;
use crate::terminal::grid::Cell;
use crate::terminal::ink::Tone;
use crate::words;

impl Explanation<'_, '_, '_> {
    /// Explains an indicator; one of a control that does not apply is explained by the control.
    pub(super) fn indicator(&mut self, indicator: &Indicator) -> Option<()> {
        let locale = self.facts.locale;
        let control = self.facts.guideline().control(&indicator.control)?;
        let answered = self.assessment.indicators.iter().find(|found| found.answer.indicator.id == indicator.id);
        let args = vec![("id", control.id.as_str().into()), ("title", Arg::from(&control.title))];
        self.title(&indicator.id, indicator.title.get(locale), &message(locale, "report-of-control", &args));
        self.references(indicator);
        let Some(explained) = answered else {
            let answer = self.assessment.controls.iter().find(|answer| answer.control.id == control.id)?;
            self.reasons(&answer.why);
            self.verdict(answer);
            return Some(());
        };
        self.reasons(&explained.why);
        self.page.heading(&say(locale, "report-verdict"));
        let rows = self.outcomes(&explained.answer);
        self.page.rows(2, &rows);
        Some(())
    }

    /// The reference values of every pattern, the service's own marked.
    fn references(&mut self, indicator: &Indicator) {
        let locale = self.facts.locale;
        let own = self.assessment.pattern.as_ref().and_then(|pattern| pattern.number);
        self.page.heading(&say(locale, "report-references"));
        let rows: Vec<Vec<Cell>> = (1_u8..)
            .zip(&indicator.references)
            .map(|(pattern, reference)| {
                let tone = if Some(pattern) == own { Tone::Strong } else { Tone::Quiet };
                let mut text = printed(indicator, reference, locale);
                if Some(pattern) == own {
                    text.push_str(&say(locale, "report-own-pattern"));
                }
                let title = say_with(locale, "report-pattern-number", "number", u32::from(pattern));
                vec![Cell::new(title).tone(tone), Cell::new(text).tone(tone)]
            })
            .collect();
        self.page.rows(2, &rows);
        let stated = if indicator.direction_stated { "report-direction-stated" } else { "report-direction-inferred" };
        let direction = say(locale, words::direction(indicator.direction));
        self.page.paragraph(2, Tone::Quiet, &say_with(locale, stated, "direction", direction));
    }

    /// How the measured value stands to reference and agreed value.
    fn outcomes(&self, answer: &IndicatorAnswer<'_>) -> Vec<Vec<Cell>> {
        let locale = self.facts.locale;
        let value = |value: &guideline::Value| clean(value_words(answer.indicator, value).get(locale));
        let none = || say(locale, "report-none");
        let row = |label: &str, text: String, comparison: Option<Comparison>| {
            let outcome =
                comparison.map(|comparison| Cell::new(say(locale, words::comparison(comparison))).tone(comparison));
            vec![Cell::new(say(locale, label)), outcome.unwrap_or_default(), Cell::new(text)]
        };
        let measured = answer.measured.map(|said| match said.on {
            Some(on) => {
                let args = vec![("value", value(&said.value).into()), ("date", on.to_string().into())];
                message(locale, "report-value-on", &args)
            }
            None => value(&said.value),
        });
        let reference = answer.reference.map(|reference| printed(answer.indicator, reference, locale));
        vec![
            row("report-measured", measured.unwrap_or_else(none), None),
            row("report-against-reference", reference.unwrap_or_else(none), Some(answer.against_reference)),
            row(
                "report-against-agreed",
                answer.agreed.map_or_else(none, |said| value(&said.value)),
                Some(answer.against_agreed),
            ),
        ]
    }

    /// The indicators of a control with their outcomes.
    pub(super) fn values(&mut self, control: &Control) {
        let locale = self.facts.locale;
        let of_control =
            self.assessment.indicators.iter().filter(|indicator| indicator.answer.indicator.control == control.id);
        for explained in of_control {
            let answer = &explained.answer;
            self.page.heading(&format!("{}  {}", answer.indicator.id, answer.indicator.title.get(locale)));
            let rows = self.outcomes(answer);
            self.page.rows(2, &rows);
        }
    }
}
