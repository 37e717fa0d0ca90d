//! Two surveys side by side on a terminal: what the second adds to the first, and what it removes.

use guideline::iot::IotModel;
use message::{Locale, message};
use method::iot::{Difference, Moved};

use crate::clean::clean;
use crate::iot::words;
use crate::say::{say, say_with};
use crate::terminal::ink::{Style, Tone};
use crate::terminal::page::Page;

/// What moved between two surveys of some names.
pub fn compare(
    model: &IotModel,
    (before, after): (&str, &str),
    moved: &Difference,
    locale: Locale,
    style: &Style,
) -> String {
    let mut page = Page::new(style);
    let names = vec![("before", clean(before).into()), ("after", clean(after).into())];
    page.paragraph(0, Tone::Strong, &message(locale, "iot-compare-title", &names));
    if *moved == Difference::default() {
        page.paragraph(2, Tone::Quiet, &say(locale, "iot-compare-same"));
    }
    let risks = named(&moved.risks, |id| format!("{id} {}", words::risk(model, id, locale)));
    let own = named(&moved.own, |id| measure(model, id, locale));
    let requested = named(&moved.requested, |(role, id)| {
        let role = words::role(model, role, locale);
        message(locale, "iot-of-role", &vec![("id", measure(model, id, locale).into()), ("role", role.into())])
    });
    for (title, moved) in [
        ("iot-compare-own", &own),
        ("iot-compare-requested", &requested),
        ("iot-compare-risks", &risks),
        ("iot-compare-rows", &moved.rows),
    ] {
        if moved.added.is_empty() && moved.removed.is_empty() {
            continue;
        }
        page.heading(&say(locale, title));
        for (id, tone, list) in
            [("iot-compare-added", Tone::Bad, &moved.added), ("iot-compare-removed", Tone::Good, &moved.removed)]
        {
            if !list.is_empty() {
                page.paragraph(2, tone, &say_with(locale, id, "list", list.join(" · ")));
            }
        }
    }
    page.finish()
}

fn named<T>(moved: &Moved<T>, name: impl Fn(&T) -> String) -> Moved {
    Moved { added: moved.added.iter().map(&name).collect(), removed: moved.removed.iter().map(&name).collect() }
}

fn measure(model: &IotModel, id: &str, locale: Locale) -> String {
    let known = model.countermeasure(id);
    known.map_or_else(|| id.to_owned(), |known| format!("{id} {}", known.title.get(locale)))
}
