//! A table on a paper, and how wide its columns are.

use message::display_width;

use super::{PaperCell, Weight};
use crate::clean::clean;

/// A table: the titles of its columns, and its rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PaperTable {
    /// The titles of the columns.
    pub head: Vec<String>,
    /// The rows, a cell for each column.
    pub rows: Vec<Vec<PaperCell>>,
    /// The shares of the columns in its width, in thousandths; empty: as its own cells need them.
    pub shares: Vec<u32>,
    /// Whether its rows are written in by hand: they are higher then.
    pub by_hand: bool,
}

/// How many columns of letters are on a line of a table, on an upright sheet and on one that lies.
const ROOM: [usize; 2] = [118, 176];

/// What the padding of a cell takes.
const PADDING: usize = 3;

/// The most columns of letters one word may claim for itself: longer ones are broken.
const WORD: usize = 22;

/// The least any column gets, in columns of letters.
const LEAST: usize = 4;

impl PaperTable {
    /// A table whose columns are as wide as they need to be.
    pub fn new(head: Vec<String>, rows: Vec<Vec<PaperCell>>) -> Self {
        Self { head, rows, ..Self::default() }
    }

    /// The shares of the columns in the width of an upright sheet, or of one that lies, in thousandths.
    ///
    /// Each column has room for its longest word; what is left goes to the columns in proportion to how much stands in
    /// their cells, so that rows are as low as can be. Every printer that needs fixed widths takes them from here.
    pub fn shares(&self, lies: bool) -> Vec<u32> {
        let [upright, lying] = ROOM;
        self.shares_in(if lies { lying } else { upright })
    }

    fn shares_in(&self, room: usize) -> Vec<u32> {
        if self.shares.len() == self.head.len() {
            return self.shares.clone();
        }
        let columns: Vec<Need> = (0..self.head.len()).map(|column| self.need(column)).collect();
        let words: usize = columns.iter().map(|need| need.word).sum();
        let whole: usize = columns.iter().map(|need| need.line).sum();
        let left = room.saturating_sub(words);
        let much = columns.iter().map(|need| need.cell).sum::<usize>().max(1);
        let width = |need: &Need| {
            // What fits anyway shares out the rest by size; a table is as wide as its sheet.
            if whole <= room { need.line } else { need.word + left * need.cell / much }
        };
        let widths: Vec<usize> = columns.iter().map(width).collect();
        let sum = widths.iter().sum::<usize>().max(1);
        widths.iter().map(|width| u32::try_from(width * 1000 / sum).unwrap_or(1000)).collect()
    }

    fn need(&self, column: usize) -> Need {
        let head = self.head.get(column).map(|title| clean(title)).unwrap_or_default();
        let mut need = Need { word: bold(longest_word(&head)), line: bold(display_width(&head)), cell: 0 };
        let (mut all, mut count) = (0, 0);
        for cell in self.rows.iter().filter_map(|row| row.get(column)) {
            let wide = if cell.weight == Weight::Strong { bold } else { |width| width };
            for line in cell.all_lines().map(clean) {
                need.word = need.word.max(wide(longest_word(&line)));
                need.line = need.line.max(wide(display_width(&line)));
                all += display_width(&line);
            }
            count += usize::from(cell.all_lines().any(|line| !line.is_empty()));
        }
        need.word = need.word.clamp(LEAST, WORD) + PADDING;
        need.line = (need.line + PADDING).max(need.word);
        need.cell = all / count.max(1);
        need
    }
}

/// How wide bold letters are: a fifth wider at the most, in the widest of the usual typefaces.
fn bold(width: usize) -> usize {
    width + width.div_ceil(5)
}

/// What a column needs, in columns of letters.
struct Need {
    /// Its longest word.
    word: usize,
    /// Its longest line, if it were not broken.
    line: usize,
    /// What stands in a cell, all lines together; empty ones do not count.
    cell: usize,
}

/// The longest stretch of a text that has to stay together: Japanese may be broken anywhere.
fn longest_word(text: &str) -> usize {
    let joined = |character: char| character.is_ascii_graphic();
    let latin = text.split(|character| !joined(character)).map(str::len).max().unwrap_or_default();
    // Two Japanese letters at least, so that no column becomes a column of single letters.
    latin.max(display_width(text).min(6))
}

#[cfg(test)]
mod tests {
    use super::PaperTable;
    use crate::paper::{PaperCell, Weight};

    fn table(rows: &[&[&str]]) -> PaperTable {
        let cells = |row: &&[&str]| row.iter().map(|text| PaperCell::from(*text)).collect();
        PaperTable::new(vec![String::new(); rows[0].len()], rows.iter().map(cells).collect())
    }

    #[test]
    fn prose_gets_the_room_that_ids_leave() {
        let prose = "長い文章が続き、一行には収まらない。".repeat(8);
        let shares = table(&[&["A-3-1", &prose, "2026-11-21"]]).shares_in(100);
        assert!(shares[1] > 700 && shares[0] >= 50 && shares[2] >= 100, "{shares:?}");
    }

    #[test]
    fn a_long_id_never_pushes_the_others_out() {
        let id = "x".repeat(400);
        let shares = table(&[&[&id, "short", "some words of prose"]]).shares_in(60);
        let widths: Vec<u32> = shares.iter().map(|share| share * 60 / 1000).collect();
        // Beside its padding of 3, each keeps room for its longest word; of short ones, for three Japanese letters.
        assert!(widths[1] >= 5 + 3 && widths[2] >= 6 + 3, "{widths:?}");
    }

    #[test]
    fn bold_ids_and_titles_have_room_for_their_letters() {
        let prose = "long prose in English ".repeat(20);
        let row = vec![PaperCell::new("A-10", Weight::Strong), PaperCell::from(prose.as_str()), PaperCell::from("")];
        let table = PaperTable::new(vec!["No.".into(), "Purpose".into(), "Reason".into()], vec![row]);
        let widths: Vec<u32> = table.shares_in(118).iter().map(|share| share * 118).collect();
        // Four and six letters, a fifth wider in full columns, beside their padding of 3.
        assert!((5 + 3) * 1000 <= widths[0] + 118 && (8 + 3) * 1000 <= widths[2] + 118, "{widths:?}");
    }

    #[test]
    fn shares_that_are_given_hold() {
        let mut table = table(&[&["a", "b"]]);
        table.shares = vec![900, 100];
        assert_eq!(table.shares_in(10), [900, 100]);
    }

    #[test]
    fn a_table_without_columns_has_no_shares() {
        assert!(PaperTable::default().shares_in(100).is_empty());
    }
}
