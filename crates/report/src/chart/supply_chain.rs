//! A supply chain: its services from the one that is looked at down to the lowest, and how they lean on one another.

use message::display_width;
use method::assessment::Verdict;

use super::palette;
use super::svg::Svg;

/// A service of the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainBox {
    /// Its name.
    pub name: String,
    /// What stands below the name: who provides it.
    pub under: String,
    /// How it stands; drawn as a mark, and written for whoever sees no colours.
    pub verdict: Verdict,
    /// The verdict in words.
    pub said: String,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChainStroke {
    /// One is built on the other.
    Plain,
    /// One uses the other's API.
    Dashed,
    /// Both exchange data.
    Dotted,
}

/// A line between two services, which are known by their places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainLine {
    /// The service that leans on the other.
    pub from: usize,
    /// The other.
    pub to: usize,
    /// How it is drawn.
    pub stroke: ChainStroke,
}

/// The words of the picture that are no names.
#[derive(Clone, Debug)]
pub struct ChainWords<'w> {
    /// The alternative text.
    pub title: &'w str,
    /// What the strokes mean.
    pub legend: [(ChainStroke, &'w str); 3],
}

/// The room of a box, in tenths.
const CELL: (u32, u32) = (2100, 1150);
/// A box.
const BOX: (u32, u32) = (1900, 720);
/// The most boxes side by side; those beyond are counted in the last one.
const WIDEST: usize = 6;
/// The most columns of letters in a box.
const COLUMNS: usize = 24;
/// The room of the legend.
const LEGEND: u32 = 320;

/// Draws a chain; the first box is the service that is looked at. Services stand as far down as the longest way to them;
/// lines among services of one depth, as of an exchange, bend below them.
///
/// `more` says of how many services there is no room.
pub fn supply_chain(
    boxes: &[ChainBox],
    lines: &[ChainLine],
    words: &ChainWords<'_>,
    more: &dyn Fn(usize) -> String,
) -> String {
    let rows = rows(boxes.len(), lines);
    let widest = rows.iter().map(|row| row.len().min(WIDEST)).max().unwrap_or(1);
    let width = CELL.0 * small(widest.max(3));
    let height = CELL.1 * small(rows.len()) + LEGEND;
    let mut svg = Svg::sized(width / 10, height / 10, words.title);
    let mut places: Vec<Option<(u32, u32)>> = vec![None; boxes.len()];
    let mut hidden: Vec<((u32, u32), usize)> = Vec::new();
    for (depth, row) in rows.iter().enumerate() {
        let shown = row.len().min(WIDEST);
        let room = width / small(shown).max(1);
        let top = CELL.1 * small(depth) + 50;
        for (index, node) in row.iter().enumerate() {
            let middle = room * small(index.min(WIDEST - 1)) + room / 2;
            if let Some(place) = places.get_mut(*node) {
                *place = Some((middle, top));
            }
        }
        if row.len() > WIDEST {
            hidden.push(((room * small(WIDEST - 1) + room / 2, top), row.len() - WIDEST + 1));
        }
    }
    let place = |node: usize| places.get(node).copied().flatten();
    for line in lines {
        if let (Some(from), Some(to)) = (place(line.from), place(line.to)) {
            draw(&mut svg, from, to, line.stroke);
        }
    }
    for (depth, row) in rows.iter().enumerate() {
        let drawn = if row.len() > WIDEST { WIDEST - 1 } else { row.len() };
        for node in row.iter().take(drawn) {
            if let (Some(one), Some(at)) = (boxes.get(*node), place(*node)) {
                draw_box(&mut svg, one, at, depth == 0);
            }
        }
    }
    for (at, count) in hidden {
        svg.track((at.0 - BOX.0 / 2, at.1), BOX, "chart-node", palette::RULE);
        svg.text((at.0, at.1 + 420), "middle", "chart-text", &more(count));
    }
    legend(&mut svg, height - LEGEND, words);
    svg.finish()
}

fn draw_box(svg: &mut Svg, one: &ChainBox, (middle, top): (u32, u32), first: bool) {
    let left = middle - BOX.0 / 2;
    svg.track((left, top), BOX, if first { "chart-node chart-first" } else { "chart-node" }, palette::RULE);
    svg.text((middle, top + 210), "middle", "chart-strong", &cut(&one.name));
    svg.text((middle, top + 400), "middle", "chart-text", &cut(&one.under));
    let ink = palette::verdict(one.verdict);
    let mark = (middle.saturating_sub(small(display_width(&one.said)) * 35 + 130), top + 530);
    if one.verdict == Verdict::Unknown {
        svg.track(mark, (90, 90), ink.class, palette::RULE);
    } else {
        svg.bar(mark, (90, 90), ink.class, ink.fill);
    }
    svg.text((middle, top + 615), "middle", "chart-text", &one.said);
}

fn draw(svg: &mut Svg, from: (u32, u32), to: (u32, u32), stroke: ChainStroke) {
    let dashes = dashes(stroke);
    if from.1 == to.1 {
        // Along the lower edge of its own row, clear of the boxes between.
        let low = from.1 + BOX.1 + 180;
        for (start, end) in [
            ((from.0, from.1 + BOX.1), (from.0, low)),
            ((from.0, low), (to.0, low)),
            ((to.0, low), (to.0, to.1 + BOX.1)),
        ] {
            svg.dashed(start, end, dashes, palette::RULE);
        }
        return;
    }
    let (upper, lower) = if from.1 < to.1 { (from, to) } else { (to, from) };
    svg.dashed((upper.0, upper.1 + BOX.1), lower, dashes, palette::RULE);
}

fn dashes(stroke: ChainStroke) -> &'static str {
    match stroke {
        ChainStroke::Plain => "",
        ChainStroke::Dashed => "6 3",
        ChainStroke::Dotted => "1.5 3",
    }
}

