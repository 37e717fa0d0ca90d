//! Indicators outside their agreed or reference value.

use message::{Arg, message};
use method::assessment::{Assessment, ExplainedIndicator};
use method::indicator::{Comparison, words};

use super::more;
use crate::clean::clean;
use crate::say::{say, say_with};
use crate::short::reference;
use crate::terminal::grid::Cell;
use crate::terminal::ink::Tone;
use crate::terminal::page::Page;
use crate::{Facts, picks};

/// How many are shown.
const SHOWN: usize = 5;

/// Writes the indicators that miss something.
pub(in crate::terminal) fn values(page: &mut Page<'_>, assessment: &Assessment<'_>, facts: &Facts<'_>) {
    let locale = facts.locale;
    let all = assessment.indicators.len();
    if all == 0 {
        return;
    }
    let measured = assessment.indicators.iter().filter(|indicator| indicator.answer.measured.is_some()).count();
    let outside = picks::outside(assessment);
    let args = vec![("count", outside.len().into()), ("measured", measured.into()), ("all", all.into())];
    page.heading(&message(locale, "report-values", &args));
    let rows: Vec<Vec<Cell>> = outside
        .iter()
        .take(SHOWN)
        .map(|indicator| {
            vec![
                Cell::new(indicator.answer.indicator.id.as_str()),
                Cell::new(say(locale, missed(indicator))).tone(Tone::Bad),
                Cell::new(compared(indicator, facts)),
            ]
        })
        .collect();
    page.rows(2, &rows);
    more(page, facts, outside.len(), SHOWN);
}

/// What is missed.
fn missed(indicator: &ExplainedIndicator<'_>) -> &'static str {
    match (indicator.answer.against_agreed, indicator.answer.against_reference) {
        (Comparison::Misses, Comparison::Misses) => "report-missed-both",
        (Comparison::Misses, _) => "report-missed-agreed",
        _ => "report-missed-reference",
    }
}

/// The title with the values held against each other.
fn compared(indicator: &ExplainedIndicator<'_>, facts: &Facts<'_>) -> String {
    let locale = facts.locale;
    let answer = &indicator.answer;
    let value = |value: &guideline::Value| Arg::from(clean(words(answer.indicator, value).get(locale)));
    let mut values = Vec::new();
    if let Some(said) = answer.measured {
        values.push(message(locale, "report-value-measured", &vec![("value", value(&said.value))]));
    }
    if let Some(said) = answer.agreed {
        values.push(message(locale, "report-value-agreed", &vec![("value", value(&said.value))]));
    }
    if let Some(printed) = answer.reference {
        values.push(say_with(locale, "report-value-reference", "value", reference(answer.indicator, printed, locale)));
    }
    let args =
        vec![("title", Arg::from(&answer.indicator.title)), ("values", crate::say::listed(locale, &values).into())];
    message(locale, "report-value-line", &args)
}
