//! A paper as Markdown.

use super::escape::{escape, exact};
use super::table::{heading, table};
use crate::paper::{Paper, PaperCell, PaperPart, PaperTable, Weight};
use crate::say::labelled;

/// Writes a paper.
pub fn paper(paper: &Paper) -> String {
    let mut text = String::new();
    for part in &paper.parts {
        write(&mut text, part, paper);
    }
    text
}

fn write(text: &mut String, part: &PaperPart, paper: &Paper) {
    match part {
        PaperPart::Title(title) => heading(text, 1, &escape(title)),
        PaperPart::Facts(facts) => {
            let rows: Vec<Vec<String>> = facts.iter().map(|(name, fact)| vec![bold(name), escape(fact)]).collect();
            // A table needs a head; the names of facts say enough without one.
            table(text, &[String::new(), String::new()], &rows);
        }
        PaperPart::Heading(level, title) => heading(text, usize::from(*level) + 1, &escape(title)),
        PaperPart::Paragraph(weight, words) => text.push_str(&format!("{}\n\n", weighed(*weight, words))),
        PaperPart::List(items) => {
            for item in items {
                text.push_str(&format!("* {}\n", weighed(item.weight, &item.text)));
                item.below.iter().for_each(|line| text.push_str(&format!("  * {}\n", escape(line))));
            }
            text.push('\n');
        }
        PaperPart::Entry(head, lines) => {
            let cells: Vec<String> = head.iter().map(|cell| escape(&cell.text)).collect();
            text.push_str(&format!("* {}\n", cells.join(" – ")));
            for line in lines {
                text.push_str(&format!("  * {}\n", escape(line)));
            }
            text.push('\n');
        }
        PaperPart::Table(PaperTable { head, rows, .. }) => {
            let head: Vec<String> = head.iter().map(|title| escape(title)).collect();
            let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(cell).collect()).collect();
            table(text, &head, &rows);
        }
        PaperPart::Figure(picture) => text.push_str(&format!("{}\n\n", escape(&picture.told))),
        PaperPart::Terms(terms) => {
            for (term, meaning) in terms {
                text.push_str(&format!("* {}\n", labelled(&bold(term), &escape(meaning), paper.locale)));
            }
            text.push('\n');
        }
        PaperPart::Exact(lines) => text.push_str(&format!("{}\n", exact(lines))),
        PaperPart::Break => {}
    }
}

fn cell(cell: &PaperCell) -> String {
    cell.all_lines().map(escape).collect::<Vec<_>>().join("<br>")
}

/// What comes first is bold; every other weight is a matter of colour, which Markdown has not.
fn weighed(weight: Weight, words: &str) -> String {
    if weight == Weight::Strong { bold(words) } else { escape(words) }
}

fn bold(words: &str) -> String {
    format!("**{}**", escape(words))
}
