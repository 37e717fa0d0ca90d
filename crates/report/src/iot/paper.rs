//! The papers of a service bound together, to be read on paper.

use message::Locale;

use super::Paper as Sheet;
use crate::origin::Origin;
use crate::paper::{Paper, PaperCell, PaperPart, Picture, Weight};

/// Papers one after the other, each a heading, its lead and a table; `title` stands above them all, pictures come first.
pub fn paper(title: &str, pictures: Vec<Picture>, sheets: &[Sheet], origin: Option<&Origin>, locale: Locale) -> Paper {
    let mut paper = Paper { day: origin.map(|origin| origin.day), wide: true, ..Paper::new(locale) };
    paper.titled(title.to_owned());
    if let Some(origin) = origin {
        paper.parts.push(PaperPart::Facts(origin.facts(locale)));
    }
    paper.parts.extend(pictures.into_iter().map(PaperPart::Figure));
    for sheet in sheets {
        paper.heading(sheet.title.clone());
        if !sheet.lead.is_empty() {
            paper.paragraph(Weight::Plain, sheet.lead.clone());
        }
        let cells = |row: &Vec<String>| row.iter().map(|text| PaperCell::from(text.as_str())).collect();
        paper.table(sheet.head.clone(), sheet.rows.iter().map(cells).collect());
    }
    if let Some(origin) = origin {
        origin.checkpoint(&mut paper);
    }
    paper
}
