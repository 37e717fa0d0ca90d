//! Drawing a tree that is laid out.

use guideline::planning::{BoxKind, Legend, Tree};
use message::Locale;

use super::boxes::{Shape, TreeBox, Weight};
use super::layout::{Layout, Net};
use super::legend::{self, Ink, ink};
use super::{Drawn, Rests};
use crate::chart::palette;
use crate::chart::svg::{Pen, Svg, tenths};
use crate::say::{say, say_with};

/// A line of words in tenths.
pub(super) const LINE_HEIGHT: u32 = 200;
/// A box.
const WIDTH: u32 = 2000;
/// Between a line of words and the outline of its box.
const PAD: u32 = 90;
/// The room for bends between two columns.
const BENDS: u32 = 640;
/// Between two lines that end at one box; words stand upon each.
const PORT: u32 = 170;
/// Around the picture.
const MARGIN: u32 = 240;
/// The title above it.
const HEAD: u32 = 560;

/// The room for the words at the end of a line.
fn words_room(locale: Locale) -> u32 {
    match locale {
        Locale::Ja => 460,
        Locale::En => 580,
    }
}

/// The height of a box at which so many lines end.
pub(super) fn height(one: &TreeBox, incoming: usize) -> u32 {
    let small = |count: usize| u32::try_from(count).unwrap_or(0);
    let head = u32::from(!one.number.is_empty() || !one.state.is_empty());
    let words = (small(one.name.len()) + head) * LINE_HEIGHT + 2 * PAD;
    words.max(small(incoming + 1) * PORT)
}

/// The whole picture: title, lines, boxes, legend.
pub(super) fn picture(
    tree: &Tree,
    legend: &Legend,
    boxes: &[TreeBox],
    lines: &[Drawn],
    (net, laid): (&Net, &Layout),
    locale: Locale,
) -> String {
    let step = WIDTH + BENDS + words_room(locale);
    let columns = u32::try_from(laid.columns).unwrap_or(1).max(1);
    let width = (step * columns - BENDS - words_room(locale)).max(legend::width(legend, locale)) + 2 * MARGIN;
    let bottom = HEAD + laid.height + 400;
    let height = bottom + legend::height(legend) + MARGIN;
    let title = tree.title.get(locale);
    let mut svg = Svg::alone(width.div_ceil(10), height.div_ceil(10), title).grouped();
    svg.words((MARGIN, MARGIN + 130), "start", 180, true, palette::LINE, title);
    let page = say_with(locale, "plan-tree-page", "page", tree.page);
    svg.words((MARGIN, MARGIN + 330), "start", 110, false, palette::TEXT, &page);
    let left = |column: usize| MARGIN + step * u32::try_from(column).unwrap_or(0);
    let corner = |at: usize| laid.boxes.get(at).map(|(column, top)| (left(*column), HEAD + top));
    for (line, ports) in lines.iter().zip(ports(net, laid)) {
        let (Some(from), Some(to)) = (corner(line.from), corner(line.to)) else { continue };
        let Some((_, lanes)) = net.lines.iter().zip(&laid.lanes).find(|(ends, _)| **ends == (line.from, line.to))
        else {
            continue;
        };
        let first = laid.boxes.get(line.from).map_or(0, |(column, _)| column + 1);
        let lanes = lanes.iter().zip(first..).map(|(middle, column)| (left(column), HEAD + middle));
        let start = (from.0 + WIDTH, from.1 + net.heights.get(line.from).map_or(0, |height| height / 2));
        let colour = ink(legend, boxes.get(line.from).and_then(|one| one.colour));
        way(&mut svg, line.rests, start, &lanes.collect::<Vec<_>>(), (to.0, HEAD + ports), &colour, locale);
    }
    for (at, one) in boxes.iter().enumerate() {
        let (Some(corner), Some(height)) = (corner(at), net.heights.get(at)) else { continue };
        boxed(&mut svg, one, corner, *height, &ink(legend, one.colour));
    }
    let grey = boxes.iter().any(|one| one.colour.is_none());
    legend::draw(&mut svg, legend, (MARGIN, bottom), grey, locale);
    svg.finish()
}

