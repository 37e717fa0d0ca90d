//! A table without rules: columns as wide as their contents, the last one as wide as what remains.

use message::display_width;

use super::ink::{Style, Tone};
use crate::wrap::{cut, wrap};

/// Blank columns between two columns.
const GAP: usize = 2;

/// What stands in one row and column.
#[derive(Clone, Debug, Default)]
pub(super) struct Cell {
    text: String,
    tone: Tone,
    right: bool,
    whole: bool,
}

impl Cell {
    /// A text, which the caller has cleaned.
    pub(super) fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// The same in a tone.
    pub(super) fn tone(mut self, tone: impl Into<Tone>) -> Self {
        self.tone = tone.into();
        self
    }

    /// The same, never cut or broken: its width was seen to by the caller.
    pub(super) fn whole(mut self) -> Self {
        self.whole = true;
        self
    }

    /// The same at the right end of its column.
    pub(super) fn right(mut self) -> Self {
        self.right = true;
        self
    }
}

/// What happens to a last cell that does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Overflow {
    /// It is cut off.
    Cut,
    /// It goes on in the next line, below itself.
    Wrap,
}

/// Lays rows out, each line beginning with `indent` blanks.
pub(super) fn grid(style: &Style, indent: usize, overflow: Overflow, rows: &[Vec<Cell>]) -> Vec<String> {
    let widths = widths(rows);
    rows.iter().flat_map(|row| line(style, indent, overflow, row, &widths)).collect()
}

/// The columns that remain behind rows, if one more cell were put at the end of each.
pub(super) fn room_behind(style: &Style, indent: usize, rows: &[Vec<Cell>]) -> usize {
    let used: usize = widths(rows).into_iter().filter(|width| *width > 0).map(|width| width + GAP).sum();
    style.columns().saturating_sub(indent + used)
}

fn widths(rows: &[Vec<Cell>]) -> Vec<usize> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width =
        |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| display_width(&cell.text)).max();
    (0..columns).map(|column| width(column).unwrap_or_default()).collect()
}

fn line(style: &Style, indent: usize, overflow: Overflow, row: &[Cell], widths: &[usize]) -> Vec<String> {
    let Some((last, cells)) = row.split_last() else { return vec![String::new()] };
    let mut begin = " ".repeat(indent);
    let mut used = indent;
    // A column in which nothing stands takes no room at all.
    for (cell, width) in cells.iter().zip(widths).filter(|(_, width)| **width > 0) {
        let blank = " ".repeat(width.saturating_sub(display_width(&cell.text)));
        let painted = style.paint(cell.tone, &cell.text);
        begin.push_str(&if cell.right { format!("{blank}{painted}") } else { format!("{painted}{blank}") });
        begin.push_str(&" ".repeat(GAP));
        used += width + GAP;
    }
    let room = style.columns().saturating_sub(used).max(10);
    let mut texts = match overflow {
        _ if last.whole => vec![last.text.clone()],
        Overflow::Cut => vec![cut(&last.text, room)],
        Overflow::Wrap => wrap(&last.text, room),
    };
    // A last column that stands at the right end is as wide as its widest cell.
    if let (true, Some(width), Some(text)) = (last.right, widths.get(cells.len()), texts.first_mut()) {
        *text = format!("{}{text}", " ".repeat(width.saturating_sub(display_width(text))));
    }
    let mut lines = Vec::with_capacity(texts.len());
    for (number, text) in texts.iter().enumerate() {
        let painted = style.paint(last.tone, text);
        let line = if number == 0 { format!("{begin}{painted}") } else { format!("{}{painted}", " ".repeat(used)) };
        lines.push(line.trim_end().to_owned());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{Cell, Overflow, grid};
    use crate::terminal::Style;
    use crate::terminal::ink::Tone;

    fn rows() -> Vec<Vec<Cell>> {
        let row = |verdict: &str, count: &str, text: &str| {
            vec![Cell::new(verdict).tone(Tone::Bad), Cell::new(count).right(), Cell::new(text)]
        };
        vec![row("未実施", "3", "監査証跡を保存する期間を決める"), row("met", "120", "x")]
    }

    #[test]
    fn columns_line_up_by_display_width() {
        let style = Style { width: 40, colour: false, unicode: true };
        assert_eq!(
            grid(&style, 2, Overflow::Wrap, &rows()),
            ["  未実施    3  監査証跡を保存する期間を", "               決める", "  met     120  x"]
        );
        assert_eq!(
            grid(&style, 2, Overflow::Cut, &rows()).first().map(String::as_str),
            Some("  未実施    3  監査証跡を保存する期間...")
        );
    }

    #[test]
    fn colours_do_not_move_columns() {
        let style = Style { width: 80, colour: true, unicode: true };
        let lines = grid(&style, 0, Overflow::Cut, &rows());
        assert_eq!(lines[1], "\u{1b}[31mmet\u{1b}[0m     120  x");
    }
}
