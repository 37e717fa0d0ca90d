//! Totals: the data must add up to what the manifest declares.

use message::Diagnostic;

use crate::draft::Draft;
use crate::file::Located;
use crate::{Level, Manifest};

pub(super) fn check(draft: &Draft, found: &mut Vec<Diagnostic>) {
    let Some(manifest) = &draft.manifest else {
        return;
    };
    let level = |level: Level| draft.controls.iter().filter(|control| control.item.level == Some(level)).count();
    let counted = [
        ("controls", draft.controls.len()),
        ("basic", level(Level::Basic)),
        ("recommended", level(Level::Recommended)),
        ("sections", draft.sections.iter().filter(|section| section.item.depth() == 3).count()),
        ("practices", draft.controls.iter().map(|control| control.item.practices.len()).sum()),
        ("obligations", draft.controls.iter().map(|control| control.item.obligations.len()).sum()),
        ("indicators", draft.indicators.len()),
        ("references", draft.indicators.iter().map(|indicator| indicator.item.references.len()).sum()),
    ];
    hold(manifest, &counted, found);
}

/// Holds what was counted against what the manifest declares: each in the other.
pub(super) fn hold(manifest: &Located<Manifest>, counted: &[(&'static str, usize)], found: &mut Vec<Diagnostic>) {
    let declared = &manifest.item.totals;
    for name in declared.keys().filter(|name| !counted.iter().any(|(own, _)| own == name)) {
        let unknown = Diagnostic::error("guideline-unknown-key").with("key", name.as_str());
        found.push(unknown.at(manifest.place.clone()));
    }
    for (name, counted) in counted.iter().copied() {
        let declared = declared.get(name).copied().unwrap_or_default();
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
