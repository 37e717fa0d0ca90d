//! What ties what: boxes and the lines between them, from top to bottom.

use std::collections::VecDeque;

use super::palette;
use super::svg::Svg;
use super::tint::lines;

/// A line of the net between two boxes, which are known by their places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// One end.
    pub from: usize,
    /// The other.
    pub to: usize,
    /// What is written at it.
    pub label: String,
}

/// The room of a box with what stands at its lines, in tenths.
const CELL: u32 = 2200;
/// A box, with room for two lines.
const BOX: (u32, u32) = (1900, 460);
/// From a box down to the words at the lines of the next one.
const DROP: u32 = 260;
/// A line of words.
const WORDS: u32 = 180;
/// How many lines of words a box holds.
const LINES: usize = 2;

/// Boxes in rows: the first one at the top, below it those tied to it, and so on. The words at a line stand upon the box
/// it leads down to. The alternative text is for whoever cannot see it.
pub fn net(boxes: &[String], links: &[Link], title: &str) -> String {
    let rows = rows(boxes.len(), links);
    let widest = rows.iter().map(Vec::len).max().unwrap_or(1);
    let width = CELL.saturating_mul(small(widest));
    let mut places = vec![(0, 0); boxes.len()];
    let mut top = 0;
    let mut labels: Vec<(u32, u32, &str)> = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        let above = |at: usize| {
            let upper: &[usize] = number.checked_sub(1).and_then(|number| rows.get(number)).map_or(&[], Vec::as_slice);
            links.iter().filter(move |link| other(link, at).is_some_and(|end| upper.contains(&end)))
        };
        let words = row.iter().map(|at| above(*at).count()).max().unwrap_or_default();
        if number > 0 {
            top += DROP + WORDS.saturating_mul(small(words));
        }
        let room = width / small(row.len()).max(1);
        for (index, at) in row.iter().enumerate() {
            let middle = room.saturating_mul(small(index)) + room / 2;
            if let Some(place) = places.get_mut(*at) {
                *place = (middle, top);
            }
            for (line, link) in above(*at).enumerate() {
                labels.push((middle, top.saturating_sub(70 + WORDS.saturating_mul(small(line))), &link.label));
            }
        }
        top += BOX.1;
    }
    draw(boxes, links, &places, &labels, (width, top), title)
}

fn draw(
    boxes: &[String],
    links: &[Link],
    places: &[(u32, u32)],
    labels: &[(u32, u32, &str)],
    (width, height): (u32, u32),
    title: &str,
) -> String {
    let mut svg = Svg::sized(width / 10, height.div_ceil(10) + 1, title);
    for link in links {
        let (Some(from), Some(to)) = (places.get(link.from), places.get(link.to)) else { continue };
        let (upper, lower) = if from.1 <= to.1 { (*from, *to) } else { (*to, *from) };
        if upper.1 == lower.1 {
            let level = upper.1 + BOX.1 / 2;
            svg.line((upper.0, level), (lower.0, level), "chart-rule", palette::RULE);
            continue;
        }
        let words = labels.iter().filter(|label| label.0 == lower.0 && label.1 < lower.1 && label.1 > upper.1).count();
        let end = lower.1.saturating_sub(20 + WORDS.saturating_mul(small(words)));
        svg.line((upper.0, upper.1 + BOX.1), (lower.0, end), "chart-rule", palette::RULE);
    }
    for (name, (x, y)) in boxes.iter().zip(places) {
        svg.track((x.saturating_sub(BOX.0 / 2), y + 5), (BOX.0, BOX.1 - 10), "chart-node", palette::RULE);
        let words = lines(name, BOX.0 - 100, LINES);
        let first = BOX.1.saturating_sub(WORDS.saturating_mul(small(words.len()))) / 2 + 135;
        for (number, line) in (0..).zip(&words) {
            svg.text((*x, y + first + WORDS * number), "middle", "chart-strong", line);
        }
    }
    for (x, y, label) in labels {
        svg.text((*x, *y), "middle", "chart-text", label);
    }
    svg.finish()
}

/// The boxes by how many lines away from the first they are; what no line reaches stands last.
fn rows(boxes: usize, links: &[Link]) -> Vec<Vec<usize>> {
    let mut rows: Vec<Vec<usize>> = Vec::new();
    let mut seen = vec![false; boxes];
    let mut open = VecDeque::from([(0, 0)]);
    while let Some((at, row)) = open.pop_front() {
        match seen.get_mut(at) {
            Some(seen) if !*seen => *seen = true,
            _ => continue,
        }
        match rows.get_mut(row) {
            Some(row) => row.push(at),
            None => rows.push(vec![at]),
        }
        open.extend(links.iter().filter_map(|link| Some((other(link, at)?, row + 1))));
    }
    let alone: Vec<usize> = (0..boxes).filter(|at| seen.get(*at) == Some(&false)).collect();
    rows.extend((!alone.is_empty()).then_some(alone));
    rows
}

fn other(link: &Link, at: usize) -> Option<usize> {
    match at {
        _ if link.from == at => Some(link.to),
        _ if link.to == at => Some(link.from),
        _ => None,
    }
}

/// A count as a length; no picture has so many boxes.
fn small(count: usize) -> u32 {
    u32::try_from(count.min(1_000)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Link, net, rows};

    fn link(from: usize, to: usize) -> Link {
        Link { from, to, label: format!("{from}<{to}") }
    }

    #[test]
    fn boxes_stand_as_many_rows_down_as_lines_away() {
        let links = [link(1, 0), link(1, 2), link(3, 1)];
        assert_eq!(rows(5, &links), [vec![0], vec![1], vec![2, 3], vec![4]]);
        assert_eq!(rows(0, &[]), Vec::<Vec<usize>>::new());
    }

    #[test]
    fn every_box_and_every_line_is_drawn_once_and_named() {
        let names = ["a", "b&c", "d"].map(str::to_owned);
        let drawn = net(&names, &[link(0, 1), link(2, 1)], "T");
        assert_eq!((drawn.matches("<rect").count(), drawn.matches("<line").count()), (3, 2));
        for shown in ["<title>T</title>", ">b&amp;c<", ">0&lt;1<", ">2&lt;1<"] {
            assert_eq!(drawn.matches(shown).count(), 1, "{shown}: {drawn}");
        }
        // Three rows of one box each: 220 wide; 46 + (26 + 18 + 46) + (26 + 18 + 46) high, and the lower edge.
        assert!(drawn.contains("viewBox=\"0 0 220 227\""), "{drawn}");
    }
}
