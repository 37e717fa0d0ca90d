//! What is to be asked of each contractor: material for the clauses of a contract.

use message::message;
use method::iot::annex;
use world::Resolution;

use super::papers::{Paper, Source, decided};
use super::{Shown, words};
use crate::clean::clean;
use crate::say::{either, say};

/// A paper for each role that is entrusted, and one for the clauses of ANNEX3 that concern any contract.
pub(super) fn clauses(shown: &Shown<'_>) -> Vec<Paper> {
    let mut papers: Vec<Paper> = shown.derivation.requested.iter().map(|(role, _)| of_role(shown, role)).collect();
    papers.extend(of_annex(shown));
    papers
}

const HEAD: [&str; 7] = [
    "iot-head-countermeasure-id",
    "iot-head-countermeasure",
    "iot-head-decision",
    "iot-head-reason",
    "iot-head-duty",
    "iot-head-clause",
    "iot-head-source",
];

/// What is requested of whoever carries out a role. What was rejected is no clause and left out.
fn of_role(shown: &Shown<'_>, role: &str) -> Paper {
    let Shown { model, survey, derivation, locale, .. } = *shown;
    let mut paper = Paper::new(shown, "iot-paper-contract", &HEAD);
    let title = words::role(model, role, locale);
    let party = survey.parties.get(role).map(|party| clean(party));
    let of = match &party {
        Some(party) => {
            message(locale, "iot-requested-of", &vec![("role", title.into()), ("party", party.as_str().into())])
        }
        None => title.to_owned(),
    };
    paper.title = message(locale, "iot-paper-contract-of", &vec![("role", of.into())]);
    paper.name = message(locale, "iot-paper-contract-of", &vec![("role", title.into())]);
    paper.lead = say(locale, "iot-paper-contract-lead");
    for candidate in derivation.requested.iter().filter(|(own, _)| *own == role).flat_map(|(_, list)| list) {
        let known = candidate.countermeasure;
        if is_rejected(shown, role, &known.id) {
            continue;
        }
        let (decision, reason) = decided(shown, Some(role), &known.id);
        let mut add = |number: &str, text: &str| {
            paper.rows.push(vec![
                known.id.clone(),
                known.title.get(locale).to_owned(),
                decision.clone(),
                reason.clone(),
                number.to_owned(),
                text.to_owned(),
                Source::Restated.word(locale),
            ]);
        };
        // The same countermeasure asks different duties of different roles: those of this role alone.
        let mut duties = known.duties_of(role).peekable();
        if duties.peek().is_some() {
            duties.for_each(|duty| add(&duty.id, either(locale, &duty.ja, &duty.en)));
            continue;
        }
        add("", known.requirement.get(locale));
        for action in &known.actions {
            add(&action.id, either(locale, &action.ja, &action.en));
            action.parts.iter().for_each(|part| add(&part.id, either(locale, &part.ja, &part.en)));
        }
    }
    paper
}

fn is_rejected(shown: &Shown<'_>, role: &str, countermeasure: &str) -> bool {
    shown.deliberation.into_iter().flat_map(|deliberation| deliberation.each()).any(|(of, weighed)| {
        of == Some(role)
            && weighed.candidate.countermeasure.id == countermeasure
            && weighed.decided.as_ref().is_some_and(|decided| decided.resolution == Some(Resolution::Reject))
    })
}

/// The clauses of ANNEX3 that are to be laid down; none where nothing calls for them.
fn of_annex(shown: &Shown<'_>) -> Option<Paper> {
    let Shown { model, survey, locale, .. } = *shown;
    let annex = annex(model, survey);
    let called_for = annex.advice.iter().filter(|advice| advice.rule.clause && advice.holds == Some(true));
    let rows: Vec<Vec<String>> = called_for
        .map(|advice| {
            let rule = advice.rule;
            let text = either(locale, &rule.ja, &rule.en).to_owned();
            vec![rule.id.clone(), text, rule.related.join(", "), Source::Restated.word(locale)]
        })
        .collect();
    let head = ["iot-head-id", "iot-head-clause", "iot-head-countermeasures", "iot-head-source"];
    let mut paper = Paper::new(shown, "iot-paper-safety-clause", &head);
    paper.rows = rows;
    (!paper.rows.is_empty()).then_some(paper)
}