/// Where each line ends at its box: one below the other, in the order in which they come in.
fn ports(net: &Net, laid: &Layout) -> Vec<u32> {
    let middle = |at: usize| {
        let top = laid.boxes.get(at).map_or(0, |(_, top)| *top);
        (top, top + net.heights.get(at).map_or(0, |height| height / 2))
    };
    // Where a line last comes from: its last lane, or the middle of its box.
    let source = |number: usize, from: usize| {
        let lane = laid.lanes.get(number).and_then(|lanes| lanes.last());
        lane.copied().unwrap_or_else(|| middle(from).1)
    };
    let port = |(number, (from, to)): (usize, &(usize, usize))| {
        let own = (source(number, *from), number);
        let others = net.lines.iter().enumerate().filter(|(_, (_, end))| end == to);
        let (mut before, mut all) = (0, 0);
        for (other, (from, _)) in others {
            before += u32::from((source(other, *from), other) < own);
            all += 1;
        }
        let middle = middle(*to).1;
        (middle + before * PORT).saturating_sub((all - 1) * PORT / 2)
    };
    net.lines.iter().enumerate().map(port).collect()
}

/// A line with its bends, and what it rests on upon its end.
fn way(
    svg: &mut Svg,
    rests: Rests,
    start: (u32, u32),
    lanes: &[(u32, u32)],
    end: (u32, u32),
    ink: &Ink,
    locale: Locale,
) {
    let mut path = format!("M{} {}", tenths(start.0), tenths(start.1));
    let mut at = start;
    let room = words_room(locale);
    // Through each lane straight, and at last straight to the box, so that words at the end meet no bend.
    let stretches = lanes.iter().map(|(x, y)| (*x, *y, x + WIDTH)).chain([(end.0, end.1, end.0)]);
    for (x, y, until) in stretches {
        let to = x.saturating_sub(room);
        let middle = tenths((at.0 + to) / 2);
        let (to, level) = (tenths(to), tenths(y));
        path.push_str(&format!("C{middle} {} {middle} {level} {to} {level}H{}", tenths(at.1), tenths(until)));
        at = (until, y);
    }
    let pen = Pen { fill: "none", stroke: ink.stroke, width: 12, dashes: rests.dashes() };
    svg.along(&path, &pen);
    let (x, y) = (tenths(end.0), tenths(end.1));
    let (back, up, down) = (tenths(end.0 - 60), tenths(end.1 - 35), tenths(end.1 + 35));
    svg.along(&format!("M{x} {y}L{back} {up}L{back} {down}z"), &Pen { fill: ink.stroke, dashes: "", width: 5, ..pen });
    if let Some(id) = rests.message() {
        svg.words((end.0 - 80, end.1 - 32), "end", 95, false, palette::TEXT, &say(locale, id));
    }
}

/// A box with its number, what was decided, and its name.
fn boxed(svg: &mut Svg, one: &TreeBox, (x, y): (u32, u32), height: u32, ink: &Ink) {
    if let Some(link) = &one.link {
        svg.link(link);
    }
    outline(svg, one.shape, (x, y), (WIDTH, height), ink, one.weight, Some(&one.id));
    let letters = if one.weight == Weight::Faint { palette::TEXT } else { palette::LINE };
    let mut base = y + PAD + 140;
    if !one.number.is_empty() || !one.state.is_empty() {
        let head = format!("{} {}", ink.mark, one.number);
        svg.words((x + 100, base), "start", 120, true, ink.stroke, head.trim());
        svg.words((x + WIDTH - 100, base), "end", 105, one.weight == Weight::Strong, letters, &one.state);
        base += LINE_HEIGHT;
    }
    for line in &one.name {
        svg.words((x + 100, base), "start", 130, false, letters, line);
        base += LINE_HEIGHT;
    }
    if one.link.is_some() {
        svg.unlink();
    }
}

/// The outline of a box: round for what may happen, square for what is done, double for what stands elsewhere.
pub(super) fn outline(
    svg: &mut Svg,
    shape: Shape,
    (x, y): (u32, u32),
    (width, height): (u32, u32),
    ink: &Ink,
    weight: Weight,
    name: Option<&str>,
) {
    let line = if weight == Weight::Strong { 28 } else { 12 };
    let fill = if weight == Weight::Faint { "#ffffff" } else { ink.fill };
    let round = match shape {
        Shape::Root => height / 2,
        Shape::Of(BoxKind::Node) => 120,
        Shape::Of(BoxKind::Measure | BoxKind::Reference) => 0,
    };
    let pen = Pen { fill, stroke: ink.stroke, width: line, dashes: "" };
    svg.boxed((x, y), (width, height), round.min(160), &pen, name);
    if shape == Shape::Of(BoxKind::Reference) {
        let inner = (width.saturating_sub(60), height.saturating_sub(60));
        svg.boxed((x + 30, y + 30), inner, 0, &Pen { fill: "none", width: 8, ..pen }, None);
    }
}
