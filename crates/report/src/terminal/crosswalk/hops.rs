//! A path hop by hop: whose claim each is, how sure, and why.

use message::{Locale, message};
use method::crosswalk::{Hop, Path};

use crate::clean::clean;
use crate::say::say;
use crate::terminal::ink::Tone;
use crate::terminal::page::Page;
use crate::words;

/// A path: what it amounts to, then its hops with their reasons.
pub(super) fn path(page: &mut Page<'_>, path: &Path<'_>, locale: Locale) {
    let args = vec![
        ("relation", say(locale, words::relation(path.relation)).into()),
        ("confidence", say(locale, words::confidence(path.confidence)).into()),
        ("hops", path.hops.len().into()),
    ];
    page.paragraph(4, Tone::Plain, &message(locale, "crosswalk-path", &args));
    path.hops.iter().for_each(|one| hop(page, one, locale));
}

fn hop(page: &mut Page<'_>, hop: &Hop<'_>, locale: Locale) {
    let ends = format!("{} {} → {} {}", hop.from_side(), hop.from, hop.to_side(), hop.to);
    let args = vec![
        ("relation", say(locale, words::relation(hop.relation())).into()),
        ("confidence", say(locale, words::confidence(hop.confidence())).into()),
        ("source", say(locale, words::mapping_source(hop.source())).into()),
    ];
    page.paragraph(6, Tone::Plain, &format!("{ends}  {}", message(locale, "crosswalk-hop", &args)));
    for text in hop.reason().into_iter().chain([&hop.mapping.claimed_by]) {
        page.paragraph(8, Tone::Quiet, &clean(text.get(locale)));
    }
    for note in hop.pair.remarks_on(hop.printed()).filter_map(|remark| remark.note.as_ref()) {
        page.paragraph(8, Tone::Fair, &clean(note.get(locale)));
    }
}
