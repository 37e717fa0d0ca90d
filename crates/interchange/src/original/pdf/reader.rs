//! The instructions of a page that set text.

use hayro_font::hayro_syntax::content::TypedIter;
use hayro_font::hayro_syntax::content::ops::TypedInstruction;
use hayro_font::hayro_syntax::object::{Dict, Name, Number, Object, Stream};
use hayro_font::hayro_syntax::page::{Page, Resources};

use super::super::CopyError;
use super::font::{Fonts, TextFont};
use super::matrix::Matrix;
use super::pen::Pen;
use super::work::Work;

/// How deep forms may stand in one another.
const DEPTH: usize = 12;

/// How many states may be kept.
const STATES: usize = 256;

/// Of how many characters one may be unknown before the copy is of no use.
const UNKNOWN: u64 = 10;

/// What is needed from page to page.
#[derive(Default)]
pub(super) struct Reader<'a> {
    fonts: Fonts<'a>,
    work: Work,
}

/// How text is set.
#[derive(Clone)]
struct State<'a> {
    page: Matrix,
    font: Option<TextFont<'a>>,
    size: f64,
    characters: f64,
    words: f64,
    width: f64,
    leading: f64,
    rise: f64,
}

impl Default for State<'_> {
    fn default() -> Self {
        Self {
            page: Matrix::default(),
            font: None,
            size: 1.0,
            characters: 0.0,
            words: 0.0,
            width: 1.0,
            leading: 0.0,
            rise: 0.0,
        }
    }
}

/// Where text is set: the beginning of the line, and the next character.
#[derive(Clone, Copy, Default)]
struct Place {
    line: Matrix,
    next: Matrix,
}

impl Place {
    fn go(&mut self, x: f64, y: f64) {
        self.line = Matrix::shift(x, y).then(self.line);
        self.next = self.line;
    }
}

impl<'a> Reader<'a> {
    /// The text of a page.
    pub(super) fn page(&mut self, page: &Page<'a>) -> Result<String, CopyError> {
        let mut pen = Pen::default();
        self.work.unpacked(page.page_stream().map_or(0, <[u8]>::len))?;
        self.run(page.typed_operations(), page.resources(), &State::default(), &mut pen, 0)?;
        Ok(pen.finish())
    }

    /// Whether so many characters do not say what they are that the text is of no use.
    pub(super) fn is_unreadable(&self) -> bool {
        self.work.characters < self.work.unknown.saturating_mul(UNKNOWN)
    }

