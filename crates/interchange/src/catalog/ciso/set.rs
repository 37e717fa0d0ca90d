//! Mapping sets of a library.

use std::collections::{BTreeSet, HashMap};

use guideline::Relation;
use guideline::mapping::Confidence;
use message::Diagnostic;

use super::super::fields::Spot;
use super::super::mapping::{Claimed, Known, MappingFile, Remarks, Side, Tie, write};
use super::super::problems::Problems;
use super::Library;

/// A set as it was read.
struct Set<'g> {
    line: u32,
    from: Side<'g>,
    to: Side<'g>,
    ties: Vec<Tie>,
}

/// Reads mapping sets. Publishers add to each set the same one read backwards: that is left out, since it says nothing more.
pub(super) fn read(sets: Vec<Spot>, library: &Library, known: &Known<'_>, problems: &mut Problems) -> Vec<MappingFile> {
    let mut kept: Vec<Set<'_>> = Vec::new();
    for spot in sets {
        let Some(set) = one(spot, known, problems) else { continue };
        if let Some(other) =
            kept.iter().find(|other| (&other.from.name, &other.to.name) == (&set.from.name, &set.to.name))
        {
            let twice = Diagnostic::error("catalog-mapping-twice").with("from", set.from.name.as_str());
            problems.at(set.line, twice.with("to", set.to.name.as_str()).with("first", other.line));
        } else if kept.iter().any(|other| is_backwards(&set, other)) {
            let left_out = Diagnostic::warning("catalog-mapping-backwards");
            problems.at(set.line, left_out.with("from", set.from.name.as_str()).with("to", set.to.name.as_str()));
        } else {
            kept.push(set);
        }
    }
    let publisher = library.provider.as_deref().or(library.packager.as_deref());
    let claimed = Claimed::by(publisher, &library.file);
    let mut files = Vec::new();
    for set in &kept {
        match write([&set.from, &set.to], &set.ties, &claimed, known) {
            Ok(file) => files.push(file),
            // The places are those of a file nobody has seen: the set is where to look.
            Err(found) => found.into_iter().for_each(|one| problems.at(set.line, Diagnostic { place: None, ..one })),
        }
    }
    files
}

fn one<'g>(mut spot: Spot, known: &Known<'g>, problems: &mut Problems) -> Option<Set<'g>> {
    let line = spot.line;
    let mut side = |field: &'static str, problems: &mut Problems| {
        let Some(key) = spot.take_text(field).map(|urn| urn.to_lowercase()) else {
            problems.at(line, Diagnostic::error("catalog-missing").with("field", field));
            return None;
        };
        let side = known.side(&key);
        if side.guideline.is_none() {
            problems.at(line, Diagnostic::warning("catalog-mapping-unknown").with("framework", key));
        }
        Some(side)
    };
    let from = side("source_framework_urn", problems);
    let to = side("target_framework_urn", problems);
    let list = spot.take_list("requirement_mappings");
    if list.is_empty() {
        problems.at(line, Diagnostic::error("catalog-missing").with("field", "requirement_mappings"));
    }
    let (from, to) = (from?, to?);
    let mut ties: Vec<Tie> = Vec::new();
    let mut seen: HashMap<(String, String), (Relation, u32)> = HashMap::new();
    for spot in list {
        let line = spot.line;
        let Some(one) = tie(spot, &from, &to, problems) else { continue };
        let Some(target) = one.to.first() else { continue };
        match seen.insert((one.from.clone(), target.clone()), (one.relation, line)) {
            Some((relation, first)) if relation == one.relation => {
                problems.at(line, twice("catalog-tie-twice", &one, first, Diagnostic::warning));
            }
            Some((_, first)) => problems.at(line, twice("catalog-tie-contradicts", &one, first, Diagnostic::error)),
            None => put(one, &mut ties),
        }
    }
    Some(Set { line, from, to, ties })
}

fn twice(code: &'static str, tie: &Tie, first: u32, of: impl Fn(&'static str) -> Diagnostic) -> Diagnostic {
    of(code).with("from", tie.from.as_str()).with("to", tie.to.join(", ")).with("first", first)
}

/// Adds a tie, to the one before it where all but the target is the same.
fn put(tie: Tie, ties: &mut Vec<Tie>) {
    if let Some(last) = ties.last_mut() {
        let is_same = Tie { to: last.to.clone(), ..tie.clone() } == *last;
        if is_same {
            return last.to.extend(tie.to);
        }
    }
    ties.push(tie);
}

/// The relation that CISO Assistant calls so.
fn relation(name: &str) -> Option<Relation> {
    Some(match name {
        "equal" => Relation::Equal,
        "subset" => Relation::Subset,
        "superset" => Relation::Superset,
        "intersect" => Relation::Intersects,
        "not_related" => Relation::None,
        _ => return None,
    })
}

fn tie(mut spot: Spot, from: &Side<'_>, to: &Side<'_>, problems: &mut Problems) -> Option<Tie> {
    let line = spot.line;
    let mut item = |field: &'static str, side: &Side<'_>| {
        let Some(key) = spot.take_text(field).map(|urn| urn.to_lowercase()) else {
            problems.at(line, Diagnostic::error("catalog-missing").with("field", field));
            return None;
        };
        let id = side.item(&key);
        if id.is_none() {
            let dangling = Diagnostic::error("catalog-mapping-dangling").with("key", key);
            problems.at(line, dangling.with("guideline", side.name.as_str()));
        }
        id
    };
    let (source, target) = (item("source_requirement_urn", from), item("target_requirement_urn", to));
    let named = spot.take_text("relationship").unwrap_or_default();
    let relation = relation(&named);
    if relation.is_none() {
        problems.at(line, Diagnostic::error("catalog-relation").with("relation", named));
    }
    let mut said = |field| spot.take_text(field).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    let (rationale, annotation) = (said("rationale"), said("annotation"));
    let strength = said("strength_of_relationship").or_else(|| said("strength"));
    let reason = Remarks { rationale, strength, annotation }.reason();
    if !spot.is_empty() {
        let fields = spot.names().collect::<Vec<_>>().join(", ");
        problems.at(line, Diagnostic::warning("catalog-not-kept").with("fields", fields));
    }
    Some(Tie {
        from: source?,
        to: vec![target?],
        parts: Vec::new(),
        relation: relation?,
        // Nothing in the publisher's file says how sure anybody is; that somebody judged it is what is known.
        confidence: Confidence::Medium,
        reason,
    })
}

/// Whether one set says what the other says, read from the other side.
fn is_backwards(set: &Set<'_>, other: &Set<'_>) -> bool {
    let ties = |set: &Set<'_>, backwards: bool| -> BTreeSet<(String, String, &'static str)> {
        let each = set.ties.iter().flat_map(|tie| tie.to.iter().map(move |to| (tie, to)));
        each.map(|(tie, to)| match backwards {
            true => (to.clone(), tie.from.clone(), tie.relation.inverse().name()),
            false => (tie.from.clone(), to.clone(), tie.relation.name()),
        })
        .collect()
    };
    set.from.name == other.to.name && set.to.name == other.from.name && ties(set, true) == ties(other, false)
}
