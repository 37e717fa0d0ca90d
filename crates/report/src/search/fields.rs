//! The searchable texts of a guideline.

use guideline::iot::IotModel;
use guideline::{Control, Guideline};
use message::Text;

use super::Found;

/// One searchable item.
pub(super) struct Fields<'g> {
    pub(super) id: String,
    pub(super) found: Found,
    /// Its title, where it has one.
    pub(super) title: Option<&'g Text>,
    /// Its other texts, Japanese and English.
    pub(super) texts: Vec<(&'g str, &'g str)>,
}

/// Every item with its texts, in printed order.
pub(super) fn fields(guideline: &Guideline) -> Vec<Fields<'_>> {
    let mut entries = Vec::new();
    for section in &guideline.sections {
        entries.push(Fields {
            id: section.id.clone(),
            found: Found::Section,
            title: Some(&section.title),
            texts: vec![(&section.objective.ja, &section.objective.en)],
        });
    }
    for control in &guideline.controls {
        of_control(control, &mut entries);
    }
    if let Some(model) = guideline.model.iot() {
        of_iot(model, &mut entries);
    }
    for indicator in &guideline.indicators {
        let printed =
            indicator.references.iter().map(|reference| (reference.printed.as_str(), reference.printed.as_str()));
        entries.push(Fields {
            id: indicator.id.clone(),
            found: Found::Indicator,
            title: Some(&indicator.title),
            texts: printed.collect(),
        });
    }
    for term in &guideline.terms {
        entries.push(Fields {
            id: term.id.clone(),
            found: Found::Term,
            title: Some(&term.term),
            texts: vec![(&term.definition.ja, &term.definition.en)],
        });
    }
    for event in &guideline.events {
        entries.push(Fields {
            id: event.id.clone(),
            found: Found::Event,
            title: Some(&event.title),
            texts: Vec::new(),
        });
    }
    entries
}

/// What is asked of partners is found under the countermeasure.
fn of_iot<'g>(model: &'g IotModel, entries: &mut [Fields<'g>]) {
    for entry in entries.iter_mut().filter(|entry| entry.found == Found::Control) {
        let Some(one) = model.countermeasure(&entry.id) else { continue };
        entry.texts.extend(one.leads.iter().map(|lead| (lead.ja.as_str(), lead.en.as_str())));
        entry.texts.extend(one.duties.iter().map(|duty| (duty.ja.as_str(), duty.en.as_str())));
    }
}

fn of_control<'g>(control: &'g Control, entries: &mut Vec<Fields<'g>>) {
    entries.push(Fields {
        id: control.id.clone(),
        found: Found::Control,
        title: Some(&control.title),
        texts: vec![(&control.requirement.ja, &control.requirement.en)],
    });
    let mut add = |id: String, found, ja: &'g str, en: &'g str| {
        entries.push(Fields { id, found, title: None, texts: vec![(ja, en)] });
    };
    for (index, practice) in control.practices.iter().enumerate() {
        add(control.practice_id(index), Found::Practice, &practice.text.ja, &practice.text.en);
    }
    for obligation in &control.obligations {
        add(obligation.id.clone(), Found::Obligation, &obligation.ja, &obligation.en);
    }
    for parameter in &control.parameters {
        add(parameter.id.clone(), Found::Parameter, &parameter.ja, &parameter.en);
    }
}
