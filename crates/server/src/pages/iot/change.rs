//! What a change of the survey adds and removes, in words.

use guideline::iot::IotModel;
use message::Locale;
use method::iot::{Derivation, difference};
use report::iot::words;

use crate::page::Page;

/// What came or went of one kind.
pub(super) struct Moved {
    pub(super) title: String,
    pub(super) added: Vec<String>,
    pub(super) removed: Vec<String>,
}

/// What the later derivation adds to the earlier one, and what it removes; kinds of which nothing moved are left out.
pub(super) fn moved(page: &Page, model: &IotModel, before: &Derivation<'_>, after: &Derivation<'_>) -> Vec<Moved> {
    let locale = page.locale;
    let found = difference(before, after);
    let risk = |id: &String| format!("{id} {}", words::risk(model, id, locale));
    let own = |id: &String| measure(model, id, locale);
    let requested = |(role, id): &(String, String)| {
        page.t2("iot-of-role", ("id", measure(model, id, locale)), ("role", words::role(model, role, locale)))
    };
    let kinds = [
        ("iot-compare-own", named(&found.own.added, own), named(&found.own.removed, own)),
        (
            "iot-compare-requested",
            found.requested.added.iter().map(requested).collect(),
            found.requested.removed.iter().map(requested).collect(),
        ),
        ("iot-compare-risks", named(&found.risks.added, risk), named(&found.risks.removed, risk)),
        ("iot-compare-rows", found.rows.added, found.rows.removed),
    ];
    let kinds = kinds.into_iter().filter(|(_, added, removed)| !added.is_empty() || !removed.is_empty());
    kinds.map(|(title, added, removed)| Moved { title: page.t(title), added, removed }).collect()
}

fn named(ids: &[String], name: impl Fn(&String) -> String) -> Vec<String> {
    ids.iter().map(name).collect()
}

/// A countermeasure by number and title.
pub(super) fn measure(model: &IotModel, id: &str, locale: Locale) -> String {
    let known = model.countermeasure(id);
    known.map_or_else(|| id.to_owned(), |known| format!("{id} {}", known.title.get(locale)))
}
