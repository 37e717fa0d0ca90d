//! What the paper is, of what, by whom, in which edition, and under which guideline.

use guideline::planning::SceneReading;
use message::{Arg, message};

use crate::origin::Origin;
use crate::paper::{Paper, PaperPart, Weight};
use crate::plan::Planned;
use crate::reread::Wording;
use crate::say::{either, labelled, listed, say, say_with};
use crate::words;

/// Adds title, facts and reviews.
pub(super) fn head(paper: &mut Paper, planned: &Planned<'_>, wording: &Wording, origin: Option<&Origin>) {
    let (case, model, locale) = (planned.case, planned.model, paper.locale);
    let scene = case.scene.as_ref().and_then(|id| model.scene(id));
    let output = scene.and_then(|scene| model.method.outputs.iter().find(|output| output.id == scene.output));
    let kind = output.map_or_else(|| say(locale, "plan-paper"), |output| output.title.get(locale).to_owned());
    paper.titled(match case.system.trim() {
        "" => kind,
        system => message(locale, "plan-paper-of", &vec![("kind", kind.into()), ("system", system.into())]),
    });
    paper.paragraph(Weight::Quiet, say(locale, crate::whose_words::whose_words(planned.guideline)));
    let mut facts = Vec::new();
    let mut fact = |label: &str, value: String| {
        if !value.trim().is_empty() {
            facts.push((say(locale, label), value));
        }
    };
    fact("plan-system", case.system.clone());
    fact("plan-field", case.field.clone());
    fact("plan-authors", listed(locale, &case.authors));
    fact("plan-edition", case.edition.clone());
    fact("plan-next-review", case.next_review.map(|day| day.to_string()).unwrap_or_default());
    if let Some(scene) = scene {
        fact("plan-scene", labelled(scene.title.get(locale), either(locale, &scene.ja, &scene.en), locale));
    }
    for (id, so) in &case.facts {
        let Some(asked) = model.fact(id) else { continue };
        let so = say(locale, if *so { "plan-yes" } else { "plan-no" });
        facts.push((asked.title.get(locale).to_owned(), so));
    }
    let manifest = &planned.guideline.manifest;
    let edition = vec![
        ("edition", (&manifest.edition.title).into()),
        ("status", Arg::Message(words::edition_status(manifest.edition.status))),
        ("published", manifest.edition.published.as_str().into()),
        ("issuer", (&manifest.issuer).into()),
    ];
    facts.push((say(locale, "report-guideline"), manifest.title.get(locale).to_owned()));
    facts.push((say(locale, "report-edition-label"), message(locale, "report-edition", &edition)));
    facts.push((say(locale, "report-digest"), planned.guideline.digest.to_string()));
    facts.extend(origin.into_iter().flat_map(|origin| origin.facts(locale)));
    paper.parts.push(PaperPart::Facts(facts));
    if wording.is_own() {
        paper.paragraph(Weight::Plain, say_with(locale, "plan-reread", "team", say(locale, "plan-own-team")));
    } else if scene.is_some_and(|scene| scene.reading == SceneReading::AsWritten) {
        paper.paragraph(Weight::Plain, say(locale, "plan-share-background"));
    }
    let rows = case.reviews.iter().map(|review| vec![review.on.to_string().into(), review.reason.as_str().into()]);
    let head = [say(locale, "plan-reviewed-on"), say(locale, "plan-reason")];
    paper.table(head.to_vec(), rows.collect());
}
