//! What is required, table by table as the guideline has them, and what is behind each measure.

use method::requirement_planning::{Because, Proposed, notes_of};

use crate::paper::{Paper, PaperCell, Weight};
use crate::plan::Planned;
use crate::reread::Wording;
use crate::say::{either, listed, say};

/// Adds the requirements, and gives the texts that were written for the glossary.
pub(super) fn requirements(paper: &mut Paper, planned: &Planned<'_>, wording: &Wording) -> Vec<String> {
    let locale = paper.locale;
    paper.heading(say(locale, "plan-requirements"));
    let mut said = Vec::new();
    if planned.plan.required().next().is_none() {
        paper.paragraph(Weight::Plain, say(locale, "plan-nothing-required"));
    }
    for category in planned.categories() {
        let of: Vec<_> = planned.plan.required().filter(|one| one.measure.category == category.id).collect();
        if of.is_empty() {
            continue;
        }
        paper.subheading(2, category.table.get(locale).to_owned());
        asked(paper, planned, wording, &of, &mut said);
        behind(paper, planned, &of);
    }
    said
}

/// The table of the guideline: number, measure, purpose, requirements. Bullets are never apart from their measure.
fn asked(paper: &mut Paper, planned: &Planned<'_>, wording: &Wording, of: &[&Proposed<'_>], said: &mut Vec<String>) {
    let locale = paper.locale;
    let mut rows = Vec::new();
    for one in of {
        let mut bullets = Vec::new();
        for bullet in planned.model.requirements_of(&one.measure.id) {
            let asked = wording.word(either(locale, &bullet.ja, &bullet.en));
            bullets.push(format!("{}\u{2002}{asked}", bullet.id));
            said.push(asked);
            for note in notes_of(planned.model, planned.case, bullet) {
                bullets.push(format!("※ {}", note.text.get(locale)));
                said.push(note.text.get(locale).to_owned());
            }
        }
        let (title, purpose) = (one.measure.title.get(locale), one.measure.purpose.get(locale));
        said.extend([purpose, title].map(str::to_owned));
        rows.push(vec![
            PaperCell::new(one.measure.id.as_str(), Weight::Strong),
            title.into(),
            purpose.into(),
            PaperCell::lines(bullets),
        ]);
    }
    let head = ["plan-number", "plan-measure", "plan-purpose-of", "plan-asked"].map(|id| say(locale, id));
    paper.table(head.to_vec(), rows);
}

/// What each measure answers, and why it was chosen.
fn behind(paper: &mut Paper, planned: &Planned<'_>, of: &[&Proposed<'_>]) {
    let locale = paper.locale;
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
        rows.push(vec![
            PaperCell::new(one.measure.id.as_str(), Weight::Strong),
            PaperCell::lines(planned.asked_by(&one.because, locale)),
            PaperCell::lines(titles.map(|benefit| benefit.title.get(locale).to_owned())),
            listed(locale, &reasons(planned, one)).into(),
        ]);
    }
    paper.subheading(3, say(locale, "plan-behind"));
    let head = ["plan-number", "plan-risks-behind", "plan-benefit", "plan-reason"].map(|id| say(locale, id));
    paper.table(head.to_vec(), rows);
}

/// What the author wrote about the measure: in general, and for the risks it was chosen for.
fn reasons(planned: &Planned<'_>, one: &Proposed<'_>) -> Vec<String> {
    let own = planned.reason(&one.measure.id);
    let chosen = planned.case.choices.iter().filter(|choice| choice.measure == one.measure.id);
    let all = own.into_iter().chain(chosen.map(|choice| choice.reason.trim()));
    all.filter(|reason| !reason.is_empty()).map(str::to_owned).collect()
}
