//! Everything that is not right about a file of another's framework, with file and line.

use guideline::catalog::as_id;
use message::{Diagnostic, Place, has_errors};

use super::fields::Spot;
use super::problems::Problems;
use super::{Beside, format};
use crate::oscal::{Document, validate};

/// Every error and warning of a file: OSCAL, a library of CISO Assistant, a sheet, or a mapping by the layout of
/// mappings/README.md. None: there is nothing to remark.
///
/// Profiles of OSCAL are held against their model alone: what a profile imports is not opened.
pub fn lint(file: &str, bytes: &[u8], beside: Beside<'_>) -> Vec<Diagnostic> {
    if super::mapping::is_file(file) {
        return read(file, bytes, beside);
    }
    let Ok((tree, lines)) = crate::oscal::tree(file, bytes) else { return read(file, bytes, beside) };
    if super::sheet::is_sheet(file, bytes) || !super::oscal::is_document(&tree) {
        return read(file, bytes, beside);
    }
    let located = Spot::of(tree.clone(), lines);
    let mut found = match Document::of_tree(file, tree) {
        Ok(document) => {
            let mut found = validate(&document);
            found.iter_mut().for_each(|problem| with_line(problem, &located));
            found
        }
        Err(found) => found,
    };
    let is_read = ["catalog", "mapping-collection"].iter().any(|kind| located.get(kind).is_some());
    if is_read && !has_errors(&found) {
        found.extend(read(file, bytes, beside));
    }
    found
}

fn read(file: &str, bytes: &[u8], beside: Beside<'_>) -> Vec<Diagnostic> {
    let mut problems = Problems::new(file);
    // A name is only needed by whoever takes the file in.
    let beside = Beside { name: Some(beside.name.unwrap_or("lint")), ..beside };
    match format::whole(file, bytes, beside, &mut problems) {
        Ok(_) => problems.take(),
        Err(mut found) => {
            found.extend(problems.take());
            found
        }
    }
}

/// Adds the line to a problem whose place is a JSON pointer.
fn with_line(problem: &mut Diagnostic, root: &Spot) {
    let Some(Place { line: line @ None, item: Some(pointer), .. }) = &mut problem.place else { return };
    let mut spot = root;
    for step in pointer.split('/').skip(1).filter(|step| !step.is_empty()) {
        let name = step.replace("~1", "/").replace("~0", "~");
        let below = spot.get(&name).or_else(|| spot.inside().nth(name.parse().ok()?));
        let Some(below) = below else { break };
        spot = below;
    }
    *line = Some(spot.line);
}

/// Printed ids that several nodes share.
pub(super) fn printed_twice<'n>(nodes: impl Iterator<Item = (u32, &'n str)>, problems: &mut Problems) {
    let mut seen: std::collections::HashMap<String, u32> = std::collections::HashMap::new();
    for (line, printed) in nodes {
        let Some(id) = as_id(printed) else { continue };
        if let Some(first) = seen.insert(id, line) {
            let twice = Diagnostic::warning("catalog-printed-twice").with("printed", printed).with("first", first);
            problems.at(line, twice);
        }
    }
}