    fn run(
        &mut self,
        mut instructions: TypedIter<'_>,
        resources: &Resources<'a>,
        state: &State<'a>,
        pen: &mut Pen,
        depth: usize,
    ) -> Result<(), CopyError> {
        use TypedInstruction as I;
        let (mut state, mut place, mut kept) = (state.clone(), Place::default(), Vec::new());
        while let Some(instruction) = instructions.next() {
            self.work.instruction()?;
            match instruction {
                I::SaveState(_) if kept.len() < STATES => kept.push(state.clone()),
                I::RestoreState(_) => state = kept.pop().unwrap_or(state),
                I::Transform(to) => state.page = matrix([&to.0, &to.1, &to.2, &to.3, &to.4, &to.5]).then(state.page),
                I::BeginText(_) => place = Place::default(),
                I::TextFont(font) => {
                    state.font = resources.get_font(font.0).and_then(|dict| self.fonts.font(&dict));
                    state.size = font.1.as_f64();
                }
                I::CharacterSpacing(space) => state.characters = space.0.as_f64(),
                I::WordSpacing(space) => state.words = space.0.as_f64(),
                I::HorizontalScaling(scale) => state.width = scale.0.as_f64() / 100.0,
                I::TextLeading(leading) => state.leading = leading.0.as_f64(),
                I::TextRise(rise) => state.rise = rise.0.as_f64(),
                I::NextLine(by) => place.go(by.0.as_f64(), by.1.as_f64()),
                I::NextLineAndSetLeading(by) => {
                    state.leading = -by.1.as_f64();
                    place.go(by.0.as_f64(), by.1.as_f64());
                }
                I::NextLineUsingLeading(_) => place.go(0.0, -state.leading),
                I::SetTextMatrix(to) => {
                    place.line = matrix([&to.0, &to.1, &to.2, &to.3, &to.4, &to.5]);
                    place.next = place.line;
                }
                I::ShowText(text) => self.show(text.0.as_bytes(), &state, &mut place, pen)?,
                I::NextLineAndShowText(text) => {
                    place.go(0.0, -state.leading);
                    self.show(text.0.as_bytes(), &state, &mut place, pen)?;
                }
                I::ShowTextWithParameters(text) => {
                    (state.words, state.characters) = (text.0.as_f64(), text.1.as_f64());
                    place.go(0.0, -state.leading);
                    self.show(text.2.as_bytes(), &state, &mut place, pen)?;
                }
                I::ShowTexts(texts) => {
                    for part in texts.0.iter::<Object<'_>>() {
                        self.work.instruction()?;
                        match part {
                            Object::String(text) => self.show(text.as_bytes(), &state, &mut place, pen)?,
                            Object::Number(back) => step(&mut place, &state, -back.as_f64() / 1000.0 * state.size),
                            _ => {}
                        }
                    }
                }
                I::XObject(name) if depth < DEPTH => {
                    if let Some(form) = resources.get_x_object(name.0) {
                        self.form(&form, resources, &state, pen, depth)?;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Instructions that stand apart and are carried out where they are named.
    fn form(
        &mut self,
        form: &Stream<'a>,
        around: &Resources<'a>,
        state: &State<'a>,
        pen: &mut Pen,
        depth: usize,
    ) -> Result<(), CopyError> {
        let dict = form.dict();
        if dict.get::<Name<'_>>(b"Subtype").is_none_or(|kind| *kind != *b"Form") {
            return Ok(());
        }
        self.work.form()?;
        let Ok(unpacked) = form.decoded_data() else { return Ok(()) };
        self.work.unpacked(unpacked.len())?;
        let own = dict.get::<Dict<'a>>(b"Resources").map(Resources::new);
        let to = dict.get::<[f64; 6]>(b"Matrix").map(Matrix).unwrap_or_default();
        let state = State { page: to.then(state.page), ..state.clone() };
        self.run(TypedIter::new(&unpacked), own.as_ref().unwrap_or(around), &state, pen, depth + 1)
    }

    /// Sets a text, character by character.
    fn show(&mut self, text: &[u8], state: &State<'a>, place: &mut Place, pen: &mut Pen) -> Result<(), CopyError> {
        let Some(font) = &state.font else { return Ok(()) };
        let mut at = 0;
        while at < text.len() {
            let code = font.code(text, at);
            at += code.length;
            let said = font.unicode(&code);
            self.work.character(said.is_some())?;
            let (right, down) = font.advance(&code);
            let length = if font.is_horizontal() { right } else { down } / 1000.0 * state.size;
            // A space between words is the code 32 of one byte, whatever the font makes of it.
            let words = if code.length == 1 && code.code == 32 { state.words } else { 0.0 };
            let to = place.next.then(state.page);
            let (from, size) = (to.of((0.0, state.rise)), far(to, state.size));
            let end = if font.is_horizontal() { (length * state.width, state.rise) } else { (0.0, length) };
            if let Some(said) = said {
                pen.write(&said, from, to.of(end), size);
            }
            step(place, state, length + state.characters + words);
        }
        Ok(())
    }
}

/// Goes on along the line.
fn step(place: &mut Place, state: &State<'_>, by: f64) {
    let is_horizontal = state.font.as_ref().is_none_or(TextFont::is_horizontal);
    let (x, y) = if is_horizontal { (by * state.width, 0.0) } else { (0.0, by) };
    place.next = Matrix::shift(x, y).then(place.next);
}

/// How large a size comes out.
fn far(to: Matrix, size: f64) -> f64 {
    let (from, up) = (to.of((0.0, 0.0)), to.of((0.0, size)));
    (up.0 - from.0).hypot(up.1 - from.1)
}

fn matrix(numbers: [&Number; 6]) -> Matrix {
    Matrix(numbers.map(Number::as_f64))
}
