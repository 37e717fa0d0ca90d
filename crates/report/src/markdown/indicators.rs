//! The indicators of an assessment.

use guideline::Value;
use method::assessment::Assessment;
use method::indicator::words as value_words;

use super::escape::cell;
use super::table::{heading, table};
use crate::say::say;
use crate::short::printed;
use crate::{Facts, words};

/// Writes every indicator of an applicable control.
pub(super) fn indicators(text: &mut String, assessment: &Assessment<'_>, facts: &Facts<'_>) {
    let locale = facts.locale;
    if assessment.indicators.is_empty() {
        return;
    }
    heading(text, 2, &say(locale, "report-indicators"));
    let header = [
        "report-id",
        "report-indicator",
        "report-reference",
        "report-agreed",
        "report-measured",
        "report-measured-on",
        "report-against-reference",
        "report-against-agreed",
    ];
    let rows: Vec<Vec<String>> = assessment
        .indicators
        .iter()
        .map(|explained| {
            let answer = &explained.answer;
            let value = |value: &Value| cell(value_words(answer.indicator, value).get(locale));
            vec![
                answer.indicator.id.clone(),
                cell(answer.indicator.title.get(locale)),
                answer
                    .reference
                    .map(|reference| cell(&printed(answer.indicator, reference, locale)))
                    .unwrap_or_default(),
                answer.agreed.map(|said| value(&said.value)).unwrap_or_default(),
                answer.measured.map(|said| value(&said.value)).unwrap_or_default(),
                answer.measured.and_then(|said| said.on).map(|day| day.to_string()).unwrap_or_default(),
                say(locale, words::comparison(answer.against_reference)),
                say(locale, words::comparison(answer.against_agreed)),
            ]
        })
        .collect();
    table(text, &header.map(|label| say(locale, label)), &rows);
}
