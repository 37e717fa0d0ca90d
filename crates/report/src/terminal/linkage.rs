//! A pattern of linking data on a terminal.

use guideline::planning::{DataLinkage, LinkagePattern, LinkageSide};
use message::Locale;

use crate::say::{either, say, say_with};
use crate::terminal::grid::Cell;
use crate::terminal::ink::{Style, Tone};
use crate::terminal::page::Page;

/// The pattern with what each side does and the points to watch, in printed order.
pub fn pattern(linkage: &DataLinkage, pattern: &LinkagePattern, locale: Locale, style: &Style) -> String {
    let mut page = Page::new(style);
    page.paragraph(0, Tone::Strong, pattern.title.get(locale));
    page.paragraph(2, Tone::Plain, &say_with(locale, "plan-linkage-own", "what", pattern.what_own.get(locale)));
    page.paragraph(2, Tone::Plain, &say_with(locale, "plan-linkage-other", "what", pattern.what_other.get(locale)));
    page.heading(&say(locale, "plan-linkage-points"));
    let mut rows = Vec::new();
    for point in &pattern.points {
        rows.push(vec![
            Cell::new(point.number.to_string()).tone(Tone::Strong),
            Cell::new(say(locale, side(point.side))),
            Cell::new(either(locale, &point.ja, &point.en)),
        ]);
        let note = point.note.iter().map(|note| Cell::new(note.get(locale)).tone(Tone::Quiet));
        rows.extend(note.map(|note| vec![Cell::default(), Cell::default(), note]));
    }
    page.rows(2, &rows);
    for term in &linkage.terms {
        page.blank();
        let text = format!("{}: {}", term.title.get(locale), either(locale, &term.ja, &term.en));
        page.paragraph(2, Tone::Quiet, &text);
    }
    page.finish()
}

fn side(side: LinkageSide) -> &'static str {
    match side {
        LinkageSide::Own => "plan-side-own",
        LinkageSide::Transfer => "plan-side-transfer",
        LinkageSide::Other => "plan-side-other",
    }
}
