//! The least parts of a paper: a text of some weight.

use super::Picture;

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

impl Weight {
    /// A short name, for printers that know looks by name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Strong => "strong",
            Self::Quiet => "quiet",
            Self::Good => "good",
            Self::Fair => "fair",
            Self::Bad => "bad",
        }
    }
}

/// A cell of a table, or a short text that stands by itself.
#[derive(Clone, Debug, PartialEq)]
pub struct PaperCell {
    /// What it says.
    pub text: String,
    /// What it says besides, each on a line of its own.
    pub below: Vec<String>,
    /// How much it weighs.
    pub weight: Weight,
    /// A picture instead of the text, where there are pictures.
    pub picture: Option<Picture>,
}

impl From<String> for PaperCell {
    fn from(text: String) -> Self {
        Self::new(text, Weight::Plain)
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
        Self { text: text.into(), below: Vec::new(), weight, picture: None }
    }

    /// Texts one below the other; an empty cell, if there are none.
    pub(crate) fn lines(lines: impl IntoIterator<Item = String>) -> Self {
        let mut lines = lines.into_iter();
        let first = lines.next().unwrap_or_default();
        Self { below: lines.collect(), ..first.into() }
    }

    /// A picture; its alternative text stands for it elsewhere.
    pub(crate) fn drawn(picture: Picture) -> Self {
        Self { picture: Some(picture.clone()), ..picture.told.into() }
    }

    /// Every line of it.
    pub fn all_lines(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.text.as_str()).chain(self.below.iter().map(String::as_str))
    }
}
