//! What the paper is, of what, by whom, in which edition, and under which guideline.

use guideline::planning::SceneReading;
use message::{Arg, Locale, message};

use super::super::escape::{cell, escape};
use super::super::table::{heading, table};
use crate::plan::Planned;
use crate::reread::Wording;
use crate::say::{labelled, listed, say, say_with};
use crate::words;

/// Writes title, metadata and reviews.
pub(super) fn head(text: &mut String, planned: &Planned<'_>, wording: &Wording, locale: Locale) {
    let (case, model) = (planned.case, planned.model);
    let scene = case.scene.as_ref().and_then(|id| model.scene(id));
    let output = scene.and_then(|scene| model.method.outputs.iter().find(|output| output.id == scene.output));
    let kind = output.map_or_else(|| say(locale, "plan-paper"), |output| output.title.get(locale).to_owned());
    let title = match case.system.trim() {
        "" => kind,
        system => message(locale, "plan-paper-of", &vec![("kind", kind.into()), ("system", escape(system).into())]),
    };
    heading(text, 1, &title);
    text.push_str(&format!("{}\n\n", say(locale, crate::whose_words::whose_words(planned.guideline))));
    let mut rows = Vec::new();
    let mut row = |label: &str, value: String| {
        if !value.is_empty() {
            rows.push(vec![say(locale, label), value]);
        }
    };
    row("plan-system", escape(&case.system));
    row("plan-field", escape(&case.field));
    row("plan-authors", listed(locale, &case.authors.iter().map(|author| escape(author)).collect::<Vec<_>>()));
    row("plan-edition", escape(&case.edition));
    row("plan-next-review", case.next_review.map(|day| day.to_string()).unwrap_or_default());
    if let Some(scene) = scene {
        let said = crate::say::either(locale, &scene.ja, &scene.en);
        row("plan-scene", cell(&labelled(scene.title.get(locale), said, locale)));
    }
    for (fact, so) in &case.facts {
        let Some(fact) = model.fact(fact) else { continue };
        let so = say(locale, if *so { "plan-yes" } else { "plan-no" });
        rows.push(vec![cell(fact.title.get(locale)), so]);
    }
    let manifest = &planned.guideline.manifest;
    let edition = vec![
        ("edition", (&manifest.edition.title).into()),
        ("status", Arg::Message(words::edition_status(manifest.edition.status))),
        ("published", manifest.edition.published.as_str().into()),
        ("issuer", (&manifest.issuer).into()),
    ];
    rows.push(vec![say(locale, "report-guideline"), cell(manifest.title.get(locale))]);
    rows.push(vec![say(locale, "report-edition-label"), cell(&message(locale, "report-edition", &edition))]);
    rows.push(vec![say(locale, "report-digest"), format!("`{}`", planned.guideline.digest)]);
    table(text, &[say(locale, "report-item"), say(locale, "report-content")], &rows);
    if wording.is_own() {
        text.push_str(&format!("{}\n\n", say_with(locale, "plan-reread", "team", say(locale, "plan-own-team"))));
    } else if scene.is_some_and(|scene| scene.reading == SceneReading::AsWritten) {
        text.push_str(&format!("{}\n\n", say(locale, "plan-share-background")));
    }
    let rows = case.reviews.iter().map(|review| vec![review.on.to_string(), escape(&review.reason)]);
    let header = [say(locale, "plan-reviewed-on"), say(locale, "plan-reason")];
    table(text, &header, &rows.collect::<Vec<_>>());
}
