//! A framework of a library.

use std::collections::BTreeSet;

use guideline::catalog::{Group, Score, Source, SourceFormat};
use message::Diagnostic;

use super::super::Framework;
use super::super::fields::{Spot, more};
use super::super::name::tail;
use super::super::outline::{Outline, named};
use super::super::problems::Problems;
use super::super::words::Texts;
use super::{Library, nodes};

/// Reads a framework; `asked` is the short name it shall have.
pub(super) fn read(
    mut spot: Spot,
    library: &Library,
    asked: Option<&str>,
    problems: &mut Problems,
) -> Option<Framework> {
    let line = spot.line;
    let mut languages = library.languages.clone();
    let language = library.language.as_str();
    let key = spot.take_text("urn").map(|urn| urn.to_lowercase());
    let printed = spot.take_text("ref_id").or_else(|| library.printed.clone());
    if key.is_none() {
        problems.at(line, Diagnostic::error("catalog-missing").with("field", "urn"));
    }
    let mut texts = Texts::of(&mut spot, language, &mut languages);
    let title = texts.take(&mut spot, "name");
    let text = texts.take(&mut spot, "description");
    texts.finish(&mut spot);
    let mut groups = groups(&mut spot, language, &mut languages, problems);
    let scores = scores(&mut spot, language, &mut languages);
    let mut list = spot.take_list("requirement_nodes");
    list.extend(spot.take_list("requirements"));
    if list.is_empty() {
        problems.at(line, Diagnostic::error("catalog-no-nodes"));
    }
    let read = nodes::read(list, library, &mut groups, &mut languages, problems);
    let name = named(asked, [key.as_deref().map(tail), printed.as_deref()], problems);
    let mut rest = library.rest.clone();
    if !spot.is_empty() {
        rest.put("framework", spot);
    }
    let outline = Outline {
        name,
        issuer: library.provider.clone().or_else(|| library.packager.clone()),
        published: library.published.clone(),
        source: Source {
            file: library.file.clone(),
            format: SourceFormat::CisoAssistant,
            digest: library.digest.clone(),
            language: language.to_owned(),
            languages: Vec::new(),
            key,
            printed,
            version: library.version.clone(),
            packager: library.packager.clone(),
            copyright: library.copyright.clone(),
            title,
            text,
            more: more(&rest),
        },
        groups,
        scores,
        references: library.references.clone(),
        nodes: read.nodes,
        own_ids: read.own_ids,
    };
    if problems.has_errors() { None } else { outline.finish(languages, problems) }
}

fn groups(
    framework: &mut Spot,
    language: &str,
    languages: &mut BTreeSet<String>,
    problems: &mut Problems,
) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for mut spot in framework.take_list("implementation_groups_definition") {
        let Some(id) = spot.take_text("ref_id") else {
            problems.at(spot.line, Diagnostic::error("catalog-missing").with("field", "ref_id"));
            continue;
        };
        if groups.iter().any(|known| known.id == id) {
            problems.at(spot.line, Diagnostic::error("catalog-group-twice").with("group", id));
            continue;
        }
        let mut texts = Texts::of(&mut spot, language, languages);
        let title = texts.take(&mut spot, "name");
        let text = texts.take(&mut spot, "description");
        texts.finish(&mut spot);
        groups.push(Group { id, title, text, more: more(&spot) });
    }
    groups
}

/// The steps of the scale; a scale in another form is kept with the rest.
fn scores(framework: &mut Spot, language: &str, languages: &mut BTreeSet<String>) -> Vec<Score> {
    let are_steps = framework
        .get("scores_definition")
        .is_some_and(|list| list.inside().all(|step| step.get("score").is_some_and(|score| score.plain().is_some())));
    if !are_steps {
        return Vec::new();
    }
    let steps = framework.take_list("scores_definition");
    let step = |mut spot: Spot| {
        let score = spot.take_text("score")?;
        let mut texts = Texts::of(&mut spot, language, languages);
        let title = texts.take(&mut spot, "name");
        let text = texts.take(&mut spot, "description");
        texts.finish(&mut spot);
        Some(Score { score, title, text, more: more(&spot) })
    };
    steps.into_iter().filter_map(step).collect()
}
