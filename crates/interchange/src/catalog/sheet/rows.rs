//! The lines of a sheet as nodes.

use std::collections::{HashMap, HashSet};

use guideline::catalog::{LEVELS, More, Node, Note, Words};
use message::{Diagnostic, nfkc};

use super::super::ids;
use super::super::problems::Problems;
use super::column::{Column, Columns};
use super::table::Table;

/// Nodes, and what they share.
pub(super) struct Read {
    pub(super) nodes: Vec<Node>,
    /// The groups that are named, in the order they are met.
    pub(super) groups: Vec<String>,
    pub(super) own_ids: usize,
}

/// A line on its way.
#[derive(Default)]
struct Raw {
    line: u32,
    printed: String,
    parent: String,
    depth: Option<usize>,
    /// Whether it is assessed, where the sheet says so.
    assessable: Option<bool>,
    node: Node,
}

pub(super) fn read(table: &Table, columns: &Columns, problems: &mut Problems) -> Read {
    let raw: Vec<Raw> = table.rows.iter().map(|(line, cells)| one(*line, cells, columns, problems)).collect();
    let mut lines: HashMap<&str, usize> = HashMap::new();
    for (at, one) in raw.iter().enumerate() {
        if one.printed.is_empty() {
            problems.at(one.line, Diagnostic::error("catalog-missing").with("field", "id"));
        } else if let Some(first) = lines.insert(&one.printed, at) {
            let first = raw.get(first).map_or(0, |first| first.line);
            let twice = Diagnostic::error("catalog-node-twice").with("key", one.printed.as_str()).with("first", first);
            problems.at(one.line, twice);
        }
    }
    let parents = parents(&raw, &lines, problems);
    let ids::Ids { ids, own } = ids::choose(raw.iter().map(|one| (Some(one.printed.as_str()), None)));
    let with_children: HashSet<usize> = parents.iter().flatten().copied().collect();
    let says = columns.columns.contains(&Column::Assessable);
    let mut groups: Vec<String> = Vec::new();
    let mut nodes = Vec::with_capacity(raw.len());
    for (at, one) in raw.into_iter().enumerate() {
        let id = ids.get(at).cloned().unwrap_or_default();
        for group in &one.node.groups {
            if !groups.contains(group) {
                groups.push(group.clone());
            }
        }
        let parent = parents.get(at).copied().flatten().and_then(|parent| ids.get(parent).cloned());
        let printed = Some(one.printed).filter(|printed| *printed != id);
        // Where the sheet does not say, what has nothing below it is assessed.
        let assessable = if says { one.assessable == Some(true) } else { !with_children.contains(&at) };
        nodes.push(Node { id, printed, parent, assessable, ..one.node });
    }
    Read { nodes, groups, own_ids: own }
}

fn one(line: u32, cells: &[String], columns: &Columns, problems: &mut Problems) -> Raw {
    let mut raw = Raw { line, ..Raw::default() };
    let mut notes: Vec<(String, Words)> = Vec::new();
    let mut others = serde_json::Map::new();
    for (column, cell) in columns.columns.iter().zip(cells).filter(|(_, cell)| !cell.is_empty()) {
        match column {
            Column::Id => raw.printed = nfkc(cell),
            Column::Parent => raw.parent = nfkc(cell),
            Column::Depth => {
                raw.depth = cell.parse().ok().filter(|depth| 0 < *depth);
                if raw.depth.is_none() {
                    problems.at(line, Diagnostic::error("catalog-sheet-depth").with("cell", cell.as_str()));
                }
            }
            Column::Assessable => {
                raw.assessable = truth(cell);
                if raw.assessable.is_none() {
                    problems.at(line, Diagnostic::error("catalog-sheet-truth").with("cell", cell.as_str()));
                }
            }
            Column::Groups => {
                let names = cell.split([',', ';', '、', '\n']).map(str::trim).filter(|name| !name.is_empty());
                raw.node.groups = names.map(str::to_owned).collect();
            }
            Column::Title(language) => raw.node.title.put(language, cell),
            Column::Text(language) => raw.node.text.put(language, cell),
            Column::Note(kind, language) => match notes.iter_mut().find(|(known, _)| known == kind) {
                Some((_, words)) => words.put(language, cell),
                None => notes.push((kind.clone(), Words::of(language, cell))),
            },
            Column::Other(heading) => {
                others.insert(heading.clone(), cell.as_str().into());
            }
        }
    }
    if cells.len() > columns.columns.len() {
        problems.at(line, Diagnostic::error("catalog-sheet-cells").with("columns", columns.columns.len()));
    }
    raw.node.notes = notes.into_iter().map(|(kind, text)| Note { kind, text }).collect();
    raw.node.more = (!others.is_empty()).then(|| More::new(serde_json::Value::Object(others).to_string())).flatten();
    raw
}

fn truth(cell: &str) -> Option<bool> {
    match cell.to_lowercase().as_str() {
        "x" | "yes" | "true" | "1" | "○" | "〇" | "はい" => Some(true),
        "no" | "false" | "0" | "-" | "×" | "いいえ" => Some(false),
        _ => None,
    }
}

/// The place of each line's parent: the one it names, else by its depth the last line before it that is a step less deep.
fn parents(raw: &[Raw], lines: &HashMap<&str, usize>, problems: &mut Problems) -> Vec<Option<usize>> {
    let mut last_of_depth: HashMap<usize, usize> = HashMap::new();
    let mut parents = Vec::with_capacity(raw.len());
    for (at, one) in raw.iter().enumerate() {
        let named = lines.get(one.parent.as_str()).copied();
        if !one.parent.is_empty() && named.is_none() {
            problems.at(one.line, Diagnostic::error("catalog-sheet-parent").with("parent", one.parent.as_str()));
        }
        let above = one.depth.and_then(|depth| depth.checked_sub(1)).filter(|above| 0 < *above);
        let by_depth = above.filter(|_| one.parent.is_empty()).map(|above| last_of_depth.get(&above).copied());
        if by_depth == Some(None) {
            let odd = Diagnostic::error("catalog-sheet-step").with("depth", one.depth.unwrap_or_default());
            problems.at(one.line, odd);
        }
        parents.push(named.or_else(|| by_depth.flatten()));
        if let Some(depth) = one.depth {
            last_of_depth.insert(depth, at);
            last_of_depth.retain(|known, _| *known <= depth);
        }
    }
    for (at, one) in raw.iter().enumerate() {
        let chain = std::iter::successors(Some(at), |at| parents.get(*at).copied().flatten());
        if LEVELS < chain.take(LEVELS + 1).count() {
            let deep = Diagnostic::error("catalog-levels").with("key", one.printed.as_str()).with("limit", LEVELS);
            problems.at(one.line, deep);
        }
    }
    parents
}
