//! The files of the shape `catalog`.

use std::collections::HashMap;

use message::{Diagnostic, Text};

use crate::catalog::{LEVELS, NODES, Node};
use crate::draft::Draft;
use crate::file::{Document, Located};
use crate::{Control, Part, Section};

/// Takes what a file holds; `false`: the shape has no such file.
pub(super) fn read(path: &str, document: &mut Document<'_>, draft: &mut Draft, found: &mut Vec<Diagnostic>) -> bool {
    draft.catalog.read(path, document, found)
}

/// Makes a control of every node that is assessed and a section of every other one, below one section for the whole: it
/// holds what the publisher puts into no group.
pub(super) fn place(draft: &mut Draft) {
    // More nodes or levels are refused when the draft is checked; placing them would only take long.
    let nodes = draft.catalog.nodes.get(..NODES).unwrap_or(&draft.catalog.nodes);
    let language = draft.catalog.sources.first().map_or("en", |source| source.item.language.as_str());
    let Some(manifest) = &mut draft.manifest else { return };
    let by_id: HashMap<&str, &Node> = nodes.iter().map(|node| (node.item.id.as_str(), &node.item)).collect();
    let mut whole = manifest.item.id.clone();
    while by_id.contains_key(whole.as_str()) {
        whole.push('_');
    }
    let title = manifest.item.title.clone();
    let section = Section { id: whole.clone(), title: title.clone(), objective: Text::default(), depth: 1 };
    draft.sections.push(Located { item: section, place: manifest.place.clone() });
    for node in nodes {
        let mut path = sections_above(&node.item, &by_id);
        path.insert(0, whole.clone());
        let (title, text) = told(&node.item, language);
        let id = node.item.id.clone();
        if node.item.assessable {
            draft.controls.push(node.beside(Control {
                id,
                level: None,
                title,
                layers: Vec::new(),
                requirement: text,
                practices: Vec::new(),
                obligations: Vec::new(),
                parameters: Vec::new(),
                discrepancies: Vec::new(),
                path,
            }));
        } else {
            let objective = node.item.text.both(language);
            draft.sections.push(node.beside(Section { id, title, objective, depth: path.len() + 1 }));
        }
    }
    manifest.item.parts = vec![Part { id: whole, title }];
}

/// The nodes above that are not assessed, outermost first; a circle ends at the most levels there may be.
fn sections_above(node: &Node, by_id: &HashMap<&str, &Node>) -> Vec<String> {
    let above = |node: &&Node| by_id.get(node.parent.as_deref()?).copied();
    let chain = std::iter::successors(Some(node), above).skip(1).take(LEVELS);
    let mut path: Vec<String> = chain.filter(|node| !node.assessable).map(|node| node.id.clone()).collect();
    path.reverse();
    path
}

/// The title and the text of a node; each stands for the other where there is but one, and the printed id for both.
fn told(node: &Node, language: &str) -> (Text, Text) {
    let (title, text) = (node.title.both(language), node.text.both(language));
    match (node.title.is_empty(), node.text.is_empty()) {
        (false, false) => (title, text),
        (false, true) => (title.clone(), title),
        (true, false) => (Text::new(shortened(&text.ja), shortened(&text.en)), text),
        (true, true) => {
            let printed = Text::new(node.printed(), node.printed());
            (printed.clone(), printed)
        }
    }
}

/// The beginning of a text, where a title is wanted: its first line, cut at a word.
fn shortened(text: &str) -> String {
    /// So many characters fill a line.
    const TITLE: usize = 120;
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let Some((end, _)) = line.char_indices().nth(TITLE) else { return line.to_owned() };
    let start = line.get(..end).unwrap_or(line);
    let cut = start.rfind(' ').filter(|cut| end / 2 < *cut).unwrap_or(end);
    format!("{}…", start.get(..cut).unwrap_or(start).trim_end())
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_title_is_the_beginning_of_the_text() {
        assert_eq!(shortened("\n First line. \nSecond"), "First line.");
        let long = "word ".repeat(40);
        assert_eq!(shortened(&long), format!("{}…", "word ".repeat(24).trim_end()));
        let without_spaces = "条".repeat(130);
        assert_eq!(shortened(&without_spaces), format!("{}…", "条".repeat(120)));
    }
}
