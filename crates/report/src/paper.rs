//! A paper as headings, paragraphs and tables, written once for terminal and Markdown.

/// How much something weighs to the eye.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// As it is.
    Plain,
    /// What comes first.
    Strong,
    /// A remark.
    Quiet,
    /// Good.
    Good,
    /// Not quite.
    Fair,
    /// Bad.
    Bad,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct PaperCell {
    /// What it says.
    pub text: String,
    /// How much it weighs.
    pub weight: Weight,
}

impl From<String> for PaperCell {
    fn from(text: String) -> Self {
        Self { text, weight: Weight::Plain }
    }
}

impl From<&str> for PaperCell {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl PaperCell {
    /// A text of some weight.
    pub fn new(text: impl Into<String>, weight: Weight) -> Self {
        Self { text: text.into(), weight }
    }
}

/// A part of a paper.
#[derive(Clone, Debug, PartialEq)]
pub enum PaperPart {
    /// The title of the whole.
    Title(String),
    /// A heading.
    Heading(String),
    /// A paragraph.
    Paragraph(Weight, String),
    /// Something with its particulars below it.
    Entry(Vec<PaperCell>, Vec<String>),
    /// A table with the titles of its columns.
    Table(Vec<String>, Vec<Vec<PaperCell>>),
}

/// A paper: its parts in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paper {
    /// The parts.
    pub parts: Vec<PaperPart>,
}

impl Paper {
    /// Adds a heading.
    pub(crate) fn heading(&mut self, text: String) {
        self.parts.push(PaperPart::Heading(text));
    }

    /// Adds a paragraph.
    pub(crate) fn paragraph(&mut self, weight: Weight, text: String) {
        self.parts.push(PaperPart::Paragraph(weight, text));
    }

    /// Adds a table; without rows, nothing.
    pub(crate) fn table(&mut self, header: Vec<String>, rows: Vec<Vec<PaperCell>>) {
        if !rows.is_empty() {
            self.parts.push(PaperPart::Table(header, rows));
        }
    }
}
