//! What a search found.

use guideline::Guideline;
use message::{Locale, message};

use crate::clean::clean;
use crate::say::{say, say_with};
use crate::search::{Found, Hit};
use crate::terminal::assessment::restated;
use crate::terminal::ink::{Style, Tone};
use crate::terminal::page::Page;
use crate::words_of_ways::ways;

/// How many are shown.
const SHOWN: usize = 20;

/// The items of a guideline in which every word of `query` was found, with the words marked.
pub fn results(guideline: &Guideline, hits: &[Hit], query: &str, locale: Locale, style: &Style) -> String {
    let mut page = Page::new(style);
    let args = vec![("count", hits.len().into()), ("query", clean(query.trim()).into())];
    page.paragraph(0, Tone::Strong, &message(locale, "report-found", &args));
    restated(&mut page, guideline, locale);
    for hit in hits.iter().take(SHOWN) {
        page.blank();
        let kind = style.paint(Tone::Quiet, &say(locale, kind(guideline, hit.found)));
        page.line(&format!("{}  {kind}", style.paint(Tone::Strong, &hit.id)));
        page.line(&format!("  {}", excerpt(hit, style)));
    }
    if hits.len() > SHOWN {
        page.blank();
        page.paragraph(0, Tone::Quiet, &say_with(locale, "report-more", "count", hits.len() - SHOWN));
    }
    page.finish()
}

/// The excerpt with what was looked for in colour, or in brackets where there are no colours.
fn excerpt(hit: &Hit, style: &Style) -> String {
    let pieces = hit.excerpt.iter().map(|(piece, marked)| match (marked, style.colour) {
        (true, true) => style.paint(Tone::Fair, piece),
        (true, false) => format!("[{piece}]"),
        (false, _) => piece.clone(),
    });
    pieces.collect()
}

fn kind(guideline: &Guideline, found: Found) -> &'static str {
    match found {
        Found::Section => "report-found-section",
        Found::Control => "report-found-control",
        Found::Practice => ways(guideline).one,
        Found::Obligation => "report-found-obligation",
        Found::Parameter => "report-found-parameter",
        Found::Indicator => "report-found-indicator",
        Found::Term => "report-found-term",
        Found::Event => "report-found-event",
    }
}
