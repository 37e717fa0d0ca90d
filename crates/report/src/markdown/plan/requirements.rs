//! What is required, table by table as the guideline has them, and what is behind each measure.

use message::Locale;
use method::requirement_planning::{Because, Proposed, notes_of};

use super::super::escape::{cell, escape};
use super::super::table::{heading, table};
use crate::plan::Planned;
use crate::reread::Wording;
use crate::say::{either, listed, say};

/// Writes the requirements, and gives the texts that were written for the glossary.
pub(super) fn requirements(text: &mut String, planned: &Planned<'_>, wording: &Wording, locale: Locale) -> Vec<String> {
    heading(text, 2, &say(locale, "plan-requirements"));
    let mut said = Vec::new();
    if planned.plan.required().next().is_none() {
        text.push_str(&format!("{}\n\n", say(locale, "plan-nothing-required")));
    }
    for category in planned.categories() {
        let of: Vec<_> = planned.plan.required().filter(|one| one.measure.category == category.id).collect();
        if of.is_empty() {
            continue;
        }
        heading(text, 3, category.table.get(locale));
        asked(text, planned, wording, &of, &mut said, locale);
        behind(text, planned, &of, locale);
    }
    said
}

/// The table of the guideline: number, measure, purpose, requirements. Bullets are never apart from their measure.
fn asked(
    text: &mut String,
    planned: &Planned<'_>,
    wording: &Wording,
    of: &[&Proposed<'_>],
    said: &mut Vec<String>,
    locale: Locale,
) {
    let mut rows = Vec::new();
    for one in of {
        let mut bullets = Vec::new();
        for bullet in planned.model.requirements_of(&one.measure.id) {
            let asked = wording.word(either(locale, &bullet.ja, &bullet.en));
            bullets.push(format!("{}&ensp;{}", bullet.id, cell(&asked)));
            said.push(asked);
            for note in notes_of(planned.model, planned.case, bullet) {
                bullets.push(format!("※ {}", cell(note.text.get(locale))));
                said.push(note.text.get(locale).to_owned());
            }
        }
        let purpose = one.measure.purpose.get(locale);
        said.extend([purpose, one.measure.title.get(locale)].map(str::to_owned));
        rows.push(vec![
            one.measure.id.clone(),
            cell(one.measure.title.get(locale)),
            cell(purpose),
            bullets.join("<br>"),
        ]);
    }
    let header = ["plan-number", "plan-measure", "plan-purpose-of", "plan-asked"].map(|id| say(locale, id));
    table(text, &header, &rows);
}

/// What each measure answers, and why it was chosen.
fn behind(text: &mut String, planned: &Planned<'_>, of: &[&Proposed<'_>], locale: Locale) {
    let mut rows = Vec::new();
    for one in of {
        let benefits = |because: &Because<'_>| match because {
            Because::Node(node, _) => node.benefits.clone(),
            Because::Base(_) | Because::Pointer(_) => Vec::new(),
        };
        let wanted: Vec<String> = one.because.iter().flat_map(benefits).collect();
        let titles = planned
            .model
            .benefits
            .iter()
            .filter(|benefit| wanted.contains(&benefit.id) && planned.case.benefits.contains(&benefit.id));
        let titles: Vec<String> = titles.map(|benefit| cell(benefit.title.get(locale))).collect();
        let risks: Vec<String> = planned.asked_by(&one.because, locale).iter().map(|name| cell(name)).collect();
        rows.push(vec![
            one.measure.id.clone(),
            risks.join("<br>"),
            titles.join("<br>"),
            listed(locale, &reasons(planned, one)),
        ]);
    }
    heading(text, 4, &say(locale, "plan-behind"));
    let header = ["plan-number", "plan-risks-behind", "plan-benefit", "plan-reason"].map(|id| say(locale, id));
    table(text, &header, &rows);
}

/// What the author wrote about the measure: in general, and for the risks it was chosen for.
fn reasons(planned: &Planned<'_>, one: &Proposed<'_>) -> Vec<String> {
    let own = planned.reason(&one.measure.id).map(escape);
    let chosen = planned.case.choices.iter().filter(|choice| choice.measure == one.measure.id);
    own.into_iter().chain(chosen.map(|choice| escape(&choice.reason))).filter(|reason| !reason.is_empty()).collect()
}
