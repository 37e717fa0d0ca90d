//! A paper as the data that the template reads.

use message::message;
use report::paper::{Paper, PaperCell, PaperPart, PaperTable, Picture, Placed};
use serde_json::{Value, json};

use crate::covered::Covered;
use crate::fonts::Fonts;

/// What the template reads: the paper as JSON, and its pictures in order.
#[derive(Debug)]
pub(crate) struct Data {
    pub(crate) paper: String,
    pub(crate) pictures: Vec<String>,
}

/// Takes a paper over. What cannot be written is said at its end, where its reader finds it.
pub(crate) fn data(paper: &Paper, fonts: &Fonts) -> Data {
    let mut taken = Taken { covered: Covered::new(fonts), pictures: Vec::new(), wide: paper.wide };
    // The standard asks for a title in any case.
    let title = taken.covered.text(if paper.title().is_empty() { "Akashi" } else { paper.title() });
    let mut parts: Vec<Value> = paper.parts.iter().map(|part| taken.part(part)).collect();
    let missing = taken.covered.told();
    if !missing.is_empty() {
        let told = message(paper.locale, "typeset-missing-signs", &vec![("signs", missing.as_str().into())]);
        parts.push(json!({ "kind": "paragraph", "weight": "quiet", "text": told }));
    }
    let day = paper.day.map(|day| [i64::from(day.year()), i64::from(day.month()), i64::from(day.day())]);
    let data = json!({
        "locale": paper.locale.tag(),
        "title": title,
        "day": day,
        "wide": paper.wide,
        "families": fonts.families,
        "parts": parts,
    });
    Data { paper: data.to_string(), pictures: taken.pictures }
}

struct Taken<'f> {
    covered: Covered<'f>,
    pictures: Vec<String>,
    wide: bool,
}

impl Taken<'_> {
    fn part(&mut self, part: &PaperPart) -> Value {
        match part {
            PaperPart::Title(text) => json!({ "kind": "title", "text": self.text(text) }),
            PaperPart::Heading(level, text) => json!({ "kind": "heading", "level": level, "text": self.text(text) }),
            PaperPart::Paragraph(weight, text) => {
                json!({ "kind": "paragraph", "weight": weight.name(), "text": self.text(text) })
            }
            PaperPart::Facts(pairs) => json!({ "kind": "facts", "pairs": self.pairs(pairs) }),
            PaperPart::Terms(pairs) => json!({ "kind": "terms", "pairs": self.pairs(pairs) }),
            PaperPart::List(items) => json!({ "kind": "list", "items": self.cells(items) }),
            PaperPart::Entry(head, lines) => {
                let lines: Vec<String> = lines.iter().map(|line| self.text(line)).collect();
                json!({ "kind": "entry", "head": self.cells(head), "lines": lines })
            }
            PaperPart::Table(table) => self.table(table),
            PaperPart::Figure(picture) => {
                let Placed { width, lies, .. } = picture.placed(self.wide);
                json!({ "kind": "figure", "picture": self.picture(picture), "width": width, "lies": lies })
            }
            PaperPart::Exact(lines) => json!({ "kind": "exact", "lines": self.covered.lines(lines) }),
            PaperPart::Break => json!({ "kind": "break" }),
        }
    }

    fn table(&mut self, table: &PaperTable) -> Value {
        let shares = table.shares(self.wide);
        let head: Vec<String> = table.head.iter().map(|title| self.text(title)).collect();
        let rows: Vec<Value> = table.rows.iter().map(|row| self.cells(row)).collect();
        json!({ "kind": "table", "head": head, "rows": rows, "shares": shares, "hand": table.by_hand })
    }

    fn cells(&mut self, cells: &[PaperCell]) -> Value {
        let cell = |cell: &PaperCell| {
            let below: Vec<String> = cell.below.iter().map(|line| self.text(line)).collect();
            let picture = cell.picture.as_ref().map(|picture| self.picture(picture));
            json!({ "text": self.text(&cell.text), "below": below, "weight": cell.weight.name(), "picture": picture })
        };
        cells.iter().map(cell).collect()
    }

    fn pairs(&mut self, pairs: &[(String, String)]) -> Vec<[String; 2]> {
        pairs.iter().map(|(name, said)| [self.text(name), self.text(said)]).collect()
    }

    /// Keeps a picture, and says where it lies and what it tells.
    fn picture(&mut self, picture: &Picture) -> Value {
        let file = format!("/{}.svg", self.pictures.len());
        self.pictures.push(picture.svg.clone());
        json!({ "file": file, "told": self.text(&picture.told) })
    }

    fn text(&mut self, text: &str) -> String {
        self.covered.text(text)
    }
}
