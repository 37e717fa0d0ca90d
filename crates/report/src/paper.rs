//! The model of every paper: what it says, in order and by rank, written once for all that prints it.
//!
//! Terminal, Markdown, DOCX and PDF print the same paper; none of them adds a word or leaves one out, except that a
//! picture becomes its alternative text where there are no pictures. Texts are plain: what users wrote is cleaned or
//! escaped by whoever prints.

mod cell;
mod picture;
mod table;

use jiff::civil::Date;
use message::Locale;

pub use self::cell::{PaperCell, Weight};
pub use self::picture::{Picture, Placed};
pub use self::table::PaperTable;

/// A part of a paper.
#[derive(Clone, Debug, PartialEq)]
pub enum PaperPart {
    /// The title of the whole.
    Title(String),
    /// What is known of the whole, each with its name: of what it is, of which day, by which edition.
    Facts(Vec<(String, String)>),
    /// A heading of a level: 1, or 2 and 3 below it.
    Heading(u8, String),
    /// A paragraph.
    Paragraph(Weight, String),
    /// Short texts one below the other.
    List(Vec<PaperCell>),
    /// Something with its particulars below it.
    Entry(Vec<PaperCell>, Vec<String>),
    /// A table.
    Table(PaperTable),
    /// A picture with a line over the whole width of its own.
    Figure(Picture),
    /// Terms with what they mean.
    Terms(Vec<(String, String)>),
    /// Lines that must stay as they are to the last sign, such as a checkpoint.
    Exact(String),
    /// What follows begins on a new sheet.
    Break,
}

/// A paper: its parts in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paper {
    /// The language its words are in.
    pub locale: Locale,
    /// The day it speaks of. It dates the files as well, so that the clock has no part in their bytes.
    pub day: Option<Date>,
    /// Whether its tables need the long side of the sheet.
    pub wide: bool,
    /// The parts.
    pub parts: Vec<PaperPart>,
}

impl Paper {
    /// An empty paper.
    pub fn new(locale: Locale) -> Self {
        Self { locale, ..Self::default() }
    }

    /// What the whole is called; empty where nothing was said.
    pub fn title(&self) -> &str {
        let title = self.parts.iter().find_map(|part| match part {
            PaperPart::Title(title) => Some(title.as_str()),
            _ => None,
        });
        title.unwrap_or_default()
    }

    /// Every picture, in order, those in tables included.
    pub fn pictures(&self) -> impl Iterator<Item = &Picture> {
        self.parts.iter().flat_map(|part| -> Box<dyn Iterator<Item = &Picture>> {
            match part {
                PaperPart::Figure(picture) => Box::new(std::iter::once(picture)),
                PaperPart::Table(table) => {
                    Box::new(table.rows.iter().flatten().filter_map(|cell| cell.picture.as_ref()))
                }
                _ => Box::new(std::iter::empty()),
            }
        })
    }

    /// Adds the title.
    pub(crate) fn titled(&mut self, text: String) {
        self.parts.push(PaperPart::Title(text));
    }

    /// Adds a heading of the first level.
    pub(crate) fn heading(&mut self, text: String) {
        self.parts.push(PaperPart::Heading(1, text));
    }

    /// Adds a heading below another one. No level is left out: readers that go from heading to heading would miss it.
    pub(crate) fn subheading(&mut self, level: u8, text: String) {
        let above = self.parts.iter().rev().find_map(|part| match part {
            PaperPart::Heading(level, _) => Some(*level),
            _ => None,
        });
        let deepest = above.map_or(1, |above| above.saturating_add(1));
        self.parts.push(PaperPart::Heading(level.min(deepest), text));
    }

    /// Adds a paragraph.
    pub(crate) fn paragraph(&mut self, weight: Weight, text: String) {
        self.parts.push(PaperPart::Paragraph(weight, text));
    }

    /// Adds a table; without rows, nothing.
    pub(crate) fn table(&mut self, head: Vec<String>, rows: Vec<Vec<PaperCell>>) {
        if !rows.is_empty() {
            self.parts.push(PaperPart::Table(PaperTable::new(head, rows)));
        }
    }
}
