//! A paper as Markdown.

use super::escape::escape;
use super::table::{heading, table};
use crate::paper::{Paper, PaperPart};

/// Writes a paper.
pub fn paper(paper: &Paper) -> String {
    let mut text = String::new();
    for part in &paper.parts {
        match part {
            PaperPart::Title(title) => heading(&mut text, 1, &escape(title)),
            PaperPart::Heading(title) => heading(&mut text, 2, &escape(title)),
            PaperPart::Paragraph(_, words) => text.push_str(&format!("{}\n\n", escape(words))),
            PaperPart::Entry(head, lines) => {
                let cells: Vec<String> = head.iter().map(|cell| escape(&cell.text)).collect();
                text.push_str(&format!("* {}\n", cells.join(" – ")));
                for line in lines {
                    text.push_str(&format!("  * {}\n", escape(line)));
                }
                text.push('\n');
            }
            PaperPart::Table(header, rows) => {
                let header: Vec<String> = header.iter().map(|title| escape(title)).collect();
                let rows: Vec<Vec<String>> =
                    rows.iter().map(|row| row.iter().map(|cell| escape(&cell.text)).collect()).collect();
                table(&mut text, &header, &rows);
            }
        }
    }
    text
}
