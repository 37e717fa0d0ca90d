//! ANNEX3 on paper: the worksheet, the harm tests, the rules and the connections to watch.

use method::iot::annex as held;

use super::Shown;
use super::papers::{Paper, Source};
use crate::clean::clean;
use crate::say::{either, say};

pub(super) fn annex(shown: &Shown<'_>) -> Paper {
    let Shown { model, survey, locale, .. } = *shown;
    let head = ["iot-head-id", "iot-head-asked", "iot-head-answer", "iot-head-countermeasures", "iot-head-source"];
    let mut paper = Paper::new(shown, "iot-paper-annex", &head);
    let mut add = |id: &str, asked: &str, answer: String, related: &[String], source: Source| {
        paper.rows.push(vec![id.to_owned(), asked.to_owned(), answer, related.join(", "), source.word(locale)]);
    };
    let word = |answer: Option<bool>, ids: [&'static str; 3]| {
        let [yes, no, open] = ids;
        say(locale, answer.map_or(open, |answer| if answer { yes } else { no }))
    };
    let answer = |answer| word(answer, ["iot-yes", "iot-no", "iot-not-said"]);
    for field in &model.fields {
        let text = survey.worksheet.get(&field.id).map(|text| clean(text)).unwrap_or_default();
        add(&field.id, field.title.get(locale), text, &[], Source::Own);
    }
    for test in &model.harm_tests {
        let said = answer(survey.harm.get(&test.id).copied());
        add(&test.id, either(locale, &test.ja, &test.en), said, &[], Source::Restated);
    }
    for (id, asked, said) in [
        ("designed-against-harm", "iot-designed-against-harm", survey.designed_against_harm),
        ("residual-disclosed", "iot-residual-disclosed", survey.residual_disclosed),
    ] {
        add(id, &say(locale, asked), answer(said), &[], Source::Restated);
    }
    let held = held(model, survey);
    for advice in &held.advice {
        let rule = advice.rule;
        let said = word(advice.holds, ["iot-advice-holds", "iot-advice-not", "iot-advice-open"]);
        add(&rule.id, either(locale, &rule.ja, &rule.en), said, &rule.related, Source::Restated);
    }
    for noticed in &held.connections {
        let connection = noticed.connection;
        let said = word(noticed.arises, ["iot-advice-holds", "iot-advice-not", "iot-advice-open"]);
        add(
            &connection.id,
            either(locale, &connection.ja, &connection.en),
            said,
            &connection.related,
            Source::Restated,
        );
    }
    paper
}
