//! A guideline at a glance, in words: its edition, and how much it holds.

use guideline::{Guideline, Manifest};
use message::{Arg, Locale, message};

use crate::say::say;
use crate::words;

/// Edition, status, when it was published, and by whom.
pub fn edition(manifest: &Manifest, locale: Locale) -> String {
    let args = vec![
        ("edition", (&manifest.edition.title).into()),
        ("status", Arg::Message(words::edition_status(manifest.edition.status))),
        ("published", manifest.edition.published.as_str().into()),
        ("issuer", (&manifest.issuer).into()),
    ];
    message(locale, "report-edition", &args)
}

/// How many items of each kind a guideline holds.
pub fn holds(guideline: &Guideline, locale: Locale) -> String {
    let controls = &guideline.controls;
    let obligations = controls.iter().map(|control| control.obligations.len()).sum::<usize>();
    if let Some(model) = guideline.model.iot() {
        let args = vec![
            ("controls", controls.len().into()),
            ("roles", model.roles.len().into()),
            ("listed", model.risks.len().into()),
            ("extracted", model.extracted_risks.len().into()),
            ("rows", model.map.len().into()),
            ("cases", model.cases.len().into()),
            ("obligations", obligations.into()),
        ];
        return message(locale, "report-holds-iot", &args);
    }
    if let Some(model) = guideline.model.planning() {
        let args = vec![
            ("controls", controls.len().into()),
            ("measures", model.measures.len().into()),
            ("nodes", model.nodes.len().into()),
            ("edges", model.edges.len().into()),
            ("obligations", (obligations + model.method.duties.len()).into()),
        ];
        return message(locale, "report-holds-planning", &args);
    }
    if controls.is_empty() {
        return say(locale, "report-holds-nothing");
    }
    if controls.iter().all(|control| control.level.is_none()) {
        let args = vec![("controls", controls.len().into()), ("obligations", obligations.into())];
        return message(locale, "report-holds-items", &args);
    }
    let of_level = |level| controls.iter().filter(|control| control.level == Some(level)).count();
    let args = vec![
        ("controls", controls.len().into()),
        ("basic", of_level(guideline::Level::Basic).into()),
        ("recommended", of_level(guideline::Level::Recommended).into()),
        ("practices", controls.iter().map(|control| control.practices.len()).sum::<usize>().into()),
        ("obligations", obligations.into()),
        ("indicators", guideline.indicators.len().into()),
        ("references", guideline.indicators.iter().map(|indicator| indicator.references.len()).sum::<usize>().into()),
    ];
    message(locale, "report-holds", &args)
}
