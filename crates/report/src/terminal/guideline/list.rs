//! The guidelines that are here.

use guideline::Guideline;
use message::{Locale, message};

use crate::say::say;
use crate::terminal::grid::Cell;
use crate::terminal::ink::{Style, Tone};
use crate::terminal::page::Page;
use crate::words;

/// Each guideline with short name, title, edition, status and what it holds.
pub fn list(guidelines: &[&Guideline], locale: Locale, style: &Style) -> String {
    let mut page = Page::new(style);
    let mut rows = Vec::new();
    for guideline in guidelines {
        let manifest = &guideline.manifest;
        let args = vec![
            ("edition", (&manifest.edition.title).into()),
            ("status", message::Arg::Message(words::edition_status(manifest.edition.status))),
            ("published", manifest.edition.published.as_str().into()),
            ("issuer", (&manifest.issuer).into()),
        ];
        rows.push(vec![
            Cell::new(manifest.id.as_str()).tone(Tone::Strong),
            Cell::new(manifest.title.get(locale)).tone(Tone::Strong),
        ]);
        for line in [message(locale, "report-edition", &args), counts(guideline, locale), guideline.digest.to_string()]
        {
            rows.push(vec![Cell::default(), Cell::new(line)]);
        }
    }
    if rows.is_empty() {
        page.line(&say(locale, "report-no-guidelines"));
    }
    page.rows(0, &rows);
    page.finish()
}

/// How many items of each kind a guideline holds.
fn counts(guideline: &Guideline, locale: Locale) -> String {
    let controls = &guideline.controls;
    let obligations = controls.iter().map(|control| control.obligations.len()).sum::<usize>();
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
