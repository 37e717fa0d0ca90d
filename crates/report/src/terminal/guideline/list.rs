//! The guidelines that are here.

use guideline::Guideline;
use message::Locale;

use crate::say::say;
use crate::terminal::grid::Cell;
use crate::terminal::ink::{Style, Tone};
use crate::terminal::page::Page;
use crate::words_of_guideline::{edition as edition_words, holds};

/// Each guideline with short name, title, edition, status and what it holds.
pub fn list(guidelines: &[&Guideline], locale: Locale, style: &Style) -> String {
    let mut page = Page::new(style);
    let mut rows = Vec::new();
    for guideline in guidelines {
        let manifest = &guideline.manifest;
        rows.push(vec![
            Cell::new(manifest.id.as_str()).tone(Tone::Strong),
            Cell::new(manifest.title.get(locale)).tone(Tone::Strong),
        ]);
        for line in [edition_words(manifest, locale), holds(guideline, locale), guideline.digest.to_string()] {
            rows.push(vec![Cell::default(), Cell::new(line)]);
        }
    }
    if rows.is_empty() {
        page.line(&say(locale, "report-no-guidelines"));
    }
    page.rows(0, &rows);
    page.finish()
}
