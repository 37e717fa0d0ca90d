//! `akashi guideline attach`: the official wording of a guideline, from the user's own copy of the document.

use std::path::Path;

use app::CopyFile;
use guideline::{Guideline, Item};
use interchange::original::{Copy, Found, Original, find};
use message::{Diagnostic, Locale, Place, Text};
use report::words_of_original as words;
use serde_json::{Value, json};

use crate::args::{Common, ShowFormat};
use crate::print::{self, Failure};
use crate::{Outcome, edge, session, shipped};

pub(crate) fn attach(
    name: &str,
    file: &Path,
    dry_run: bool,
    format: ShowFormat,
    common: &Common,
    locale: Locale,
) -> Result<Outcome, Failure> {
    let content = edge::read_bytes(file, app::COPY_LIMIT)?;
    let text = text_of(&content, file)?;
    let original = match (dry_run, session::path(common)) {
        // Nothing is kept, so no workspace is needed: the guideline as shipped says what to look for.
        (true, Err(_)) => find(&shipped::guideline(name)?, &text),
        (true, Ok(_)) => session::open(common)?.preview_original(name, &text)?,
        (false, _) => {
            let mut workspace = session::open_signed(common)?;
            let actor = session::actor(common)?;
            let named = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let copy = CopyFile { name: &named, content: &content, text: &text };
            let (recorded, original) = workspace.attach_original(name, copy, None, &edge::ctx(&actor))?;
            print::warnings(&recorded.warnings(), locale);
            original
        }
    };
    match format {
        ShowFormat::Json => print::output(&format!("{:#}", summary(&original)))?,
        ShowFormat::Table => tell(&original, locale)?,
    }
    let all = original.missing().next().is_none() && !original.clauses.is_empty();
    Ok(if all { Outcome::Good } else { Outcome::Findings })
}

/// The official wording of an item, where a workspace is named that has it.
pub(crate) fn official(guideline: &str, id: &str, common: &Common) -> Result<Option<Found>, Failure> {
    if session::path(common).is_err() {
        return Ok(None);
    }
    let workspace = session::open(common)?;
    let original = workspace.original(workspace.current(), guideline)?;
    Ok(original.as_ref().and_then(|original| original.clause(id)).and_then(|clause| clause.found()).cloned())
}

/// An item with both wordings as data.
pub(crate) fn shown(guideline: &Guideline, id: &str, official: Option<&Found>) -> Value {
    let ours = guideline.item(id).map(|item| match item {
        Item::Section(section) => (Some(section.title.clone()), section.objective.clone()),
        Item::Control(control) => (Some(control.title.clone()), control.requirement.clone()),
        Item::Practice(_, _, practice) => (None, practice.text.clone()),
        Item::Obligation(_, obligation) => (None, Text::new(obligation.ja.as_str(), obligation.en.as_str())),
        Item::Parameter(_, parameter) => (None, Text::new(parameter.ja.as_str(), parameter.en.as_str())),
        Item::Indicator(indicator) => (None, indicator.title.clone()),
    });
    let ours = ours.map(|(title, text)| json!({ "title": title, "text": text }));
    let official = official.map(|found| json!({ "text": found.text, "page": found.at.page, "line": found.at.line }));
    json!({ "guideline": guideline.id(), "id": id, "ours": ours, "official": official })
}

fn text_of(content: &[u8], file: &Path) -> Result<Copy, Failure> {
    let place = Place::file(file.display().to_string());
    Copy::of_bytes(content).map_err(|error| Diagnostic::error(error.message()).at(place).into())
}

/// What was found of each kind, and each clause that was not, with the reason and the nearest place.
fn tell(original: &Original, locale: Locale) -> Result<(), Failure> {
    for (kind, count) in original.counts() {
        let args = vec![
            ("kind", words::clause_kind(kind, locale).into()),
            ("found", count.found.into()),
            ("of", count.of.into()),
        ];
        print::say(locale, "cli-original-count", &args)?;
    }
    for (clause, why, near) in original.missing() {
        let near = near.map(|spot| words::spot(spot.page, spot.line, locale)).unwrap_or_default();
        let args = vec![
            ("id", clause.id.as_str().into()),
            ("why", words::why_missing(why.name(), locale).into()),
            ("near", near.as_str().into()),
        ];
        print::say(locale, if near.is_empty() { "cli-original-missing" } else { "cli-original-missing-near" }, &args)?;
    }
    Ok(())
}

fn summary(original: &Original) -> Value {
    json!({ "counts": original.counts(), "clauses": original.clauses })
}
