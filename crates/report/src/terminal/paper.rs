//! A paper on a terminal.

use super::grid::Cell;
use super::ink::{Style, Tone};
use super::page::Page;
use crate::clean::clean;
use crate::paper::{Paper, PaperPart, Weight};

/// Writes a paper.
pub fn paper(paper: &Paper, style: &Style) -> String {
    let mut page = Page::new(style);
    for part in &paper.parts {
        match part {
            PaperPart::Title(text) => page.paragraph(0, Tone::Strong, &clean(text)),
            PaperPart::Heading(text) => page.heading(&clean(text)),
            PaperPart::Paragraph(weight, text) => page.paragraph(0, tone(*weight), &clean(text)),
            PaperPart::Entry(head, lines) => {
                let cells = head.iter().map(|cell| Cell::new(clean(&cell.text)).tone(tone(cell.weight)).whole());
                page.rows(2, &[cells.collect()]);
                for line in lines {
                    page.paragraph(4, Tone::Plain, &clean(line));
                }
            }
            PaperPart::Table(header, rows) => {
                let header = header.iter().map(|title| Cell::new(clean(title)).tone(Tone::Quiet)).collect();
                let rows = rows.iter().map(|row| {
                    row.iter().map(|cell| Cell::new(clean(&cell.text)).tone(tone(cell.weight))).collect::<Vec<_>>()
                });
                let rows: Vec<Vec<Cell>> = std::iter::once(header).chain(rows).collect();
                page.rows(2, &rows);
            }
        }
    }
    page.finish()
}

fn tone(weight: Weight) -> Tone {
    match weight {
        Weight::Plain => Tone::Plain,
        Weight::Strong => Tone::Strong,
        Weight::Quiet => Tone::Quiet,
        Weight::Good => Tone::Good,
        Weight::Fair => Tone::Fair,
        Weight::Bad => Tone::Bad,
    }
}
