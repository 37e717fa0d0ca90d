//! The filled survey as it is printed, and what stands beside it.

use method::iot::answerable;

use super::papers::{Paper, Source};
use super::{Shown, words};
use crate::clean::clean;
use crate::say::{either, say};

pub(super) fn template(shown: &Shown<'_>) -> Paper {
    let Shown { model, survey, locale, .. } = *shown;
    let mut paper = Paper::new(shown, "iot-paper-template", &["iot-head-cell", "iot-head-role", "iot-head-row"]);
    paper.head.extend(model.columns.iter().map(|column| column.id.clone()));
    paper.head.extend(["iot-head-who", "iot-head-source"].map(|id| say(locale, id)));
    for row in &model.survey {
        let mut line =
            vec![row.id.clone(), words::role(model, &row.role, locale).to_owned(), row.title.get(locale).to_owned()];
        line.extend(row.cells.iter().map(|cell| words::cell(model, survey, &cell.kind, cell.id.as_deref(), locale)));
        let runs = model.survey.iter().any(|other| other.delegates.as_deref() == Some(&row.role));
        line.push(if runs { words::answerable(&answerable(model, survey, &row.role), locale) } else { String::new() });
        line.push(Source::Printed.word(locale));
        paper.rows.push(line);
    }
    paper
}

pub(super) fn beside(shown: &Shown<'_>) -> Paper {
    let Shown { model, survey, locale, .. } = *shown;
    let mut paper =
        Paper::new(shown, "iot-paper-beside", &["iot-head-id", "iot-head-asked", "iot-head-answer", "iot-head-source"]);
    let mut add = |id: &str, asked: String, answer: String, source: Source| {
        paper.rows.push(vec![id.to_owned(), asked, answer, source.word(locale)]);
    };
    let yes = |yes: bool| say(locale, if yes { "iot-yes" } else { "iot-no" });
    let open = || say(locale, "iot-not-said");
    let structure = survey.structure.and_then(|number| model.structures.iter().find(|one| one.number == number));
    let told = structure.map(|one| format!("{}: {}", one.number, either(locale, &one.ja, &one.en)));
    add("structure", say(locale, "iot-structure"), told.unwrap_or_else(open), Source::Restated);
    if !survey.industry.is_empty() {
        add("industry", say(locale, "iot-industry"), clean(&survey.industry), Source::Own);
    }
    for situation in &model.situations {
        let asked = either(locale, &situation.ja, &situation.en).to_owned();
        add(&situation.id, asked, yes(survey.situations.contains(&situation.id)), Source::Restated);
    }
    let provision = survey.external_provision.map(yes).unwrap_or_else(open);
    add("external-provision", say(locale, "iot-external-provision"), provision, Source::Restated);
    for reading in &model.readings {
        let chosen = survey.readings.get(&reading.id).unwrap_or(&reading.default);
        let option = reading.options.iter().find(|option| option.id == *chosen);
        let answer = option.map(|option| option.title.get(locale).to_owned()).unwrap_or_default();
        add(&reading.id, reading.title.get(locale).to_owned(), answer, Source::Restated);
    }
    for finding in shown.findings {
        let id = finding.cells.first().copied().unwrap_or_default();
        let weight = say(locale, if finding.blocks { "iot-finding-blocks" } else { "iot-finding" });
        add(id, weight, finding.words(model, locale), Source::Restated);
    }
    paper
}
