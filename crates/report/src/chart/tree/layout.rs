//! Where the boxes of a tree stand: in columns from left to right, with few lines that cross.
//!
//! The trees are no trees in the strict sense: boxes hang under several others. So boxes are layered by the longest way
//! that leads to them, lines over several columns keep a lane free in each, the order within columns follows the middle
//! of the neighbours, and so do the heights.

/// What is laid out: the height of each box, and lines between boxes by their places. Lines lead in no circle.
#[derive(Clone, Debug, Default)]
pub(super) struct Net {
    pub(super) heights: Vec<u32>,
    pub(super) lines: Vec<(usize, usize)>,
}

/// Where everything stands, in tenths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Layout {
    /// The column and the upper edge of each box.
    pub(super) boxes: Vec<(usize, u32)>,
    /// The middles of the lanes of each line, one for each column it passes.
    pub(super) lanes: Vec<Vec<u32>>,
    /// The number of columns.
    pub(super) columns: usize,
    /// The height of the highest column.
    pub(super) height: u32,
}

/// Between two boxes of a column.
const GAP: i64 = 140;
/// A lane that is kept free for a line.
const LANE: i64 = 60;
/// How often order and heights are seen to.
const ROUNDS: usize = 12;

/// A box, or a lane of a line in a column it passes.
#[derive(Clone, Debug)]
struct Item {
    column: usize,
    height: i64,
    top: i64,
    /// Neighbours in the column before and in the column behind.
    before: Vec<usize>,
    behind: Vec<usize>,
}

/// Lays a net out.
pub(super) fn layout(net: &Net) -> Layout {
    let columns = columns(net);
    let number = columns.iter().max().map_or(0, |last| last + 1);
    let mut items: Vec<Item> = columns
        .iter()
        .zip(&net.heights)
        .map(|(column, height)| Item {
            column: *column,
            height: i64::from(*height),
            top: 0,
            before: vec![],
            behind: vec![],
        })
        .collect();
    let mut lanes: Vec<Vec<usize>> = Vec::new();
    for (from, to) in &net.lines {
        let passed = match (columns.get(*from), columns.get(*to)) {
            (Some(from), Some(to)) => from + 1..*to,
            _ => 0..0,
        };
        let mut way = vec![*from];
        let first = items.len();
        for column in passed {
            way.push(items.len());
            items.push(Item { column, height: LANE, top: 0, before: vec![], behind: vec![] });
        }
        lanes.push((first..items.len()).collect());
        way.push(*to);
        for pair in way.windows(2) {
            let [one, other] = pair else { continue };
            items.get_mut(*one).into_iter().for_each(|item| item.behind.push(*other));
            items.get_mut(*other).into_iter().for_each(|item| item.before.push(*one));
        }
    }
    let mut order: Vec<Vec<usize>> = (0..number)
        .map(|column| (0..items.len()).filter(|at| items.get(*at).is_some_and(|item| item.column == column)).collect())
        .collect();
    uncross(&items, &mut order);
    place(&mut items, &order);
    let least = items.iter().map(|item| item.top).min().unwrap_or(0);
    let top = |at: usize| items.get(at).map_or(0, |item| u32::try_from(item.top - least).unwrap_or(0));
    let lane = |at: &usize| top(*at) + u32::try_from(LANE / 2).unwrap_or(0);
    Layout {
        boxes: columns.iter().enumerate().map(|(at, column)| (*column, top(at))).collect(),
        lanes: lanes.iter().map(|lanes| lanes.iter().map(lane).collect()).collect(),
        columns: number,
        height: items.iter().map(|item| u32::try_from(item.top - least + item.height).unwrap_or(0)).max().unwrap_or(0),
    }
}

