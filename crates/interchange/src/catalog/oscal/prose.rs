//! What a control says, as text: its statement with labels, and parameters shown by what they stand for.

use std::cell::Cell;
use std::collections::HashMap;

use super::super::fields::Spot;

/// The most characters shown of a parameter.
const SHOWN: usize = 300;

/// The most bytes put in for parameters in one catalog: few bytes of a hostile one could ask for many.
const BUDGET: usize = 32 * 1024 * 1024;

/// What parameters stand for, by their ids.
pub(super) struct Inserted {
    shown: HashMap<String, String>,
    left: Cell<usize>,
}

impl Inserted {
    /// Gathers the parameters of a catalog.
    pub(super) fn of(body: &Spot) -> Self {
        let mut shown = HashMap::new();
        gather(body, &mut shown);
        Self { shown, left: Cell::new(BUDGET) }
    }

    /// The prose of the parts of a name, with that of the items in them.
    pub(super) fn prose(&self, spot: &Spot, name: &str) -> String {
        let mut lines = Vec::new();
        for part in spot.get("parts").into_iter().flat_map(Spot::inside) {
            if part.get("name").and_then(Spot::plain) == Some(name) {
                self.part(part, &mut lines);
            }
        }
        lines.join("\n")
    }

    fn part(&self, part: &Spot, lines: &mut Vec<String>) {
        let label = || {
            let props = part.get("props").into_iter().flat_map(Spot::inside);
            let mut labels = props.filter(|prop| prop.get("name").and_then(Spot::plain) == Some("label"));
            labels.next().and_then(|prop| prop.get("value")).and_then(Spot::plain)
        };
        let prose = part.get("prose").and_then(Spot::plain).map(|prose| self.filled(&self.filled(prose)));
        if let Some(prose) = prose {
            lines.push(label().map_or_else(|| prose.clone(), |label| format!("{label} {prose}")));
        }
        // Items belong to the text; other parts within it are about it.
        for item in part.get("parts").into_iter().flat_map(Spot::inside) {
            if item.get("name").and_then(Spot::plain) == Some("item") {
                self.part(item, lines);
            }
        }
    }

    /// A text with each parameter replaced by what it stands for, in brackets; the text as it was is kept beside it. A
    /// parameter may name others, so this is done twice.
    fn filled(&self, prose: &str) -> String {
        let mut out = String::with_capacity(prose.len());
        let mut rest = prose;
        while let Some((before, after)) = rest.split_once("{{") {
            let Some((insert, after)) = after.split_once("}}") else { break };
            out.push_str(before);
            let id = insert.rsplit([',', ':']).next().unwrap_or_default().trim();
            let words = self.shown.get(id).map_or(id, String::as_str);
            let Some(left) = self.left.get().checked_sub(words.len()) else {
                out.push_str("{{");
                rest = rest.get(before.len() + 2..).unwrap_or_default();
                break;
            };
            self.left.set(left);
            out.push('[');
            out.push_str(words);
            out.push(']');
            rest = after;
        }
        out.push_str(rest);
        out
    }
}

fn gather(spot: &Spot, shown: &mut HashMap<String, String>) {
    for param in spot.get("params").into_iter().flat_map(Spot::inside) {
        let Some(id) = param.get("id").and_then(Spot::plain) else { continue };
        let text = |name: &str| param.get(name).and_then(Spot::plain).map(str::to_owned);
        let values = || joined(param.get("values")?, ", ");
        let choices = || joined(param.get("select")?.get("choice")?, "; ");
        if let Some(words) = values().or_else(|| text("label")).or_else(choices) {
            shown.insert(id.to_owned(), words.chars().take(SHOWN).collect());
        }
    }
    for below in ["controls", "groups"] {
        spot.get(below).into_iter().flat_map(Spot::inside).for_each(|one| gather(one, shown));
    }
}

fn joined(list: &Spot, between: &str) -> Option<String> {
    let words: Vec<&str> = list.inside().filter_map(Spot::plain).collect();
    (!words.is_empty()).then(|| words.join(between))
}
