//! What the survey of an IoT service leads to, on a terminal.

mod cases;
mod compare;
mod standing;

use guideline::iot::IotModel;
use message::{Locale, message};
use method::iot::{Candidate, Derivation, Finding, Opened, Survey};

use crate::clean::clean;
use crate::say::say;
use crate::terminal::grid::Cell;
use crate::terminal::ink::{Style, Tone};
use crate::terminal::page::Page;

pub use cases::{cases, differences, nearest};
pub use compare::compare;
pub use standing::{counts, standing};

/// What is shown.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'s> {
    /// The guideline's model.
    pub model: &'s IotModel,
    /// The survey.
    pub survey: &'s Survey,
    /// What it leads to.
    pub derivation: &'s Derivation<'s>,
    /// What is to be settled.
    pub findings: &'s [Finding<'s>],
}

/// Candidates for oneself and for each partner with the risks that call for them, and what is to be settled first; with
/// `why`, the rows of the maps and what opened them.
pub fn derivation(shown: &Shown<'_>, why: bool, locale: Locale, style: &Style) -> String {
    let Shown { model, survey, derivation, findings } = *shown;
    let mut page = Page::new(style);
    let args = vec![("rows", derivation.rows.len().into()), ("risks", derivation.risks().len().into())];
    page.paragraph(0, Tone::Strong, &message(locale, "iot-found", &args));
    page.paragraph(0, Tone::Quiet, &say(locale, "iot-candidates-note"));
    page.heading(&say(locale, "iot-remarks"));
    if findings.is_empty() {
        page.paragraph(2, Tone::Quiet, &say(locale, "iot-no-remarks"));
    }
    for finding in findings {
        let tone = if finding.blocks { Tone::Bad } else { Tone::Fair };
        page.paragraph(2, tone, &finding.words(model, locale));
    }
    page.heading(&say(locale, "iot-own"));
    candidates(&mut page, shown, &derivation.own, why, locale);
    for (role, list) in &derivation.requested {
        let title = model.role(role).map(|role| role.title.get(locale)).unwrap_or_default();
        let of = match survey.parties.get(*role) {
            Some(party) => {
                message(locale, "iot-requested-of", &vec![("role", title.into()), ("party", clean(party).into())])
            }
            None => title.to_owned(),
        };
        page.heading(&message(locale, "iot-requested", &vec![("role", of.into())]));
        candidates(&mut page, shown, list, why, locale);
    }
    page.finish()
}

fn candidates(page: &mut Page<'_>, shown: &Shown<'_>, list: &[Candidate<'_>], why: bool, locale: Locale) {
    let mut rows = Vec::new();
    for candidate in list {
        let countermeasure = candidate.countermeasure;
        rows.push(vec![
            Cell::new(countermeasure.id.as_str()).tone(Tone::Strong),
            Cell::new(countermeasure.title.get(locale)),
        ]);
        let because = candidate.because.iter().filter_map(|place| shown.derivation.rows.get(*place));
        if why {
            for derived in because {
                let opened = match derived.opened {
                    Opened::Always => None,
                    Opened::By(cell) => shown.model.cell(cell).map(|(row, _)| row.title.get(locale)),
                };
                let risk = risk(shown.model, &derived.row.risk, locale);
                let line = [Some(derived.id.as_str()), opened, Some(risk)].into_iter().flatten().collect::<Vec<_>>();
                rows.push(vec![Cell::default(), Cell::new(line.join(" · ")).tone(Tone::Quiet)]);
            }
        } else {
            let mut risks: Vec<&str> = because.map(|derived| derived.row.risk.as_str()).collect();
            risks.dedup();
            let args = vec![("risks", risks.join(", ").into())];
            let line = message(locale, "iot-because", &args);
            rows.push(vec![Cell::default(), Cell::new(line).tone(Tone::Quiet)]);
        }
    }
    page.rows(2, &rows);
}

fn risk<'m>(model: &'m IotModel, id: &str, locale: Locale) -> &'m str {
    model.extracted_risk(id).map(|risk| risk.title.get(locale)).unwrap_or_default()
}