/// The column of each box: one behind the last of those it hangs under.
fn columns(net: &Net) -> Vec<usize> {
    let mut columns = vec![0; net.heights.len()];
    // As many rounds as there are boxes reach the end of every way; a circle would end here as well.
    for _ in 0..columns.len() {
        let mut moved = false;
        for (from, to) in &net.lines {
            let behind = columns.get(*from).map_or(0, |column| column + 1);
            if let Some(column) = columns.get_mut(*to).filter(|column| **column < behind) {
                *column = behind.min(net.heights.len());
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
    columns
}

/// Orders each column by the middle of its neighbours, to and fro, and keeps the order with the fewest crossings.
fn uncross(items: &[Item], order: &mut Vec<Vec<usize>>) {
    let mut best = (crossings(items, order), order.clone());
    for round in 0..ROUNDS {
        let forth = round % 2 == 0;
        let ranks = |order: &[Vec<usize>]| {
            let mut ranks = vec![0_i64; items.len()];
            for column in order {
                for (rank, at) in (0..).zip(column) {
                    ranks.get_mut(*at).into_iter().for_each(|known| *known = rank);
                }
            }
            ranks
        };
        let visited: Vec<usize> = if forth { (0..order.len()).collect() } else { (0..order.len()).rev().collect() };
        for column in visited {
            let ranks = ranks(order);
            let middle = |at: &usize| {
                let item = items.get(*at);
                let neighbours = item.map(|item| if forth { &item.before } else { &item.behind });
                let known: Vec<i64> =
                    neighbours.into_iter().flatten().filter_map(|at| ranks.get(*at).copied()).collect();
                let own = ranks.get(*at).copied().unwrap_or_default();
                // In thousandths; what has no neighbours there stays about where it is.
                mean(&known.iter().map(|rank| rank * 1_000).collect::<Vec<_>>()).unwrap_or(own * 1_000)
            };
            order.get_mut(column).into_iter().for_each(|column| column.sort_by_key(middle));
        }
        let found = crossings(items, order);
        if found < best.0 {
            best = (found, order.clone());
        }
    }
    *order = best.1;
}

/// How many pairs of lines cross between neighbouring columns.
fn crossings(items: &[Item], order: &[Vec<usize>]) -> usize {
    let mut count = 0;
    for pair in order.windows(2) {
        let [left, right] = pair else { continue };
        let rank = |at: usize| right.iter().position(|one| *one == at);
        let mut ends: Vec<usize> = Vec::new();
        for at in left {
            let mut own: Vec<usize> =
                items.get(*at).into_iter().flat_map(|item| &item.behind).filter_map(|at| rank(*at)).collect();
            own.sort_unstable();
            count += own.iter().map(|end| ends.iter().filter(|before| *before > end).count()).sum::<usize>();
            ends.extend(own);
        }
    }
    count
}

/// Puts every item as near to the middle of its neighbours as the order within its column allows.
fn place(items: &mut [Item], order: &[Vec<usize>]) {
    for column in order {
        let mut top = 0;
        for at in column {
            if let Some(item) = items.get_mut(*at) {
                item.top = top;
                top += item.height + GAP;
            }
        }
    }
    for round in 0..ROUNDS {
        let forth = round % 2 == 0;
        let visited: Vec<&Vec<usize>> = if forth { order.iter().collect() } else { order.iter().rev().collect() };
        for column in visited {
            let wanted: Vec<(i64, i64)> = column.iter().map(|at| wanted(items, *at, forth)).collect();
            for (at, top) in column.iter().zip(settled(&wanted)) {
                items.get_mut(*at).into_iter().for_each(|item| item.top = top);
            }
        }
    }
}

/// Where an item would like to begin, and its height.
fn wanted(items: &[Item], at: usize, forth: bool) -> (i64, i64) {
    let Some(item) = items.get(at) else { return (0, 0) };
    let neighbours = if forth { &item.before } else { &item.behind };
    let middles: Vec<i64> =
        neighbours.iter().filter_map(|at| items.get(*at)).map(|one| one.top + one.height / 2).collect();
    (mean(&middles).map_or(item.top, |middle| middle - item.height / 2), item.height)
}

/// Places near those wanted that overlap nowhere: the middle between pushing down from above and pushing up from below.
fn settled(wanted: &[(i64, i64)]) -> Vec<i64> {
    let mut down = Vec::with_capacity(wanted.len());
    let mut least = i64::MIN;
    for (top, height) in wanted {
        let top = (*top).max(least);
        least = top + height + GAP;
        down.push(top);
    }
    let mut up = Vec::with_capacity(wanted.len());
    let mut most = i64::MAX;
    for (top, height) in wanted.iter().rev() {
        let top = (*top).min(most.saturating_sub(height + GAP));
        most = top;
        up.push(top);
    }
    // Both keep their distances, so their middle does; rounding down may take one tenth of it away.
    down.iter().zip(up.iter().rev()).map(|(down, up)| (down + up).div_euclid(2)).collect()
}

fn mean(of: &[i64]) -> Option<i64> {
    let number = i64::try_from(of.len()).ok().filter(|number| 0 < *number)?;
    Some(of.iter().sum::<i64>().div_euclid(number))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{LANE, Net, layout};

    /// Lines that lead from a box to a later one, so never in a circle.
    fn nets() -> impl Strategy<Value = Net> {
        (1_usize..14).prop_flat_map(|number| {
            let heights = prop::collection::vec(300_u32..1_500, number);
            let lines = prop::collection::btree_set((0..number, 0..number), 0..24);
            (heights, lines).prop_map(|(heights, lines)| Net {
                heights,
                lines: lines.into_iter().filter(|(from, to)| from < to).collect(),
            })
        })
    }

    proptest! {
        #[test]
        fn lines_lead_to_the_right_and_nothing_lies_on_anything(net in nets()) {
            let laid = layout(&net);
            let mut held: Vec<(usize, u32, u32)> =
                laid.boxes.iter().zip(&net.heights).map(|((column, top), height)| (*column, *top, top + height)).collect();
            for ((from, to), lanes) in net.lines.iter().zip(&laid.lanes) {
                let (first, last) = (laid.boxes[*from].0, laid.boxes[*to].0);
                prop_assert!(first < last);
                prop_assert_eq!(lanes.len(), last - first - 1);
                let lane = u32::try_from(LANE / 2).unwrap();
                held.extend(lanes.iter().zip(first + 1..).map(|(middle, column)| (column, middle - lane, middle + lane)));
            }
            held.sort_unstable();
            for pair in held.windows(2) {
                prop_assert!(pair[0].0 < pair[1].0 || pair[0].2 < pair[1].1, "{:?}", pair);
            }
            prop_assert!(held.iter().all(|(column, _, bottom)| *column < laid.columns && *bottom <= laid.height));
        }
    }

    #[test]
    fn a_ladder_stands_in_one_row_and_two_under_one_stand_around_it() {
        let laid = layout(&Net { heights: vec![500, 500, 500], lines: vec![(0, 1), (1, 2)] });
        assert_eq!(laid.boxes, [(0, 0), (1, 0), (2, 0)]);
        let laid = layout(&Net { heights: vec![500, 500, 500], lines: vec![(0, 1), (0, 2)] });
        let [parent, first, second] = laid.boxes[..] else { panic!() };
        assert_eq!((parent.1 - first.1, second.1 - parent.1), (320, 320));
    }

    #[test]
    fn nothing_is_laid_out_as_nothing() {
        assert_eq!(layout(&Net::default()), super::Layout::default());
    }
}
