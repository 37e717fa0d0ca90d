//! A document as the data says it is printed, our wording standing for the official one.

use guideline::{Guideline, Printed, Stands};

use crate::original::wanted::{self, Expected, Wanted};

/// The width of the printed page, in characters.
const WIDTH: usize = 44;

/// What a clause says below its heading.
pub(super) fn body(title: &str) -> String {
    format!("「{title}」の条は、見出しの下に置いた説明の文である。")
}

/// A line of the document; what must not be torn or changed is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PrintedLine {
    pub(super) text: String,
    /// The clause or entry it belongs to.
    pub(super) of: String,
}

/// The document, without the clauses left out.
pub(super) fn document(guideline: &Guideline, left_out: &[&str]) -> Vec<PrintedLine> {
    let printed = guideline.printed.clone().unwrap();
    let mut lines = Vec::new();
    for one in wanted::of(guideline).iter().filter(|one| !left_out.contains(&one.id.as_str())) {
        clause(one, &printed, left_out, &mut lines);
    }
    lines
}

fn clause(one: &Wanted, printed: &Printed, left_out: &[&str], lines: &mut Vec<PrintedLine>) {
    let in_row = printed.heading.stands == Stands::InRow;
    let heading = if in_row { format!("{} 【{}】", one.id, one.title) } else { format!("{}. {}", one.id, one.title) };
    put(lines, &one.id, "", &heading);
    put(lines, &one.id, "", &body(&one.title));
    let Some(list) = printed.list.as_ref().filter(|_| !one.groups.is_empty()) else { return };
    if let Some(after) = &list.after {
        put(lines, &one.id, "", after);
    }
    for group in &one.groups {
        if let (Some(head), Some(title)) = (&list.group, &group.title) {
            put(lines, &one.id, "", &head.replace("{title}", title));
        }
        for entry in group.entries.iter().filter(|entry| !left_out.contains(&entry.id.as_str())) {
            let spelt = list.marks.first().map(String::as_str).unwrap_or_default();
            let mark = match &entry.mark {
                Expected::Numbered(number) => spelt.replace("{roman}", &roman(*number)),
                Expected::Printed(mark) => mark.clone(),
                Expected::Bullet => spelt.to_owned(),
                Expected::Nothing => String::new(),
            };
            put(lines, &entry.id, &mark, &entry.ours);
        }
    }
}

/// A text with its mark, broken into lines.
fn put(lines: &mut Vec<PrintedLine>, of: &str, mark: &str, text: &str) {
    let chars: Vec<char> = format!("{mark} {text}").trim().chars().collect();
    for line in chars.chunks(WIDTH) {
        lines.push(PrintedLine { text: line.iter().collect(), of: of.to_owned() });
    }
}

fn roman(number: usize) -> String {
    let mut rest = number;
    let mut text = String::new();
    for (value, letters) in [(10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")] {
        while value <= rest {
            text.push_str(letters);
            rest -= value;
        }
    }
    text
}

/// The lines as a text.
pub(super) fn text(lines: &[PrintedLine]) -> String {
    lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n")
}
