//! Where an IoT service stands on a terminal: what is to be settled, what was decided about each candidate.

use message::{Locale, message};
use method::iot::{Deliberation, Weighed};
use world::Resolution;

use crate::clean::clean;
use crate::iot::{Shown, words};
use crate::say::{say, say_with};
use crate::terminal::grid::Cell;
use crate::terminal::ink::{Style, Tone};
use crate::terminal::page::Page;

/// What was decided about a service's candidates, and what still waits.
pub fn standing(name: &str, shown: &Shown<'_>, deliberation: &Deliberation<'_, '_>, style: &Style) -> String {
    let locale = shown.locale;
    let mut page = Page::new(style);
    page.paragraph(0, Tone::Strong, &say_with(locale, "iot-show-title", "name", clean(name)));
    page.paragraph(0, Tone::Plain, &counts(deliberation, locale));
    page.heading(&say(locale, "iot-remarks"));
    let blocked = shown.findings.iter().any(|finding| finding.blocks);
    for finding in shown.findings {
        page.paragraph(2, if finding.blocks { Tone::Bad } else { Tone::Fair }, &finding.words(shown.model, locale));
    }
    match (blocked, deliberation.open()) {
        (true, _) => page.paragraph(2, Tone::Bad, &say(locale, "iot-show-blocked")),
        (false, 0) => page.paragraph(2, Tone::Good, &say(locale, "iot-show-ready")),
        (false, _) => {}
    }
    if 0 < deliberation.open() {
        page.paragraph(2, Tone::Fair, &say_with(locale, "iot-show-open", "open", deliberation.open()));
    }
    page.heading(&say(locale, "iot-own"));
    list(&mut page, shown, &deliberation.own);
    for (role, weighed) in &deliberation.requested {
        let title = words::role(shown.model, role, locale);
        page.heading(&say_with(locale, "iot-requested", "role", title));
        list(&mut page, shown, weighed);
    }
    if !deliberation.stray.is_empty() {
        page.heading(&say(locale, "iot-show-stray"));
        for (id, role, _) in &deliberation.stray {
            let of = role.as_deref().map(|role| words::role(shown.model, role, locale));
            let line = match of {
                Some(role) => message(locale, "iot-of-role", &vec![("id", (*id).into()), ("role", role.into())]),
                None => (*id).to_owned(),
            };
            page.paragraph(2, Tone::Fair, &line);
        }
    }
    page.finish()
}

/// How many candidates there are, and what was decided about them.
pub fn counts(deliberation: &Deliberation<'_, '_>, locale: Locale) -> String {
    let of = |resolution| {
        let decided =
            |one: &Weighed<'_, '_>| one.decided.as_ref().is_some_and(|one| one.resolution == Some(resolution));
        deliberation.each().filter(|(_, one)| decided(one)).count()
    };
    let args = vec![
        ("all", deliberation.each().count().into()),
        ("adopted", of(Resolution::Adopt).into()),
        ("rejected", of(Resolution::Reject).into()),
        ("deferred", of(Resolution::Defer).into()),
        ("open", deliberation.open().into()),
    ];
    message(locale, "iot-show-counts", &args)
}

fn list(page: &mut Page<'_>, shown: &Shown<'_>, weighed: &[Weighed<'_, '_>]) {
    let mut rows = Vec::new();
    for one in weighed {
        let known = one.candidate.countermeasure;
        let tone = if one.is_open() { Tone::Fair } else { Tone::Quiet };
        rows.push(vec![
            Cell::new(known.id.as_str()).tone(Tone::Strong),
            Cell::new(words::decision(one, shown.locale)).tone(tone),
            Cell::new(known.title.get(shown.locale)),
        ]);
        let reason = one.decided.as_ref().and_then(|decided| (shown.reasons)(decided.position));
        if let Some(reason) = reason {
            rows.push(vec![Cell::default(), Cell::default(), Cell::new(clean(&reason)).tone(Tone::Quiet)]);
        }
    }
    page.rows(2, &rows);
}
