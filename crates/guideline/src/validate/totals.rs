//! Totals: the data must add up to what the manifest declares.

use message::Diagnostic;

use crate::load::Draft;
use crate::{Level, Totals};

pub(super) fn check(draft: &Draft, found: &mut Vec<Diagnostic>) {
    let Some(manifest) = &draft.manifest else {
        return;
    };
    let level = |level: Level| draft.controls.iter().filter(|control| control.item.level == level).count();
    let counted = Totals {
        controls: draft.controls.len(),
        basic: level(Level::Basic),
        recommended: level(Level::Recommended),
        sections: draft.sections.iter().filter(|section| section.item.depth() == 3).count(),
        practices: draft.controls.iter().map(|control| control.item.practices.len()).sum(),
        obligations: draft.controls.iter().map(|control| control.item.obligations.len()).sum(),
        indicators: draft.indicators.len(),
        references: draft.indicators.iter().map(|indicator| indicator.item.references.len()).sum(),
    };
    let declared = &manifest.item.totals;
    for (name, declared, counted) in [
        ("controls", declared.controls, counted.controls),
        ("basic", declared.basic, counted.basic),
        ("recommended", declared.recommended, counted.recommended),
        ("sections", declared.sections, counted.sections),
        ("practices", declared.practices, counted.practices),
        ("obligations", declared.obligations, counted.obligations),
        ("indicators", declared.indicators, counted.indicators),
        ("references", declared.references, counted.references),
    ] {
        if declared != counted {
            found.push(
                Diagnostic::error("guideline-total")
                    .with("name", name)
                    .with("declared", declared)
                    .with("counted", counted)
                    .at(manifest.place.clone()),
            );
        }
    }
}
