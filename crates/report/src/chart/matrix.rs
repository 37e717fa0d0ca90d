//! A table drawn: what stands in each row and column, coloured by who answers for it.

use super::svg::Svg;
use super::tint::{LINE, Tint, labelled, lines};

/// What stands in a row and column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixCell {
    /// The words.
    pub words: String,
    /// What is written below them; may be empty.
    pub below: String,
    /// Who answers for it.
    pub tint: Tint,
}

/// The width of the names of rows, and of a column, in tenths.
const NAMES: u32 = 2600;
const COLUMN: u32 = 2200;
/// The least height of a row.
const ROW: u32 = 340;
/// Between boxes.
const GAP: u32 = 40;

/// Rows with their names at the left, the names of the columns above. The alternative text is for whoever cannot see it.
pub fn matrix(columns: &[String], rows: &[(String, Vec<Option<MatrixCell>>)], title: &str) -> String {
    let heads: Vec<Vec<String>> = columns.iter().map(|name| lines(name, COLUMN - GAP, 3)).collect();
    let words = |cell: &MatrixCell| -> Vec<String> {
        let mut words = lines(&cell.words, COLUMN - 2 * GAP, 2);
        words.extend((!cell.below.is_empty()).then(|| lines(&cell.below, COLUMN - 2 * GAP, 1)).into_iter().flatten());
        words
    };
    let height = |(name, cells): &(String, Vec<Option<MatrixCell>>)| {
        let most = cells.iter().flatten().map(|cell| words(cell).len()).max().unwrap_or_default();
        let most = most.max(lines(name, NAMES - GAP, 2).len());
        ROW.max(LINE * small(most) + 120)
    };
    let above = LINE * small(heads.iter().map(Vec::len).max().unwrap_or_default()) + 100;
    let width = NAMES + COLUMN * small(columns.len());
    let total = above + rows.iter().map(height).sum::<u32>();
    let mut svg = Svg::sized(width / 10, total.div_ceil(10), title);
    for (column, head) in (0..).zip(&heads) {
        for (number, line) in (0..).zip(head) {
            let at = (NAMES + COLUMN * column + COLUMN / 2, LINE * (number + 1) - 20);
            svg.text(at, "middle", "chart-strong", line);
        }
    }
    let mut top = above;
    for row in rows {
        let tall = height(row);
        let name = lines(&row.0, NAMES - GAP, 2);
        let first = top + (tall.saturating_sub(LINE * small(name.len()))) / 2 + 135;
        for (number, line) in (0..).zip(&name) {
            svg.text((0, first + LINE * number), "start", "chart-text", line);
        }
        svg.line((0, top), (width, top), "chart-rule", super::palette::RULE);
        for (column, cell) in (0..).zip(&row.1) {
            let Some(cell) = cell else { continue };
            let at = (NAMES + COLUMN * column + GAP / 2, top + GAP / 2);
            labelled(&mut svg, at, (COLUMN - GAP, tall - GAP), cell.tint, &words(cell));
        }
        top += tall;
    }
    svg.finish()
}

/// A count as a length; no picture has so many rows.
fn small(count: usize) -> u32 {
    u32::try_from(count.min(1_000)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{MatrixCell, matrix};
    use crate::chart::Tint;

    #[test]
    fn every_cell_that_holds_something_is_drawn_and_named() {
        let cell = |tint| Some(MatrixCell { words: "x<y".to_owned(), below: "3".to_owned(), tint });
        let rows = [("計測".to_owned(), vec![cell(Tint::Own), None]), ("b".to_owned(), vec![None, cell(Tint::Open)])];
        let drawn = matrix(&["A", "B"].map(str::to_owned), &rows, "T");
        assert_eq!(drawn.matches("<rect").count(), 2, "{drawn}");
        for (shown, times) in
            [("<title>T</title>", 1), (">x&lt;y<", 2), (">計測<", 1), ("tint-own", 1), ("tint-open", 1)]
        {
            assert_eq!(drawn.matches(shown).count(), times, "{shown}: {drawn}");
        }
    }
}
