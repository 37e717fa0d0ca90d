//! Where imported documents come from; this room opens none itself.

use super::super::document::Document;

/// What a document holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Still to be read.
    Bytes(Vec<u8>),
    /// Read before.
    Read(Box<Document>),
}

impl Content {
    /// How many bytes are still to be read.
    pub(super) fn bytes(&self) -> usize {
        match self {
            Self::Bytes(bytes) => bytes.len(),
            Self::Read(_) => 0,
        }
    }
}

/// A document that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Its name: always the same for the same document, and where its own references start from.
    pub name: String,
    /// What it holds.
    pub content: Content,
    /// Whether a file of the same name was taken for what the reference names.
    pub instead: bool,
}

/// Why a reference is not followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It leads to another machine.
    Remote,
    /// It leads out of the folder that references may reach.
    Outside(String),
    /// There is nothing.
    Missing,
    /// It is XML, which is not read.
    Xml,
    /// It is larger than a document may be.
    TooLarge,
    /// It cannot be read.
    Unreadable(String),
    /// It is no reference at all.
    Malformed,
}

/// A reference in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference<'r> {
    /// The document's name.
    pub base: &'r str,
    /// What it names, as it is written there.
    pub href: &'r str,
    /// Whether it is one of the links of a resource, which tell where its publisher keeps it.
    pub by_resource: bool,
}

/// Opens what references name.
pub trait Sources {
    /// Opens what a reference names.
    ///
    /// # Errors
    /// Why the reference is not followed.
    fn open(&mut self, reference: Reference<'_>) -> Result<Opened, Refusal>;
}
