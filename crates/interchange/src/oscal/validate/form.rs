//! The models as data: which fields an object has, and of what shape.

use super::common::NOTES;
use super::words::Words;

/// An object's fields.
pub(super) struct Form {
    pub(super) fields: &'static [Field],
    /// Whether it may have what most objects may have besides.
    pub(super) noted: bool,
    /// Whether there may be others.
    pub(super) open: bool,
}

impl Form {
    pub(super) const fn of(fields: &'static [Field]) -> Self {
        Self { fields, noted: false, open: false }
    }

    /// An object with properties, links and remarks besides its own fields.
    pub(super) const fn noted(fields: &'static [Field]) -> Self {
        Self { fields, noted: true, open: false }
    }

    /// What is known of a field.
    pub(super) fn field(&self, name: &str) -> Option<&'static Field> {
        let notes = if self.noted { NOTES.as_slice() } else { &[] };
        self.fields.iter().chain(notes).find(|field| field.name == name)
    }
}

/// One field.
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) needed: bool,
    pub(super) shape: Shape,
}

/// What a field holds.
pub(super) enum Shape {
    /// Anything.
    Any,
    /// Yes or no.
    Truth,
    /// Any text.
    Text,
    /// A text of a certain kind.
    Words(Words),
    /// One of a few texts.
    OneOf(&'static [&'static str]),
    /// An object.
    Object(&'static Form),
    /// A list.
    List(&'static Shape),
}

impl Shape {
    /// What it is called in messages.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Truth => "truth",
            Self::Text | Self::Words(_) | Self::OneOf(_) => "text",
            Self::Object(_) => "object",
            Self::List(_) => "list",
        }
    }
}

/// A field that must be there.
pub(super) const fn needed(name: &'static str, shape: Shape) -> Field {
    Field { name, needed: true, shape }
}

/// A field that may be there.
pub(super) const fn maybe(name: &'static str, shape: Shape) -> Field {
    Field { name, needed: false, shape }
}
