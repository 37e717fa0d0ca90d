//! The type diagram of an IoT service: the chain of roles from the things to the user, and back to what moves.

use super::palette;
use super::svg::Svg;
use super::tint::{Tint, labelled, lines};

/// A step of the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its letter and name.
    pub name: String,
    /// Who carries it out.
    pub who: String,
    /// The same as a colour.
    pub tint: Tint,
}

/// Where steps stand and what leads from one to the next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chain {
    /// The steps in rows from top to bottom, each at its place from the left.
    pub steps: Vec<(usize, usize, Step)>,
    /// From which step to which, by their places in `steps`, and what is written at the arrow.
    pub arrows: Vec<(usize, usize, String)>,
    /// The name of each row.
    pub rows: Vec<String>,
}

/// The room of a step with what leads on from it, and the step itself, in tenths.
const ROOM: (u32, u32) = (1980, 1250);
const STEP: (u32, u32) = (1700, 800);
/// Above the first step of a row, where its name stands.
const TOP: u32 = 260;
/// How far an arrow's head reaches back.
const HEAD: u32 = 70;

/// The picture. The alternative text is for whoever cannot see it.
pub fn chain(chain: &Chain, title: &str) -> String {
    let columns = chain.steps.iter().map(|(_, column, _)| column + 1).max().unwrap_or(1);
    let width = ROOM.0 * small(columns) - (ROOM.0 - STEP.0) + 20;
    let height = ROOM.1 * small(chain.rows.len());
    let mut svg = Svg::sized(width / 10, height.div_ceil(10), title);
    for (number, name) in (0..).zip(&chain.rows) {
        svg.text((10, ROOM.1 * number + 170), "start", "chart-strong", name);
    }
    let corner = |at: usize| {
        chain.steps.get(at).map(|(row, column, _)| (10 + ROOM.0 * small(*column), TOP + ROOM.1 * small(*row)))
    };
    for (from, to, label) in &chain.arrows {
        if let (Some(from), Some(to)) = (corner(*from), corner(*to)) {
            arrow(&mut svg, from, to, label);
        }
    }
    for (at, (_, _, step)) in chain.steps.iter().enumerate() {
        let Some(place) = corner(at) else { continue };
        let room = STEP.0 - 80;
        let mut words = lines(&step.name, room, 2);
        words.extend(lines(&step.who, room, 2));
        labelled(&mut svg, place, STEP, step.tint, &words);
    }
    svg.finish()
}

/// An arrow from one step to another: straight along a row, else down or up and along between the rows.
fn arrow(svg: &mut Svg, from: (u32, u32), to: (u32, u32), label: &str) {
    let line = |svg: &mut Svg, one, other| svg.line(one, other, "chart-rule", palette::RULE);
    let middle = |place: (u32, u32)| (place.0 + STEP.0 / 2, place.1 + STEP.1 / 2);
    if from.1 == to.1 {
        let level = from.1 + STEP.1 / 2;
        let (start, end, back) = if from.0 < to.0 {
            (from.0 + STEP.0, to.0, to.0.saturating_sub(HEAD))
        } else {
            (from.0, to.0 + STEP.0, to.0 + STEP.0 + HEAD)
        };
        line(svg, (start, level), (end, level));
        svg.head((end, level), (back, level - HEAD / 2), (back, level + HEAD / 2));
        svg.text((u32::midpoint(start, end), level - 60), "middle", "chart-text", label);
        return;
    }
    let down = from.1 < to.1;
    let (leaves, arrives) = if down { (from.1 + STEP.1, to.1) } else { (from.1, to.1 + STEP.1) };
    let between = if down { leaves + 90 } else { leaves.saturating_sub(90) };
    let (start, end) = (middle(from).0, middle(to).0);
    line(svg, (start, leaves), (start, between));
    line(svg, (start, between), (end, between));
    line(svg, (end, between), (end, arrives));
    let back = if down { arrives.saturating_sub(HEAD) } else { arrives + HEAD };
    svg.head((end, arrives), (end - HEAD / 2, back), (end + HEAD / 2, back));
    svg.text((end + 60, if down { arrives - 110 } else { arrives + 180 }), "start", "chart-text", label);
}

fn small(count: usize) -> u32 {
    u32::try_from(count.min(1_000)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Chain, Step, chain};
    use crate::chart::Tint;

    #[test]
    fn every_step_and_every_arrow_is_drawn() {
        let step = |name: &str| Step { name: name.to_owned(), who: "W".to_owned(), tint: Tint::User };
        let drawn = chain(
            &Chain {
                steps: vec![(0, 0, step("a")), (0, 1, step("b")), (1, 0, step("c"))],
                arrows: vec![(0, 1, "①".to_owned()), (1, 2, "②".to_owned()), (2, 0, String::new())],
                rows: ["x", "y"].map(str::to_owned).to_vec(),
            },
            "T",
        );
        // Along a row one line, between rows three; each arrow has a head.
        assert_eq!((drawn.matches("<rect").count(), drawn.matches("<line").count()), (3, 1 + 3 + 3), "{drawn}");
        assert_eq!((drawn.matches("<path").count(), drawn.matches("tint-user").count()), (3, 3));
        for shown in [">a<", ">①<", ">②<", ">x<", ">y<"] {
            assert_eq!(drawn.matches(shown).count(), 1, "{shown}");
        }
    }
}
