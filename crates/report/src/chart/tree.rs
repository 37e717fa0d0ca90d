//! A tree of a planning guideline: from benefits over problems and risks to measures, with what a case decided.
//!
//! Colours are the legend's; each has a mark besides, so that nobody needs to tell colours apart. A line that was
//! reconstructed is broken and says what it rests on. Boxes that refer to another page link to the tree there.

mod boxes;
mod draw;
mod layout;
mod legend;

use guideline::Basis;
use message::Locale;
use method::requirement_planning::{Line, Trees};

use self::boxes::{TreeBox, boxes};
use self::layout::{Net, layout};
use crate::plan::Planned;

/// A line between two boxes, which are known by their places.
#[derive(Clone, Copy, Debug)]
struct Drawn {
    from: usize,
    to: usize,
    rests: Rests,
}

/// What a line rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rests {
    /// The document, or one's reading of it.
    On(Basis),
    /// The word of somebody who has the pages.
    Settled,
}

impl Rests {
    /// Strokes and gaps.
    fn dashes(self) -> &'static str {
        match self {
            Self::Settled | Self::On(Basis::Stated) => "",
            Self::On(Basis::Inferred) => "7 4",
            Self::On(Basis::Ambiguous) => "2 4",
        }
    }

    /// What is written at it; what the document states needs no word.
    fn message(self) -> Option<&'static str> {
        match self {
            Self::Settled => Some("plan-line-settled"),
            Self::On(Basis::Stated) => None,
            Self::On(Basis::Inferred) => Some("plan-line-inferred"),
            Self::On(Basis::Ambiguous) => Some("plan-line-ambiguous"),
        }
    }
}

/// A tree as SVG; `None`: the guideline has none of that id. `links` gives the address of a box on another tree.
pub fn tree(planned: &Planned<'_>, id: &str, links: &dyn Fn(&str, &str) -> String, locale: Locale) -> Option<String> {
    let model = planned.model;
    let tree = model.tree(id)?;
    let legend = model.legend_of(tree)?;
    let trees = Trees::new(model, planned.case);
    let read: Vec<&Line<'_>> = trees.lines(id).collect();
    let boxes = boxes(planned, tree, legend, &read, links, locale);
    let place = |id: &str| boxes.iter().position(|one: &TreeBox| one.id == id);
    let lines: Vec<Drawn> = read
        .iter()
        .filter_map(|line| {
            let rests = if line.settled { Rests::Settled } else { Rests::On(line.basis) };
            Some(Drawn { from: place(line.from)?, to: place(&line.edge.to)?, rests })
        })
        .collect();
    let heights = boxes.iter().enumerate().map(|(at, one)| {
        let incoming = lines.iter().filter(|line| line.to == at).count();
        draw::height(one, incoming)
    });
    let net = Net { heights: heights.collect(), lines: lines.iter().map(|line| (line.from, line.to)).collect() };
    let laid = layout(&net);
    Some(draw::picture(tree, legend, &boxes, &lines, (&net, &laid), locale))
}

#[cfg(test)]
mod tests;
