//! What an assessment of one guideline suggests for another: never a verdict.

use message::{Locale, message};
use method::assessment::Verdict;
use method::crosswalk::{Carried, Carrier, Crosswalk, Hint};

use super::{titled, way};
use crate::say::say;
use crate::terminal::grid::Cell;
use crate::terminal::ink::{Style, Tone};
use crate::terminal::page::Page;
use crate::{Titles, words};

/// For each item of the other guideline what was assessed and is tied to it, the most promising first; then what remains.
pub fn carried(
    crosswalk: &Crosswalk<'_>,
    carried: &[Carried<'_, '_, '_>],
    service: &str,
    titles: &Titles<'_>,
    locale: Locale,
    style: &Style,
) -> String {
    let mut page = Page::new(style);
    let sides = vec![("from", crosswalk.from.into()), ("to", crosswalk.to.into()), ("service", service.into())];
    page.paragraph(0, Tone::Strong, &message(locale, "crosswalk-carried", &sides));
    crosswalk.routes.iter().for_each(|route| page.paragraph(0, Tone::Plain, &way(route)));
    page.paragraph(0, Tone::Quiet, &say(locale, "crosswalk-no-verdict"));
    for hint in Hint::ALL {
        let of_hint: Vec<&Carried<'_, '_, '_>> = carried.iter().filter(|one| one.hint == hint).collect();
        if of_hint.is_empty() {
            continue;
        }
        let args = vec![("hint", say(locale, words::hint(hint)).into()), ("count", of_hint.len().into())];
        page.heading(&message(locale, "crosswalk-of-hint", &args));
        for one in of_hint {
            page.paragraph(2, Tone::Plain, &titled(titles, crosswalk.to, one.item, locale));
            let rows: Vec<Vec<Cell>> = one.carriers.iter().map(|one| row(one, crosswalk, titles, locale)).collect();
            page.short_rows(6, &rows);
        }
    }
    page.finish()
}

fn row(carrier: &Carrier<'_, '_, '_>, crosswalk: &Crosswalk<'_>, titles: &Titles<'_>, locale: Locale) -> Vec<Cell> {
    let path = &carrier.pair.strongest;
    let evidence = carrier.evidence.iter().filter(|piece| piece.counts).count();
    let verdicts = Verdict::ALL.into_iter().rev().filter(|verdict| carrier.counts.of(*verdict) > 0);
    let several = carrier.verdicts.len() > 1;
    let verdicts: Vec<String> = verdicts
        .map(|verdict| {
            let name = say(locale, verdict.message());
            if several { format!("{name} {}", carrier.counts.of(verdict)) } else { name }
        })
        .collect();
    let title = titles.get(crosswalk.from, carrier.pair.from).map_or("", |title| title.get(locale));
    vec![
        Cell::new(carrier.pair.from).tone(Tone::Strong),
        Cell::new(verdicts.join(" ")),
        Cell::new(message(locale, "crosswalk-evidence", &vec![("count", evidence.into())])),
        Cell::new(say(locale, words::relation(path.relation))).tone(Tone::Quiet),
        Cell::new(say(locale, words::confidence(path.confidence))).tone(Tone::Quiet),
        Cell::new(title),
    ]
}
