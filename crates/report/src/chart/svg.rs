//! The few words of SVG that charts are written in.

/// The size of letters in tenths of a unit: as large as the words around a picture drawn for its own size.
pub(super) const LETTER: u32 = 130;

/// A picture under way.
#[derive(Debug)]
pub(super) struct Svg {
    text: String,
}

impl Svg {
    /// A picture of `width` × `height` units that tells `title` to whoever cannot see it.
    pub(super) fn new(width: u32, height: u32, title: &str) -> Self {
        let title = escaped(title);
        Self {
            text: format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\"><title>{title}</title>"
            ),
        }
    }

    /// A picture that is drawn for its own size, so that its letters are as large as those around it.
    pub(super) fn sized(width: u32, height: u32, title: &str) -> Self {
        let mut svg = Self::new(width, height, title);
        svg.text = svg.text.replacen(" role=", &format!(" width=\"{width}\" height=\"{height}\" role="), 1);
        svg
    }

    /// A picture that may stand alone as a file: on white, in letters without serifs.
    pub(super) fn alone(width: u32, height: u32, title: &str) -> Self {
        let mut svg = Self::sized(width, height, title);
        svg.text = svg.text.replacen(" role=", " font-family=\"sans-serif\" role=", 1);
        svg.push("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        svg
    }

    /// The same picture as a group: what links in it lead to could not be reached in an image.
    pub(super) fn grouped(mut self) -> Self {
        self.text = self.text.replacen(" role=\"img\"", " role=\"group\"", 1);
        self
    }

    /// A picture that is drawn out to whatever room it has; it has no letters and nothing round.
    pub(super) fn stretched(width: u32, height: u32, title: &str) -> Self {
        let mut svg = Self::new(width, height, title);
        svg.text = svg.text.replacen(" role=", " preserveAspectRatio=\"none\" role=", 1);
        svg
    }

    /// A filled rectangle; positions are in tenths of a unit, so that no rounding depends on the machine.
    pub(super) fn bar(&mut self, (x, y): (u32, u32), (width, height): (u32, u32), class: &str, fill: &str) {
        let (x, y, width, height) = (tenths(x), tenths(y), tenths(width), tenths(height));
        self.push(&format!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" class=\"{class}\" fill=\"{fill}\"/>"
        ));
    }

    /// A straight line.
    pub(super) fn line(&mut self, (x1, y1): (u32, u32), (x2, y2): (u32, u32), class: &str, stroke: &str) {
        let (x1, y1, x2, y2) = (tenths(x1), tenths(y1), tenths(x2), tenths(y2));
        self.push(&format!(
            "<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" class=\"{class}\" stroke=\"{stroke}\"/>"
        ));
    }

    /// A straight line in dashes; without any, a whole one.
    pub(super) fn dashed(&mut self, (x1, y1): (u32, u32), (x2, y2): (u32, u32), dashes: &str, stroke: &str) {
        let (x1, y1, x2, y2) = (tenths(x1), tenths(y1), tenths(x2), tenths(y2));
        let dashes = if dashes.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{dashes}\"") };
        self.push(&format!(
            "<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" class=\"chart-rule\" stroke=\"{stroke}\"{dashes}/>"
        ));
    }

    /// An empty rectangle: a line around what is not filled; the line keeps its width however the picture is drawn out.
    pub(super) fn track(&mut self, (x, y): (u32, u32), (width, height): (u32, u32), class: &str, stroke: &str) {
        let (x, y, width, height) = (tenths(x), tenths(y), tenths(width), tenths(height));
        self.push(&format!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" class=\"{class}\" fill=\"#ffffff\" \
             stroke=\"{stroke}\" vector-effect=\"non-scaling-stroke\"/>"
        ));
    }

    /// A filled rectangle with an edge of its own.
    pub(super) fn tinted(&mut self, (x, y): (u32, u32), (width, height): (u32, u32), class: &str, ink: (&str, &str)) {
        let (x, y, width, height, (fill, edge)) = (tenths(x), tenths(y), tenths(width), tenths(height), ink);
        self.push(&format!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"4\" class=\"{class}\" fill=\"{fill}\" \
             stroke=\"{edge}\"/>"
        ));
    }

    /// The head of an arrow: its tip and the two corners behind it.
    pub(super) fn head(&mut self, tip: (u32, u32), one: (u32, u32), other: (u32, u32)) {
        let [tip, one, other] = [tip, one, other].map(|(x, y)| format!("{} {}", tenths(x), tenths(y)));
        let fill = super::palette::RULE;
        self.push(&format!("<path d=\"M{tip}L{one}L{other}z\" class=\"chart-head\" fill=\"{fill}\"/>"));
    }

    /// A filled diamond.
    pub(super) fn diamond(&mut self, (x, y): (u32, u32), radius: u32, class: &str, fill: &str) {
        let (left, right) = (tenths(x.saturating_sub(radius)), tenths(x + radius));
        let (top, bottom) = (tenths(y.saturating_sub(radius)), tenths(y + radius));
        let (x, y) = (tenths(x), tenths(y));
        self.push(&format!(
            "<path d=\"M{x} {top}L{right} {y}L{x} {bottom}L{left} {y}z\" class=\"{class}\" fill=\"{fill}\"/>"
        ));
    }

    /// A filled dot.
    pub(super) fn dot(&mut self, (x, y): (u32, u32), radius: u32, class: &str, fill: &str) {
        let (x, y, radius) = (tenths(x), tenths(y), tenths(radius));
        self.push(&format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" class=\"{class}\" fill=\"{fill}\"/>"));
    }

    /// A text; `anchor` is `start`, `middle` or `end`.
    pub(super) fn text(&mut self, (x, y): (u32, u32), anchor: &str, class: &str, text: &str) {
        let (x, y, text) = (tenths(x), tenths(y), escaped(text));
        self.push(&format!(
            "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" font-size=\"{}\" class=\"{class}\" fill=\"{}\">{text}</text>",
            tenths(LETTER),
            super::palette::TEXT
        ));
    }

    /// A box with rounded or square corners; `name` is what links may name it by.
    pub(super) fn boxed(
        &mut self,
        (x, y): (u32, u32),
        (width, height): (u32, u32),
        round: u32,
        pen: &Pen<'_>,
        name: Option<&str>,
    ) {
        let (x, y, width, height, round) = (tenths(x), tenths(y), tenths(width), tenths(height), tenths(round));
        let name = name.map(|name| format!(" id=\"{}\"", escaped(name))).unwrap_or_default();
        self.push(&format!(
            "<rect{name} x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{round}\" {}/>",
            pen.attributes()
        ));
    }

    /// A line along a path of SVG's own words.
    pub(super) fn along(&mut self, path: &str, pen: &Pen<'_>) {
        self.push(&format!("<path d=\"{path}\" {}/>", pen.attributes()));
    }

    /// A text of some size in tenths, `strong` or not, in a colour.
    pub(super) fn words(&mut self, (x, y): (u32, u32), anchor: &str, size: u32, strong: bool, fill: &str, text: &str) {
        let (x, y, size, text) = (tenths(x), tenths(y), tenths(size), escaped(text));
        let weight = if strong { " font-weight=\"700\"" } else { "" };
        self.push(&format!(
            "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" font-size=\"{size}\"{weight} fill=\"{fill}\">{text}</text>"
        ));
    }

    /// What is drawn from here to [`Svg::unlink`] leads there.
    pub(super) fn link(&mut self, to: &str) {
        self.push(&format!("<a href=\"{}\">", escaped(to)));
    }

    /// The end of what a link covers.
    pub(super) fn unlink(&mut self) {
        self.push("</a>");
    }

    /// The whole picture.
    pub(super) fn finish(mut self) -> String {
        self.text.push_str("</svg>");
        self.text
    }

    fn push(&mut self, element: &str) {
        self.text.push_str(element);
    }
}

