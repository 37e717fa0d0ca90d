//! The papers of an IoT service as Markdown.

use super::escape::escape;
use super::table::{heading, table};
use crate::iot::Paper;

/// Papers one after the other, each a heading, its lead and a table; `title` stands above them all.
pub fn iot(title: &str, papers: &[Paper]) -> String {
    let mut text = String::new();
    heading(&mut text, 1, &escape(title));
    for paper in papers {
        heading(&mut text, 2, &escape(&paper.title));
        if !paper.lead.is_empty() {
            text.push_str(&format!("{}\n\n", escape(&paper.lead)));
        }
        let cells = |row: &Vec<String>| row.iter().map(|cell| escape(cell)).collect::<Vec<_>>();
        table(&mut text, &cells(&paper.head), &paper.rows.iter().map(cells).collect::<Vec<_>>());
    }
    text
}
