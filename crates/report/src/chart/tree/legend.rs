//! The legend of a tree: shapes, colours with their marks, and kinds of lines.

use guideline::Basis;
use guideline::planning::{Legend, LegendColour};
use message::{Locale, display_width};

use super::Rests;
use super::boxes::{Shape, Weight};
use super::draw::{self, LINE_HEIGHT};
use crate::chart::palette;
use crate::chart::svg::{Pen, Svg};
use crate::say::say;

/// How a colour of the legend is drawn: its outline, its ground, and a mark for whoever cannot tell colours apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ink {
    pub(super) stroke: &'static str,
    pub(super) fill: &'static str,
    pub(super) mark: &'static str,
}

const RED: Ink = Ink { stroke: "#b3213f", fill: "#fdeff2", mark: "▲" };
/// Colours that the document names in no words, in the order of the legend.
const OTHERS: [Ink; 3] = [
    Ink { stroke: "#1d5c9c", fill: "#edf4fb", mark: "●" },
    Ink { stroke: "#73388f", fill: "#f6eff9", mark: "◆" },
    Ink { stroke: "#2a6b3c", fill: "#eef7f0", mark: "■" },
];
const NONE: Ink = Ink { stroke: "#6b6862", fill: "#ffffff", mark: "" };

/// The ink of a colour by its place in the legend.
pub(super) fn ink(legend: &Legend, place: Option<usize>) -> Ink {
    let Some((place, colour)) = place.and_then(|place| Some((place, legend.colours.get(place)?))) else { return NONE };
    // The one colour the document names.
    let named = |colour: &LegendColour| colour.colour.as_deref() == Some("red");
    if named(colour) {
        return RED;
    }
    let before = legend.colours.iter().take(place).filter(|colour| !named(colour)).count();
    OTHERS.get(before).copied().unwrap_or(NONE)
}

/// The height of the legend in tenths.
pub(super) fn height(legend: &Legend) -> u32 {
    let rows = legend.colours.len().max(legend.boxes.len()).max(KINDS.len());
    LINE_HEIGHT * (3 + u32::try_from(rows).unwrap_or(0))
}

const KINDS: [(Rests, &str); 4] = [
    (Rests::On(Basis::Stated), "plan-legend-stated"),
    (Rests::On(Basis::Inferred), "plan-legend-inferred"),
    (Rests::On(Basis::Ambiguous), "plan-legend-ambiguous"),
    (Rests::Settled, "plan-legend-settled"),
];

/// The least width of the legend in tenths, letters taken as wide as they can be.
pub(super) fn width(legend: &Legend, locale: Locale) -> u32 {
    let wide = |texts: &mut dyn Iterator<Item = String>| {
        let widest = texts.map(|text| display_width(&text)).max().unwrap_or(0);
        u32::try_from(widest).unwrap_or(0) * 75 + 900
    };
    let colours = wide(&mut legend.colours.iter().map(|colour| colour.title.get(locale).to_owned()));
    let boxes = wide(&mut legend.boxes.iter().map(|one| one.title.get(locale).to_owned()));
    let kinds = wide(&mut KINDS.iter().map(|(_, id)| say(locale, id)));
    colours + boxes + kinds
}

/// Draws the legend with its upper left corner there; `grey`: some box has none of its colours.
pub(super) fn draw(svg: &mut Svg, legend: &Legend, (left, top): (u32, u32), grey: bool, locale: Locale) {
    let wide = |texts: &mut dyn Iterator<Item = String>| {
        u32::try_from(texts.map(|text| display_width(&text)).max().unwrap_or(0)).unwrap_or(0) * 75 + 900
    };
    svg.words((left, top + 130), "start", 130, true, palette::LINE, &say(locale, "plan-legend"));
    let row = |number: u32| top + LINE_HEIGHT * (number + 1) + 190;
    let mut x = left;
    for (number, one) in (0..).zip(&legend.boxes) {
        let y = row(number);
        draw::outline(svg, Shape::Of(one.kind), (x, y - 130), (440, 160), &NONE, Weight::Plain, None);
        svg.words((x + 540, y), "start", 120, false, palette::LINE, one.title.get(locale));
    }
    x += wide(&mut legend.boxes.iter().map(|one| one.title.get(locale).to_owned()));
    for (number, colour) in (0..).zip(&legend.colours) {
        let (y, ink) = (row(number), ink(legend, usize::try_from(number).ok()));
        let pen = Pen { fill: ink.fill, stroke: ink.stroke, width: 15, dashes: "" };
        svg.boxed((x, y - 130), (300, 160), 0, &pen, None);
        svg.words((x + 150, y - 10), "middle", 110, true, ink.stroke, ink.mark);
        svg.words((x + 400, y), "start", 120, false, palette::LINE, colour.title.get(locale));
    }
    if grey {
        let y = row(u32::try_from(legend.colours.len()).unwrap_or(0));
        svg.boxed(
            (x, y - 130),
            (300, 160),
            0,
            &Pen { fill: NONE.fill, stroke: NONE.stroke, width: 15, dashes: "" },
            None,
        );
        svg.words((x + 400, y), "start", 120, false, palette::LINE, &say(locale, "plan-legend-grey"));
    }
    x += wide(&mut legend.colours.iter().map(|colour| colour.title.get(locale).to_owned()));
    for (number, (rests, id)) in (0..).zip(KINDS) {
        let y = row(number);
        let pen = Pen { fill: "none", stroke: palette::LINE, width: 13, dashes: rests.dashes() };
        let (from, to, middle) = (x / 10, x / 10 + 44, (y - 45) / 10);
        svg.along(&format!("M{from} {middle}L{to} {middle}"), &pen);
        svg.words((x + 540, y), "start", 120, false, palette::LINE, &say(locale, id));
    }
}