/// How an outline is drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pen<'p> {
    pub(super) fill: &'p str,
    pub(super) stroke: &'p str,
    /// In tenths.
    pub(super) width: u32,
    /// Strokes and gaps; empty: unbroken.
    pub(super) dashes: &'p str,
}

impl Pen<'_> {
    fn attributes(&self) -> String {
        let dashes =
            if self.dashes.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{}\"", self.dashes) };
        format!("fill=\"{}\" stroke=\"{}\" stroke-width=\"{}\"{dashes}", self.fill, self.stroke, tenths(self.width))
    }
}

/// Tenths as a decimal number without a useless zero.
pub(super) fn tenths(value: u32) -> String {
    match value % 10 {
        0 => (value / 10).to_string(),
        rest => format!("{}.{rest}", value / 10),
    }
}

/// Text that markup cannot break out of.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // Not allowed in XML at all.
            control if control.is_control() && !matches!(control, '\n' | '\t') => {}
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{escaped, tenths};

    #[test]
    fn markup_and_control_characters_become_harmless() {
        for (text, expected) in [("a<b>&\"c", "a&lt;b&gt;&amp;&quot;c"), ("a\u{0}\u{1b}b", "ab"), ("対策\n", "対策\n")]
        {
            assert_eq!(escaped(text), expected);
        }
    }

    #[test]
    fn tenths_are_written_short() {
        for (value, expected) in [(0, "0"), (10, "1"), (15, "1.5"), (1001, "100.1")] {
            assert_eq!(tenths(value), expected);
        }
    }
}
