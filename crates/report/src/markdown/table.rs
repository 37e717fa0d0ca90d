//! Markdown tables, whose cells are already escaped.

/// Writes a table with its empty line behind it; without rows, nothing.
pub(super) fn table(text: &mut String, header: &[String], rows: &[Vec<String>]) {
    if rows.is_empty() {
        return;
    }
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    text.push_str(&line(header));
    text.push_str(&format!("|{}\n", " --- |".repeat(header.len())));
    for row in rows {
        text.push_str(&line(row));
    }
    text.push('\n');
}

/// Writes a heading with its empty line behind it.
pub(super) fn heading(text: &mut String, level: usize, title: &str) {
    text.push_str(&format!("{} {title}\n\n", "#".repeat(level)));
}
