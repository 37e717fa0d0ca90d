//! Characters put one behind the other, with line breaks and white space where the page has them.

use super::matrix::Point;

/// By how much of its size a character may stand above or below the line, or before the last one.
const BESIDE: f64 = 0.5;

/// How much of its size is room for white space.
const ROOM: f64 = 0.3;

/// The text of a page as far as it is written.
#[derive(Debug, Default)]
pub(super) struct Pen {
    text: String,
    last: Option<Last>,
}

/// The last character.
#[derive(Clone, Copy, Debug)]
struct Last {
    end: Point,
    way: Point,
    size: f64,
}

impl Pen {
    /// Writes a character that goes from one point to another and is so large.
    pub(super) fn write(&mut self, character: &str, from: Point, to: Point, size: f64) {
        let way = direction(from, to);
        if let Some(last) = self.last {
            let way = way.unwrap_or(last.way);
            let (x, y) = (from.0 - last.end.0, from.1 - last.end.1);
            let (along, across) = (x * way.0 + y * way.1, x * way.1 - y * way.0);
            let size = size.min(last.size).max(f64::MIN_POSITIVE);
            let turned = (way.0 - last.way.0).abs() + (way.1 - last.way.1).abs() > BESIDE;
            if turned || across.abs() > BESIDE * size || along < -BESIDE * size {
                self.text.push('\n');
            } else if along > ROOM * size && !self.text.ends_with(char::is_whitespace) {
                self.text.push(' ');
            }
        }
        self.text.push_str(character);
        let way = way.or(self.last.map(|last| last.way)).unwrap_or((1.0, 0.0));
        self.last = Some(Last { end: to, way, size });
    }

    /// What was written.
    pub(super) fn finish(self) -> String {
        self.text
    }
}

fn direction(from: Point, to: Point) -> Option<Point> {
    let (x, y) = (to.0 - from.0, to.1 - from.1);
    let length = x.hypot(y);
    (length > f64::EPSILON).then(|| (x / length, y / length))
}
