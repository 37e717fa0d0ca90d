//! The papers of a service as tables: filled survey, risks, own plan, clauses for each contractor, ANNEX3. Every line
//! has its ids, and says whether its words are the document's or restated.

use message::{Locale, message};
use method::iot::Weighed;

use super::{Shown, annex, contract, template, words};
use crate::say::{either, listed, say};

/// One paper: a table with its title and what is to be known before reading it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paper {
    /// A short name for the sheet of a file, different for each paper.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What is to be known before reading it; may be empty.
    pub lead: String,
    /// The names of the columns.
    pub head: Vec<String>,
    /// The lines, a text for each column.
    pub rows: Vec<Vec<String>>,
}

/// Whose words a line holds.
#[derive(Clone, Copy, Debug)]
pub(super) enum Source {
    /// The document's.
    Printed,
    /// Akashi's, for the document's.
    Restated,
    /// The organisation's own.
    Own,
}

impl Source {
    pub(super) fn word(self, locale: Locale) -> String {
        say(
            locale,
            match self {
                Self::Printed => "iot-source-printed",
                Self::Restated => "iot-source-restated",
                Self::Own => "iot-source-own",
            },
        )
    }
}

impl Paper {
    pub(super) fn new(shown: &Shown<'_>, title: &'static str, head: &[&str]) -> Self {
        let title = say(shown.locale, title);
        Self {
            name: title.clone(),
            title,
            head: head.iter().map(|id| say(shown.locale, id)).collect(),
            ..Self::default()
        }
    }
}

/// Every paper of a service.
pub fn papers(shown: &Shown<'_>) -> Vec<Paper> {
    let mut papers = vec![template::template(shown), template::beside(shown), risks(shown), plan(shown)];
    papers.extend(contract::clauses(shown));
    papers.push(annex::annex(shown));
    papers
}

/// The risks in scope by role and component, each once with the rows that lead to it.
fn risks(shown: &Shown<'_>) -> Paper {
    let Shown { model, derivation, locale, .. } = *shown;
    let head = [
        "iot-head-risk-id",
        "iot-head-viewpoint",
        "iot-head-role",
        "iot-head-component",
        "iot-head-class",
        "iot-head-risk",
        "iot-head-rows",
        "iot-head-countermeasures",
        "iot-head-source",
    ];
    let mut paper = Paper::new(shown, "iot-paper-risks", &head);
    for risk in derivation.risks() {
        let rows = || derivation.rows.iter().filter(|derived| derived.row.risk == risk);
        let Some(first) = rows().next() else { continue };
        let viewpoint = model.rule(&first.row.rule).map_or("", |rule| rule.viewpoint.as_str());
        let mut roles: Vec<String> = Vec::new();
        let mut measures: Vec<String> = Vec::new();
        for derived in rows() {
            push_new(&mut roles, words::role(model, derived.role, locale));
            derived.row.countermeasures.iter().for_each(|id| push_new(&mut measures, id));
        }
        paper.rows.push(vec![
            risk.to_owned(),
            viewpoint.to_owned(),
            listed(locale, &roles),
            words::component(model, first.row.component.as_deref(), locale).to_owned(),
            words::class(model, first.row, locale).to_owned(),
            words::risk(model, risk, locale).to_owned(),
            rows().map(|derived| derived.id.clone()).collect::<Vec<_>>().join(", "),
            measures.join(", "),
            Source::Printed.word(locale),
        ]);
    }
    paper
}

fn push_new(list: &mut Vec<String>, text: &str) {
    if !list.iter().any(|known| known == text) {
        list.push(text.to_owned());
    }
}

/// What the provider considers carrying out itself, with what was decided.
fn plan(shown: &Shown<'_>) -> Paper {
    let Shown { derivation, locale, .. } = *shown;
    let head = [
        "iot-head-countermeasure-id",
        "iot-head-countermeasure",
        "iot-head-decision",
        "iot-head-reason",
        "iot-head-action-number",
        "iot-head-text",
        "iot-head-action-state",
        "iot-head-risks",
        "iot-head-source",
    ];
    let mut paper = Paper::new(shown, "iot-paper-plan", &head);
    paper.lead = message(locale, "iot-candidates-note", &Vec::new());
    for candidate in &derivation.own {
        let known = candidate.countermeasure;
        let (decision, reason) = decided(shown, None, &known.id);
        let mut risks: Vec<String> = Vec::new();
        for derived in candidate.because.iter().filter_map(|place| derivation.rows.get(*place)) {
            push_new(&mut risks, &derived.row.risk);
        }
        let states = weighed(shown, None, &known.id).map_or(&[][..], |weighed| &weighed.actions);
        let mut add = |number: String, text: &str, state: String| {
            paper.rows.push(vec![
                known.id.clone(),
                known.title.get(locale).to_owned(),
                decision.clone(),
                reason.clone(),
                number,
                text.to_owned(),
                state,
                risks.join(", "),
                Source::Restated.word(locale),
            ]);
        };
        add(String::new(), known.requirement.get(locale), String::new());
        for lead in &known.leads {
            add(
                message(locale, "iot-lead-number", &vec![("number", lead.id.as_str().into())]),
                either(locale, &lead.ja, &lead.en),
                String::new(),
            );
        }
        for (index, action) in known.actions.iter().enumerate() {
            let state = states.get(index).copied().flatten();
            let text = either(locale, &action.ja, &action.en);
            add(action.id.clone(), text, say(locale, words::action_message(state)));
            for part in &action.parts {
                add(part.id.clone(), either(locale, &part.ja, &part.en), String::new());
            }
        }
    }
    paper
}

/// A candidate with what was decided about it.
fn weighed<'s>(shown: &Shown<'s>, role: Option<&str>, countermeasure: &str) -> Option<&'s Weighed<'s, 's>> {
    let all = shown.deliberation.into_iter().flat_map(|deliberation| deliberation.each());
    let found = all.into_iter().find(|(of, one)| *of == role && one.candidate.countermeasure.id == countermeasure);
    found.map(|(_, weighed)| weighed)
}

/// What was decided about a candidate, and why, in words.
pub(super) fn decided(shown: &Shown<'_>, role: Option<&str>, countermeasure: &str) -> (String, String) {
    let Some(weighed) = weighed(shown, role, countermeasure) else {
        return (say(shown.locale, words::decision_message(None)), String::new());
    };
    let reason = weighed.decided.as_ref().and_then(|decided| (shown.reasons)(decided.position));
    (words::decision(weighed, shown.locale), crate::clean::clean(&reason.unwrap_or_default()))
}