fn legend(svg: &mut Svg, top: u32, words: &ChainWords<'_>) {
    let mut left = 100;
    for (stroke, said) in &words.legend {
        svg.dashed((left, top + 135), (left + 260, top + 135), dashes(*stroke), palette::RULE);
        svg.text((left + 320, top + 180), "start", "chart-text", said);
        left += 480 + small(display_width(said)) * 75;
    }
}

/// Services by how far down they stand: below everything that leans on them, as far as that is no circle.
fn rows(boxes: usize, lines: &[ChainLine]) -> Vec<Vec<usize>> {
    let mut depth: Vec<Option<usize>> = vec![None; boxes];
    if let Some(first) = depth.first_mut() {
        *first = Some(0);
    }
    // A way without circles is no longer than there are services.
    for _ in 0..boxes {
        let mut moved = false;
        for line in lines.iter().filter(|line| line.stroke != ChainStroke::Dotted) {
            let Some(Some(above)) = depth.get(line.from).copied() else { continue };
            let Some(below) = depth.get_mut(line.to) else { continue };
            if line.to != 0 && below.is_none_or(|below| below <= above) && above < boxes {
                *below = Some(above + 1);
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
    // Whoever exchanges data stands beside its partner.
    for _ in 0..boxes {
        for line in lines.iter().filter(|line| line.stroke == ChainStroke::Dotted) {
            let found = [line.from, line.to].map(|end| depth.get(end).copied().flatten());
            for (end, partner) in [(line.from, found[1]), (line.to, found[0])] {
                if let (Some(slot @ None), Some(_)) = (depth.get_mut(end), partner) {
                    *slot = partner;
                }
            }
        }
    }
    let deepest = depth.iter().flatten().copied().max().unwrap_or_default();
    let mut rows: Vec<Vec<usize>> = vec![Vec::new(); deepest + 1];
    for (node, depth) in depth.iter().enumerate() {
        if let Some(row) = rows.get_mut(depth.unwrap_or(deepest)) {
            row.push(node);
        }
    }
    // In a circle depths run on without anything there.
    rows.retain(|row| !row.is_empty());
    rows
}

/// A text that fits into a box.
fn cut(text: &str) -> String {
    if display_width(text) <= COLUMNS {
        return text.to_owned();
    }
    let mut short = String::new();
    for character in text.chars() {
        if display_width(&short) + 3 > COLUMNS {
            break;
        }
        short.push(character);
    }
    format!("{short}…")
}

/// A count as a length; no picture has so many boxes.
fn small(count: usize) -> u32 {
    u32::try_from(count.min(1_000)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use method::assessment::Verdict;

    use super::{ChainBox, ChainLine, ChainStroke, ChainWords, cut, rows, supply_chain};

    fn line(from: usize, to: usize, stroke: ChainStroke) -> ChainLine {
        ChainLine { from, to, stroke }
    }

    #[test]
    fn services_stand_below_everything_that_leans_on_them() {
        let plain = |from, to| line(from, to, ChainStroke::Plain);
        // 0 leans on 1 and 2, 1 on 2: 2 stands below both. 3 exchanges data with 1.
        let lines = [plain(0, 1), plain(0, 2), plain(1, 2), line(3, 1, ChainStroke::Dotted)];
        assert_eq!(rows(4, &lines), [vec![0], vec![1, 3], vec![2]]);
        // A circle of API uses ends.
        let circle = [plain(0, 1), line(1, 2, ChainStroke::Dashed), line(2, 1, ChainStroke::Dashed)];
        assert_eq!(rows(3, &circle).concat().len(), 3);
        assert_eq!(rows(0, &[]), Vec::<Vec<usize>>::new());
    }

    #[test]
    fn a_row_with_too_many_counts_the_rest() {
        let one = |name: usize| ChainBox {
            name: format!("s{name}"),
            under: "<p>".to_owned(),
            verdict: Verdict::Unknown,
            said: "unknown".to_owned(),
        };
        let boxes: Vec<ChainBox> = (0..12).map(one).collect();
        let lines: Vec<ChainLine> = (1..12).map(|to| line(0, to, ChainStroke::Plain)).collect();
        let words = ChainWords {
            title: "T",
            legend: [(ChainStroke::Plain, "a"), (ChainStroke::Dashed, "b"), (ChainStroke::Dotted, "c")],
        };
        let drawn = supply_chain(&boxes, &lines, &words, &|count| format!("{count} more"));
        // Five of eleven are shown, six are counted.
        assert!(drawn.contains(">6 more<") && drawn.contains(">s5<") && !drawn.contains(">s6<"), "{drawn}");
        assert!(drawn.contains("&lt;p&gt;") && !drawn.contains("<p>"), "{drawn}");
    }

    #[test]
    fn long_names_are_cut() {
        assert_eq!(cut("abc"), "abc");
        assert_eq!(cut("つばめプラットフォーム株式会社"), "つばめプラットフォーム…");
    }
}
