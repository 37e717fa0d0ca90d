//! A paper on a terminal.

use super::grid::Cell;
use super::ink::{Style, Tone};
use super::page::Page;
use crate::clean::clean;
use crate::paper::{Paper, PaperCell, PaperPart, Weight};

/// Writes a paper.
pub fn paper(paper: &Paper, style: &Style) -> String {
    let mut page = Page::new(style);
    for part in &paper.parts {
        write(&mut page, part);
    }
    page.finish()
}

fn write(page: &mut Page<'_>, part: &PaperPart) {
    match part {
        PaperPart::Title(text) => page.paragraph(0, Tone::Strong, &clean(text)),
        PaperPart::Heading(_, text) => page.heading(&clean(text)),
        PaperPart::Paragraph(weight, text) => page.paragraph(0, tone(*weight), &clean(text)),
        PaperPart::Facts(pairs) | PaperPart::Terms(pairs) => {
            let row = |(name, said): &(String, String)| {
                vec![Cell::new(clean(name)).tone(Tone::Quiet).whole(), Cell::new(clean(said))]
            };
            page.rows(2, &pairs.iter().map(row).collect::<Vec<_>>());
        }
        PaperPart::List(items) => {
            for item in items {
                page.paragraph(2, tone(item.weight), &format!("- {}", clean(&item.text)));
                item.below.iter().for_each(|line| page.paragraph(4, Tone::Plain, &clean(line)));
            }
        }
        PaperPart::Entry(head, lines) => {
            let cells = head.iter().map(|cell| Cell::new(clean(&cell.text)).tone(tone(cell.weight)).whole());
            page.rows(2, &[cells.collect()]);
            for line in lines {
                page.paragraph(4, Tone::Plain, &clean(line));
            }
        }
        PaperPart::Table(table) => {
            let head = table.head.iter().map(|title| Cell::new(clean(title)).tone(Tone::Quiet)).collect();
            let rows = table.rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>());
            let rows: Vec<Vec<Cell>> = std::iter::once(head).chain(rows).collect();
            page.rows(2, &rows);
        }
        PaperPart::Figure(picture) => page.paragraph(2, Tone::Quiet, &clean(&picture.told)),
        PaperPart::Exact(lines) => lines.lines().for_each(|line| page.line(&clean(line))),
        PaperPart::Break => {}
    }
}

/// A cell in one line: a terminal's rows are short.
fn cell(cell: &PaperCell) -> Cell {
    let lines: Vec<String> = cell.all_lines().map(clean).collect();
    Cell::new(lines.join(" / ")).tone(tone(cell.weight))
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
