//! Mapping sets of a library.

use std::collections::{BTreeSet, HashMap};

use message::{Args, Diagnostic};

use super::super::fields::Spot;
use super::super::mapping::{Known, MappingFile, Pair, Side, Tie, write};
use super::super::problems::Problems;
use super::Library;

/// A set as it was read.
struct Set<'g> {
    line: u32,
    from: Side<'g>,
    to: Side<'g>,
    pairs: Vec<Pair>,
}

/// Reads mapping sets. Publishers add to each set the same one read backwards: that is left out, since it says nothing more.
pub(super) fn read(sets: Vec<Spot>, library: &Library, known: &Known<'_>, problems: &mut Problems) -> Vec<MappingFile> {
    let mut kept: Vec<Set<'_>> = Vec::new();
    for spot in sets {
        let Some(set) = one(spot, known, problems) else { continue };
        if kept.iter().any(|other| is_backwards(&set, other)) {
            let left_out = Diagnostic::warning("catalog-mapping-backwards");
            problems.at(set.line, left_out.with("from", set.from.name.as_str()).with("to", set.to.name.as_str()));
        } else {
            kept.push(set);
        }
    }
    let publisher = library.provider.as_deref().or(library.packager.as_deref()).unwrap_or("?");
    let claimed: Args = vec![("publisher", publisher.into()), ("file", library.file.as_str().into())];
    kept.iter().map(|set| write(&set.from, &set.to, &set.pairs, &claimed)).collect()
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
    let mut pairs: Vec<Pair> = Vec::new();
    let mut seen: HashMap<(String, String), (Tie, u32)> = HashMap::new();
    for spot in list {
        let line = spot.line;
        let Some(pair) = tie(spot, &from, &to, problems) else { continue };
        let Some(target) = pair.to.first() else { continue };
        match seen.insert((pair.from.clone(), target.clone()), (pair.tie, line)) {
            Some((tie, first)) if tie == pair.tie => {
                problems.at(line, twice("catalog-tie-twice", &pair, first, Diagnostic::warning));
            }
            Some((_, first)) => problems.at(line, twice("catalog-tie-contradicts", &pair, first, Diagnostic::error)),
            None => put(pair, &mut pairs),
        }
    }
    Some(Set { line, from, to, pairs })
}

fn twice(code: &'static str, pair: &Pair, first: u32, of: impl Fn(&'static str) -> Diagnostic) -> Diagnostic {
    of(code).with("from", pair.from.as_str()).with("to", pair.to.join(", ")).with("first", first)
}

/// Adds a tie, to the pair before it where all but the target is the same.
fn put(pair: Pair, pairs: &mut Vec<Pair>) {
    if let Some(last) = pairs.last_mut() {
        let is_same = Pair { to: last.to.clone(), ..pair.clone() } == *last;
        if is_same {
            return last.to.extend(pair.to);
        }
    }
    pairs.push(pair);
}

fn tie(mut spot: Spot, from: &Side<'_>, to: &Side<'_>, problems: &mut Problems) -> Option<Pair> {
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
    let relation = spot.take_text("relationship").unwrap_or_default();
    let tie = Tie::named(&relation);
    if tie.is_none() {
        problems.at(line, Diagnostic::error("catalog-relation").with("relation", relation));
    }
    let mut said = |field| spot.take_text(field).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    let (rationale, annotation) = (said("rationale"), said("annotation"));
    let strength = said("strength_of_relationship").or_else(|| said("strength"));
    if !spot.is_empty() {
        let fields = spot.names().collect::<Vec<_>>().join(", ");
        problems.at(line, Diagnostic::warning("catalog-not-kept").with("fields", fields));
    }
    Some(Pair { from: source?, to: vec![target?], tie: tie?, strength, rationale, annotation })
}

/// Whether one set says what the other says, read from the other side.
fn is_backwards(set: &Set<'_>, other: &Set<'_>) -> bool {
    let ties = |set: &Set<'_>, backwards: bool| -> BTreeSet<(String, String, Tie)> {
        let single =
            set.pairs.iter().flat_map(|pair| pair.to.iter().map(|to| (pair.from.clone(), to.clone(), pair.tie)));
        single.map(|(from, to, tie)| if backwards { (to, from, tie.inverse()) } else { (from, to, tie) }).collect()
    };
    set.from.name == other.to.name && set.to.name == other.from.name && ties(set, true) == ties(other, false)
}
