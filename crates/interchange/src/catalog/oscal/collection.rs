//! Collections of mappings of OSCAL.

mod relation;
mod resource;

use std::collections::HashMap;

use guideline::mapping::{Confidence, MappingSource};
use guideline::{Guideline, Relation};
use message::{Diagnostic, Text};

use super::super::fields::Spot;
use super::super::mapping::{Claimed, Known, MappingFile, Remarks, Side, Tie, write};
use super::super::problems::Problems;
use super::publisher;
use crate::oscal::export::NAMESPACE;
use relation::{Ends, Related};
use resource::{item, resource};

/// Reads the mappings of a collection. Ours come back as they were; of others' each tie of several items to several is taken
/// apart into ties of two, each in the strongest relation that follows.
pub(super) fn read(mut root: Spot, known: &Known<'_>, problems: &mut Problems) -> Vec<MappingFile> {
    let Some(mut body) = root.take("mapping-collection") else { return Vec::new() };
    let metadata = body.get("metadata").cloned().unwrap_or_else(|| Spot::empty(body.line));
    let file = problems.file().rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
    let claimed = Claimed::by(publisher(&metadata).as_deref(), &file);
    let list = body.take_list("mappings");
    if list.is_empty() {
        problems.at(body.line, Diagnostic::error("catalog-missing").with("field", "mappings"));
    }
    let mut files: Vec<(MappingFile, u32)> = Vec::new();
    for mapping in list {
        let line = mapping.line;
        let Some(read) = one(mapping, &body, &claimed, known, problems) else { continue };
        if let Some((other, first)) = files.iter().find(|(other, _)| other.name == read.name) {
            let twice = Diagnostic::error("catalog-mapping-twice").with("from", other.mapping.from.as_str());
            problems.at(line, twice.with("to", other.mapping.to.as_str()).with("first", *first));
        } else {
            files.push((read, line));
        }
    }
    files.into_iter().map(|(file, _)| file).collect()
}

fn one(
    mut spot: Spot,
    collection: &Spot,
    claimed: &Claimed,
    known: &Known<'_>,
    problems: &mut Problems,
) -> Option<MappingFile> {
    let line = spot.line;
    let mut side = |field, gaps: &str, problems: &mut Problems| {
        let Some(named) = spot.take(field) else {
            problems.at(line, Diagnostic::error("catalog-missing").with("field", field));
            return None;
        };
        let mut side = resource(&named, collection, known)?;
        if side.guideline.is_none() {
            let unknown = Diagnostic::warning("catalog-mapping-unknown").with("framework", side.name.as_str());
            problems.at(named.line, unknown);
        }
        side.left = unmapped(spot.get(gaps), &side);
        Some(side)
    };
    let from = side("source-resource", "source-gap-summary", problems);
    let to = side("target-resource", "target-gap-summary", problems);
    let (from, to) = (from?, to?);
    let maps = spot.take_list("maps");
    if maps.is_empty() {
        problems.at(line, Diagnostic::error("catalog-missing").with("field", "maps"));
    }
    let mut ties: Vec<Tie> = Vec::new();
    // By the two items: the relation, and the line it stands on.
    let mut seen: HashMap<(String, String), (Relation, u32)> = HashMap::new();
    let mut last = None;
    for map in maps {
        let (line, number) = (map.line, own(&map, "pair"));
        for tie in ties_of(map, [&from, &to], problems) {
            let ends = (tie.from.clone(), tie.to.join(", "));
            match seen.get(&ends) {
                Some((relation, first)) if *relation == tie.relation => {
                    problems.at(line, twice("catalog-tie-twice", &ends, *first, Diagnostic::warning));
                }
                Some((_, first)) => {
                    problems.at(line, twice("catalog-tie-contradicts", &ends, *first, Diagnostic::error))
                }
                None => {
                    seen.insert(ends, (tie.relation, line));
                    match ties.last_mut().filter(|_| number.is_some() && number == last) {
                        Some(pair) => pair.to.extend(tie.to),
                        None => ties.push(tie),
                    }
                }
            }
        }
        last = number;
    }
    let ours = || {
        let source = own(&spot, "source").as_deref().and_then(source)?;
        Some(Claimed { source, by: text(&spot, "claimed-by")?, reason: text(&spot, "reason") })
    };
    match write([&from, &to], &ties, &ours().unwrap_or_else(|| claimed.clone()), known) {
        Ok(file) => Some(file),
        Err(found) => {
            // The places are those of a file nobody has seen: the mapping is where to look.
            found.into_iter().for_each(|one| problems.at(line, Diagnostic { place: None, ..one }));
            None
        }
    }
}

fn twice(
    code: &'static str,
    (from, to): &(String, String),
    first: u32,
    of: impl Fn(&'static str) -> Diagnostic,
) -> Diagnostic {
    of(code).with("from", from.as_str()).with("to", to.as_str()).with("first", first)
}

/// The ties of two items that follow from one entry.
fn ties_of(mut map: Spot, [from, to]: [&Side<'_>; 2], problems: &mut Problems) -> Vec<Tie> {
    let line = map.line;
    let mut ends = |field: &'static str, side: &Side<'_>, problems: &mut Problems| {
        let list = map.take_list(field);
        if list.is_empty() {
            problems.at(line, Diagnostic::error("catalog-missing").with("field", field));
        }
        list.iter().filter_map(|spot| item(spot, side, problems)).collect::<Vec<_>>()
    };
    let (sources, targets) = (ends("sources", from, problems), ends("targets", to, problems));
    let Some(related) = Related::read(&map, problems) else { return Vec::new() };
    let confidence = own(&map, "confidence").as_deref().and_then(confidence);
    // An entry of ours that bears no reason has that of all.
    let is_ours = own(&map, "pair").is_some();
    let reason = text(&map, "reason").or_else(|| remarks(&map, &related).reason().filter(|_| !is_ours));
    let not_kept: Vec<&str> = map.names().filter(|name| ["qualifiers", "coverage", "links"].contains(name)).collect();
    if !not_kept.is_empty() {
        problems.at(line, Diagnostic::warning("catalog-not-kept").with("fields", not_kept.join(", ")));
    }
    let (several_from, several_to) = (sources.len() > 1, targets.len() > 1);
    let mut ties = Vec::new();
    for source in &sources {
        for target in &targets {
            let ends = Ends { several_from, several_to, part_from: source.is_part, part_to: target.is_part };
            let Some(relation) = ends.follows(related.relation) else { continue };
            ties.push(Tie {
                from: source.id.clone(),
                to: vec![target.id.clone()],
                parts: source.parts.clone(),
                relation,
                confidence: confidence.unwrap_or(Confidence::Medium),
                reason: reason.clone(),
            });
        }
    }
    if ties.is_empty() && !sources.is_empty() && !targets.is_empty() {
        problems.at(line, Diagnostic::warning("catalog-mapping-nothing-follows"));
    }
    ties
}

/// What the publisher says of an entry.
fn remarks(map: &Spot, related: &Related) -> Remarks {
    let plain = |name| map.get(name).and_then(Spot::plain).map(|text| text.trim().to_owned());
    let score = map.get("confidence-score");
    let score = score.and_then(|score| score.get("category").or_else(|| score.get("percentage")).or(Some(score)));
    let said = plain("remarks").filter(|text| !text.is_empty());
    let told = [related.foreign.clone(), said].into_iter().flatten().collect::<Vec<_>>().join("; ");
    Remarks {
        rationale: plain("matching-rationale"),
        strength: score.and_then(Spot::plain).map(str::to_owned),
        annotation: Some(told).filter(|told| !told.is_empty()),
    }
}

/// The items a gap summary names.
fn unmapped(gaps: Option<&Spot>, side: &Side<'_>) -> Vec<String> {
    let lists = gaps.and_then(|gaps| gaps.get("unmapped-controls")).into_iter().flat_map(Spot::inside);
    let ids = lists.filter_map(|one| one.get("with-ids")).flat_map(Spot::inside).filter_map(Spot::plain);
    // Where the guideline is at hand, what is left over follows from it.
    ids.filter(|_| side.guideline.is_none()).filter_map(guideline::catalog::as_id).collect()
}

/// The value of a property of ours.
fn own(spot: &Spot, name: &str) -> Option<String> {
    let is_it = |prop: &&Spot| {
        let says = |field, text| prop.get(field).and_then(Spot::plain) == Some(text);
        says("name", name) && says("ns", NAMESPACE)
    };
    let prop = spot.get("props")?.inside().find(is_it)?;
    prop.get("value").and_then(Spot::plain).map(str::to_owned)
}

/// A text in both languages, in properties of ours.
fn text(spot: &Spot, name: &str) -> Option<Text> {
    Some(Text::new(own(spot, &format!("{name}.ja"))?, own(spot, &format!("{name}.en"))?))
}

fn source(name: &str) -> Option<MappingSource> {
    [MappingSource::Document, MappingSource::IdenticalIds, MappingSource::Analyst]
        .into_iter()
        .find(|one| one.name() == name)
}

fn confidence(name: &str) -> Option<Confidence> {
    [Confidence::Low, Confidence::Medium, Confidence::High].into_iter().find(|one| one.name() == name)
}

/// The id of an item that goes by an id of OSCAL, and what of it is meant.
struct Item {
    id: String,
    parts: Vec<String>,
    /// Whether only a statement in it is meant.
    is_part: bool,
}

/// What a control of a guideline is called in the catalogs this program writes.
fn is_token_of(guideline: &Guideline, id: &str, token: &str) -> bool {
    // Catalogs of others keep the ids of their publishers, under the keys of their nodes.
    let key = guideline.model.catalog().and_then(|model| model.node(id)).and_then(|node| node.key.as_deref());
    key == Some(token) || id == token || crate::oscal::export::token(id) == token
}
